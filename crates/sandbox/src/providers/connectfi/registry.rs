//! KYCs of all customers, and the documents that they upload.

use hosted_flow_core::provider::connectfi::wire::{Application, KycState};
use jiff::Timestamp;

use super::customer::Customer;
use super::documents::{Document, FileError, check_image, newer_name};
use super::kyc::{State, Status};
use super::needs::{DefaultNeeds, Needs};
use crate::bounded_map::BoundedMap;
use crate::notification::Updates;
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

impl Registry {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        Self {
            customers: BoundedMap::new(CAPACITY),
            unlinked: BoundedMap::new(CAPACITY),
            default_needs: DefaultNeeds(context.needs.clone()),
            timings: context.timings.clone(),
            rng: context.seeds.rng("connectfi customers"),
        }
    }

    /// Starts a KYC or continues the existing one. After a decline a new one starts.
    pub(crate) fn start(&mut self, start: &Start<'_>, now: Timestamp) {
        let known = self.customers.get_mut(start.customer);
        if let Some(known) = known
            && known.state.at(now) != Status::Declined
            && known.reference.as_deref() == start.reference
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
        if application.is_some_and(|id| id != customer.application) {
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
        let mut notification = customer.notification(id, request_id, at);
        notification.target_url = Some(webhook);
        Updates {
            notifications: vec![notification],
            next_change,
        }
    }
}
