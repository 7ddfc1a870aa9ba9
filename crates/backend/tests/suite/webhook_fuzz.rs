//! Webhooks of anything at all: bodies and signatures, forged and signed.
//!
//! The same few hundred inputs every time, or with `HOSTED_FLOW_FUZZ_SECONDS` others each time, for
//! so long: `cargo xtask fuzz` does that.

use std::io::Write as _;
use std::time::{Duration, Instant};
use std::{env, io};

use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_lab::fuzz::{Mutator, escaped};
use jiff::Timestamp;
use ring::hmac;

use crate::app::{App, Ask, WEBHOOK_SECRET};

/// Bodies as the five send them, and some that none would.
const BODIES: &[&str] = &[
    r#"{"id":"e1","sessionId":"session1","customerId":"anna","sessionStatus":"COMPLETED"}"#,
    r#"{"id":"e1","createdUtc":"2026-11-21T10:00:00Z","type":"KycIdentification.Approved","payload":{"id":"kyc-1","identityVerificationId":"00000000-0000-0000-0000-000000000001","status":"Approved"}}"#,
    r#"{"id":"e1","name":"account.active","account_id":"acct_anna","data":{"id":"acct_anna","status":"ACTIVE"}}"#,
    r#"{"customerId":"anna","kyc":{"status":"APPROVED"},"kycDocumentList":[]}"#,
    r#"{"applicationId":"application-1","status":"ACCOUNT_ISSUED","personId":"person-1"}"#,
    r#"[{"id":{"id":["e1"]}},null,1e400,"\ud800"]"#,
    "{}",
    "",
];

/// Signatures as the senders write them, and pieces of them.
const SIGNATURES: &[&str] = &[
    "t=1795262400,s=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "t=,s=",
    "t=18446744073709551616,s=00,s=00,t=1",
    "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
    "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    "Basic aG9vazo=",
    "1795262400000",
    "-1",
];

const SENDERS: [&str; 5] = [
    "airwallex",
    "connectfi/0123456789abcdef0123",
    "connectpay",
    "ondato",
    "paysafe/piv/events",
];

const HEADERS: [&str; 6] = [
    "signature",
    "ondato-signature",
    "authorization",
    "x-timestamp",
    "x-signature",
    "x-webhook-token",
];

fn seeds(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

/// How much is tried.
struct Run {
    /// Of the inputs that are made.
    seed: u64,
    until: Option<Instant>,
    inputs: u64,
}

impl Run {
    fn begin(seed: u64) -> Self {
        let seconds = env::var("HOSTED_FLOW_FUZZ_SECONDS").ok();
        let Some(seconds) = seconds.map(|text| text.parse().expect("a number of seconds")) else {
            let (until, inputs) = (None, 0);
            return Self {
                seed,
                until,
                inputs,
            };
        };
        let now = Timestamp::now().as_millisecond().unsigned_abs();
        Self {
            seed: seed ^ now,
            until: Some(Instant::now() + Duration::from_secs(seconds)),
            inputs: 0,
        }
    }

    /// The number of the next input, if there is to be one.
    fn next(&mut self) -> Option<u64> {
        let goes_on = match self.until {
            Some(until) => Instant::now() < until,
            None => self.inputs < 300,
        };
        goes_on.then(|| {
            self.inputs += 1;
            self.inputs - 1
        })
    }

    /// For whoever looks for more.
    fn print(&self, what: &str) {
        let (inputs, seed) = (self.inputs, self.seed);
        writeln!(io::stdout(), "{what}: {inputs} inputs of seed {seed}").expect("stdout is open");
    }
}

fn delivery<'a>(app: &'a App, sender: &str, body: &[u8]) -> Ask<'a> {
    let path = format!("/webhooks/{sender}");
    app.ask("POST", &path).nobody().text(body.to_vec())
}

#[tokio::test]
async fn s09_a_forged_delivery_is_refused_whatever_it_says() {
    let app = App::start().await;
    app.flow("paysafe").await;
    let mut run = Run::begin(1);
    let mut bodies = Mutator::new(seeds(BODIES), run.seed);
    let mut signatures = Mutator::new(seeds(SIGNATURES), !run.seed);
    while let Some(number) = run.next() {
        let body = bodies.input(number);
        for sender in SENDERS {
            let mut ask = delivery(&app, sender, &body);
            for header in HEADERS {
                // What cannot stand in a header does not come this far.
                let text: String = String::from_utf8_lossy(&signatures.input(number))
                    .chars()
                    .filter(|c| c.is_ascii_graphic() || *c == ' ')
                    .collect();
                ask = ask.header(header, text.trim());
            }
            let answer = ask.send().await;
            let is_refused = answer.status.is_client_error();
            assert!(
                is_refused,
                "{sender}: {} for {}",
                answer.status,
                escaped(&body)
            );
        }
    }
    assert_eq!(app.stub.count("GET "), 0, "nobody was made to look");
    run.print("forged webhooks");
}

#[tokio::test]
async fn s09_a_signed_delivery_is_understood_or_not_and_breaks_nothing() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let key = hmac::Key::new(hmac::HMAC_SHA256, WEBHOOK_SECRET.as_bytes());
    let hex = |tag: hmac::Tag| -> String {
        let digits = tag.as_ref().iter().map(|byte| format!("{byte:02x}"));
        digits.collect()
    };
    let mut run = Run::begin(3);
    let mut bodies = Mutator::new(seeds(BODIES), run.seed);
    while let Some(number) = run.next() {
        let body = bodies.input(number);
        let millis = Timestamp::now().as_millisecond().to_string();
        let stamped = [millis.as_bytes(), &body].concat();
        let path = format!("connectfi/{WEBHOOK_SECRET}");
        let asks = [
            delivery(&app, "paysafe/piv/events", &body)
                .header("signature", &STANDARD.encode(hmac::sign(&key, &body))),
            delivery(&app, "airwallex", &body)
                .header("x-timestamp", &millis)
                .header("x-signature", &hex(hmac::sign(&key, &stamped))),
            delivery(&app, "connectpay", &body).header("x-webhook-token", WEBHOOK_SECRET),
            delivery(&app, &path, &body),
        ];
        for ask in asks {
            // Sent again it would be no better: the provider is told to let it be.
            let answer = ask.send().await;
            assert_eq!(answer.status, StatusCode::OK, "{}", escaped(&body));
        }
    }
    // None was believed for what it says.
    let read = app.read(&id).send().await;
    assert_eq!(read.body["status"]["sessionStatus"], "ACTIVE");
    run.print("signed webhooks");
}
