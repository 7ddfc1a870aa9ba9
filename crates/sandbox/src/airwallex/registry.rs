//! Every hosted flow and connected account, and how the API shows them.

use hosted_flow_core::provider::airwallex::wire::{
    Account as ShownAccount, CreateHostedFlow, HostedFlow, WebhookEvent,
};
use hosted_flow_core::wire::{Object, Redacted};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::Settings;
use super::account::Account;
use super::errors::Refusal;
use super::flow::{Codes, End, State};
use super::reasons::TOKEN_EXPIRED;
use crate::choice::{Choice, ChoiceError};
use crate::notification::{News, Notice};
use crate::page_url::PageUrl;
use crate::provider_context::ProviderContext;
use crate::random::SeededRng;
use crate::recent::Recent;
use crate::return_url::with_parameters;
use crate::timings::Tempo;

/// Every hosted flow and connected account.
#[derive(Debug)]
pub(crate) struct Registry {
    flows: Recent<Flow>,
    accounts: Recent<Known>,
    settings: Settings,
    page: PageUrl,
    tempo: Tempo,
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
    codes: Codes,
    /// Value of the cookie of the visitor who last brought a good code.
    visitor: Option<Redacted<String>>,
}

/// An account, and the status that was last told of.
#[derive(Debug)]
struct Known {
    account: Account,
    told: &'static str,
}

/// What a visitor with a link finds.
#[derive(Debug)]
pub(crate) enum Opened {
    /// Let in, with this value of the cookie.
    In(String),
    /// The code is used or too old; the browser goes there.
    Expired(String),
}

/// What a visitor who was let in finds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    /// A choice is open.
    Open { account: String },
    /// It is over; `back` leads to the onboarding page.
    Over { back: String },
}

/// Flows kept, and accounts.
const CAPACITY: usize = 10_000;

/// Longest id, template and identity, in bytes.
const MAX_TEXT: usize = 64;

impl Registry {
    pub(crate) fn new(context: &ProviderContext, settings: Settings) -> Self {
        Self {
            flows: Recent::new(CAPACITY),
            accounts: Recent::new(CAPACITY),
            settings,
            page: context.page.clone(),
            tempo: context.tempo.clone(),
            origin: context.origin(),
            rng: context.seeds.rng("airwallex flows"),
        }
    }

    /// `POST /api/v1/hosted_flows/create`.
    pub(crate) fn create(&mut self, request: CreateHostedFlow) -> Result<HostedFlow, Refusal> {
        let return_url = request.return_url.expose().clone();
        let error_url = request.error_url.map(|url| url.expose().clone());
        self.check_url("return_url", &return_url)?;
        if let Some(url) = &error_url {
            self.check_url("error_url", url)?;
        }
        if request.template.is_some_and(|text| text.len() > MAX_TEXT) {
            return Err(Refusal::Invalid("template"));
        }
        self.known(&request.account_id)
            .ok_or(Refusal::Invalid("account_id"))?;
        let flow = Flow {
            id: format!("ahfi_{}", self.rng.hex::<12>()),
            account: request.account_id,
            return_url,
            error_url,
            metadata: request.metadata,
            state: State::Init,
            codes: Codes::default(),
            visitor: None,
        };
        let answer = self.shown(&flow);
        self.flows.add(flow.id.clone(), flow);
        Ok(answer)
    }

    /// `GET /api/v1/hosted_flows/{id}`.
    pub(crate) fn read(&self, id: &str) -> Option<HostedFlow> {
        self.flows.get(id).map(|flow| self.shown(flow))
    }

    /// `POST /api/v1/hosted_flows/{id}/authorize`, at first and again.
    pub(crate) fn authorize(
        &mut self,
        id: &str,
        identity: &str,
        now: Timestamp,
    ) -> Result<HostedFlow, Refusal> {
        if identity.is_empty() || identity.len() > MAX_TEXT {
            return Err(Refusal::Invalid("identity"));
        }
        let account = self.flows.get(id).ok_or(Refusal::NotFound)?.account.clone();
        let account = self.known(&account).ok_or(Refusal::NotFound)?.account;
        let code = self.rng.hex::<16>();
        let lifetime = self.tempo.now().airwallex_code;
        let flow = self.flows.get_mut(id).ok_or(Refusal::NotFound)?;
        if flow.state == State::Finished {
            if !account.at(now).wants_the_person() {
                return Err(Refusal::Finished);
            }
            flow.state = State::Init;
        }
        flow.codes.add(code.clone(), now, lifetime);
        let flow = self.flows.get(id).ok_or(Refusal::NotFound)?;
        let answer = self.shown(flow);
        let url = format!("{}/hosted_flows/{id}?code={code}", self.origin);
        Ok(HostedFlow {
            url: Some(url.into()),
            authorization_code: Some(code.into()),
            ..answer
        })
    }

    /// `GET /api/v1/accounts/{id}`.
    pub(crate) fn account(&mut self, id: &str, now: Timestamp) -> Option<ShownAccount> {
        let known = self.known(id)?;
        Some(ShownAccount {
            id: id.to_owned(),
            status: known.account.at(now).name().to_owned(),
        })
    }

    /// Somebody opens a link.
    pub(crate) fn open(&mut self, id: &str, code: &str, now: Timestamp) -> Option<Opened> {
        let visitor = self.rng.hex::<16>();
        let flow = self.flows.get_mut(id)?;
        if flow.state == State::Finished || !flow.codes.take(code, now) {
            return Some(Opened::Expired(self.error(id, TOKEN_EXPIRED)?));
        }
        flow.state = State::Processing;
        flow.visitor = Some(visitor.clone().into());
        Some(Opened::In(visitor))
    }

    /// Finds the flow of a visitor who was let in.
    pub(crate) fn visit(&self, id: &str, visitor: &str) -> Option<Visit> {
        let flow = self.flows.get(id)?;
        let own = flow.visitor.as_ref().map(|own| own.expose().as_str());
        if own != Some(visitor) {
            return None;
        }
        Some(match flow.state {
            State::Finished => Visit::Over {
                back: flow.return_url.clone(),
            },
            State::Init | State::Processing => Visit::Open {
                account: flow.account.clone(),
            },
        })
    }

    /// Somebody chooses; answers whose account it is and where the browser goes.
    pub(crate) fn choose(
        &mut self,
        id: &str,
        choice: Choice,
        now: Timestamp,
    ) -> Result<(String, String), ChoiceError> {
        let wait = self.tempo.now().airwallex_decision;
        let flow = self.flows.get_mut(id).ok_or(ChoiceError::NoSession)?;
        if flow.state == State::Finished {
            return Err(ChoiceError::Over);
        }
        flow.state = State::Processing;
        let account = flow.account.clone();
        let mut back = flow.return_url.clone();
        match End::of(choice) {
            End::Finished(verdict) => {
                flow.state = State::Finished;
                let known = self.known(&account).ok_or(ChoiceError::NoSession)?;
                known.account = Account::submitted(now, verdict, wait);
            }
            End::Left => {}
            End::Error(code) => back = self.error(id, code).ok_or(ChoiceError::NoSession)?,
        }
        Ok((account, back))
    }

    /// What there is to tell of an account. A hosted flow has no events of its own.
    pub(crate) fn news(&mut self, id: &str, at: Timestamp) -> News {
        let Some(known) = self.accounts.get_mut(id) else {
            return News::default();
        };
        let account = known.account.at(at);
        let again = account.next_change();
        if known.told == account.name() {
            return News::later(again);
        }
        known.told = account.name();
        let mut notices = vec![self.notice(
            id,
            &format!("account.{}", account.name().to_ascii_lowercase()),
            json!({ "id": id, "status": account.name() }),
            at,
        )];
        if account.name() == "ACTION_REQUIRED" {
            let rfi = json!({ "id": self.rng.uuid() });
            notices.push(self.notice(id, "rfi.action_required", rfi, at));
        }
        News { notices, again }
    }

    fn notice(&mut self, account: &str, name: &str, data: Value, at: Timestamp) -> Notice {
        let id = format!("evt_{}", self.rng.hex::<12>());
        let data = match data {
            Value::Object(fields) => Some(Object(fields.into())),
            _ => None,
        };
        let event = WebhookEvent {
            id: id.clone(),
            name: name.to_owned(),
            account_id: Some(account.to_owned()),
            data,
            created_at: Some(utc(at)),
            version: Some("2025-02-14".to_owned()),
        };
        Notice::new(id, name, at, &event)
    }

    /// The account of that id; made now if it may be.
    fn known(&mut self, id: &str) -> Option<&mut Known> {
        if self.accounts.get(id).is_none() {
            let accounts = &self.settings.accounts;
            let is_text = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
            let may_be = if accounts.is_empty() {
                id.starts_with("acct_") && id.len() <= MAX_TEXT && id.chars().all(is_text)
            } else {
                accounts.iter().any(|account| account == id)
            };
            if !may_be {
                return None;
            }
            let account = Account::Created;
            let told = account.name();
            self.accounts.add(id.to_owned(), Known { account, told });
        }
        self.accounts.get_mut(id)
    }

    /// Where an error sends the browser: to the error URL with the flow's id and the code, or
    /// where there is none to the return URL as it is.
    fn error(&self, id: &str, code: &str) -> Option<String> {
        let flow = self.flows.get(id)?;
        let parameters = [
            ("ahfi_id", id),
            (self.settings.error_parameter.as_str(), code),
        ];
        Some(match &flow.error_url {
            Some(url) => with_parameters(url, &parameters),
            None => flow.return_url.clone(),
        })
    }

    fn check_url(&self, field: &'static str, url: &str) -> Result<(), Refusal> {
        // Airwallex takes `127.0.0.1` in its place.
        let is_localhost = url.starts_with("http://localhost");
        if is_localhost || !self.page.takes_back(url) {
            return Err(Refusal::Invalid(field));
        }
        Ok(())
    }

    /// A flow as every read shows it: with the page's address, and without a code to open it.
    fn shown(&self, flow: &Flow) -> HostedFlow {
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

/// As on Airwallex's pages: the offset has no colon.
pub(crate) fn utc(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%S+0000").to_string()
}
