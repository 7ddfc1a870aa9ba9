//! The demo's own configuration in front of the sandbox: the providers' wire formats as somebody
//! else has read them.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::{app, backend};
use hosted_flow_core::contract::{Flow, Launch};
use hosted_flow_core::provider::{self, Provider};
use hosted_flow_core::status::Status;
use hosted_flow_sandbox::{Config, Outcome, PageUrl, Sandbox};
use serde_json::{Value, json};
use tower::ServiceExt;

use crate::app::listen_to_everything;
use crate::demo::{filled, page_dir};

const PAGE: &str = "http://127.0.0.1:8080";

struct Demo {
    sandbox: Sandbox,
    app: Router,
    cookie: String,
    keys: u32,
}

impl Demo {
    async fn start(name: &str) -> Self {
        listen_to_everything();
        let page = PageUrl::parse(&format!("{PAGE}/")).unwrap();
        let sandbox = Sandbox::start(Config::new(page)).await.unwrap();
        let port = |origin: String| origin.rsplit(':').next().unwrap().parse().unwrap();
        let (ondato, paysafe) = (
            port(sandbox.ondato_origin()),
            port(sandbox.paysafe_origin()),
        );
        let text = filled(8080, ondato, paysafe, page_dir(name).to_str().unwrap());
        let text = text.replace("minimum_read_age = \"1s\"", "minimum_read_age = \"0s\"");
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

    async fn ask(&self, request: axum::http::request::Builder, body: Value) -> Flow {
        let request = request
            .header("cookie", &self.cookie)
            .header("content-type", "application/json");
        let body = if body.is_null() {
            Body::empty()
        } else {
            Body::from(body.to_string())
        };
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

    async fn create(&mut self, body: Value) -> Flow {
        self.keys += 1;
        let request = Request::post("/hosted-flow/v1/flows")
            .header("origin", PAGE)
            .header("idempotency-key", self.keys);
        self.ask(request, body).await
    }

    async fn launch(&self, flow: &Flow) -> Flow {
        let path = format!("/hosted-flow/v1/flows/{}/launch", flow.id);
        self.ask(
            Request::post(path),
            json!({"returnUrl": format!("{PAGE}/?again=1")}),
        )
        .await
    }

    async fn status(&self, flow: &Flow) -> Status {
        let path = format!("/hosted-flow/v1/flows/{}", flow.id);
        let flow = self.ask(Request::get(path), Value::Null).await;
        provider::outcome(&flow.status.0).status
    }

    fn play(&self, flow: &Flow, outcome: Outcome, reason: Option<&str>) -> String {
        let id = match &flow.launch.as_ref().unwrap().0 {
            Launch::Ondato(launch) => launch.id.clone(),
            Launch::Paysafe(_) => self.newest_paysafe_session(),
            launch => panic!("{launch:?} is nothing that is played here"),
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

#[tokio::test]
async fn ondato_from_the_start_to_the_verdict() {
    let mut demo = Demo::start("sandbox-ondato").await;
    let body = json!({"provider": "ondato", "returnUrl": format!("{PAGE}/?mine=1")});
    let flow = demo.create(body).await;
    let Launch::Ondato(launch) = &flow.launch.as_ref().unwrap().0 else {
        panic!("another provider's launch")
    };
    let host = demo.sandbox.ondato_origin().replace("http://", "");
    assert_eq!(launch.host, Some(host));
    assert_eq!(demo.status(&flow).await, Status::AwaitingCustomer);
    assert_eq!(demo.launch(&flow).await.launch, flow.launch);
    let back = demo.play(&flow, Outcome::Approve, None);
    assert_eq!(back, format!("{PAGE}/?provider=ondato"));
    assert_eq!(demo.status(&flow).await, Status::Processing);
    demo.sandbox.advance(Duration::from_secs(5));
    assert_eq!(demo.status(&flow).await, Status::Approved);
}

#[tokio::test]
async fn ondatos_white_label_comes_back_to_the_pages_own_address() {
    let mut demo = Demo::start("sandbox-white-label").await;
    let body = json!({
        "provider": "ondato", "returnUrl": format!("{PAGE}/?mine=1"), "purpose": "white-label",
    });
    let flow = demo.create(body).await;
    let Launch::Ondato(launch) = &flow.launch.as_ref().unwrap().0 else {
        panic!("another provider's launch")
    };
    assert_eq!(launch.host, Some(demo.sandbox.white_label_host()));
    let back = demo.play(&flow, Outcome::Abandon, None);
    assert_eq!(back, format!("{PAGE}/?mine=1"));
    let again = demo.launch(&flow).await;
    assert_ne!(again.launch, flow.launch);
    let back = demo.play(&again, Outcome::Approve, None);
    assert_eq!(back, format!("{PAGE}/?again=1"));
}

#[tokio::test]
async fn paysafe_from_the_start_to_the_verdict() {
    let mut demo = Demo::start("sandbox-paysafe").await;
    let body = json!({"provider": "paysafe", "returnUrl": format!("{PAGE}/?mine=1")});
    let flow = demo.create(body).await;
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
