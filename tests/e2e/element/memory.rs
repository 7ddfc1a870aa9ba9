//! What elements leave behind in a page, when they are removed: nothing.

use engines::one_engine;
use hosted_flow_tests::environment::BrowserKind;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;
use hosted_flow_tests::soak;
use hosted_flow_tests::visitor::Visitor;
use serde_json::{Value, json};

use super::holds;
use super::page::open;

/// The page with the meter of the soak tests.
async fn metered(visitor: &Visitor) -> Outcome<Front> {
    open(visitor, |path, answer| {
        if path == "/meter.js" {
            *answer = Answer::script(soak::METER);
        }
        if path == "/plain.html" {
            let text = String::from_utf8_lossy(&answer.body).into_owned();
            let tag = "<script src=\"/meter.js\"></script><script";
            answer.body = text.replacen("<script", tag, 1).into();
        }
    })
    .await
}

/// What is held now: by the counts of the meter, and the nodes and listeners that Chromium counts.
async fn held(visitor: &Visitor) -> Outcome<Value> {
    let browser = &visitor.browser;
    let mut counts = browser
        .run_async("await calm(); return soak.counts();")
        .await?;
    for of_no_element in ["requests", "phase"] {
        counts[of_no_element] = Value::Null;
    }
    if browser.kind() != BrowserKind::Chromium {
        return Ok(counts);
    }
    // What refers to another is found in the second run.
    for _ in 0..2 {
        browser
            .cdp("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    counts["dom"] = browser.cdp("Memory.getDOMCounters", json!({})).await?;
    Ok(counts)
}

/// Fault B39. Taken out, nothing of it is left; put back, it begins again; and again and again.
#[one_engine("our own code's counts")]
#[test]
fn a_removed_element_ends_and_a_returned_one_begins() -> Outcome {
    session(async |visitor| {
        let _front = metered(visitor).await?;
        visitor.browser.run_async(RETURNS).await.map(drop)
    })
}

const RETURNS: &str = r"
    const flow = make();
    const counts = async () => {
        await until('no request', () => soak.fetches === 0);
        const { elements, listeners, timers, streams, channels, held, values } = await soak.counts();
        return JSON.stringify({ elements, listeners, timers, streams, channels, held, values });
    };
    const often = async (times) => {
        for (let turn = 0; turn < times; turn++) {
            document.body.append(flow);
            if (turn % 3) await shows(flow, 'idle');
            else await task();
            if (turn % 3 === 2) await counts();
            flow.remove();
            await task();
            is(isEnded(flow) && flow.view === null, 'it has ended');
        }
    };
    await often(12);
    const before = await counts();
    document.body.append(flow);
    await shows(flow, 'idle');
    is((await counts()) !== before, 'what it holds is counted');
    flow.remove();
    await often(24);
    const after = await counts();
    is(after === before, `nothing is left: ${before}, then ${after}`);
    document.body.append(flow);
    await shows(flow, 'idle');
";

/// Fault B39.
#[one_engine("our own code's counts, and Chromium's of nodes", own_browser)]
#[test]
fn a_thousand_mounts_leave_nothing_behind() -> Outcome {
    session(async |visitor| {
        soak::wait_without_decision(visitor).await?;
        let _front = metered(visitor).await?;
        visitor.browser.run(MOUNTS, &[]).await?;
        visitor.browser.run_async("await mounts(100);").await?;
        let before = held(visitor).await?;
        holds(
            before["pages"].as_u64() > Some(0),
            "the program is metered",
            &before.to_string(),
        )?;
        for _ in 0..5 {
            visitor.browser.run_async("await mounts(200);").await?;
        }
        let after = held(visitor).await?;
        let seen = format!("{before}, then {after}");
        holds(before == after, "nothing is left", &seen)?;
        let done = visitor.browser.run("return mounts.done;", &[]).await?;
        holds(
            done == json!([462, 462, 154, 22]),
            "all of them",
            &done.to_string(),
        )
    })
}

const MOUNTS: &str = r"
    const heard = (flow, name, isIt) => new Promise((done) => flow.addEventListener(name, (event) => isIt(event) && done()));
    const ways = [
        // While it loads.
        async (flow) => task(),
        // In the listener of its first event.
        async (flow) => heard(flow, 'ready', () => (flow.remove(), true)),
        // Within 30 ms of that.
        async (flow, turn) => {
            await heard(flow, 'ready', () => true);
            const until = performance.now() + (turn % 30);
            while (performance.now() < until) await task();
        },
        // While it waits for the result.
        async (flow) => heard(flow, 'phase', ({ detail }) => detail.phase === 'waiting'),
    ];
    window.mounts = async (times) => {
        for (let turn = 0; turn < times; turn++) {
            const flow = make();
            const way = wayOf(turn % 50);
            // The page never answers, and keeps what it was asked.
            if (way < 3 && turn % 4 > 1) flow.headers = () => new Promise((done) => kept.push(done));
            const over = ways[way](flow, turn);
            document.body.append(flow);
            await over;
            flow.remove();
            mounts.done[way]++;
        }
    };
    // Those that take long are fewer.
    const wayOf = (turn) => (turn === 49 ? 3 : turn % 7 === 6 ? 2 : turn % 2);
    const kept = [];
    mounts.done = [0, 0, 0, 0];
    // The browser releases a lock and ends a request later.
    window.calm = () => until('calm', async () => {
        const { held, awaited, fetches } = await soak.counts();
        return held + awaited + fetches === 0;
    });
";
