//! The strict content security policy: it is set, nothing violates it, and a violation is detected.

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::request_log::RequestLog;
use hosted_flow_tests::run::{session, with_visitor};
use hosted_flow_tests::setup::{ALL, PAYSAFE};
use hosted_flow_tests::visitor::Visitor;
use serde_json::{Value, json};

/// Inline code but that of sealing, files without integrity, files without a hash in their name, the
/// hashes of the scripts in the page, and the page's policy.
const LOADED: &str = r"
    const faults = [];
    const name = element => element.outerHTML.slice(0, 200);
    const hashes = [];
    for (const script of document.scripts) {
        if (script.src.endsWith('/watch.js')) continue;
        if ('hostedFlowInline' in script.dataset) {
            if (script.src) faults.push(name(script));
            const bytes = new TextEncoder().encode(script.textContent);
            const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
            hashes.push(`'sha256-${btoa(String.fromCharCode(...digest))}' `);
            continue;
        }
        if (!script.src || script.textContent || !script.integrity) faults.push(name(script));
        if ('hostedFlowWasm' in script.dataset && !script.dataset.hostedFlowIntegrity) {
            faults.push(name(script));
        }
    }
    for (const link of document.querySelectorAll('link[rel~=stylesheet], link[rel~=modulepreload]')) {
        if (!link.integrity) faults.push(name(link));
    }
    for (const element of document.querySelectorAll('style, [style]')) faults.push(name(element));
    for (const element of document.querySelectorAll('*')) {
        if (element.getAttributeNames().some(name => name.startsWith('on'))) {
            faults.push(name(element));
        }
    }
    const loaded = performance.getEntriesByType('resource').map(entry => new URL(entry.name));
    const tagged = [...document.scripts].map(script => script.src)
        .concat([...document.querySelectorAll('link')].map(link => link.href))
        .concat([...document.querySelectorAll('[data-hosted-flow-wasm]')]
            .map(script => new URL(script.dataset.hostedFlowWasm, location).href));
    // Named by their content: an old script finds its own program, or none.
    const programs = loaded.map(({ pathname }) => pathname)
        .filter(path => /\.(m?js|wasm)$/.test(path) && path !== '/watch.js');
    for (const path of programs) {
        if (!/-[0-9a-f]{12,}(_bg)?\.(js|wasm)$/.test(path)) faults.push(path);
    }
    for (const end of ['.js', '_bg.wasm']) {
        if (!programs.some(path => path.endsWith(end))) faults.push(`nothing ends with ${end}`);
    }
    for (const { href, pathname } of loaded) {
        // Texts are data: their reader refuses what is no text, or of another version.
        const isData = pathname.startsWith('/hosted-flow/') || pathname.startsWith('/locales/');
        if (!isData && !tagged.includes(href)) faults.push(href);
    }
    const policy = (await fetch(location)).headers.get('content-security-policy');
    return [faults, hashes, policy];
";

/// Faults B42, S04.
#[one_engine("files and a header; what violates them is seen in all engines after every test")]
#[test]
fn every_file_is_external_sealed_and_named_by_its_content() -> Outcome {
    session(async |visitor| {
        for setup in ALL {
            visitor.visit(setup).await?;
            let answer = visitor.browser.run_async(LOADED).await?;
            assert_eq!(
                answer[0],
                json!([]),
                "inline, unsealed, unknown or named otherwise"
            );
            let in_page: Vec<&str> = answer[1]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            assert_eq!(in_page.len(), 2, "clean.js and start.js: {answer}");
            let scripts = format!("script-src {}'self' 'wasm-unsafe-eval';", in_page.concat());
            let policy = answer[2].as_str().unwrap_or_default();
            for part in [
                "default-src 'none'",
                &scripts,
                "style-src 'self';",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types 'none'",
            ] {
                assert!(policy.contains(part), "{part} in {policy}");
            }
        }
        Ok(())
    })
}

/// Fault B42.
#[test]
fn an_inline_style_fails_the_check_of_every_test() -> Outcome {
    violation_is_seen("document.body.setAttribute('style', 'color: red');")
}

/// Fault B41.
#[test]
fn text_that_becomes_markup_fails_the_check_of_every_test() -> Outcome {
    violation_is_seen("try { document.body.lastChild.innerHTML = '<b></b>'; } catch {}")
}

fn violation_is_seen(script: &str) -> Outcome {
    let checked = with_visitor(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.check().await?;
        visitor.browser.run(script, &[]).await.map(drop)
    });
    let Err(failure) = checked else {
        return Err(Failure::new("no violation was reported"));
    };
    let text = failure.to_string();
    assert!(text.contains(" forbids "), "{text}");
    Ok(())
}

/// Fault S05.
#[test]
fn another_site_cannot_frame_the_page() -> Outcome {
    session(async |visitor| {
        // The same page in the same frame, with another `frame-ancestors`.
        for (ancestors, seen) in [("'none'", "nothing of it"), ("'self'", "the page")] {
            let (front, log) = framed(&visitor.environment.page, "", ancestors).await?;
            // Waits for the frame, too.
            visitor
                .browser
                .go(&format!("{}/frame", front.origin))
                .await?;
            let framed = visitor.browser.run(FRAMED, &[]).await?;
            assert_eq!(framed, seen, "frame-ancestors {ancestors}");
            assert_eq!(log.count(), 1, "frame-ancestors {ancestors}: served");
        }
        Ok(())
    })
}

/// What the surrounding page of the same origin can read in the frame. A browser's error page has an
/// opaque origin and cannot be read.
const FRAMED: &str = r"
    const frame = document.querySelector('iframe');
    if (!frame?.contentWindow) return 'no frame';
    return frame.contentDocument?.getElementById('hosted-flow') ? 'the page' : 'nothing of it';
";

/// The page in a frame, with this `frame-ancestors`, and when it was served.
async fn framed(
    page: &str,
    attributes: &'static str,
    ancestors: &'static str,
) -> Outcome<(Front, RequestLog)> {
    framed_with(page, attributes, ancestors, |_, _| ()).await
}

/// The same, with further changes.
async fn framed_with(
    page: &str,
    attributes: &'static str,
    ancestors: &'static str,
    change: impl Fn(&str, &mut Answer) + Send + Sync + 'static,
) -> Outcome<(Front, RequestLog)> {
    let log = RequestLog::default();
    let noting = log.clone();
    let front = Front::start(page, move |path, answer| {
        if path == "/frame" {
            let frame = format!("<iframe {attributes} src=\"/?provider=paysafe\"></iframe>");
            // Without an icon of its own a browser asks for one that is missing.
            let icon = "<link rel=icon href=data:,>";
            *answer = Answer::page(&format!("<!doctype html>{icon}{frame}"));
        } else if path.starts_with("/?") && answer.status.is_success() {
            noting.note();
        }
        let allowed = format!("frame-ancestors {ancestors}");
        answer.replace("frame-ancestors 'none'", &allowed);
        change(path, answer);
    });
    Ok((front.await?, log))
}

/// Fault B24.
#[test]
fn a_framed_page_never_navigates() -> Outcome {
    session(async |visitor| stays_in_the_frame(visitor, "", "start").await)
}

/// Fault B24.
#[one_engine("the core decides it; the frame is in all engines in B24")]
#[test]
fn a_framed_page_continues_no_open_flow() -> Outcome {
    session(async |visitor| {
        visitor.come_back_later(&PAYSAFE).await?;
        stays_in_the_frame(visitor, "", "continue").await
    })
}

/// Fault B24.
#[test]
fn a_framed_flow_goes_on_in_a_tab_of_its_own() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        let hosted = visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;

        let (front, _) = framed(&visitor.environment.page, "", "'self'").await?;
        let frame = format!("{}/frame", front.origin);
        let own = format!("{}/?{}", front.origin, PAYSAFE.query);
        visitor.open(&PAYSAFE, &frame, &own).await?;
        visitor.browser.enter_frame().await?;
        is_kept_there(visitor, "continue").await?;
        let shown = go_on_in_its_own_tab(visitor).await?;
        assert_eq!(shown.url, own, "the address of the frame, without ours");
        let tab = visitor.browser.window().await?;

        // The person finishes in another window.
        visitor.browser.open_window().await?;
        visitor.browser.go(&hosted).await?;
        visitor.choose("approve", None).await?;
        visitor.browser.go_on_in(&tab).await?;
        visitor.wait_for("settled", "approved").await?;
        visitor.check().await
    })
}

/// Presses the way out, and expects the open flow in a tab.
async fn go_on_in_its_own_tab(visitor: &Visitor) -> Outcome<Shown> {
    visitor.wait_for_action("open-in-tab").await?;
    let press = async || visitor.click_action("open-in-tab").await;
    visitor.browser.go_on_in_opened(press).await?;
    let shown = visitor.wait_for_action("continue").await?;
    assert!(shown.is("needs-input", "awaiting-customer"), "{shown}");
    let is_whole = "return window.top === window && window.opener === null;";
    assert_eq!(visitor.browser.run(is_whole, &[]).await?, true);
    Ok(shown)
}

/// Fault B25.
#[test]
fn a_sandboxed_frame_is_no_crash() -> Outcome {
    let attributes = "sandbox=\"allow-scripts allow-same-origin\"";
    session(async |visitor| stays_in_the_frame(visitor, attributes, "start").await)
}

async fn stays_in_the_frame(visitor: &Visitor, attributes: &'static str, action: &str) -> Outcome {
    // As a host page without the policy.
    let (front, _) = framed(&visitor.environment.page, attributes, "'self'").await?;
    let page = format!("{}/frame", front.origin);
    visitor.browser.go(&page).await?;
    visitor.browser.enter_frame().await?;
    is_kept_there(visitor, action).await?;
    assert_eq!(visitor.browser.url().await?, page, "it is still there");
    Ok(())
}

/// Clicks a button in the frame that would navigate, and expects the reason why it does not.
async fn is_kept_there(visitor: &Visitor, action: &str) -> Outcome {
    let before = visitor.wait_for_action(action).await?;
    visitor.click_action(action).await?;
    let shown = visitor
        .wait_until("a problem", |shown| shown.is_in("problem"))
        .await?;
    assert_eq!(shown.code, "framed", "{shown}");
    assert_eq!(shown.url, before.url, "the frame is where it was");
    let calls = visitor.backend_calls().await?;
    let is_for_a_trip = |call: &String| call.ends_with("/flows") || call.ends_with("/launch");
    assert!(!calls.iter().any(is_for_a_trip), "for nothing: {calls:?}");
    Ok(())
}

/// A sandboxed frame that allows scripts alone: an opaque origin, without storage, locks and
/// channels.
const OF_NO_ORIGIN: &str = "sandbox=\"allow-scripts\"";

/// Replaces `watch.js`, which needs storage.
const UNCAUGHT: &str = r"
    window.testUncaught = [];
    addEventListener('error', ({ message }) => testUncaught.push(message));
    addEventListener('unhandledrejection', ({ reason }) => testUncaught.push(String(reason)));
";

/// Opens the page in such a frame, and switches the browser to it.
async fn enter_of_no_origin(visitor: &Visitor, change: fn(&str, &mut Answer)) -> Outcome<Front> {
    let page = &visitor.environment.page;
    let framed = framed_with(page, OF_NO_ORIGIN, "'self'", move |path, answer| {
        if path == "/watch.js" {
            *answer = Answer::script(UNCAUGHT);
        }
        // In WebKit `'self'` matches nothing in a page with an opaque origin.
        answer.replace("'self'", "http://127.0.0.1:*");
        change(path, answer);
    });
    let (front, _) = framed.await?;
    let page = format!("{}/frame", front.origin);
    visitor.browser.go(&page).await?;
    visitor.browser.enter_frame().await?;
    Ok(front)
}

/// Expects no error in the frame, and an intact surrounding page.
async fn is_whole(visitor: &Visitor, front: &Front) -> Outcome {
    let look = "return [origin, window.testUncaught];";
    let uncaught = visitor.browser.run(look, &[]).await?;
    assert_eq!(uncaught, json!(["null", []]), "the origin, and errors");
    let page = format!("{}/frame", front.origin);
    assert_eq!(visitor.browser.url().await?, page, "it is still there");
    Ok(())
}

/// Fault B25.
#[test]
fn a_frame_with_an_opaque_origin_shows_the_fallback_text() -> Outcome {
    session(async |visitor| {
        // Files with integrity and of another origin are not loaded without CORS.
        let front = enter_of_no_origin(visitor, |_, _| ()).await?;
        let shown = visitor.browser.text("#hosted-flow").await?;
        assert!(shown.contains("Try again"), "{shown}");
        is_whole(visitor, &front).await
    })
}

/// Fault B25.
#[test]
fn a_frame_with_an_opaque_origin_is_no_crash() -> Outcome {
    session(async |visitor| {
        // The files as from another host with CORS, and a backend that allows every origin.
        let front = enter_of_no_origin(visitor, |path, answer| {
            if path.starts_with("/?") {
                answer.replace("<script ", "<script crossorigin ");
                answer.replace("<link ", "<link crossorigin ");
            } else if path.starts_with("/hosted-flow/v1/flows?open=true") {
                // Neither this request nor its preflight has a cookie.
                *answer = Answer::json("{\"flows\":[]}");
            }
            answer.set("access-control-allow-origin", "*");
            answer.set("access-control-allow-headers", "*");
        });
        let front = front.await?;
        is_kept_there(visitor, "start").await?;
        is_whole(visitor, &front).await
    })
}
