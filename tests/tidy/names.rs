//! Names that code may use only in certain places, or nowhere.

use crate::repository::{File, allows, finds, holds};
use crate::source::lines_naming;

/// Everything that names one of these, outside of where it may stand.
fn naming(file: &File, names: &[&str], may: impl Fn(&File) -> bool) -> Vec<String> {
    if !file.is_rust() || may(file) {
        return Vec::new();
    }
    let found = |name: &&str| {
        let lines = lines_naming(file.code(), name);
        lines
            .into_iter()
            .map(|line| format!("{}:{line}: {name}", file.path))
            .collect::<Vec<_>>()
    };
    names.iter().flat_map(found).collect()
}

/// Only one folder may name the browser. What runs natively may name the tools of that name.
fn browser(file: &File) -> Vec<String> {
    naming(file, &["web_sys", "js_sys", "wasm_bindgen"], |file| {
        let is_concerned = file.is_in("crates") || file.is_in("www");
        !is_concerned
            || file.is_in("crates/web/src/browser")
            || file.path == "crates/web/src/browser.rs"
            // What crosses between JavaScript and Rust.
            || file.is_in("crates/element/src")
            // The demo page's own request for a language.
            || file.path == "www/src/language.rs"
            || file.is_in("crates/web/tests")
    })
}

#[test]
fn only_one_folder_names_the_browser() {
    holds(browser);
}

#[test]
fn the_browser_named_elsewhere_is_found() {
    finds(browser, "crates/web/src/hook.rs", "use web_sys::window;");
    finds(
        browser,
        "crates/web/src/hook.rs",
        "fn f(v: wasm_bindgen::JsValue) {}",
    );
    finds(
        browser,
        "crates/core/src/flow/mod.rs",
        "fn f() -> f64 { js_sys::Date::now() }",
    );
    finds(browser, "www/src/main.rs", "use yew::web_sys;");
    finds(
        browser,
        "crates/web/src/browser_like.rs",
        "use web_sys::window;",
    );
    allows(
        browser,
        "crates/web/src/browser/storage.rs",
        "use web_sys::Storage;",
    );
    allows(
        browser,
        "crates/web/tests/back.rs",
        "use wasm_bindgen::JsCast;",
    );
    allows(
        browser,
        "crates/core/src/lib.rs",
        "//! no web_sys\nfn f() { \"web_sys\" }",
    );
}

/// Time is an argument: on wasm these panic, and in a test they cannot be moved. A test may still
/// take the time that something native takes.
fn clock(file: &File) -> Vec<String> {
    let is_concerned = file.is_in("crates/core/src") || file.is_in("crates/web/src");
    let named = ["Instant::now", "SystemTime::now", "UNIX_EPOCH.elapsed"];
    let code = if is_concerned { file.code() } else { "" };
    let line = |(index, line): (usize, &str)| {
        let name = named
            .iter()
            .find(|name| line.replace(' ', "").contains(**name))?;
        Some(format!("{}:{}: {name}", file.path, index + 1))
    };
    code.lines().enumerate().filter_map(line).collect()
}

#[test]
fn core_and_web_read_no_clock() {
    holds(clock);
}

#[test]
fn a_clock_that_is_read_is_found() {
    finds(
        clock,
        "crates/core/src/poll.rs",
        "let now = std::time::Instant::now();",
    );
    finds(
        clock,
        "crates/web/src/hook.rs",
        "let now = SystemTime :: now();",
    );
    allows(clock, "crates/core/src/poll.rs", "// never Instant::now()");
    allows(
        clock,
        "crates/sandbox/src/clock.rs",
        "let now = Instant::now();",
    );
}

/// Nothing is left for later, and no test is asleep.
fn unfinished(file: &File) -> Vec<String> {
    let line = |at: usize| {
        file.code()
            .lines()
            .nth(at - 1)
            .unwrap_or_default()
            .replace(' ', "")
    };
    let found = |(name, written): (&str, &'static str)| {
        let lines = lines_naming(file.code(), name).into_iter();
        let written_there = lines.filter(|&at| line(at).contains(written));
        written_there
            .map(|at| format!("{}:{at}: {written}", file.path))
            .collect::<Vec<_>>()
    };
    UNFINISHED.into_iter().flat_map(found).collect()
}

/// A name, and how it is written where it means what it says.
const UNFINISHED: [(&str, &str); 4] = [
    ("todo", "todo!"),
    ("unimplemented", "unimplemented!"),
    ("dbg", "dbg!"),
    ("ignore", "#[ignore"),
];

#[test]
fn nothing_is_unfinished() {
    holds(unfinished);
}

#[test]
fn what_is_unfinished_is_found() {
    finds(unfinished, "xtask/src/a.rs", "fn f() { todo!() }");
    finds(
        unfinished,
        "xtask/src/a.rs",
        "fn f() { unimplemented!(\"later\") }",
    );
    finds(
        unfinished,
        "xtask/src/a.rs",
        "fn f(x: u8) -> u8 { dbg!(x) }",
    );
    finds(
        unfinished,
        "xtask/src/a.rs",
        "#[test]\n#[ignore]\nfn f() {}",
    );
    finds(
        unfinished,
        "xtask/src/a.rs",
        "#[ignore = \"slow\"]\nfn f() {}",
    );
    allows(
        unfinished,
        "xtask/src/a.rs",
        "// todo!\nfn ignore(x: &str) { \"dbg!\" }",
    );
}

/// Text becomes markup only through the framework, which escapes it.
fn raw_markup(file: &File) -> Vec<String> {
    let names = [
        "innerHTML",
        "set_inner_html",
        "outerHTML",
        "set_outer_html",
        "insert_adjacent_html",
        "from_html_unchecked",
        "create_contextual_fragment",
        "eval",
        "write_with_1",
    ];
    naming(file, &names, |file| {
        !(file.is_in("crates/web/src") || file.is_in("www"))
    })
}

#[test]
fn no_markup_is_made_from_text() {
    holds(raw_markup);
}

#[test]
fn markup_made_from_text_is_found() {
    finds(
        raw_markup,
        "crates/web/src/screen.rs",
        "Html::from_html_unchecked(text)",
    );
    finds(
        raw_markup,
        "crates/web/src/browser/a.rs",
        "element.set_inner_html(text)",
    );
    finds(raw_markup, "www/src/main.rs", "js_sys::eval(text)");
    allows(raw_markup, "crates/web/src/screen.rs", "// no innerHTML");
}

/// A test that waits for time is slow on a good day and fails on a bad one.
fn sleeping_test(file: &File) -> Vec<String> {
    naming(file, &["sleep", "sleep_until"], |file| {
        !file.is_in("tests") || file.path == "tests/src/wait.rs"
    })
}

#[test]
fn only_one_file_of_the_e2e_tests_sleeps() {
    holds(sleeping_test);
}

#[test]
fn a_sleeping_test_is_found() {
    finds(
        sleeping_test,
        "tests/e2e/back.rs",
        "tokio::time::sleep(second).await;",
    );
    allows(sleeping_test, "tests/src/wait.rs", "sleep(PAUSE).await;");
}

/// A text cut at a place that is none makes a panic which quotes it, and it may be a secret. Of an
/// index clippy tells, where it is asked to.
fn cuts(file: &File) -> Vec<String> {
    let is_concerned = file.is_in("crates/core/src") || file.is_in("crates/web/src");
    let mut found = naming(file, &["split_at", "split_at_mut"], |_| !is_concerned);
    let asks = |code: &str| code.contains("#![warn(clippy::string_slice)]");
    if is_concerned && file.path.ends_with("/src/lib.rs") && !asks(file.code()) {
        found.push(format!("{}: clippy is not asked for indices", file.path));
    }
    found
}

/// Fault D01.
#[test]
fn no_text_is_cut_where_a_panic_would_quote_it() {
    holds(cuts);
}

#[test]
fn a_text_that_is_cut_is_found() {
    finds(cuts, "crates/core/src/time.rs", "text.split_at(3);");
    finds(cuts, "crates/core/src/lib.rs", "pub mod time;");
    allows(
        cuts,
        "crates/core/src/time.rs",
        "text.split_at_checked(3)?;",
    );
    allows(cuts, "xtask/src/main.rs", "text.split_at(3);");
}
