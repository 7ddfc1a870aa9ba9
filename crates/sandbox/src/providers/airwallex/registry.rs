//! Hosted flows and connected accounts, and their representation in the API.

use hosted_flow_core::provider::airwallex::wire::{
    Account as ShownAccount, CreateHostedFlow, HostedFlow,
};
use hosted_flow_core::wire::Redacted;
use jiff::Timestamp;
use serde_json::{Map, Value};

use super::account::Account;
use super::accounts::Accounts;
use super::errors::RequestError;
use super::flow::{AuthorizationCodes, PageResult, State};
use super::reasons::TOKEN_EXPIRED;
use super::room::{ACCOUNTS, CODE, DECISION, ERROR_PARAMETER};
use crate::bounded_map::BoundedMap;
use crate::choice::{Choice, ChoiceError};
use crate::notification::Updates;
use crate::page_url::PageUrl;
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::return_url::with_parameters;
use crate::timings::SharedTimings;

/// All hosted flows and connected accounts.
#[derive(Debug)]
pub(crate) struct Registry {
    flows: BoundedMap<Flow>,
    accounts: Accounts,
    error_parameter: String,
    page: PageUrl,
    timings: SharedTimings,
    /// Origin of the hosted pages.
    origin: String,
    rng: SeededRng,
}

#[derive(Debug)]
struct Flow {
    id: String,
    account: String,
    return_url: String,
    error_url: Option<String>,
    metadata: Option<Map<String, Value>>,
    state: State,
    codes: AuthorizationCodes,
    /// Value of the cookie of the visitor who last redeemed a code.
    visitor: Option<Redacted<String>>,
}

/// Result of opening a link.
#[derive(Debug)]
pub(crate) enum LinkUse {
    /// The value of the visitor's cookie.
    Accepted(String),
    /// The code is used or expired; redirect to this URL.
    Expired(String),
}

/// What a visitor with a cookie sees.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    /// The person can choose an outcome.
    Open { account: String },
    /// The flow is finished; `return_url` leads to the onboarding page.
    Closed { return_url: String },
}

/// Maximum number of flows kept.
const CAPACITY: usize = 10_000;

/// Maximum length of a template and identity in bytes.
const MAX_TEXT: usize = 64;

impl Registry {
    pub(crate) fn new(context: &ProviderContext) -> Self {
        let setting = |setting| context.settings.get(setting).unwrap_or_default();
        let accounts = setting(&ACCOUNTS).split_whitespace();
        Self {
            flows: BoundedMap::new(CAPACITY),
            accounts: Accounts::new(accounts.map(str::to_owned).collect()),
            error_parameter: setting(&ERROR_PARAMETER).to_owned(),
            page: context.page.clone(),
            timings: context.timings.clone(),
            origin: context.origin(),
            rng: context.seeds.rng("airwallex flows"),
        }
    }

    /// `POST /api/v1/hosted_flows/create`.
    pub(crate) fn create(&mut self, request: CreateHostedFlow) -> Result<HostedFlow, RequestError> {
        let return_url = request.return_url.expose().clone();
        let error_url = request.error_url.map(|url| url.expose().clone());
        self.check_url("return_url", &return_url)?;
        if let Some(url) = &error_url {
            self.check_url("error_url", url)?;
        }
        if request.template.is_some_and(|text| text.len() > MAX_TEXT) {
            return Err(RequestError::Invalid("template"));
        }
        self.accounts
            .get(&request.account_id)
            .ok_or(RequestError::Invalid("account_id"))?;
        let flow = Flow {
            id: format!("ahfi_{}", self.rng.hex::<12>()),
            account: request.account_id,
            return_url,
            error_url,
            metadata: request.metadata,
            state: State::Init,
            codes: AuthorizationCodes::default(),
            visitor: None,
        };
        let response = self.to_wire(&flow);
        self.flows.insert_new(flow.id.clone(), flow);
        Ok(response)
    }

    /// `GET /api/v1/hosted_flows/{id}`.
    pub(crate) fn read(&self, id: &str) -> Option<HostedFlow> {
        self.flows.get(id).map(|flow| self.to_wire(flow))
    }

    /// `POST /api/v1/hosted_flows/{id}/authorize`, the first time and again.
    pub(crate) fn authorize(
        &mut self,
        id: &str,
        identity: &str,
        now: Timestamp,
    ) -> Result<HostedFlow, RequestError> {
        if identity.is_empty() || identity.len() > MAX_TEXT {
            return Err(RequestError::Invalid("identity"));
        }
        let flow = self.flows.get_mut(id).ok_or(RequestError::NotFound)?;
        let entry = self.accounts.get(&flow.account);
        let account = entry.ok_or(RequestError::NotFound)?.account;
        let code = self.rng.hex::<16>();
        let lifetime = self.timings.of(&CODE);
        if flow.state == State::Finished {
            if !account.at(now).needs_action() {
                return Err(RequestError::Finished);
            }
            flow.state = State::Init;
        }
        flow.codes.add(code.clone(), now, lifetime);
        let flow = self.flows.get(id).ok_or(RequestError::NotFound)?;
        let response = self.to_wire(flow);
        let url = format!("{}/hosted_flows/{id}?code={code}", self.origin);
        Ok(HostedFlow {
            url: Some(url.into()),
            authorization_code: Some(code.into()),
            ..response
        })
    }

    /// `GET /api/v1/accounts/{id}`.
    pub(crate) fn account(&mut self, id: &str, now: Timestamp) -> Option<ShownAccount> {
        let entry = self.accounts.get(id)?;
        Some(ShownAccount {
            id: id.to_owned(),
            status: entry.account.at(now).name().to_owned(),
        })
    }

    /// Redeems the code of a link.
    pub(crate) fn open(&mut self, id: &str, code: &str, now: Timestamp) -> Option<LinkUse> {
        let visitor = self.rng.hex::<16>();
        let flow = self.flows.get_mut(id)?;
        if flow.state == State::Finished || !flow.codes.redeem(code, now) {
            return Some(LinkUse::Expired(self.error(id, TOKEN_EXPIRED)?));
        }
        flow.state = State::Processing;
        flow.visitor = Some(visitor.clone().into());
        Some(LinkUse::Accepted(visitor))
    }

    /// The flow of a visitor with a cookie.
    pub(crate) fn visit(&self, id: &str, visitor: &str) -> Option<Visit> {
        let flow = self.flows.get(id)?;
        let own = flow.visitor.as_ref().map(|own| own.expose().as_str());
        if own != Some(visitor) {
            return None;
        }
        Some(match flow.state {
            State::Finished => Visit::Closed {
                return_url: flow.return_url.clone(),
            },
            State::Init | State::Processing => Visit::Open {
                account: flow.account.clone(),
            },
        })
    }

    /// Applies a choice; returns the account's id and the URL to redirect to.
    pub(crate) fn choose(
        &mut self,
        id: &str,
        choice: Choice,
        now: Timestamp,
    ) -> Result<(String, String), ChoiceError> {
        let wait = self.timings.of(&DECISION);
        let flow = self.flows.get_mut(id).ok_or(ChoiceError::NoSession)?;
        if flow.state == State::Finished {
            return Err(ChoiceError::Over);
        }
        flow.state = State::Processing;
        let account = flow.account.clone();
        let mut return_url = flow.return_url.clone();
        match PageResult::of(choice) {
            PageResult::Finished(decision) => {
                flow.state = State::Finished;
                let entry = self.accounts.get(&account).ok_or(ChoiceError::NoSession)?;
                entry.account = Account::submitted(now, decision, wait);
            }
            PageResult::Left => {}
            PageResult::Error(code) => {
                return_url = self.error(id, code).ok_or(ChoiceError::NoSession)?;
            }
        }
        Ok((account, return_url))
    }

    /// Notifications about an account that are due. Hosted flows have no events of their own.
    pub(crate) fn updates(&mut self, id: &str, at: Timestamp) -> Updates {
        self.accounts.updates(id, at, &mut self.rng)
    }

    /// The URL to redirect to after an error: the error URL with the flow's id and the code, or
    /// without one the return URL unchanged.
    fn error(&self, id: &str, code: &str) -> Option<String> {
        let flow = self.flows.get(id)?;
        let parameters = [("ahfi_id", id), (&*self.error_parameter, code)];
        Some(match &flow.error_url {
            Some(url) => with_parameters(url, &parameters),
            None => flow.return_url.clone(),
        })
    }

    fn check_url(&self, field: &'static str, url: &str) -> Result<(), RequestError> {
        // Airwallex rejects `localhost` and accepts `127.0.0.1`.
        let is_localhost = url.starts_with("http://localhost");
        if is_localhost || !self.page.allows_return_to(url) {
            return Err(RequestError::Invalid(field));
        }
        Ok(())
    }

    /// A flow as a read returns it: with the page's URL, without a code.
    fn to_wire(&self, flow: &Flow) -> HostedFlow {
        let url = format!("{}/hosted_flows/{}", self.origin, flow.id);
        HostedFlow {
            id: flow.id.clone(),
            url: Some(url.into()),
            authorization_code: None,
            status: Some(flow.state.name().to_owned()),
            metadata: flow.metadata.clone(),
            result: None,
        }
    }
}
