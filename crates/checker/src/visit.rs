//! One visit to a backend: its requests, and the state that rules share.

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
    /// Makes the keys of this visit unique.
    nonce: String,
    pub(crate) log: Vec<Exchange>,
    /// The flow that most rules use, once it is created.
    pub(crate) flow: Option<FlowId>,
    /// The idempotency key of its create.
    pub(crate) first_key: String,
    /// The flow that concurrent requests created after it.
    pub(crate) later_flow: Option<String>,
    /// The same refused request, sent twice.
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

    /// A new idempotency key.
    pub(crate) fn key(&self, name: &str) -> String {
        format!("check-{}-{name}", self.nonce)
    }

    /// Sends a request, again after the pause that a `429` asks for: the check sends more requests
    /// than rate limits expect.
    pub(crate) async fn ask(&mut self, call: Call) -> Exchange {
        for _ in 0..MAX_PAUSES {
            let exchange = self.client.send(call.clone()).await;
            self.log.push(exchange.clone());
            if exchange.status() != TOO_MANY {
                return exchange;
            }
            pause(&exchange).await;
        }
        let exchange = self.client.send(call).await;
        self.log.push(exchange.clone());
        exchange
    }

    /// Sends requests concurrently.
    pub(crate) async fn ask_concurrently(&mut self, calls: Vec<Call>) -> Vec<Exchange> {
        let mut tasks = JoinSet::new();
        for call in calls {
            let client = self.client.clone();
            tasks.spawn(async move { client.send(call).await });
        }
        let exchanges = tasks.join_all().await;
        self.log.extend(exchanges.iter().cloned());
        exchanges
    }

    /// Sends a request and reads its event stream.
    pub(crate) async fn listen(&mut self, call: Call) -> (Exchange, Ending) {
        for _ in 0..MAX_PAUSES {
            let (exchange, ending) = self.client.listen(call.clone()).await;
            self.log.push(exchange.clone());
            if exchange.status() != TOO_MANY {
                return (exchange, ending);
            }
            pause(&exchange).await;
        }
        let (exchange, ending) = self.client.listen(call).await;
        self.log.push(exchange.clone());
        (exchange, ending)
    }

    /// Records the finding of a rule.
    pub(crate) fn note(&mut self, rule: Rule, faults: Faults) {
        self.findings.push(faults.finding(rule));
    }

    /// Records that a rule could not be checked.
    pub(crate) fn skip(&mut self, rule: Rule, why: &str) {
        self.findings.push(Finding {
            rule,
            verdict: Verdict::NotApplicable,
            seen: vec![why.to_owned()],
        });
    }

    /// Whether there was no answer at all.
    pub(crate) fn is_unreachable(&self) -> bool {
        let is_none = |one: &Exchange| matches!(one.answer, Err(Failure::Unreachable));
        self.log.iter().all(is_none)
    }

    /// The number of flows in the answers to creates.
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

/// The violations of a rule.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<String>);

impl Faults {
    /// Records a violation unless `holds`; returns `holds`.
    pub(crate) fn unless(&mut self, holds: bool, seen: impl Into<String>) -> bool {
        let seen = if holds { None } else { Some(seen.into()) };
        // Equal violations are reported once.
        if let Some(seen) = seen.filter(|seen| !self.0.contains(seen)) {
            self.0.push(seen);
        }
        holds
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
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

/// Waits as long as an answer asks for, up to a maximum.
async fn pause(exchange: &Exchange) {
    let pause = exchange.pause().unwrap_or(SHORT_PAUSE);
    tokio::time::sleep(pause.min(MAX_PAUSE)).await;
}

const TOO_MANY: u16 = 429;
const MAX_PAUSES: usize = 3;
const SHORT_PAUSE: Duration = Duration::from_secs(1);
const MAX_PAUSE: Duration = Duration::from_mins(1);

const NOT_SEEN: &str = "could not be looked at, since what comes before it failed";
