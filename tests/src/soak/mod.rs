//! Soaking: the same again and again, or for very long, and a measure of what is left behind.
//!
//! `meter.js` stands before all other scripts of the page that is soaked. It counts, it plays the
//! clock, and on the page of `cargo xtask soak` it puts the component on and takes it off; here is
//! what is done with it.

mod sample;

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::sandbox::under;
use crate::setup::{ONDATO, PAYSAFE};
use crate::visitor::Visitor;

pub use self::sample::{Row, Sample, flat, table};

/// `meter.js`, for who serves it.
pub const METER: &str = include_str!("meter.js");

/// How a person looks at the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// All the time.
    Always,
    /// For half a minute, and again ten minutes after the last time.
    NowAndThen,
    /// All the time, and presses "Check now" every ten minutes.
    AsksAgain,
    /// All the time, and every ten minutes the component has been taken off and put on again, so
    /// that it never rests. On the page where it comes and goes.
    Returns,
}

/// How the page comes to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knows {
    /// It asks: its browser has no server-sent events.
    Asking,
    /// The backend tells.
    Told,
}

/// How often something is done.
#[derive(Clone, Copy, Debug)]
pub struct Often {
    /// Before the first measure.
    pub warm_up: u64,
    /// From then on.
    pub times: u64,
    /// From one measure to the next.
    pub each: u64,
}

/// Makes a flow that nobody decides.
///
/// # Errors
///
/// When it does not come about.
pub async fn wait_in_vain(visitor: &mut Visitor) -> Outcome {
    let environment = visitor.environment.clone();
    under(&environment, "no-decisions", async || {
        visitor.visit(&PAYSAFE).await?;
        visitor.leave("start").await?;
        visitor.choose("approve", None).await?;
        visitor.wait_for("waiting", "processing").await.map(drop)
    })
    .await
}

/// Puts the component on and takes it off, in every phase in turn, and measures in between.
///
/// # Errors
///
/// What went wrong on the page.
pub async fn mounts(visitor: &mut Visitor, often: Often) -> Outcome<Vec<Row>> {
    // Its verdict is shown in this tab again and again.
    visitor.visit(&ONDATO).await?;
    visitor.leave("start").await?;
    visitor.choose("approve", None).await?;
    visitor.wait_for("settled", "approved").await?;
    wait_in_vain(visitor).await?;

    let page = visitor.environment.page.clone();
    open(visitor, &page, Knows::Told).await?;
    let browser = &visitor.browser;
    browser.run_async("await soak.off();").await?;
    measured(browser, often, async |times| mount(browser, times).await).await
}

/// Waits in vain for hours that a clock plays, and measures in between.
///
/// # Errors
///
/// What went wrong on the page.
pub async fn hours(
    visitor: &Visitor,
    page: &str,
    (looks, knows): (Looks, Knows),
    often: Often,
) -> Outcome<Vec<Row>> {
    open(visitor, page, knows).await?;
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

/// A few at a time: a driver's patience with a script is half a minute.
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
        Looks::AsksAgain => "asksAgain",
        Looks::Returns => "returns",
    };
    for _ in 0..hours * 2 {
        let half_an_hour = format!("await soak.wait('{way}', 3);");
        browser.run_async(&half_an_hour).await?;
    }
    Ok(())
}

/// Opens the page of somebody who waits; its clock stands still unless the meter moves it.
async fn open(visitor: &Visitor, page: &str, knows: Knows) -> Outcome {
    // A small document of the page's origin.
    visitor.browser.go(&format!("{page}meter.js")).await?;
    let mut say = "sessionStorage.setItem('e2e:clock', 'played');".to_owned();
    if knows == Knows::Asking {
        say += "sessionStorage.setItem('e2e:deaf', 'yes');";
    }
    visitor.browser.run(&say, &[]).await?;
    let page = format!("{page}?provider=paysafe");
    visitor.browser.go(&page).await?;
    visitor.wait_for("waiting", "processing").await.map(drop)
}
