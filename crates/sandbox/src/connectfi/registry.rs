//! Every customer's KYC, and how both APIs show it.

use hosted_flow_core::provider::connectfi::wire::{
    Application, Document as ShownDocument, EntityApplication, Envelope, Kyc, KycState,
};
use hosted_flow_core::wire::Object;
use jiff::Timestamp;

use super::documents::{Document, FileError, check_picture, newer_name};
use super::kyc::{Stage, State};
use super::needs::{Needs, UsualNeeds};
use super::person;
use crate::clock::after;
use crate::notification::{News, Notice};
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::recent::Recent;
use crate::timings::Tempo;

/// Every customer's KYC.
#[derive(Debug)]
pub(crate) struct Registry {
    /// By the customer's id: the newest attempt.
    customers: Recent<Customer>,
    /// Documents of the newer API, before they belong to anybody.
    loose: Recent<Loose>,
    usual: UsualNeeds,
    tempo: Tempo,
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
    /// Documents that are asked for once the others have been looked at.
    afterwards: Vec<Document>,
    wants_attributes: bool,
    created: Timestamp,
    state: State,
    /// What a callback last told, or the answer to a request that changed something.
    told: Stage,
}

/// A document that belongs to nobody yet.
#[derive(Debug)]
struct Loose {
    /// As the newer API calls it.
    kind: String,
    uploaded: bool,
}

/// Who starts a KYC, and how.
#[derive(Debug)]
pub(crate) struct Start<'a> {
    pub(crate) customer: &'a str,
    /// Of the newer API.
    pub(crate) reference: Option<&'a str>,
    pub(crate) webhook: Option<&'a str>,
}

/// Why a call is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    NotFound,
    /// Nothing is waited for any more.
    Complete,
    File(FileError),
}

/// Customers kept, and loose documents.
const CAPACITY: usize = 10_000;

/// The one attribute that is ever asked for: the page's example.
pub(crate) const ATTRIBUTES: &str = "cardAttributes";

impl Registry {
    pub(crate) fn new(context: &ProviderContext, usual: UsualNeeds) -> Self {
        Self {
            customers: Recent::new(CAPACITY),
            loose: Recent::new(CAPACITY),
            usual,
            tempo: context.tempo.clone(),
            rng: context.seeds.rng("connectfi customers"),
        }
    }

    /// Starts a KYC, or goes on with the one that there is. After a refusal it begins anew.
    pub(crate) fn start(&mut self, start: &Start<'_>, now: Timestamp) {
        let known = self.customers.get_mut(start.customer);
        let is_new = start.reference;
        if let Some(known) = known
            && known.state.at(now) != Stage::Declined
            && known.reference.as_deref() == is_new
        {
            known.webhook = start.webhook.map(str::to_owned).or(known.webhook.take());
            known.told = known.state.at(now);
            return;
        }
        let by_reference = start.reference.and_then(Needs::at_the_end_of);
        let needs = by_reference
            .or_else(|| Needs::at_the_end_of(start.customer))
            .unwrap_or_else(|| self.usual.now());
        let rng = &mut self.rng;
        let mut document = |(kind, side): &(&str, Option<&str>)| Document {
            id: format!("doc-{}", rng.hex::<11>()),
            kind: (*kind).to_owned(),
            side: side.map(str::to_owned),
            uploaded: false,
        };
        let documents = needs.documents.iter().map(&mut document).collect();
        let afterwards = needs.afterwards.iter().flatten().map(document).collect();
        let mut customer = Customer {
            documents,
            afterwards,
            application: format!("iapp_{}", self.rng.hex::<11>()),
            reference: start.reference.map(str::to_owned),
            webhook: start.webhook.map(str::to_owned),
            wants_attributes: needs.attributes,
            needs,
            created: now,
            state: State::Waiting,
            told: Stage::Waiting,
        };
        customer.settle(&self.tempo, now);
        self.customers.put(start.customer, customer);
    }

    /// A file for a place of the deprecated API. Sent again it is taken again.
    pub(crate) fn upload(
        &mut self,
        customer: &str,
        document: &str,
        file: &[u8],
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let customer = self.customers.get_mut(customer).ok_or(Refusal::NotFound)?;
        customer.ask_again(now);
        let mut documents = customer.documents.iter_mut();
        let document = documents.find(|own| own.id == document);
        let document = document.ok_or(Refusal::NotFound)?;
        document.check(file).map_err(Refusal::File)?;
        document.uploaded = true;
        customer.settle(&self.tempo, now);
        Ok(())
    }

    /// The attributes are there.
    pub(crate) fn provide(&mut self, customer: &str, now: Timestamp) -> Result<(), Refusal> {
        let customer = self.customers.get_mut(customer).ok_or(Refusal::NotFound)?;
        customer.wants_attributes = false;
        customer.settle(&self.tempo, now);
        Ok(())
    }

    /// Makes a place for a document of the newer API.
    pub(crate) fn generate(&mut self, kind: &str) -> String {
        let id = format!("sdoc_{}", self.rng.hex::<11>());
        let loose = Loose {
            kind: kind.to_owned(),
            uploaded: false,
        };
        self.loose.add(id.clone(), loose);
        id
    }

    /// A file for such a place.
    pub(crate) fn upload_loose(&mut self, id: &str, file: &[u8]) -> Result<(), Refusal> {
        let loose = self.loose.get_mut(id).ok_or(Refusal::NotFound)?;
        check_picture(file).map_err(Refusal::File)?;
        loose.uploaded = true;
        Ok(())
    }

    /// Gives an uploaded document to a customer, who may have waited for one like it: for that
    /// side, or where none is said for any that is missing.
    pub(crate) fn link(
        &mut self,
        customer: &str,
        document: &str,
        side: Option<&str>,
        now: Timestamp,
    ) -> Result<(), Refusal> {
        let loose = self.loose.get(document).filter(|loose| loose.uploaded);
        let kind = &loose.ok_or(Refusal::NotFound)?.kind;
        let customer = self.customers.get_mut(customer).ok_or(Refusal::NotFound)?;
        customer.ask_again(now);
        if customer.state.at(now).outcome().is_some() {
            return Err(Refusal::Complete);
        }
        let fits = |own: &&mut Document| {
            let own_side = own.side.as_deref().unwrap_or_default();
            let is_side = side.is_none_or(|side| side.eq_ignore_ascii_case(own_side));
            !own.uploaded && is_side && newer_name(&own.kind) == *kind
        };
        if let Some(document) = customer.documents.iter_mut().find(fits) {
            document.uploaded = true;
        }
        customer.settle(&self.tempo, now);
        Ok(())
    }

    /// How the deprecated API shows a customer.
    pub(crate) fn kyc(&self, id: &str, now: Timestamp) -> Option<KycState> {
        Some(self.customers.get(id)?.kyc(id, now))
    }

    /// How the newer API shows an application.
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

    /// When there will be more to tell of a customer.
    pub(crate) fn next_change(&self, id: &str, now: Timestamp) -> Option<Timestamp> {
        self.customers.get(id)?.state.next_change(now)
    }

    /// What there is to tell of a customer: what has come of time alone, read meanwhile or not.
    pub(crate) fn news(&mut self, id: &str, request_id: String, at: Timestamp) -> News {
        let Some(customer) = self.customers.get_mut(id) else {
            return News::default();
        };
        let again = customer.state.next_change(at);
        let stage = customer.state.at(at);
        if customer.told == stage {
            return News::later(again);
        }
        customer.told = stage;
        let Some(webhook) = customer.webhook.clone() else {
            return News::later(again);
        };
        let is_new = customer.reference.is_some();
        let event = customer.word(at);
        let code = "0".to_owned();
        let mut notice = if is_new {
            let data = customer.application(id, at);
            let body = Envelope {
                code,
                data,
                request_id: Some(request_id.clone()),
            };
            Notice::new(request_id, event, at, &body)
        } else {
            let data = customer.kyc(id, at);
            let body = Envelope {
                code,
                data,
                request_id: Some(request_id.clone()),
            };
            Notice::new(request_id, event, at, &body)
        };
        notice.to = Some(webhook);
        News {
            notices: vec![notice],
            again,
        }
    }
}

impl Customer {
    fn is_missing_something(&self) -> bool {
        self.wants_attributes || self.documents.iter().any(|document| !document.uploaded)
    }

    /// Begins to run once nothing is missing; the answer to what was just asked for tells of it.
    fn settle(&mut self, tempo: &Tempo, now: Timestamp) {
        if self.state == State::Waiting && !self.is_missing_something() {
            let timings = tempo.now();
            let (pending, review) = (timings.connectfi_pending, timings.connectfi_review);
            self.state = if self.afterwards.is_empty() {
                State::complete(now, &self.needs, pending, review)
            } else {
                let until = after(now, pending);
                State::AskingAgain { until }
            };
            self.told = self.state.at(now);
        }
    }

    /// What is asked for afterwards is asked for like the rest, once its time has come.
    fn ask_again(&mut self, now: Timestamp) {
        if self.asks_again(now) {
            self.documents.append(&mut self.afterwards);
            self.state = State::Waiting;
        }
    }

    fn asks_again(&self, now: Timestamp) -> bool {
        let is_asked = matches!(self.state, State::AskingAgain { .. });
        is_asked && self.state.at(now) == Stage::Waiting
    }

    /// Every document that is asked for by now.
    fn wanted(&self, now: Timestamp) -> impl Iterator<Item = &Document> {
        let afterwards = self.asks_again(now).then_some(&self.afterwards);
        self.documents
            .iter()
            .chain(afterwards.into_iter().flatten())
    }

    /// The status in the words of the API that it was started with.
    fn word(&self, now: Timestamp) -> &'static str {
        let stage = self.state.at(now);
        if self.reference.is_none() {
            return stage.kyc_status();
        }
        match stage {
            Stage::Waiting if self.wanted(now).any(|document| !document.uploaded) => {
                "pending_step_up"
            }
            Stage::Waiting => "data_request",
            Stage::Pending => "running",
            Stage::Review => "waiting_review",
            Stage::Approved | Stage::Declined => "completed",
        }
    }

    fn kyc(&self, id: &str, now: Timestamp) -> KycState {
        let status = self.state.at(now).kyc_status();
        let codes = self.wants_attributes.then(|| ATTRIBUTES.to_owned());
        let documents = self.wanted(now).map(|document| ShownDocument {
            id: document.id.clone(),
            label: Some(document.label()),
            kind: document.kind.clone(),
            document_side: document.side.clone(),
            upload_status: document.uploaded,
        });
        KycState {
            customer: Some(Object(person::example(id, status, self.created))),
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
        let stage = self.state.at(now);
        let status = self.word(now);
        let outcome = stage.outcome();
        Application {
            application_id: self.application.clone(),
            aggregator_id: Some("SANDBOX".to_owned()),
            customer_id: Some(id.to_owned()),
            reference: self.reference.clone(),
            status: status.to_owned(),
            outcome: outcome.map(str::to_owned),
            entity_applications: Some(vec![EntityApplication {
                entity_id: id.to_owned(),
                is_customer: Some(true),
                status: status.to_owned(),
                outcome: outcome.map(str::to_ascii_lowercase),
            }]),
        }
    }
}
