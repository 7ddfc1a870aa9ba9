//! A screen: everything that is shown of a view.

use std::time::Duration;

use hosted_flow_core::features;
use hosted_flow_core::flow::Action;
use hosted_flow_core::view::{Notice, Phase, Topic, View};
use hosted_flow_core::wire::Redacted;

use crate::buttons::{self, Button};
use crate::context::{Context, Format, Slots};
use crate::documents::{self, Documents};
use crate::help::{self, Help};
use crate::locale::{Key, Locale};
use crate::mark::{Mark, Tone};
use crate::provider;
use crate::steps::{self, Steps};
use crate::texts::{self, Text};
use crate::title::title;
use crate::words;

/// Everything that is shown of a view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// The language.
    pub locale: Locale,
    /// Name of the whole component, for screen readers.
    pub label: Text,
    /// The phase.
    pub phase: Phase,
    /// The colour.
    pub tone: Tone,
    /// The mark beside the heading.
    pub mark: Mark,
    /// The steps.
    pub steps: Steps,
    /// The heading.
    pub heading: Text,
    /// The texts below it.
    pub paragraphs: Vec<Text>,
    /// What to have ready.
    pub hints: Vec<Text>,
    /// A code to scan.
    pub code: Option<Code>,
    /// The documents that are uploaded.
    pub documents: Option<Documents>,
    /// The host page's own form for details, or who will ask for them instead.
    pub form: Option<Form>,
    /// What the person should know before they leave.
    pub advice: Option<Text>,
    /// A notice beside the text.
    pub notice: Option<Text>,
    /// Which of the host page's slots are shown.
    pub slots: Slots,
    /// The buttons, the most important first.
    pub buttons: Vec<Button>,
    /// Help.
    pub help: Option<Help>,
    /// The state in a word, for the title of the browser's tab.
    pub title: Option<Text>,
    /// What the live region says of it.
    pub announcement: Text,
}

/// A code to scan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The link. It is drawn alone, and stands in no text or attribute.
    pub link: Redacted<String>,
    /// The drawing's name, for screen readers.
    pub label: Text,
    /// When the link expires, on the monotonic clock, where that is known. [`Code::valid_for`] says how
    /// long that is.
    pub until: Option<Duration>,
    valid: Text,
    isolates: bool,
}

impl Code {
    /// How long the code can still be used.
    #[must_use]
    pub fn valid_for(&self, minutes: u64, format: &dyn Format) -> Text {
        let time = format.minutes(minutes);
        texts::fill(&self.valid, &[("time", &time)], self.isolates)
    }
}

/// The place of the host page's own form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Above it.
    pub lead: Option<Text>,
    /// Whether the form itself is shown.
    pub is_shown: bool,
}

impl Screen {
    /// The screen of a view.
    #[must_use]
    pub fn new(view: &View, context: &Context) -> Self {
        let (heading, mut text) = words::pair(view);
        let offered = context.slots;
        let has_form = features::DETAILS && view.has_form && offered.details;
        // A provider's own text is about the form.
        if features::DETAILS && view.topic == Topic::DataNeeded && !has_form {
            text = Key::DetailsText;
        }
        let heading = context.say(view, heading);
        let mut paragraphs = vec![context.say(view, text)];
        if let Some(more) = words::more(view) {
            paragraphs.push(context.say(view, more));
        }
        let notice = view
            .notice
            .map(|notice| context.say(view, words::notice(notice, view)));
        let is = |topic: Topic| view.topic == topic;
        let slots = Slots {
            details: has_form,
            sign_in: offered.sign_in && view.problem.as_deref() == Some("session-expired"),
            consent: offered.consent && words::invites(view),
            next: offered.next && is(Topic::Approved),
        };
        Self {
            locale: context.texts.locale(),
            label: context.texts.get(Key::RegionLabel),
            phase: view.phase,
            tone: Tone::of(view),
            mark: Mark::of(view),
            steps: steps::of(view, context),
            paragraphs,
            hints: words::hints(view, context),
            code: code(view, context),
            documents: documents::of(view, context),
            form: form(view, context),
            advice: view
                .advice
                .filter(|_| features::ADVICE)
                .map(|advice| context.texts.get(words::advice(advice))),
            slots,
            buttons: buttons::of(view, context),
            help: help::of(view, context),
            announcement: announcement(view, context, &heading, notice.as_ref()),
            title: title(view)
                .filter(|_| features::TITLE)
                .map(|key| context.texts.get(key)),
            heading,
            notice,
        }
    }

    /// Whether an action is in progress.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.buttons.iter().any(|button| button.is_busy)
    }

    /// Whether the button that sends documents is shown, busy or not.
    pub(crate) fn offers_to_send(&self) -> bool {
        self.buttons
            .iter()
            .any(|button| button.action == Action::Upload)
    }
}

fn code(view: &View, context: &Context) -> Option<Code> {
    let link = view.handoff.clone().filter(|_| features::HANDOFF)?;
    Some(Code {
        link,
        label: context.texts.get(Key::HandoffCodeLabel),
        until: view.handoff_until,
        valid: context.texts.get(Key::HandoffValid),
        isolates: context.texts.locale().is_right_to_left(),
    })
}

fn form(view: &View, context: &Context) -> Option<Form> {
    let is_wanted = view.topic == Topic::DataNeeded;
    if !features::DETAILS || !(view.has_form || is_wanted) {
        return None;
    }
    let has_own = context.slots.details;
    let lead = if has_own {
        Key::DetailsBelow
    } else {
        Key::DetailsElsewhere
    };
    Some(Form {
        lead: is_wanted.then(|| context.texts.get(lead)),
        is_shown: view.has_form && has_own,
    })
}

/// What the live region says: a notice, what is being done, how far the documents are, or the heading.
/// Nothing before the person has done anything.
fn announcement(view: &View, context: &Context, heading: &Text, notice: Option<&Text>) -> Text {
    match view.phase {
        Phase::Idle => "".into(),
        _ if view.topic == Topic::LookingUp && notice.is_none() => "".into(),
        Phase::Starting | Phase::Leaving if view.notice != Some(Notice::SlowStart) => {
            let key = if buttons::shows_code(view) {
                Key::HandoffOpening
            } else if provider::is_hosted(view.provider) {
                Key::OpeningSaid
            } else {
                Key::StartingSaid
            };
            context.say(view, key)
        }
        _ => match notice {
            Some(notice) => notice.clone(),
            None => documents::announcement(view, context).unwrap_or_else(|| heading.clone()),
        },
    }
}
