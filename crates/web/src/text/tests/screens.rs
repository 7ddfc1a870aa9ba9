//! Every screen that there can be.

use std::iter::successors;

use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Cause;
use hosted_flow_core::view::{Notice, Phase, ProblemTopic, Topic, View};

const PHASES: [Phase; 9] = [
    Phase::Idle,
    Phase::Starting,
    Phase::Leaving,
    Phase::Checking,
    Phase::Waiting,
    Phase::Parked,
    Phase::NeedsInput,
    Phase::Settled,
    Phase::Problem,
];

pub(super) const ACTIONS: [Action; 6] = [
    Action::Start,
    Action::Continue,
    Action::Reauthorize,
    Action::StartOver,
    Action::Upload,
    Action::CheckNow,
];

pub(super) const NOTICES: [Notice; 3] = [Notice::Offline, Notice::TryingAgain, Notice::DidNotOpen];

/// The topic after this one; does not compile when there is a new one that is left out.
fn next_topic(topic: Topic) -> Option<Topic> {
    Some(match topic {
        Topic::Invitation => Topic::LookingUp,
        Topic::LookingUp => Topic::Preparing,
        Topic::Preparing => Topic::Leaving,
        Topic::Leaving => Topic::Checking,
        Topic::Checking => Topic::JustBack,
        Topic::JustBack => Topic::Processing,
        Topic::Processing => Topic::InReview,
        Topic::InReview => Topic::StillWaiting,
        Topic::StillWaiting => Topic::Unfinished,
        Topic::Unfinished => Topic::OnYourPhone,
        Topic::OnYourPhone => Topic::DocumentsNeeded,
        Topic::DocumentsNeeded => Topic::DataNeeded,
        Topic::DataNeeded => Topic::UnfinishedForLong,
        Topic::UnfinishedForLong => Topic::YouMayLeave,
        Topic::YouMayLeave => Topic::Approved,
        Topic::Approved => Topic::Expired,
        Topic::Expired => Topic::Abandoned,
        Topic::Abandoned => Topic::Declined(None),
        Topic::Declined(_) => Topic::Failed(None),
        Topic::Failed(_) => Topic::Problem(ProblemTopic::Offline),
        Topic::Problem(problem) => return next_problem(problem).map(Topic::Problem),
    })
}

fn next_problem(problem: ProblemTopic) -> Option<ProblemTopic> {
    Some(match problem {
        ProblemTopic::Offline => ProblemTopic::Unreachable,
        ProblemTopic::Unreachable => ProblemTopic::SessionExpired,
        ProblemTopic::SessionExpired => ProblemTopic::NotFound,
        ProblemTopic::NotFound => ProblemTopic::Gone,
        ProblemTopic::Gone => ProblemTopic::HandoffOver,
        ProblemTopic::HandoffOver => ProblemTopic::CannotOpen,
        ProblemTopic::CannotOpen => ProblemTopic::Framed,
        ProblemTopic::Framed => ProblemTopic::Unsupported,
        ProblemTopic::Unsupported => ProblemTopic::Misconfigured,
        ProblemTopic::Misconfigured => return None,
    })
}

fn next_cause(cause: Cause) -> Option<Cause> {
    Some(match cause {
        Cause::Paused => Cause::LinkExpired,
        Cause::LinkExpired => Cause::Photo,
        Cause::Photo => Cause::Document,
        Cause::Document => Cause::DataMismatch,
        Cause::DataMismatch => Cause::Face,
        Cause::Face => Cause::NotExplained,
        Cause::NotExplained => Cause::Duplicate,
        Cause::Duplicate => Cause::UnsupportedBank,
        Cause::UnsupportedBank => Cause::NameMismatch,
        Cause::NameMismatch => Cause::InstrumentNotUnique,
        Cause::InstrumentNotUnique => Cause::MissingDetails,
        Cause::MissingDetails => Cause::ProviderFault,
        Cause::ProviderFault => Cause::Interaction,
        Cause::Interaction => Cause::Unclassified,
        Cause::Unclassified => return None,
    })
}

/// Every topic, with every cause where it has one, or none.
fn topics() -> Vec<Topic> {
    let causes = || successors(Some(Cause::Paused), |cause| next_cause(*cause)).map(Some);
    successors(Some(Topic::Invitation), |topic| next_topic(*topic))
        .chain(causes().map(Topic::Declined))
        .chain(causes().map(Topic::Failed))
        .collect()
}

/// Every topic with every provider at every stage, in every phase, with every button pressed or
/// none, at a desk or not.
pub(super) fn views() -> Vec<View> {
    let pressed = || ACTIONS.map(Some).into_iter().chain([None]);
    let code = || Some("https://bank.example/join".to_owned().into());
    let desks = [(false, None), (true, None), (true, code())];
    let mut views = Vec::new();
    for topic in topics() {
        for (provider, stage) in stages() {
            for (phase, (offers_handoff, handoff)) in in_phases(&desks) {
                let offers_handoff = *offers_handoff;
                views.extend(pressed().map(|pressed| View {
                    topic,
                    phase,
                    stage,
                    pressed,
                    offers_handoff,
                    handoff: handoff.clone(),
                    ..View::before(provider)
                }));
            }
        }
    }
    views
}

fn stages() -> impl Iterator<Item = (Provider, JourneyStage)> {
    let with = |provider| {
        let stages = JourneyStage::all_with(provider).iter();
        // The others say the same at every stage.
        let many = if provider == Provider::ConnectPay {
            4
        } else {
            1
        };
        stages.take(many).map(move |stage| (provider, *stage))
    };
    Provider::ALL.into_iter().flat_map(with)
}

fn in_phases<T>(desks: &[T]) -> impl Iterator<Item = (Phase, &T)> {
    let all = |phase| desks.iter().map(move |desk| (phase, desk));
    PHASES.into_iter().flat_map(all)
}
