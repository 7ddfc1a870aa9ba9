//! The TOML form of a fault.

use std::time::Duration;

use hosted_flow_core::provider::Provider;
use serde::Deserialize;

use super::FaultProblem;
use crate::faults::{Fault, Rule};
use crate::providers::{ROOMS, room};
use crate::room::{Room, WEBHOOK};

/// One of the `[[faults]]` of a scenario.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    /// Without it: every provider that has the operation.
    provider: Option<String>,
    operation: Option<String>,
    #[serde(default)]
    calls: Vec<u32>,
    #[serde(default = "always")]
    chance: f64,
    fault: String,
    seconds: Option<u64>,
    retry_after: Option<u16>,
    status: Option<u16>,
    acted: Option<bool>,
    word: Option<String>,
}

fn always() -> f64 {
    1.0
}

/// The status of [`Fault::UnknownStatus`] without a `word`.
const UNKNOWN: &str = "SANDBOX_NEW_STATUS";

/// Maximum length of a `word` in bytes.
const MAX_WORD: usize = 64;

const MINUTE: u64 = 60;
const DAY: u64 = 24 * 60 * MINUTE;

impl Entry {
    /// The same, about that provider.
    pub(super) fn of(self, provider: Provider) -> Self {
        let provider = Some(provider.name().to_owned());
        Self { provider, ..self }
    }
}

/// Checks an entry; one rule for each provider that it is about.
pub(super) fn rules(mut entry: Entry) -> Result<Vec<Rule>, FaultProblem> {
    let operation = entry.operation.take();
    let own_name = |room: &Room| Some(room.own_name(operation.as_deref()?).to_owned());
    let has_it = |room: &Room| own_name(room).is_none_or(|name| room.is_operation(&name));
    let named = entry.provider.take().map(|name| {
        let provider = Provider::from_name(&name).ok_or(FaultProblem::Provider);
        provider.map(|provider| vec![room(provider)])
    });
    let mut rooms = named.transpose()?.unwrap_or_else(|| ROOMS.to_vec());
    rooms.retain(|room| has_it(room));
    if rooms.is_empty() {
        return Err(FaultProblem::Operation);
    }
    if !(0.0..=1.0).contains(&entry.chance) {
        return Err(FaultProblem::Chance);
    }
    if entry.calls.contains(&0) {
        return Err(FaultProblem::Calls);
    }
    let fault = fault(&mut entry)?;
    if fault.applies_to_webhooks() != (operation.as_deref() == Some(WEBHOOK)) {
        return Err(FaultProblem::Webhook);
    }
    if fault == Fault::Expired {
        let expires =
            |room: &Room| own_name(room).is_some_and(|name| room.has_expired_status(&name));
        rooms.retain(|room| expires(room));
        if rooms.is_empty() {
            return Err(FaultProblem::Status);
        }
    }
    let rule = |room: &Room| Rule {
        provider: room.provider,
        operation: own_name(room),
        calls: entry.calls.clone(),
        chance: entry.chance,
        fault: fault.clone(),
    };
    Ok(rooms.into_iter().map(rule).collect())
}

fn fault(entry: &mut Entry) -> Result<Fault, FaultProblem> {
    let seconds = |given: Option<u64>, usual, most| match given.unwrap_or(usual) {
        seconds if seconds <= most => Ok(Duration::from_secs(seconds)),
        _ => Err(FaultProblem::Range),
    };
    let fault = match entry.fault.as_str() {
        "slow" => Fault::Slow(seconds(entry.seconds.take(), 5, MINUTE)?),
        "rate-limited" => Fault::RateLimited {
            retry_after: entry.retry_after.take(),
        },
        "unauthorized" => Fault::Unauthorized,
        "server-error" => Fault::ServerError {
            status: match entry.status.take().unwrap_or(503) {
                status @ 500..=599 => status,
                _ => return Err(FaultProblem::Range),
            },
            acted: entry.acted.take().unwrap_or(false),
        },
        "cut" => Fault::Cut {
            acted: entry.acted.take().unwrap_or(false),
        },
        "truncated" => Fault::Truncated,
        "malformed" => Fault::Malformed,
        "wrong-content-type" => Fault::WrongContentType,
        "backwards" => Fault::Backwards,
        "expired" => Fault::Expired,
        "unknown-status" => match entry.word.take() {
            None => Fault::UnknownStatus(UNKNOWN.to_owned()),
            Some(word) if word.len() <= MAX_WORD => Fault::UnknownStatus(word),
            Some(_) => return Err(FaultProblem::Range),
        },
        "duplicate" => Fault::Duplicate,
        "late" => Fault::Late(seconds(entry.seconds.take(), 30, DAY)?),
        _ => return Err(FaultProblem::Fault),
    };
    let is_left = entry.seconds.is_some()
        || entry.retry_after.is_some()
        || entry.status.is_some()
        || entry.acted.is_some()
        || entry.word.is_some();
    if is_left {
        return Err(FaultProblem::Setting);
    }
    Ok(fault)
}
