//! One instrument verification session, and its representation in the API.

use hosted_flow_core::provider::paysafe::wire::{Instrument, InstrumentVerification};
use hosted_flow_core::wire::{Object, Redacted};
use jiff::Timestamp;

use super::initiate_query::OWN_QUERY;
use super::session::{State, Timing};
use crate::clock::after;
use crate::return_url::with_parameters;

/// The only supported instrument type.
pub(super) const US_BANK_ACCOUNT: &str = "US_BANK_ACCOUNT";

/// One instrument verification session.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) id: String,
    /// Path segment of the hosted page.
    pub(super) hash: String,
    pub(super) customer: String,
    pub(super) return_url: String,
    pub(super) secure_code: Redacted<String>,
    /// Value of the cookie of a visitor who sent the secure code.
    pub(super) visitor: Redacted<String>,
    pub(super) instrument_id: String,
    pub(super) created: Timestamp,
    pub(super) timing: Timing,
    pub(super) state: State,
    /// `sessionStatus`, as last reported.
    pub(super) last_reported: &'static str,
}

impl Session {
    /// A session as every read returns it: without the secure code.
    pub(super) fn to_wire(&self, origin: &str, now: Timestamp) -> InstrumentVerification {
        let state = self.state.at(now);
        let redirect_url = format!(
            "{origin}/instruments/verifications/{}/initiate?{OWN_QUERY}",
            self.hash
        );
        let instrument = (state == State::Completed).then(|| {
            Object(Instrument {
                id: self.instrument_id.clone(),
                instrument_type: US_BANK_ACCOUNT.to_owned(),
            })
        });
        InstrumentVerification {
            id: self.id.clone(),
            instrument_type: US_BANK_ACCOUNT.to_owned(),
            return_url: Some(self.return_url.clone()),
            redirect_url: Some(redirect_url.into()),
            creation_time: Some(utc(self.created)),
            expiration_time: Some(utc(after(self.created, self.timing.lifetime))),
            instrument,
            session_status: state.name().to_owned(),
            status_reason: state.reason().map(str::to_owned),
            secure_code: None,
            secure_code_method: None,
        }
    }

    /// The return URL with the parameters that Paysafe appends.
    pub(super) fn return_url_with_result(&self, now: Timestamp) -> String {
        let status = self.state.at(now).name();
        with_parameters(
            &self.return_url,
            &[("sessionId", &self.id), ("sessionStatus", status)],
        )
    }
}

/// RFC 3339 in whole seconds, as in Paysafe's documentation.
fn utc(at: Timestamp) -> String {
    format!("{at:.0}")
}
