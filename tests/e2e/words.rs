//! Information that the program may leak: in its file, in panic messages, and in its memory.

use engines::one_engine;
use std::{env, fs};

use hosted_flow_tests::environment;
use hosted_flow_tests::failure::{Failure, Outcome, While as _};
use hosted_flow_tests::run::{session, with_each_setup};
use hosted_flow_tests::setup::{AIRWALLEX, PAYSAFE};
use hosted_flow_tests::visitor::Visitor;
use hosted_flow_tests::wait;
use serde_json::{Value, json};

/// Folders of a build machine. Rust's own sources are in none of them.
const FOLDERS: &[&str] = &[
    "/.cargo/",
    "/.rustup/",
    "/registry/src/",
    "/checkouts/",
    "file://",
];

/// These, and the folders of this machine.
fn folders() -> Vec<String> {
    let own = ["HOME", "CARGO_HOME", "RUSTUP_HOME", "CARGO_MANIFEST_DIR"];
    let own = own.iter().filter_map(|name| env::var(name).ok());
    let own = own.filter(|folder| folder.len() > 1);
    let own = own.map(|folder| format!("{}/", folder.trim_end_matches('/')));
    FOLDERS
        .iter()
        .map(|&folder| folder.to_owned())
        .chain(own)
        .collect()
}

/// Strings that a logger would leave.
const LOGS: &[&str] = &[
    "[DEBUG]",
    "[TRACE]",
    "[INFO]",
    "DEBUG ",
    "TRACE ",
    "RUST_LOG",
    "hosted_flow::",
    "hosted_flow_core::",
];

/// Strings that a `Debug` of a secret would need; core's redacted ones have them.
const NEEDLES: &[&str] = &[
    "AttemptState(",
    "HandoffToken(",
    "HostedUrl(",
    "Entropy(",
    "Address(",
    "[redacted]",
];

/// The readable text in a file.
fn text_in(bytes: &[u8]) -> String {
    let printable = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    let texts = bytes.split(|&byte| !printable(byte));
    let texts = texts.filter(|text| text.len() >= 4);
    let texts: Vec<_> = texts.map(String::from_utf8_lossy).collect();
    texts.join("\n")
}

/// Fault D11.
#[one_engine("reads files, in no browser at all")]
#[test]
fn the_program_s_files_hold_no_log_no_secret_and_no_path() -> Outcome {
    let folder = environment::page_folder()?;
    let mut programs = 0;
    let files = fs::read_dir(&folder).doing("list the page's files")?;
    for file in files {
        let path = file.doing("list the page's files")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_program = name.ends_with(".wasm");
        if !is_program && !name.ends_with(".js") || name == "watch.js" {
            continue;
        }
        let text = text_in(&fs::read(&path).doing("read a file of the page")?);
        let found = [LOGS, NEEDLES].concat().into_iter().map(str::to_owned);
        let found = found.chain(folders()).filter(|what| text.contains(what));
        assert_eq!(found.collect::<Vec<_>>(), [""; 0], "in {name}");
        // The virtual path of Rust's own sources, with the compiler's commit.
        assert!(!text.contains("/rustc/"), "a path of std's in {name}");
        // Errors are printed; normal operation is not.
        for method in ["log", "info", "debug", "trace", "dir", "table"] {
            assert!(!text.contains(&format!("console.{method}")), "in {name}");
        }
        if is_program {
            programs += 1;
            // The search itself works.
            assert!(text.contains("secureCode"), "{name} cannot be read");
            assert!(
                !text.contains("/src/dom_bundle/"),
                "a panic's path in {name}"
            );
        }
    }
    assert_eq!(programs, 1, "programs in {}", folder.display());
    Ok(())
}

/// From here on every insertion into the page throws, at which Yew panics. The thrown value is no
/// `Error`, in which Firefox would include the address of the document. The backend does not answer,
/// so that nothing navigates.
const BREAK: &str = "
    window.fetch = () => new Promise(() => {});
    Node.prototype.insertBefore = () => { throw 'broken'; };
";

/// Fault D01.
#[test]
fn a_panic_during_a_launch_prints_no_secret_or_path() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;
        let before = visitor.attempts().await?.len();
        visitor.browser.run(BREAK, &[]).await?;
        visitor.start_recording().await?;
        visitor.click_action("continue").await?;
        let last_words = last_words(visitor).await?;
        let is_launched = async || {
            let attempts = visitor.attempts().await?.len();
            Ok((attempts > before).then_some(()))
        };
        let is_launched = wait::until(is_launched).await?;
        assert!(is_launched.is_some(), "a launch is in progress");
        for folder in folders() {
            assert!(!last_words.contains(&folder), "{last_words}");
        }
        assert_eq!(visitor.find_secrets().await?, []);
        Ok(())
    })
}

/// The hand-off link has arrived, and every insertion into the page throws from here on.
const BREAK_AT_THE_CODE: &str = "
    const ask = window.fetch;
    window.fetch = async (...given) => {
        const answer = await ask(...given);
        const { pathname } = new URL(answer.url);
        if (pathname.endsWith('/handoff')) {
            window.testCode = await answer.clone().text();
            Node.prototype.insertBefore = () => { throw 'broken'; };
        }
        return answer;
    };
";

/// Fault D01.
#[one_engine("only another secret; D01 is in all", own_browser)]
#[test]
fn a_panic_with_a_link_does_not_print_it() -> Outcome {
    session(async |visitor| {
        visitor.visit(&AIRWALLEX).await?;
        visitor.browser.run(BREAK_AT_THE_CODE, &[]).await?;
        visitor.start_recording().await?;
        visitor.click_action("start").await?;
        let last_words = last_words(visitor).await?;
        let found = "const told = window.testCode; delete window.testCode; return told;";
        let found = visitor.browser.run(found, &[]).await?;
        let found: Value = serde_json::from_str(found.as_str().unwrap_or_default())
            .doing("read the answer with the link")?;
        let link = found["url"].as_str().unwrap_or_default();
        let (_, token) = link.split_once("hf_handoff=").unwrap_or_default();
        assert!(token.len() >= 22, "no token was seen");
        visitor.add_secret("the link's token", token);
        visitor.add_secret("the link", link);
        for folder in folders() {
            assert!(!last_words.contains(&folder), "{last_words}");
        }
        assert_eq!(visitor.find_secrets().await?, []);
        Ok(())
    })
}

/// What is printed when the program has panicked: that it was ended, and why, without the panic's
/// message. The panic is deep in the program: its stack names the program's file alone, or, in an
/// engine that cuts stacks short, no file.
async fn last_words(visitor: &mut Visitor) -> Outcome<String> {
    let is_told = |line: &String| line.contains("hosted-flow: stopped: ");
    let mut printed = Vec::new();
    let look = async || {
        printed = visitor.errors().await?;
        Ok(printed.iter().any(is_told).then_some(()))
    };
    let is_ended = wait::until(look).await?;
    let last_words = printed.join("\n");
    if is_ended.is_none() {
        let what = format!("the program was not ended. The console: {last_words}");
        return Err(Failure::new(what));
    }
    let shown = "return document.querySelector('[data-hosted-flow-fallback]').dataset.code;";
    let shown = visitor.browser.run(shown, &[]).await?;
    assert_eq!(shown, "stopped", "the page's own words");
    assert!(!last_words.contains("panicked"), "{last_words}");
    Ok(last_words)
}

/// Fault D01.
#[one_engine("the program's memory is the same in each engine", own_browser)]
#[test]
fn the_program_s_memory_holds_no_secret_when_the_page_is_left() -> Outcome {
    with_each_setup(&[&PAYSAFE, &AIRWALLEX], async |visitor, setup| {
        visitor.visit(setup).await?;
        let mut leave = "start";
        if *setup == AIRWALLEX {
            visitor.click_action(leave).await?;
            leave = "reauthorize";
            visitor.wait_for_action(leave).await?;
        }
        visitor.browser.run(LOOK_INTO_MEMORY, &[]).await?;
        visitor.leave(leave).await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("settled", "approved").await?;
        let seen = "return JSON.parse(sessionStorage.getItem('e2e:memory'));";
        let seen = visitor.browser.run(seen, &[]).await?;
        // The search itself works: it finds the program's own texts.
        assert_eq!(seen["words"], true, "{seen}");
        assert_ne!(seen["needles"], 0, "{seen}");
        assert_eq!(seen["found"], json!([]), "{seen}");
        Ok(())
    })
}

/// Records the secrets of a launch, and searches for them when the page is left. Only the place of a
/// match is reported.
const LOOK_INTO_MEMORY: &str = r"
    const needles = new Set();
    const ask = window.fetch;
    window.fetch = async (...given) => {
        const answer = await ask(...given);
        const { launch } = await answer.clone().json().catch(() => ({}));
        const { secureCode, redirectUrl, url } = launch ?? {};
        // Freed memory may be partly overwritten.
        const hash = redirectUrl?.match(/[0-9a-f]{24,}/)[0];
        const code = url && new URL(url).searchParams.get('code');
        for (const secret of [secureCode, hash, code].filter(Boolean)) {
            for (let at = 0; at + 8 <= secret.length; at += 4) needles.add(secret.slice(at, at + 8));
        }
        return answer;
    };
    addEventListener('pagehide', () => {
        const bytes = new Uint8Array(testMemory.buffer);
        let text = '';
        for (let at = 0; at < bytes.length; at += 32768) {
            text += String.fromCharCode(...bytes.subarray(at, at + 32768));
        }
        const found = [];
        for (const needle of needles) {
            for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
                found.push(at);
            }
        }
        const words = text.includes('hf_attempt');
        sessionStorage.setItem('e2e:memory',
            JSON.stringify({ words, needles: needles.size, found }));
    });
";
