//! The custom element on a page of plain HTML, from the files of the npm package.

mod first_screen;
mod life;
mod memory;
mod page;
mod preload;
mod settings;
mod slots;

use std::sync::atomic::{AtomicUsize, Ordering};

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::visitor::Visitor;
use serde_json::json;

/// Opens the page of plain HTML, and waits until it offers to start.
async fn visit(visitor: &mut Visitor, query: &str) -> Outcome {
    sign_in(visitor).await?;
    let address = format!(
        "{}plain.html?provider=paysafe{query}",
        visitor.environment.page
    );
    visitor.open(&PAYSAFE, &address, &address).await?;
    visitor.wait_for_action("start").await.map(drop)
}

/// The demo signs in every visitor who asks for its own page.
async fn sign_in(visitor: &Visitor) -> Outcome {
    visitor.browser.go(&visitor.environment.page).await
}

/// The events that the page has heard, in their order.
async fn heard(visitor: &Visitor) -> Outcome<String> {
    let script = "return document.documentElement.dataset.heard ?? '';";
    let heard = visitor.browser.run(script, &[]).await?;
    Ok(heard.as_str().unwrap_or_default().to_owned())
}

/// The result of a script of the host page.
async fn answer(visitor: &Visitor, script: &str) -> Outcome<String> {
    let answer = visitor.browser.run(script, &[]).await?;
    Ok(answer.as_str().unwrap_or_default().to_owned())
}

/// The first answer of a script that is not empty.
async fn until(visitor: &Visitor, what: &str, script: &str) -> Outcome<String> {
    for _ in 0..5_000 {
        let said = answer(visitor, script).await?;
        if !said.is_empty() {
            return Ok(said);
        }
    }
    Err(Failure::new(format!("never so: {what}")))
}

fn holds(is_so: bool, what: &str, seen: &str) -> Outcome {
    if is_so {
        return Ok(());
    }
    Err(Failure::new(format!("not so: {what}; seen: {seen}")))
}

#[test]
fn a_plain_page_sends_there_and_shows_the_result() -> Outcome {
    session(async |visitor| {
        visit(visitor, "&state=cart-17").await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        let heard = heard(visitor).await?;
        holds(heard.contains("settled flw_"), "settled is heard", &heard)?;
        holds(
            heard.contains("returned cart-17"),
            "the state is back",
            &heard,
        )?;
        let script = "const f = document.querySelector('hosted-flow'); \
            return [f.dataset.phase, f.dataset.status, f.matches(':state(approved)'), f.view.status].join();";
        let said = answer(visitor, script).await?;
        holds(
            said == "settled,approved,true,approved",
            "the element says it",
            &said,
        )
    })
}

#[one_engine("what the element does with its settings; no browser's own behaviour")]
#[test]
fn a_person_who_gave_up_starts_again_on_a_plain_page() -> Outcome {
    session(async |visitor| {
        visit(visitor, "&locale=lt").await?;
        let shown = visitor.look().await?;
        holds(
            shown.text.contains("banko"),
            "it speaks Lithuanian",
            &shown.text,
        )?;
        visitor.leave("start").await?;
        visitor.choose("abandon", None).await?;
        visitor.wait_for_action("start-over").await?;
        let script = "const f = document.querySelector('hosted-flow'); return [f.start(), f.startOver()].join();";
        let said = answer(visitor, script).await?;
        holds(said == "false,true", "only what is offered is done", &said)?;
        visitor.wait_for_hosted_page().await.map(drop)
    })
}

const IS_DARK: &str = "return document.querySelector('hosted-flow').shadowRoot.querySelector('[data-theme=dark]') ? 'yes' : '';";
const IS_AUTO: &str = "return document.querySelector('hosted-flow').shadowRoot.querySelector('[data-theme=auto]') ? 'yes' : '';";

/// What a setting must not bring into the page: an element of its own, or a request to another host.
const HARM: &str = r"
    const own = document.querySelector('hosted-flow').shadowRoot;
    const asked = performance.getEntriesByType('resource').map(({ name }) => name);
    return [own.querySelector('img') && 'an image', ...asked.filter((name) => name.includes('evil'))]
        .filter(Boolean).join(', ');
";

/// The language of the page, of the first words, and of the program are one.
#[one_engine("which language is loaded; no browser's own behaviour")]
#[test]
fn a_language_can_change_at_any_time() -> Outcome {
    session(async |visitor| {
        visit(visitor, "&locale=zh-TW").await?;
        let speaks = |tag: &str| {
            format!(
                "return document.querySelector('hosted-flow').shadowRoot.querySelector('section[data-hosted-flow][lang={tag}]') ? 'yes' : '';"
            )
        };
        until(visitor, "Chinese", &speaks("zh-Hant")).await?;
        // The last one counts, however long each file takes.
        let change = "const f = document.querySelector('hosted-flow'); \
            f.locale = 'lt'; f.locale = 'ar'; f.locale = 'no'; return '';";
        answer(visitor, change).await?;
        until(visitor, "Norwegian", &speaks("nb")).await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// A page's code is as hostile as an address: nothing of it ends the page.
#[one_engine("what the element does with its settings; no browser's own behaviour")]
#[test]
fn wrong_settings_are_a_problem_and_the_page_lives_on() -> Outcome {
    session(async |visitor| {
        visit(visitor, "").await?;
        for (set, code) in [
            ("f.provider = ''", "config-provider"),
            ("f.provider = 'stripe'", "config-provider"),
            ("f.provider = null", "config-provider"),
            ("f.backend = 'javascript:alert(1)'", "config-backend"),
            ("f.headingLevel = 'two'", "config-setting"),
            ("f.theme = 'pink'", "config-setting"),
            ("f.events = 'maybe'", "config-setting"),
            ("f.hosts = ['https://evil.example/x']", "config-host"),
            ("f.texts = { 'no-such-text': 'x' }", "config-text"),
            ("Object.prototype.backend = 'https://evil.example/x'", ""),
            ("f.locale = '../../secret'", ""),
            ("f.brand = '<img src=x onerror=alert(1)>'", ""),
        ] {
            // The colours are set with it: once they are there, the setting has been read.
            let set = format!(
                "const f = document.querySelector('hosted-flow'); f.setAttribute('theme', 'dark'); \
                    try {{ {set} }} catch (error) {{ return String(error); }} return '';"
            );
            let thrown = answer(visitor, &set).await?;
            holds(thrown.is_empty(), "nothing is thrown", &thrown)?;
            let shown = visitor
                .wait_until("the settings are taken", |shown| {
                    shown.code == code && !shown.phase.is_empty() && shown.phase != "checking"
                })
                .await?;
            if code.is_empty() {
                until(visitor, "dark colours", IS_DARK).await?;
            }
            let harm = answer(visitor, HARM).await?;
            holds(harm.is_empty(), "nothing of it is in the page", &harm)?;
            holds(!shown.text.is_empty(), "there are words", &set)?;
            let undo = "const f = document.querySelector('hosted-flow'); delete Object.prototype.backend; \
                for (const name of ['backend', 'heading-level', 'theme', 'events', 'hosts', 'locale', 'brand']) f.removeAttribute(name); \
                f.texts = undefined; f.provider = 'paysafe'; return '';";
            answer(visitor, undo).await?;
            until(visitor, "the page's own colours", IS_AUTO).await?;
            visitor.wait_for_action("start").await?;
        }
        Ok(())
    })
}

/// Holds the program back until the page calls `release`, and the backend until it calls `reply`.
const HOLD: &str = r"
    const released = new Promise((done) => (globalThis.release = done));
    const replied = new Promise((done) => (globalThis.reply = done));
    const own = globalThis.fetch;
    globalThis.fetch = async (what, how) => {
        if (String(what).includes('.wasm')) await released;
        if (String(what).includes('/hosted-flow/v1/')) await replied;
        return own(what, how);
    };
";

#[one_engine("when the element begins; no browser's own behaviour")]
#[test]
fn a_click_before_the_program_is_there_is_carried_out_once() -> Outcome {
    session(async |visitor| {
        // The program comes when the page has been clicked.
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path == "/hold.js" {
                *answer = Answer::script(HOLD);
            }
            if path.starts_with("/plain.html") {
                let html = String::from_utf8_lossy(&answer.body).into_owned();
                answer.body = html
                    .replacen("<script", "<script src=/hold.js></script><script", 1)
                    .into();
            }
        });
        let front = front.await?;
        sign_in(visitor).await?;
        let address = format!("{}/plain.html?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        let button = "document.querySelector('hosted-flow')?.shadowRoot?.querySelector('.hosted-flow:not([data-hosted-flow]) button')";
        let said = until(
            visitor,
            "the first screen",
            &format!("return {button}?.textContent ?? '';"),
        )
        .await?;
        holds(said == "Continue with Paysafe", "it has its button", &said)?;
        let other = format!(
            "document.querySelector('hosted-flow').locale = 'lt'; \
                const said = {button}?.textContent ?? ''; return said === {said:?} ? '' : said;"
        );
        let said = until(visitor, "the first screen in Lithuanian", &other).await?;
        holds(said.contains("Paysafe"), "the same button", &said)?;
        answer(
            visitor,
            &format!("{button}.click(); {button}.click(); return '';"),
        )
        .await?;
        answer(visitor, "release(); reply(); return '';").await?;
        // The demo takes no create from another origin. What counts is that it was asked, and once.
        let is_refused = |shown: &Shown| shown.code == "forbidden";
        visitor
            .wait_until("the create is refused", is_refused)
            .await?;
        let count = "return performance.getEntriesByType('resource') \
            .filter(({ name }) => /v1\\/flows$/.test(name)).length + '';";
        let creates = answer(visitor, count).await?;
        holds(creates == "1", "one create", &creates)
    })
}

/// A damaged program: its hash is another.
fn damage(path: &str, answer: &mut Answer) {
    if path.contains(".wasm") {
        answer.body = "not the program".into();
    }
}

/// A policy without `'wasm-unsafe-eval'`.
fn forbid(path: &str, answer: &mut Answer) {
    if path.starts_with("/plain.html") {
        let policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
        answer.set("content-security-policy", policy);
    }
}

#[test]
fn without_its_program_the_pages_own_words_stand() -> Outcome {
    session(async |visitor| {
        for (change, code) in [
            (damage as fn(&str, &mut Answer), "not-loaded"),
            (forbid, "wasm-blocked"),
        ] {
            let _front = page::open(visitor, change).await?;
            let told = visitor.browser.run_async(WORDS).await?;
            holds(told == json!([code]), "the page is told", &told.to_string())?;
        }
        Ok(())
    })
}

/// A server may not know the media type of WebAssembly.
#[test]
fn a_program_of_another_media_type_runs() -> Outcome {
    session(async |visitor| {
        let front = page::open(visitor, |path, answer| {
            if path == "/hf/paysafe.wasm" {
                answer.set("content-type", "application/octet-stream");
            }
        });
        let front = front.await?;
        let address = format!("{}/plain.html?provider=paysafe", front.origin);
        visitor.browser.go(&address).await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// A file that is broken in a cache, or for a moment, is asked for again; a failure is not remembered.
#[one_engine("our own script's second try; no browser's own behaviour")]
#[test]
fn a_program_that_failed_to_load_is_asked_for_again() -> Outcome {
    session(async |visitor| {
        let asked = AtomicUsize::new(0);
        let front = page::open(visitor, move |path, answer| {
            // The first element fails with both of its tries; the second one with its first.
            if path == "/hf/paysafe.wasm" && asked.fetch_add(1, Ordering::SeqCst) < 3 {
                damage(path, answer);
            }
        });
        let _front = front.await?;
        visitor.browser.run_async(AGAIN).await.map(drop)
    })
}

const AGAIN: &str = r"
    const flow = make();
    document.body.append(flow);
    await fails(flow, 'not-loaded');
    flow.remove();
    await task();
    document.body.append(flow);
    await shows(flow, 'idle');
";

const WORDS: &str = r"
    const words = document.createElement('p');
    const flow = make({}, words);
    const told = [];
    flow.addEventListener('problem', ({ detail }) => told.push(detail.code));
    words.textContent = 'Call us';
    document.body.append(flow);
    await until('a code', () => flow.dataset.code);
    is(words.checkVisibility(), 'the words of the page are shown');
    flow.locale = 'lt';
    await loaded('/lt.txt');
    is(words.checkVisibility() && !find(flow, 'button'), 'they stay');
    is(told.join() === flow.dataset.code, 'the code is that of the event');
    return told;
";
