//! The script of the `<head>`: it cleans every address as core does, before any other script reads
//! it.

use engines::one_engine;
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::front::{Answer, Front};
use hosted_flow_tests::run::session;
use serde_json::{Value, json};
use url::Url;

/// The cases of core's tests.
const CASES: &str = include_str!("../../crates/core/tests/cases/returns_read.txt");

const SCRIPT: &str = include_str!("../../crates/web/start/clean.js");

/// What a page sees after the script.
const SEEN: &str = "return [location.href, window.hostedFlowArrival ?? null, history.state];";

/// Fault P32.
#[test]
fn the_head_script_cleans_every_address_as_the_core_does() -> Outcome {
    session(async |visitor| {
        let page = &visitor.environment.page;
        let front = Front::start(page, |path, answer| {
            let provider = path.split('/').nth(2).unwrap_or_default();
            *answer = Answer::page(&format!(
                "<!doctype html><script src=/clean.js data-provider={provider}></script>"
            ));
            if path == "/clean.js" {
                *answer = Answer::script(SCRIPT);
            }
        });
        let front = front.await?;
        let mut seen = 0;
        for (index, line) in CASES.lines().enumerate() {
            let Some(case) = Case::read(line) else {
                continue;
            };
            // In a separate folder, so that every case loads a page.
            let folder = format!("{}/{index}/{}", front.origin, case.provider);
            let address = placed(&folder, case.address)?;
            visitor.browser.go(&address).await?;
            let is = visitor.browser.run(SEEN, &[]).await?;
            let clean = match case.cleaned {
                Some(cleaned) => placed(&folder, cleaned)?,
                None => address.clone(),
            };
            let kept = case
                .cleaned
                .map_or(Value::Null, |_| json!({ "from": address, "to": clean }));
            assert_eq!(is, json!([clean, kept, null]), "line {}: {line}", index + 1);
            seen += 1;
        }
        assert!(seen > 50, "{seen} cases");
        Ok(())
    })
}

struct Case<'line> {
    provider: &'line str,
    address: &'line str,
    cleaned: Option<&'line str>,
}

impl<'line> Case<'line> {
    fn read(line: &'line str) -> Option<Self> {
        if line.is_empty() || line.starts_with('#') {
            return None;
        }
        let cells: Vec<&str> = line.split(" | ").map(str::trim).collect();
        let [_, provider, address, _, _, cleaned] = cells.as_slice() else {
            panic!("not a case: {line}");
        };
        Some(Self {
            provider,
            address,
            cleaned: (*cleaned != "-").then_some(*cleaned),
        })
    }
}

/// The address in that folder, as a browser serializes it.
fn placed(folder: &str, address: &str) -> Outcome<String> {
    let path = address.trim_start_matches("https://bank.example");
    let path = unescaped(path);
    let slash = if path.starts_with('/') { "" } else { "/" };
    let url = Url::parse(&format!("{folder}{slash}{path}"));
    url.map(String::from)
        .map_err(|error| Failure::new(format!("read {address}: {error}")))
}

/// Decodes `\u{…}` escapes.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap_or_default();
        let character = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        whole.extend(character);
        whole += rest;
    }
    whole
}

/// Simulates analytics in the `<head>` after the script; also checks whether the kept address can be
/// read by its name.
const ANALYTICS: &str = r"
    const seen = [location.href, document.URL, document.baseURI, history.state];
    for (const key in window) if (/flow|attempt/i.test(key)) seen.push(key, window[key]);
    seen.push(Object.keys(window), Object.entries(localStorage), Object.entries(sessionStorage));
    seen.push(performance.getEntries().map(({ entryType, name }) =>
        entryType === 'navigation' ? '' : name));
    window.analytics = JSON.stringify(seen);
    window.wasKept = 'hostedFlowArrival' in window;
";

/// Fault D04.
#[test]
fn analytics_after_the_script_see_a_clean_address() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            if path == "/analytics.js" {
                *answer = Answer::script(ANALYTICS);
            } else if path.starts_with("/?") {
                let html = String::from_utf8_lossy(&answer.body).into_owned();
                let (before, after) = html.split_once("<link").unwrap_or_default();
                let tag = "<script src=/analytics.js></script><link";
                answer.body = format!("{before}{tag}{after}").into();
            }
        });
        let front = front.await?;
        let attempt = "0123456789abcdef0123456789abcdef";
        let query = "?provider=paysafe&utm=1";
        let theirs = format!("&hf_attempt={attempt}&sessionId=s1&sessionStatus=COMPLETED");
        let address = format!("{}/{query}{theirs}#part", front.origin);
        visitor.browser.go(&address).await?;
        let seen = visitor.browser.run("return window.analytics ?? '';", &[]);
        let seen = seen.await?.as_str().unwrap_or_default().to_owned();
        assert!(seen.contains(&format!("/{query}#part")), "{seen}");
        for secret in [attempt, "sessionStatus", "sessionId"] {
            assert!(!seen.contains(secret), "{secret} in {seen}");
        }
        // The component has removed the kept address.
        visitor.wait_for_action("start").await?;
        let is_kept = "return [window.wasKept, 'hostedFlowArrival' in window];";
        let is_kept = visitor.browser.run(is_kept, &[]).await?;
        assert_eq!(is_kept, json!([true, false]));
        Ok(())
    })
}

/// A simulated clock that the test moves.
const CLOCK: &str = "window.due = []; window.setTimeout = (run, after) => due.push([after, run]);";

/// Fault D04.
#[one_engine("our own script, by a clock that is played; in all engines it is in P32 and D04")]
#[test]
fn an_unclaimed_return_url_is_kept_for_one_minute() -> Outcome {
    session(async |visitor| {
        let front = Front::start(&visitor.environment.page, |path, answer| {
            let script = match path {
                "/clock.js" => CLOCK,
                "/clean.js" => SCRIPT,
                _ => {
                    let page = "<!doctype html><script src=/clock.js></script>\
                                <script src=/clean.js></script>";
                    *answer = Answer::page(page);
                    return;
                }
            };
            *answer = Answer::script(script);
        });
        let front = front.await?;
        // WebKit's driver uses timers of the page.
        let is_kept = "return ['hostedFlowArrival' in window,
            due.map(([after]) => after).filter(after => after === 60000)];";
        let wait = "due.find(([after]) => after === 60000)[1]();";
        visitor
            .browser
            .go(&format!("{}/?a=1", front.origin))
            .await?;
        assert_eq!(visitor.browser.run(is_kept, &[]).await?, json!([false, []]));
        let address = format!("{}/?a=1&hf_attempt=0123456789abcdef", front.origin);
        visitor.browser.go(&address).await?;
        let kept = visitor.browser.run(is_kept, &[]).await?;
        assert_eq!(kept, json!([true, [60_000]]));
        visitor.browser.run(wait, &[]).await?;
        let kept = visitor.browser.run(is_kept, &[]).await?;
        assert_eq!(kept, json!([false, [60_000]]));
        Ok(())
    })
}
