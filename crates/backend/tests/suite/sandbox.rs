//! The demo's own configuration in front of the sandbox: the providers' wire formats as somebody
//! else has read them.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use axum::http::request::Builder;
use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::{app, backend};
use hosted_flow_core::contract::{Flow, FlowStatus, Launch};
use hosted_flow_core::next_action::NextAction;
use hosted_flow_core::provider::{self, Provider, connectpay};
use hosted_flow_core::status::Status;
use hosted_flow_sandbox::providers::ondato::white_label_host;
use hosted_flow_sandbox::{Config, Outcome, PageUrl, Sandbox};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::app::listen_to_everything;
use crate::connections;
use crate::demo::{TEMPLATE, page_dir};

pub(crate) const PAGE: &str = "http://127.0.0.1:8080";

/// The demo, with one visitor.
pub(crate) struct Demo {
    pub(crate) sandbox: Sandbox,
    app: Router,
    cookie: String,
    keys: u32,
}

impl Demo {
    async fn start(name: &str) -> Self {
        Self::with(name, &[]).await
    }

    /// With lines of its configuration replaced.
    pub(crate) async fn with(name: &str, changes: &[(&str, &str)]) -> Self {
        listen_to_everything();
        let page = PageUrl::parse(&format!("{PAGE}/")).unwrap();
        let sandbox = Sandbox::start(Config::new(page)).await.unwrap();
        let mut text = filled(&sandbox, page_dir(name).to_str().unwrap());
        for (from, to) in changes {
            assert!(text.contains(from), "{from}");
            text = text.replace(from, to);
        }
        let config = ServerConfig::from_toml(&text).unwrap();
        let app = app(&config, &backend(&config).await.unwrap());
        let visit = Request::get("/").body(Body::empty()).unwrap();
        let visit = app.clone().oneshot(visit).await.unwrap();
        let cookie = visit.headers()["set-cookie"].to_str().unwrap().to_owned();
        Self {
            sandbox,
            app,
            cookie: cookie.split(';').next().unwrap().to_owned(),
            keys: 0,
        }
    }

    async fn ask(&self, request: Builder, body: Value) -> Flow {
        let request = request.header("content-type", "application/json");
        let body = if body.is_null() {
            Body::empty()
        } else {
            Body::from(body.to_string())
        };
        self.send(request, body).await
    }

    /// Sends a request whose answer is a flow.
    pub(crate) async fn send(&self, request: Builder, body: Body) -> Flow {
        let request = request.header("cookie", &self.cookie);
        let response = self
            .app
            .clone()
            .oneshot(request.body(body).unwrap())
            .await
            .unwrap();
        let status = response.status();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        assert!(
            status.is_success(),
            "{status} {}",
            String::from_utf8_lossy(&bytes)
        );
        hosted_flow_core::contract::read_flow(&bytes).unwrap()
    }

    /// A create that comes back to the page, for a purpose or none.
    pub(crate) async fn create(&mut self, provider: &str, purpose: Option<&str>) -> Flow {
        let return_url = format!("{PAGE}/?mine=1");
        let mut body = json!({"provider": provider, "returnUrl": return_url});
        if let Some(purpose) = purpose {
            body["purpose"] = json!(purpose);
        }
        self.keys += 1;
        let request = Request::post("/hosted-flow/v1/flows")
            .header("origin", PAGE)
            .header("idempotency-key", self.keys);
        self.ask(request, body).await
    }

    async fn launch(&self, flow: &Flow) -> Flow {
        self.launch_in(flow, None).await
    }

    /// A launch in a language.
    async fn launch_in(&self, flow: &Flow, locale: Option<&str>) -> Flow {
        let path = format!("/hosted-flow/v1/flows/{}/launch", flow.id);
        let body = json!({"returnUrl": format!("{PAGE}/?again=1"), "locale": locale});
        self.ask(Request::post(path), body).await
    }

    pub(crate) async fn read(&self, flow: &Flow) -> Flow {
        let path = format!("/hosted-flow/v1/flows/{}", flow.id);
        self.ask(Request::get(path), Value::Null).await
    }

    pub(crate) async fn status(&self, flow: &Flow) -> Status {
        status(&self.read(flow).await)
    }

    /// The page's own form, filled in.
    pub(crate) async fn provide(&self, flow: &Flow, data: Value) -> Flow {
        let path = format!("/demo/details/{}", flow.id);
        self.ask(Request::post(path), data).await
    }

    /// The decisions that are waited for are made.
    pub(crate) fn wait(&self) {
        self.sandbox.advance(Duration::from_secs(5));
    }

    fn play(&self, flow: &Flow, outcome: Outcome, reason: Option<&str>) -> String {
        let id = match &flow.launch.as_ref().unwrap().0 {
            Launch::Ondato(launch) => launch.id.clone(),
            Launch::Paysafe(_) => self.newest_paysafe_session(),
            Launch::Airwallex(launch) => {
                let (path, _) = launch.url.expose().split_once('?').unwrap();
                path.rsplit('/').next().unwrap().to_owned()
            }
            Launch::ConnectPay(_) => application(flow).application_id.unwrap(),
        };
        self.sandbox
            .play(flow.provider, &id, outcome, reason)
            .unwrap()
    }

    /// The contract does not tell a session's id, but the last read's path does.
    fn newest_paysafe_session(&self) -> String {
        let log = self.sandbox.log(Provider::Paysafe);
        let mut reads = log.iter().filter(|entry| entry.method == "GET");
        reads
            .next_back()
            .unwrap()
            .path
            .rsplit('/')
            .next()
            .unwrap()
            .to_owned()
    }
}

/// The template with its places filled in for the sandbox, with flows in memory and no rest between
/// two looks.
fn filled(sandbox: &Sandbox, page_dir: &str) -> String {
    let mut text = TEMPLATE
        .replace("{port}", "8080")
        .replace("{page_dir}", page_dir)
        .replace("sqlite:{data_dir}/flows.db", "memory")
        .replace("minimum_read_age = \"1s\"", "minimum_read_age = \"0s\"");
    for provider in Provider::ALL {
        let origin = sandbox.origin(provider);
        let port = origin.rsplit(':').next().unwrap();
        text = text.replace(&format!("{{{provider}_port}}"), port);
    }
    text
}

/// The meaning of the provider's status.
pub(crate) fn status(flow: &Flow) -> Status {
    provider::outcome(&flow.status.0).status
}

fn application(flow: &Flow) -> connectpay::Application {
    match &flow.status.0 {
        FlowStatus::ConnectPay(status) => status.application.clone().unwrap(),
        status => panic!("another provider's {status:?}"),
    }
}

#[tokio::test]
async fn ondato_from_the_start_to_the_verdict() {
    let mut demo = Demo::start("sandbox-ondato").await;
    let flow = demo.create("ondato", None).await;
    let Launch::Ondato(launch) = &flow.launch.as_ref().unwrap().0 else {
        panic!("another provider's launch")
    };
    let host = demo.sandbox.origin(Provider::Ondato).replace("http://", "");
    assert_eq!(launch.host, Some(host));
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    assert_eq!(demo.launch(&flow).await.launch, flow.launch);
    let back = demo.play(&flow, Outcome::Approve, None);
    assert_eq!(back, format!("{PAGE}/?provider=ondato"));
    assert_eq!(demo.status(&flow).await, Status::Processing);
    demo.wait();
    assert_eq!(demo.status(&flow).await, Status::Approved);
}

#[tokio::test]
async fn ondatos_white_label_comes_back_to_the_pages_own_address() {
    let mut demo = Demo::start("sandbox-white-label").await;
    let flow = demo.create("ondato", Some("white-label")).await;
    let Launch::Ondato(launch) = &flow.launch.as_ref().unwrap().0 else {
        panic!("another provider's launch")
    };
    let origin = demo.sandbox.origin(Provider::Ondato);
    assert_eq!(launch.host, Some(white_label_host(&origin)));
    let back = demo.play(&flow, Outcome::Abandon, None);
    assert_eq!(back, format!("{PAGE}/?mine=1"));
    let again = demo.launch(&flow).await;
    assert_ne!(again.launch, flow.launch);
    let back = demo.play(&again, Outcome::Approve, None);
    assert_eq!(back, format!("{PAGE}/?again=1"));
}

/// Fault P48.
#[tokio::test]
async fn ondatos_page_is_in_the_language_of_the_person() {
    let mut demo = Demo::start("sandbox-language").await;
    let flow = demo.create("ondato", Some("account")).await;
    let address = demo.sandbox.origin(Provider::Ondato).replace("http://", "");
    for (locale, language) in [
        (None, "en-GB"),
        (Some("lt"), "lt-LT"),
        (Some("de-AT"), "de-DE"),
        (Some("fi"), "en-GB"),
    ] {
        let launched = demo.launch_in(&flow, locale).await;
        let Launch::Ondato(launch) = &launched.launch.as_ref().unwrap().0 else {
            panic!("another provider's launch")
        };
        let path = format!("/?id={}", launch.id);
        let page = connections::get(address.parse().unwrap(), &path).await;
        let html = format!("<html lang=\"{language}\">");
        assert!(page.contains(&html), "{locale:?}: {page}");
    }
}

#[tokio::test]
async fn paysafe_from_the_start_to_the_verdict() {
    let mut demo = Demo::start("sandbox-paysafe").await;
    let flow = demo.create("paysafe", None).await;
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    let back = demo.play(&flow, Outcome::Later, None);
    assert!(
        back.starts_with(&format!("{PAGE}/?mine=1&sessionId=")),
        "{back}"
    );
    let again = demo.launch(&flow).await;
    assert_ne!(again.launch, flow.launch);
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    demo.play(&again, Outcome::Decline, Some("NAME_MISMATCH"));
    assert_eq!(demo.status(&flow).await, Status::Declined);
}

#[tokio::test]
async fn paysafe_v2_from_the_start_to_the_verdict() {
    let mut demo = Demo::with("sandbox-paysafe-v2", &[("api = \"v1\"", "api = \"v2\"")]).await;
    let flow = demo.create("paysafe", None).await;
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    demo.play(&flow, Outcome::Later, None);
    let again = demo.launch(&flow).await;
    assert_ne!(again.launch, flow.launch);
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    let back = demo.play(&again, Outcome::Approve, None);
    assert!(back.starts_with(&format!("{PAGE}/?again=1&")), "{back}");
    assert_eq!(demo.status(&flow).await, Status::Approved);
    let sessions = demo.sandbox.log(Provider::Paysafe);
    let is_session = |path: &&String| path.contains("/customers/");
    let paths = sessions.iter().map(|entry| &entry.path).filter(is_session);
    let paths: Vec<&String> = paths.collect();
    let is_v2 = |path: &&String| path.starts_with("/digitalwallets/v2/customers/");
    assert!(paths.len() > 3 && paths.iter().all(is_v2), "{paths:?}");
}

#[tokio::test]
async fn airwallex_from_the_start_to_the_verdict() {
    let mut demo = Demo::start("sandbox-airwallex").await;
    let flow = demo.create("airwallex", None).await;
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    let back = demo.play(&flow, Outcome::Later, None);
    assert_eq!(back, format!("{PAGE}/?mine=1"));
    let again = demo.launch(&flow).await;
    assert_ne!(again.launch, flow.launch, "a link opens once");
    demo.play(&again, Outcome::Decline, Some("ACTION_REQUIRED"));
    assert_eq!(demo.status(&flow).await, Status::Processing);
    demo.wait();
    // Something is still missing: the same flow is gone through once more.
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    let more = demo.launch(&flow).await;
    demo.play(&more, Outcome::Approve, None);
    assert_eq!(demo.status(&flow).await, Status::Processing);
    demo.wait();
    assert_eq!(demo.status(&flow).await, Status::Approved);
}

#[tokio::test]
async fn connectpay_from_an_approved_identity_to_the_account() {
    let mut demo = Demo::start("sandbox-connectpay").await;
    let identity = demo.create("ondato", Some("account")).await;
    demo.play(&identity, Outcome::Approve, None);
    demo.wait();
    assert_eq!(demo.status(&identity).await, Status::Approved);
    // It may have been submitted by itself by now: then this is that flow.
    let flow = demo.create("connectpay", None).await;
    assert_eq!((status(&flow), &flow.launch), (Status::Processing, &None));
    demo.wait();
    opened(&demo, &flow).await;
}

#[tokio::test]
async fn connectpay_from_its_own_link_to_the_account() {
    let mut demo = Demo::start("sandbox-connectpay-hosted").await;
    let flow = demo.create("connectpay", Some("hosted")).await;
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    let back = demo.play(&flow, Outcome::Later, None);
    assert_eq!(back, format!("{PAGE}/?mine=1"));
    let again = demo.launch(&flow).await;
    assert_ne!(again.launch, flow.launch);
    let back = demo.play(&again, Outcome::Approve, None);
    assert_eq!(back, format!("{PAGE}/?again=1"));
    demo.wait();
    opened(&demo, &flow).await;
}

/// An approved identity wants the full data, and then becomes an account.
async fn opened(demo: &Demo, flow: &Flow) {
    let read = demo.read(flow).await;
    let outcome = provider::outcome(&read.status.0);
    let wanted = (Status::NeedsInput, NextAction::ProvideData);
    assert_eq!((outcome.status, outcome.next_action), wanted);
    let sent = demo.provide(flow, json!({"firstName": "John"})).await;
    assert_eq!(status(&sent), Status::InReview);
    demo.wait();
    let end = demo.read(flow).await;
    assert_eq!(status(&end), Status::Approved);
    assert!(application(&end).baas_client_id.is_some());
}
