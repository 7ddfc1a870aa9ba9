//! Sealing a folder: what Trunk and other bundlers write, and each fault.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod dist;

use std::fs;

use hosted_flow_seal::{Difference, SealError, Word, check, seal};

use dist::{Dist, FILES, PROGRAM, START, dist};

/// The hashes of `//start script[data-hosted-flow-wasm] no-cors`, `js`, `\0asm` and `css`, by `openssl dgst -sha384`.
const OF_START: &str = "sha384-UsHtbpIeLWqiDr06MEme67COshGnADHKquHT9TiVslxvTLdY/zEJjOQ0g9M2byml";
const OF_JS: &str = "sha384-jQYcGOzPwkUhEe8g4GIYQ+uZMxWmWzNY4mzMebMhwTFZacpnmridbTjaURxAo3Ne";
const OF_WASM: &str = "sha384-YEecHYiETEhXOS4QEG6OPoaDh+wFLyS6UCrUH7/tGdvwG3oqMSIXKlt2yqAvzfPr";
const OF_CSS: &str = "sha384-RIRwFzr42kRoR0mW9x1AZU9Xm/gO/5RVVabX3bhiO9b2e8sI6fZSIzysYuUtKgYU";

const PRELOAD: &str = "<link rel=\"preload\" as=\"fetch\" href=\"/p_bg.wasm\">";

/// What Trunk 0.21 writes where nothing is set.
const OF_TRUNK: &str = r#"<!DOCTYPE html><html><head>
<script src="/start.js"></script>
<link rel="stylesheet" href="/a.css" integrity="sha384-old"/>
<script type="module">
import init, * as bindings from '/p.js';
const wasm = await init({ module_or_path: '/p_bg.wasm' });


window.wasmBindings = bindings;


dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));

</script>
<link rel="modulepreload" href="/p.js" crossorigin="anonymous" integrity="sha384-x"><link rel="preload" href="/p_bg.wasm" crossorigin="anonymous" integrity="sha384-y" as="fetch" type="application/wasm"></head>
<body></body></html>"#;

/// Faults S10, S11.
#[test]
fn trunk_s_own_page_is_sealed_and_stays_sealed() {
    let dist = dist(OF_TRUNK);
    let report = seal(&dist.0, "/").unwrap();
    assert_eq!((report.hashes, report.is_changed), (4, true));
    assert_eq!(report.notices, []);
    let page = dist.page();
    let expected = format!(
        "<!DOCTYPE html><html><head>\n\
         <script src=\"/start.js\" integrity=\"{OF_START}\"></script>\n\
         <link rel=\"stylesheet\" href=\"/a.css\" integrity=\"{OF_CSS}\"/>\n\
         {PROGRAM} integrity=\"{OF_JS}\" data-hosted-flow-integrity=\"{OF_WASM}\"></script>{PRELOAD}\n\
         </head>\n<body></body></html>"
    );
    assert_eq!(page, expected);
    let again = seal(&dist.0, "/").unwrap();
    assert_eq!((again.hashes, again.is_changed), (4, false));
    assert_eq!(dist.page(), page);
    assert_eq!(check(&dist.0, "/").unwrap(), again);
}

#[test]
fn a_program_s_tag_is_sealed_with_or_without_quotes() {
    for quote in ["\"", "'", ""] {
        let tag = format!(
            "{START}<script type=module src={quote}/p.js{quote} \
             data-hosted-flow-wasm={quote}/p_bg.wasm{quote}"
        );
        let dist = dist(&format!("{tag}></script>"));
        seal(&dist.0, "/").unwrap();
        let start = format!("src=\"/start.js\" integrity=\"{OF_START}\"");
        let tag = tag.replace("src=\"/start.js\"", &start);
        let program = format!("integrity=\"{OF_JS}\" data-hosted-flow-integrity=\"{OF_WASM}\"");
        assert_eq!(dist.page(), format!("{tag} {program}></script>{PRELOAD}"));
    }
}

/// Faults S11, S14.
#[test]
fn the_program_is_preloaded_once_as_its_request_is_made() {
    let page = |before: &str, after: &str| format!("{START}{before}{PROGRAM}></script>{after}");
    let sealed = |page: &str| {
        let dist = dist(page);
        seal(&dist.0, "/").unwrap();
        assert!(check(&dist.0, "/").is_ok(), "{page}");
        dist.page()
    };
    let expected = sealed(&page("", ""));
    assert_eq!(expected.matches("preload").count(), 1);
    assert!(expected.ends_with(&format!("></script>{PRELOAD}")));
    for (before, after) in [
        // Other requests than that of start.js.
        (
            "",
            "<link rel=preload as=fetch crossorigin href=/p_bg.wasm>",
        ),
        ("", "<link rel=preload as=script href=/p_bg.wasm>"),
        (
            "",
            "<link rel=preload as=fetch integrity=sha384-x href=/p_bg.wasm>",
        ),
        // Before what the first paint needs, or once more.
        (PRELOAD, ""),
        ("", &[PRELOAD, PRELOAD].concat()),
    ] {
        assert_eq!(sealed(&page(before, after)), expected, "{before} {after}");
    }
    let same = "<LINK REL=Preload as=FETCH href=/p_bg.wasm>";
    assert!(sealed(&page("", same)).ends_with(&format!("></script>{same}")));
    let other = "<link rel=preload as=font crossorigin href=/x.woff2>";
    assert!(sealed(&page(other, "")).contains(other));

    // An older start.js asks in another way.
    let dist = dist(&page("", PRELOAD));
    dist.put("start.js", "//start script[data-hosted-flow-wasm]");
    seal(&dist.0, "/").unwrap();
    assert!(check(&dist.0, "/").is_ok());
    assert!(!dist.page().contains("preload"));
}

#[test]
fn a_page_of_another_bundler_gets_its_hashes() {
    let page = |js: &str, css: &str| {
        format!(
            "<script type=\"module\" crossorigin src=\"./assets/i.js?v=1\"{js}></script>\
             <link rel=\"modulepreload\" crossorigin href=\"./assets/i.js\"{js}>\
             <LINK REL=\"StyleSheet\" HREF=/a.css{css}><link rel=\"icon\" href=\"/none.svg\">\
             <script src=\"https://cdn.example/x.js\"></script>\
             <script type=\"application/ld+json\">{{}}</script>"
        )
    };
    let dist = dist(&page("", ""));
    dist.put("assets/i.js", "js");
    let report = seal(&dist.0, "/").unwrap();
    let hash = |hash: &str| format!(" integrity=\"{hash}\"");
    assert_eq!(dist.page(), page(&hash(OF_JS), &hash(OF_CSS)));
    assert_eq!(report.hashes, 3);
    let words: Vec<Word> = report.notices.iter().map(|notice| notice.word).collect();
    assert_eq!(words, [Word::Foreign]);
}

#[test]
fn a_page_below_a_path_is_sealed_with_its_base() {
    let dist = dist(&format!("{START}{PROGRAM}></script>").replace("=\"/", "=\"/app/"));
    let error = dist.refused();
    assert!(
        matches!(&error, SealError::Missing { url, line: 1 } if url == "/app/p.js"),
        "{error}"
    );
    assert!(error.to_string().ends_with("give it with --base"));
    for base in ["/app", "/app/"] {
        seal(&dist.0, base).unwrap();
        check(&dist.0, base).unwrap();
    }
    for base in ["app", "", "//app/", "/a?b", "/a\\b"] {
        assert!(
            matches!(seal(&dist.0, base), Err(SealError::Base)),
            "{base}"
        );
    }
}

/// Fault S11.
#[test]
fn a_check_names_the_first_difference_and_writes_nothing() {
    let dist = dist(OF_TRUNK);
    let differs = || match check(&dist.0, "/").unwrap_err() {
        SealError::Differs(difference) => difference,
        other => panic!("{other}"),
    };
    assert_eq!(differs(), Difference::InlineStart(4));
    assert_eq!(dist.page(), OF_TRUNK);
    seal(&dist.0, "/").unwrap();
    let sealed = dist.page();
    for (file, url, line) in [
        ("p.js", "/p.js", 4),
        ("p_bg.wasm", "/p_bg.wasm", 4),
        ("a.css", "/a.css", 3),
    ] {
        let old = fs::read_to_string(dist.0.join(file)).unwrap();
        dist.put(file, &format!("{old}\n"));
        let url = url.to_owned();
        assert_eq!(differs(), Difference::OtherHash { url, line });
        dist.put(file, &old);
    }
    assert!(check(&dist.0, "/").is_ok());
    dist.put(
        "index.html",
        &sealed.replace(&format!(" integrity=\"{OF_CSS}\""), ""),
    );
    let url = "/a.css".to_owned();
    assert_eq!(differs(), Difference::NoHash { url, line: 3 });
    let preload = "<link rel=\"preload\" href=\"/p_bg.wasm\" as=\"fetch\" crossorigin>";
    dist.put("index.html", &format!("{sealed}{preload}"));
    assert_eq!(differs(), Difference::Preload(6));
    dist.put("index.html", &sealed.replace(PRELOAD, ""));
    assert_eq!(differs(), Difference::NoPreload(4));
}

/// Fault S11.
#[test]
fn a_file_that_changed_is_sealed_anew() {
    let dist = dist(&format!("{START}{PROGRAM}></script>"));
    seal(&dist.0, "/").unwrap();
    let first = dist.page();
    dist.put("p_bg.wasm", "\0asm optimized");
    assert!(seal(&dist.0, "/").unwrap().is_changed);
    assert_ne!(dist.page(), first);
    dist.put("p_bg.wasm", "\0asm");
    seal(&dist.0, "/").unwrap();
    assert_eq!(dist.page(), first);
}

/// Fault S12.
#[test]
fn a_folder_without_a_page_or_a_program_is_refused() {
    let dist = Dist::new(&FILES);
    assert!(matches!(dist.refused(), SealError::NoPage(_)));
    let nowhere = dist.0.join("nowhere");
    assert!(matches!(seal(&nowhere, "/"), Err(SealError::NoFolder(_))));
    let file = dist.0.join("a.css");
    assert!(matches!(seal(&file, "/"), Err(SealError::NoFolder(_))));
    fs::write(dist.0.join("index.html"), b"<p>\xff").unwrap();
    assert!(matches!(dist.refused(), SealError::NotText(_)));
    dist.put("index.html", "<p>");
    fs::remove_file(dist.0.join("p_bg.wasm")).unwrap();
    assert!(matches!(dist.refused(), SealError::NoProgram));
    dist.put("deep/er/x.wasm", "");
    assert_eq!(seal(&dist.0, "/").unwrap().hashes, 0);
    dist.put("index.html", "<p>\n<p class=\"a>");
    assert!(matches!(dist.refused(), SealError::Markup(_, 2)));
}

/// Fault S10.
#[test]
fn a_program_that_cannot_be_started_is_refused() {
    let refused = |page: &str| dist(page).refused();
    // Nothing starts it, or only after it.
    for page in [
        format!("{PROGRAM}></script>"),
        format!("\n{PROGRAM}></script>{START}"),
    ] {
        assert!(matches!(refused(&page), SealError::NoStartScript(_)));
    }
    let error = refused(&OF_TRUNK.replace(START, ""));
    assert!(matches!(error, SealError::NoStartScript(4)));
    assert!(
        error
            .to_string()
            .contains("data-no-minify src=\"hosted-flow/start.js\"")
    );
    let page = format!("{START}<script data-hosted-flow-wasm=/p_bg.wasm></script>");
    assert!(matches!(refused(&page), SealError::NoSource(1)));
    let page = format!("{START}{PROGRAM}></script>\n{PROGRAM}></script>");
    assert!(matches!(refused(&page), SealError::TwoPrograms(2)));
    let of_trunk = |from: &str, to: &str| refused(&OF_TRUNK.replace(from, to));
    let initializer = "__trunkInitializer(init, '/p_bg.wasm')";
    let error = of_trunk("init({ module_or_path: '/p_bg.wasm' })", initializer);
    assert!(matches!(error, SealError::Initializer(4)));
    for (from, to) in [
        (
            "module_or_path: '/p_bg.wasm'",
            "module_or_path: '/p_bg' + '.wasm'",
        ),
        ("{ module_or_path: '/p_bg.wasm' }", "'/p_bg.wasm'"),
        ("from '/p.js'", "from '/p.m'"),
    ] {
        let error = of_trunk(from, to);
        assert!(
            matches!(
                error,
                SealError::UnknownStart(4) | SealError::Missing { .. }
            ),
            "{error}"
        );
    }
}

/// Fault S12.
#[test]
fn files_that_are_missing_or_outside_are_refused() {
    let page = format!("{START}\n{PROGRAM}></script>");
    for file in ["p.js", "p_bg.wasm"] {
        let dist = dist(&page);
        fs::remove_file(dist.0.join(file)).unwrap();
        let error = dist.refused();
        assert!(
            matches!(&error, SealError::Missing { line: 2, .. }),
            "{error}"
        );
    }
    let broken = dist(&page);
    broken.put("p_bg.wasm", "<!doctype html>");
    assert!(matches!(broken.refused(), SealError::NotWasm { .. }));
    for (url, is_missing) in [
        ("/none.css", true),
        ("/../a.css", false),
        ("%2e%2e/a.css", false),
        ("/", false),
    ] {
        let page = format!("{page}\n<link rel=stylesheet href=\"{url}\">");
        let error = dist(&page).refused();
        let is_it = match &error {
            SealError::Missing { line: 3, .. } => is_missing,
            SealError::Outside { line: 3, .. } => !is_missing,
            _ => false,
        };
        assert!(is_it, "{url}: {error}");
    }
    let foreign = page.replace("/p_bg.wasm", "https://cdn.example/p_bg.wasm");
    assert!(matches!(
        dist(&foreign).refused(),
        SealError::Outside { line: 2, .. }
    ));
}

#[test]
fn what_the_policy_blocks_is_noticed_with_its_line() {
    let page = format!(
        "<base href=\"/\">\n{START}\n<script src=\"/clean.js\"></script>{PROGRAM}></script>\n\
         <script>1</script>\n<style>a{{}}</style>\n<p style=\"color:red\">\n<p onclick=\"x()\">\n\
         <link rel=stylesheet href=//cdn.example/a.css>\n<script type=\"importmap\">{{}}</script>\
         <script>const url = '{{{{__TRUNK_ADDRESS__}}}}';</script>"
    );
    let dist = dist(&page);
    dist.put("clean.js", "hostedFlowArrival");
    let report = seal(&dist.0, "/").unwrap();
    let notices = report.notices.iter().map(|it| (it.line, it.word));
    let expected = [
        (1, Word::Base),
        (4, Word::InlineScript),
        (5, Word::InlineStyle),
        (6, Word::InlineStyle),
        (7, Word::Handler),
        (8, Word::Foreign),
        (9, Word::InlineScript),
        (2, Word::CleanIsLate),
    ];
    assert_eq!(notices.collect::<Vec<_>>(), expected);
    let said = report.notices[0].to_string();
    assert_eq!(
        said,
        "index.html, line 1: a <base>, which base-uri 'none' blocks"
    );
}
