//! The looks of every screen in every language: nothing overflows, overlaps, is cut off or too faint.
//! The page of every screen draws them without a backend, and `tests/src/looks.js` measures them.

use std::{env, fs};

use engines::one_engine;
use hosted_flow_tests::environment::{self, BrowserKind};
use hosted_flow_tests::failure::{Failure, Outcome, While as _};
use hosted_flow_tests::gallery::{Gallery, found};
use hosted_flow_tests::run::session;
use hosted_flow_tests::setup::ALL;
use hosted_flow_tests::visitor::Visitor;
use serde_json::{Value, json};

/// Exhibits and languages are not fewer than this: an empty page would have no faults.
const MIN_EXHIBITS: u64 = 80;
const LOCALES: usize = 46;
/// The languages that are measured at every size in every run; the others with `--all-engines`, since
/// two of six sizes have the layout of another, and measuring takes 20 CPU-seconds more.
const EVERY_SIZE: [&str; 5] = ["en", "de", "lt", "ar", "ja"];

async fn open(visitor: &Visitor) -> Outcome<Gallery<'_>> {
    Gallery::open(&visitor.browser, &visitor.environment.page).await
}

/// The faults of a measurement of all exhibits.
fn faults(title: &str, answer: &Value) -> Vec<String> {
    let mut faults = found(answer);
    if answer["exhibits"].as_u64() < Some(MIN_EXHIBITS) {
        faults.push(format!("only {} exhibits were drawn", answer["exhibits"]));
    }
    faults.iter().map(|it| format!("{title}: {it}")).collect()
}

fn none(faults: &[String]) -> Outcome {
    if faults.is_empty() {
        return Ok(());
    }
    let count = faults.len();
    Err(Failure::new(format!("{count}:\n{}", faults.join("\n"))))
}

#[one_engine("layout is the stylesheet's; other engines with --all-engines")]
#[test]
fn every_screen_fits_in_every_language() -> Outcome {
    session(async |visitor| {
        let gallery = open(visitor).await?;
        assert_eq!(gallery.locales.len(), LOCALES, "{:?}", gallery.locales);
        let is_everything = env::var_os("HOSTED_FLOW_ALL_ENGINES").is_some();
        let mut all = Vec::new();
        for locale in &gallery.locales {
            let is_every = is_everything || EVERY_SIZE.contains(&locale.as_str());
            let sizes = [json!(locale), json!(is_every)];
            let answer = gallery.measure("inLanguage", &sizes).await?;
            all.extend(faults(locale, &answer));
            // At least one first screen of each provider, the phone's, and a journey's.
            let started = &answer["started"];
            assert!(started.as_u64() >= Some(7), "{locale}: {started}");
        }
        none(&all)
    })
}

#[one_engine("layout is the stylesheet's; other engines with --all-engines")]
#[test]
fn longer_words_than_any_language_s_fit() -> Outcome {
    session(async |visitor| {
        let gallery = open(visitor).await?;
        none(&faults(
            "en +40 %",
            &gallery.measure("lengthened", &[]).await?,
        ))
    })
}

#[one_engine("the stylesheet's colours, which no engine changes")]
#[test]
fn text_and_controls_have_enough_contrast() -> Outcome {
    session(async |visitor| {
        let gallery = open(visitor).await?;
        let mut all = Vec::new();
        for theme in ["light", "dark"] {
            let answer = gallery.measure("colours", &[json!(theme)]).await?;
            all.extend(faults(theme, &answer));
        }
        if visitor.browser.kind() == BrowserKind::Chromium {
            let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
            visitor
                .browser
                .cdp("Emulation.setEmulatedMedia", forced)
                .await?;
            let is_on = "return matchMedia('(forced-colors: active)').matches;";
            assert_eq!(visitor.browser.run(is_on, &[]).await?, true);
            let answer = gallery.measure("colours", &[json!("auto")]).await?;
            all.extend(faults("forced colours", &answer));
        }
        none(&all)
    })
}

/// Each fault, made on purpose in a screen that has none: a script, and what is found.
const MADE: &[(&str, &str, &str)] = &[
    ("en", "", ""),
    (
        "en",
        "text.textContent = 'x'.repeat(200); text.style.overflowWrap = 'normal';",
        "overflow: ",
    ),
    (
        "en",
        "text.textContent = 'x'.repeat(200); text.style.overflowWrap = 'normal';",
        "outside: ",
    ),
    (
        "en",
        "text.style.cssText = 'height: 10px; overflow: hidden';",
        "cut off: ",
    ),
    ("en", "text.style.marginTop = '-20px';", "overlap: "),
    ("en", "button.style.marginTop = '-40px';", "overlap: "),
    (
        "en",
        "button.style.minBlockSize = '30px'; button.style.padding = '0';",
        "small target: ",
    ),
    ("en", "text.style.color = '#999';", "contrast: "),
    ("en", "text.style.opacity = '0.5';", "contrast: "),
    ("en", "button.style.background = '#ddd';", "contrast: "),
    (
        "en",
        "button.parentElement.style.position = 'static'; text.style.minHeight = '800px';",
        "not in view: ",
    ),
    ("en", "text.textContent = '\\u0378';", "no font: "),
    (
        "en",
        "text.className = 'hosted-flow-ring'; text.textContent = '';
         text.style.animationTimingFunction = 'linear';",
        "restless: ",
    ),
    (
        "en",
        "text.className = 'hosted-flow-ring'; text.textContent = '';
         text.style.animationIterationCount = 'infinite';",
        "restless: ",
    ),
    (
        "en",
        "text.className = 'hosted-flow-document-file'; text.textContent = 'a.jpg, 3 MB';",
        "unit apart: ",
    ),
    ("ja", "", ""),
    (
        "ja",
        "heading.textContent = '銀行口座の確認'; heading.style.textWrap = 'wrap';
         heading.style.wordBreak = 'break-all'; heading.style.flex = '0 0 3.2em';",
        "word broken: ",
    ),
    (
        "ko",
        "heading.textContent = '가나 다라마'; heading.style.textWrap = 'wrap';
         heading.style.wordBreak = 'normal'; heading.style.flex = '0 0 3.2em';",
        "word broken: ",
    ),
    ("ar", "", ""),
    ("ar", "section.style.direction = 'ltr';", "order: steps"),
    (
        "ar",
        "section.querySelector('.hosted-flow-head').style.direction = 'ltr';",
        "order: mark and heading",
    ),
];

#[one_engine("the measurements' own script, which does not differ")]
#[test]
fn every_kind_of_fault_of_looks_is_found() -> Outcome {
    session(async |visitor| {
        let gallery = open(visitor).await?;
        for (locale, script, kind) in MADE {
            // Other engines do not know phrases, and are not measured.
            if *locale == "ja" && visitor.browser.kind() != BrowserKind::Chromium {
                continue;
            }
            gallery.show(locale, &["ondato-start"], "light").await?;
            visitor
                .browser
                .run(&format!("{PARTS}{script}"), &[])
                .await?;
            let found = found(&gallery.measure("now", &[]).await?);
            let is_as_made = if kind.is_empty() {
                found.is_empty()
            } else {
                found.iter().any(|line| line.starts_with(kind))
            };
            assert!(is_as_made, "{script}: {found:?}");
        }
        Ok(())
    })
}

const PARTS: &str = "
    const section = document.querySelector('[data-exhibit] .hosted-flow');
    const text = section.querySelector('.hosted-flow-card p');
    const heading = section.querySelector('.hosted-flow-heading');
    const button = section.querySelector('[data-rank=primary]');
";

/// How much a page may move while it loads: the sum of its layout shifts.
const MAX_SHIFT: f64 = 0.02;

#[one_engine("only Chromium has the measurement of layout shifts")]
#[test]
fn a_plain_visit_moves_nothing() -> Outcome {
    session(async |visitor| {
        if visitor.browser.kind() != BrowserKind::Chromium {
            return Ok(());
        }
        let mut faults = Vec::new();
        for (width, height) in [(390, 844), (1280, 900)] {
            let size = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600,
            });
            visitor
                .browser
                .cdp("Emulation.setDeviceMetricsOverride", size)
                .await?;
            for setup in ALL {
                visitor.visit(setup).await?;
                let shift = visitor.browser.run_async(SHIFT).await?;
                if shift["sum"].as_f64() > Some(MAX_SHIFT) {
                    faults.push(format!("{} at {width} px: {shift}", setup.name));
                }
            }
        }
        none(&faults)?;
        // It can be seen: something moves the whole page.
        let move_all = "document.body.style.paddingTop = '300px';";
        visitor.browser.run(move_all, &[]).await?;
        let moved = visitor.browser.run_async(SHIFT).await?;
        assert!(moved["sum"].as_f64() > Some(MAX_SHIFT), "{moved}");
        Ok(())
    })
}

/// The shifts so far, once the last change was painted: the browser reports a mark after them.
const SHIFT: &str = "
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    let sum = 0;
    const moved = [];
    await new Promise(resolve => {
        const observer = new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
                if (entry.entryType === 'mark') resolve();
                else {
                    sum += entry.value;
                    for (const { node, previousRect, currentRect } of entry.sources) {
                        const name = node?.className || node?.id || node?.nodeName;
                        moved.push(`${name} from ${previousRect.top} to ${currentRect.top}`);
                    }
                }
            }
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        observer.observe({ type: 'mark' });
        performance.mark('looks');
    });
    return { sum, moved };
";

/// The rules of WCAG 2.2 A and AA, and axe's own advice. Many sections of one name are the page's way
/// to show every screen.
const AXE: &str = "
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const options = {
        resultTypes: ['violations'],
        runOnly: { type: 'tag', values: tags },
        rules: {
            'landmark-unique': { enabled: false },
            // It takes Arabic's ligatures for icons; `looks.js` measures every text's contrast.
            'color-contrast': { enabled: document.documentElement.lang === 'en' },
        },
    };
    const { violations } = await axe.run('main', options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target: [selector] }) => {
        const exhibit = document.querySelector(selector).closest('[data-exhibit]');
        return `${id}: ${selector} in ${exhibit?.dataset.exhibit}`;
    }));
";

#[one_engine("axe reads the document, which does not differ")]
#[test]
fn axe_finds_nothing_in_english_and_in_arabic() -> Outcome {
    session(async |visitor| {
        let gallery = open(visitor).await?;
        let browser = &visitor.browser;
        let script = fs::read_to_string(environment::axe()?).doing("read axe")?;
        browser.run(&script, &[]).await?;
        for locale in ["ar", "en"] {
            gallery.show(locale, &[], "light").await?;
            none(&found(&browser.run_async(AXE).await?))?;
        }
        // It does look: a heading without text, a field without a name, and a faint text.
        gallery.show("en", &["ondato-start"], "light").await?;
        browser.run(BREAK, &[]).await?;
        let found = found(&browser.run_async(AXE).await?);
        for rule in ["empty-heading", "label", "color-contrast"] {
            let is_found = found.iter().any(|it| it.starts_with(&format!("{rule}: ")));
            assert!(is_found, "{rule}: {found:?}");
        }
        Ok(())
    })
}

const BREAK: &str = "
    const section = document.querySelector('[data-exhibit] .hosted-flow');
    section.querySelector('.hosted-flow-heading').replaceChildren();
    section.querySelector('.hosted-flow-card p').style.color = '#aaa';
    section.append(document.createElement('input'));
";
