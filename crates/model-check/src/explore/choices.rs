//! Everything that can happen to a page in one state.

use hosted_flow_core::config::Config;
use hosted_flow_core::contract::HANDOFF_PARAMETER;
use hosted_flow_core::document::FileFacts;
use hosted_flow_core::flow::{Action, Event};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::request::CallId;
use hosted_flow_core::view::View;

use super::answers::{Answers, heard};
use super::choice::{Arrival, Choice, Time};
use super::clicks::{is_start, state_of};
use super::replies::{Reply, TOKEN};
use super::tabs;
use super::world::World;

/// Everything that can happen, with at most `most_clicks` trips to the hosted page.
pub(super) fn all(
    model: &World,
    seen: &View,
    config: &Config,
    possible: &Answers,
    most_clicks: u8,
) -> Vec<Choice> {
    let around = &model.environment;
    let mut all = visits(model, config, most_clicks);
    if !around.is_mounted {
        return all;
    }
    for &action in &seen.actions {
        if !is_start(action) || around.clicks < most_clicks {
            all.extend([Time::Stands, Time::Long].map(|time| Choice::Press(action, time)));
        }
    }
    if let Some((_, asked)) = around.call {
        all.extend(possible.by_call[&asked].iter().cloned().map(Choice::Answer));
    }
    if around.upload.is_some() {
        all.extend(possible.uploaded.iter().cloned().map(Choice::Uploaded));
    }
    if around.listens {
        all.extend(
            heard(config.provider)
                .into_iter()
                .map(Choice::StreamMessage),
        );
        all.push(Choice::StreamClosed);
    }
    if let Some(wait) = around.wake {
        all.extend([
            Choice::TimerFired(Time::Due(wait)),
            Choice::TimerFired(Time::Long),
        ]);
    }
    let is_visible = !around.is_visible;
    all.push(Choice::Visible(is_visible, Time::Stands));
    if is_visible {
        all.push(Choice::Visible(true, Time::Long));
    }
    all.push(Choice::Online(!around.is_online));
    all.extend([Time::Stands, Time::Long].map(Choice::Restored));
    if around.is_leaving {
        all.push(Choice::Refused);
    }
    if config.provider == Provider::ConnectFi {
        all.extend([Some(jpeg()), Some(nothing()), None].map(Choice::Chosen));
    }
    if around.tabs.is_played {
        all.extend(tabs::choices(around, seen.phase));
    }
    all.extend(late(model, seen, config, possible.late));
    all
}

fn visits(model: &World, config: &Config, most_clicks: u8) -> Vec<Choice> {
    let around = &model.environment;
    let here = |query: String| Arrival {
        query,
        ..Arrival::default()
    };
    let mut visits = Vec::new();
    // An ordinary visit, also with a fixed return URL; in a strange browser; with a lie.
    visits.push(here(String::new()));
    visits.push(Arrival {
        is_strange: true,
        ..here(String::new())
    });
    let forged = "0123456789abcdef0123456789abcdef";
    visits.push(here(format!(
        "&hf_attempt={forged}&sessionStatus=COMPLETED"
    )));
    if config.handoff {
        visits.push(here(format!("&{HANDOFF_PARAMETER}={TOKEN}")));
    }
    if let Some(click) = around.gone {
        let state = state_of(click);
        let back = format!("&hf_attempt={}", state.expose());
        visits.push(here(back.clone()));
        visits.push(Arrival {
            is_other_tab: true,
            ..here(back.clone())
        });
        visits.push(Arrival {
            is_strange: true,
            ..here(back.clone())
        });
        // It may go on by itself from there, which is a trip as any.
        if config.provider == Provider::Airwallex && around.clicks < most_clicks {
            visits.push(here(format!("{back}&ahfi_id=ahfi_1&code=TOKEN_EXPIRED")));
        }
    }
    visits.into_iter().map(Choice::Visit).collect()
}

/// What a browser may still deliver and what hasty fingers do, though it is of no account.
fn late(model: &World, seen: &View, config: &Config, approved: Reply) -> Vec<Choice> {
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
    if !model.environment.listens {
        all.push(Event::StreamMessage(
            approved.json().to_string().into_bytes(),
        ));
        all.push(Event::StreamClosed);
    }
    if !model.environment.is_leaving {
        all.push(Event::NavigationRefused);
    }
    if model.environment.tabs.is_played {
        all.extend(tabs::late(&model.environment, seen.phase, config.provider));
    }
    let shown = &seen.actions;
    let hidden = [
        Action::Start,
        Action::Continue,
        Action::Reauthorize,
        Action::StartOver,
        Action::Upload,
        Action::CheckNow,
    ]
    .into_iter()
    .filter(|action| !shown.contains(action));
    all.extend(hidden.map(|action| Event::Pressed(model.environment.press(action))));
    all.into_iter().map(Choice::Late).collect()
}

fn jpeg() -> FileFacts {
    let mut head = [0; 12];
    head[..4].copy_from_slice(&[0xff, 0xd8, 0xff, 0xe0]);
    FileFacts { bytes: 9, head }
}

fn nothing() -> FileFacts {
    FileFacts {
        bytes: 0,
        head: [0; 12],
    }
}
