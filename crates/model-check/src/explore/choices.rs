//! All choices of a state.

use hosted_flow_core::config::Config;
use hosted_flow_core::contract::HANDOFF_PARAMETER;
use hosted_flow_core::document::FileFacts;
use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::request::CallId;
use hosted_flow_core::view::View;

use super::answers::{Answers, stream_replies};
use super::choice::{Arrival, Choice, Time};
use super::clicks::{is_start, state_of};
use super::replies::{Reply, TOKEN};
use super::tabs;
use super::world::World;

/// All choices, with at most `max_clicks` attempts.
pub(super) fn all(
    world: &World,
    seen: &View,
    config: &Config,
    possible: &Answers,
    max_clicks: u8,
) -> Vec<Choice> {
    let environment = &world.environment;
    let mut all = visits(world, config, max_clicks);
    if !environment.is_mounted {
        return all;
    }
    for &action in &seen.actions {
        if !is_start(action) || environment.clicks < max_clicks {
            all.extend([Time::Zero, Time::Long].map(|time| Choice::Press(action, time)));
        }
    }
    if let Some((_, operation)) = environment.call {
        all.extend(
            possible.by_call[&operation]
                .iter()
                .cloned()
                .map(Choice::Answer),
        );
    }
    if environment.upload.is_some() {
        all.extend(possible.uploaded.iter().cloned().map(Choice::Uploaded));
    }
    if environment.has_stream {
        all.extend(
            stream_replies(config.provider)
                .into_iter()
                .map(Choice::StreamMessage),
        );
        all.push(Choice::StreamClosed);
    }
    if let Some(wait) = environment.timer {
        all.extend([
            Choice::TimerFired(Time::Due(wait)),
            Choice::TimerFired(Time::Long),
        ]);
    }
    let is_visible = !environment.is_visible;
    all.push(Choice::Visible(is_visible, Time::Zero));
    if is_visible {
        all.push(Choice::Visible(true, Time::Long));
    }
    all.push(Choice::Online(!environment.is_online));
    all.extend([Time::Zero, Time::Long].map(Choice::Restored));
    if environment.is_leaving {
        all.push(Choice::Refused);
    }
    if config.provider.own_hosts().is_empty() {
        all.extend([Some(jpeg()), Some(empty_file()), None].map(Choice::Chosen));
    }
    if environment.tabs.is_explored {
        all.extend(tabs::choices(environment, seen.phase));
    }
    all.extend(late(world, seen, config, possible.late));
    all
}

fn visits(world: &World, config: &Config, max_clicks: u8) -> Vec<Choice> {
    let environment = &world.environment;
    let here = |query: String| Arrival {
        query,
        ..Arrival::default()
    };
    let mut visits = Vec::new();
    // An ordinary visit, also with a fixed return URL; in another browser; with a forged verdict.
    visits.push(here(String::new()));
    visits.push(Arrival {
        is_navigation: true,
        ..here(String::new())
    });
    visits.push(Arrival {
        is_other_browser: true,
        ..here(String::new())
    });
    let forged = "0123456789abcdef0123456789abcdef";
    visits.push(here(format!(
        "&hf_attempt={forged}&sessionStatus=COMPLETED"
    )));
    if config.handoff {
        visits.push(here(format!("&{HANDOFF_PARAMETER}={TOKEN}")));
    }
    if let Some(click) = environment.left_with {
        let state = state_of(click);
        let back = format!("&hf_attempt={}", state.expose());
        visits.push(here(back.clone()));
        visits.push(Arrival {
            is_other_tab: true,
            ..here(back.clone())
        });
        visits.push(Arrival {
            is_other_browser: true,
            ..here(back.clone())
        });
        // It may renew the launch by itself, which counts as an attempt.
        let facts = config.provider.facts();
        if let (Some(code), Some(known)) = (facts.link_expired, facts.return_parameters.first())
            && environment.clicks < max_clicks
        {
            let name = known.name.unwrap_or_default();
            visits.push(here(format!("{back}&{name}=id_1&code={code}")));
        }
    }
    visits.into_iter().map(Choice::Visit).collect()
}

/// Late events and clicks on removed buttons, which must have no effect.
fn late(world: &World, seen: &View, config: &Config, approved: Reply) -> Vec<Choice> {
    let mut all = vec![
        Event::Answered {
            id: CallId::default(),
            answer: approved.reply().0,
        },
        Event::Uploaded {
            id: CallId::default(),
            answer: approved.reply().0,
        },
    ];
    if !world.environment.has_stream {
        all.push(Event::StreamMessage(
            approved.json().to_string().into_bytes(),
        ));
        all.push(Event::StreamClosed);
    }
    all.push(Event::Copied(true));
    if !world.environment.is_leaving {
        all.push(Event::NavigationRefused);
    }
    if world.environment.tabs.is_explored {
        all.extend(tabs::late(&world.environment, seen.phase, config.provider));
    }
    let shown = &seen.actions;
    let hidden = [
        Action::Start,
        Action::Continue,
        Action::Reauthorize,
        Action::StartOver,
        Action::Upload,
        Action::CheckNow,
        Action::Cancel,
        Action::NotNow,
        Action::OpenInTab,
        Action::OpenInBrowser,
        Action::CopyLink,
        Action::ShareLink,
        Action::Finish,
    ]
    .into_iter()
    .filter(|action| !shown.contains(action));
    all.extend(hidden.map(|action| Event::Pressed(world.environment.press(action))));
    all.into_iter().map(Choice::Late).collect()
}

fn jpeg() -> FileFacts {
    let mut head = [0; 12];
    head[..4].copy_from_slice(&[0xff, 0xd8, 0xff, 0xe0]);
    FileFacts { bytes: 9, head }
}

fn empty_file() -> FileFacts {
    FileFacts {
        bytes: 0,
        head: [0; 12],
    }
}
