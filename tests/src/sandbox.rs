//! What a provider of the sandbox has seen.

use serde_json::Value;

use crate::failure::{Failure, Outcome, While as _};

/// A request that reached a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// `GET`, `POST`, …
    pub method: String,
    /// Path, without the query.
    pub path: String,
    /// Origin of the `Referer` header; `None` when there was none.
    pub referrer_origin: Option<String>,
    /// Path of the `Referer` header.
    pub referrer_path: String,
}

/// A moment in a provider's log.
///
/// The log forgets its oldest entries, so a moment is an entry of its own and not a count.
#[derive(Debug)]
pub struct Moment {
    origin: String,
    path: String,
}

impl Moment {
    /// Now, at the provider on that origin.
    ///
    /// # Errors
    ///
    /// When the sandbox does not answer.
    pub async fn now(origin: &str) -> Outcome<Self> {
        let path = format!("/journey-{}", entries(origin).await?.len());
        // There is no such page; being asked for it is what is wanted.
        get(&format!("{origin}{path}")).await?;
        Ok(Self {
            origin: origin.to_owned(),
            path,
        })
    }

    /// What the provider has been asked since.
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

async fn get(url: &str) -> Outcome<reqwest::Response> {
    // Loopback: whatever proxy this machine uses knows nothing of it.
    let client = reqwest::Client::builder()
        .no_proxy()
        .build()
        .doing("make a client")?;
    client.get(url).send().await.doing("ask the sandbox")
}
