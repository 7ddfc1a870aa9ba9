//! A page in a browser, as far as the flow can tell: what is explored.

use std::collections::BTreeMap;
use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{
    Action, Canonical, Effect, Event, Flow, HostEvent, Press, Step, Visit,
};
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::{Now, Timestamp};
use hosted_flow_core::view::{Phase, View};

use super::calls::{Asked, asked};
use super::choice::{Choice, Time};
use super::clicks::{Click, entropy, is_start, state_of};
use super::leadership::{OtherTabs, tab_message};
use super::replies::{FLOW, Reply, Word};

/// Where the page stands, when nothing of ours is in its address.
pub(super) const PAGE: &str = "https://bank.example/join?step=3#here";

/// Noon, 2026-11-21, UTC; it stands still, for the records' sake.
const WALL: u64 = 1_795_262_400_000;

/// What a timer takes at least here: longer than nobody reads that they have not finished.
const SHORT: Duration = Duration::from_secs(10);

/// A pause that uses up every budget of [`super::config`], and every link.
pub(super) const LONG: Duration = Duration::from_secs(100);

/// A page in a browser.
#[derive(Clone, Debug)]
pub(super) struct World {
    /// Canonical, so that two ways to one state are found to be that.
    pub(super) flow: Flow,
    pub(super) environment: Environment,
}

/// Everything around the flow.
#[expect(
    clippy::struct_excessive_bools,
    reason = "a browser is made of things that are so or not"
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Environment {
    pub(super) is_mounted: bool,
    pub(super) is_visible: bool,
    pub(super) is_online: bool,
    /// Whether the page was told at its beginning that there is no network, and nothing since.
    pub(super) is_offline_doubted: bool,
    /// Every record in storage.
    pub(super) stored: BTreeMap<String, String>,
    pub(super) shown: Option<String>,
    pub(super) wake: Option<Duration>,
    pub(super) call: Option<(CallId, Asked)>,
    pub(super) upload: Option<CallId>,
    pub(super) listens: bool,
    pub(super) tabs: OtherTabs,
    /// Whether the browser was told to leave, and has not yet.
    pub(super) is_leaving: bool,
    /// How often the person went for the hosted page.
    pub(super) clicks: u8,
    /// The click whose attempt went out last.
    pub(super) gone: Option<u8>,
    pub(super) click: Click,
    /// Whether the backend has named a final status of this flow since the page was loaded.
    pub(super) was_final: bool,
    pub(super) was_approved: bool,
}

/// A step as it was taken, for the rules.
#[derive(Debug)]
pub(super) struct StepTaken {
    pub(super) effects: Vec<Effect>,
    pub(super) after: World,
    /// What is to be seen of it.
    pub(super) view: View,
}

impl World {
    pub(super) fn new(has_tabs: bool) -> Self {
        Self {
            flow: Flow::new(0),
            environment: Environment {
                is_mounted: false,
                is_visible: true,
                is_online: true,
                is_offline_doubted: false,
                stored: BTreeMap::new(),
                shown: None,
                wake: None,
                call: None,
                upload: None,
                listens: false,
                tabs: OtherTabs::new(has_tabs),
                is_leaving: false,
                clicks: 0,
                gone: None,
                click: Click::default(),
                was_final: false,
                was_approved: false,
            },
        }
    }

    pub(super) fn view(&self, config: &Config) -> View {
        self.flow.view(config)
    }

    /// What happens to what is seen, and everything that the browser does about it.
    pub(super) fn take(&self, config: &Config, seen: &View, choice: &Choice) -> StepTaken {
        let mut after = self.clone();
        let (event, time) = after.begin(choice, config, seen);
        let passes = match time {
            Time::Stands => Duration::ZERO,
            Time::Due(wait) => wait.max(SHORT),
            Time::Long => LONG,
        };
        let now = Now {
            wall: Timestamp::from_millis(WALL),
            monotonic: Canonical::MONOTONIC + passes,
        };
        let Step { flow, effects } = after.flow.step(config, event, now);
        after.flow = flow;
        let view = after.view(config);
        after.begins(choice, view.phase);
        let call = self.environment.call.map(|(_, asked)| asked);
        after.environment.tabs.pass(passes);
        after.environment.tabs.note(
            choice,
            &effects,
            config.provider,
            call,
            seen.status.is_some(),
        );
        for effect in &effects {
            after.environment.run(effect);
        }
        after.rename(config, view.phase, now);
        StepTaken {
            effects,
            after,
            view,
        }
    }

    /// What the browser itself does, and the event it tells.
    fn begin(&mut self, choice: &Choice, config: &Config, seen: &View) -> (Event, Time) {
        let knows = seen.status.is_some();
        let is_settled = seen.phase == Phase::Settled;
        let around = &mut self.environment;
        match choice {
            Choice::Visit(arrival) => {
                if arrival.is_strange {
                    around.stored.clear();
                    around.shown = None;
                }
                if arrival.is_other_tab {
                    around.shown = None;
                }
                self.flow = Flow::new(0);
                let visit = around.visit(&arrival.query, config);
                (Event::Mounted(visit), Time::Stands)
            }
            Choice::Press(action, time) => {
                around.is_visible = true;
                around.is_online |=
                    *action == Action::CheckNow || seen.problem.as_deref() == Some("offline");
                if is_start(*action) {
                    around.clicks += 1;
                    around.click = Click::default();
                }
                (Event::Pressed(around.press(*action)), *time)
            }
            Choice::Answer(reply) => {
                let (id, asked) = around
                    .call
                    .take()
                    .unwrap_or((CallId::default(), Asked::List));
                if reply.answer.0.is_ok() && std::mem::take(&mut around.is_offline_doubted) {
                    around.is_online = true;
                }
                if asked != Asked::List {
                    around.hears(&reply.said, config, knows);
                }
                let answer = reply.answer.0.clone();
                (Event::Answered { id, answer }, Time::Stands)
            }
            Choice::Uploaded(reply) => {
                let id = around.upload.take().unwrap_or_default();
                around.hears(&reply.said, config, knows);
                let answer = reply.answer.0.clone();
                (Event::Uploaded { id, answer }, Time::Stands)
            }
            Choice::StreamMessage(said) => {
                around.hears(&[*said], config, knows);
                (
                    Event::StreamMessage(said.json().to_string().into_bytes()),
                    Time::Stands,
                )
            }
            Choice::StreamClosed => (Event::StreamClosed, Time::Stands),
            Choice::TimerFired(time) => {
                around.wake = None;
                (Event::TimerFired, *time)
            }
            Choice::Visible(is_visible, time) => {
                around.is_visible = *is_visible;
                (Event::Visible(*is_visible), *time)
            }
            Choice::Online(is_online) => {
                around.is_online = *is_online;
                around.is_offline_doubted = false;
                (Event::Online(*is_online), Time::Stands)
            }
            Choice::Leadership(is_ours, time) => {
                around.tabs.is_ours = Some(*is_ours);
                (Event::Leadership(*is_ours), *time)
            }
            Choice::TabMessage(revision, time) => {
                (tab_message(config.provider, FLOW, *revision), *time)
            }
            Choice::Restored(time) => {
                // A result that was kept for Back is to be asked for anew.
                around.was_final &= !is_settled;
                around.was_approved &= !is_settled;
                (Event::Restored, *time)
            }
            Choice::Refused => (Event::NavigationRefused, Time::Stands),
            Choice::Chosen(file) => {
                let document = "doc-0".to_owned();
                (
                    Event::Chosen {
                        document,
                        file: *file,
                    },
                    Time::Stands,
                )
            }
            Choice::Late(event) => (event.clone(), Time::Stands),
        }
    }

    /// A press that does begin something counts, and what was said of the old flow is of no account.
    fn begins(&mut self, choice: &Choice, phase: Phase) {
        let Choice::Press(action, _) = choice else {
            return;
        };
        if !is_start(*action) {
            return;
        }
        if phase != Phase::Starting {
            self.environment.clicks -= 1;
        } else if matches!(action, Action::Start | Action::StartOver) {
            self.environment.was_final = false;
            self.environment.was_approved = false;
        }
    }

    /// Calls everything by its canonical name.
    fn rename(&mut self, config: &Config, phase: Phase, now: Now) {
        let canonical = self.flow.canonical(config, now);
        let Canonical {
            flow,
            awaited,
            upload,
        } = if self.environment.tabs.is_played {
            canonical
        } else {
            canonical.alone()
        };
        self.flow = flow;
        let around = &mut self.environment;
        // Nobody waits any more for an answer that was given up; should it come, it is late.
        around.call = around.call.filter(|(id, _)| awaited == Some(*id));
        around.upload = around.upload.filter(|id| upload == Some(*id));
        if let Some((id, _)) = &mut around.call {
            *id = Canonical::CALL;
        }
        if let Some(id) = &mut around.upload {
            *id = Canonical::UPLOAD;
        }
        self.environment.is_leaving &= phase == Phase::Leaving;
        let click = &mut self.environment.click;
        let is_used = click.key.is_some() || click.launches > 0;
        if is_used && !matches!(phase, Phase::Starting | Phase::Leaving) {
            *click = Click::over();
        }
    }
}

impl Environment {
    fn visit(&mut self, query: &str, config: &Config) -> Visit {
        self.is_mounted = true;
        self.is_offline_doubted = !self.is_online;
        self.wake = None;
        self.call = None;
        self.upload = None;
        self.listens = false;
        self.tabs = OtherTabs::new(self.tabs.is_played);
        self.is_leaving = false;
        self.was_final = false;
        self.was_approved = false;
        // Only a return may go on by itself.
        let is_return = self.gone.is_some() && !query.is_empty();
        self.click = if is_return {
            Click::default()
        } else {
            Click::over()
        };
        let (page, fragment) = PAGE.split_once('#').unwrap_or((PAGE, ""));
        Visit {
            href: format!("{page}{query}#{fragment}"),
            records: self.stored.clone().into_iter().collect(),
            shown: self.shown.clone(),
            visible: self.is_visible,
            online: self.is_online,
            obstacle: None,
            is_desktop: config.handoff,
            entropy: Some(entropy(0x80 | self.clicks)),
        }
    }

    pub(super) fn press(&self, action: Action) -> Press {
        Press {
            action,
            href: PAGE.to_owned(),
            entropy: Some(entropy(self.clicks)),
        }
    }

    /// Takes note of what the backend says of the flow; an older revision says nothing to a page
    /// that knows a newer one.
    fn hears(&mut self, said: &[Reply], config: &Config, knows: bool) {
        let is_news = |said: &&Reply| said.is_of(config.provider) && (said.revision > 0 || !knows);
        for said in said.iter().filter(is_news) {
            self.was_final |= said.word.is_final();
            self.was_approved |= said.word == Word::Approved;
        }
    }

    fn run(&mut self, effect: &Effect) {
        match effect {
            Effect::Call { id, request } => {
                let asked = asked(&request.url, request.body.is_some());
                match asked {
                    Asked::Create => self.click.key.clone_from(&request.idempotency_key),
                    Asked::Launch => self.click.launches += 1,
                    _ => {}
                }
                self.call = Some((*id, asked));
            }
            Effect::Upload { id, .. } => self.upload = Some(*id),
            Effect::ForgetFile(_) => self.upload = None,
            Effect::OpenStream(_) => self.listens = true,
            Effect::CloseStream => self.listens = false,
            Effect::StartTimer(delay) => self.wake = Some(*delay),
            Effect::CancelTimer => self.wake = None,
            Effect::SaveAttempt(record) => {
                self.stored.insert(record.key(), record.to_text());
                let is_of = |click: &u8| record.is_of(&state_of(*click));
                let clicks = [self.clicks, 0x80 | self.clicks];
                self.gone = clicks.into_iter().find(|click| is_of(click));
            }
            Effect::ForgetAttempt(key) => {
                self.stored.remove(key);
            }
            Effect::RememberShown(flow) => self.shown = Some(flow.as_str().to_owned()),
            Effect::ForgetShown => self.shown = None,
            Effect::Navigate(_) => {
                self.is_leaving = true;
                self.click.navigations += 1;
            }
            // Of other tabs there is a module of its own.
            Effect::ReplaceAddress(_)
            | Effect::EmitHostEvent(_)
            | Effect::RequestLeadership(_)
            | Effect::ReleaseLeadership
            | Effect::Broadcast(_) => {}
        }
    }
}

/// What the host page was told.
pub(super) fn told(effects: &[Effect]) -> impl Iterator<Item = &HostEvent> {
    effects.iter().filter_map(|effect| match effect {
        Effect::EmitHostEvent(event) => Some(event),
        _ => None,
    })
}
