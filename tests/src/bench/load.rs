//! One load of a page in a tab of its own, and what it took.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::plan::{Network, Place};
use super::prepared::Kept;
use crate::browser::Browser;
use crate::failure::{Failure, Outcome};
use crate::setup::EXAMPLE;

/// Runs before every script of the page.
const PROBE: &str = include_str!("probe.js");

/// What is measured of a load, or of the page that stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The first pixel that is not the background's.
    FirstPaint,
    /// The first text or picture.
    FirstContentfulPaint,
    /// The step's own heading stands on the screen.
    Words,
    /// The button that begins can be pressed.
    Button,
    /// The first request for the flow leaves.
    Request,
    /// The result stands on the screen.
    Result,
    /// How much of the page was moved (CLS).
    Shift,
    /// Milliseconds of the main thread's processor time until then.
    Task,
    /// Of these, in scripts and in the program.
    Script,
    /// Bytes of the page's files as they came.
    Bytes,
    /// Milliseconds of the main thread for one poll, without what moves on the screen.
    Poll,
    /// Milliseconds of the main thread for a second of waiting, with polls and what moves.
    Second,
    /// Bytes of JavaScript's heap after a collection.
    Heap,
    /// Bytes of the program's memory.
    Wasm,
    /// Bytes of the tab's process, shared ones in parts (PSS).
    Process,
}

/// What a load took.
pub type Sample = Vec<(Measure, f64)>;

/// What is loaded, and how.
#[derive(Clone, Copy, Debug)]
pub(super) struct Load<'plan> {
    pub(super) place: &'plan Place,
    /// The state of the storage and the address, where somebody comes back.
    pub(super) kept: Option<&'plan Kept>,
    pub(super) network: Network,
    pub(super) slowness: u8,
    /// Whether the browser has nothing of the page yet.
    pub(super) is_cold: bool,
}

impl Load<'_> {
    /// Loads the page, and reads what that took once the button or the result is there.
    pub(super) async fn measure(&self, browser: &Browser) -> Outcome<Sample> {
        in_a_tab(browser, self.place, async || {
            self.open(browser, false).await?;
            let last = if self.kept.is_some() {
                "result"
            } else {
                "button"
            };
            until(browser, &format!("until('{last}')")).await?;
            let metrics = metrics(browser).await?;
            let read = browser.run("return benchmark.read();", &[]).await?;
            let mut sample = vec![
                (Measure::Task, metric(&metrics, "TaskDuration")? * 1_000.0),
                (
                    Measure::Script,
                    metric(&metrics, "ScriptDuration")? * 1_000.0,
                ),
            ];
            let mut put = |measure, name: &str| {
                sample.extend(read[name].as_f64().map(|value| (measure, value)));
            };
            put(Measure::FirstPaint, "firstPaint");
            put(Measure::FirstContentfulPaint, "firstContentfulPaint");
            put(Measure::Words, "words");
            put(Measure::Button, "button");
            put(Measure::Request, "request");
            put(Measure::Result, "result");
            put(Measure::Shift, "shift");
            if self.is_cold {
                put(Measure::Bytes, "bytes");
            }
            Ok(sample)
        })
        .await
    }

    /// Loads a page that waits for a decision, and reads what its polls take and what it holds.
    pub(super) async fn measure_polls(&self, browser: &Browser, polls: u32) -> Outcome<Sample> {
        in_a_tab(browser, self.place, async || {
            self.open(browser, true).await?;
            until(browser, "until('waiting')").await?;
            // What runs for the first time is compiled.
            until(browser, "polls(2)").await?;
            let spent = async || {
                let before = metrics(browser).await?;
                until(browser, &format!("polls({polls})")).await?;
                let after = metrics(browser).await?;
                let more = |name| Ok(metric(&after, name)? - metric(&before, name)?);
                Ok((more("TaskDuration")? * 1_000.0, more("Timestamp")?))
            };
            let (moving, seconds) = spent().await?;
            browser.run("benchmark.stop();", &[]).await?;
            let (polling, _) = spent().await?;
            let read = browser.run("return benchmark.read();", &[]).await?;
            browser
                .cdp("HeapProfiler.collectGarbage", json!({}))
                .await?;
            let heap = metric(&metrics(browser).await?, "JSHeapUsedSize")?;
            let mut sample = vec![
                (Measure::Poll, polling / f64::from(polls)),
                (Measure::Second, moving / seconds),
                (Measure::Heap, heap),
                (Measure::Wasm, read["wasm"].as_f64().unwrap_or_default()),
            ];
            sample.extend(process(browser.profile()).map(|bytes| (Measure::Process, bytes)));
            Ok(sample)
        })
        .await
    }

    async fn open(&self, browser: &Browser, waits: bool) -> Outcome {
        browser.cdp("Network.enable", json!({})).await?;
        if self.is_cold {
            browser.cdp("Network.clearBrowserCache", json!({})).await?;
        }
        browser
            .cdp("Network.clearBrowserCookies", json!({}))
            .await?;
        let mut plan = json!({
            "origin": self.place.origin,
            "waits": waits,
            "local": {},
            "session": {},
        });
        let mut address = format!("{}/?{}", self.place.origin, EXAMPLE.query);
        if let Some(kept) = self.kept {
            plan["local"] = kept.local.clone();
            plan["session"] = kept.session.clone();
            address.clone_from(&kept.address);
            let cookies = json!({ "cookies": kept.cookies });
            browser.cdp("Network.setCookies", cookies).await?;
        }
        let source = PROBE.replacen("PLAN", &plan.to_string(), 1);
        let script = json!({ "source": source });
        browser
            .cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        // Of the thread's own time: what else the machine does is not the page's.
        let time = json!({ "timeDomain": "threadTicks" });
        browser.cdp("Performance.enable", time).await?;
        let conditions = self.network.conditions();
        browser
            .cdp("Network.emulateNetworkConditions", conditions)
            .await?;
        let rate = json!({ "rate": self.slowness });
        browser.cdp("Emulation.setCPUThrottlingRate", rate).await?;
        browser.go(&address).await
    }
}

/// Runs the steps in a new tab, and closes it: each load has a process of its own.
async fn in_a_tab(
    browser: &Browser,
    place: &Place,
    steps: impl AsyncFnOnce() -> Outcome<Sample>,
) -> Outcome<Sample> {
    let home = browser.window().await?;
    browser.open_tab().await?;
    let outcome = steps().await;
    let named = |failure: Failure| Failure::new(format!("{}: {failure}", place.name));
    browser.close_window().await?;
    browser.go_on_in(&home).await?;
    outcome.map_err(named)
}

async fn until(browser: &Browser, condition: &str) -> Outcome {
    let script = format!("await benchmark.{condition};");
    browser.run_async(&script).await.map(drop)
}

async fn metrics(browser: &Browser) -> Outcome<Value> {
    browser.cdp("Performance.getMetrics", json!({})).await
}

fn metric(metrics: &Value, name: &str) -> Outcome<f64> {
    let mut all = metrics["metrics"].as_array().into_iter().flatten();
    let found = all.find(|metric| metric["name"] == name);
    let value = found.and_then(|metric| metric["value"].as_f64());
    value.ok_or_else(|| Failure::new(format!("the browser has no metric {name}")))
}

/// The memory of the tab's process: the largest of the browser's, for the others show nothing. Linux
/// alone tells it.
fn process(profile: &Path) -> Option<f64> {
    let profile = format!("--user-data-dir={}", profile.display());
    let all = fs::read_dir("/proc").ok()?.filter_map(|entry| {
        let folder = entry.ok()?.path();
        let line = fs::read(folder.join("cmdline")).ok()?;
        let line = String::from_utf8_lossy(&line).into_owned();
        let has = |word: &str| line.split(['\0', ' ']).any(|it| it == word);
        if !has("--type=renderer") || !has(&profile) {
            return None;
        }
        pss(&fs::read_to_string(folder.join("smaps_rollup")).ok()?)
    });
    all.max_by(f64::total_cmp)
}

/// The line `Pss:   12345 kB`, in bytes.
fn pss(rollup: &str) -> Option<f64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    let kilobytes: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1_024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_metric_is_found_by_its_name() {
        let metrics = json!({ "metrics": [
            { "name": "ScriptDuration", "value": 0.5 },
            { "name": "TaskDuration", "value": 0.75 },
        ] });
        assert_eq!(metric(&metrics, "TaskDuration").ok(), Some(0.75));
        assert!(metric(&metrics, "Nodes").is_err());
    }

    #[test]
    fn the_memory_of_a_process_is_read() {
        let text =
            "1000-2000 ---p 00000000 00:00 0 [rollup]\nRss: 3 kB\nPss:   12 kB\nPss_Dirty: 1 kB\n";
        assert_eq!(pss(text), Some(12_288.0));
        assert_eq!(pss("Rss: 3 kB"), None);
    }

    #[test]
    fn the_probe_takes_its_plan_in_one_place() {
        assert_eq!(PROBE.matches("PLAN").count(), 1);
    }
}
