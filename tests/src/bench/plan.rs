//! What is measured: the pages, the networks, the processors, and how often.

use std::env;

use serde_json::{Value, json};

use crate::failure::{Failure, Outcome, While as _};

/// What `cargo xtask bench page` asks for, as JSON.
const VARIABLE: &str = "HOSTED_FLOW_BENCH";

/// What is measured.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// How often each load is measured.
    pub runs: usize,
    /// On which networks.
    pub networks: Vec<Network>,
    /// How many times slower the processor is.
    pub slowness: Vec<u8>,
    /// The pages. Ratios are to the last one.
    pub places: Vec<Place>,
}

/// A page, and the sandbox of its backend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What it is called in the tables.
    pub name: String,
    /// Its origin.
    pub origin: String,
    /// The sandbox's first port, as an origin.
    pub sandbox: String,
}

/// A network, as Chromium emulates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Network {
    /// Loopback, as it is.
    None,
    /// What Chromium's own tools call Fast 3G, and since 2024 Slow 4G.
    Fast3g,
    /// What they call Slow 3G, and since 2024 3G.
    Slow3g,
}

impl Network {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::None, Self::Fast3g, Self::Slow3g];

    /// Its name, in the tables and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Fast3g => "fast-3g",
            Self::Slow3g => "slow-3g",
        }
    }

    /// The parameters of `Network.emulateNetworkConditions`: milliseconds, and bytes per second.
    ///
    /// The figures of Chromium's tools: 150 ms × 3.75 and 1.6 Mbit/s × 0.9 down, 750 kbit/s × 0.9 up;
    /// 400 ms × 5 and 500 kbit/s × 0.8.
    pub(crate) fn conditions(self) -> Value {
        let (latency, down, up) = match self {
            Self::None => (0.0, -1.0, -1.0),
            Self::Fast3g => (562.5, 180_000.0, 84_375.0),
            Self::Slow3g => (2_000.0, 50_000.0, 50_000.0),
        };
        json!({
            "offline": false,
            "latency": latency,
            "downloadThroughput": down,
            "uploadThroughput": up,
        })
    }
}

impl Plan {
    /// The plan of `cargo xtask bench page`.
    ///
    /// # Errors
    ///
    /// When there is none, or it cannot be read.
    pub fn read() -> Outcome<Self> {
        let text = env::var(VARIABLE).ok().ok_or_else(|| {
            Failure::new(format!(
                "{VARIABLE} is not set: run `cargo xtask bench page`"
            ))
        })?;
        let plan: Value = serde_json::from_str(&text).doing("read the plan")?;
        Self::from(&plan).ok_or_else(|| Failure::new("the plan is not complete"))
    }

    fn from(plan: &Value) -> Option<Self> {
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let network = |value: &Value| {
            let mut all = Network::ALL.into_iter();
            all.find(|network| value == network.name())
        };
        let slowness = |value: &Value| u8::try_from(value.as_u64()?).ok();
        let place = |value: &Value| {
            Some(Place {
                name: text(&value["name"])?,
                origin: text(&value["origin"])?,
                sandbox: text(&value["sandbox"])?,
            })
        };
        Some(Self {
            runs: usize::try_from(plan["runs"].as_u64()?).ok()?,
            networks: list(&plan["networks"], network)?,
            slowness: list(&plan["slowness"], slowness)?,
            places: list(&plan["places"], place)?,
        })
    }
}

/// All of them, if there are some and each can be read.
fn list<T>(value: &Value, read: impl Fn(&Value) -> Option<T>) -> Option<Vec<T>> {
    let all = value.as_array()?.iter().map(read);
    all.collect::<Option<Vec<T>>>()
        .filter(|all| !all.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_whole_or_not_at_all() {
        let whole = json!({
            "runs": 3, "networks": ["none", "slow-3g"], "slowness": [1, 4],
            "places": [{ "name": "a", "origin": "http://a", "sandbox": "http://b" }],
        });
        let plan = Plan::from(&whole).expect("it is complete");
        assert_eq!(plan.networks, [Network::None, Network::Slow3g]);
        assert_eq!((plan.runs, plan.slowness), (3, vec![1, 4]));
        assert_eq!(plan.places[0].sandbox, "http://b");
        for name in ["runs", "networks", "slowness", "places"] {
            let mut less = whole.clone();
            less[name] = json!([]);
            assert_eq!(Plan::from(&less), None, "{name}");
        }
        let mut other = whole;
        other["networks"] = json!(["none", "5g"]);
        assert_eq!(Plan::from(&other), None);
    }
}
