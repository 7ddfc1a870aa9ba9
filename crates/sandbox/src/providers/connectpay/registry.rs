//! All applications, and their representation in the API.

use std::time::Duration;

use hosted_flow_core::provider::connectpay::wire::{InitiateIdv, SubmitSession};
use hosted_flow_core::wire::Redacted;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::application::{Exits, State, Status};
use super::names::Names;
use super::room::{CAPTURE, CHECK, LINK, NAMES, REVIEW};
use crate::bounded_map::BoundedMap;
use crate::clock::after;
use crate::notification::{Notification, Updates};
use crate::page_url::PageUrl;
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::timings::SharedTimings;

/// All applications.
#[derive(Debug)]
pub(crate) struct Registry {
    pub(super) applications: BoundedMap<Application>,
    pub(super) names: Names,
    page: PageUrl,
    pub(super) timings: SharedTimings,
    /// Origin of the hosted pages.
    origin: String,
    rng: SeededRng,
}

#[derive(Debug)]
pub(super) struct Application {
    pub(super) id: String,
    /// Path segment of the hosted link; a submitted session has none.
    pub(super) link: Option<Redacted<String>>,
    pub(super) exits: Exits,
    notification_url: Option<String>,
    /// ConnectPay's id of the client, reported once there is an account.
    client: String,
    /// Set by the suffix of the external reference.
    declined: bool,
    pub(super) state: State,
    last_reported: Status,
}

/// Why the API rejects a request. The texts are invented, since ConnectPay publishes none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    Unauthorized,
    NotFound,
    /// The value of this field is invalid.
    Invalid(&'static str),
    /// The full data is missing or empty.
    NoData,
    /// The identity is not approved, or the data was sent before.
    WrongStatus,
}

/// A submitted session has no hosted page, and so no URLs.
const NO_URLS: InitiateIdv = InitiateIdv {
    external_reference: None,
    success_url: None,
    failure_url: None,
    drop_url: None,
};

/// Maximum number of applications kept.
const CAPACITY: usize = 10_000;

/// Maximum length of a reference and a session id in bytes.
const MAX_TEXT: usize = 256;

/// An external reference with this suffix is declined in the end.
const DECLINE: &str = "decline";

impl Registry {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        let names = context.settings.get(&NAMES).and_then(Names::from_name);
        Self {
            applications: BoundedMap::new(CAPACITY),
            names: names.unwrap_or_default(),
            page: context.page.clone(),
            timings: context.timings.clone(),
            origin: context.origin(),
            rng: context.seeds.rng("connectpay applications"),
        }
    }

    /// Submits a completed session; returns the application's id. `approved` is the answer of the IDV
    /// provider that is named, `None` if it is none of this sandbox.
    pub(crate) fn submit(
        &mut self,
        request: &SubmitSession,
        approved: Option<bool>,
        now: Timestamp,
    ) -> Result<String, RequestError> {
        let approved = approved.ok_or(RequestError::Invalid("providerId"))?;
        let (session, reference) = (&request.session_id, &request.external_reference);
        for (name, text) in [("sessionId", session), ("externalReference", reference)] {
            if text.expose().is_empty() || text.expose().len() > MAX_TEXT {
                return Err(RequestError::Invalid(name));
            }
        }
        let state = State::Checking {
            until: after(now, self.timings.of(&CHECK)),
            approved,
        };
        let url = request.notification_url.as_ref();
        let mut application = self.application(state, Some(reference), &NO_URLS)?;
        application.notification_url = url.map(|url| url.expose().clone());
        Ok(self.keep(application))
    }

    /// Creates a hosted link; returns it with the application's id.
    pub(crate) fn initiate(
        &mut self,
        request: &InitiateIdv,
        now: Timestamp,
    ) -> Result<(String, String), RequestError> {
        let state = State::Link {
            until: after(now, self.timings.of(&LINK)),
        };
        let reference = request.external_reference.as_ref();
        let mut application = self.application(state, reference, request)?;
        let link = self.rng.hex::<32>();
        application.link = Some(link.clone().into());
        let url = format!("{}/idv/{link}", self.origin);
        Ok((url, self.keep(application)))
    }

    /// Accepts the person's full data; none of it is stored.
    pub(crate) fn complete(
        &mut self,
        id: &str,
        data: Option<&Value>,
        now: Timestamp,
    ) -> Result<Value, RequestError> {
        let capture = match self.names {
            Names::Old => Duration::ZERO,
            Names::New => self.timings.of(&CAPTURE),
        };
        let application = self
            .applications
            .get_mut(id)
            .ok_or(RequestError::NotFound)?;
        let data = data
            .and_then(Value::as_object)
            .ok_or(RequestError::NoData)?;
        if !data.values().any(is_something) {
            return Err(RequestError::NoData);
        }
        if application.state.at(now) != Status::IdvApproved {
            return Err(RequestError::WrongStatus);
        }
        let (review, declined) = (self.timings.of(&REVIEW), application.declined);
        application.state = State::opening(now, capture, review, declined);
        self.show(id, now).ok_or(RequestError::NotFound)
    }

    /// The application as the API returns it.
    pub(crate) fn show(&self, id: &str, now: Timestamp) -> Option<Value> {
        let application = self.applications.get(id)?;
        let status = application.state.at(now);
        let mut fields = Map::new();
        fields.insert(self.names.id().to_owned(), id.into());
        fields.insert("status".to_owned(), self.names.status(status).into());
        if status == Status::Approved {
            fields.insert("baasClientId".to_owned(), application.client.clone().into());
        }
        Some(Value::Object(fields))
    }

    /// Notifications about an application that are due.
    pub(crate) fn updates(&mut self, id: &str, at: Timestamp) -> Updates {
        let (Some(shown), names) = (self.show(id, at), self.names) else {
            return Updates::default();
        };
        let notification_id = self.rng.uuid();
        let Some(application) = self.applications.get_mut(id) else {
            return Updates::default();
        };
        let next_change = application.state.next_change(at);
        let (before, status) = (application.last_reported, application.state.at(at));
        application.last_reported = status;
        if names.status(before) == names.status(status) {
            return Updates::none_until(next_change);
        }
        let body = json!({ "application": shown });
        let mut notification = Notification::new(notification_id, names.status(status), at, &body);
        notification
            .target_url
            .clone_from(&application.notification_url);
        Updates {
            notifications: vec![notification],
            next_change,
        }
    }

    fn application(
        &mut self,
        state: State,
        reference: Option<&Redacted<String>>,
        urls: &InitiateIdv,
    ) -> Result<Application, RequestError> {
        let exit = |name, url: &Option<Redacted<String>>| match url {
            None => Ok(self.page.as_str().to_owned()),
            Some(url) if self.page.allows_return_to(url.expose()) => Ok(url.expose().clone()),
            Some(_) => Err(RequestError::Invalid(name)),
        };
        let exits = Exits {
            success: exit("successUrl", &urls.success_url)?,
            failure: exit("failureUrl", &urls.failure_url)?,
            drop: exit("dropUrl", &urls.drop_url)?,
        };
        let reference = reference.map(Redacted::expose);
        if reference.is_some_and(|text| text.len() > MAX_TEXT) {
            return Err(RequestError::Invalid("externalReference"));
        }
        Ok(Application {
            id: self.rng.uuid(),
            link: None,
            exits,
            notification_url: None,
            client: self.rng.uuid(),
            declined: reference.is_some_and(|text| text.ends_with(DECLINE)),
            state,
            last_reported: Status::TokenGenerated,
        })
    }

    fn keep(&mut self, application: Application) -> String {
        let id = application.id.clone();
        self.applications.insert_new(id.clone(), application);
        id
    }
}

/// Whether a value has any content.
fn is_something(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::String(text) => !text.trim().is_empty(),
        Value::Array(items) => items.iter().any(is_something),
        Value::Object(fields) => fields.values().any(is_something),
        Value::Bool(_) | Value::Number(_) => true,
    }
}
