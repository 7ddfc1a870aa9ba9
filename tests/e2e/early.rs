//! The first request, which the script of the `<head>` sends before the program is there.

use axum::http::StatusCode;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::{session, with_visitor};
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;
use serde_json::json;

/// What the property is once its request is taken. Firefox locks nothing on a window, and has none.
const LEFT: &str = r"
    const left = Object.getOwnPropertyDescriptor(window, 'hostedFlowEarly');
    return !left || (left.value === null && !left.configurable && !left.writable && !left.enumerable);
";

/// Fault B65.
#[test]
fn the_first_request_is_sent_once_at_every_visit() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        assert_sent_once(visitor).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        // A status that is final at the return needs one request.
        assert_sent_once(visitor).await?;
        visitor.browser.reload().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await?;
        assert_sent_once(visitor).await
    })
}

/// Expects one request of the backend since the page was loaded, and nothing left of it in the page.
async fn assert_sent_once(visitor: &Visitor) -> Outcome {
    let calls = visitor.backend_calls().await?;
    assert_eq!(calls.len(), 1, "{calls:?}");
    assert_eq!(visitor.browser.run(LEFT, &[]).await?, true);
    Ok(())
}

/// Fault B69.
#[test]
fn each_of_two_tabs_has_its_own_early_request() -> Outcome {
    with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        let first = visitor.browser.window().await?;
        let address = PAYSAFE.address(&visitor.environment, "");
        let second = visitor.browser.open_window().await?;
        visitor.browser.go_on_in(&second).await?;
        visitor.open(&PAYSAFE, &address, &address).await?;
        visitor.wait_for_action("start").await?;
        assert_sent_once(visitor).await?;
        visitor.browser.close_window().await?;
        visitor.browser.go_on_in(&first).await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// Runs before all other scripts: counts the requests of the backend, and may hold their answers.
const COUNTING: &str = r"
    window.testSent = 0;
    const send = window.fetch;
    window.fetch = async (...given) => {
        if (!String(given[0]).includes('/hosted-flow/v1/')) return send(...given);
        testSent++;
        const answer = await send(...given);
        if (window.testHolds) await new Promise(resolve => (window.testRelease = resolve));
        return answer;
    };
";

/// Runs behind `clean.js`: what was sent before, and from now on answers are held.
const HOLDING: &str = "window.testEarly = testSent; window.testHolds = true;";

/// Runs behind `clean.js`: puts other things in the place of its answer.
const PLANTING: &str = r"
    const { value } = Object.getOwnPropertyDescriptor(window, 'hostedFlowEarly');
    window.testPlanted = 0;
    Object.defineProperty(window, 'hostedFlowEarly', { configurable: true, value: url => {
        testPlanted++;
        value(url);
        return [Promise.resolve({ ok: true, status: 200, headers: new Headers() }), null, 'a\r\nb'];
    } });
";

/// The page with a script of the test behind the first, and [`COUNTING`] before all others.
async fn with(page: &str, behind: &'static str) -> Outcome<Front> {
    Front::start(page, move |path, answer| match path {
        "/before.js" => *answer = Answer::script(COUNTING),
        "/behind.js" => *answer = Answer::script(behind),
        _ if path.starts_with("/?") => {
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            let (start, rest) = html.split_once("<script").unwrap_or_default();
            let (head, rest) = rest.split_once("<link").unwrap_or_default();
            let tag = |name| format!("<script src=/{name}.js></script>");
            let (before, behind) = (tag("before"), tag("behind"));
            answer.body = format!("{start}{before}<script{head}{behind}<link{rest}").into();
        }
        _ => {}
    })
    .await
}

/// Fault B67.
#[test]
fn a_refused_early_request_asks_the_person_to_sign_in() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path.starts_with("/hosted-flow/v1/flows?") {
                *answer = Answer::json("{\"type\":\"about:blank\",\"code\":\"session-expired\"}");
                answer.status = StatusCode::UNAUTHORIZED;
                answer.set("content-type", "application/problem+json");
            }
        });
        let front = front.await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        let is_over = |shown: &Shown| shown.code == "session-expired";
        visitor.wait_until("it asks to sign in", is_over).await?;
        assert_sent_once(visitor).await
    })
}

/// Faults B65, B67.
#[test]
fn the_program_waits_for_an_early_answer_that_is_slow() -> Outcome {
    session(async |visitor| {
        let front = with(&visitor.environment.page, HOLDING).await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        let is_there = |shown: &Shown| shown.is_in("checking");
        visitor.wait_until("the program", is_there).await?;
        let sent = "return [testEarly, testSent];";
        assert_eq!(visitor.browser.run(sent, &[]).await?, json!([1, 1]));
        visitor.browser.run("testRelease();", &[]).await?;
        visitor.wait_for_action("start").await?;
        assert_eq!(visitor.browser.run(sent, &[]).await?, json!([1, 1]));
        Ok(())
    })
}

/// Fault B68.
#[test]
fn a_planted_early_answer_is_refused_by_the_page() -> Outcome {
    session(async |visitor| {
        let front = with(&visitor.environment.page, PLANTING).await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        visitor.wait_for_action("start").await?;
        // The script's, which nobody reads, and the program's own.
        let asked = visitor.browser.run("return [testPlanted, testSent];", &[]);
        assert_eq!(asked.await?, json!([1, 2]));
        Ok(())
    })
}

/// Fault B69.
#[test]
fn an_early_answer_ends_when_the_page_is_left() -> Outcome {
    session(async |visitor| {
        // A program that does not come takes nothing.
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path.contains("_bg.wasm") {
                *answer = Answer::missing();
            }
        });
        let front = front.await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        visitor.wait_for_element("[data-code=not-loaded]").await?;
        let is_there = "return 'hostedFlowEarly' in window";
        assert_eq!(visitor.browser.run(is_there, &[]).await?, true);
        visitor.browser.run("window.testMark = true;", &[]).await?;
        visitor
            .browser
            .go(&format!("{}/missing", front.origin))
            .await?;
        visitor.browser.back().await?;
        let look = async || {
            let href = visitor.browser.url().await?;
            Ok((href == address).then_some(()))
        };
        let is_back = wait::until(look).await?;
        is_back.ok_or_else(|| Failure::new("the page was not there again"))?;
        // The same document has none any more; a new one sends its own.
        let is_right = "return !(window.testMark && 'hostedFlowEarly' in window)";
        assert_eq!(visitor.browser.run(is_right, &[]).await?, true);
        Ok(())
    })
}
