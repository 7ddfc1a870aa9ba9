//! The referrer: other sites receive at most the origin of the page.

use engines::one_engine;
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::run::{session, with_each_setup};
use hosted_flow_tests::sandbox::Moment;
use hosted_flow_tests::setup::{PAYSAFE, STRAIGHT};
use hosted_flow_tests::visitor::Visitor;
use serde_json::json;

use crate::variants::{PAYSAFE_FIRST, one_elsewhere};

/// Follows a link of the page, as a person does.
const FOLLOW_A_LINK: &str = r"
    const link = document.createElement('a');
    link.href = arguments[0];
    document.body.append(link);
    link.click();
";

/// Fault D03.
#[test]
fn the_next_page_learns_nothing_of_the_return() -> Outcome {
    with_each_setup(one_elsewhere(&PAYSAFE_FIRST)?, async |visitor, setup| {
        visitor.visit_with(setup, "&customer=secret").await?;
        visitor.leave("start").await?;
        visitor.choose("abandon", None).await?;
        visitor.wait_for("settled", "abandoned").await?;
        visitor.check().await?;

        let origin = setup.provider_origin(&visitor.environment);
        let before = Moment::now(&origin).await?;
        let next = format!("{origin}/next");
        visitor
            .browser
            .run(FOLLOW_A_LINK, &[next.clone().into()])
            .await?;
        visitor
            .wait_until("the next page", |shown| shown.url == next)
            .await?;
        let referrer = visitor
            .browser
            .run("return document.referrer;", &[])
            .await?;
        assert_eq!(referrer, "");
        let seen = before.since().await?;
        assert!(seen.iter().any(|seen| seen.path == "/next"), "{seen:?}");
        for seen in seen {
            assert_eq!(seen.referrer_origin, None, "{seen:?}");
        }
        let address = setup.address(&visitor.environment, "");
        visitor.open(setup, &address, &address).await?;
        visitor.wait_to_be_back().await
    })
}

/// Fault D03.
#[one_engine("a policy and where files are from; what is sent is in all engines in D03")]
#[test]
fn a_return_sends_requests_to_our_origin_alone() -> Outcome {
    with_each_setup(&STRAIGHT, async |visitor, setup| {
        visitor.visit(setup).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        check_that_all_is_the_page_s_own(visitor).await?;
        visitor.wait_for("settled", "approved").await?;
        check_that_all_is_the_page_s_own(visitor).await
    })
}

async fn check_that_all_is_the_page_s_own(visitor: &Visitor) -> Outcome {
    let loaded = visitor.browser.run(LOADED, &[]).await?;
    assert_eq!(loaded["others"], json!([]), "from other origins");
    let own = loaded["own"].as_u64();
    assert!(own > Some(3), "seen of the page's own: {loaded}");

    let policy = visitor.browser.run_async(POLICY).await?;
    let policy = policy.as_str().unwrap_or_default();
    let mut directives = policy.split(';').map(str::trim);
    assert!(
        directives.any(|part| part == "default-src 'none'"),
        "{policy}"
    );
    // Each source is a keyword, `'self'` or stricter, or what the page itself has made; none is a host.
    let is_own = |part: &str| {
        let (_, sources) = part.split_once(' ').unwrap_or_default();
        let mut sources = sources.split(' ');
        sources.all(|source| source.starts_with('\'') || source == "blob:")
    };
    let foreign = |part: &&str| part.contains("-src ") && !is_own(part);
    assert_eq!(policy.split(';').map(str::trim).find(foreign), None);
    Ok(())
}

/// The origins of all resources that the document has loaded or tried to load.
const LOADED: &str = r"
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const isOwn = name => new URL(name).origin === location.origin;
    return { own: loaded.filter(isOwn).length, others: loaded.filter(name => !isOwn(name)) };
";

const POLICY: &str = "return (await fetch('/')).headers.get('content-security-policy');";

/// A page that tells every site its whole address, as far as its policy goes.
const TELL_EVERYTHING: &str = r"
    for (const meta of document.querySelectorAll('meta[name=referrer]')) meta.remove();
    const meta = document.createElement('meta');
    meta.name = 'referrer';
    meta.content = 'unsafe-url';
    document.head.append(meta);
";

/// Fault D16.
#[test]
fn the_hosted_page_gets_no_referrer_whatever_the_policy() -> Outcome {
    with_each_setup(one_elsewhere(&PAYSAFE_FIRST)?, async |visitor, setup| {
        visitor.visit_with(setup, "&customer=secret").await?;
        visitor.browser.run(TELL_EVERYTHING, &[]).await?;
        let origin = setup.provider_origin(&visitor.environment);
        let before = Moment::now(&origin).await?;
        visitor.leave("start").await?;
        let told = visitor
            .browser
            .run("return document.referrer;", &[])
            .await?;
        assert_eq!(told, "");
        let seen = before.since().await?;
        assert!(seen.iter().any(|seen| seen.method == "GET"), "{seen:?}");
        for seen in seen {
            assert_eq!(seen.referrer_origin, None, "{seen:?}");
        }
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await.map(drop)
    })
}

/// Fault P28.
#[one_engine("a header and a meta element; what comes of them is in all engines in D03")]
#[test]
fn the_page_sets_a_no_referrer_policy() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        let said = visitor.browser.run_async(REFERRER_POLICY).await?;
        assert_eq!(
            said,
            json!({ "header": "no-referrer", "page": "no-referrer" })
        );
        Ok(())
    })
}

const REFERRER_POLICY: &str = r"
    const { headers } = await fetch(location.href);
    const page = document.querySelector('meta[name=referrer]')?.content ?? null;
    return { header: headers.get('referrer-policy'), page };
";
