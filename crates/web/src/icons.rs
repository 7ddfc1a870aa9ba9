//! Icons: inline SVG, coloured by the stylesheet, hidden from screen readers.

use hosted_flow_core::features;
use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Phase, ProblemTopic, Topic, View};
use yew::prelude::*;

/// The colour of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    Neutral,
    Good,
    Bad,
    Attention,
}

impl Tone {
    pub(crate) fn of(view: &View) -> Self {
        match &view.topic {
            Topic::Approved => Self::Good,
            Topic::Declined(_) | Topic::Failed(_) => Self::Bad,
            Topic::Expired
            | Topic::Abandoned
            | Topic::Unfinished
            | Topic::UnfinishedForLong
            | Topic::YouMayLeave
            | Topic::Problem(_) => Self::Attention,
            _ => Self::Neutral,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Attention => "attention",
        }
    }
}

/// The large icon above the heading.
pub(crate) fn mark(view: &View) -> Html {
    let opens = matches!(view.topic, Topic::Preparing | Topic::Leaving);
    if features::HANDOFF && opens && view.offers_handoff && view.pressed != Some(Action::Start) {
        return PHONE.draw();
    }
    if opens && matches!(view.pressed, Some(Action::Continue | Action::Reauthorize)) {
        return PAUSE.draw();
    }
    match (&view.topic, view.provider) {
        (
            Topic::Invitation | Topic::Preparing | Topic::Leaving,
            Provider::Paysafe | Provider::ConnectPay,
        ) => BANK.draw(),
        (
            Topic::Invitation
            | Topic::Preparing
            | Topic::Leaving
            | Topic::DocumentsNeeded
            | Topic::DataNeeded,
            _,
        ) => IDENTITY.draw(),
        (Topic::OnYourPhone, _) => PHONE.draw(),
        (Topic::Approved, _) => CHECK.draw(),
        (Topic::Declined(_) | Topic::Failed(_), _) => CROSS.draw(),
        (Topic::Expired | Topic::YouMayLeave, _) => CLOCK.draw(),
        (Topic::Unfinished | Topic::UnfinishedForLong, _) => PAUSE.draw(),
        (Topic::Abandoned, _) => RETURN.draw(),
        (Topic::Problem(ProblemTopic::Offline | ProblemTopic::Unreachable), _) => OFFLINE.draw(),
        (Topic::Problem(_), _) => ALERT.draw(),
        _ if matches!(view.phase, Phase::Waiting | Phase::Checking) => {
            html! { <span class="hosted-flow-ring" /> }
        }
        _ => CLOCK.draw(),
    }
}

/// The small spinner in a button whose action is in progress.
pub(crate) fn spinner() -> Html {
    html! { <span class="hosted-flow-ring hosted-flow-ring-small" aria-hidden="true" /> }
}

/// The check mark before a hint.
pub(crate) fn tick() -> Html {
    html! {
        <svg class="hosted-flow-tick" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M4 10.5l4 4 8-9" />
        </svg>
    }
}

/// An icon of stroked paths in a 48 by 48 view box.
struct Drawing(&'static [&'static str]);

impl Drawing {
    fn draw(&self) -> Html {
        html! {
            <svg viewBox="0 0 48 48" focusable="false">
                { for self.0.iter().map(|path| html! { <path d={*path} /> }) }
            </svg>
        }
    }
}

const IDENTITY: Drawing = Drawing(&[
    "M9 11h30a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3V14a3 3 0 0 1 3-3z",
    "M17 27a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z",
    "M10.500 33c1-3 3.500-4.500 6.500-4.500s5.500 1.500 6.500 4.500",
    "M29 20h8M29 26h8M29 32h5",
]);
const BANK: Drawing = Drawing(&[
    "M6 19L24 8l18 11z",
    "M11 23v11M19.500 23v11M28.500 23v11M37 23v11",
    "M6 39h36",
]);
const PHONE: Drawing = Drawing(&[
    "M16 6h16a3 3 0 0 1 3 3v30a3 3 0 0 1-3 3H16a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3z",
    "M22 36h4",
]);
const CHECK: Drawing = Drawing(&["M13 25l8 8 15-18"]);
const CROSS: Drawing = Drawing(&["M16 16l16 16M32 16L16 32"]);
const CLOCK: Drawing = Drawing(&["M24 40a16 16 0 1 0 0-32 16 16 0 0 0 0 32z", "M24 15v10l6 4"]);
const PAUSE: Drawing = Drawing(&[
    "M24 40a16 16 0 1 0 0-32 16 16 0 0 0 0 32z",
    "M20 18v12M28 18v12",
]);
const RETURN: Drawing = Drawing(&["M20 14l-9 9 9 9", "M12 23h15a9 9 0 0 1 9 9v2"]);
const OFFLINE: Drawing = Drawing(&[
    "M8 19a24 24 0 0 1 7-4.500M40 19a24 24 0 0 0-15-6",
    "M14 26a15 15 0 0 1 6-3.500M34 26a15 15 0 0 0-4-2.700",
    "M20 32.500a7 7 0 0 1 8 0",
    "M24 38v.1M9 8l30 32",
]);
const ALERT: Drawing = Drawing(&["M24 9l17 30H7z", "M24 20v9M24 34v.1"]);
