//! Other tabs, as far as this tab knows of them.

use std::time::Duration;

use hosted_flow_core::flow::{Action, Effect, Event, TabMessage};
use hosted_flow_core::provider::Provider;

use super::calls::{Asked, calls, wakes};
use super::choice::Choice;

/// How this tab stands to the others.
#[expect(
    clippy::struct_excessive_bools,
    reason = "what is known of the others is so or not"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct OtherTabs {
    /// Whether other tabs have their turns and their say.
    pub(super) is_played: bool,
    /// Whether it is this tab's turn, where it has asked for one: it is until somebody says that it
    /// is not.
    pub(super) is_ours: Option<bool>,
    /// What was told, or may have been, and was not asked for since.
    pub(super) announced: u64,
    /// Whether it is asked for as soon as may be.
    pub(super) is_owed: bool,
    /// Whether the backend was asked a moment ago.
    pub(super) has_just_asked: bool,
    /// Whether the last answer about the flow was none.
    pub(super) is_failing: bool,
    /// How long the backend wants not to be asked.
    pub(super) rest: Duration,
}

impl OtherTabs {
    pub(super) fn new(is_played: bool) -> Self {
        Self {
            is_played,
            ..Self::default()
        }
    }

    /// Time goes by.
    pub(super) fn pass(&mut self, passes: Duration) {
        self.rest = self.rest.saturating_sub(passes);
        self.has_just_asked &= passes.is_zero();
    }

    /// What a step comes to.
    pub(super) fn note(
        &mut self,
        choice: &Choice,
        effects: &[Effect],
        provider: Provider,
        call: Option<Asked>,
        knows: bool,
    ) {
        let is_read = call == Some(Asked::Read);
        let is_question = is_read || matches!(call, Some(Asked::List | Asked::Redeem));
        for effect in effects {
            match effect {
                Effect::RequestLeadership(_) => self.is_ours = Some(true),
                Effect::ReleaseLeadership => self.is_ours = None,
                _ => {}
            }
        }
        if let Choice::Answer(answered) = choice {
            let is_said = answered.said.iter().any(|said| said.is_of(provider));
            let is_sure = is_said || knows && answered.is_unchanged();
            self.is_failing = is_read && !is_sure;
            // A failure that says nothing of it does not end a wish that was there.
            if is_question && matches!(&answered.answer.0, Ok(answer) if answer.status < 400) {
                self.rest = answered.rest;
            }
        }
        if !self.is_played {
            return;
        }
        let is_due = wakes(effects).is_some();
        let said = match choice {
            Choice::Answer(answered) | Choice::Uploaded(answered) => answered.said.as_slice(),
            Choice::StreamMessage(said) => std::slice::from_ref(said),
            _ => &[],
        };
        let said = said.iter().filter(|said| said.is_of(provider));
        // What was told is known by now.
        if said.map(|said| said.revision).max() >= Some(self.announced) {
            self.announced = 0;
            self.is_owed = false;
        }
        match choice {
            // To send a file is not to ask again.
            Choice::Press(action, _) if *action != Action::Upload => self.is_failing = false,
            Choice::Restored(_) => self.is_failing = false,
            Choice::TabMessage(revision, _) if is_due || is_read => {
                self.announced = self.announced.max(*revision);
                self.is_owed = is_due;
            }
            Choice::Online(true) | Choice::Visible(true, _) | Choice::StreamClosed if is_due => {
                self.announced = UNHEARD_OF;
                self.is_owed = true;
            }
            _ => {}
        }
        if calls(effects).next().is_some() {
            self.announced = 0;
            self.is_owed = false;
            self.has_just_asked = true;
        }
    }
}

/// What another tab tells.
pub(super) fn tab_message(provider: Provider, flow: &str, revision: u64) -> Event {
    let said = format!("{provider} {flow} {revision}");
    TabMessage::parse(&said).map_or(Event::TimerFired, Event::TabMessage)
}

/// What the answer to come may have (a canonical flow is at revision 1).
pub(super) const NEWER: u64 = 2;
/// What no answer has: somebody made it up.
pub(super) const UNHEARD_OF: u64 = u64::MAX;
