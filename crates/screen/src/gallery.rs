//! One view of each screen that a person can see, by name.

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::document::{DocumentKind, FileError, Side};
use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::{Cause, Status};
use hosted_flow_core::view::{DocumentView, FileState, Notice, Phase, ProblemTopic, Topic, View};

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
    on_another_device(&mut all);
    documents(&mut all);
    details(&mut all);
    waits(&mut all);
    results(&mut all);
    problems(&mut all);
    journey(&mut all);
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
    add(all, &name("starting"), pressed);
    let stage = JourneyStage::all_with(provider)[1];
    let unfinished = View {
        stage,
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

fn on_another_device(all: &mut Vec<Exhibit>) {
    let provider = Provider::Airwallex;
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
        ..choice
    };
    add(all, "phone-code", code);
    let over = View {
        actions: vec![Action::CheckNow],
        ..problem(provider, ProblemTopic::HandoffOver, "handoff-over")
    };
    add(all, "phone-code-over", over);
}

fn documents(all: &mut Vec<Exhibit>) {
    let provider = Provider::ConnectFi;
    let unknown = View {
        stage: JourneyStage::Documents,
        actions: vec![Action::CheckNow],
        ..begun(
            provider,
            Phase::NeedsInput,
            Topic::DocumentsNeeded,
            Status::NeedsInput,
        )
    };
    add(all, "documents-unknown", unknown.clone());
    let document = |index: usize, kind, side, state| DocumentView {
        file: None,
        id: format!("doc-{index}"),
        kind,
        side,
        label: None,
        state,
        max_file_bytes: 10 * 1024 * 1024,
        has_camera: kind != DocumentKind::Contract,
    };
    let (front, back) = (Some(Side::Front), Some(Side::Back));
    let sets = [
        (
            "documents-wanted",
            vec![
                (DocumentKind::Passport, None, FileState::Missing),
                (DocumentKind::License, front, FileState::Missing),
                (DocumentKind::Contract, None, FileState::Missing),
                (DocumentKind::Utility, None, FileState::Missing),
            ],
        ),
        (
            "documents-chosen",
            vec![
                (DocumentKind::IdCard, front, FileState::Ready),
                (
                    DocumentKind::IdCard,
                    back,
                    FileState::Unfit(FileError::TooLarge),
                ),
                (DocumentKind::Other, None, FileState::Unfit(FileError::Heic)),
            ],
        ),
        (
            "documents-unfit",
            vec![
                (
                    DocumentKind::Passport,
                    None,
                    FileState::Unfit(FileError::NotAnImage),
                ),
                (
                    DocumentKind::Contract,
                    None,
                    FileState::Unfit(FileError::NotAPdf),
                ),
                (
                    DocumentKind::Utility,
                    None,
                    FileState::Unfit(FileError::NotADocument),
                ),
                (
                    DocumentKind::IdCard,
                    None,
                    FileState::Unfit(FileError::Empty),
                ),
            ],
        ),
        (
            "documents-sending",
            vec![
                (DocumentKind::IdCard, front, FileState::Sending(40)),
                (DocumentKind::IdCard, back, FileState::There),
            ],
        ),
        (
            "documents-lost",
            vec![
                (DocumentKind::Passport, None, FileState::Lost),
                (DocumentKind::Utility, None, FileState::Refused),
            ],
        ),
    ];
    for (name, documents) in sets {
        let is_sending = name == "documents-sending";
        let documents = documents.into_iter().enumerate();
        let view = View {
            documents: documents
                .map(|(index, (kind, side, state))| document(index, kind, side, state))
                .collect(),
            actions: if is_sending {
                vec![Action::CheckNow]
            } else {
                vec![Action::Upload, Action::CheckNow]
            },
            pressed: is_sending.then_some(Action::Upload),
            ..unknown.clone()
        };
        add(all, name, view);
    }
}

fn details(all: &mut Vec<Exhibit>) {
    for provider in [Provider::ConnectFi, Provider::ConnectPay] {
        let view = View {
            stage: JourneyStage::Details,
            actions: vec![Action::CheckNow],
            has_form: true,
            ..begun(
                provider,
                Phase::NeedsInput,
                Topic::DataNeeded,
                Status::NeedsInput,
            )
        };
        let name = format!("{}-details", provider.name());
        add(all, &(name.clone() + "-elsewhere"), view.clone());
        add(all, &name, view);
        with_slots(
            all,
            Slots {
                details: true,
                ..Slots::default()
            },
        );
    }
}

fn waits(all: &mut Vec<Exhibit>) {
    let provider = Provider::Ondato;
    add(all, "looking-up", View::before(provider));
    add(
        all,
        "checking",
        at(provider, Phase::Checking, Topic::Checking),
    );
    let topics = [
        ("processing", Topic::Processing, Status::Processing),
        ("in-review", Topic::InReview, Status::InReview),
        ("still-waiting", Topic::StillWaiting, Status::unknown("NEW")),
    ];
    for provider in [Provider::Ondato, Provider::ConnectPay] {
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
            Provider::ConnectPay,
            Phase::Waiting,
            Topic::Processing,
            Status::Processing,
        )
    };
    add(all, "connectpay-identity", identity);
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
    let long = View {
        phase: Phase::Parked,
        topic: Topic::YouMayLeave,
        support: true,
        ..waiting
    };
    add(all, "no-result", long);
}

fn results(all: &mut Vec<Exhibit>) {
    let settled = |topic, status, support| View {
        stage: JourneyStage::Result,
        actions: if support {
            Vec::new()
        } else {
            vec![Action::StartOver]
        },
        support,
        ..begun(Provider::Ondato, Phase::Settled, topic, status)
    };
    let causes = [
        ("photo", Cause::Photo, false),
        ("document", Cause::Document, false),
        ("data", Cause::DataMismatch, false),
        ("face", Cause::Face, false),
        ("duplicate", Cause::Duplicate, true),
        ("bank", Cause::UnsupportedBank, false),
        ("bank-data", Cause::MissingDetails, false),
        ("name", Cause::NameMismatch, true),
        ("shared", Cause::InstrumentNotUnique, true),
        ("not-explained", Cause::NotExplained, true),
    ];
    for (name, cause, support) in causes {
        let view = settled(Topic::Declined(Some(cause)), Status::Declined, support);
        add(all, &format!("declined-{name}"), view);
    }
    for (name, cause, support) in [
        ("interaction", Some(Cause::Interaction), false),
        ("provider", Some(Cause::ProviderFault), false),
        ("support", None, true),
    ] {
        let view = settled(Topic::Failed(cause), Status::Failed, support);
        add(all, &format!("failed-{name}"), view);
    }
    add(
        all,
        "expired",
        settled(Topic::Expired, Status::Expired, false),
    );
    add(
        all,
        "abandoned",
        settled(Topic::Abandoned, Status::Abandoned, false),
    );
    let of_connectpay = |topic, status| View {
        provider: Provider::ConnectPay,
        stage: JourneyStage::Identity,
        ..settled(topic, status, false)
    };
    let expired = of_connectpay(Topic::Expired, Status::Expired);
    add(all, "connectpay-link-expired", expired);
    let declined = of_connectpay(Topic::Declined(None), Status::Declined);
    add(all, "connectpay-identity-declined", declined);
    let approved = settled(Topic::Approved, Status::Approved, false);
    let approved = View {
        actions: Vec::new(),
        ..approved
    };
    add(all, "approved-with-next", approved);
    with_slots(
        all,
        Slots {
            next: true,
            ..Slots::default()
        },
    );
}

fn problem(provider: Provider, topic: ProblemTopic, code: &str) -> View {
    View {
        problem: Some(code.to_owned()),
        ..at(provider, Phase::Problem, Topic::Problem(topic))
    }
}

fn problems(all: &mut Vec<Exhibit>) {
    let provider = Provider::Paysafe;
    let plain = [
        ("offline", ProblemTopic::Offline, Action::Start),
        ("unreachable", ProblemTopic::Unreachable, Action::CheckNow),
        (
            "session-expired",
            ProblemTopic::SessionExpired,
            Action::CheckNow,
        ),
        ("flow-not-found", ProblemTopic::NotFound, Action::Start),
        ("flow-gone", ProblemTopic::Gone, Action::StartOver),
        ("framed", ProblemTopic::Framed, Action::CheckNow),
    ];
    for (code, topic, action) in plain {
        let view = View {
            actions: vec![action],
            ..problem(provider, topic, code)
        };
        add(all, code, view);
    }
    let signed_out = View {
        actions: vec![Action::CheckNow],
        ..problem(provider, ProblemTopic::SessionExpired, "session-expired")
    };
    add(all, "session-expired-with-sign-in", signed_out);
    with_slots(
        all,
        Slots {
            sign_in: true,
            ..Slots::default()
        },
    );
    let unsupported = View {
        actions: vec![Action::Start],
        support: true,
        ..problem(provider, ProblemTopic::Unsupported, "insecure-context")
    };
    add(all, "unsupported", unsupported);
    let misconfigured = View::misconfigured(provider, "config-backend");
    add(all, "misconfigured", misconfigured);
}

fn journey(all: &mut Vec<Exhibit>) {
    for (name, is_identity, provider, stage) in [
        (
            "journey-identity",
            true,
            Provider::Ondato,
            JourneyStage::Begin,
        ),
        (
            "journey-account",
            false,
            Provider::ConnectPay,
            JourneyStage::Decision,
        ),
    ] {
        let view = if is_identity {
            View {
                actions: vec![Action::Start],
                ..at(provider, Phase::Idle, Topic::Invitation)
            }
        } else {
            View {
                stage,
                actions: vec![Action::CheckNow],
                ..begun(provider, Phase::Waiting, Topic::InReview, Status::InReview)
            }
        };
        add(all, name, view);
        if let Some(last) = all.last_mut() {
            last.part = Some(JourneyPart {
                is_identity,
                account: Provider::ConnectPay,
            });
        }
    }
}
