//! Webhooks of anything at all: bodies and signatures, forged and signed.
//!
//! The same few hundred inputs every time, or with `HOSTED_FLOW_FUZZ_SECONDS` others each time, for
//! so long: `cargo xtask fuzz` does that.

use std::io::Write as _;
use std::thread::panicking;
use std::time::{Duration, Instant};
use std::{env, io};

use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_model_check::fuzz::{Mutator, escaped, seeds};
use jiff::Timestamp;
use ring::hmac;

use crate::app::{App, Ask, WEBHOOK_SECRET};

/// Bodies as the five send them, and some that none would.
const BODIES: &str = include_str!("webhook_fuzz/bodies.txt");

/// Signatures as the senders write them, and pieces of them.
const SIGNATURES: &str = include_str!("webhook_fuzz/signatures.txt");

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

/// Prints the number of inputs: a row of the table of `cargo xtask fuzz`.
struct Run {
    what: &'static str,
    /// Of the inputs that are made.
    seed: u64,
    began: Instant,
    lasts: Option<Duration>,
    inputs: u64,
}

impl Run {
    fn begin(what: &'static str, seed: u64) -> Self {
        let seconds = env::var("HOSTED_FLOW_FUZZ_SECONDS").ok();
        let seconds = seconds.map(|text| text.parse().expect("a number of seconds"));
        let now = Timestamp::now().as_millisecond().unsigned_abs();
        Self {
            what,
            seed: seconds.map_or(seed, |_| seed ^ now),
            began: Instant::now(),
            lasts: seconds.map(Duration::from_secs),
            inputs: 0,
        }
    }

    /// The number of the next input, if there is to be one.
    fn next(&mut self) -> Option<u64> {
        let goes_on = match self.lasts {
            Some(lasts) => self.began.elapsed() < lasts,
            None => self.inputs < 300,
        };
        goes_on.then(|| {
            self.inputs += 1;
            self.inputs - 1
        })
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        if self.lasts.is_none() {
            return;
        }
        let (what, inputs, seed) = (self.what, self.inputs, self.seed);
        let (seconds, broken) = (self.began.elapsed().as_secs(), u8::from(panicking()));
        // On lines of their own, whatever the test harness has begun. A test that has failed says
        // so itself: this must not panic a second time.
        let _ = write!(
            io::stdout(),
            "\n| {what} | {inputs} | {seconds} | {broken} |\nseed {seed}\n"
        );
    }
}

fn basic() -> String {
    let pair = STANDARD.encode(format!("hook:{WEBHOOK_SECRET}"));
    format!("Basic {pair}")
}

fn delivery<'a>(app: &'a App, sender: &str, body: &[u8]) -> Ask<'a> {
    let path = format!("/webhooks/{sender}");
    app.ask("POST", &path).nobody().text(body.to_vec())
}

/// Fault S09.
#[tokio::test]
async fn a_forged_delivery_is_refused_whatever_it_says() {
    let app = App::start().await;
    app.flow("paysafe").await;
    let mut run = Run::begin("webhooks, forged (each to five senders)", 1);
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
            if sender == "ondato" && number.is_multiple_of(2) {
                // Otherwise the signature would not be checked.
                ask = ask.header("authorization", &basic());
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
    assert_eq!(app.stub.count("GET "), 0, "a read was caused");
}

/// Fault S09.
#[tokio::test]
async fn a_signed_delivery_is_understood_or_not_and_breaks_nothing() {
    let app = App::start().await;
    let id = app.flow("paysafe").await;
    let key = hmac::Key::new(hmac::HMAC_SHA256, WEBHOOK_SECRET.as_bytes());
    let hex = |tag: hmac::Tag| -> String {
        let digits = tag.as_ref().iter().map(|byte| format!("{byte:02x}"));
        digits.collect()
    };
    let mut run = Run::begin("webhooks, signed (each by five senders)", 3);
    let mut bodies = Mutator::new(seeds(BODIES), run.seed);
    while let Some(number) = run.next() {
        let body = bodies.input(number);
        let now = Timestamp::now();
        let (second, millis) = (now.as_second(), now.as_millisecond().to_string());
        let stamped = [millis.as_bytes(), &body].concat();
        let dated = [format!("{second}.").as_bytes(), &body].concat();
        let dated = hex(hmac::sign(&key, &dated));
        let path = format!("connectfi/{WEBHOOK_SECRET}");
        let asks = [
            delivery(&app, "paysafe/piv/events", &body)
                .header("signature", &STANDARD.encode(hmac::sign(&key, &body))),
            delivery(&app, "airwallex", &body)
                .header("x-timestamp", &millis)
                .header("x-signature", &hex(hmac::sign(&key, &stamped))),
            delivery(&app, "connectpay", &body).header("x-webhook-token", WEBHOOK_SECRET),
            delivery(&app, &path, &body),
            delivery(&app, "ondato", &body)
                .header("authorization", &basic())
                .header("ondato-signature", &format!("t={second},s={dated}")),
        ];
        for ask in asks {
            // A repetition would fail as well, so the response asks for none.
            let answer = ask.send().await;
            assert_eq!(answer.status, StatusCode::OK, "{}", escaped(&body));
        }
    }
    for sender in ["airwallex", "connectfi", "connectpay", "ondato", "paysafe"] {
        let count = |verdict| {
            let labels = format!(r#"{{provider="{sender}",verdict="{verdict}"}}"#);
            app.count(&format!("webhooks_total{labels}"))
        };
        let [accepted, idle, unread] = ["accepted", "nothing-to-do", "not-understood"].map(count);
        assert!(
            accepted + idle > 0 && unread > 0,
            "{sender} was both accepted and not"
        );
        assert_eq!(accepted + idle + unread, run.inputs, "{sender}");
    }
    // None was believed for what it says.
    let read = app.read(&id).send().await;
    assert_eq!(read.body["status"]["sessionStatus"], "ACTIVE");
}
