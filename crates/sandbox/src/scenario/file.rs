//! The TOML form of a scenario.

use std::collections::BTreeMap;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use serde::Deserialize;

use super::{FaultProblem, Scenario, ScenarioError};
use crate::connectfi::Needs;
use crate::faults::{Fault, Rule, WEBHOOK, has_expired_status, is_operation};
use crate::timings::Timings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    about: String,
    #[serde(default)]
    seed: u64,
    /// In milliseconds.
    #[serde(default)]
    timings: BTreeMap<String, u64>,
    #[serde(default)]
    connectfi: ConnectFi,
    #[serde(default)]
    faults: Vec<Entry>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ConnectFi {
    needs: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    provider: String,
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

pub(super) fn read(name: &str, toml: &str) -> Result<Scenario, ScenarioError> {
    let file: File = toml::from_str(toml).map_err(|error| ScenarioError::Form {
        line: error
            .span()
            .and_then(|span| Some(toml.get(..span.start)?.matches('\n').count() + 1)),
        message: error.message().to_owned(),
    })?;
    let timings = file.timings.into_iter().map(|(name, ms)| {
        let is_known = Timings::NAMES.contains(&name.as_str());
        let timing = (name, Duration::from_millis(ms));
        is_known.then_some(timing).ok_or(ScenarioError::Timing)
    });
    let needs = file.connectfi.needs;
    if needs
        .as_ref()
        .is_some_and(|words| Needs::read(words).is_none())
    {
        return Err(ScenarioError::Needs);
    }
    let rules = file.faults.into_iter().zip(1..).map(|(entry, index)| {
        rule(entry).map_err(|problem| ScenarioError::Fault { index, problem })
    });
    Ok(Scenario {
        name: name.to_owned(),
        about: file.about,
        seed: file.seed,
        timings: timings.collect::<Result<_, _>>()?,
        needs,
        rules: rules.collect::<Result<_, _>>()?,
    })
}

fn rule(mut entry: Entry) -> Result<Rule, FaultProblem> {
    let provider = Provider::from_name(&entry.provider).ok_or(FaultProblem::Provider)?;
    let operation = entry.operation.take();
    if operation
        .as_ref()
        .is_some_and(|name| !is_operation(provider, name))
    {
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
    let expires = operation
        .as_ref()
        .is_some_and(|name| has_expired_status(provider, name));
    if fault == Fault::Expired && !expires {
        return Err(FaultProblem::Status);
    }
    Ok(Rule {
        provider,
        operation,
        calls: entry.calls,
        chance: entry.chance,
        fault,
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    fn one(fault: &str) -> Result<Rule, ScenarioError> {
        let toml = format!("about = \"a\"\n[[faults]]\nprovider = \"ondato\"\n{fault}");
        read("n", &toml).map(|mut scenario| scenario.rules.remove(0))
    }

    #[track_caller]
    fn refuses(fault: &str, problem: FaultProblem) {
        assert_eq!(one(fault), Err(ScenarioError::Fault { index: 1, problem }));
    }

    #[test]
    fn every_fault_can_be_written() {
        for (text, expected) in [
            ("slow\"\nseconds = 2", Fault::Slow(Duration::from_secs(2))),
            ("rate-limited\"", Fault::RateLimited { retry_after: None }),
            (
                "rate-limited\"\nretry_after = 7",
                Fault::RateLimited {
                    retry_after: Some(7),
                },
            ),
            ("unauthorized\"", Fault::Unauthorized),
            (
                "server-error\"\nstatus = 502\nacted = true",
                Fault::ServerError {
                    status: 502,
                    acted: true,
                },
            ),
            ("cut\"", Fault::Cut { acted: false }),
            ("truncated\"", Fault::Truncated),
            ("malformed\"", Fault::Malformed),
            ("wrong-content-type\"", Fault::WrongContentType),
            ("backwards\"", Fault::Backwards),
            (
                "unknown-status\"\nword = \"New\"",
                Fault::UnknownStatus("New".to_owned()),
            ),
        ] {
            let rule = one(&format!("fault = \"{text}")).unwrap();
            assert_eq!(rule.fault.name(), text.split('"').next().unwrap());
            assert_eq!(rule.fault, expected);
            assert_eq!(
                (rule.operation, rule.chance, rule.calls),
                (None, 1.0, vec![])
            );
        }
        let late = one("operation = \"webhook\"\nfault = \"late\"\nseconds = 9").unwrap();
        assert_eq!(late.fault, Fault::Late(Duration::from_secs(9)));
        let twice = one("operation = \"webhook\"\nfault = \"duplicate\"").unwrap();
        assert_eq!(twice.fault, Fault::Duplicate);
        let expired = one("operation = \"read\"\nfault = \"expired\"\ncalls = [2]").unwrap();
        assert_eq!((expired.fault, expired.calls), (Fault::Expired, vec![2]));
    }

    #[test]
    fn each_error_of_a_fault_is_reported() {
        refuses("fault = \"unknown\"", FaultProblem::Fault);
        refuses(
            "operation = \"account\"\nfault = \"slow\"",
            FaultProblem::Operation,
        );
        refuses("chance = 1.5\nfault = \"slow\"", FaultProblem::Chance);
        refuses("calls = [0]\nfault = \"slow\"", FaultProblem::Calls);
        refuses("fault = \"slow\"\nseconds = 61", FaultProblem::Range);
        refuses(
            "fault = \"server-error\"\nstatus = 200",
            FaultProblem::Range,
        );
        refuses("fault = \"malformed\"\nseconds = 1", FaultProblem::Setting);
        refuses("fault = \"duplicate\"", FaultProblem::Webhook);
        refuses(
            "operation = \"webhook\"\nfault = \"slow\"",
            FaultProblem::Webhook,
        );
        refuses(
            "operation = \"create\"\nfault = \"expired\"",
            FaultProblem::Status,
        );
        let foreign = read(
            "n",
            "about=\"\"\n[[faults]]\nprovider=\"x\"\nfault=\"slow\"",
        );
        let error = foreign.unwrap_err();
        assert_eq!(error.to_string(), "fault 1: there is no such provider");
    }

    #[test]
    fn each_error_of_a_file_is_reported() {
        assert_eq!(
            read("n", "about=\"\"\n[timings]\nx = 1"),
            Err(ScenarioError::Timing)
        );
        let needs = "about=\"\"\n[connectfi]\nneeds = \"unknown\"";
        assert_eq!(read("n", needs), Err(ScenarioError::Needs));
        let Err(ScenarioError::Form { line, .. }) = read("n", "about=\"\"\nspeed = 1") else {
            panic!("an unknown key was taken");
        };
        assert_eq!(line, Some(2));
    }

    #[test]
    fn timings_override_the_given_ones() {
        let scenario = read("n", "about=\"\"\n[timings]\nairwallex-code = 1").unwrap();
        let expected = Timings {
            airwallex_code: Duration::from_millis(1),
            ..Timings::default()
        };
        assert_eq!(scenario.timings(Timings::default()), expected);
    }
}
