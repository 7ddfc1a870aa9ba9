//! One visit to a backend: what is asked, in order, and what is remembered of it.

use std::collections::BTreeSet;
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use hyper::Method;
use tokio::task::JoinSet;

use crate::call::{Call, Wanted};
use crate::client::Client;
use crate::events::{self, Ending};
use crate::exchange::{Exchange, Failure};
use crate::plan::Plan;
use crate::report::{Finding, Report, Verdict};
use crate::rule::Rule;

/// One visit to a backend.
pub(crate) struct Visit {
    pub(crate) plan: Plan,
    client: Client,
    /// Makes the keys of this visit differ from those of every other.
    nonce: String,
    pub(crate) log: Vec<Exchange>,
    /// The flow that most rules look at, once it is made.
    pub(crate) flow: Option<FlowId>,
    /// The key that it was made with.
    pub(crate) first_key: String,
    /// The flow made after it, by several requests at once.
    pub(crate) later_flow: Option<String>,
    /// The same refused request, asked twice.
    pub(crate) refused_twice: Option<[Exchange; 2]>,
    findings: Vec<Finding>,
}

impl Visit {
    pub(crate) fn new(plan: Plan, client: Client, nonce: String) -> Self {
        Self {
            plan,
            client,
            first_key: format!("check-{nonce}-first"),
            nonce,
            log: Vec::new(),
            flow: None,
            later_flow: None,
            refused_twice: None,
            findings: Vec::new(),
        }
    }

    /// An idempotency key that nobody has used.
    pub(crate) fn key(&self, name: &str) -> String {
        format!("check-{}-{name}", self.nonce)
    }

    /// Sends a request, again after a pause where the backend asks for one: so many requests in
    /// so little time are not what its limits are made for.
    pub(crate) async fn ask(&mut self, call: Call) -> Exchange {
        for _ in 0..MOST_PAUSES {
            let exchange = self.client.send(call.clone()).await;
            self.log.push(exchange.clone());
            if exchange.status() != TOO_MANY {
                return exchange;
            }
            rest(&exchange).await;
        }
        let exchange = self.client.send(call).await;
        self.log.push(exchange.clone());
        exchange
    }

    /// Sends requests all at once.
    pub(crate) async fn ask_at_once(&mut self, calls: Vec<Call>) -> Vec<Exchange> {
        let mut asking = JoinSet::new();
        for call in calls {
            let client = self.client.clone();
            asking.spawn(async move { client.send(call).await });
        }
        let exchanges = asking.join_all().await;
        self.log.extend(exchanges.iter().cloned());
        exchanges
    }

    /// Sends a request and listens to its events.
    pub(crate) async fn listen(&mut self, call: Call) -> (Exchange, Ending) {
        for _ in 0..MOST_PAUSES {
            let (exchange, ending) = self.client.listen(call.clone()).await;
            self.log.push(exchange.clone());
            if exchange.status() != TOO_MANY {
                return (exchange, ending);
            }
            rest(&exchange).await;
        }
        let (exchange, ending) = self.client.listen(call).await;
        self.log.push(exchange.clone());
        (exchange, ending)
    }

    /// Notes what was found about a rule.
    pub(crate) fn note(&mut self, rule: Rule, faults: Faults) {
        self.findings.push(faults.finding(rule));
    }

    /// Notes that a rule could not be looked at.
    pub(crate) fn skip(&mut self, rule: Rule, why: &str) {
        self.findings.push(Finding {
            rule,
            verdict: Verdict::NotApplicable,
            seen: vec![why.to_owned()],
        });
    }

    /// Whether nothing at all was ever answered.
    pub(crate) fn is_unreachable(&self) -> bool {
        let is_none = |one: &Exchange| matches!(one.answer, Err(Failure::Unreachable));
        self.log.iter().all(is_none)
    }

    /// Everything that an answer to a create said was made.
    fn flows_made(&self) -> usize {
        let creates = self.log.iter().filter(|one| one.name == "POST /flows");
        let ids: BTreeSet<String> = creates.filter_map(Exchange::flow_id).collect();
        ids.len()
    }

    pub(crate) fn report(mut self) -> Report {
        let (flows, requests) = (self.flows_made(), self.log.len());
        for rule in Rule::ALL {
            if !self.findings.iter().any(|finding| finding.rule == rule) {
                self.skip(rule, NOT_SEEN);
            }
        }
        self.findings.sort_by_key(|finding| finding.rule);
        Report {
            findings: self.findings,
            flows,
            requests,
        }
    }

    /// The exchanges that rules for all answers look at.
    pub(crate) fn answers(&self) -> impl Iterator<Item = &Exchange> {
        let is_ours =
            |exchange: &&Exchange| exchange.wanted != Wanted::Preflight && exchange.answer.is_ok();
        self.log.iter().filter(is_ours)
    }

    /// Every JSON value that a `GET` was answered with.
    pub(crate) fn values_got(&self) -> Vec<(&Exchange, serde_json::Value)> {
        let is_get = |exchange: &&Exchange| exchange.method == Method::GET;
        let mut values = Vec::new();
        for exchange in self.answers().filter(is_get) {
            if exchange.wanted == Wanted::Events {
                for event in events::read(exchange.body()) {
                    let value = serde_json::from_str(&event.data).unwrap_or_default();
                    values.push((exchange, value));
                }
            }
            values.push((exchange, exchange.json()));
        }
        values
    }
}

/// What speaks against a rule.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    /// Notes a fault unless something holds; answers whether it does.
    pub(crate) fn unless(&mut self, holds: bool, seen: impl Into<String>) -> bool {
        let seen = if holds { None } else { Some(seen.into()) };
        // The same answer a hundred times is one thing to say.
        if let Some(seen) = seen.filter(|seen| !self.0.contains(seen)) {
            self.0.push(seen);
        }
        holds
    }

    fn finding(self, rule: Rule) -> Finding {
        Finding {
            rule,
            verdict: if self.0.is_empty() {
                Verdict::Pass
            } else {
                Verdict::Fail
            },
            seen: self.0,
        }
    }
}

/// Waits as long as an answer asks for, within reason.
async fn rest(exchange: &Exchange) {
    let pause = exchange.pause().unwrap_or(SHORT_PAUSE);
    tokio::time::sleep(pause.min(LONGEST_PAUSE)).await;
}

const TOO_MANY: u16 = 429;
const MOST_PAUSES: usize = 3;
const SHORT_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_mins(1);

const NOT_SEEN: &str = "could not be looked at, since what comes before it failed";
