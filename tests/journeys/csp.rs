//! The strict policy: it is there, nothing violates it, and a violation would be seen.

use hosted_flow_tests::asked::Asked;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::journey::{journey, session};
use hosted_flow_tests::setup::{ALL, PAYSAFE};
use serde_json::json;

/// What is inline or unsealed, and the policy that the page came with.
const LOADED: &str = r"
    const faults = [];
    const name = element => element.outerHTML.slice(0, 200);
    for (const script of document.scripts) {
        if (script.src.endsWith('/watch.js')) continue;
        if (!script.src || script.textContent || !script.integrity) faults.push(name(script));
        if ('hostedFlowWasm' in script.dataset && !script.dataset.hostedFlowIntegrity) {
            faults.push(name(script));
        }
    }
    for (const link of document.querySelectorAll('link[rel~=stylesheet], link[rel*=preload]')) {
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
    for (const { href, pathname } of loaded) {
        if (!pathname.startsWith('/hosted-flow/') && !tagged.includes(href)) faults.push(href);
    }
    const policy = (await fetch('/')).headers.get('content-security-policy');
    return [faults, policy];
";

#[test]
fn b42_every_file_is_external_and_sealed() -> Outcome {
    session(async |visitor| {
        for setup in ALL {
            visitor.visit(setup).await?;
            let answer = visitor.browser.run_async(LOADED).await?;
            assert_eq!(answer[0], json!([]), "inline, unsealed or unknown");
            let policy = answer[1].as_str().unwrap_or_default();
            for part in [
                "default-src 'none'",
                "script-src 'self' 'wasm-unsafe-eval';",
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

#[test]
fn b42_an_inline_style_fails_the_check_of_every_journey() -> Outcome {
    violation_is_seen("document.body.setAttribute('style', 'color: red');")
}

#[test]
fn b41_text_that_becomes_markup_fails_the_check_of_every_journey() -> Outcome {
    violation_is_seen("try { document.body.lastChild.innerHTML = '<b></b>'; } catch {}")
}

fn violation_is_seen(script: &str) -> Outcome {
    let checked = journey(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.check().await?;
        visitor.browser.run(script, &[]).await.map(drop)
    });
    let Err(failure) = checked else {
        return Err(Failure::new("nobody has seen the violation"));
    };
    let text = failure.to_string();
    assert!(text.contains(" forbids "), "{text}");
    Ok(())
}

#[test]
fn s05_nobody_frames_the_page() -> Outcome {
    session(async |visitor| {
        // The same page in the same frame: its policy's one word is all that differs.
        for (ancestors, seen) in [("'none'", "nothing of it"), ("'self'", "the page")] {
            let (front, asked) = framed(&visitor.environment.page, "", ancestors).await?;
            // Waits for the frame as well.
            visitor
                .browser
                .go(&format!("{}/frame", front.origin))
                .await?;
            let framed = visitor.browser.run(FRAMED, &[]).await?;
            assert_eq!(framed, seen, "frame-ancestors {ancestors}");
            assert_eq!(asked.count(), 1, "frame-ancestors {ancestors}: served");
        }
        Ok(())
    })
}

/// What the page around the frame, of the same origin, can see in it. What a browser shows in place
/// of what it refuses is of no origin, and cannot be looked at.
const FRAMED: &str = r"
    const frame = document.querySelector('iframe');
    if (!frame?.contentWindow) return 'no frame';
    return frame.contentDocument?.getElementById('hosted-flow') ? 'the page' : 'nothing of it';
";

/// The page in a frame, with what its policy says of who may do that, and when it was served.
async fn framed(
    page: &str,
    attributes: &'static str,
    ancestors: &'static str,
) -> Outcome<(Front, Asked)> {
    let asked = Asked::default();
    let noting = asked.clone();
    let front = Front::start(page, move |path, answer| {
        if path == "/frame" {
            let frame = format!("<iframe {attributes} src=\"/?provider=paysafe\"></iframe>");
            *answer = Answer::page(&format!("<!doctype html>{frame}"));
        } else if path.starts_with("/?") && answer.status.is_success() {
            noting.note();
        }
        let allowed = format!("frame-ancestors {ancestors}");
        answer.replace("frame-ancestors 'none'", &allowed);
    });
    Ok((front.await?, asked))
}

#[test]
fn b24_a_framed_page_sends_nobody_away() -> Outcome {
    stays_in_the_frame("")
}

#[test]
fn b25_a_sandboxed_frame_is_no_crash() -> Outcome {
    stays_in_the_frame("sandbox=\"allow-scripts allow-same-origin\"")
}

fn stays_in_the_frame(attributes: &'static str) -> Outcome {
    session(async |visitor| {
        // As a host's page that forgot its policy.
        let (front, _) = framed(&visitor.environment.page, attributes, "'self'").await?;
        let page = format!("{}/frame", front.origin);
        visitor.browser.go(&page).await?;
        visitor.browser.enter_frame().await?;
        visitor.click_action("start").await?;
        let shown = visitor
            .wait_until("a problem", |shown| shown.is_in("problem"))
            .await?;
        assert_eq!(shown.code, "framed", "{shown}");
        let top = visitor
            .browser
            .run("return top.location.href;", &[])
            .await?;
        assert_eq!(top, page, "the page around it is still there");
        Ok(())
    })
}
