//! Effects at the backend whose answer did not reach the page.

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::recorder::Request;
use hosted_flow_tests::run::with_each_setup;
use hosted_flow_tests::sandbox::Moment;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, Setup, WHITE_LABEL};
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;
use serde_json::Value;

/// The set-ups whose create makes a session at the provider.
const CREATED: [&Setup; 3] = [&ONDATO, &WHITE_LABEL, &PAYSAFE];

/// Fault K06.
#[one_engine("the backend's key; K06 and N04 of crates/web show the page's part")]
#[test]
fn a_repeated_create_makes_one_session() -> Outcome {
    with_each_setup(&CREATED, async |visitor, setup| {
        let before = begin_unheard(visitor, setup).await?;
        // The page times out after ten seconds, and retries by itself.
        visitor.wait_for_hosted_page().await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        let keys = keys(visitor).await?;
        assert_eq!(keys.len(), 2, "creates");
        assert_eq!(keys[0], keys[1], "keys");
        // Paysafe sends its code once, and it is stored nowhere: a person who continues gets
        // another one, for the same flow, by a launch.
        let launches = usize::from(*setup == PAYSAFE);
        let requests = visitor.requests().await?;
        let is_launch = |request: &&Request| request.path.ends_with("/launch");
        assert_eq!(requests.iter().filter(is_launch).count(), launches);
        assert_eq!(sessions(&before).await?, 1 + launches);
        Ok(())
    })
}

/// Fault K07.
#[one_engine("the backend finds it, and the core asks for it; no engine has a part")]
#[test]
fn a_reload_finds_a_flow_with_a_lost_create_answer() -> Outcome {
    with_each_setup(&CREATED, async |visitor, setup| {
        let before = begin_unheard(visitor, setup).await?;
        visitor.browser.reload().await?;
        let shown = visitor.wait_for_action("continue").await?;
        assert_eq!(shown.status, "awaiting-customer", "{shown}");
        assert_eq!(visitor.open_flows().await?.len(), 1);
        assert_eq!(sessions(&before).await?, 1);
        visitor.leave("continue").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        assert_eq!(keys(visitor).await?.len(), 1, "creates");
        Ok(())
    })
}

/// Starts, and drops the answer. Returns the time before, once the backend has created the flow.
async fn begin_unheard(visitor: &mut Visitor, setup: &'static Setup) -> Outcome<Moment> {
    visitor.visit(setup).await?;
    let before = Moment::now(&setup.provider_origin(&visitor.environment)).await?;
    visitor.browser.run(LOSE_THE_FIRST, &[]).await?;
    visitor.start_recording().await?;
    visitor.click_action("start").await?;
    let is_lost = "return sessionStorage.getItem('e2e:lost') !== null;";
    let look = async || {
        let is_lost = visitor.browser.run(is_lost, &[]).await?;
        Ok((is_lost == true).then_some(()))
    };
    let lost = wait::until(look).await?;
    lost.ok_or_else(|| Failure::new("nothing was created"))?;
    Ok(before)
}

/// The idempotency key of each create.
async fn keys(visitor: &Visitor) -> Outcome<Vec<Value>> {
    let keys = "return JSON.parse(sessionStorage.getItem('e2e:keys'));";
    let keys = visitor.browser.run(keys, &[]).await?;
    Ok(keys.as_array().cloned().unwrap_or_default())
}

/// The number of sessions that the provider has created since.
async fn sessions(since: &Moment) -> Outcome<usize> {
    let seen = since.since().await?;
    let is_create = |path: &str| {
        path.ends_with("/identity-verifications") || path.ends_with("/instrument-verifications")
    };
    let created = seen
        .iter()
        .filter(|seen| seen.method == "POST" && is_create(&seen.path));
    Ok(created.count())
}

/// The first create reaches the backend and succeeds, and its answer is lost.
const LOSE_THE_FIRST: &str = r"
    const ask = window.fetch;
    const keys = [];
    window.fetch = async (url, init) => {
        const { method, headers, signal } = new Request(url, init);
        const isCreate = method === 'POST' && new URL(url, location).pathname.endsWith('/flows');
        if (!isCreate) return ask(url, init);
        keys.push(headers.get('idempotency-key'));
        sessionStorage.setItem('e2e:keys', JSON.stringify(keys));
        const answer = await ask(url, init);
        if (keys.length > 1) return answer;
        sessionStorage.setItem('e2e:lost', 'yes');
        return new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));
    };
";
