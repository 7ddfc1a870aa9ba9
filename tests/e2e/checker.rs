//! The check at the end of every end-to-end test can fail: it finds planted secrets.

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::PAYSAFE;

const SECRET: &str = "cGxhbnRlZC9zZWNyZXQrMTIzNDU=";

/// A place in which a secret is planted, and the script that does so.
const PLANTED: &[(&str, &str)] = &[
    (
        "the markup",
        "document.body.append(document.createComment(secret));",
    ),
    (
        "the attribute data-planted of <html>",
        "document.documentElement.dataset.planted = secret;",
    ),
    (
        "the value of <input>",
        "const input = document.createElement('input'); \
         document.body.append(input); input.value = secret;",
    ),
    (
        "a shadow tree",
        "const host = document.createElement('div'); document.body.append(host); \
         host.attachShadow({ mode: 'open' }).append(secret);",
    ),
    ("localStorage", "localStorage.setItem('planted', secret);"),
    (
        "sessionStorage",
        "sessionStorage.setItem('planted', secret);",
    ),
    (
        "the address bar",
        "history.replaceState(null, '', '#' + encodeURIComponent(secret));",
    ),
    ("history.state", "history.replaceState({ secret }, '');"),
    ("document.title", "document.title = secret;"),
    (
        "document.cookie",
        "document.cookie = 'planted=' + encodeURIComponent(secret);",
    ),
    ("window.name", "window.name = secret;"),
    ("a performance entry (mark)", "performance.mark(secret);"),
    (
        "the databases",
        "await new Promise(done => { indexedDB.open(secret).onsuccess = done; });",
    ),
    (
        "a cache",
        "const cache = await caches.open('planted'); \
         await cache.put('/?' + encodeURIComponent(secret), new Response());",
    ),
    (
        "what the <head> has kept",
        "window.hostedFlowArrival = { from: secret };",
    ),
    (
        "the URL of a request",
        "await fetch('/?a=' + btoa(secret));",
    ),
    (
        "the body of a request",
        "await fetch('/', { method: 'POST', body: btoa('ab' + secret) });",
    ),
    (
        "the console",
        "console.debug('planted', encodeURIComponent(encodeURIComponent(secret)));",
    ),
];

/// Faults D01, D02, D04, D05, D08.
#[test]
fn a_planted_secret_is_found_in_every_place() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.add_secret("the planted secret", SECRET);
        visitor.start_recording().await?;
        assert_eq!(visitor.find_secrets().await?, []);
        for (place, plant) in PLANTED {
            let script =
                format!("const [secret] = arguments; return (async () => {{ {plant} }})();");
            visitor.browser.run(&script, &[SECRET.into()]).await?;
            let findings = visitor.find_secrets().await?;
            assert!(
                findings.iter().any(|finding| finding.place == *place),
                "planted in {place}, found only: {findings:?}"
            );
        }
        Ok(())
    })
}

/// Fault D08.
#[one_engine("our own recorder; the search is in all engines in D01")]
#[test]
fn a_secret_that_was_briefly_in_the_page_is_found() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.add_secret("the planted secret", SECRET);
        visitor.start_recording().await?;
        for title in [SECRET, "gone"] {
            let set = "document.title = arguments[0];";
            visitor.browser.run(set, &[title.into()]).await?;
        }
        let findings = visitor.find_secrets().await?;
        let places: Vec<&str> = findings
            .iter()
            .map(|finding| finding.place.as_str())
            .collect();
        assert_eq!(places, ["the page while it was left"]);
        Ok(())
    })
}

#[test]
fn errors_addresses_and_leftovers_are_found() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.check().await?;
        let plants = [
            ("console.error('planted');", "planted"),
            (
                "localStorage.setItem('planted', 'https://example.com/');",
                "an address is stored",
            ),
            (
                "history.replaceState(null, '', '?hf_attempt=1');",
                "the address is",
            ),
        ];
        for (plant, said) in plants {
            visitor.browser.run(plant, &[]).await?;
            let failure = visitor
                .check()
                .await
                .err()
                .unwrap_or_else(|| Failure::new("nothing"));
            assert!(
                failure.to_string().contains(said),
                "after {plant}: {failure}"
            );
        }
        Ok(())
    })
}

#[test]
fn an_error_thrown_by_the_page_is_found() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        let later = "setTimeout(() => { window.thrown = true; throw new Error('planted'); });";
        visitor.browser.run(later, &[]).await?;
        visitor
            .browser
            .run_async("while (!window.thrown) await new Promise(setTimeout);")
            .await?;
        let errors = visitor.errors().await?;
        assert!(
            errors.iter().any(|error| error.contains("planted")),
            "found: {errors:?}"
        );
        Ok(())
    })
}
