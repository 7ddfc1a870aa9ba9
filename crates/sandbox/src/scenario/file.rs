//! The TOML form of a scenario.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Deserialize;

use super::fault_entry::{Entry, rules};
use super::{Scenario, ScenarioError};
use crate::connectfi::Needs;
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
    let mut all = Vec::new();
    for (entry, index) in file.faults.into_iter().zip(1..) {
        let rules = rules(entry);
        all.extend(rules.map_err(|problem| ScenarioError::Fault { index, problem })?);
    }
    Ok(Scenario {
        name: name.to_owned(),
        about: file.about,
        seed: file.seed,
        timings: timings.collect::<Result<_, _>>()?,
        needs,
        rules: all,
    })
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::provider::Provider;

    use super::super::FaultProblem;
    use super::*;
    use crate::faults::{Fault, Rule};
    use crate::rooms::room;

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
    fn a_fault_without_a_provider_is_every_providers() {
        let providers = |fault: &str| {
            let toml = format!("about = \"a\"\n[[faults]]\n{fault}");
            let rules = read("n", &toml).map(|scenario| scenario.rules);
            rules.map(|rules| rules.iter().map(|rule| rule.provider).collect::<Vec<_>>())
        };
        let all = Provider::ALL.to_vec();
        assert_eq!(providers("fault = \"slow\""), Ok(all.clone()));
        let read = "operation = \"read\"\nfault = \"cut\"";
        assert_eq!(providers(read), Ok(all));
        let upload = providers("operation = \"upload\"\nfault = \"slow\"").unwrap();
        let has_it = |provider: &Provider| room(*provider).is_operation("upload");
        assert!(!upload.is_empty() && upload.iter().all(has_it));
        let expired = providers("operation = \"read\"\nfault = \"expired\"").unwrap();
        let can_expire = |provider: &Provider| room(*provider).has_expired_status("read");
        assert!(!expired.is_empty() && expired.iter().all(can_expire));
        for (fault, problem) in [
            (
                "operation = \"?\"\nfault = \"slow\"",
                FaultProblem::Operation,
            ),
            ("fault = \"expired\"", FaultProblem::Status),
        ] {
            assert_eq!(
                providers(fault),
                Err(ScenarioError::Fault { index: 1, problem })
            );
        }
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
