//! The examples: a page of each framework with the packed package in it, built by its own bundler.
//!
//! `cargo xtask test packages` builds and serves them. A test's name ends with the example's, whose page
//! is the one that the demo serves to it. All pages have the same buttons: one takes the element out and
//! puts it in, one changes the language, one adds a second element; and a list of the events.

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::{all, with_visitor};
use hosted_flow_tests::setup::{ONDATO, PAYSAFE};
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;

#[test]
fn there_and_back_in_plain() -> Outcome {
    with_visitor(there_and_back)
}

#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_plain() -> Outcome {
    with_visitor(all_journeys)
}

#[test]
fn there_and_back_in_react() -> Outcome {
    with_visitor(there_and_back)
}

#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_react")]
#[test]
fn all_journeys_in_react() -> Outcome {
    with_visitor(all_journeys)
}

/// In development, React takes every component out and puts it in again.
#[one_engine("the same program as in there_and_back_in_react, in all")]
#[test]
fn it_begins_once_in_react_strict() -> Outcome {
    with_visitor(async |visitor| {
        there_and_back(visitor).await?;
        visitor.browser.reload().await?;
        visitor.wait_to_be_back().await?;
        visitor.wait_for("settled", "approved").await?;
        let log = log(visitor).await?;
        let readies = log.iter().filter(|line| *line == "ready").count();
        assert_eq!(readies, 1, "{log:?}");
        Ok(())
    })
}

#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_vue() -> Outcome {
    all([with_visitor(there_and_back), with_visitor(all_journeys)])
}

#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_svelte() -> Outcome {
    all([with_visitor(there_and_back), with_visitor(all_journeys)])
}

#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_angular() -> Outcome {
    all([with_visitor(there_and_back), with_visitor(all_journeys)])
}

/// The screen is drawn into the page itself, by `mount`.
#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_leptos() -> Outcome {
    all([with_visitor(there_and_back), with_visitor(all_journeys)])
}

/// The server's HTML has the element already.
#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_next() -> Outcome {
    all([with_visitor(there_and_back), with_visitor(all_journeys)])
}

/// Its server sends a policy with a nonce, and nothing of `'self'` for scripts.
#[one_engine("the page's own code; what it calls runs in all in there_and_back_in_plain")]
#[test]
fn all_journeys_in_next_server() -> Outcome {
    all([with_visitor(there_and_back), with_visitor(all_journeys)])
}

#[one_engine("the files and the build; the element runs in all in there_and_back_in_plain")]
#[test]
fn a_new_page_works_in_new_plain() -> Outcome {
    with_visitor(new_page)
}

/// Fault S10.
#[one_engine("the page's own files; start.js and the program run in every engine elsewhere")]
#[test]
fn a_new_page_works_in_new_yew() -> Outcome {
    with_visitor(new_page)
}

#[one_engine("the files and the build; the wrapper runs in all in there_and_back_in_react")]
#[test]
fn a_new_page_works_in_new_react() -> Outcome {
    with_visitor(new_page)
}

#[one_engine("the files and the build; the element runs in all in there_and_back_in_plain")]
#[test]
fn a_new_page_works_in_new_vue() -> Outcome {
    with_visitor(new_page)
}

/// A page of `hosted-flow new` has no buttons of ours.
async fn new_page(visitor: &mut Visitor) -> Outcome {
    // The picture of the tab is its owner's.
    visitor.provokes("favicon.ico");
    visitor.visit(&ONDATO).await?;
    visitor.leave("start").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await.map(drop)
}

/// To the hosted page and back, approved; the page hears of it.
#[expect(clippy::print_stdout, reason = "a figure for a person")]
async fn there_and_back(visitor: &mut Visitor) -> Outcome {
    visitor.visit(&PAYSAFE).await?;
    let since = visitor
        .browser
        .run("return performance.now();", &[])
        .await?;
    let kind = visitor.browser.kind();
    // For docs/figures.md: behind the name of the test, which libtest has printed.
    let since = since.as_f64().unwrap_or_default();
    println!(
        "\nfigure: {kind:?}: {since:.0} ms from the navigation to the button of the first screen"
    );
    // The event of the element, whose program is loaded later than itself.
    let has_element = "return document.querySelector('hosted-flow') !== null;";
    if visitor.browser.run(has_element, &[]).await? == true {
        logged(visitor, "ready").await?;
    }
    let shows_words = visitor.browser.run(SHOWS_WORDS, &[]).await?;
    assert_eq!(shows_words, false, "the words for where it cannot run");
    let is_aligned = visitor.browser.run(IS_ALIGNED, &[]).await?;
    assert_eq!(is_aligned, true, "as in a page that is not centred");
    visitor.leave("start").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await?;
    logged(visitor, "settled flw_").await
}

/// What a framework may get wrong, one after another with two flows.
async fn all_journeys(visitor: &mut Visitor) -> Outcome {
    visitor.visit_with(&PAYSAFE, "&headers=yes").await?;
    visitor.provokes("401");
    // The session has ended: the first call is refused, and the page renews it.
    visitor.browser.sign_out().await?;
    visitor.leave("start").await?;
    visitor.choose("later", None).await?;
    visitor.wait_for_action("continue").await?;

    // It is taken out and put in while it waits.
    visitor.browser.click("#mount").await?;
    visitor
        .wait_until("no component", |shown| shown.phase.is_empty())
        .await?;
    visitor.browser.click("#mount").await?;
    visitor.wait_for_action("continue").await?;
    assert_eq!(visitor.open_flows().await?.len(), 1);

    // Another language while it waits: nothing else changes.
    let before = log(visitor).await?;
    visitor.browser.click("#language").await?;
    until(visitor, "Lithuanian", SPEAKS_LITHUANIAN).await?;
    visitor.wait_for_action("continue").await?;
    assert_eq!(log(visitor).await?, before, "no new beginning");

    visitor.browser.reload().await?;
    visitor.wait_to_be_back().await?;
    visitor.wait_for_action("continue").await?;

    // Back from the hosted page.
    visitor.leave("continue").await?;
    visitor.browser.back().await?;
    visitor.wait_to_be_back().await?;
    visitor.leave("continue").await?;
    visitor.choose("decline", None).await?;
    visitor.wait_for("settled", "declined").await?;
    logged(visitor, "settled flw_").await?;

    // A second one beside it, of another provider.
    visitor.browser.click("#second").await?;
    until(visitor, "a second one", SECOND_OFFERS).await?;
    let shown = visitor.look().await?;
    assert!(shown.is("settled", "declined"), "{shown}");
    Ok(())
}

/// What the page's list of events says.
async fn log(visitor: &Visitor) -> Outcome<Vec<String>> {
    let script = "return [...document.querySelectorAll('#log li')].map(line => line.textContent);";
    let lines = visitor.browser.run(script, &[]).await?;
    let lines = lines.as_array().into_iter().flatten();
    Ok(lines
        .filter_map(|line| line.as_str().map(str::to_owned))
        .collect())
}

async fn logged(visitor: &Visitor, start: &str) -> Outcome {
    let is_there = async || {
        let log = log(visitor).await?;
        let is_there = log.iter().any(|line| line.starts_with(start));
        Ok(is_there.then_some(()))
    };
    let is_there = wait::until(is_there).await?;
    is_there.ok_or_else(|| Failure::new(format!("the page does not hear of {start}")))
}

async fn until(visitor: &Visitor, what: &str, script: &str) -> Outcome {
    let is_so = async || {
        let is_so = visitor.browser.run(script, &[]).await?;
        Ok((is_so == true).then_some(()))
    };
    let is_so = wait::until(is_so).await?;
    is_so.ok_or_else(|| Failure::new(format!("waited in vain for {what}")))
}

/// The flows on the page, each in an element or in the page itself.
macro_rules! of_roots {
    ($script:literal) => {
        concat!(
            "const elements = [...document.querySelectorAll('hosted-flow')].map(({ shadowRoot }) => shadowRoot);
            const roots = (elements.length ? elements : [document])
                .flatMap((root) => [...(root?.querySelectorAll('[data-hosted-flow]') ?? [])]);
            ",
            $script
        )
    };
}

const SHOWS_WORDS: &str = "return document.querySelector('[data-hosted-flow-fallback]') !== null
    || document.body.innerText.includes('can’t open right now');";

/// Many templates centre the text of their page: a list with its marks far from its lines is none.
const IS_ALIGNED: &str = of_roots!(
    "document.body.style.textAlign = 'center';
    return roots.length > 0 && roots.every((it) => getComputedStyle(it).textAlign === 'start');"
);

const SPEAKS_LITHUANIAN: &str = of_roots!("return roots[0]?.lang === 'lt';");

const SECOND_OFFERS: &str = of_roots!(
    "return roots.length === 2 && roots[1].dataset.provider === 'ondato'
        && roots[1].querySelector('[data-action=start]') !== null;"
);
