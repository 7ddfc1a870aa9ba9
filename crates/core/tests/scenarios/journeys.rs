//! Complete verifications, from the first visit to the verdict.

use hosted_flow_core::flow::{Action, HostEvent};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::status::{Cause, Status};
use hosted_flow_core::view::{Phase, Topic};

use crate::harness::replies::{
    approved, created, deciding, failed, ondato, open, open_flows, paysafe,
};
use crate::harness::{Harness, PAGE, secs};

/// The providers with a hosted page.
const HOSTED: [Provider; 4] = [
    Provider::Ondato,
    Provider::Paysafe,
    Provider::Airwallex,
    Provider::ConnectPay,
];

fn go_on(provider: Provider) -> Action {
    match provider {
        Provider::Airwallex => Action::Reauthorize,
        _ => Action::Continue,
    }
}

#[test]
fn a_person_goes_comes_back_waits_and_is_approved() {
    for provider in HOSTED {
        let done = Harness::new(provider)
            .visited()
            .shows("checking")
            .answered(open_flows([]))
            .shows("idle")
            .offers(&[Action::Start])
            .pressed(Action::Start)
            .shows("starting")
            .offers(&[])
            .answered(created(provider))
            .shows("leaving")
            .offers(&[])
            .returned()
            .shows("checking")
            .answered(deciding(provider))
            .shows("waiting")
            .timer_fired()
            .answered(approved(provider))
            .shows("settled")
            .offers(&[]);
        assert_eq!(done.status(), Some("approved"));
        assert_eq!(done.navigations.len(), 1);
        assert!(done.stored.is_empty(), "the record is deleted");
        assert_eq!(done.href, PAGE, "the address is as it was, byte for byte");
    }
}

#[test]
fn the_host_page_gets_each_event_once() {
    let flow = || "flw_1".to_owned().try_into().unwrap();
    let status = |status| HostEvent::Status {
        flow: flow(),
        status,
    };
    let done = Harness::new(Provider::Paysafe)
        .left()
        .returned()
        .answered(deciding(Provider::Paysafe))
        .timer_fired()
        .answered(deciding(Provider::Paysafe))
        .timer_fired()
        .answered(approved(Provider::Paysafe));
    assert_eq!(
        done.host_events,
        [
            HostEvent::Phase(Phase::Idle),
            HostEvent::Phase(Phase::Starting),
            status(Status::AwaitingCustomer),
            HostEvent::Phase(Phase::Leaving),
            // The page unloads here.
            HostEvent::Returned { state: None },
            status(Status::Processing),
            HostEvent::Phase(Phase::Waiting),
            status(Status::Approved),
            HostEvent::Phase(Phase::Settled),
            HostEvent::Settled {
                flow: flow(),
                status: Status::Approved
            },
        ]
    );
}

/// Fault P16.
#[test]
fn the_navigation_goes_to_the_provider_and_carries_the_code() {
    let paysafe = Harness::new(Provider::Paysafe).left();
    assert_eq!(
        paysafe.navigations[0].expose(),
        "https://pi-verify.eu-mprod.sandbox.dw-cloud.net/fa2830cb8ea46b43577a7b8ded0ed9b9/initiate\
         ?secureCode=c3VwZXItc2VjcmV0LWNvZGU%3D"
    );
    let ondato = Harness::new(Provider::Ondato).left();
    assert_eq!(
        ondato.navigations[0].expose(),
        "https://idv.ondato.com/?id=89e50d98-c556-4818-8562-3cd98608bf09"
    );
}

#[test]
fn a_fixed_return_url_comes_back_to_the_same_flow() {
    // Ondato's set-up has one return URL for all, without a parameter of ours.
    let back = Harness::new(Provider::Ondato)
        .left()
        .went_to("https://bank.example/welcome-back");
    assert_eq!(back.request_line(), "GET /flows/flw_1");
    assert_eq!(back.href, "https://bank.example/welcome-back");
    let done = back.answered(approved(Provider::Ondato)).shows("settled");
    assert!(done.stored.is_empty());
}

/// Fault B15.
#[test]
fn a_fixed_return_url_in_another_browser_finds_the_open_flow() {
    let other = Harness::new(Provider::Ondato)
        .went_to("https://bank.example/welcome-back")
        .shows("checking");
    assert_eq!(other.request_line(), "GET /flows?open=true&provider=ondato");
    let found = other.answered(open_flows([deciding(Provider::Ondato).id("flw_9")]));
    assert_eq!(found.request_line(), "GET /flows/flw_9");
    found
        .answered(approved(Provider::Ondato).id("flw_9"))
        .shows("settled");
}

/// Fault B16.
#[test]
fn polling_alone_shows_a_finish_on_another_device() {
    for provider in HOSTED {
        let mut flow = Harness::new(provider).visited();
        flow = flow
            .answered(open_flows([open(provider)]))
            .answered(open(provider))
            .shows("needs-input")
            .offers(&[go_on(provider), Action::CheckNow]);
        for _ in 0..5 {
            flow = flow
                .timer_fired()
                .answered(open(provider))
                .shows("needs-input");
        }
        let done = flow
            .timer_fired()
            .answered(approved(provider))
            .shows("settled");
        assert_eq!(done.navigations.len(), 0);
    }
}

#[test]
fn an_open_flow_is_continued_and_not_created_again() {
    let gone = Harness::new(Provider::Paysafe)
        .visited()
        .answered(open_flows([open(Provider::Paysafe)]))
        .answered(open(Provider::Paysafe))
        .pressed(Action::Continue)
        .shows("starting");
    assert_eq!(gone.request_line(), "POST /flows/flw_1/launch");
    let left = gone
        .answered(open(Provider::Paysafe).with_launch())
        .shows("leaving");
    assert_eq!(left.navigations.len(), 1);
    assert_eq!(left.calls_of("post /hosted-flow/v1/flows"), 1);
}

#[test]
fn a_create_without_a_launch_is_followed_by_a_launch_call() {
    let requested = Harness::new(Provider::Ondato)
        .starting()
        .answered(open(Provider::Ondato))
        .shows("starting");
    assert_eq!(requested.request_line(), "POST /flows/flw_1/launch");
    requested
        .answered(open(Provider::Ondato).with_launch())
        .shows("leaving");
}

/// Fault P07.
#[test]
fn finished_steps_alone_are_no_approval() {
    let back = Harness::new(Provider::Ondato)
        .left()
        .returned()
        .answered(ondato("Completed", None))
        .shows("waiting");
    assert_eq!(back.status(), Some("processing"));
}

/// Fault P05.
#[test]
fn a_verdict_in_the_address_is_none() {
    // `returned` adds sessionStatus=COMPLETED to it.
    let back = Harness::new(Provider::Paysafe).left().returned();
    assert_eq!(back.status(), None);
    let requested = back.answered(open(Provider::Paysafe));
    assert_eq!(requested.status(), Some("awaiting-customer"));
}

/// Fault P01.
#[test]
fn an_unknown_status_waits_for_a_known_one() {
    let waits = Harness::new(Provider::Paysafe)
        .left()
        .returned()
        .answered(paysafe("COMPLETED_LATER"))
        .shows("waiting");
    assert_eq!(waits.status(), Some("unknown"));
    assert_eq!(waits.view().topic, Topic::StillWaiting);
    waits
        .timer_fired()
        .answered(approved(Provider::Paysafe))
        .shows("settled");
}

/// Fault P39.
#[test]
fn a_person_who_left_unfinished_may_start_over() {
    let again = Harness::new(Provider::Paysafe)
        .left()
        .returned()
        .answered(failed("USER_ABANDONED_PROCESS"))
        .shows("settled")
        .offers(&[Action::StartOver])
        .pressed(Action::StartOver)
        .shows("starting");
    assert_eq!(again.request_line(), "POST /flows");
    assert_eq!(again.shown, None);
    let left = again.answered(created(Provider::Paysafe).id("flw_2"));
    assert_eq!(left.shown.as_deref(), Some("flw_2"));
    assert_eq!(left.navigations.len(), 2);
}

/// Fault T05.
#[test]
fn an_expired_session_is_restarted_only_by_a_click() {
    for reply in [failed("SESSION_EXPIRED"), ondato("Expired", None)] {
        let provider = if reply.json()["provider"] == "ondato" {
            Provider::Ondato
        } else {
            Provider::Paysafe
        };
        let expired = Harness::new(provider)
            .left()
            .after(secs(3 * 3600))
            .returned()
            .answered(reply)
            .shows("settled")
            .offers(&[Action::StartOver]);
        assert_eq!(expired.status(), Some("expired"));
        let later = expired.hidden().visible().offline().online().restored();
        assert_eq!(later.calls_of("post"), 1, "nothing starts by itself");
    }
}

#[test]
fn a_declined_status_shows_cause_and_next_action() {
    let refused = |reason| {
        Harness::new(Provider::Paysafe)
            .left()
            .returned()
            .answered(failed(reason))
            .shows("settled")
    };
    let another = refused("UNSUPPORTED_BANK").offers(&[Action::StartOver]);
    assert_eq!(
        another.view().topic,
        Topic::Declined(Some(Cause::UnsupportedBank))
    );
    assert!(!another.view().support);

    let support = refused("NAME_MISMATCH").offers(&[]);
    assert!(support.view().support);
    assert_eq!(support.view().reference.unwrap().as_str(), "flw_1");
    assert_eq!(
        support.view().topic,
        Topic::Declined(Some(Cause::NameMismatch))
    );
}
