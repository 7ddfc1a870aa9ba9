//! One customer's KYC, and its representation in both APIs.

use hosted_flow_core::provider::connectfi::wire::{
    Application, Document as ShownDocument, EntityApplication, Envelope, Kyc, KycState,
};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;

use super::documents::Document;
use super::example;
use super::kyc::{State, Status};
use super::needs::Needs;
use super::room::{PENDING, REVIEW};
use crate::clock::after;
use crate::notification::Notification;
use crate::timings::SharedTimings;

/// A customer with their newest attempt.
#[derive(Debug)]
pub(super) struct Customer {
    pub(super) application: String,
    /// Of the newer API; the deprecated one has none.
    pub(super) reference: Option<String>,
    pub(super) webhook: Option<String>,
    pub(super) needs: Needs,
    pub(super) documents: Vec<Document>,
    /// Documents that are requested after the others were checked.
    pub(super) follow_up: Vec<Document>,
    pub(super) attributes_requested: bool,
    pub(super) created: Timestamp,
    pub(super) state: State,
    /// The status in the last notification, or in the response to the last request that changed it.
    pub(super) last_reported: Status,
}

/// The only attribute that is requested: the example of the documentation.
pub(crate) const ATTRIBUTES: &str = "cardAttributes";

impl Customer {
    fn is_incomplete(&self) -> bool {
        self.attributes_requested || self.documents.iter().any(|document| !document.uploaded)
    }

    /// Starts the checks once all data is provided. The response to the current request reports it.
    pub(super) fn start_if_complete(&mut self, timings: &SharedTimings, now: Timestamp) {
        if self.state == State::Waiting && !self.is_incomplete() {
            let (pending, review) = (timings.of(&PENDING), timings.of(&REVIEW));
            self.state = if self.follow_up.is_empty() {
                State::complete(now, &self.needs, pending, review)
            } else {
                let until = after(now, pending);
                State::MoreRequested { until }
            };
            self.last_reported = self.state.at(now);
        }
    }

    /// Adds the follow-up documents to the requested ones once they are due.
    pub(super) fn request_more(&mut self, now: Timestamp) {
        if self.is_more_requested(now) {
            self.documents.append(&mut self.follow_up);
            self.state = State::Waiting;
        }
    }

    fn is_more_requested(&self, now: Timestamp) -> bool {
        let is_requested = matches!(self.state, State::MoreRequested { .. });
        is_requested && self.state.at(now) == Status::Waiting
    }

    /// All documents requested so far.
    fn requested_documents(&self, now: Timestamp) -> impl Iterator<Item = &Document> {
        let follow_up = self.is_more_requested(now).then_some(&self.follow_up);
        self.documents.iter().chain(follow_up.into_iter().flatten())
    }

    /// The status in the names of the API that the KYC was started with.
    fn status_text(&self, now: Timestamp) -> &'static str {
        let status = self.state.at(now);
        if self.reference.is_none() {
            return status.kyc_status();
        }
        match status {
            Status::Waiting
                if self
                    .requested_documents(now)
                    .any(|document| !document.uploaded) =>
            {
                "pending_step_up"
            }
            Status::Waiting => "data_request",
            Status::Pending => "running",
            Status::Review => "waiting_review",
            Status::Approved | Status::Declined => "completed",
        }
    }

    pub(super) fn kyc(&self, id: &str, now: Timestamp) -> KycState {
        let status = self.state.at(now).kyc_status();
        let codes = self.attributes_requested.then(|| ATTRIBUTES.to_owned());
        let documents = self.requested_documents(now).map(|document| ShownDocument {
            id: document.id.clone(),
            label: Some(document.label()),
            kind: document.kind.clone(),
            document_side: document.side.clone(),
            upload_status: document.uploaded,
        });
        KycState {
            customer: Some(Object(example::customer(id, status, self.created))),
            kyc: Object(Kyc {
                attribute_codes: Some(codes.into_iter().collect()),
                system: Some("condor".to_owned()),
                mode: Some("licenseUSACondor".to_owned()),
                status: status.to_owned(),
            }),
            kyc_document_list: Some(documents.collect()),
        }
    }

    pub(super) fn application(&self, id: &str, now: Timestamp) -> Application {
        let status = self.state.at(now);
        let status_text = self.status_text(now);
        let outcome = status.outcome();
        Application {
            application_id: self.application.clone(),
            aggregator_id: Some("SANDBOX".to_owned()),
            customer_id: Some(id.to_owned()),
            reference: self.reference.clone(),
            status: status_text.to_owned(),
            outcome: outcome.map(str::to_owned),
            entity_applications: Some(vec![EntityApplication {
                entity_id: id.to_owned(),
                is_customer: Some(true),
                status: status_text.to_owned(),
                outcome: outcome.map(str::to_ascii_lowercase),
            }]),
        }
    }

    /// A notification about the status, in the form of the API that the KYC was started with.
    pub(super) fn notification(&self, id: &str, request_id: String, at: Timestamp) -> Notification {
        let event = self.status_text(at);
        if self.reference.is_some() {
            let body = envelope(request_id.clone(), self.application(id, at));
            Notification::new(request_id, event, at, &body)
        } else {
            let body = envelope(request_id.clone(), self.kyc(id, at));
            Notification::new(request_id, event, at, &body)
        }
    }
}

fn envelope<T>(request_id: String, data: T) -> Envelope<T> {
    Envelope {
        code: "0".to_owned(),
        data,
        request_id: Some(request_id),
    }
}
