//! Answers of an intermediary (a proxy, a challenge page) and missing fields: neither is a statement
//! about a flow.

use hosted_flow_core::answer::HttpResponse;
use hosted_flow_core::flow::Action;
use hosted_flow_core::provider::Provider;
use serde_json::json;

use crate::harness::replies::{Reply, approved, bare, json_reply, open, open_flows, problem};
use crate::refusals::{everywhere, finding, returning, watching};

const PAYSAFE: Provider = Provider::Paysafe;

/// Responses that do not follow the contract.
fn of_intermediaries() -> Vec<Reply> {
    let reply = |status, content_type: &str, body: &str| {
        let Reply(answer) = bare(status);
        let mut answer = answer.unwrap();
        answer.content_type = Some(content_type.to_owned());
        answer.body = body.into();
        Reply(Ok(answer))
    };
    let mut all = vec![
        reply(404, "text/plain", "default backend - 404"),
        reply(403, "text/html", "<title>Just a moment...</title>"),
        reply(401, "text/html", "<h1>Authorization required</h1>"),
        reply(404, "application/problem+json", r#"{"status":404}"#),
        reply(404, "application/json", r#"{"code":"flow-not-found"}"#),
        reply(410, "text/html", "<h1>Gone</h1>"),
        reply(409, "text/html", "<h1>Conflict</h1>"),
        reply(413, "text/html", "<h1>Too large</h1>"),
        bare(404),
        bare(405),
        problem(404, "no-such-route"),
        problem(403, "blocked"),
    ];
    for status in [202, 203, 206] {
        let Reply(answer) = approved(PAYSAFE).into();
        all.push(Reply(
            answer.map(|answer| HttpResponse { status, ..answer }),
        ));
    }
    all
}

/// Faults N35, N36.
#[test]
fn an_intermediary_changes_no_known_status() {
    for reply in of_intermediaries() {
        for stage in everywhere() {
            let (status, records, shown) =
                (stage.status(), stage.stored.clone(), stage.shown.clone());
            let (posts, navigations) = (stage.calls_of("post"), stage.navigations.len());
            let reported = stage.answered(reply.clone());
            let reported = reported.until_quiet(|| reply.clone());
            reported
                .clone()
                .has_problem("not-understood")
                .offers(&[Action::CheckNow]);
            assert_eq!(reported.status(), status, "{reply:?}");
            assert_eq!(
                (&reported.stored, &reported.shown),
                (&records, &shown),
                "{reply:?}"
            );
            assert_eq!(reported.navigations.len(), navigations, "{reply:?}");
            // A failed create is repeated with its key, a launch is not.
            let repeated = reported.calls_of("post") - posts;
            assert!(repeated <= 2, "{repeated} more posts, {reply:?}");
        }
    }
}

/// Fault N35.
#[test]
fn an_approval_is_shown_after_a_proxys_404() {
    for reply in of_intermediaries() {
        let reported = returning().until_quiet(|| reply.clone());
        let back = reported.pressed(Action::CheckNow);
        assert_eq!(back.request_line(), "GET /flows/flw_1", "{reply:?}");
        back.answered(approved(PAYSAFE)).shows("settled");
    }
}

/// Fault P41.
#[test]
fn missing_fields_undo_nothing() {
    let nothing = || {
        json_reply(
            200,
            &json!({
                "id": "flw_1", "provider": "paysafe", "revision": 2, "status": { "provider": "paysafe" },
            }),
        )
    };
    let null = || {
        json_reply(
            200,
            &json!({
                "id": "flw_1", "provider": "paysafe", "revision": 2,
                "status": { "provider": "paysafe", "sessionStatus": null, "instrument": null },
            }),
        )
    };
    for missing in [nothing as fn() -> Reply, null] {
        let waits = watching().answered(missing()).shows("waiting");
        let waits = waits.offers(&[Action::CheckNow]);
        assert_eq!(waits.status(), Some("unknown"));
        assert!(waits.timer.is_some(), "it polls again");
        waits
            .clone()
            .timer_fired()
            .answered(approved(PAYSAFE).revision(3))
            .shows("settled");
        // Nor after the page was in the back/forward cache.
        let restored = waits.restored().answered(missing());
        assert_eq!(restored.status(), Some("unknown"));
        // Before the start, nothing can be missing.
        let fresh = finding()
            .answered(open_flows([open(PAYSAFE)]))
            .answered(missing());
        fresh.offers(&[Action::Continue, Action::CheckNow]);
    }
}
