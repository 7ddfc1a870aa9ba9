//! The parts of a journey, without a browser.

use hosted_flow_core::contract::FlowId;

use super::*;

fn phase(phase: Phase) -> Step {
    Step::Received(HostEvent::Phase(phase), false)
}

fn settled(status: Status) -> Step {
    let flow = FlowId::new("flw_1").unwrap();
    Step::Received(HostEvent::Settled { flow, status }, false)
}

fn at(place: Place) -> Journey {
    Journey {
        place,
        mounts: 7,
        hides_recent: false,
        has_result: false,
    }
}

#[track_caller]
fn goes(from: Place, step: &Step, to: Place, is_new_mount: bool) {
    let after = at(from).after(step);
    assert_eq!(after.place, to);
    assert_eq!(after.mounts, 7 + u32::from(is_new_mount), "{from:?}");
}

#[test]
fn nothing_under_way_leads_to_the_identity_check() {
    goes(Place::LookingUp, &phase(Phase::Idle), Place::Identity, true);
}

#[test]
fn an_account_under_way_is_shown_an_unknown_one_awaited() {
    for found in [
        Phase::Waiting,
        Phase::NeedsInput,
        Phase::Parked,
        Phase::Settled,
    ] {
        goes(Place::LookingUp, &phase(found), Place::Account, false);
        goes(
            Place::AwaitingAccount(2),
            &phase(found),
            Place::Account,
            false,
        );
    }
    for unknown in [Phase::Checking, Phase::Problem] {
        goes(Place::LookingUp, &phase(unknown), Place::LookingUp, false);
        goes(
            Place::AwaitingAccount(2),
            &phase(unknown),
            Place::AwaitingAccount(2),
            false,
        );
    }
}

#[test]
fn only_an_approved_identity_leads_to_the_account() {
    let (identity, following) = (Place::Identity, Place::AwaitingAccount(0));
    goes(identity, &settled(Status::Approved), following, true);
    for status in [
        Status::Declined,
        Status::Expired,
        Status::Abandoned,
        Status::Failed,
    ] {
        goes(identity, &settled(status), identity, false);
    }
    goes(identity, &phase(Phase::Settled), identity, false);
    goes(identity, &phase(Phase::Idle), identity, false);
    goes(
        Place::Account,
        &settled(Status::Approved),
        Place::Account,
        false,
    );
}

#[test]
fn a_missing_account_is_offered_after_ten_seconds() {
    let mut journey = at(Place::AwaitingAccount(0));
    let mut lookups = 1;
    let mut waited = Duration::ZERO;
    loop {
        assert_eq!(journey.is_looking_up(), lookups <= u32::from(MAX_LOOKUPS));
        journey = journey.after(&phase(Phase::Idle));
        if journey.place == Place::Account {
            break;
        }
        assert!(matches!(journey.place, Place::Pausing(_)), "{journey:?}");
        journey = journey.after(&Step::LookUpAgain);
        (lookups, waited) = (lookups + 1, waited + LOOKUP_DELAY);
    }
    assert_eq!((lookups, waited), (5, Duration::from_secs(8)));
    assert_eq!(journey.mounts, 7 + 4, "the last lookup stays");
}

#[test]
fn a_new_start_after_the_account_begins_with_the_identity_check() {
    goes(Place::Account, &Step::StartOver, Place::Identity, true);
    goes(Place::Identity, &Step::StartOver, Place::Identity, false);
}

#[test]
fn the_lookup_of_an_account_shows_no_missing_account() {
    let idle = View {
        phase: Phase::Idle,
        topic: Topic::Invitation,
        actions: vec![Action::Start],
        ..View::before(Provider::ConnectPay)
    };
    let provider = Provider::ConnectPay;
    for place in [
        Place::LookingUp,
        Place::AwaitingAccount(0),
        Place::AwaitingAccount(1),
        Place::Pausing(1),
    ] {
        let last = View::before(Provider::Ondato);
        let shown = at(place).shown(idle.clone(), provider, Some(&last));
        assert_eq!(shown.phase, Phase::Checking);
        assert_eq!(shown.actions, []);
        assert_eq!(shown.status, None);
    }
    let shown = at(Place::Account).shown(idle.clone(), provider, None);
    assert_eq!(shown, idle);
}

#[test]
fn between_the_parts_the_screen_stays_as_it_was() {
    let waiting = |topic| View {
        phase: Phase::Waiting,
        topic,
        actions: vec![Action::CheckNow],
        ..View::before(Provider::Ondato)
    };
    let approved = View {
        phase: Phase::Settled,
        topic: Topic::Approved,
        ..View::before(Provider::Ondato)
    };
    let lookup = View::before(Provider::ConnectPay);
    for topic in [Topic::JustBack, Topic::InReview] {
        let last = waiting(topic);
        for view in [&approved, &lookup] {
            let shown = at(Place::AwaitingAccount(0)).shown(
                view.clone(),
                Provider::ConnectPay,
                Some(&last),
            );
            assert_eq!(shown.topic, topic);
            assert_eq!(shown.phase, Phase::Waiting);
            assert_eq!(shown.pressed, Some(Action::CheckNow));
            assert_eq!(shown.actions, []);
        }
    }
    // What is no longer true does not stay.
    let last = waiting(Topic::Unfinished);
    let shown = at(Place::AwaitingAccount(0)).shown(lookup, Provider::ConnectPay, Some(&last));
    assert_eq!(shown.topic, Topic::Checking);
}

#[test]
fn the_result_of_an_account_waits_for_the_identity_check() {
    let flow = FlowId::new("flw_1").unwrap();
    let status = Status::Approved;
    let found = [
        HostEvent::Status {
            flow: flow.clone(),
            status: status.clone(),
        },
        HostEvent::Phase(Phase::Settled),
        HostEvent::Settled { flow, status },
    ];
    let mut journey = at(Place::LookingUp);
    for event in found {
        assert!(journey.hides(&event, true), "{event:?}");
        assert!(!at(Place::Account).hides(&event, true));
        journey = journey.after(&Step::Received(event, true));
    }
    assert_eq!(journey.place, Place::Identity);
    assert!(journey.hides(&HostEvent::Phase(Phase::Idle), false));
    let nothing = journey.after(&phase(Phase::Idle));
    assert_eq!((nothing.place, nothing.mounts), (Place::Result, 7 + 2));
    assert_eq!(nothing.after(&phase(Phase::Settled)).place, Place::Account);
    let gone = nothing.after(&phase(Phase::Idle));
    assert_eq!(gone.place, Place::Identity);
    goes(gone.place, &phase(Phase::Idle), Place::Identity, false);
    // An identity check that was shown does not give way to an old account.
    let shown = journey.after(&phase(Phase::NeedsInput));
    assert_eq!(shown.after(&phase(Phase::Idle)).place, Place::Identity);
}

#[test]
fn an_old_account_does_not_follow_a_new_identity() {
    let approved = |is_recent| {
        let flow = FlowId::new("flw_1").unwrap();
        let status = Status::Approved;
        Step::Received(HostEvent::Settled { flow, status }, is_recent)
    };
    for is_recent in [true, false] {
        let after = at(Place::Identity).after(&approved(is_recent));
        assert_eq!(after.hides_recent, !is_recent);
        let again = Journey {
            place: Place::Pausing(1),
            ..after
        };
        assert_eq!(again.after(&Step::LookUpAgain).hides_recent, !is_recent);
    }
    assert!(at(Place::Account).after(&Step::StartOver).hides_recent);
    assert!(!at(Place::LookingUp).after(&phase(Phase::Idle)).hides_recent);
}
