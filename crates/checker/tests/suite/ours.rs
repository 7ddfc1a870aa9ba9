//! Our backend with the sandbox passes every rule with each of the five providers.

use axum::Router;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use hosted_flow_backend::config::{
    AirwallexConfig, AirwallexSetup, Config, ConnectFiConfig, ConnectFiDocument, ConnectPayConfig,
    ConnectPayMode, ConnectPaySetup, HandoffConfig, OndatoConfig, OndatoSetup, PaysafeConfig,
};
use hosted_flow_backend::problem::{Code, Problem};
use hosted_flow_backend::store::MemoryStore;
use hosted_flow_backend::{Backend, UserId, router};
use hosted_flow_checker::{BaseUrl, FLOWS, PageUrl, Plan, Rule, Verdict, check};
use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox as sandbox;
use hosted_flow_sandbox::providers::ondato::PLAIN_SET_UP;
use hosted_flow_sandbox::{CLIENT_ID, CLIENT_SECRET, Sandbox};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// The user whom the header names.
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

/// One visit for each provider: the provider, the purpose, and the rules that cannot be checked.
const VISITS: [(Provider, Option<&str>, &[Rule]); 5] = [
    (Provider::Ondato, None, &[]),
    (Provider::Paysafe, None, &[]),
    (Provider::Airwallex, None, &[]),
    // It has no hosted page.
    (Provider::ConnectFi, None, &[Rule::Launch]),
    // An account needs an approved identity first.
    (Provider::ConnectPay, Some("hosted"), &[]),
];

fn configuration(page: &str, sandbox: &Sandbox) -> Config {
    let mut config = Config::new(vec![page.to_owned()]);
    config.handoff = Some(HandoffConfig::new(format!("{page}/resume")));
    config.ondato = Some(ondato(sandbox));
    let mut paysafe = PaysafeConfig::new("brand", CLIENT_ID.into(), CLIENT_SECRET.into());
    paysafe.base_url = format!("{}/digitalwallets", sandbox.origin(Provider::Paysafe));
    config.paysafe = Some(paysafe);
    let mut airwallex = AirwallexConfig::new(CLIENT_ID.into(), CLIENT_SECRET.into());
    airwallex.base_url = sandbox.origin(Provider::Airwallex);
    airwallex.account_id = "acct_{user}".to_owned();
    airwallex.setup = Some(AirwallexSetup::new("sandbox-liveness"));
    config.airwallex = Some(airwallex);
    let origin = sandbox.origin(Provider::ConnectFi);
    let mut connectfi = ConnectFiConfig::new(origin, CLIENT_ID.into(), CLIENT_SECRET.into());
    connectfi.documents = vec![ConnectFiDocument {
        kind: "LICENSE".to_owned(),
        side: Some("FRONT".to_owned()),
    }];
    config.connectfi = Some(connectfi);
    let mut connectpay = ConnectPayConfig::new(CLIENT_ID.into(), CLIENT_SECRET.into());
    connectpay.base_url = sandbox.origin(Provider::ConnectPay);
    let hosted = ConnectPaySetup::new(ConnectPayMode::Hosted);
    connectpay.setups.insert("hosted".to_owned(), hosted);
    config.connectpay = Some(connectpay);
    config
}

fn ondato(sandbox: &Sandbox) -> OndatoConfig {
    let mut ondato = OndatoConfig::new(CLIENT_ID.into(), CLIENT_SECRET.into());
    ondato.id_url = sandbox.origin(Provider::Ondato);
    ondato.idv_api_url = sandbox.origin(Provider::Ondato);
    ondato.kyc_api_url = sandbox.origin(Provider::Ondato);
    ondato.setup = Some(OndatoSetup::new(PLAIN_SET_UP));
    ondato
}

/// A plan with two separate users, so that no other visit uses up their limits.
fn plan(origin: &str, provider: Provider, purpose: Option<&str>) -> Plan {
    let base = BaseUrl::parse(&format!("{origin}/hosted-flow/v1/"), false).unwrap();
    let page = PageUrl::parse(&format!("{origin}/verify?mine=1")).unwrap();
    let mut plan = Plan::new(base, provider, page);
    plan.purpose = purpose.map(str::to_owned);
    plan.user.add(&format!("X-User: anna-{provider}")).unwrap();
    let other = plan.other.get_or_insert_default();
    other.add(&format!("X-User: ben-{provider}")).unwrap();
    plan
}

#[tokio::test]
async fn our_backend_passes_every_rule_with_every_provider() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    let page = sandbox::PageUrl::parse(&format!("{origin}/")).unwrap();
    let sandbox = Sandbox::start(sandbox::Config::new(page)).await.unwrap();
    let config = configuration(&origin, &sandbox);
    let backend = Backend::new(config, MemoryStore::new()).unwrap();
    let app: Router = Router::new().nest("/hosted-flow/v1", router::<TestUser>(backend));
    tokio::spawn(async move { axum::serve(listener, app).await });
    assert_eq!(VISITS.map(|(provider, ..)| provider), Provider::ALL);

    // Concurrently: each reads its event stream until there has been a heartbeat.
    let mut checks = JoinSet::new();
    for (provider, purpose, cannot) in VISITS {
        let plan = plan(&origin, provider, purpose);
        checks.spawn(async move { (provider, cannot, check(plan).await.unwrap()) });
    }
    for (provider, cannot, report) in checks.join_all().await {
        for finding in &report.findings {
            // The page is on the backend's origin.
            let cannot = finding.rule == Rule::CorsReadable || cannot.contains(&finding.rule);
            let expected = if cannot {
                Verdict::NotApplicable
            } else {
                Verdict::Pass
            };
            assert_eq!(finding.verdict, expected, "{provider}\n{report}");
        }
        assert_eq!(report.findings.len(), Rule::ALL.len());
        assert_eq!(report.flows, FLOWS, "{provider}\n{report}");
    }
    sandbox.stop().await;
}
