//! One view of each screen that a person can see, by name.

mod ends;
mod examples;
mod input;

use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::Status;
use hosted_flow_core::view::{Advice, Notice, Phase, ProblemTopic, Topic, View};

use crate::{JourneyPart, Slots};

/// A screen of the gallery.
#[derive(Clone, Debug)]
pub struct Exhibit {
    /// Its name, such as `ondato-start`.
    pub name: String,
    /// The view.
    pub view: View,
    /// What the host page has put into the component.
    pub slots: Slots,
    /// In a journey, the part that is shown.
    pub part: Option<JourneyPart>,
}

/// Every screen, in the order in which a person may meet them.
#[must_use]
pub fn exhibits() -> Vec<Exhibit> {
    let mut all = Vec::new();
    for provider in Provider::ALL {
        of_provider(provider, &mut all);
    }
    before_leaving(&mut all);
    on_another_device(&mut all);
    input::documents(&mut all);
    input::nothing_chosen(&mut all);
    input::details(&mut all);
    waits(&mut all);
    ends::results(&mut all);
    ends::problems(&mut all);
    ends::journey(&mut all);
    all
}

fn add(all: &mut Vec<Exhibit>, name: &str, view: View) {
    all.push(Exhibit {
        name: name.to_owned(),
        view,
        slots: Slots::default(),
        part: None,
    });
}

fn with_slots(all: &mut [Exhibit], slots: Slots) {
    if let Some(last) = all.last_mut() {
        last.slots = slots;
    }
}

fn at(provider: Provider, phase: Phase, topic: Topic) -> View {
    View {
        phase,
        topic,
        ..View::before(provider)
    }
}

fn reference() -> Option<FlowId> {
    FlowId::new("7f3a92c1-5d0e-4b8a-9f6e-2c1d3b4a5f60").ok()
}

/// A flow that has begun.
fn begun(provider: Provider, phase: Phase, topic: Topic, status: Status) -> View {
    View {
        status: Some(status),
        reference: reference(),
        stage: JourneyStage::Decision,
        ..at(provider, phase, topic)
    }
}

/// The stage where a verification waits for the person, and stops without a decision.
fn with_the_person(provider: Provider) -> JourneyStage {
    let stages = JourneyStage::all_with(provider);
    if stages.contains(&JourneyStage::Identity) {
        return JourneyStage::Identity;
    }
    stages[1]
}

fn of_provider(provider: Provider, all: &mut Vec<Exhibit>) {
    let name = |screen: &str| format!("{}-{screen}", provider.name());
    let first = at(provider, Phase::Idle, Topic::Invitation);
    let first = View {
        actions: vec![Action::Start],
        ..first
    };
    add(all, &name("start"), first.clone());
    let consent = Slots {
        consent: true,
        ..Slots::default()
    };
    with_slots(all, consent);
    let pressed = View {
        phase: Phase::Starting,
        topic: Topic::Preparing,
        actions: Vec::new(),
        pressed: Some(Action::Start),
        ..first
    };
    add(all, &name("starting"), pressed.clone());
    let slow = View {
        notice: Some(Notice::SlowStart),
        actions: vec![Action::Cancel],
        ..pressed
    };
    add(all, &name("starting-slowly"), slow);
    let unfinished = View {
        stage: with_the_person(provider),
        actions: vec![Action::Continue, Action::CheckNow],
        ..begun(
            provider,
            Phase::NeedsInput,
            Topic::Unfinished,
            Status::AwaitingCustomer,
        )
    };
    add(all, &name("unfinished"), unfinished.clone());
    let long = View {
        phase: Phase::Parked,
        topic: Topic::UnfinishedForLong,
        ..unfinished.clone()
    };
    add(all, &name("unfinished-for-long"), long);
    let back = View {
        phase: Phase::Waiting,
        topic: Topic::JustBack,
        actions: vec![Action::CheckNow],
        ..unfinished
    };
    add(all, &name("just-back"), back);
    let decided = |topic, status| View {
        stage: JourneyStage::Result,
        ..begun(provider, Phase::Settled, topic, status)
    };
    add(
        all,
        &name("approved"),
        decided(Topic::Approved, Status::Approved),
    );
    let declined = View {
        actions: vec![Action::StartOver],
        ..decided(Topic::Declined(None), Status::Declined)
    };
    add(all, &name("declined"), declined);
    let refused = View {
        actions: vec![Action::Start],
        support: true,
        problem: Some("provider-unavailable".to_owned()),
        ..at(
            provider,
            Phase::Problem,
            Topic::Problem(ProblemTopic::CannotOpen),
        )
    };
    add(all, &name("cannot-open"), refused);
}

fn before_leaving(all: &mut Vec<Exhibit>) {
    let first = View {
        actions: vec![Action::Start, Action::NotNow],
        brand: Some("Nordwind Identity".to_owned()),
        ..at(examples::identity(), Phase::Idle, Topic::Invitation)
    };
    add(all, "brand-start", first.clone());
    let known = View {
        actions: vec![Action::Start],
        host: Some("id-check.eu-central-1.nordwind-identity.example".to_owned()),
        ..at(examples::bank(), Phase::Idle, Topic::Invitation)
    };
    add(all, "host-start", known);
    let leaving = View {
        pressed: Some(Action::Start),
        opens: Some(examples::identity().own_hosts()[0].to_owned()),
        ..at(examples::identity(), Phase::Leaving, Topic::Leaving)
    };
    add(all, "leaving", leaving);
    let advised = |advice| View {
        advice: Some(advice),
        actions: vec![Action::Start, Action::CopyLink],
        brand: None,
        ..first.clone()
    };
    let in_app = View {
        actions: vec![Action::Start, Action::OpenInBrowser, Action::CopyLink],
        ..advised(Advice::InAppBrowser)
    };
    add(all, "in-app-start", in_app.clone());
    add(all, "no-camera-start", advised(Advice::NoCamera));
    for (name, notice) in [
        ("link-copied", Notice::LinkCopied),
        ("link-not-copied", Notice::LinkNotCopied),
    ] {
        let view = View {
            notice: Some(notice),
            ..in_app.clone()
        };
        add(all, name, view);
    }
}

fn on_another_device(all: &mut Vec<Exhibit>) {
    let provider = examples::phone();
    let first = View {
        actions: vec![Action::Start],
        offers_handoff: true,
        ..at(provider, Phase::Idle, Topic::Invitation)
    };
    add(all, "phone-start", first.clone());
    let making = View {
        phase: Phase::Starting,
        topic: Topic::Preparing,
        actions: Vec::new(),
        pressed: Some(Action::Start),
        ..first
    };
    add(all, "phone-making-code", making);
    let choice = View {
        actions: vec![Action::Continue, Action::Reauthorize, Action::CheckNow],
        offers_handoff: true,
        stage: JourneyStage::Away,
        ..begun(
            provider,
            Phase::NeedsInput,
            Topic::OnYourPhone,
            Status::AwaitingCustomer,
        )
    };
    add(all, "phone-choice", choice.clone());
    let link = "https://bank.example/onboarding/resume?code=AAAAAAAAAAAAAAAAAAAAAA".to_owned();
    let code = View {
        handoff: Some(link.into()),
        handoff_until: Some(Duration::from_secs(u64::from(u32::MAX))),
        actions: vec![
            Action::Continue,
            Action::Reauthorize,
            Action::ShareLink,
            Action::CopyLink,
            Action::CheckNow,
        ],
        ..choice
    };
    add(all, "phone-code", code.clone());
    let not_copied = View {
        notice: Some(Notice::LinkNotCopied),
        ..code
    };
    add(all, "phone-code-not-copied", not_copied);
    let over = View {
        actions: vec![Action::CheckNow],
        ..ends::problem(provider, ProblemTopic::HandoffOver, "handoff-over")
    };
    add(all, "phone-code-over", over);
}

fn waits(all: &mut Vec<Exhibit>) {
    let provider = examples::identity();
    add(all, "looking-up", View::before(provider));
    add(
        all,
        "checking",
        View {
            stage: with_the_person(provider),
            ..at(provider, Phase::Checking, Topic::Checking)
        },
    );
    let topics = [
        ("processing", Topic::Processing, Status::Processing),
        ("in-review", Topic::InReview, Status::InReview),
        ("still-waiting", Topic::StillWaiting, Status::unknown("NEW")),
    ];
    for provider in [examples::identity(), examples::account()] {
        for (name, topic, status) in &topics {
            let name = format!("{}-{name}", provider.name());
            let view = View {
                actions: vec![Action::CheckNow],
                ..begun(provider, Phase::Waiting, *topic, status.clone())
            };
            add(all, &name, view.clone());
            let parked = View {
                phase: Phase::Parked,
                ..view
            };
            add(all, &(name + "-parked"), parked);
        }
    }
    let identity = View {
        stage: JourneyStage::Identity,
        actions: vec![Action::CheckNow],
        ..begun(
            examples::account(),
            Phase::Waiting,
            Topic::Processing,
            Status::Processing,
        )
    };
    add(all, &format!("{}-identity", examples::account()), identity);
    let waiting = View {
        actions: vec![Action::CheckNow],
        ..begun(
            provider,
            Phase::Waiting,
            Topic::Processing,
            Status::Processing,
        )
    };
    let asked = View {
        actions: Vec::new(),
        pressed: Some(Action::CheckNow),
        ..waiting.clone()
    };
    add(all, "checking-now", asked);
    for (name, notice) in [
        ("waiting-offline", Notice::Offline),
        ("waiting-unsteady", Notice::TryingAgain),
    ] {
        let view = View {
            notice: Some(notice),
            ..waiting.clone()
        };
        add(all, name, view);
    }
    let unanswered = View {
        notice: Some(Notice::NoResultYet),
        ..waiting.clone()
    };
    add(all, "checked-no-result", unanswered);
    let unreachable = View {
        phase: Phase::Parked,
        notice: Some(Notice::Unreachable),
        ..waiting.clone()
    };
    add(all, "parked-unreachable", unreachable);
    let did_not_open = View {
        actions: vec![Action::Continue, Action::CheckNow],
        stage: JourneyStage::Away,
        ..begun(
            provider,
            Phase::NeedsInput,
            Topic::DidNotOpen,
            Status::AwaitingCustomer,
        )
    };
    add(all, "did-not-open", did_not_open);
    let elsewhere = View {
        actions: vec![Action::Start],
        ..at(provider, Phase::Idle, Topic::ReturnedElsewhere)
    };
    add(all, "returned-elsewhere", elsewhere);
    let long = View {
        phase: Phase::Parked,
        topic: Topic::YouMayLeave,
        support: true,
        ..waiting
    };
    add(all, "no-result", long);
}
