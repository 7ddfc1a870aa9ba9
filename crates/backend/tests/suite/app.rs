//! The router under test, and requests to it.

use std::sync::Once;

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_backend::config::{
    AirwallexConfig, AirwallexSetup, AirwallexWebhooks, Config, ConnectFiApi, ConnectFiConfig,
    ConnectFiWebhooks, ConnectPayConfig, ConnectPayMode, ConnectPaySetup, ConnectPayWebhooks,
    HandoffConfig, OndatoConfig, OndatoSetup, OndatoWebhooks, PaysafeConfig, PaysafeWebhooks,
};
use hosted_flow_backend::problem::{Code, Problem};
use hosted_flow_backend::store::Store;
use hosted_flow_backend::{Backend, UserId, router, webhooks};
use hosted_flow_core::contract::Flow;
use serde_json::{Value, json};
use tower::ServiceExt;
use tracing::Level;

use crate::stores::{self, Folder};
use crate::stub::{ATTEMPT, CLIENT_SECRET, Stub};

pub(crate) const WEBHOOK_SECRET: &str = "needle-webhook-secret-of-36-letters";
pub(crate) const PAGE: &str = "https://join.example";
pub(crate) const SETUP: &str = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
pub(crate) const WHITE_LABEL_SETUP: &str = "7c1d2e58-0d0f-4a53-9a75-2f3f4f6d9b11";

/// The router, in front of a stub.
pub(crate) struct App {
    pub(crate) stub: Stub,
    pub(crate) backend: Backend,
    router: Router,
    /// Where its database is, if it has one in a file.
    pub(crate) folder: Option<Folder>,
}

/// The user that the header names.
pub(crate) struct TestUser(UserId);

impl FromRequestParts<Backend> for TestUser {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &Backend) -> Result<Self, Problem> {
        let user = parts.headers.get("x-user").ok_or(Code::SessionExpired)?;
        Ok(Self(UserId::new(user.to_str().unwrap()).unwrap()))
    }
}

impl From<TestUser> for UserId {
    fn from(user: TestUser) -> Self {
        user.0
    }
}

/// Somebody listens to every log line from the first one on. What a line costs is decided when it
/// is first reached, by who listens at that moment: without this, the test that reads the log would
/// miss lines that another test reached first on another thread.
pub(crate) fn listen_to_everything() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let nowhere = tracing_subscriber::fmt()
            .with_max_level(Level::TRACE)
            .with_writer(std::io::sink)
            .finish();
        tracing::subscriber::set_global_default(nowhere).unwrap();
    });
}

impl App {
    /// Looks at the provider on every read.
    pub(crate) async fn start() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        stores::app(change).await
    }

    pub(crate) async fn on(store: impl Store, change: impl FnOnce(&mut Config)) -> Self {
        Self::before(Stub::default(), store, change).await
    }

    /// In front of a stub that others may know as well.
    pub(crate) async fn before(
        stub: Stub,
        store: impl Store,
        change: impl FnOnce(&mut Config),
    ) -> Self {
        listen_to_everything();
        let origin = stub.start().await;
        let mut config = configuration(&origin);
        change(&mut config);
        let backend = Backend::new(config, store).unwrap();
        let hooks = webhooks(backend.clone());
        let router = router::<TestUser>(backend.clone()).nest("/webhooks", hooks);
        Self {
            stub,
            backend,
            router,
            folder: None,
        }
    }

    pub(crate) fn post(&self, path: &str) -> Ask<'_> {
        let ask = self.ask("POST", path);
        ask.header("content-type", "application/json")
    }

    pub(crate) fn get(&self, path: &str) -> Ask<'_> {
        self.ask("GET", path)
    }

    /// A request of anna's.
    pub(crate) fn ask(&self, method: &str, path: &str) -> Ask<'_> {
        let mut headers = HeaderMap::new();
        headers.insert("x-user", "anna".parse().unwrap());
        Ask {
            app: self,
            method: method.to_owned(),
            path: path.to_owned(),
            headers,
            body: Body::empty(),
        }
    }

    /// A create of anna's.
    pub(crate) fn create(&self, provider: &str, key: &str) -> Ask<'_> {
        let body = json!({"provider": provider, "returnUrl": return_url()});
        self.post("/flows")
            .header("idempotency-key", key)
            .json(&body)
    }

    /// A create of anna's for a purpose.
    pub(crate) fn create_for(&self, provider: &str, purpose: &str, key: &str) -> Ask<'_> {
        let body = json!({"provider": provider, "returnUrl": return_url(), "purpose": purpose});
        self.create(provider, key).json(&body)
    }

    /// A launch of anna's.
    pub(crate) fn launch(&self, id: &str) -> Ask<'_> {
        let body = json!({"returnUrl": return_url()});
        self.post(&format!("/flows/{id}/launch")).json(&body)
    }

    pub(crate) fn read(&self, id: &str) -> Ask<'_> {
        self.get(&format!("/flows/{id}"))
    }

    /// A new flow's id.
    pub(crate) async fn flow(&self, provider: &str) -> String {
        let key = format!("key-{}", self.stub.seen("").len());
        let answer = self.create(provider, &key).send().await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
        answer.flow().id.to_string()
    }

    /// A figure of the metrics, by its name and labels.
    pub(crate) fn count(&self, line: &str) -> u64 {
        let text = self.backend.metrics();
        let rest = text
            .lines()
            .find_map(|text| text.strip_prefix("hosted_flow_")?.strip_prefix(line));
        rest.map_or(0, |figure| figure.trim().parse().unwrap())
    }

    /// The ids of anna's open flows.
    pub(crate) async fn open(&self) -> Vec<String> {
        let answer = self.get("/flows?open=true").send().await;
        assert_eq!(answer.status, StatusCode::OK);
        let flows = answer.body["flows"].as_array().unwrap().clone();
        flows
            .iter()
            .map(|flow| flow["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// A request that is being put together.
pub(crate) struct Ask<'a> {
    app: &'a App,
    method: String,
    path: String,
    headers: HeaderMap,
    body: Body,
}

impl Ask<'_> {
    pub(crate) fn user(self, name: &'static str) -> Self {
        self.header("x-user", name)
    }

    pub(crate) fn nobody(mut self) -> Self {
        self.headers.remove("x-user");
        self
    }

    pub(crate) fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, value.parse().unwrap());
        self
    }

    pub(crate) fn also(mut self, name: &'static str, value: &str) -> Self {
        self.headers.append(name, value.parse().unwrap());
        self
    }

    pub(crate) fn without(mut self, name: &'static str) -> Self {
        self.headers.remove(name);
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.text(body.to_string())
    }

    pub(crate) fn text(mut self, body: impl Into<Body>) -> Self {
        self.body = body.into();
        self
    }

    /// The answer, with its body still to come.
    pub(crate) async fn response(self) -> Response {
        let mut request = Request::builder()
            .method(self.method.as_str())
            .uri(&self.path);
        *request.headers_mut().unwrap() = self.headers;
        let request = request.body(self.body).unwrap();
        self.app.router.clone().oneshot(request).await.unwrap()
    }

    pub(crate) async fn send(self) -> Answer {
        read(self.response().await).await
    }
}

/// What another router answers to a `GET`.
pub(crate) async fn serve(router: Router, path: &str) -> Answer {
    let request = Request::get(path).body(Body::empty()).unwrap();
    read(router.oneshot(request).await.unwrap()).await
}

async fn read(response: Response) -> Answer {
    let (head, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let answer = Answer {
        status: head.status,
        headers: head.headers,
        body: serde_json::from_slice(&bytes).unwrap_or_default(),
        text: String::from_utf8(bytes.to_vec()).unwrap(),
    };
    // On every answer, whatever it is.
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    answer
}
/// An answer, read.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    headers: HeaderMap,
    pub(crate) body: Value,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// The flow, read as the component reads it.
    pub(crate) fn flow(&self) -> Flow {
        assert_eq!(self.header("content-type"), "application/json");
        hosted_flow_core::contract::read_flow(self.text.as_bytes()).unwrap()
    }

    #[track_caller]
    pub(crate) fn is_problem(&self, status: u16, code: &str) {
        let seen = (
            self.status.as_u16(),
            self.body["code"].as_str().unwrap_or_default(),
        );
        assert_eq!(seen, (status, code), "{}", self.text);
        let understood = hosted_flow_core::contract::read_problem_code(self.text.as_bytes());
        assert_eq!(understood.as_deref(), Some(code));
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(self.body["status"], status);
        assert_eq!(self.body["type"], "about:blank");
        assert!(!self.body["title"].as_str().unwrap().is_empty());
    }
}

pub(crate) fn return_url() -> String {
    format!("{PAGE}/verify?a=b&hf_attempt={ATTEMPT}")
}

/// All providers at one origin, no rest between two looks.
pub(crate) fn configuration(origin: &str) -> Config {
    let mut ondato = OndatoConfig::new("client".into(), CLIENT_SECRET.into());
    ondato.id_url = origin.to_owned();
    ondato.idv_api_url = origin.to_owned();
    ondato.kyc_api_url = origin.to_owned();
    ondato.setup = Some(OndatoSetup::new(SETUP));
    let mut white_label = OndatoSetup::new(WHITE_LABEL_SETUP);
    white_label.host = Some("verify.example.com".to_owned());
    white_label.session_redirects = true;
    ondato.setups.insert("white-label".to_owned(), white_label);
    let mut paysafe = PaysafeConfig::new("brand", "client".into(), CLIENT_SECRET.into());
    paysafe.base_url = format!("{origin}/digitalwallets");

    let mut config = Config::new(vec![PAGE.to_owned(), "http://127.0.0.1:8080".to_owned()]);
    config.minimum_read_age = Duration::ZERO;
    config.handoff = Some(HandoffConfig::new(format!("{PAGE}/resume?a=b")));
    let mut airwallex = AirwallexConfig::new("client".into(), CLIENT_SECRET.into());
    airwallex.base_url = origin.to_owned();
    airwallex.account_id = "acct_{user}".to_owned();
    airwallex.setup = Some(AirwallexSetup::new("template-1"));
    airwallex
        .setups
        .insert("liveness".to_owned(), AirwallexSetup::new("template-2"));
    config.airwallex = Some(airwallex);
    let mut connectfi = ConnectFiConfig::new(origin, "login".into(), CLIENT_SECRET.into());
    connectfi.api = ConnectFiApi::Kyc;
    let webhook = format!("{PAGE}/hooks/{WEBHOOK_SECRET}");
    connectfi.webhook_url = Some(webhook.as_str().into());
    config.connectfi = Some(connectfi);
    let mut connectpay = ConnectPayConfig::new("key".into(), CLIENT_SECRET.into());
    connectpay.base_url = origin.to_owned();
    connectpay.setup = Some(ConnectPaySetup::new(ConnectPayMode::Submitted));
    let hosted = ConnectPaySetup::new(ConnectPayMode::Hosted);
    connectpay.setups.insert("hosted".to_owned(), hosted);
    config.connectpay = Some(connectpay);
    config.ondato = Some(ondato);
    config.paysafe = Some(paysafe);
    config.rate_limit.per_minute = 0;
    all_webhooks(&mut config);
    config
}

/// Every webhook that there is, with one secret.
fn all_webhooks(config: &mut Config) {
    let secrets = vec![WEBHOOK_SECRET.into()];
    config.webhooks.airwallex = Some(AirwallexWebhooks {
        secrets: secrets.clone(),
        oldest: Duration::from_hours(73),
    });
    config.webhooks.connectfi = Some(ConnectFiWebhooks {
        path_secrets: secrets.clone(),
    });
    config.webhooks.connectpay = Some(ConnectPayWebhooks {
        header: "x-webhook-token".to_owned(),
        secrets: secrets.clone(),
    });
    config.webhooks.ondato = Some(OndatoWebhooks {
        secrets,
        basic: vec![format!("hook:{WEBHOOK_SECRET}").as_str().into()],
        oldest: Duration::from_hours(25),
    });
    config.webhooks.paysafe = Some(PaysafeWebhooks {
        keys: vec![STANDARD.encode(WEBHOOK_SECRET).as_str().into()],
    });
}
