//! KYCs of all customers.

use hosted_flow_core::provider::connectfi::wire::{
    Application, Document as ShownDocument, EntityApplication, Envelope, Kyc, KycState,
};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;

use super::documents::{Document, FileError, check_image, newer_name};
use super::example;
use super::kyc::{State, Status};
use super::needs::{DefaultNeeds, Needs};
use crate::bounded_map::BoundedMap;
use crate::clock::after;
use crate::notification::{Notification, Updates};
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::timings::SharedTimings;

/// KYCs of all customers.
#[derive(Debug)]
pub(crate) struct Registry {
    /// By the customer's id: the newest attempt.
    customers: BoundedMap<Customer>,
    /// Documents of the newer API that are not linked to a customer yet.
    unlinked: BoundedMap<UnlinkedDocument>,
    default_needs: DefaultNeeds,
    timings: SharedTimings,
    rng: SeededRng,
}

#[derive(Debug)]
struct Customer {
    application: String,
    /// Of the newer API; the deprecated one has none.
    reference: Option<String>,
    webhook: Option<String>,
    needs: Needs,
    documents: Vec<Document>,
    /// Documents that are requested after the others were checked.
    follow_up: Vec<Document>,
    attributes_requested: bool,
    created: Timestamp,
    state: State,
    /// The status in the last notification, or in the response to the last request that changed it.
    last_reported: Status,
}

/// A document that is not linked to a customer yet.
#[derive(Debug)]
struct UnlinkedDocument {
    /// In the names of the newer API.
    kind: String,
    uploaded: bool,
}

/// A request to start a KYC.
#[derive(Debug)]
pub(crate) struct Start<'a> {
    pub(crate) customer: &'a str,
    /// Only in the newer API.
    pub(crate) reference: Option<&'a str>,
    pub(crate) webhook: Option<&'a str>,
}

/// Why a call is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestError {
    NotFound,
    /// Nothing is requested any more.
    Complete,
    File(FileError),
}

/// Maximum number of customers kept, and of unlinked documents.
const CAPACITY: usize = 10_000;

/// The only attribute that is requested: the example of the documentation.
pub(crate) const ATTRIBUTES: &str = "cardAttributes";

impl Registry {
    pub(crate) fn new(context: &ProviderContext, default_needs: DefaultNeeds) -> Self {
        Self {
            customers: BoundedMap::new(CAPACITY),
            unlinked: BoundedMap::new(CAPACITY),
            default_needs,
            timings: context.timings.clone(),
            rng: context.seeds.rng("connectfi customers"),
        }
    }

    /// Starts a KYC or continues the existing one. After a decline a new one starts.
    pub(crate) fn start(&mut self, start: &Start<'_>, now: Timestamp) {
        let known = self.customers.get_mut(start.customer);
        let is_new = start.reference;
        if let Some(known) = known
            && known.state.at(now) != Status::Declined
            && known.reference.as_deref() == is_new
        {
            known.webhook = start.webhook.map(str::to_owned).or(known.webhook.take());
            known.last_reported = known.state.at(now);
            return;
        }
        let by_reference = start.reference.and_then(Needs::from_suffix);
        let needs = by_reference
            .or_else(|| Needs::from_suffix(start.customer))
            .unwrap_or_else(|| self.default_needs.current());
        let rng = &mut self.rng;
        let mut document = |(kind, side): &(&str, Option<&str>)| Document {
            id: format!("doc-{}", rng.hex::<11>()),
            kind: (*kind).to_owned(),
            side: side.map(str::to_owned),
            uploaded: false,
        };
        let documents = needs.documents.iter().map(&mut document).collect();
        let follow_up = needs.follow_up.iter().flatten().map(document).collect();
        let mut customer = Customer {
            documents,
            follow_up,
            application: format!("iapp_{}", self.rng.hex::<11>()),
            reference: start.reference.map(str::to_owned),
            webhook: start.webhook.map(str::to_owned),
            attributes_requested: needs.attributes,
            needs,
            created: now,
            state: State::Waiting,
            last_reported: Status::Waiting,
        };
        customer.start_if_complete(&self.timings, now);
        self.customers.insert(start.customer, customer);
    }

    /// Stores that a document of the deprecated API was uploaded; repeating it is allowed.
    pub(crate) fn upload(
        &mut self,
        customer: &str,
        document: &str,
        file: &[u8],
        now: Timestamp,
    ) -> Result<(), RequestError> {
        let customer = self
            .customers
            .get_mut(customer)
            .ok_or(RequestError::NotFound)?;
        customer.request_more(now);
        let mut documents = customer.documents.iter_mut();
        let document = documents.find(|own| own.id == document);
        let document = document.ok_or(RequestError::NotFound)?;
        document.check(file).map_err(RequestError::File)?;
        document.uploaded = true;
        customer.start_if_complete(&self.timings, now);
        Ok(())
    }

    /// Stores that the attributes were provided.
    pub(crate) fn provide(&mut self, customer: &str, now: Timestamp) -> Result<(), RequestError> {
        let customer = self
            .customers
            .get_mut(customer)
            .ok_or(RequestError::NotFound)?;
        customer.attributes_requested = false;
        customer.start_if_complete(&self.timings, now);
        Ok(())
    }

    /// Creates a document of the newer API.
    pub(crate) fn generate(&mut self, kind: &str) -> String {
        let id = format!("sdoc_{}", self.rng.hex::<11>());
        let unlinked = UnlinkedDocument {
            kind: kind.to_owned(),
            uploaded: false,
        };
        self.unlinked.insert_new(id.clone(), unlinked);
        id
    }

    /// Stores that a document of the newer API was uploaded.
    pub(crate) fn upload_unlinked(&mut self, id: &str, file: &[u8]) -> Result<(), RequestError> {
        let unlinked = self.unlinked.get_mut(id).ok_or(RequestError::NotFound)?;
        check_image(file).map_err(RequestError::File)?;
        unlinked.uploaded = true;
        Ok(())
    }

    /// Links an uploaded document to a customer: to a requested document of the same side, or
    /// without a side to any that is missing.
    pub(crate) fn link(
        &mut self,
        customer: &str,
        document: &str,
        side: Option<&str>,
        now: Timestamp,
    ) -> Result<(), RequestError> {
        let unlinked = self
            .unlinked
            .get(document)
            .filter(|unlinked| unlinked.uploaded);
        let kind = &unlinked.ok_or(RequestError::NotFound)?.kind;
        let customer = self
            .customers
            .get_mut(customer)
            .ok_or(RequestError::NotFound)?;
        customer.request_more(now);
        if customer.state.at(now).outcome().is_some() {
            return Err(RequestError::Complete);
        }
        let matches = |own: &&mut Document| {
            let own_side = own.side.as_deref().unwrap_or_default();
            let is_side = side.is_none_or(|side| side.eq_ignore_ascii_case(own_side));
            !own.uploaded && is_side && newer_name(&own.kind) == *kind
        };
        if let Some(document) = customer.documents.iter_mut().find(matches) {
            document.uploaded = true;
        }
        customer.start_if_complete(&self.timings, now);
        Ok(())
    }

    /// The KYC as the deprecated API returns it.
    pub(crate) fn kyc(&self, id: &str, now: Timestamp) -> Option<KycState> {
        Some(self.customers.get(id)?.kyc(id, now))
    }

    /// The application as the newer API returns it.
    pub(crate) fn application(
        &self,
        id: &str,
        application: Option<&str>,
        now: Timestamp,
    ) -> Option<Application> {
        let customer = self.customers.get(id)?;
        if application.is_some_and(|asked| asked != customer.application) {
            return None;
        }
        Some(customer.application(id, now))
    }

    /// When the KYC of a customer changes next without any action.
    pub(crate) fn next_change(&self, id: &str, now: Timestamp) -> Option<Timestamp> {
        self.customers.get(id)?.state.next_change(now)
    }

    /// Notifications about a customer that are due: changes by time alone, whether or not they were
    /// read before.
    pub(crate) fn updates(&mut self, id: &str, request_id: String, at: Timestamp) -> Updates {
        let Some(customer) = self.customers.get_mut(id) else {
            return Updates::default();
        };
        let next_change = customer.state.next_change(at);
        let status = customer.state.at(at);
        if customer.last_reported == status {
            return Updates::none_until(next_change);
        }
        customer.last_reported = status;
        let Some(webhook) = customer.webhook.clone() else {
            return Updates::none_until(next_change);
        };
        let is_new = customer.reference.is_some();
        let event = customer.status_text(at);
        let code = "0".to_owned();
        let mut notification = if is_new {
            let data = customer.application(id, at);
            let body = Envelope {
                code,
                data,
                request_id: Some(request_id.clone()),
            };
            Notification::new(request_id, event, at, &body)
        } else {
            let data = customer.kyc(id, at);
            let body = Envelope {
                code,
                data,
                request_id: Some(request_id.clone()),
            };
            Notification::new(request_id, event, at, &body)
        };
        notification.target_url = Some(webhook);
        Updates {
            notifications: vec![notification],
            next_change,
        }
    }
}

impl Customer {
    fn is_incomplete(&self) -> bool {
        self.attributes_requested || self.documents.iter().any(|document| !document.uploaded)
    }

    /// Starts the checks once all data is provided. The response to the current request reports it.
    fn start_if_complete(&mut self, timings: &SharedTimings, now: Timestamp) {
        if self.state == State::Waiting && !self.is_incomplete() {
            let timings = timings.current();
            let (pending, review) = (timings.connectfi_pending, timings.connectfi_review);
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
    fn request_more(&mut self, now: Timestamp) {
        if self.is_more_requested(now) {
            self.documents.append(&mut self.follow_up);
            self.state = State::Waiting;
        }
    }

    fn is_more_requested(&self, now: Timestamp) -> bool {
        let is_asked = matches!(self.state, State::MoreRequested { .. });
        is_asked && self.state.at(now) == Status::Waiting
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

    fn kyc(&self, id: &str, now: Timestamp) -> KycState {
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

    fn application(&self, id: &str, now: Timestamp) -> Application {
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
}
