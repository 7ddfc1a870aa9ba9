//! Ondato: create an identity verification (IDV), read it, read its KYC identification.

mod answers;
pub(super) mod config;
pub(super) mod webhook;

use std::collections::BTreeMap;

use async_trait::async_trait;
use axum::http::Method;
use hosted_flow_core::contract::{FlowStatus, Launch};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::provider::ondato;
use hosted_flow_core::provider::ondato::wire::{
    CreateIdentityVerification, LocalisationSettings, SetupLocalisations,
};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use url::Url;

use crate::locale::Locale;
use crate::providers::api::{Api, Call};
use crate::providers::error::ProviderError;
use crate::providers::http::HttpClient;
use crate::providers::room::{ClientParts, ProviderClient, ProviderConfig, Room};
use crate::providers::session::{CreateSession, ProviderStatus, SessionCreated};
use crate::providers::sign_in::SignIn;
use crate::providers::word::{id, word};
use crate::return_url::{ReturnUrl, is_secure_or_loopback};
use crate::settings::{BaseUrl, ConfigError, Fault, InKey, check_purpose, required};
use crate::store::{ProviderSession, StoredFlow};
use answers::{Created, IdentityVerification, KycIdentification};
use config::{OndatoConfig, OndatoSetup};

pub(crate) const ROOM: Room = Room::new(Provider::Ondato, "/ondato", webhook::subject);

/// The client of both of Ondato's APIs.
#[derive(Debug)]
pub(crate) struct Ondato {
    api: Api,
    idv: BaseUrl,
    kyc: BaseUrl,
    setup: Option<OndatoSetup>,
    setups: BTreeMap<String, OndatoSetup>,
}

impl OndatoConfig {
    /// The base URLs of the APIs.
    fn urls(&self) -> Result<[BaseUrl; 3], ConfigError> {
        Ok([
            BaseUrl::parse(&self.id_url).in_key("ondato.id_url")?,
            BaseUrl::parse(&self.idv_api_url).in_key("ondato.idv_api_url")?,
            BaseUrl::parse(&self.kyc_api_url).in_key("ondato.kyc_api_url")?,
        ])
    }
}

impl ProviderConfig for OndatoConfig {
    fn provider(&self) -> Provider {
        ROOM.provider
    }

    fn base_urls(&self) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError> {
        let urls = self.urls()?;
        Ok(urls.map(|url| ("ondato.id_url", url)).into())
    }

    fn client(
        self: Box<Self>,
        parts: &ClientParts,
    ) -> Result<Box<dyn ProviderClient>, ConfigError> {
        Ok(Box::new(Ondato::new(*self, parts.http.clone())?))
    }
}

impl Ondato {
    fn new(config: OndatoConfig, http: HttpClient) -> Result<Self, ConfigError> {
        let [sign_in, idv, kyc] = config.urls()?;
        let client_id = config.client_id.resolve().in_key("ondato.client_id")?;
        let secret = config
            .client_secret
            .resolve()
            .in_key("ondato.client_secret")?;
        let sign_in = SignIn::in_form(
            sign_in.below(["connect", "token"]),
            client_id.expose(),
            secret.expose(),
            config.scope.as_deref(),
        );
        if config.setup.is_none() && config.setups.is_empty() {
            return Err(Fault::Missing).in_key("ondato.setup");
        }
        if let Some(setup) = &config.setup {
            check_setup(setup, "ondato.setup")?;
        }
        for (purpose, setup) in &config.setups {
            let key = format!("ondato.setups.{purpose}");
            check_purpose(purpose).in_key(key.as_str())?;
            check_setup(setup, &key)?;
        }
        Ok(Self {
            api: Api::new(http, sign_in),
            idv,
            kyc,
            setup: config.setup,
            setups: config.setups,
        })
    }

    /// The set-up of a purpose, or of none.
    fn setup(&self, purpose: Option<&str>) -> Option<&OndatoSetup> {
        match purpose {
            Some(purpose) => self.setups.get(purpose),
            None => self.setup.as_ref(),
        }
    }

    async fn read_kyc(
        &self,
        idv: &str,
        kyc: &str,
    ) -> Result<ondato::KycIdentification, ProviderError> {
        let url = self.kyc.below(["v1", "identifications", kyc]);
        let read: KycIdentification = self.get(url).await?;
        let of_this_idv = |of: String| of.eq_ignore_ascii_case(idv);
        let is_ours = read.id.eq_ignore_ascii_case(kyc)
            && read.identity_verification_id.is_none_or(of_this_idv);
        if !is_ours {
            return Err(ProviderError::NotUnderstood(
                "it speaks of another verification",
            ));
        }
        // All other fields are personal data, and dropped here.
        Ok(ondato::KycIdentification {
            status: word(read.status)?,
            // It never hides the status.
            status_reason: read.status_reason.and_then(|reason| word(reason).ok()),
        })
    }

    async fn get<T: for<'de> serde::Deserialize<'de>>(&self, url: Url) -> Result<T, ProviderError> {
        let reply = self.api.call(Call::get(url)).await?;
        if reply.status.is_success() {
            reply.json()
        } else {
            Err(reply.refusal())
        }
    }
}

#[async_trait]
impl ProviderClient for Ondato {
    fn knows(&self, purpose: Option<&str>) -> bool {
        self.setup(purpose).is_some()
    }

    /// Creates an IDV.
    async fn create_session(
        &self,
        request: &CreateSession<'_>,
    ) -> Result<SessionCreated, ProviderError> {
        let setup = self
            .setup(request.purpose)
            .ok_or(ProviderError::NotConfigured)?;
        let url = self.idv.below(["v1", "identity-verifications"]);
        let body = CreateIdentityVerification {
            setup_id: setup.setup_id.clone(),
            external_reference_id: Some(request.flow.to_string()),
            registration: None,
        };
        let reply = self.api.call(Call::send(Method::POST, url, &body)?).await?;
        if !reply.status.is_success() {
            return Err(reply.refusal());
        }
        let idv = id(reply.json::<Created>()?.id)?;
        Ok(SessionCreated {
            launch: Some(launch(&idv, setup)),
            session: Session::stored(idv, None),
            // Ondato's answer is an id alone; this is what it documents a new IDV to be.
            status: FlowStatus::Ondato(status_of("Pending".to_owned(), None)),
            expires_at: None,
        })
    }

    /// The language with which an IDV's redirect URL is set, where the set-up enables that: the
    /// person's, where the set-up has it. Ondato publishes no list of its languages, and its hosted URL
    /// takes no parameter for one: the language is that of the localisation settings.
    fn redirect_language(&self, purpose: Option<&str>, locale: Option<&Locale>) -> Option<&str> {
        let setup = self.setup(purpose)?;
        if !setup.session_redirects {
            return None;
        }
        let mut offered = vec![&*setup.language];
        offered.extend(setup.languages.iter().map(String::as_str));
        let theirs = locale.and_then(|locale| locale.look_up(&offered));
        Some(theirs.unwrap_or(&setup.language))
    }

    /// Sets the redirect URL of an IDV; `204`. Not in Ondato's documentation.
    async fn set_redirect_url(
        &self,
        session: &ProviderSession,
        language: &str,
        return_url: &ReturnUrl,
    ) -> Result<(), ProviderError> {
        let idv = session.key();
        let url = self
            .idv
            .below(["v1", "identity-verifications", idv, "setup-localisations"]);
        let to = return_url.expose();
        let body = SetupLocalisations {
            default_language: language.to_owned(),
            localisation_settings: vec![LocalisationSettings {
                language: language.to_owned(),
                page_title: None,
                success_redirect_url: to.to_owned(),
                failure_redirect_url: to.to_owned(),
                consent_declined_redirect_url: to.to_owned(),
            }],
        };
        let reply = self.api.call(Call::send(Method::PUT, url, &body)?).await?;
        if reply.status.is_success() {
            Ok(())
        } else {
            Err(reply.refusal())
        }
    }

    /// Reads an IDV and, once it is completed, its KYC identification.
    async fn read(&self, flow: &StoredFlow) -> Result<ProviderStatus, ProviderError> {
        let idv = flow.session.key();
        let url = self.idv.below(["v1", "identity-verifications", idv]);
        let read: IdentityVerification = self.get(url).await?;
        let is_ours = read.id.eq_ignore_ascii_case(idv)
            && read
                .external_reference_id
                .is_none_or(|reference| reference == flow.id.as_str());
        if !is_ours {
            return Err(ProviderError::NotUnderstood(
                "it speaks of another verification",
            ));
        }
        let status = word(read.status)?;
        let kyc = read.step.and_then(|step| step.0.kyc_identification);
        // Some of its webhooks name nothing else.
        let identification = kyc.as_ref().and_then(|kyc| text_id(&kyc.0.id).ok());
        let session = identification.map(|id| Session::stored(idv.to_owned(), Some(id)));
        let verdict = match kyc {
            // Before that there is nothing to decide on.
            Some(Object(kyc)) if status == "Completed" => {
                Some(self.read_kyc(idv, &text_id(&kyc.id)?).await?)
            }
            _ => None,
        };
        let status = status_of(status, verdict);
        Ok(ProviderStatus {
            session,
            ..ProviderStatus::of(FlowStatus::Ondato(status))
        })
    }

    /// What is needed to go to an IDV's hosted page: no secret, so it can be returned again.
    fn known_launch(&self, flow: &StoredFlow, _now: Timestamp) -> Option<Launch> {
        let idv = flow.session.key();
        let setup = self.setup(flow.purpose.as_deref())?;
        Some(launch(idv, setup))
    }
}

/// What is stored of a session; the names of the fields must not change. Both are keys, and read from
/// there.
#[derive(Serialize)]
struct Session {
    /// The identity verification's id.
    identity_verification: String,
    /// The id of its KYC identification, once a read has found it.
    #[serde(skip_serializing_if = "Option::is_none")]
    identification: Option<String>,
}

impl Session {
    fn stored(identity_verification: String, identification: Option<String>) -> ProviderSession {
        let session = Self {
            identity_verification,
            identification,
        };
        ProviderSession::new(ROOM.provider, &*session.identity_verification, &session)
            .with_second_key(session.identification)
    }
}

/// An id that may be of any shape.
fn text_id(value: &Value) -> Result<String, ProviderError> {
    id(value.as_str().unwrap_or_default().to_owned())
}

fn launch(idv: &str, setup: &OndatoSetup) -> Launch {
    Launch::Ondato(ondato::Launch {
        id: idv.to_owned(),
        host: setup.host.clone(),
    })
}

fn status_of(idv: String, kyc: Option<ondato::KycIdentification>) -> ondato::FlowStatus {
    ondato::FlowStatus {
        identity_verification: Some(Object(ondato::IdentityVerification { status: idv })),
        kyc_identification: kyc.map(Object),
    }
}

fn check_setup(setup: &OndatoSetup, key: &str) -> Result<(), ConfigError> {
    let is_uuid = setup.setup_id.len() == 36
        && setup
            .setup_id
            .bytes()
            .enumerate()
            .all(|(index, byte)| match index {
                8 | 13 | 18 | 23 => byte == b'-',
                _ => byte.is_ascii_hexdigit(),
            });
    is_uuid
        .then_some(())
        .ok_or(Fault::NotAUuid)
        .in_key(format!("{key}.setup_id"))?;
    if let Some(host) = &setup.host {
        check_host(host).in_key(format!("{key}.host"))?;
    }
    let is_tag = |language: &String| Locale::parse(language).is_some();
    let are_tags = setup.languages.iter().all(is_tag);
    are_tags
        .then_some(())
        .ok_or(Fault::NotLanguages)
        .in_key(format!("{key}.languages"))?;
    required(&setup.language).in_key(format!("{key}.language"))
}

/// Checks a host of hosted pages as the component will: a name with an optional port, or a
/// loopback host for a provider that is simulated on this machine.
fn check_host(host: &str) -> Result<(), Fault> {
    let is_public = || ROOM.provider.allowed_hosts().with_host(host).is_ok();
    let is_loopback = || {
        Url::parse(&format!("http://{host}/")).is_ok_and(|url| {
            let authority = &url[url::Position::BeforeUsername..url::Position::AfterPort];
            is_secure_or_loopback(&url) && authority == host
        })
    };
    (is_public() || is_loopback())
        .then_some(())
        .ok_or(Fault::NotAHost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::providers::room::tests::check_stored;

    #[test]
    fn a_session_is_stored_as_older_versions_stored_it() {
        for (identification, json) in [
            (
                None,
                r#"{"provider":"ondato","identity_verification":"i1"}"#,
            ),
            (
                Some("k1"),
                r#"{"provider":"ondato","identity_verification":"i1","identification":"k1"}"#,
            ),
        ] {
            let session = Session::stored("i1".to_owned(), identification.map(str::to_owned));
            check_stored(&session, json, "i1", identification);
        }
    }
}
