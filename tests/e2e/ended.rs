//! A program that crashes while it runs, by real traps: it is ended, the person sees what to do, and
//! the host page's own scripts continue.

use engines::one_engine;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;
use serde_json::{Value, json};

use crate::program::{self, Change};
use crate::tabs::wait_for_turns;

/// Fault B35.
#[test]
fn a_panic_at_a_click_ends_the_program_and_the_page_lives_on() -> Outcome {
    breaks_down(Begun::No, LATER, Trap::AtAClick)
}

/// Fault B35.
#[test]
fn a_panic_at_an_answer_ends_the_program_and_the_page_lives_on() -> Outcome {
    breaks_down(Begun::Yes, LATER, Trap::AtAnAnswer)
}

/// Fault B35.
#[one_engine("the same event as B35, in all engines", own_browser)]
#[test]
fn a_panic_at_the_timer_ends_the_program_and_the_page_lives_on() -> Outcome {
    breaks_down(Begun::Yes, LATER, Trap::AtTheTimer)
}

/// Fault B35.
#[one_engine("our starter's catch; B35 is in all", own_browser)]
#[test]
fn a_panic_at_the_mount_is_reported_at_once() -> Outcome {
    breaks_down(Begun::No, Change::Panicking(1), Trap::WhileMounting)
}

/// Fault B37.
#[test]
fn out_of_memory_ends_the_program_not_the_page() -> Outcome {
    breaks_down(Begun::Yes, Change::Limited(64), Trap::OutOfMemory)
}

/// Fault B37.
#[one_engine("the same trap as B37, in all engines", own_browser)]
#[test]
fn a_memory_that_can_never_grow_is_reported_at_once() -> Outcome {
    breaks_down(Begun::No, Change::Limited(0), Trap::BeforeItRuns)
}

/// Fault B37.
#[test]
fn a_recursion_that_is_too_deep_is_reported_at_once() -> Outcome {
    breaks_down(Begun::No, Change::Endless, Trap::BeforeItRuns)
}

/// Fault B35.
#[test]
fn an_error_of_the_host_page_does_not_end_the_program() -> Outcome {
    session(async |visitor| {
        let is_broken = Arc::new(AtomicBool::new(true));
        let front = front(&visitor.environment.page, is_broken, LATER).await?;
        let page = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&page).await?;
        visitor.wait_for_action("start").await?;
        visitor.browser.run("probe.breakOthers();", &[]).await?;
        let mut others = Value::Null;
        let have_failed = async || {
            others = visitor.browser.run("return probe.others;", &[]).await?;
            Ok((others.as_array().map(Vec::len) == Some(5)).then_some(()))
        };
        let have_failed = wait::until(have_failed).await?;
        assert!(have_failed.is_some(), "not all were reported: {others}");
        // The program is called as well: a reaction would have happened by now.
        visitor.click_action("start").await?;
        visitor
            .wait_until("it still runs", |shown| shown.phase != "idle")
            .await?;
        let seen = visitor.browser.run(SEEN, &[]).await?;
        assert_eq!(seen["told"], json!([]), "{seen}");
        assert_eq!(seen["roots"], 1, "{seen}");
        assert_eq!(seen["isWiped"], false, "{seen}");
        Ok(())
    })
}

/// The program panics at a flag of the test.
const LATER: Change = Change::Panicking(0);

/// Whether the person is back from the provider and waits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begun {
    Yes,
    No,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Trap {
    AtAClick,
    AtAnAnswer,
    AtTheTimer,
    OutOfMemory,
    WhileMounting,
    BeforeItRuns,
}

impl Trap {
    /// Whether the component is mounted at this time.
    fn is_later(self) -> bool {
        !matches!(self, Self::WhileMounting | Self::BeforeItRuns)
    }

    /// The action that causes it.
    fn script(self) -> &'static str {
        match self {
            Self::AtAClick => {
                "probe.flag.value = 1; document.querySelector('[data-action=start]').click();"
            }
            Self::AtAnAnswer => "probe.panicsAtAnswer = true;",
            Self::AtTheTimer => "probe.panicsAtTimer = true;",
            Self::OutOfMemory => {
                "try { for (;;) probe.memory.grow(1); } catch {} probe.isLong = true;"
            }
            Self::WhileMounting | Self::BeforeItRuns => "",
        }
    }
}

fn breaks_down(begun: Begun, change: Change, trap: Trap) -> Outcome {
    session(async |visitor| {
        if begun == Begun::Yes {
            visitor.come_back_later(&PAYSAFE).await?;
        }
        let is_broken = Arc::new(AtomicBool::new(true));
        let front = front(&visitor.environment.page, is_broken.clone(), change).await?;
        let page = format!("{}/?provider=paysafe", front.origin);
        visitor.browser.go(&page).await?;
        if trap.is_later() {
            let action = if begun == Begun::Yes {
                "continue"
            } else {
                "start"
            };
            visitor.wait_for_action(action).await?;
            // The events of the leader lock are over, so the trap is caused by this action.
            wait_for_turns(visitor, usize::from(begun == Begun::Yes)).await?;
        }
        visitor.browser.run(trap.script(), &[]).await?;

        let seen = wait_for_the_end(visitor, trap).await?;
        assert_eq!(seen["code"], "stopped", "{seen}");
        assert_eq!(seen["told"], json!([{ "code": "stopped" }]), "{seen}");
        let printed = seen["printed"].to_string();
        assert_eq!(
            printed.matches("hosted-flow: stopped: ").count(),
            1,
            "{printed}"
        );
        assert_eq!(
            seen["roots"], 0,
            "the program's elements are removed: {seen}"
        );
        visitor.browser.run(DISTURB, &[]).await?;
        // What is called of it writes into its memory, and that is overwritten again.
        let seen = wait_for_the_end(visitor, trap).await?;
        assert_eq!(seen["lives"], true, "the host's own scripts: {seen}");
        assert_eq!(seen["told"], json!([{ "code": "stopped" }]), "{seen}");
        assert_eq!(
            seen["requests"], seen["requestsAtTheEnd"],
            "still polls: {seen}"
        );
        assert_eq!(seen["url"], page, "{seen}");

        is_broken.store(false, Ordering::SeqCst);
        visitor.browser.click("[data-action=reload]").await?;
        let action = if begun == Begun::Yes {
            "continue"
        } else {
            "start"
        };
        visitor.wait_for_action(action).await.map(drop)
    })
}

/// Waits until the program has ended and its memory is overwritten; one that never ran has no data.
async fn wait_for_the_end(visitor: &Visitor, trap: Trap) -> Outcome<Value> {
    let mut seen = Value::Null;
    let is_over = async || {
        seen = visitor.browser.run(SEEN, &[]).await?;
        let is_wiped = seen["isWiped"] == true || trap == Trap::BeforeItRuns;
        let is_over =
            seen["shown"] == true && is_wiped && seen["streams"] == 0 && seen["calls"] == 0;
        Ok(is_over.then_some(()))
    };
    match wait::until(is_over).await? {
        Some(()) => Ok(seen),
        None => Err(Failure::new(format!("it has not been ended: {seen}"))),
    }
}

/// The demo with a script before all others, and a program that can crash.
async fn front(page: &str, is_broken: Arc<AtomicBool>, change: Change) -> Outcome<Front> {
    Front::start(page, move |path, answer| {
        if !is_broken.load(Ordering::SeqCst) {
            return;
        }
        if path == "/before.js" {
            *answer = Answer::script(BEFORE);
        }
        if path.starts_with("/?") {
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            let (before, after) = html.split_once("<script").unwrap_or_default();
            let tag = "<script src=/before.js></script><script";
            let html = format!("{before}{tag}{after}");
            // The program's file no longer matches its integrity hash.
            answer.body = html
                .replace("data-hosted-flow-integrity=", "data-none=")
                .into();
        }
        if path.ends_with("_bg.wasm") {
            // A file that cannot be changed is not served, so that the test fails.
            let wasm = program::changed(&answer.body, change).unwrap_or_default();
            answer.body = wasm.into();
        }
    })
    .await
}

/// Runs before all other scripts.
const BEFORE: &str = r"
    window.probe = { told: [], printed: [], streams: [], others: [], requests: 0 };
    document.addEventListener('hosted-flow:problem', ({ detail }) => {
        probe.told.push(detail);
        probe.requestsAtTheEnd = probe.requests;
    });
    const print = console.error;
    console.error = (...parts) => { probe.printed.push(String(parts[0])); print(...parts); };
    const hear = event => {
        const { name } = Object(event.error ?? event.reason);
        probe.others.push(name);
        // It panics once, so that a later panic does not hide another reason.
        if (probe.flag) probe.flag.value = 0;
    };
    addEventListener('error', hear);
    addEventListener('unhandledrejection', hear);

    // Errors of the host page that resemble those of the program.
    probe.breakOthers = () => {
        const UNREACHABLE = Uint8Array.of(
            0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
            7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11);
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(UNREACHABLE));
        const dive = () => dive();
        setTimeout(() => exports.f());
        Promise.resolve().then(exports.f);
        setTimeout(() => { throw new RangeError('wasm'); });
        setTimeout(dive);
        Promise.reject(new RangeError('wasm'));
    };

    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (source, imports) => {
        const made = await instantiate(source, imports);
        probe.memory = made.instance.exports.memory;
        probe.flag = made.instance.exports.testFlag;
        return made;
    };

    const listen = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (type, listener, ...more) {
        // A closure of the program, as wasm-bindgen makes one.
        if (listener && '_wbg_cb_unref' in listener) probe.closure = listener;
        listen.call(this, type, listener, ...more);
    };
    const ask = window.fetch;
    window.fetch = async (...given) => {
        const isOurs = String(given[0]?.url ?? given[0]).includes('/hosted-flow/v1/');
        if (isOurs) probe.requests += 1;
        let answer = await ask(...given);
        if (isOurs && probe.isLong) {
            // As long as possible, with characters that need more bytes than UTF-16 units.
            const told = { ...await answer.json(), more: Array(25000).fill(1) };
            answer = new Response(JSON.stringify(told), answer);
        }
        if (isOurs && probe.panicsAtAnswer) probe.flag.value = 1;
        return answer;
    };
    const wait = window.setTimeout;
    window.setTimeout = (then, after) => wait(() => {
        if (probe.panicsAtTimer) probe.flag.value = 1;
        then();
    }, after);
    const Stream = window.EventSource;
    window.EventSource = class extends Stream {
        constructor(...given) {
            super(...given);
            probe.streams.push(this);
        }
    };
";

const SEEN: &str = r"
    const box = document.querySelector('[data-hosted-flow-fallback]');
    const link = box?.querySelector('[data-action=reload]');
    const isShown = element => Boolean(element) && element.getClientRects().length > 0
        && getComputedStyle(element).visibility === 'visible';
    const { told, printed, requests, requestsAtTheEnd, memory, streams } = probe;
    const left = [];
    if (memory) new Uint8Array(memory.buffer).forEach((byte, at) => byte && left.push(at));
    return {
        shown: isShown(box) && isShown(link) && box.innerText.trim().length > 40,
        code: box?.getAttribute('data-code') ?? null,
        told, printed, requests, requestsAtTheEnd,
        calls: probe.calls ?? 0,
        streams: streams.filter(stream => stream.readyState !== 2).length,
        isWiped: left.length === 0,
        left: [left.length, ...left.slice(0, 20)],
        roots: document.querySelectorAll('[data-hosted-flow]').length,
        lives: probe.lives ?? false,
        url: location.href,
    };
";

/// Every event to which a running program would react, and a call of one of its closures.
const DISTURB: &str = r"
    probe.lives = true;
    if (probe.closure) {
        probe.calls = 1;
        setTimeout(() => { probe.calls = 0; probe.closure(new Event('test')); });
    }
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
";
