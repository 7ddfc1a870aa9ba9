//! What the program tells of itself where it was not asked: in its file, and in its last words.

use std::{env, fs};

use hosted_flow_tests::environment;
use hosted_flow_tests::failure::{Failure, Outcome, While as _};
use hosted_flow_tests::journey::session;
use hosted_flow_tests::setup::PAYSAFE;
use hosted_flow_tests::wait;

/// Folders that only a machine has which builds something. Rust's own sources are in none.
const FOLDERS: &[&str] = &[
    "/.cargo/",
    "/.rustup/",
    "/registry/src/",
    "/checkouts/",
    "file://",
];

/// These, and where this machine has its own.
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

/// What a logger, or a line of one, would leave behind.
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

/// What a secret's `Debug` would need, and what stands in no page but a test's.
const NEEDLES: &[&str] = &[
    "s3cret",
    "SecureCode(",
    "AttemptState(",
    "HostedUrl(",
    "Launch {",
    "[redacted]",
    "Zeroizing",
];

/// The text of a file, as far as it is text: everything that somebody could read in it.
fn text_in(bytes: &[u8]) -> String {
    let printable = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    let texts = bytes.split(|&byte| !printable(byte));
    let texts = texts.filter(|text| text.len() >= 4);
    let texts: Vec<_> = texts.map(String::from_utf8_lossy).collect();
    texts.join("\n")
}

#[test]
fn d11_the_program_s_files_tell_of_no_log_no_secret_and_no_folder() -> Outcome {
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
        let told = [LOGS, NEEDLES].concat().into_iter().map(str::to_owned);
        let told = told.chain(folders()).filter(|what| text.contains(what));
        assert_eq!(told.collect::<Vec<_>>(), [""; 0], "in {name}");
        // What goes wrong is said; what goes on is not.
        for method in ["log", "info", "debug", "trace", "dir", "table"] {
            assert!(!text.contains(&format!("console.{method}")), "in {name}");
        }
        if is_program {
            programs += 1;
            // The search would find something, were it there.
            assert!(text.contains("secureCode"), "{name} cannot be read");
            assert!(
                text.contains("/src/dom_bundle/"),
                "no place of a panic in {name}"
            );
        }
    }
    assert_eq!(programs, 1, "programs in {}", folder.display());
    Ok(())
}

/// From here on nothing can be put into the page, which Yew does not survive. What is thrown is no
/// error, in which Firefox would keep the address that this script's document was loaded from. And
/// the backend does not answer: what still runs would leave the page.
const BREAK: &str = "
    window.fetch = () => new Promise(() => {});
    Node.prototype.insertBefore = () => { throw 'broken'; };
";

#[test]
fn d01_a_panic_while_a_launch_is_under_way_tells_no_secret_and_no_folder() -> Outcome {
    session(async |visitor| {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("later", None).await?;
        visitor.wait_for_action("continue").await?;
        let before = visitor.attempts().await?.len();
        visitor.browser.run(BREAK, &[]).await?;
        visitor.start_recording().await?;
        visitor.click_action("continue").await?;
        let last_words = async || {
            let mut errors = visitor.errors().await?;
            errors.retain(|line| line.contains("panicked at "));
            Ok(errors.pop())
        };
        let last_words = wait::until(last_words).await?;
        let last_words = last_words.ok_or_else(|| Failure::new("nothing panicked"))?;
        let is_launched = async || {
            let attempts = visitor.attempts().await?.len();
            Ok((attempts > before).then_some(()))
        };
        let is_launched = wait::until(is_launched).await?;
        assert!(is_launched.is_some(), "a launch is under way");
        for folder in folders() {
            assert!(!last_words.contains(&folder), "{last_words}");
        }
        assert_eq!(visitor.find_secrets().await?, []);
        Ok(())
    })
}
