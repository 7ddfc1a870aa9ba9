//! Samples of resource counts, and whether a count has grown.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::environment::BrowserKind;
use crate::failure::{Failure, Outcome};

/// Resource counts at one time, by the names of `COUNTS`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample(Value);

/// A sample with its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The number of mounts, or hours.
    pub after: u64,
    /// The sample.
    pub sample: Sample,
}

impl Row {
    pub(super) async fn take(browser: &Browser, after: u64) -> Outcome<Self> {
        let sample = Sample::take(browser).await?;
        Ok(Self { after, sample })
    }
}

impl Sample {
    /// Takes a sample; in Chromium after a garbage collection.
    async fn take(browser: &Browser) -> Outcome<Self> {
        let mut counts = browser.run_async("return soak.counts();").await?;
        if browser.kind() != BrowserKind::Chromium {
            return Ok(Self(counts));
        }
        browser.cdp("Performance.enable", json!({})).await?;
        // References of collected objects need another collection.
        for _ in 0..3 {
            let collect = "HeapProfiler.collectGarbage";
            browser.cdp(collect, json!({})).await?;
        }
        let answer = browser.cdp("Performance.getMetrics", json!({})).await?;
        for metric in answer["metrics"].as_array().into_iter().flatten() {
            if let (Some(name), Some(value)) = (metric["name"].as_str(), metric["value"].as_f64()) {
                counts[name] = json!(value);
            }
        }
        Ok(Self(counts))
    }

    /// A count; zero where the browser does not report it.
    #[must_use]
    pub fn count(&self, name: &str) -> Option<u64> {
        let value = &self.0[name];
        // The protocol's numbers are integers in floating point.
        let of_protocol = || format!("{:.0}", value.as_f64()?).parse().ok();
        value.as_u64().or_else(of_protocol)
    }
}

/// The counts that must not grow, with their names in a table. Only Chromium reports the last two.
const COUNTS: [(&str, &str); 12] = [
    ("pages", "pages of wasm"),
    ("values", "values held"),
    ("elements", "elements"),
    ("listeners", "listeners"),
    ("timers", "timers"),
    ("fetches", "requests open"),
    ("streams", "streams"),
    ("channels", "channels"),
    ("held", "locks"),
    ("awaited", "awaited"),
    ("Nodes", "all nodes"),
    ("JSEventListeners", "all listeners"),
];

/// Used bytes of the JavaScript heap.
const HEAP: &str = "JSHeapUsedSize";

/// The maximum growth of the JavaScript heap in bytes. Over 1,000 mounts that is 96 per mount, less
/// than one leaked listener each. A driver's script leaves some 90, and the browser continues to
/// optimize code that runs often.
const HEAP_MAY_GROW: u64 = 96_000;

/// The maximum number of reported rows.
const MAX_FAULTS: usize = 6;

/// The number of the page's requests.
const REQUESTS: &str = "requests";

/// The shown phase. A longer text needs more memory, so samples of the same phase are compared.
const PHASE: &str = "phase";

/// The counts that have grown since the same phase was first shown after the warm-up.
///
/// # Errors
///
/// All of them.
pub fn flat(rows: &[Row]) -> Outcome {
    let mut faults = Vec::new();
    for row in rows {
        let is_alike = |it: &&Row| it.sample.0[PHASE] == row.sample.0[PHASE];
        let before = rows.iter().find(is_alike).unwrap_or(row);
        let (sample, earlier) = (&row.sample, &before.sample);
        let shown = |count: Option<u64>| count.map_or("none".to_owned(), |it| it.to_string());
        let mut more = |title: &str, may_grow: u64, name: &str| {
            let (then, now) = (earlier.count(name), sample.count(name));
            if now > then.map(|then| then + may_grow) {
                let (then, now) = (shown(then), shown(now));
                let (from, to) = (before.after, row.after);
                faults.push(format!("{title}: {then} after {from}, {now} after {to}"));
            }
        };
        for (name, title) in COUNTS {
            more(title, 0, name);
        }
        more("heap, bytes", HEAP_MAY_GROW, HEAP);
    }
    if faults.is_empty() && rows.len() > 1 {
        return Ok(());
    }
    // Each later row would report the same growth.
    let first = faults.into_iter().take(MAX_FAULTS).collect::<Vec<_>>();
    Err(Failure::new(format!("not flat: {}", first.join("; "))))
}

/// The measurements as a Markdown table.
#[must_use]
pub fn table(unit: &str, rows: &[Row]) -> String {
    let is_reported = |name: &str| rows.iter().any(|row| row.sample.count(name).is_some());
    let columns: Vec<_> = [(REQUESTS, "requests"), (HEAP, "heap, bytes")]
        .into_iter()
        .chain(COUNTS)
        .filter(|(name, _)| is_reported(name))
        .collect();
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let titles = columns.iter().map(|(_, title)| (*title).to_owned());
    let first = [unit.to_owned(), PHASE.to_owned()];
    let mut text = line(first.into_iter().chain(titles).collect());
    text += &line(vec!["---:".to_owned(); columns.len() + 2]);
    for row in rows {
        let count = |name: &str| {
            row.sample
                .count(name)
                .map_or_else(String::new, |it| it.to_string())
        };
        let counts = columns.iter().map(|(name, _)| count(name));
        let phase = row.sample.0[PHASE].as_str().unwrap_or_default();
        let phase = if phase.is_empty() { "–" } else { phase }.to_owned();
        let first = [row.after.to_string(), phase];
        text += &line(first.into_iter().chain(counts).collect());
    }
    text
}
