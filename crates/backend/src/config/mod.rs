//! The configuration. [`ServerConfig`] parses the text of a TOML file into these structs. Their
//! values are checked where they are used, in `Backend::new`, so that a host which builds them in
//! Rust gets the same errors.
//!
//! Every key that holds one value can be overridden by an environment variable: `HOSTED_FLOW_`
//! and the key in upper case, with `__` between table and key and `_` for `-`, such as
//! `HOSTED_FLOW_PROVIDER_TIMEOUT` or `HOSTED_FLOW_RATE_LIMIT__BURST`. An error in it names
//! the variable.
//!
//! A [`Credential`] is used unchanged: one with white space around it or a line break in it is
//! refused.
//!
//! Every key, with its default where it has one; what has none is required in its table, except
//! `[user]`, `[demo]`, `[handoff]`, and all but one of the providers. The keys of a provider's tables
//! (`[{name}]` and `[webhooks.{name}]`) are listed at its struct, to which the fields of [`Config`] lead;
//! without `[webhooks.{name}]` its webhooks are answered with `404`.
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
//! [handoff]
//! page = "https://join.example/resume"  # continues a flow on another device
//! link = "5m"
//! session = "15m"
//! ```

mod file;

use std::time::Duration;

use hosted_flow_core::document::DEFAULT_MAX_FILE_BYTES;

use crate::providers::{ProviderConfig, each_provider};
use crate::settings::section::Section;
use crate::webhook_auth::Keys;

pub use crate::providers::configs::*;
pub use crate::settings::{
    AntiForgeryConfig, ConfigError, ConnectionsConfig, Credential, DemoConfig, Fault,
    HandoffConfig, Overrides, ProtectionConfig, RateLimitConfig, ReconciliationConfig, StoreConfig,
    StreamsConfig, Users,
};
pub use file::{LogFormat, ServerConfig};

pub(crate) use crate::settings::{InKey, MEMORY};
pub(crate) use file::WEBHOOKS_PATH;

/// The structs with a field for each provider of the table.
macro_rules! with_providers {
    ($($name:ident: $Config:ident, $Webhooks:ident;)*) => {
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
            /// decrypt. Without one, a launch that its provider gives only once is not kept, and
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
            $(
                #[doc = concat!("[`", stringify!($Config), "`], if it is configured.")]
                pub $name: Option<$Config>,
            )*
        }

        /// The accepted webhooks; all others are answered with `404`.
        #[derive(Clone, Debug, Default)]
        pub struct WebhooksConfig {
            $(
                #[doc = concat!("[`", stringify!($Webhooks), "`], if they are accepted.")]
                pub $name: Option<$Webhooks>,
            )*
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
                    $($name: None,)*
                }
            }

            /// Takes the sections of the providers out, in the order of the table.
            pub(crate) fn take_providers(&mut self) -> Vec<Box<dyn ProviderConfig>> {
                let mut sections: Vec<Box<dyn ProviderConfig>> = Vec::new();
                $(
                    if let Some(section) = self.$name.take() {
                        sections.push(Box::new(section));
                    }
                )*
                sections
            }

            /// Reads the tables of the providers.
            fn read_providers(&mut self, file: &mut Section) -> Result<(), ConfigError> {
                $(
                    let section = file.section(stringify!($name))?;
                    self.$name = section.map($Config::read).transpose()?;
                )*
                Ok(())
            }
        }

        impl WebhooksConfig {
            fn read(mut section: Section) -> Result<Self, ConfigError> {
                let config = Self {
                    $(
                        $name: section
                            .section(stringify!($name))?
                            .map($Webhooks::read)
                            .transpose()?,
                    )*
                };
                section.finish()?;
                Ok(config)
            }

            /// What the deliveries are checked with.
            pub(crate) fn keys(&self) -> Result<Keys, ConfigError> {
                let mut keys = Keys::default();
                $(
                    if let Some(webhooks) = &self.$name {
                        keys.add(crate::providers::$name::ROOM.provider, webhooks.checked()?);
                    }
                )*
                Ok(keys)
            }
        }
    };
}

each_provider!(with_providers);
