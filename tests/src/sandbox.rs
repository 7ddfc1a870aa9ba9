//! The log of a sandbox provider, its webhooks, and its fault scenarios.

use std::panic::{AssertUnwindSafe, resume_unwind};

use futures_util::FutureExt as _;
use serde_json::Value;

use crate::environment::Environment;
use crate::failure::{Failure, Outcome, While as _};
use crate::wait;

/// A request to a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// Path, without the query.
    pub path: String,
    /// Origin of the `Referer` header; `None` when there was none.
    pub referrer_origin: Option<String>,
    /// Path of the `Referer` header.
    pub referrer_path: String,
}

/// A position in a provider's log.
///
/// The log drops its oldest entries, so a position is an entry and not a count.
#[derive(Debug)]
pub struct Moment {
    origin: String,
    path: String,
}

impl Moment {
    /// The current position at the provider on that origin.
    ///
    /// # Errors
    ///
    /// When the sandbox does not answer.
    pub async fn now(origin: &str) -> Outcome<Self> {
        let path = format!("/e2e-{}", entries(origin).await?.len());
        // There is no such page; the request itself is the log entry.
        get(&format!("{origin}{path}")).await?;
        Ok(Self {
            origin: origin.to_owned(),
            path,
        })
    }

    /// The requests since.
    ///
    /// # Errors
    ///
    /// When the sandbox does not answer.
    pub async fn since(&self) -> Outcome<Vec<Seen>> {
        let seen = entries(&self.origin).await?;
        let start = seen.iter().rposition(|entry| entry.path == self.path);
        let start = start.ok_or_else(|| Failure::new("the moment is no longer in the log"))?;
        Ok(seen[start + 1..].to_vec())
    }
}

/// Runs the steps under a scenario of the sandbox, by its name. The scenario is always reset
/// afterwards: the next test shares the sandbox.
///
/// # Errors
///
/// The failure of the steps, or that the sandbox does not answer.
pub async fn under(
    environment: &Environment,
    scenario: &str,
    steps: impl AsyncFnOnce() -> Outcome,
) -> Outcome {
    let choose = format!("{}/sandbox/scenario", environment.sandbox);
    let chosen = get(&format!("{choose}?name={scenario}")).await?;
    if !chosen.status().is_success() {
        return Err(Failure::new(format!("there is no scenario {scenario}")));
    }
    let outcome = AssertUnwindSafe(steps()).catch_unwind().await;
    let back = get(&choose).await.map(drop);
    match outcome {
        Ok(outcome) => outcome.and(back),
        Err(panic) => resume_unwind(panic),
    }
}

/// The webhooks that a provider has sent so far.
#[derive(Debug)]
pub struct Post {
    origin: String,
    sent: usize,
}

impl Post {
    /// The current position at the provider on that origin.
    ///
    /// # Errors
    ///
    /// When the sandbox does not answer.
    pub async fn now(origin: &str) -> Outcome<Self> {
        Ok(Self {
            origin: origin.to_owned(),
            sent: deliveries(origin).await?.len(),
        })
    }

    /// Waits until one more has been sent, and returns the results of all since: each event with `taken`
    /// or another result.
    ///
    /// # Errors
    ///
    /// When none is sent.
    pub async fn wait(&self) -> Outcome<Vec<String>> {
        let look = async || {
            let mut sent = deliveries(&self.origin).await?;
            let new = sent.split_off(self.sent.min(sent.len()));
            Ok((!new.is_empty()).then_some(new))
        };
        let sent = wait::until(look).await?;
        sent.ok_or_else(|| Failure::new(format!("no webhook came from {}", self.origin)))
    }
}

async fn deliveries(origin: &str) -> Outcome<Vec<String>> {
    let log = get(&format!("{origin}/sandbox/webhooks")).await?;
    let log: Value = log.json().await.doing("read the sandbox's deliveries")?;
    let entries = log.as_array().into_iter().flatten();
    let said = |entry: &Value| {
        let event = entry["event"].as_str().unwrap_or_default();
        match entry["result"].as_str() {
            Some(result) => format!("{event}: {result}"),
            None => format!("{event}: {}", entry["result"]),
        }
    };
    Ok(entries.map(said).collect())
}

async fn entries(origin: &str) -> Outcome<Vec<Seen>> {
    let log: Value = get(&format!("{origin}/sandbox/log"))
        .await?
        .json()
        .await
        .doing("read the sandbox's log")?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let seen = |entry: &Value| Seen {
        method: text(&entry["method"]),
        path: text(&entry["path"]),
        referrer_origin: entry["referrer"]["origin"].as_str().map(str::to_owned),
        referrer_path: text(&entry["referrer"]["path"]),
    };
    Ok(log.as_array().into_iter().flatten().map(seen).collect())
}

pub(crate) async fn get(url: &str) -> Outcome<reqwest::Response> {
    // Loopback: a proxy of this machine must not be used.
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .doing("make a client")?;
    client.get(url).send().await.doing(&format!("ask {url}"))
}
