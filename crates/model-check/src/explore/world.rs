//! The explored state: a flow, and what it can observe of the page and the browser.

use std::collections::BTreeMap;
use std::time::Duration;

use hosted_flow_core::config::Config;
use hosted_flow_core::document::Chosen;
use hosted_flow_core::flow::{Action, Canonical, Effect, Event, Flow, Press, Step, Visit};
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::Now;
use hosted_flow_core::view::{Phase, View};

use super::calls::{Operation, operation};
use super::choice::{Arrival, Choice, Time};
use super::clicks::{Click, entropy, is_beside, is_start, state_of};
use super::leadership::{OtherTabs, tab_message};
use super::replies::{FLOW, Reply, Word};

/// The page's address without our parameters.
pub(super) const PAGE: &str = "https://bank.example/join?step=3#here";

/// A state of the exploration.
#[derive(Clone, Debug)]
pub(super) struct World {
    /// In canonical form, so that two paths to one state are recognized.
    pub(super) flow: Flow,
    pub(super) environment: Environment,
}

/// The browser, the page, storage and the backend's last reply.
#[expect(clippy::struct_excessive_bools, reason = "the flags of a browser")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Environment {
    pub(super) is_mounted: bool,
    pub(super) is_visible: bool,
    pub(super) is_online: bool,
    /// Whether the page was offline at its first event, with no event about the network since.
    pub(super) is_offline_unconfirmed: bool,
    pub(super) stored: BTreeMap<String, String>,
    pub(super) shown: Option<String>,
    /// The stored record of the flow that ended last.
    pub(super) recent: Option<String>,
    pub(super) timer: Option<Duration>,
    pub(super) call: Option<(CallId, Operation)>,
    pub(super) upload: Option<CallId>,
    pub(super) has_stream: bool,
    pub(super) tabs: OtherTabs,
    /// Whether a navigation has started and not completed.
    pub(super) is_leaving: bool,
    /// Number of clicks that lead to the hosted page.
    pub(super) clicks: u8,
    /// The click of the latest attempt.
    pub(super) left_with: Option<u8>,
    pub(super) click: Click,
    /// The key of a create that was given up, while nobody has answered it.
    pub(super) canceled_key: Option<String>,
    /// Whether the backend has named a final status since the page was loaded.
    pub(super) was_final: bool,
    pub(super) was_approved: bool,
    /// Both, before the start that is under way.
    verdict_before: (bool, bool),
}

/// The result of a step, for the rules.
#[derive(Debug)]
pub(super) struct StepResult {
    pub(super) effects: Vec<Effect>,
    pub(super) after: World,
    /// The view after the step.
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
                is_offline_unconfirmed: false,
                stored: BTreeMap::new(),
                shown: None,
                recent: None,
                timer: None,
                call: None,
                upload: None,
                has_stream: false,
                tabs: OtherTabs::new(has_tabs),
                is_leaving: false,
                clicks: 0,
                left_with: None,
                click: Click::default(),
                canceled_key: None,
                was_final: false,
                was_approved: false,
                verdict_before: (false, false),
            },
        }
    }

    pub(super) fn view(&self, config: &Config) -> View {
        self.flow.view(config)
    }

    /// Applies a choice to the flow, and runs the effects in the environment.
    pub(super) fn step(&self, config: &Config, seen: &View, choice: &Choice) -> StepResult {
        let mut after = self.clone();
        let (event, time) = after.begin(choice, config, seen);
        let passes = time.passes();
        let now = Now {
            wall: choice.wall(),
            monotonic: Canonical::MONOTONIC + passes,
        };
        let Step { flow, effects } = after.flow.step(config, event, now);
        after.flow = flow;
        let view = after.view(config);
        after.note_start(choice, view.phase);
        let call = self.environment.call.map(|(_, operation)| operation);
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
        StepResult {
            effects,
            after,
            view,
        }
    }

    /// Updates the environment for a choice, and returns its event.
    fn begin(&mut self, choice: &Choice, config: &Config, seen: &View) -> (Event, Time) {
        let knows = seen.status.is_some();
        let is_settled = seen.phase == Phase::Settled;
        let environment = &mut self.environment;
        match choice {
            Choice::Visit(arrival) => {
                if arrival.is_other_browser {
                    environment.stored.clear();
                    environment.shown = None;
                    environment.recent = None;
                }
                if arrival.is_other_tab {
                    environment.shown = None;
                }
                self.flow = Flow::new(0);
                let visit = environment.visit(arrival, config);
                (Event::Mounted(visit), Time::Zero)
            }
            Choice::Press(action, time) => {
                // The flow does not look at the page for a click that does not concern it.
                environment.is_visible |= !is_beside(*action);
                if *action == Action::Cancel {
                    let operation = environment.call.map(|(_, operation)| operation);
                    environment.canceled_key = environment.click.canceled_key(operation);
                }
                environment.is_online |=
                    *action == Action::CheckNow || seen.problem.as_deref() == Some("offline");
                if is_start(*action) {
                    environment.clicks += 1;
                    environment.click = Click::default();
                }
                (Event::Pressed(environment.press(*action)), *time)
            }
            Choice::Answer(reply) => {
                let (id, operation) = environment
                    .call
                    .take()
                    .unwrap_or((CallId::default(), Operation::List));
                if reply.answer.0.is_ok() && std::mem::take(&mut environment.is_offline_unconfirmed)
                {
                    environment.is_online = true;
                }
                if operation == Operation::Create || !reply.replies.is_empty() {
                    environment.canceled_key = None;
                }
                // Of a list, only the results of earlier visits are shown without a read.
                if operation != Operation::List || reply.is_recent {
                    environment.note_replies(&reply.replies, config, knows);
                }
                let answer = reply.answer.0.clone();
                (Event::Answered { id, answer }, Time::Zero)
            }
            Choice::Uploaded(reply) => {
                let id = environment.upload.take().unwrap_or_default();
                environment.note_replies(&reply.replies, config, knows);
                let answer = reply.answer.0.clone();
                (Event::Uploaded { id, answer }, Time::Zero)
            }
            Choice::StreamMessage(reply) => {
                environment.note_replies(&[*reply], config, knows);
                (
                    Event::StreamMessage(reply.json().to_string().into_bytes()),
                    Time::Zero,
                )
            }
            Choice::StreamClosed => (Event::StreamClosed, Time::Zero),
            Choice::TimerFired(time) => {
                environment.timer = None;
                (Event::TimerFired, *time)
            }
            Choice::Visible(is_visible, time) => {
                environment.is_visible = *is_visible;
                (Event::Visible(*is_visible), *time)
            }
            Choice::Online(is_online) => {
                environment.is_online = *is_online;
                environment.is_offline_unconfirmed = false;
                (Event::Online(*is_online), Time::Zero)
            }
            Choice::Leadership(is_ours, time) => {
                environment.tabs.is_ours = Some(*is_ours);
                (Event::Leadership(*is_ours), *time)
            }
            Choice::TabMessage(revision, time) => {
                (tab_message(config.provider, FLOW, *revision), *time)
            }
            Choice::Restored(time) => {
                // A result from the back/forward cache must be read again.
                environment.was_final &= !is_settled;
                environment.was_approved &= !is_settled;
                (Event::Restored, *time)
            }
            Choice::Refused => (Event::NavigationRefused, Time::Zero),
            Choice::Chosen(file) => {
                let chosen = Event::Chosen {
                    document: "doc-0".to_owned(),
                    file: file.map(Chosen::from),
                };
                (chosen, Time::Zero)
            }
            Choice::Late(event) => (event.clone(), Time::Zero),
        }
    }

    /// Counts a click that starts something, and discards what is known of the previous flow.
    fn note_start(&mut self, choice: &Choice, phase: Phase) {
        let Choice::Press(action, _) = choice else {
            return;
        };
        let environment = &mut self.environment;
        let verdict = (environment.was_final, environment.was_approved);
        let verdict = match (action, phase) {
            // A start that is given up leads back to the result.
            (Action::Cancel, Phase::Settled) => environment.verdict_before,
            (Action::Start | Action::StartOver, Phase::Starting) => {
                environment.verdict_before = verdict;
                (false, false)
            }
            _ => verdict,
        };
        (environment.was_final, environment.was_approved) = verdict;
        if is_start(*action) && phase != Phase::Starting {
            environment.clicks -= 1;
        }
    }

    /// Converts the state to its canonical form.
    fn rename(&mut self, config: &Config, phase: Phase, now: Now) {
        let canonical = self.flow.canonical(config, now);
        let Canonical {
            flow,
            awaited,
            upload,
        } = if self.environment.tabs.is_explored {
            canonical
        } else {
            canonical.alone()
        };
        self.flow = flow;
        let environment = &mut self.environment;
        // The answer of an aborted call is no longer awaited; if it arrives, it is late.
        environment.call = environment.call.filter(|(id, _)| awaited == Some(*id));
        environment.upload = environment.upload.filter(|id| upload == Some(*id));
        if let Some((id, _)) = &mut environment.call {
            *id = Canonical::CALL;
        }
        if let Some(id) = &mut environment.upload {
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
    fn visit(&mut self, arrival: &Arrival, config: &Config) -> Visit {
        let query = &arrival.query;
        self.is_mounted = true;
        self.canceled_key = None;
        self.is_offline_unconfirmed = !self.is_online;
        self.timer = None;
        self.call = None;
        self.upload = None;
        self.has_stream = false;
        self.tabs = OtherTabs::new(self.tabs.is_explored);
        self.is_leaving = false;
        self.was_final = false;
        self.was_approved = false;
        // Only a return may navigate without a click.
        let is_return = self.left_with.is_some() && !query.is_empty();
        self.click = Click::of_visit(is_return);
        let (page, fragment) = PAGE.split_once('#').unwrap_or((PAGE, ""));
        Visit {
            href: format!("{page}{query}#{fragment}"),
            records: self.stored.clone().into_iter().collect(),
            shown: self.shown.clone(),
            recent: self.recent.clone(),
            is_navigation: arrival.is_navigation,
            visible: self.is_visible,
            online: self.is_online,
            obstacle: None,
            is_desktop: config.handoff,
            has_camera: true,
            can_share: false,
            user_agent: String::new(),
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

    /// Records the verdicts in the backend's replies. An older revision than a known one is ignored.
    fn note_replies(&mut self, reply: &[Reply], config: &Config, knows: bool) {
        let is_news =
            |reply: &&Reply| reply.is_of(config.provider) && (reply.revision > 0 || !knows);
        for reply in reply.iter().filter(is_news) {
            self.was_final |= reply.word.is_final();
            self.was_approved |= reply.word == Word::Approved;
        }
    }

    fn run(&mut self, effect: &Effect) {
        match effect {
            Effect::Call { id, request } => {
                let operation = operation(&request.url, request.body.is_some());
                match operation {
                    Operation::Create => self.click.key.clone_from(&request.idempotency_key),
                    Operation::Launch => self.click.launches += 1,
                    _ => {}
                }
                self.call = Some((*id, operation));
            }
            Effect::AbortCall => self.call = None,
            Effect::Upload { id, .. } => self.upload = Some(*id),
            Effect::ForgetFile(_) => self.upload = None,
            Effect::OpenStream(_) => self.has_stream = true,
            Effect::CloseStream => self.has_stream = false,
            Effect::StartTimer(delay) => self.timer = Some(*delay),
            Effect::CancelTimer => self.timer = None,
            Effect::SaveAttempt(record) => {
                self.stored.insert(record.key(), record.to_text());
                let is_of = |click: &u8| record.is_of(&state_of(*click));
                // A start after a cancel repeats the request of an earlier click.
                let clicks = (0..=self.clicks).flat_map(|click| [click, 0x80 | click]);
                self.left_with = clicks.into_iter().find(is_of);
            }
            Effect::ForgetAttempt(key) => {
                self.stored.remove(key);
            }
            Effect::RememberShown(flow) => self.shown = Some(flow.as_str().to_owned()),
            Effect::ForgetShown => self.shown = None,
            Effect::KeepRecent(record) => self.recent = Some(record.to_text()),
            Effect::ForgetRecent => self.recent = None,
            Effect::Navigate(_) => {
                self.is_leaving = true;
                self.click.navigations += 1;
            }
            // `OtherTabs` handles the effects for other tabs.
            Effect::ReplaceAddress(_)
            | Effect::EmitHostEvent(_)
            | Effect::WarnOnLeave(_)
            | Effect::OpenTab(_)
            | Effect::OpenBrowser(_)
            | Effect::CopyAddress(_)
            | Effect::ShareAddress(_)
            | Effect::RequestLeadership(_)
            | Effect::ReleaseLeadership
            | Effect::Broadcast(_) => {}
        }
    }
}
