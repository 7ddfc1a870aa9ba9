//! A browser that is reused for several tests (`HOSTED_FLOW_KEPT_BROWSER`) is like a new one for each
//! session. Without it every session has its own browser, and the same holds.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use engines::one_engine;
use hosted_flow_tests::browser::Browser;
use hosted_flow_tests::environment::{BrowserKind, Environment};
use hosted_flow_tests::failure::Outcome;
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::{session, wait_for};
use hosted_flow_tests::setup::PAYSAFE;
use serde_json::Value;
use tokio::task::block_in_place;

/// The kinds of data that a session can leave in a browser.
const SEEN: &str = r"
    return {
        cookies: document.cookie,
        localStorage: { ...localStorage },
        sessionStorage: { ...sessionStorage },
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        history: history.length,
    };
";

/// Stores data of each kind.
const LEAVE: &str = r"
    document.cookie = 'left=here; path=/; max-age=3600';
    localStorage.setItem('left', 'here');
    sessionStorage.setItem('left', 'here');
    await new Promise((resolve, reject) => {
        const opening = indexedDB.open('left');
        opening.onupgradeneeded = () => opening.result.createObjectStore('left').put('here', 'left');
        opening.onsuccess = () => { opening.result.close(); resolve(); };
        opening.onerror = () => reject(opening.error);
    });
    await (await caches.open('left')).put('/left', new Response('here'));
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
";

/// Requests a file that a browser may cache for an hour.
const ASK: &str = "return (await fetch('/kept-for-an-hour.js')).text();";

const WORKER: &str = "addEventListener('fetch', () => {});";

/// A page on which a service worker may be registered, and a file whose requests are counted.
async fn host(page: &str, requests: &Arc<AtomicUsize>) -> Outcome<Front> {
    let requests = requests.clone();
    Front::start(page, move |path, answer| match path {
        "/worker.js" => *answer = Answer::script(WORKER),
        "/kept-for-an-hour.js" => {
            requests.fetch_add(1, Ordering::SeqCst);
            *answer = Answer::script("// kept");
            answer.set("cache-control", "max-age=3600, immutable");
        }
        _ => *answer = Answer::page("<!doctype html><title>Host</title>"),
    })
    .await
}

/// What a visit finds on the page.
async fn arrive(browser: &Browser, front: &Front) -> Outcome<Value> {
    browser.go(&format!("{}/first", front.origin)).await?;
    browser.run_async(SEEN).await
}

#[test]
fn a_session_leaves_nothing_for_the_next() -> Outcome {
    let page = Environment::read()?.page;
    wait_for(async {
        let requests = Arc::new(AtomicUsize::new(0));
        // It stays while the browsers change.
        let front = host(&page, &requests).await?;
        let (mut before, mut of_first) = (Value::Null, 0);
        block_in_place(|| {
            session(async |visitor| {
                let browser = &visitor.browser;
                before = arrive(browser, &front).await?;
                browser.run_async(LEAVE).await?;
                browser.run_async(ASK).await?;
                browser.run_async(ASK).await?;
                of_first = requests.load(Ordering::SeqCst);
                // WebKit caches no file under automation.
                if browser.kind() != BrowserKind::WebKit {
                    assert_eq!(of_first, 1, "the browser keeps the file");
                }

                browser.go(&format!("{}/second", front.origin)).await?;
                let left = browser.run_async(SEEN).await?;
                for (what, value) in before.as_object().into_iter().flatten() {
                    assert_ne!(&left[what], value, "{what} would be seen: {left}");
                }
                Ok(())
            })
        })?;
        block_in_place(|| {
            session(async |visitor| {
                let browser = &visitor.browser;
                assert_eq!(arrive(browser, &front).await?, before);
                browser.run_async(ASK).await?;
                assert_eq!(
                    requests.load(Ordering::SeqCst),
                    of_first + 1,
                    "the file was requested again"
                );
                Ok(())
            })
        })
    })
}

#[test]
fn a_session_reads_its_own_console_and_no_other() -> Outcome {
    for text in ["printed by the first", "printed by the second"] {
        session(async |visitor| {
            visitor.visit(&PAYSAFE).await?;
            assert_eq!(visitor.errors().await?, [""; 0]);
            let print = "console.error(arguments[0]);";
            visitor.browser.run(print, &[text.into()]).await?;
            let errors = visitor.errors().await?;
            assert!(
                matches!(&errors[..], [line] if line.contains(text)),
                "{errors:?}"
            );
            Ok(())
        })?;
    }
    Ok(())
}

#[one_engine("a Firefox that is kept has one storage")]
#[test]
fn the_windows_of_a_session_share_their_storage() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        let browser = &visitor.browser;
        browser
            .run("localStorage.setItem('left', 'here');", &[])
            .await?;
        for is_tab in [true, false] {
            if is_tab {
                browser.open_tab().await?;
            } else {
                browser.open_window().await?;
            }
            let page = PAYSAFE.address(&visitor.environment, "");
            browser.go(&page).await?;
            let read = "return localStorage.getItem('left');";
            assert_eq!(browser.run(read, &[]).await?, "here");
        }
        Ok(())
    })
}
