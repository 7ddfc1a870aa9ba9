//! The buttons.

use hosted_flow_core::features;
use hosted_flow_core::flow::Action;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Phase, ProblemTopic, Topic, View};

use crate::context::Context;
use crate::locale::Key;
use crate::provider;
use crate::texts::Text;
use crate::words::needs_phone;

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it does.
    pub action: Action,
    /// What it says.
    pub label: Text,
    /// How much it stands out.
    pub rank: Rank,
    /// Whether its action is in progress. It keeps the focus, so it is never `disabled`.
    pub is_busy: bool,
}

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// The one thing to do.
    Primary,
    /// Another choice.
    Secondary,
    /// What also helps: it looks like text.
    Text,
}

impl Rank {
    /// The name in `data-rank`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Text => "text",
        }
    }
}

/// The buttons of a view, the most important first.
pub(crate) fn of(view: &View, context: &Context) -> Vec<Button> {
    // A button keeps its place while its action is in progress: one that moves loses the focus.
    let mut shown = view.actions.clone();
    if let Some(pressed) = view.pressed {
        // The manual check stands behind what the person has to do; the others came first.
        let place = if pressed == Action::CheckNow {
            shown.len()
        } else {
            0
        };
        shown.insert(place, pressed);
    }
    let mut buttons = Vec::new();
    for action in shown {
        let label = label(action, view);
        let label = match &view.opens {
            // What the address bar is about to show.
            Some(host) if label == Key::ButtonOpening => {
                context.texts.fill(label, &[("provider", host)])
            }
            _ => context.say(view, label),
        };
        buttons.push(Button {
            action,
            label,
            rank: rank(buttons.len(), action, view, context),
            is_busy: view.pressed == Some(action),
        });
    }
    buttons
}

fn rank(index: usize, action: Action, view: &View, context: &Context) -> Rank {
    let signs_in =
        view.topic == Topic::Problem(ProblemTopic::SessionExpired) && context.slots.sign_in;
    let has_more_to_do = matches!(
        view.topic,
        Topic::DocumentsNeeded | Topic::DataNeeded | Topic::OnYourPhone
    );
    // What it advises stands out, and not what it warns of.
    let is_advised = |action| {
        let opens_browser = view.actions.contains(&Action::OpenInBrowser);
        action == Action::OpenInBrowser || action == Action::CopyLink && !opens_browser
    };
    match action {
        _ if features::ADVICE && view.advice.is_some() && is_advised(action) => Rank::Primary,
        Action::Start if features::ADVICE && view.advice.is_some() => Rank::Secondary,
        Action::CheckNow if has_more_to_do => Rank::Text,
        Action::NotNow | Action::ShareLink => Rank::Text,
        Action::CopyLink if view.handoff.is_some() => Rank::Text,
        Action::Cancel | Action::CopyLink => Rank::Secondary,
        // After success, a new check is not what most people want.
        Action::StartOver if view.topic == Topic::Approved => Rank::Secondary,
        // While polling continues, nothing needs to be pressed.
        Action::CheckNow
            if matches!(view.phase, Phase::Waiting | Phase::Checking | Phase::Parked) =>
        {
            Rank::Secondary
        }
        Action::Start if view.topic == Topic::ReturnedElsewhere => Rank::Secondary,
        _ if index > 0 || signs_in || view.handoff.is_some() => Rank::Secondary,
        _ => Rank::Primary,
    }
}

/// A button's label.
pub(crate) fn label(action: Action, view: &View) -> Key {
    let is_problem = view.phase == Phase::Problem;
    let is_pressed = view.pressed == Some(action);
    let opens = matches!(view.phase, Phase::Starting | Phase::Leaving);
    let is_hosted = provider::is_hosted(view.provider);
    match action {
        Action::Cancel => Key::ButtonCancel,
        Action::NotNow => Key::ButtonNotNow,
        Action::OpenInTab => Key::ButtonOpenTab,
        Action::OpenInBrowser => Key::ButtonOpenBrowser,
        Action::CopyLink => Key::ButtonCopyLink,
        Action::ShareLink => Key::ButtonShareLink,
        Action::Upload if is_pressed => Key::ButtonSending,
        _ if opens && shows_code(view) => Key::ButtonMakingCode,
        _ if opens && !is_hosted => Key::ButtonStarting,
        _ if opens => Key::ButtonOpening,
        Action::CheckNow if is_pressed => Key::ButtonChecking,
        Action::Start | Action::Continue | Action::Reauthorize if is_problem => match view.topic {
            Topic::Problem(ProblemTopic::NotFound) => Key::ButtonStartNew,
            _ => Key::ButtonTryAgain,
        },
        Action::CheckNow if is_problem => Key::ButtonTryAgain,
        Action::Continue | Action::Reauthorize if view.topic == Topic::DidNotOpen => {
            Key::ButtonTryAgain
        }
        Action::Start if view.topic == Topic::ReturnedElsewhere => Key::ButtonStartHere,
        Action::Start if needs_phone(view) => Key::ButtonContinuePhone,
        Action::Start if is_hosted => Key::ButtonContinueWith,
        Action::Start => Key::ButtonStart,
        Action::Continue if needs_phone(view) && view.handoff.is_none() => Key::ButtonContinuePhone,
        Action::Continue if needs_phone(view) => Key::ButtonNewCode,
        Action::Reauthorize if needs_phone(view) => Key::ButtonContinueHere,
        // Nobody is led to a page of the provider's.
        Action::Continue | Action::Reauthorize if view.provider.own_hosts().is_empty() => {
            Key::ButtonContinue
        }
        Action::Continue | Action::Reauthorize => Key::ButtonContinueWith,
        Action::Upload => Key::ButtonSend,
        Action::StartOver if is_problem => Key::ButtonStartAgain,
        Action::StartOver => match view.topic {
            Topic::Declined(Some(Cause::Document)) => Key::ButtonOtherDocument,
            Topic::Declined(Some(Cause::UnsupportedBank | Cause::MissingDetails)) => {
                Key::ButtonOtherAccount
            }
            Topic::Declined(_) | Topic::Failed(_) => Key::ButtonTryAgain,
            Topic::Approved => Key::ButtonStartNew,
            _ => Key::ButtonStartAgain,
        },
        Action::CheckNow => Key::ButtonCheck,
        Action::Finish => Key::ButtonFinish,
    }
}

/// Whether what was pressed leads to a code for the phone, and not away from here.
pub(crate) fn shows_code(view: &View) -> bool {
    let is_here = matches!(view.pressed, Some(Action::Reauthorize));
    needs_phone(view) && !is_here && view.phase == Phase::Starting
}
