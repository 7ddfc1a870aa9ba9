//! Results, problems, and a journey of two providers.

use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::{Cause, Status};
use hosted_flow_core::view::{Phase, ProblemTopic, Topic, View};

use super::{Exhibit, add, at, begun, examples, with_slots, with_the_person};
use crate::{JourneyPart, Slots};

pub(super) fn results(all: &mut Vec<Exhibit>) {
    let settled_with = |provider, stage, topic, status, support| View {
        stage,
        actions: if support {
            Vec::new()
        } else {
            vec![Action::StartOver]
        },
        support,
        ..begun(provider, Phase::Settled, topic, status)
    };
    let decided = |provider, topic, status, support| {
        settled_with(provider, JourneyStage::Result, topic, status, support)
    };
    // Without a decision, it stopped where the person was.
    let stopped = |provider, topic, status, support| {
        settled_with(provider, with_the_person(provider), topic, status, support)
    };
    let (identity, bank) = (examples::identity(), examples::bank());
    let causes = [
        ("photo", Cause::Photo, identity, false),
        ("document", Cause::Document, identity, false),
        ("data", Cause::DataMismatch, identity, false),
        ("face", Cause::Face, identity, false),
        ("duplicate", Cause::Duplicate, identity, true),
        ("bank", Cause::UnsupportedBank, bank, false),
        ("bank-data", Cause::MissingDetails, bank, false),
        ("name", Cause::NameMismatch, bank, true),
        ("shared", Cause::InstrumentNotUnique, bank, true),
        ("not-explained", Cause::NotExplained, identity, true),
    ];
    for (name, cause, provider, support) in causes {
        let topic = Topic::Declined(Some(cause));
        let view = decided(provider, topic, Status::Declined, support);
        add(all, &format!("declined-{name}"), view);
    }
    for (name, cause, provider, support) in [
        ("interaction", Some(Cause::Interaction), bank, false),
        ("provider", Some(Cause::ProviderFault), identity, false),
        ("support", None, identity, true),
    ] {
        let view = stopped(provider, Topic::Failed(cause), Status::Failed, support);
        add(all, &format!("failed-{name}"), view);
    }
    add(
        all,
        "expired",
        stopped(identity, Topic::Expired, Status::Expired, false),
    );
    add(
        all,
        "abandoned",
        stopped(identity, Topic::Abandoned, Status::Abandoned, false),
    );
    let of_account = |topic, status| stopped(examples::account(), topic, status, false);
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
    let approved = decided(identity, Topic::Approved, Status::Approved, false);
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
