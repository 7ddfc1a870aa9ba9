//! All sessions of the account.

use hosted_flow_core::provider::paysafe::wire::{
    CreateInstrumentVerification, InstrumentVerification, InstrumentVerifications, Page,
    WebhookEvent,
};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;

use super::initiate_query;
use super::room::{LIFETIME, ONGOING};
use super::session::{NAMES, State, Timing};
use super::verification::{Session, US_BANK_ACCOUNT};
use crate::bounded_map::BoundedMap;
use crate::choice::{Choice, ChoiceError};
use crate::notification::{Notification, Updates};
use crate::page_url::PageUrl;
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::timings::SharedTimings;

/// All sessions of the account.
#[derive(Debug)]
pub(crate) struct Registry {
    sessions: BoundedMap<Session>,
    page: PageUrl,
    timings: SharedTimings,
    /// Origin of the hosted pages.
    origin: String,
    rng: SeededRng,
}

/// Why a session was not created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    /// Only US bank accounts are supported.
    InstrumentType,
    /// The return URL is not allowed: it is not on the onboarding page's origin.
    ReturnUrl,
    /// The customer's id is longer than 64 bytes.
    Customer,
    /// The customer has too many open sessions.
    Limit,
}

/// Filter and page of a list request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Selection<'a> {
    pub(crate) status: Option<&'a str>,
    pub(crate) limit: usize,
    pub(crate) offset: usize,
}

/// What a visitor of the hosted page sees.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    /// The person can choose an outcome.
    Open { id: String },
    /// The session has ended; `return_url` leads to the onboarding page.
    Closed {
        status: &'static str,
        return_url: String,
    },
}

/// Maximum number of sessions kept.
const CAPACITY: usize = 10_000;

/// Maximum number of open sessions per customer; Paysafe's limit is not public.
const MAX_OPEN: usize = 20;

/// Maximum length of a customer id in bytes.
const MAX_CUSTOMER: usize = 64;

impl Registry {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        Self {
            sessions: BoundedMap::new(CAPACITY),
            page: context.page.clone(),
            timings: context.timings.clone(),
            origin: context.origin(),
            rng: context.seeds.rng("paysafe sessions"),
        }
    }

    /// Creates a session; only this response has the secure code.
    pub(crate) fn create(
        &mut self,
        customer: &str,
        request: CreateInstrumentVerification,
        now: Timestamp,
    ) -> Result<InstrumentVerification, RequestError> {
        if customer.len() > MAX_CUSTOMER {
            return Err(RequestError::Customer);
        }
        if request.instrument_type != US_BANK_ACCOUNT {
            return Err(RequestError::InstrumentType);
        }
        if !self.page.allows_return_to(&request.return_url) {
            return Err(RequestError::ReturnUrl);
        }
        let open = self
            .of_customer(customer)
            .filter(|session| session.state.at(now).is_open());
        if open.count() >= MAX_OPEN {
            return Err(RequestError::Limit);
        }
        let timing = Timing {
            lifetime: self.timings.of(&LIFETIME),
            ongoing: self.timings.of(&ONGOING),
        };
        let session = Session {
            id: self.rng.hex::<12>(),
            hash: self.rng.hex::<32>(),
            customer: customer.to_owned(),
            return_url: request.return_url,
            secure_code: self.rng.secure_code().into(),
            visitor: self.rng.hex::<16>().into(),
            instrument_id: self.rng.hex::<12>(),
            created: now,
            timing,
            state: State::created(now, timing),
            last_reported: NAMES[0],
        };
        let response = InstrumentVerification {
            secure_code: Some(session.secure_code.clone()),
            secure_code_method: Some("sha512".to_owned()),
            ..session.to_wire(&self.origin, now)
        };
        self.sessions.insert_new(session.id.clone(), session);
        Ok(response)
    }

    /// One session of a customer.
    pub(crate) fn read(
        &self,
        customer: &str,
        id: &str,
        now: Timestamp,
    ) -> Option<InstrumentVerification> {
        let session = self.sessions.get(id)?;
        (session.customer == customer).then(|| session.to_wire(&self.origin, now))
    }

    /// A customer's sessions, newest first.
    pub(crate) fn list(
        &self,
        customer: &str,
        selection: Selection<'_>,
        now: Timestamp,
    ) -> InstrumentVerifications {
        let Selection {
            status,
            limit,
            offset,
        } = selection;
        let wanted =
            |session: &&Session| status.is_none_or(|status| session.state.at(now).name() == status);
        let number_of_records = self.of_customer(customer).filter(wanted).count();
        let shown = self
            .of_customer(customer)
            .filter(wanted)
            .skip(offset)
            .take(limit);
        let number = |count: usize| u64::try_from(count).ok();
        InstrumentVerifications {
            instrument_verifications: shown
                .map(|session| session.to_wire(&self.origin, now))
                .collect(),
            meta: Some(Object(Page {
                number_of_records: number(number_of_records),
                limit: number(limit),
                offset: number(offset),
                page: number(offset / limit.max(1)),
            })),
        }
    }

    /// Checks the query of a visitor; returns the value of the cookie to set.
    pub(crate) fn initiate(
        &self,
        hash: &str,
        query: &str,
    ) -> Option<Result<&str, initiate_query::QueryError>> {
        let session = self.by_hash(hash)?;
        let checked = initiate_query::check(query, session.secure_code.expose());
        Some(checked.map(|()| session.visitor.expose().as_str()))
    }

    /// The session of a visitor with a cookie.
    pub(crate) fn visit(&self, hash: &str, visitor: &str, now: Timestamp) -> Option<Visit> {
        let session = self
            .by_hash(hash)
            .filter(|session| session.visitor.expose() == visitor)?;
        let state = session.state.at(now);
        Some(if state.is_open() {
            Visit::Open {
                id: session.id.clone(),
            }
        } else {
            Visit::Closed {
                status: state.name(),
                return_url: session.return_url_with_result(now),
            }
        })
    }

    /// Applies a choice; returns the URL to redirect to.
    pub(crate) fn choose(
        &mut self,
        id: &str,
        choice: Choice,
        now: Timestamp,
    ) -> Result<String, ChoiceError> {
        let session = self.sessions.get_mut(id).ok_or(ChoiceError::NoSession)?;
        if !session.state.at(now).is_open() {
            return Err(ChoiceError::Over);
        }
        session.state = session.state.step(choice, now, session.timing);
        Ok(session.return_url_with_result(now))
    }

    /// Notifications about a session that are due.
    pub(crate) fn updates(&mut self, id: &str, at: Timestamp) -> Updates {
        let event_id = self.rng.hex::<12>();
        let Some(session) = self.sessions.get_mut(id) else {
            return Updates::default();
        };
        let state = session.state.at(at);
        let next_change = state.next_change();
        if session.last_reported == state.name() {
            return Updates::none_until(next_change);
        }
        session.last_reported = state.name();
        let event = WebhookEvent {
            id: event_id,
            session_id: id.to_owned(),
            customer_id: session.customer.clone(),
            session_status: state.name().to_owned(),
            status_reason: state.reason().map(str::to_owned),
        };
        let notification = Notification::new(event.id.clone(), state.name(), at, &event);
        Updates {
            notifications: vec![notification],
            next_change,
        }
    }

    fn of_customer(&self, customer: &str) -> impl Iterator<Item = &Session> {
        self.sessions
            .newest_first()
            .filter(move |session| session.customer == customer)
    }

    fn by_hash(&self, hash: &str) -> Option<&Session> {
        self.sessions
            .newest_first()
            .find(|session| session.hash == hash)
    }
}
