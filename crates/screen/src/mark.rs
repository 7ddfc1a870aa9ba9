//! The mark beside the heading, and the colour of a screen.

use hosted_flow_core::features;
use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Subject;
use hosted_flow_core::view::{Phase, ProblemTopic, Topic, View};

use crate::words;

/// The colour of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Neutral,
    /// Success.
    Good,
    /// A refusal, or a failure.
    Bad,
    /// Something to do or to know.
    Attention,
}

impl Tone {
    /// The name in `data-tone`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Attention => "attention",
        }
    }

    pub(crate) fn of(view: &View) -> Self {
        match &view.topic {
            Topic::Approved => Self::Good,
            Topic::Declined(_) | Topic::Failed(_) => Self::Bad,
            Topic::Expired
            | Topic::Abandoned
            | Topic::Unfinished
            | Topic::DidNotOpen
            | Topic::ReturnedElsewhere
            | Topic::UnfinishedForLong
            | Topic::Problem(_) => Self::Attention,
            _ => Self::Neutral,
        }
    }
}

/// The mark beside the heading. It says nothing that the heading does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// An identity document.
    Identity,
    /// A bank.
    Bank,
    /// A phone.
    Phone,
    /// Success.
    Check,
    /// A refusal.
    Cross,
    /// A wait of unknown length. It does not move.
    Clock,
    /// Something that was not finished.
    Pause,
    /// The person turned back.
    Return,
    /// No connection.
    Offline,
    /// A problem.
    Alert,
    /// A wait of seconds: it turns, for a minute at most.
    Ring,
}

impl Mark {
    pub(crate) fn of(view: &View) -> Self {
        let is_bank = view.provider.facts().subject != Subject::Identity;
        let opens = matches!(view.topic, Topic::Preparing | Topic::Leaving);
        if features::HANDOFF && opens && view.offers_handoff && view.pressed != Some(Action::Start)
        {
            return Self::Phone;
        }
        match &view.topic {
            _ if words::invites(view) && is_bank => Self::Bank,
            _ if words::invites(view) => Self::Identity,
            Topic::DocumentsNeeded | Topic::DataNeeded => Self::Identity,
            Topic::OnYourPhone => Self::Phone,
            Topic::Approved => Self::Check,
            Topic::Declined(_) | Topic::Failed(_) => Self::Cross,
            Topic::Expired | Topic::InReview => Self::Clock,
            Topic::Unfinished | Topic::UnfinishedForLong | Topic::Preparing | Topic::Leaving => {
                Self::Pause
            }
            Topic::Abandoned | Topic::ReturnedElsewhere => Self::Return,
            Topic::Problem(ProblemTopic::Offline | ProblemTopic::Unreachable) => Self::Offline,
            Topic::Problem(_) | Topic::DidNotOpen => Self::Alert,
            _ if matches!(view.phase, Phase::Waiting | Phase::Checking) => Self::Ring,
            _ => Self::Clock,
        }
    }

    /// The strokes, in a view box of 48 by 48; none for the ring.
    #[must_use]
    pub fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Identity => &[
                "M9 11h30a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3V14a3 3 0 0 1 3-3z",
                "M17 27a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9z",
                "M10.500 33c1-3 3.500-4.500 6.500-4.500s5.500 1.500 6.500 4.500",
                "M29 20h8M29 26h8M29 32h5",
            ],
            Self::Bank => &[
                "M6 19L24 8l18 11z",
                "M11 23v11M19.500 23v11M28.500 23v11M37 23v11",
                "M6 39h36",
            ],
            Self::Phone => &[
                "M16 6h16a3 3 0 0 1 3 3v30a3 3 0 0 1-3 3H16a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3z",
                "M22 36h4",
            ],
            Self::Check => &["M13 25l8 8 15-18"],
            Self::Cross => &["M16 16l16 16M32 16L16 32"],
            Self::Clock => &["M24 40a16 16 0 1 0 0-32 16 16 0 0 0 0 32z", "M24 15v10l6 4"],
            Self::Pause => &[
                "M24 40a16 16 0 1 0 0-32 16 16 0 0 0 0 32z",
                "M20 18v12M28 18v12",
            ],
            Self::Return => &["M20 14l-9 9 9 9", "M12 23h15a9 9 0 0 1 9 9v2"],
            Self::Offline => &[
                "M8 19a24 24 0 0 1 7-4.500M40 19a24 24 0 0 0-15-6",
                "M14 26a15 15 0 0 1 6-3.500M34 26a15 15 0 0 0-4-2.700",
                "M20 32.500a7 7 0 0 1 8 0",
                "M24 38v.1M9 8l30 32",
            ],
            Self::Alert => &["M24 9l17 30H7z", "M24 20v9M24 34v.1"],
            Self::Ring => &[],
        }
    }

    /// Whether it shows a direction, and is mirrored where the text runs from right to left.
    #[must_use]
    pub fn has_direction(self) -> bool {
        self == Self::Return
    }
}
