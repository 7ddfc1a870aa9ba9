//! All IDVs of the account.

use hosted_flow_core::provider::ondato::wire::{
    CreateIdentityVerification, IdentityVerification, KycIdentification, SetupLocalisations,
};
use jiff::Timestamp;

use super::idv::{Decision, Event, Kyc, Phase, Reported, State};
use super::room::DECISION;
use super::set_up::SetUp;
use super::verification::{Idv, Redirects};
use crate::bounded_map::BoundedMap;
use crate::choice::{Choice, ChoiceError};
use crate::page_url::PageUrl;
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::timings::SharedTimings;

/// All IDVs of the account.
#[derive(Debug)]
pub(crate) struct Registry {
    idvs: BoundedMap<Idv>,
    application_id: String,
    page: PageUrl,
    timings: SharedTimings,
    rng: SeededRng,
}

/// What a visitor of the hosted page sees.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    /// The person can choose an outcome.
    Open {
        reference: Option<String>,
        language: String,
    },
    /// The session has ended; `return_url` leads to the onboarding page.
    Closed {
        status: &'static str,
        return_url: String,
    },
}

/// Why the API rejects a request. The texts are invented, since Ondato publishes none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    UnknownSetUp,
    ReferenceTooLong,
    NoDefaultLanguage,
    ForeignRedirect,
    NotFound,
}

/// Maximum number of IDVs kept.
const CAPACITY: usize = 10_000;

/// Maximum length of an external reference in bytes.
const MAX_REFERENCE: usize = 256;

impl Registry {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        let mut rng = context.seeds.rng("ondato sessions");
        Self {
            idvs: BoundedMap::new(CAPACITY),
            application_id: rng.uuid(),
            page: context.page.clone(),
            timings: context.timings.clone(),
            rng,
        }
    }

    /// Creates an IDV and returns its id.
    pub(crate) fn create(
        &mut self,
        request: CreateIdentityVerification,
        now: Timestamp,
    ) -> Result<String, RequestError> {
        let set_up = SetUp::from_id(&request.setup_id).ok_or(RequestError::UnknownSetUp)?;
        let reference = request.external_reference_id;
        if reference
            .as_ref()
            .is_some_and(|text| text.len() > MAX_REFERENCE)
        {
            return Err(RequestError::ReferenceTooLong);
        }
        let id = self.rng.uuid();
        let redirect = set_up.redirect(&self.page);
        let idv = Idv {
            id: id.clone(),
            kyc_id: self.rng.uuid(),
            set_up,
            external_reference_id: reference,
            redirects: Redirects {
                success: redirect.clone(),
                failure: redirect,
            },
            language: "en".to_owned(),
            decision_after: self.timings.of(&DECISION),
            created: now,
            opened: None,
            phase: Phase::created(now),
            last_reported: Reported {
                status: State::Pending.name(),
                kyc: None,
            },
        };
        self.idvs.insert_new(id.clone(), idv);
        Ok(id)
    }

    /// Sets the redirects and the language of one session.
    pub(crate) fn localise(
        &mut self,
        id: &str,
        request: SetupLocalisations,
    ) -> Result<(), RequestError> {
        let idv = self.idvs.get_mut(id).ok_or(RequestError::NotFound)?;
        let settings = request
            .localisation_settings
            .into_iter()
            .find(|settings| settings.language == request.default_language)
            .ok_or(RequestError::NoDefaultLanguage)?;
        let redirects = [
            &settings.success_redirect_url,
            &settings.failure_redirect_url,
            &settings.consent_declined_redirect_url,
        ];
        // The hosted page's CSP allows its form to redirect to the onboarding page only.
        if !redirects.iter().all(|url| self.page.allows_return_to(url)) {
            return Err(RequestError::ForeignRedirect);
        }
        idv.redirects = Redirects {
            success: settings.success_redirect_url,
            failure: settings.failure_redirect_url,
        };
        idv.language = settings.language;
        Ok(())
    }

    /// `GET /v1/identity-verifications/{id}`.
    pub(crate) fn read(&self, id: &str, now: Timestamp) -> Option<IdentityVerification> {
        let idv = self.idvs.get(id)?;
        Some(idv.to_wire(&self.application_id, now))
    }

    /// `GET /v1/identifications/{id}`.
    pub(crate) fn read_kyc(&self, kyc_id: &str, now: Timestamp) -> Option<KycIdentification> {
        let idv = self.idvs.newest_first().find(|idv| idv.kyc_id == kyc_id)?;
        idv.kyc(&self.application_id, now)
    }

    /// The KYC identification of an IDV.
    pub(super) fn read_kyc_of(&self, id: &str, now: Timestamp) -> Option<KycIdentification> {
        self.idvs.get(id)?.kyc(&self.application_id, now)
    }

    /// Opens the hosted page on the host of `set_up`.
    pub(crate) fn open(&mut self, id: &str, set_up: SetUp, now: Timestamp) -> Option<Visit> {
        let idv = self.on_host(id, set_up)?;
        idv.phase = idv.phase.step(Event::Opened, now);
        if idv.phase.state.is_final() {
            return Some(Visit::Closed {
                status: idv.phase.state.name(),
                return_url: idv.redirect().to_owned(),
            });
        }
        idv.opened.get_or_insert(now);
        Some(Visit::Open {
            reference: idv.external_reference_id.clone(),
            language: idv.language.clone(),
        })
    }

    /// Applies a choice; returns the URL to redirect to.
    pub(crate) fn choose(
        &mut self,
        id: &str,
        set_up: SetUp,
        choice: Choice,
        now: Timestamp,
    ) -> Result<String, ChoiceError> {
        let idv = self.on_host(id, set_up).ok_or(ChoiceError::NoSession)?;
        if idv.phase.at(now).state.is_final() {
            return Err(ChoiceError::Over);
        }
        idv.opened.get_or_insert(now);
        idv.phase = idv.phase.step(Event::Chosen(choice), now);
        Ok(idv.redirect().to_owned())
    }

    /// The set-up of a session on any host.
    pub(crate) fn set_up_of(&self, id: &str) -> Option<SetUp> {
        self.idvs.get(id).map(|idv| idv.set_up)
    }

    /// Whether the KYC identification of a session is approved.
    pub(crate) fn has_approved(&self, id: &str, now: Timestamp) -> bool {
        let kyc = self.idvs.get(id).and_then(|idv| {
            let phase = idv.phase.at(now);
            phase.kyc(now, idv.decision_after)
        });
        let approved = Decision::Approved;
        kyc.is_some_and(|kyc| matches!(kyc, Kyc::Decided { decision, .. } if decision == approved))
    }

    /// What was last reported about a session, its current state, and when that changes next.
    pub(super) fn take_changes(
        &mut self,
        id: &str,
        at: Timestamp,
    ) -> Option<(Reported, Reported, Option<Timestamp>)> {
        let idv = self.idvs.get_mut(id)?;
        let phase = idv.phase.at(at);
        let current = Reported {
            status: phase.state.name(),
            kyc: phase.kyc(at, idv.decision_after),
        };
        let last_reported = std::mem::replace(&mut idv.last_reported, current);
        Some((
            last_reported,
            current,
            phase.next_change(at, idv.decision_after),
        ))
    }

    pub(super) fn event_id(&mut self) -> String {
        self.rng.uuid()
    }

    pub(super) fn application_id(&self) -> &str {
        &self.application_id
    }

    /// A session of one set-up does not exist on the other's host.
    fn on_host(&mut self, id: &str, set_up: SetUp) -> Option<&mut Idv> {
        self.idvs.get_mut(id).filter(|idv| idv.set_up == set_up)
    }
}

impl RequestError {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::UnknownSetUp => "setupId is not one of this account's set-ups",
            Self::ReferenceTooLong => "externalReferenceId is longer than 256 bytes",
            Self::NoDefaultLanguage => "localisationSettings lacks the default language",
            Self::ForeignRedirect => "a redirect URL is not on the onboarding page's origin",
            Self::NotFound => "not found",
        }
    }
}
