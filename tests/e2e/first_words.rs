//! The first screen's words, which stand in the page before its program is there.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::page::Shown;
use hosted_flow_tests::run::session;
use hosted_flow_tests::visitor::Visitor;
use serde_json::{Value, json};

/// Runs before all other scripts: holds the program and the backend's answers, counts what is created,
/// and plays the timer of half a minute.
const HOLDING: &str = r"
    const send = window.fetch;
    window.testCreated = 0;
    const program = new Promise(resolve => (window.testRelease = resolve));
    const answers = new Promise(resolve => (window.testAnswer = resolve));
    window.fetch = async (...given) => {
        if (given[1]?.method === 'POST') testCreated++;
        await (String(given[0]).includes('.wasm') ? program : answers);
        return send(...given);
    };
    const later = window.setTimeout;
    window.setTimeout = (run, after, ...more) =>
        after === 30000 && !window.testHalfMinute ? ((window.testHalfMinute = run), 0) : later(run, after, ...more);
";

/// The demo's page whose program comes when the test releases it.
async fn held(visitor: &Visitor, change: fn(&str, &mut Answer)) -> Outcome<Front> {
    let front = Front::start(&visitor.environment.page, move |path, answer| {
        if path == "/hold.js" {
            *answer = Answer::script(HOLDING);
        } else if path.starts_with("/?") {
            let html = String::from_utf8_lossy(&answer.body).into_owned();
            let script = "<script src=/hold.js></script><script";
            answer.body = html.replacen("<script", script, 1).into();
        }
        change(path, answer);
    });
    let front = front.await?;
    let address = format!("{}/?provider=paysafe", front.origin);
    visitor.browser.go(&address).await?;
    Ok(front)
}

/// The first words, where they are visible.
const FIRST: &str = "[data-hosted-flow-plain] [data-hosted-flow-first] .hosted-flow";

/// A screen, node by node, where its heading and its button are, and what has the focus.
const LOOK: &str = r"
    const root = document.querySelector(arguments[0]);
    const nodes = node => [node.nodeName, node.nodeType === 3 ? node.data : [
        [...node.attributes].filter(({ name }) => name !== 'data-hosted-flow')
            .map(({ name, value }) => `${name}=${value}`).sort(),
        [...node.childNodes].filter(child => child.nodeType !== 8).map(nodes),
    ]];
    const place = selector => {
        const { x, y, width, height } = root.querySelector(selector).getBoundingClientRect();
        return [x, y, width, height];
    };
    const copy = root.cloneNode(true);
    // Of two texts side by side HTML makes one.
    copy.normalize();
    return {
        nodes: nodes(copy), text: root.innerText,
        heading: place('.hosted-flow-heading'), button: place('[data-action=start]'),
        footer: document.querySelector('footer').getBoundingClientRect().y,
        focus: document.activeElement.dataset.action ?? null,
    };
";

async fn look(visitor: &Visitor, root: &str) -> Outcome<Value> {
    visitor.wait_for_element(root).await?;
    visitor.browser.run(LOOK, &[root.into()]).await
}

/// Fault B70.
#[test]
fn the_program_takes_the_place_of_the_first_words_unseen() -> Outcome {
    session(async |visitor| {
        let _front = held(visitor, |_, _| {}).await?;
        visitor.wait_for_element(FIRST).await?;
        let focus = format!("document.querySelector('{FIRST} button').focus();");
        visitor.browser.run(&focus, &[]).await?;
        let before = look(visitor, FIRST).await?;
        assert_eq!(before["focus"], "start", "{before}");
        let text = before["text"].as_str().unwrap_or_default();
        assert!(text.contains("Continue with Paysafe"), "{text}");
        visitor.browser.run("testRelease();", &[]).await?;
        // They stay while the program still asks what to show.
        visitor
            .wait_for_element("[data-hosted-flow][data-phase=checking]")
            .await?;
        assert_eq!(look(visitor, FIRST).await?.to_string(), before.to_string());
        visitor.browser.run("testAnswer();", &[]).await?;
        visitor.wait_for_action("start").await?;
        let after = look(visitor, "[data-hosted-flow]").await?;
        // As texts, since a value prints nested.
        assert_eq!(before.to_string(), after.to_string());
        visitor
            .wait_for_no_element("[data-hosted-flow-first]")
            .await?;
        let created = visitor.browser.run("return testCreated", &[]).await?;
        assert_eq!(created, 0, "nobody has pressed it");
        Ok(())
    })
}

/// Fault B71.
#[test]
fn a_press_before_the_program_is_carried_out_once() -> Outcome {
    session(async |visitor| {
        let _front = held(visitor, |_, _| {}).await?;
        let button = format!("{FIRST} [data-action=start]");
        visitor.wait_for_element(&button).await?;
        visitor.browser.click(&button).await?;
        visitor.browser.click(&button).await?;
        let is_busy = format!("{button}[aria-disabled=true] .hosted-flow-ring");
        visitor.wait_for_element(&is_busy).await?;
        visitor
            .browser
            .run("testRelease(); testAnswer();", &[])
            .await?;
        // The demo takes no create from another origin. What counts is that it was asked, and once.
        let is_refused = |shown: &Shown| shown.code == "forbidden";
        visitor
            .wait_until("the create is refused", is_refused)
            .await?;
        let created = visitor.browser.run("return testCreated", &[]).await?;
        assert_eq!(created, 1);
        Ok(())
    })
}

/// Fault B71.
#[test]
fn a_press_with_no_program_shows_the_page_s_own_words() -> Outcome {
    session(async |visitor| {
        let missing = |path: &str, answer: &mut Answer| {
            if path.contains("_bg.wasm") {
                *answer = Answer::missing();
            }
        };
        let _front = held(visitor, missing).await?;
        let button = format!("{FIRST} [data-action=start]");
        visitor.wait_for_element(&button).await?;
        visitor.browser.click(&button).await?;
        visitor.browser.run("testRelease();", &[]).await?;
        visitor.wait_for_element("[data-code=not-loaded]").await?;
        let left = visitor.browser.run(LEFT, &[]).await?;
        assert_eq!(left, json!([false, true, true, 0]));
        Ok(())
    })
}

/// Whether there are first words, the page's own are visible and have the focus, and what was created.
const LEFT: &str = r"
    const words = document.querySelector('[data-hosted-flow-fallback]');
    return [
        document.querySelector('[data-hosted-flow-plain], [data-hosted-flow-first]') !== null,
        words.getClientRects().length > 0 && getComputedStyle(words).visibility === 'visible',
        document.activeElement === words,
        window.testCreated,
    ];
";

/// Fault B71.
#[one_engine("our own script, by a clock that is played")]
#[test]
fn first_words_without_a_program_end_after_half_a_minute() -> Outcome {
    session(async |visitor| {
        let _front = held(visitor, |_, _| {}).await?;
        visitor.wait_for_element(FIRST).await?;
        let focus = format!("document.querySelector('{FIRST} button').focus();");
        visitor.browser.run(&focus, &[]).await?;
        visitor.browser.run("testHalfMinute();", &[]).await?;
        let left = visitor.browser.run(LEFT, &[]).await?;
        assert_eq!(left, json!([false, true, false, 0]));
        // The program may come after all.
        visitor
            .browser
            .run("testRelease(); testAnswer();", &[])
            .await?;
        visitor.wait_for_action("start").await.map(drop)
    })
}

/// Whether the first words are meant to be shown, and are.
const SHOWN: &str = r"
    const first = document.querySelector('[data-hosted-flow-first]');
    return [document.documentElement.hasAttribute('data-hosted-flow-plain'),
        first !== null && first.getClientRects().length > 0];
";

/// Fault B72.
#[test]
fn who_comes_back_is_not_shown_a_start_button_first() -> Outcome {
    session(async |visitor| {
        let front = held(visitor, |_, _| {}).await?;
        let address = format!("{}/?provider=paysafe", front.origin);
        for (stored, query, is_plain) in [
            ("", "", true),
            ("localStorage.setItem('cart', 'hosted-flow:')", "&a=1", true),
            (
                "localStorage.setItem('hosted-flow:attempt:a', 'x')",
                "",
                false,
            ),
            (
                "localStorage.setItem('hosted-flow:recent:paysafe', 'x')",
                "",
                false,
            ),
            (
                "sessionStorage.setItem('hosted-flow:shown:paysafe', 'x')",
                "",
                false,
            ),
            ("", "&hf_attempt=0123456789abcdef0123456789abcdef", false),
            ("", "&hf_handoff=0123456789abcdef0123456789abcdef", false),
            ("", "&sessionStatus=COMPLETED", false),
        ] {
            let script = format!("localStorage.clear(); sessionStorage.clear(); {stored};");
            visitor.browser.run(&script, &[]).await?;
            visitor.browser.go(&format!("{address}{query}")).await?;
            let shown = visitor.browser.run(SHOWN, &[]).await?;
            assert_eq!(shown, json!([is_plain, is_plain]), "{stored} {query}");
        }
        Ok(())
    })
}
