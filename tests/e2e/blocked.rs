//! A program that cannot start: the person sees why and what to do, and never an empty box.

use engines::one_engine;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;
use hosted_flow_tests::visitor::Visitor;
use serde_json::{Value, json};

/// A minimal program with an import that the page does not provide.
const OTHER_PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x07\x01\x01a\x01b\0\0";

/// A program with an unknown section, which no browser supports.
const NEWER_PROGRAM: &[u8] = b"\0asm\x01\0\0\0\x7f\x01\0";

/// What is visible after a number of seconds in which nothing has come.
const AFTER_SECONDS: &str = "
    const [seconds] = arguments;
    for (const animation of document.getAnimations()) {
        animation.pause();
        animation.currentTime = seconds * 1000;
    }
    const isShown = (name) => {
        const box = document.querySelector(`[data-hosted-flow-${name}]`);
        return getComputedStyle(box).visibility === 'visible';
    };
    return { loading: isShown('loading'), fallback: isShown('fallback') };
";

/// The state of the fallback text, and the events that the page's scripts received.
const FALLBACK: &str = r"
    const box = document.querySelector('[data-hosted-flow-fallback]');
    const link = box?.querySelector('[data-action=reload]');
    const isShown = element => element !== null && element !== undefined
        && element.getClientRects().length > 0
        && getComputedStyle(element).visibility === 'visible';
    return {
        shown: isShown(box) && isShown(link) && box.innerText.trim().length > 40,
        code: box?.getAttribute('data-code') ?? null,
        told: window.testTold ?? [],
        printed: window.testPrinted ?? [],
    };
";

/// Runs before all other scripts: records the page's events and the console.
const LISTENER: &str = r"
    window.testTold = [];
    document.addEventListener('hosted-flow:loading', ({ detail }) => testTold.push(['loading', detail]));
    window.testPrinted = [];
    document.addEventListener('hosted-flow:problem', ({ detail }) => testTold.push(detail));
    const print = console.error;
    console.error = (...parts) => { testPrinted.push(String(parts[0])); print(...parts); };
";

type Change = fn(&str, &mut Answer);

/// The page with a fault that can be removed.
async fn broken(page: &str, is_broken: Arc<AtomicBool>, change: Change) -> Outcome<Front> {
    Front::start(page, move |path, answer| {
        if path == "/listener.js" {
            *answer = Answer::script(LISTENER);
        }
        if path.starts_with("/?") {
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            let (before, after) = html.split_once("<script").unwrap_or_default();
            let tag = "<script src=/listener.js></script><script";
            answer.body = format!("{before}{tag}{after}").into();
        }
        if is_broken.load(Ordering::SeqCst) {
            change(path, answer);
        }
    })
    .await
}

/// Expects the fallback text with that code; once the fault is removed, a retry works.
fn says(code: &'static str, change: Change) -> Outcome {
    session(async |visitor| {
        let is_broken = Arc::new(AtomicBool::new(true));
        let front = broken(&visitor.environment.page, is_broken.clone(), change).await?;
        let page = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&page).await?;
        let fallback = wait_for_fallback(visitor).await?;
        assert_eq!(fallback["code"], code, "{fallback}");
        let told = json!([["loading", null], { "code": code }]);
        assert_eq!(fallback["told"], told, "{fallback}");
        let printed = fallback["printed"].to_string();
        assert!(
            printed.contains(&format!("hosted-flow: {code}: ")),
            "{printed}"
        );
        if code == "wasm-blocked" {
            assert!(
                printed.contains("script-src needs 'wasm-unsafe-eval'"),
                "{printed}"
            );
        }

        is_broken.store(false, Ordering::SeqCst);
        visitor.browser.click("[data-action=reload]").await?;
        let shown = visitor.wait_for_action("start").await?;
        assert!(shown.is_in("idle") && shown.url == page, "{shown}");
        let fallback = visitor.browser.run(FALLBACK, &[]).await?;
        assert_eq!(fallback["shown"], false, "{fallback}");
        assert_eq!(fallback["told"], json!([["loading", null]]), "{fallback}");
        Ok(())
    })
}

async fn wait_for_fallback(visitor: &Visitor) -> Outcome<Value> {
    let mut fallback = Value::Null;
    let is_shown = async || {
        fallback = visitor.browser.run(FALLBACK, &[]).await?;
        Ok((fallback["shown"] == true && fallback["code"] != Value::Null).then_some(()))
    };
    match hosted_flow_tests::wait::until(is_shown).await? {
        Some(()) => Ok(fallback),
        None => Err(Failure::new(format!("an empty box: {fallback}"))),
    }
}

fn is_wasm(path: &str) -> bool {
    path.ends_with("_bg.wasm")
}

fn is_module(path: &str) -> bool {
    is_script(path, "/hosted-flow-www-")
}

fn is_script(path: &str, start: &str) -> bool {
    let named = path.rsplit_once('.');
    named.is_some_and(|(name, end)| name.starts_with(start) && end == "js")
}

/// The page without the integrity attributes of the program's files.
fn unseal(path: &str, answer: &mut Answer) {
    if path.starts_with("/?") {
        answer.replace("data-hosted-flow-integrity=", "data-none=");
    }
}

/// Fault B32.
#[test]
fn a_missing_wasm_file() -> Outcome {
    says("not-loaded", |path, answer| {
        if is_wasm(path) {
            *answer = Answer::missing();
        }
    })
}

/// Fault B32.
#[test]
fn a_wasm_file_without_the_expected_hash() -> Outcome {
    says("not-loaded", |path, answer| {
        if is_wasm(path) {
            let mut bytes = answer.body.to_vec();
            bytes.push(0);
            answer.body = bytes.into();
        }
    })
}

/// Fault B32.
#[test]
fn a_missing_module() -> Outcome {
    says("not-loaded", |path, answer| {
        if is_module(path) {
            *answer = Answer::missing();
        }
    })
}

/// Fault B32.
#[test]
fn a_module_of_the_wrong_type() -> Outcome {
    says("not-loaded", |path, answer| {
        if is_module(path) {
            answer.set("content-type", "text/html");
        }
    })
}

/// Fault B32.
#[test]
fn a_module_without_the_expected_hash() -> Outcome {
    says("not-loaded", |path, answer| {
        if is_module(path) {
            answer.body = [&answer.body[..], b"//"].concat().into();
        }
    })
}

/// Fault S04.
#[test]
fn a_wasm_of_another_release_than_the_module() -> Outcome {
    says("not-loaded", |path, answer| {
        if is_wasm(path) {
            answer.body = OTHER_PROGRAM.into();
        }
        unseal(path, answer);
    })
}

/// Fault B34.
#[test]
fn a_browser_without_a_needed_wasm_feature() -> Outcome {
    says("wasm-old", |path, answer| {
        if is_wasm(path) {
            answer.body = NEWER_PROGRAM.into();
        }
        unseal(path, answer);
    })
}

/// Fault B34.
#[one_engine("our starter's own test of what the browser has", own_browser)]
#[test]
fn a_browser_without_webassembly() -> Outcome {
    says("wasm-missing", |path, answer| {
        if path == "/listener.js" {
            answer.body = format!("{LISTENER} delete window.WebAssembly;").into();
        }
    })
}

/// Fault B33.
#[test]
fn a_policy_that_blocks_webassembly_is_named() -> Outcome {
    says("wasm-blocked", |path, answer| {
        if path.starts_with("/?") {
            answer.replace("'self' 'wasm-unsafe-eval'", "'self'");
        }
    })
}

/// Fault B32.
#[test]
fn a_wasm_file_of_the_wrong_media_type_runs() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if is_wasm(path) {
                answer.set("content-type", "application/octet-stream");
            }
        });
        let front = front.await?;
        visitor
            .browser
            .go(&format!("{}/?provider=paysafe", front.origin))
            .await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// Fault B34.
#[one_engine("what stands in the page's HTML; no program runs")]
#[test]
fn a_blocked_start_script_leaves_the_fallback_text() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path.starts_with("/?") {
                // The hashes of other scripts.
                answer.replace("'sha256-", "'sha256-AAAA");
            }
        });
        let front = front.await?;
        visitor
            .browser
            .go(&format!("{}/?provider=paysafe", front.origin))
            .await?;
        let shown = async |after: u32| -> Outcome<Value> {
            let arguments = [json!(after)];
            visitor.browser.run(AFTER_SECONDS, &arguments).await
        };
        // The animations are set to a time, so that nobody waits for it.
        for (after, loading, fallback) in [
            (3, false, false),
            (5, true, false),
            (29, true, false),
            (31, false, true),
        ] {
            let expected = json!({ "loading": loading, "fallback": fallback });
            assert_eq!(shown(after).await?, expected, "after {after} s");
        }
        Ok(())
    })
}

/// Fault B34.
#[one_engine("what stands in the page's HTML; no program runs")]
#[test]
fn without_javascript_the_page_says_so() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path.starts_with("/?") {
                // No script of the page runs in such a sandbox; those of a driver do.
                answer.set("content-security-policy", "sandbox allow-same-origin");
            }
        });
        let front = front.await?;
        let page = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&page).await?;
        let shown = visitor.browser.text("#hosted-flow").await?;
        assert!(shown.starts_with("This step needs JavaScript."), "{shown}");
        assert!(!shown.contains("Try again"), "{shown}");
        Ok(())
    })
}
