//! Results, problems, and a journey of two providers.

use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::{Cause, Status};
use hosted_flow_core::view::{Phase, ProblemTopic, Topic, View};

use super::{Exhibit, add, at, begun, examples, with_slots};
use crate::{JourneyPart, Slots};

pub(super) fn results(all: &mut Vec<Exhibit>) {
    let settled = |topic, status, support| View {
        stage: JourneyStage::Result,
        actions: if support {
            Vec::new()
        } else {
            vec![Action::StartOver]
        },
        support,
        ..begun(examples::identity(), Phase::Settled, topic, status)
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
    let of_account = |topic, status| View {
        provider: examples::account(),
        stage: JourneyStage::Identity,
        ..settled(topic, status, false)
    };
    let expired = of_account(Topic::Expired, Status::Expired);
    add(
        all,
        &format!("{}-link-expired", examples::account()),
        expired,
    );
    let declined = of_account(Topic::Declined(None), Status::Declined);
    add(
        all,
        &format!("{}-identity-declined", examples::account()),
        declined,
    );
    let approved = settled(Topic::Approved, Status::Approved, false);
    let approved = View {
        actions: Vec::new(),
        ..approved
    };
    let recent = View {
        actions: vec![Action::StartOver],
        is_recent: true,
        ..approved.clone()
    };
    add(all, "approved-recently", recent);
    let finish = View {
        actions: vec![Action::Finish],
        ..approved.clone()
    };
    add(all, "approved-with-continue", finish);
    add(all, "approved-with-next", approved);
    with_slots(
        all,
        Slots {
            next: true,
            ..Slots::default()
        },
    );
}

pub(super) fn problem(provider: Provider, topic: ProblemTopic, code: &str) -> View {
    View {
        problem: Some(code.to_owned()),
        ..at(provider, Phase::Problem, Topic::Problem(topic))
    }
}

pub(super) fn problems(all: &mut Vec<Exhibit>) {
    let provider = examples::bank();
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
        ("framed", ProblemTopic::Framed, Action::OpenInTab),
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

pub(super) fn journey(all: &mut Vec<Exhibit>) {
    for (name, is_identity, provider, stage) in [
        (
            "journey-identity",
            true,
            examples::identity(),
            JourneyStage::Begin,
        ),
        (
            "journey-account",
            false,
            examples::account(),
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
                account: examples::account(),
            });
        }
    }
}
