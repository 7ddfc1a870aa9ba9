//! The configuration. [`ServerConfig`] parses the text of a TOML file into these structs. Their
//! values are checked where they are used, in `Backend::new`, so that a host which builds them in
//! Rust gets the same errors.
//!
//! Every key that holds one value can be overridden by an environment variable: `HOSTED_FLOW_`
//! and the key in upper case, with `__` between table and key and `_` for `-`, such as
//! `HOSTED_FLOW_PROVIDER_TIMEOUT` or `HOSTED_FLOW_ONDATO__CLIENT_ID`. An error in it names
//! the variable.
//!
//! A [`Credential`] is used unchanged: one with white space around it or a line break in it is
//! refused.
//!
//! Every key, with its default where it has one; what has none is required in its table, except
//! `scope`, `host`, `[user]`, `[demo]`, `[handoff]`, and all but one of the providers:
//!
//! ```toml
//! listen = "127.0.0.1:8080"             # no default
//! base_path = "/hosted-flow/v1"
//! admin_listen = "127.0.0.1:9090"       # /metrics, /healthz and /readyz; absent: no such port
//! log_format = "text"                   # or "json"
//! shutdown_delay = "0s"                 # from the failure of /readyz to the refusal of requests
//! page_origins = ["https://join.example"] # no default: where return URLs may lead, POSTs come from
//! minimum_read_age = "2s"               # minimum time between two reads at a provider
//! provider_timeout = "10s"              # for one request to a provider; all of a call have 8 s
//! max_document = 10485760               # maximum bytes of a document
//!
//! [store]
//! url = "sqlite:flows.db"               # or { env = "DATABASE_URL" }, postgres://…; no default
//! connections = 10
//! keys = [{ env = "STORE_KEY" }]        # absent: no secret is kept; see `Config::keys`
//! keep = "720h"                         # flows without a change for so long are deleted
//!
//! [connections]                         # of `listen`
//! at_once = 14000                       # fewer where fewer files may be open
//! idle = "75s"                          # without a whole head of a request
//!
//! [protection]                          # of each provider
//! calls_at_once = 32
//! failures = 5                          # in a row open the circuit breaker; 0: never
//! within = "1m"
//! rest = "5s"                           # doubled after each failed probe, up to a minute
//!
//! [anti_forgery]                        # absent: the Origin alone is checked
//! header = "x-csrf-token"               # no default
//! cookie = "csrf"                       # absent: any value of the header
//!
//! [rate_limit]                          # of each user, in all tabs together
//! per_minute = 600                      # 0: none
//! burst = 300
//!
//! [reconciliation]                      # reads of open flows without a request
//! enabled = true
//! first = "2m"                          # after a flow's last change; then doubled each time
//! longest = "24h"                       # maximum between two reads
//!
//! [streams]                             # server-sent events, at once
//! per_user = 8
//! in_total = 10000                      # at most three quarters of `connections.at_once`
//!
//! [user]                                # without it, or the demo, every call is a 401
//! header = "x-authenticated-user"       # set by a proxy that is trusted; no default
//!
//! [demo]                                # sign-in for a demo; never beside [user]
//! page_dir = "target/page"
//! policy = "default-src 'none'; …"      # the page's Content-Security-Policy; default: README's
//!
//! [ondato]
//! id_url = "https://id.ondato.com"
//! idv_api_url = "https://idvapi.ondato.com"
//! kyc_api_url = "https://kycid.ondato.com"
//! client_id = { env = "ONDATO_CLIENT_ID" }         # or the value itself
//! client_secret = { env = "ONDATO_CLIENT_SECRET" }
//! scope = "idv_api kyc_identifications_api_readonly" # absent: all that the client has
//!
//! [ondato.setup]                        # of flows without a purpose
//! setup_id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"
//! host = "verify.example.com"           # absent: Ondato's own
//! session_redirects = false
//! language = "en-GB"
//! languages = []                        # the others that the set-up has, such as ["lt-LT", "de-DE"]
//!
//! [ondato.setups.business]              # of flows with the purpose `business`; the same keys
//! setup_id = "7c1d2e58-0d0f-4a53-9a75-2f3f4f6d9b11"
//!
//! [paysafe]
//! base_url = "https://api.paysafe.com/digitalwallets"
//! brand = "example"
//! client_id = { env = "PAYSAFE_CLIENT_ID" }
//! client_secret = { env = "PAYSAFE_CLIENT_SECRET" }
//! customer_id = "{user}"
//! api = "v1"                            # or "v2"
//!
//! [airwallex]
//! base_url = "https://api.airwallex.com"
//! client_id = { env = "AIRWALLEX_CLIENT_ID" }
//! api_key = { env = "AIRWALLEX_API_KEY" }
//! account_id = "{user}"                 # the connected account, made of the host's user id
//! identity = "{user}"
//! on_behalf_of = "acct_1"               # absent: the client's own account
//!
//! [airwallex.setup]                     # and `[airwallex.setups.NAME]`, as Ondato's
//! template = "template-id"
//!
//! [connectfi]
//! base_url = "https://connectfi.example.com" # no default
//! login = { env = "CONNECTFI_LOGIN" }
//! password = { env = "CONNECTFI_PASSWORD" }
//! api = "akepa"                         # or "kyc", which is deprecated
//! customer_id = "{user}"
//! webhook_url = { env = "CONNECTFI_WEBHOOK_URL" } # whole, with its secret; absent: no callback
//! documents = ["LICENSE FRONT", "LICENSE BACK"] # of `akepa`, which does not list them
//!
//! [connectfi.documents_by_purpose]      # of flows with the purpose `business`
//! business = ["CONTRACT"]
//!
//! [connectpay]
//! base_url = "https://api.connectpay.com"
//! client_key = { env = "CONNECTPAY_CLIENT_KEY" }
//! client_secret = { env = "CONNECTPAY_CLIENT_SECRET" }
//! external_reference = "{user}"
//! provider_id = "ONDATO"
//! notification_url = { env = "CONNECTPAY_NOTIFICATION_URL" } # absent: none is named
//!
//! [connectpay.identity]                 # PEM files; absent: no client certificate is shown
//! certificate = "/etc/hosted-flow/connectpay.pem"
//! private_key = "/etc/hosted-flow/connectpay.key"
//!
//! [connectpay.paths]                    # of the API, whose description is not public
//! submit = "/baas/onboarding/personal/idv/session"
//! initiate = "/baas/onboarding/personal/idv"
//! status = "/baas/onboarding/personal/applications/{application}"
//! data = "/baas/onboarding/personal/applications/{application}/data"
//!
//! [connectpay.setup]                    # and `[connectpay.setups.NAME]`, as Ondato's
//! mode = "submitted"                    # or "hosted", on ConnectPay's own link
//! follow_ondato = false                 # created by itself when an Ondato flow is approved
//! ondato_purposes = ["white-label"]     # whose flows are submitted; absent: those of its own name
//!
//! [handoff]
//! page = "https://join.example/resume"  # continues a flow on another device
//! link = "5m"
//! session = "15m"
//!
//! [webhooks.airwallex]                  # each absent: its webhooks are answered with 404
//! secrets = [{ env = "AIRWALLEX_WEBHOOK_SECRET" }] # several while one is being replaced
//! oldest = "73h"
//!
//! [webhooks.connectfi]                  # POST …/connectfi/{secret}
//! path_secrets = [{ env = "CONNECTFI_WEBHOOK_PATH" }]
//!
//! [webhooks.connectpay]
//! header = "x-webhook-token"            # as ConnectPay says; no default
//! secrets = [{ env = "CONNECTPAY_WEBHOOK_TOKEN" }]
//!
//! [webhooks.ondato]                     # secrets, basic, or both
//! secrets = [{ env = "ONDATO_WEBHOOK_SECRET" }]
//! basic = [{ env = "ONDATO_WEBHOOK_SIGN_IN" }] # user:password
//! oldest = "25h"
//!
//! [webhooks.paysafe]                    # POST …/paysafe/piv/events
//! keys = [{ env = "PAYSAFE_WEBHOOK_KEY" }] # Base64
//! ```

mod airwallex;
mod connectfi;
mod connectpay;
mod credential;
mod environment;
mod error;
mod file;
mod handoff;
mod limits;
mod reconciliation;
mod section;
mod store;
mod users;
mod values;
mod webhooks;

use std::collections::BTreeMap;
use std::time::Duration;

use hosted_flow_core::document::DEFAULT_MAX_FILE_BYTES;

pub use airwallex::{AirwallexConfig, AirwallexSetup};
pub use connectfi::{ConnectFiApi, ConnectFiConfig, ConnectFiDocument};
pub use connectpay::{
    ClientIdentity, ConnectPayConfig, ConnectPayMode, ConnectPayPaths, ConnectPaySetup,
};
pub use credential::Credential;
pub use environment::Overrides;
pub use error::{ConfigError, Fault};
pub use file::{LogFormat, ServerConfig};
pub use handoff::HandoffConfig;
pub use limits::{
    AntiForgeryConfig, ConnectionsConfig, ProtectionConfig, RateLimitConfig, StreamsConfig,
};
pub use reconciliation::ReconciliationConfig;
pub use store::StoreConfig;
pub use users::{DemoConfig, Users};
pub use webhooks::{
    AirwallexWebhooks, ConnectFiWebhooks, ConnectPayWebhooks, OndatoWebhooks, PaysafeWebhooks,
    WebhooksConfig,
};

pub(crate) use error::InKey;
pub(crate) use file::WEBHOOKS_PATH;
pub(crate) use store::MEMORY;
pub(crate) use values::{BaseUrl, CustomerTemplate, check_host, check_purpose, required};

/// What the router needs.
#[derive(Clone, Debug)]
pub struct Config {
    /// Origins of the pages: where return URLs may lead and `POST`s may come from. Https, or plain
    /// http on a loopback host.
    pub page_origins: Vec<String>,
    /// The minimum age of the last refresh before a `GET` reads at the provider again, so that polling
    /// causes few calls. At most a minute. While nothing changes the age grows to half a minute, and
    /// while the provider fails to a minute; zero turns both off.
    pub minimum_read_age: Duration,
    /// How long one request to a provider may take, headers and body. At most a minute. All
    /// requests of one call of the contract together have eight seconds, since the component waits
    /// ten; those of a document have 25.
    pub provider_timeout: Duration,
    /// How long a flow is kept after its last change: from a day, for which its idempotency key is
    /// remembered, to ten years.
    pub keep: Duration,
    /// The encryption keys of stored secrets, each 32 random bytes in Base64: the first encrypts, all
    /// decrypt. Without one, a launch that its provider gives only once (Paysafe's) is not kept, and
    /// each further launch makes a new session.
    ///
    /// A new key is added behind the first on every node, then put before it on every node; the
    /// old one can go when [`Config::keep`] has passed, or sooner at the price of new sessions.
    pub keys: Vec<Credential>,
    /// The circuit breaker and the limit of calls of each provider.
    pub protection: ProtectionConfig,
    /// How often a flow is read without a request.
    pub reconciliation: ReconciliationConfig,
    /// What a `POST` must carry in addition to `Origin`, if anything.
    pub anti_forgery: Option<AntiForgeryConfig>,
    /// The rate limit of one user.
    pub rate_limit: RateLimitConfig,
    /// The maximum number of event streams.
    pub streams: StreamsConfig,
    /// The accepted webhooks; none by default.
    pub webhooks: WebhooksConfig,
    /// The maximum size of a document, in bytes: from a kilobyte to 100 megabytes.
    pub max_document: u64,
    /// Hand-offs, if they are offered.
    pub handoff: Option<HandoffConfig>,
    /// Airwallex, if it is configured.
    pub airwallex: Option<AirwallexConfig>,
    /// connectFi, if it is configured.
    pub connectfi: Option<ConnectFiConfig>,
    /// ConnectPay, if it is configured.
    pub connectpay: Option<ConnectPayConfig>,
    /// Ondato, if it is configured.
    pub ondato: Option<OndatoConfig>,
    /// Paysafe, if it is configured.
    pub paysafe: Option<PaysafeConfig>,
}

impl Config {
    /// The defaults, without a provider: it needs at least one.
    #[must_use]
    pub fn new(page_origins: Vec<String>) -> Self {
        Self {
            page_origins,
            minimum_read_age: Duration::from_secs(2),
            provider_timeout: Duration::from_secs(10),
            keep: Duration::from_hours(30 * 24),
            keys: Vec::new(),
            protection: ProtectionConfig::default(),
            reconciliation: ReconciliationConfig::default(),
            anti_forgery: None,
            rate_limit: RateLimitConfig::default(),
            streams: StreamsConfig::default(),
            webhooks: WebhooksConfig::default(),
            max_document: DEFAULT_MAX_FILE_BYTES,
            handoff: None,
            airwallex: None,
            connectfi: None,
            connectpay: None,
            ondato: None,
            paysafe: None,
        }
    }
}

/// Ondato: the APIs, the credentials, and the set-ups that it made for this customer.
#[derive(Clone, Debug)]
pub struct OndatoConfig {
    /// The token endpoint.
    pub id_url: String,
    /// The identity-verification API.
    pub idv_api_url: String,
    /// The KYC identifications API.
    pub kyc_api_url: String,
    /// The client's id.
    pub client_id: Credential,
    /// The client's secret.
    pub client_secret: Credential,
    /// The scopes to request; if absent, all that the client has.
    pub scope: Option<String>,
    /// The set-up of flows without a purpose; if absent, every flow must have a purpose.
    pub setup: Option<OndatoSetup>,
    /// The set-ups of flows with a purpose, by its name.
    pub setups: BTreeMap<String, OndatoSetup>,
}

impl OndatoConfig {
    /// Ondato's production hosts, and no set-up yet.
    #[must_use]
    pub fn new(client_id: Credential, client_secret: Credential) -> Self {
        Self {
            id_url: "https://id.ondato.com".to_owned(),
            idv_api_url: "https://idvapi.ondato.com".to_owned(),
            kyc_api_url: "https://kycid.ondato.com".to_owned(),
            client_id,
            client_secret,
            scope: None,
            setup: None,
            setups: BTreeMap::new(),
        }
    }
}

/// A set-up at Ondato.
#[derive(Clone, Debug)]
pub struct OndatoSetup {
    /// Its id, a UUID.
    pub setup_id: String,
    /// Its white-label host, if it has one.
    pub host: Option<String>,
    /// Whether each session gets its own return URL. Seen in public integrations only, not in
    /// Ondato's page; otherwise people come back to the address in the set-up.
    pub session_redirects: bool,
    /// BCP 47 tag of the set-up's default language, for [`OndatoSetup::session_redirects`].
    pub language: String,
    /// Tags of the other languages that the set-up has at Ondato. With
    /// [`OndatoSetup::session_redirects`] the hosted page speaks the person's language, if it is here.
    pub languages: Vec<String>,
}

impl OndatoSetup {
    /// A set-up on Ondato's own host with a fixed return URL.
    #[must_use]
    pub fn new(setup_id: impl Into<String>) -> Self {
        Self {
            setup_id: setup_id.into(),
            host: None,
            session_redirects: false,
            language: "en-GB".to_owned(),
            languages: Vec::new(),
        }
    }
}

/// Paysafe: the API and the credentials.
#[derive(Clone, Debug)]
pub struct PaysafeConfig {
    /// The base URL of the API.
    pub base_url: String,
    /// The brand identifier.
    pub brand: String,
    /// The client's id.
    pub client_id: Credential,
    /// The client's secret.
    pub client_secret: Credential,
    /// Paysafe's id of a customer; `{user}` is replaced by the host's user id.
    pub customer_id: String,
    /// Which generation of the API is called.
    pub api: PaysafeApi,
}

impl PaysafeConfig {
    /// Paysafe's production host, the host's user ids as customer ids, API 1.0.0.
    #[must_use]
    pub fn new(brand: impl Into<String>, client_id: Credential, client_secret: Credential) -> Self {
        Self {
            base_url: "https://api.paysafe.com/digitalwallets".to_owned(),
            brand: brand.into(),
            client_id,
            client_secret,
            customer_id: "{user}".to_owned(),
            api: PaysafeApi::V1,
        }
    }
}

/// A generation of Paysafe's API; bodies are the same in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaysafeApi {
    /// 1.0.0: `/customers/…`.
    V1,
    /// 2.0.0: `/v2/customers/…`.
    V2,
}
