//! Ondato: create an identity verification (IDV), read it, read its KYC identification.

use std::collections::BTreeMap;

use axum::http::Method;
use hosted_flow_core::contract::{FlowId, FlowStatus, Launch};
use hosted_flow_core::provider::ondato;
use hosted_flow_core::provider::ondato::wire::{
    CreateIdentityVerification, LocalisationSettings, SetupLocalisations,
};
use hosted_flow_core::wire::Object;
use serde_json::Value;

use super::answers::ondato::{Created, IdentityVerification, KycIdentification};
use super::api::{Api, Call};
use super::error::ProviderError;
use super::http::HttpClient;
use super::sign_in::SignIn;
use super::word::{id, word};
use super::{ProviderStatus, SessionCreated};
use crate::config::{
    BaseUrl, ConfigError, Fault, InKey, OndatoConfig, OndatoSetup, check_host, check_purpose,
    required,
};
use crate::locale::Locale;
use crate::return_url::ReturnUrl;
use crate::store::ProviderSession;

/// The client of both of Ondato's APIs.
#[derive(Debug)]
pub(crate) struct Ondato {
    api: Api,
    idv: BaseUrl,
    kyc: BaseUrl,
    setup: Option<OndatoSetup>,
    setups: BTreeMap<String, OndatoSetup>,
}

impl Ondato {
    /// The roots of the APIs that a configuration names.
    pub(crate) fn base_urls(config: &OndatoConfig) -> Result<[BaseUrl; 3], ConfigError> {
        Ok([
            BaseUrl::parse(&config.id_url).in_key("ondato.id_url")?,
            BaseUrl::parse(&config.idv_api_url).in_key("ondato.idv_api_url")?,
            BaseUrl::parse(&config.kyc_api_url).in_key("ondato.kyc_api_url")?,
        ])
    }

    pub(crate) fn new(config: OndatoConfig, http: HttpClient) -> Result<Self, ConfigError> {
        let [sign_in, idv, kyc] = Self::base_urls(&config)?;
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
    pub(crate) fn setup(&self, purpose: Option<&str>) -> Option<&OndatoSetup> {
        match purpose {
            Some(purpose) => self.setups.get(purpose),
            None => self.setup.as_ref(),
        }
    }

    /// Creates an IDV.
    pub(crate) async fn create_session(
        &self,
        flow: &FlowId,
        purpose: Option<&str>,
    ) -> Result<SessionCreated, ProviderError> {
        let setup = self.setup(purpose).ok_or(ProviderError::NotConfigured)?;
        let url = self.idv.below(["v1", "identity-verifications"]);
        let body = CreateIdentityVerification {
            setup_id: setup.setup_id.clone(),
            external_reference_id: Some(flow.to_string()),
            registration: None,
        };
        let reply = self.api.call(Call::send(Method::POST, url, &body)?).await?;
        if !reply.status.is_success() {
            return Err(reply.refusal());
        }
        let idv = id(reply.json::<Created>()?.id)?;
        Ok(SessionCreated {
            launch: Some(launch(&idv, setup)),
            session: ProviderSession::Ondato {
                identity_verification: idv,
                identification: None,
            },
            // Ondato's answer is an id alone; this is what it documents a new IDV to be.
            status: FlowStatus::Ondato(status_of("Pending".to_owned(), None)),
            expires_at: None,
        })
    }

    /// The language with which an IDV's redirect URL is set, where the set-up enables that: the
    /// person's, where the set-up has it. Ondato publishes no list of its languages, and its hosted URL
    /// takes no parameter for one: the language is that of the localisation settings.
    pub(crate) fn redirect_language(
        &self,
        purpose: Option<&str>,
        locale: Option<&Locale>,
    ) -> Option<&str> {
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
    pub(crate) async fn set_redirect_url(
        &self,
        idv: &str,
        language: &str,
        return_url: &ReturnUrl,
    ) -> Result<(), ProviderError> {
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
    pub(crate) async fn read(
        &self,
        flow: &FlowId,
        idv: &str,
    ) -> Result<ProviderStatus, ProviderError> {
        let url = self.idv.below(["v1", "identity-verifications", idv]);
        let read: IdentityVerification = self.get(url).await?;
        let is_ours = read.id.eq_ignore_ascii_case(idv)
            && read
                .external_reference_id
                .is_none_or(|reference| reference == flow.as_str());
        if !is_ours {
            return Err(ProviderError::NotUnderstood(
                "it speaks of another verification",
            ));
        }
        let status = word(read.status)?;
        let kyc = read.step.and_then(|step| step.0.kyc_identification);
        // Some of its webhooks name nothing else.
        let identification = kyc.as_ref().and_then(|kyc| text_id(&kyc.0.id).ok());
        let session = identification.map(|identification| ProviderSession::Ondato {
            identity_verification: idv.to_owned(),
            identification: Some(identification),
        });
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

    async fn get<T: for<'de> serde::Deserialize<'de>>(
        &self,
        url: url::Url,
    ) -> Result<T, ProviderError> {
        let reply = self.api.call(Call::get(url)).await?;
        if reply.status.is_success() {
            reply.json()
        } else {
            Err(reply.refusal())
        }
    }

    /// What is needed to go to an IDV's hosted page: no secret, so it can be returned again.
    pub(crate) fn launch(&self, idv: &str, purpose: Option<&str>) -> Option<Launch> {
        self.setup(purpose).map(|setup| launch(idv, setup))
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
