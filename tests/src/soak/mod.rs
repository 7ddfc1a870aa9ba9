//! Soak tests: many repetitions or a long time, with measurements of leaks.
//!
//! `meter.js` runs before all other scripts of the page. It counts resources, simulates the clock,
//! and on the page of `cargo xtask soak` it mounts and unmounts the component. This module drives it.

mod sample;

use serde_json::json;

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::sandbox::under;
use crate::setup::{ACCOUNT, EXAMPLE, OTHER_EXAMPLE, UNUSED};
use crate::visitor::Visitor;

pub use self::sample::{Row, Sample, flat, table};

/// `meter.js`, to be served.
pub const METER: &str = include_str!("meter.js");

/// The visibility of the page, and the person's actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// Always visible.
    Always,
    /// Visible for half a minute every ten minutes.
    NowAndThen,
    /// Always visible, with a click on "Check now" every ten minutes.
    ChecksNow,
    /// Always visible; the component is mounted again every ten minutes, so that polling never ends.
    /// On the page that mounts and unmounts it.
    Remounts,
}

/// How the page receives a new status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By polling: its browser has no `EventSource`.
    Polling,
    /// By the event stream beside polling.
    Streaming,
}

/// The number of repetitions.
#[derive(Clone, Copy, Debug)]
pub struct Often {
    /// Before the first measurement.
    pub warm_up: u64,
    /// After it.
    pub times: u64,
    /// Between two measurements.
    pub each: u64,
}

/// Creates a flow without a decision.
///
/// # Errors
///
/// When it is not created.
pub async fn wait_without_decision(visitor: &mut Visitor) -> Outcome {
    let environment = visitor.environment.clone();
    under(&environment, "no-decisions", async || {
        visitor.visit(EXAMPLE).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("waiting", "processing").await.map(drop)
    })
    .await
}

/// Mounts and unmounts the component in every phase in turn, and measures in between.
///
/// # Errors
///
/// The failure on the page.
pub async fn mounts(visitor: &mut Visitor, often: Often) -> Outcome<Vec<Row>> {
    // Its verdict is shown in this tab repeatedly.
    visitor.visit(OTHER_EXAMPLE).await?;
    visitor.leave("start").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await?;
    wait_without_decision(visitor).await?;

    let page = visitor.environment.page.clone();
    open(visitor, &page, Channel::Streaming).await?;
    let browser = &visitor.browser;
    browser.run_async("await soak.off();").await?;
    measured(browser, often, async |times| mount(browser, times).await).await
}

/// Waits for hours of a simulated clock without a result, and measures in between.
///
/// # Errors
///
/// The failure on the page.
pub async fn hours(
    visitor: &Visitor,
    page: &str,
    (looks, channel): (Looks, Channel),
    often: Often,
) -> Outcome<Vec<Row>> {
    open(visitor, page, channel).await?;
    let browser = &visitor.browser;
    measured(browser, often, async |hours| {
        wait(browser, looks, hours).await
    })
    .await
}

async fn measured(
    browser: &Browser,
    often: Often,
    act: impl AsyncFn(u64) -> Outcome,
) -> Outcome<Vec<Row>> {
    act(often.warm_up).await?;
    let mut rows = vec![Row::take(browser, 0).await?];
    let mut done = 0;
    while done < often.times {
        act(often.each).await?;
        done += often.each;
        rows.push(Row::take(browser, done).await?);
    }
    Ok(rows)
}

/// A few at a time: the script timeout of a driver is half a minute.
async fn mount(browser: &Browser, times: u64) -> Outcome {
    let mut left = times;
    while left > 0 {
        let now = left.min(7);
        let mount = format!("await soak.mount({now});");
        browser.run_async(&mount).await?;
        left -= now;
    }
    Ok(())
}

async fn wait(browser: &Browser, looks: Looks, hours: u64) -> Outcome {
    let way = match looks {
        Looks::Always => "always",
        Looks::NowAndThen => "nowAndThen",
        Looks::ChecksNow => "checksNow",
        Looks::Remounts => "remounts",
    };
    for _ in 0..hours * 2 {
        let half_an_hour = format!("await soak.wait('{way}', 3);");
        browser.run_async(&half_an_hour).await?;
    }
    Ok(())
}

/// Opens a waiting page; its clock moves only when the meter advances it.
async fn open(visitor: &Visitor, page: &str, channel: Channel) -> Outcome {
    // A small document of the page's origin.
    visitor.browser.go(&format!("{page}meter.js")).await?;
    let queries = json!({
        "idle": UNUSED.query,
        "settled": OTHER_EXAMPLE.query,
        "waiting": EXAMPLE.query,
        "journey": ACCOUNT.query,
    });
    let mut say = format!(
        "sessionStorage.setItem('e2e:clock', 'simulated');
        sessionStorage.setItem('e2e:queries', JSON.stringify({queries}));"
    );
    if channel == Channel::Polling {
        say += "sessionStorage.setItem('e2e:no-stream', 'yes');";
    }
    visitor.browser.run(&say, &[]).await?;
    let page = format!("{page}?{}", EXAMPLE.query);
    visitor.browser.go(&page).await?;
    visitor.wait_for("waiting", "processing").await.map(drop)
}
