//! Our own backend, in front of the sandbox, keeps every rule.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use hosted_flow_backend::config::{Config, OndatoConfig, OndatoSetup, PaysafeConfig};
use hosted_flow_backend::problem::{Code, Problem};
use hosted_flow_backend::store::MemoryStore;
use hosted_flow_backend::{Backend, UserId, router};
use hosted_flow_checker::{BaseUrl, FLOWS, PageUrl, Plan, Rule, Verdict, check};
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox as sandbox;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, PLAIN_SET_UP, Sandbox};
use tokio::net::TcpListener;

/// Whoever the header names.
struct TestUser(UserId);

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

fn configuration(page: &str, sandbox: &Sandbox) -> Config {
    let mut ondato = OndatoConfig::new(CLIENT_ID.into(), CLIENT_SECRET.into());
    ondato.id_url = sandbox.ondato_origin();
    ondato.idv_api_url = sandbox.ondato_origin();
    ondato.kyc_api_url = sandbox.ondato_origin();
    ondato.setup = Some(OndatoSetup::new(PLAIN_SET_UP));
    let mut paysafe = PaysafeConfig::new("brand", CLIENT_ID.into(), CLIENT_SECRET.into());
    paysafe.base_url = format!("{}/digitalwallets", sandbox.paysafe_origin());
    let mut config = Config::new(vec![page.to_owned()]);
    config.ondato = Some(ondato);
    config.paysafe = Some(paysafe);
    config
}

#[tokio::test]
async fn our_own_backend_keeps_every_rule_with_every_provider_it_serves() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let page = sandbox::PageUrl::parse(&format!("{origin}/")).unwrap();
    let sandbox = Sandbox::start(sandbox::Config::new(page)).await.unwrap();
    let config = configuration(&origin, &sandbox);
    let backend = Backend::new(config, MemoryStore::new()).unwrap();
    let app: Router = Router::new().nest("/hosted-flow/v1", router::<TestUser>(backend));
    tokio::spawn(async move { axum::serve(listener, app).await });

    for provider in [Provider::Ondato, Provider::Paysafe] {
        let base = BaseUrl::parse(&format!("{origin}/hosted-flow/v1/"), false).unwrap();
        let page = PageUrl::parse(&format!("{origin}/verify?mine=1")).unwrap();
        let mut plan = Plan::new(base, provider, page);
        plan.user.add("X-User: anna").unwrap();
        plan.other
            .get_or_insert_default()
            .add("X-User: ben")
            .unwrap();
        let report = check(plan).await.unwrap();
        assert_eq!(report.count(Verdict::Fail), 0, "{report}");
        // Whatever is offered is looked at; only what is optional may be missing.
        let optional = [Rule::Events, Rule::Handoff, Rule::CorsReadable];
        for finding in &report.findings {
            let is_looked_at = finding.verdict == Verdict::Pass;
            assert!(is_looked_at || optional.contains(&finding.rule), "{report}");
        }
        assert_eq!(report.findings.len(), Rule::ALL.len());
        assert_eq!(report.flows, FLOWS);
    }
    sandbox.stop().await;
}
