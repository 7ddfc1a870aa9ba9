//! Intermediaries between the page and its backend: a service worker of the host page, a sign-in
//! page, CORS.

use engines::one_engine;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::http::StatusCode;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::request_log::RequestLog;
use hosted_flow_tests::run::{all, session};
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;

use crate::variants::one_elsewhere;

/// The connection to the backend, which a test can block.
#[derive(Clone, Debug, Default)]
struct Way {
    is_blocked: Arc<AtomicBool>,
    /// The requests while it was blocked.
    stopped: RequestLog,
}

impl Way {
    fn block(&self) {
        self.is_blocked.store(true, Ordering::SeqCst);
    }

    fn clear(&self) {
        self.is_blocked.store(false, Ordering::SeqCst);
    }

    /// Whether a call is blocked now.
    fn stops(&self) -> bool {
        let is_blocked = self.is_blocked.load(Ordering::SeqCst);
        if is_blocked {
            self.stopped.note();
        }
        is_blocked
    }
}

fn is_call(path: &str) -> bool {
    path.starts_with("/hosted-flow/v1/flows") && !path.ends_with("/events")
}

fn address(front: &Front) -> String {
    format!("{}/?{}", front.origin, PAYSAFE.query)
}

/// Fault N33.
#[one_engine("the core's; a worker is in all in N33", own_browser)]
#[test]
fn an_offline_page_of_a_worker_changes_nothing_while_waiting() -> Outcome {
    session(async |visitor| {
        visitor.come_back_later(&PAYSAFE).await?;
        let way = Way::default();
        let front = behind_a_worker(visitor, &way).await?;
        visitor.browser.go(&address(&front)).await?;
        visitor.wait_for_action("continue").await?;

        way.block();
        // At the second poll the page has handled the answer to the first.
        way.stopped.wait_for(2).await?;
        let text = visitor.browser.run_async(ASK).await?;
        assert!(
            text.as_str().unwrap_or_default().contains(OFFLINE),
            "{text}"
        );
        let shown = visitor.look().await?;
        assert!(shown.is("needs-input", "awaiting-customer"), "{shown}");
        assert!(shown.offers("continue"), "{shown}");
        assert!(!shown.text.contains(OFFLINE), "{shown}");

        way.clear();
        let first = visitor.browser.window().await?;
        visitor.browser.open_window().await?;
        let page = PAYSAFE.address(&visitor.environment, "");
        visitor.open(&PAYSAFE, &page, &page).await?;
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.browser.go_on_in(&first).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Fault N33.
#[test]
fn an_offline_page_of_a_worker_is_no_answer_to_a_return() -> Outcome {
    session(async |visitor| {
        let way = Way::default();
        let front = behind_a_worker(visitor, &way).await?;
        way.block();
        visitor.browser.go(&address(&front)).await?;
        let shown = visitor
            .wait_until("a problem", |shown| shown.is_in("problem"))
            .await?;
        assert_eq!(shown.code, "not-understood", "{shown}");
        assert!(!shown.text.contains(OFFLINE), "{shown}");
        assert_eq!(way.stopped.count(), 3, "requests");
        way.clear();
        visitor.click_action("check-now").await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// A host page whose service worker answers failed requests with its own page.
async fn behind_a_worker(visitor: &Visitor, way: &Way) -> Outcome<Front> {
    let way = way.clone();
    let front = Front::start(&visitor.environment.page, move |path, answer| {
        if path == "/worker.js" {
            *answer = Answer::script(&WORKER.replace("OFFLINE", OFFLINE));
        } else if path == "/elsewhere" {
            // A page without our policy, which forbids to create a worker from a text.
            *answer = Answer::page("<!doctype html><title>Elsewhere</title>");
        } else if is_call(path) && way.stops() {
            answer.status = StatusCode::BAD_GATEWAY;
        }
    });
    let front = front.await?;
    let elsewhere = format!("{}/elsewhere", front.origin);
    visitor.browser.go(&elsewhere).await?;
    visitor.browser.run_async(REGISTER).await?;
    Ok(front)
}

const OFFLINE: &str = "You seem to be offline. COMPLETED.";

const WORKER: &str = r"
    const offline = () => new Response('<!doctype html><h1>OFFLINE</h1>', {
        headers: { 'content-type': 'text/html' },
    });
    addEventListener('fetch', event => {
        const { pathname } = new URL(event.request.url);
        if (!pathname.startsWith('/hosted-flow/v1/') || pathname.endsWith('/events')) return;
        const answered = fetch(event.request);
        event.respondWith(answered.then(answer => answer.ok ? answer : offline(), offline));
    });
";

/// The same request as the page's.
const ASK: &str = "return (await fetch('/hosted-flow/v1/flows?open=true')).text();";

const REGISTER: &str = r"
    await navigator.serviceWorker.register('/worker.js');
    const { active } = await navigator.serviceWorker.ready;
    if (active.state !== 'activated') {
        await new Promise(activated => active.addEventListener('statechange', activated));
    }
";

/// Fault N20.
#[test]
fn a_redirect_to_a_sign_in_page_asks_the_person_to_sign_in() -> Outcome {
    session(async |visitor| {
        visitor.come_back_later(&PAYSAFE).await?;
        let way = Way::default();
        let signed_out = way.clone();
        let front = Front::start(&visitor.environment.page, move |path, answer| {
            if path == "/sign-in" {
                *answer = Answer::page("<!doctype html><h1>Welcome back</h1>");
            } else if is_call(path) && signed_out.stops() {
                *answer = Answer::redirect("/sign-in");
            }
        });
        let front = front.await?;
        visitor.browser.go(&address(&front)).await?;
        visitor.wait_for_action("continue").await?;

        way.block();
        let shown = visitor
            .wait_until("a problem", |shown| shown.is_in("problem"))
            .await?;
        assert_eq!(shown.code, "session-expired", "{shown}");
        assert!(!shown.text.contains("Welcome back"), "{shown}");
        assert_eq!(way.stopped.count(), 1, "polls after the sign-out");

        way.clear();
        visitor.click_action("check-now").await?;
        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        Ok(())
    })
}

/// Fault N27.
#[test]
fn a_backend_that_another_origin_may_not_read_cannot_be_reached() -> Outcome {
    session(async |visitor| {
        let way = Way::default();
        way.block();
        let forbidden = way.clone();
        let backend = Front::start(&visitor.environment.page, move |_, answer| {
            *answer = nothing_is_open();
            if !forbidden.stops() {
                allow(answer, "");
            }
        });
        let backend = backend.await?;
        let (front, log) = sent_on_to(&backend, &visitor.environment.page).await?;
        visitor.browser.go(&address(&front)).await?;
        let shown = visitor
            .wait_until("a problem", |shown| shown.is_in("problem"))
            .await?;
        assert_eq!(shown.code, "cannot-reach", "{shown}");
        let text = shown.text.matches("We can’t connect right now").count();
        assert_eq!(text, 1, "{shown}");
        for word in ["CORS", "origin", "TypeError", "fetch"] {
            assert!(!shown.text.contains(word), "{word}: {shown}");
        }
        assert_eq!(log.count(), 3, "requests");
        assert!(way.stopped.count() >= 3, "they have reached the backend");

        way.clear();
        visitor.click_action("check-now").await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// Fault N12.
#[test]
fn an_exposed_retry_after_of_another_origin_is_kept() -> Outcome {
    let least = Duration::from_secs(7);
    all(one_elsewhere(&BUSY)?.iter().map(|&status| {
        // Longer than the page's own back-off after a first failure.
        let waited = pause_after(status, "7", "Retry-After")?;
        assert!(waited >= least, "{status}: only {waited:?}");
        Ok(())
    }))
}

/// Fault N12.
#[test]
fn without_an_exposed_retry_after_our_back_off_is_used() -> Outcome {
    // The test cannot wait for five minutes.
    let statuses = one_elsewhere(&BUSY)?.iter();
    all(statuses.map(|&status| pause_after(status, "300", "Date").map(drop)))
}

const BUSY: [StatusCode; 2] = [
    StatusCode::SERVICE_UNAVAILABLE,
    StatusCode::TOO_MANY_REQUESTS,
];

/// The delay of a page whose backend, on another origin, is busy at the first call.
fn pause_after(
    status: StatusCode,
    retry_after: &'static str,
    exposed: &'static str,
) -> Outcome<Duration> {
    let mut pause = Duration::ZERO;
    session(async |visitor| {
        let is_busy = AtomicBool::new(true);
        let backend = Front::start(&visitor.environment.page, move |_, answer| {
            // The CORS preflight, which the demo does not answer.
            let is_preflight = answer.status == StatusCode::METHOD_NOT_ALLOWED;
            *answer = nothing_is_open();
            if !is_preflight && is_busy.swap(false, Ordering::SeqCst) {
                answer.status = status;
                answer.set("retry-after", retry_after);
            }
            allow(answer, exposed);
        });
        let backend = backend.await?;
        let (front, log) = sent_on_to(&backend, &visitor.environment.page).await?;
        visitor.browser.go(&address(&front)).await?;
        visitor.wait_for_action("start").await?;
        let times = log.times();
        assert_eq!(times.len(), 2, "{status}: questions");
        pause = times[1] - times[0];
        Ok(())
    })?;
    Ok(pause)
}

/// The demo's backend is on the page's own origin. Here it redirects each call to another origin, so
/// that CORS applies.
async fn sent_on_to(backend: &Front, page: &str) -> Outcome<(Front, RequestLog)> {
    let origin = backend.origin.clone();
    let log = RequestLog::default();
    let noting = log.clone();
    let front = Front::start(page, move |path, answer| {
        answer.replace(
            "connect-src 'self'",
            &format!("connect-src 'self' {origin}"),
        );
        if is_call(path) {
            noting.note();
            *answer = Answer::redirect(&format!("{origin}{path}"));
        }
    });
    Ok((front.await?, log))
}

fn nothing_is_open() -> Answer {
    Answer::json(r#"{"flows": []}"#)
}

/// Allows every origin by CORS, and exposes this header.
fn allow(answer: &mut Answer, exposed: &str) {
    answer.set("access-control-allow-origin", "*");
    answer.set("access-control-allow-headers", "traceparent");
    answer.set("access-control-expose-headers", exposed);
}
