//! The start of a visit: reads the address and the stored records, and lists the open flows where
//! these name none.

use std::time::Duration;

use super::host_events::back_after;
use super::{Action, Address, Effect, Flow, HostEvent, Press, Visit, start_timer};
use crate::answer::{
    HttpResponse, ResponseError, ResponseKind, Transient, TransientKind, TransportError, classify,
};
use crate::attempt::AttemptRecord;
use crate::config::Config;
use crate::contract::{self, FlowId};
use crate::features;
use crate::in_app;
use crate::request::Request;
use crate::return_url::{self, Arrival, AttemptHint};
use crate::state::{FlowSnapshot, Network, ProblemKind, State};
use crate::time::Now;

impl Flow {
    pub(super) fn arrive(
        &mut self,
        config: &Config,
        visit: Visit,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        self.page.visible = visit.visible;
        self.page.network = if visit.online {
            Network::Online
        } else {
            Network::Unconfirmed
        };
        self.page.obstacle = visit.obstacle;
        self.page.is_desktop = visit.is_desktop;
        self.page.has_camera = visit.has_camera;
        self.page.can_share = features::HANDOFF && visit.can_share;
        self.page.is_android = features::ADVICE && in_app::is_android(&visit.user_agent);
        self.page.is_in_app = features::ADVICE && config.in_app_browsers.has(&visit.user_agent);

        let mut arrival = return_url::read(&visit.href, config.names());
        // Cleaned first, so that the address is clean even if a later step fails.
        if let Some(cleaned) = arrival.cleaned.take() {
            effects.push(Effect::ReplaceAddress(Address(cleaned)));
        }
        let says_back = arrival.attempt != AttemptHint::Absent || arrival.has_provider_hint;

        self.read_records(&visit.records, now, effects);
        self.read_recent(visit.recent.as_deref(), now, effects);
        if says_back || visit.is_navigation && self.has_left_before(config, now) {
            self.returned_at = Some(now.monotonic);
        }
        if features::HANDOFF && arrival.handoff.is_some() {
            self.token = arrival.handoff;
            self.state = State::Redeeming { failures: 0 };
            return self.redeem(config, effects);
        }
        let used = self.use_record(config, &arrival, visit.shown.as_deref(), effects);
        if let Some(record) = used.as_ref().filter(|_| features::FUNNEL) {
            back_after(record, now, effects);
            effects.push(Effect::EmitHostEvent(HostEvent::Returned {
                state: record.host_state().map(str::to_owned),
            }));
        }
        // An automatic launch is not followed by another one.
        self.renewal = used
            .as_ref()
            .filter(|record| !record.is_renewed())
            .map(|_| Press {
                action: Action::Reauthorize,
                href: visit.href.clone(),
                entropy: visit.entropy,
            });
        self.is_link_expired = arrival.is_link_expired;
        let target = used
            .map(|record| record.flow().clone())
            .or_else(|| visit.shown.and_then(|id| FlowId::new(id).ok()))
            .or_else(|| self.newest_record(config).map(|r| r.flow().clone()));
        self.is_elsewhere = says_back && target.is_none();
        self.snapshot = target.map(FlowSnapshot::by_id);
        self.watch(config, effects);
    }

    /// Whether an address is a return of this configuration's attempt, or a hand-off link. For a
    /// page with several flows, which reads its address only once.
    #[must_use]
    pub fn is_return(config: &Config, href: &str, stored: &[(String, String)], now: Now) -> bool {
        let arrival = return_url::read(href, config.names());
        let AttemptHint::Given(state) = &arrival.attempt else {
            return features::HANDOFF && config.handoff && arrival.handoff.is_some();
        };
        let mut records = stored.iter().filter_map(|(key, text)| {
            let record = AttemptRecord::read(key, text, now.wall).ok()?;
            (record.provider() == config.provider).then_some(record)
        });
        records.any(|record| record.is_of(state))
    }

    fn read_records(&mut self, stored: &[(String, String)], now: Now, effects: &mut Vec<Effect>) {
        for (key, text) in stored {
            match AttemptRecord::read(key, text, now.wall) {
                Ok(record) => self.records.push(record),
                Err(_) => effects.push(Effect::ForgetAttempt(key.clone())),
            }
        }
    }

    /// Takes the record of the attempt in the address; it is then used up. Airwallex returns to the
    /// URL that its flow was created with, even after a new authorization. So where the link has
    /// expired, this tab's last attempt is the one that is meant.
    fn use_record(
        &mut self,
        config: &Config,
        arrival: &Arrival,
        shown: Option<&str>,
        effects: &mut Vec<Effect>,
    ) -> Option<AttemptRecord> {
        let AttemptHint::Given(state) = &arrival.attempt else {
            return None;
        };
        let is_of_ours = |record: &AttemptRecord| record.provider() == config.provider;
        let mut records = self.records.iter();
        let named = records.position(|record| record.is_of(state) && is_of_ours(record));
        // Only an attempt that this tab made: a link from another person starts nothing.
        let last = self
            .newest_record(config)
            .filter(|record| arrival.is_link_expired && shown == Some(record.flow().as_str()));
        let last = last.map(AttemptRecord::key);
        let is_last = |record: &AttemptRecord| Some(record.key()) == last;
        let index = named.or_else(|| self.records.iter().position(is_last))?;
        let record = self.records.remove(index);
        effects.push(Effect::ForgetAttempt(record.key()));
        // The record is used up, so after a reload only this tab's storage names the flow.
        effects.push(Effect::RememberShown(record.flow().clone()));
        Some(record)
    }

    /// Whether an attempt was made before this document was loaded: a provider whose return URL is
    /// fixed returns without our parameter. Not for a component that is mounted again.
    fn has_left_before(&self, config: &Config, now: Now) -> bool {
        self.newest_record(config)
            .is_some_and(|record| record.is_before_document(now))
    }

    pub(super) fn newest_record(&self, config: &Config) -> Option<&AttemptRecord> {
        self.records
            .iter()
            .filter(|record| record.provider() == config.provider)
            .max_by_key(|record| record.launched_at())
    }

    /// Starts a search for an open flow of this user.
    pub(super) fn find_again(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.state = State::finding();
        self.find(config, effects);
    }

    /// Requests the list of this user's open flows.
    pub(super) fn find(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        self.cancel_pending(effects);
        // A page restored in the background sends no request until it is visible.
        if self.may_request() {
            let purpose = config.purpose.as_deref();
            let request = Request::find_open(&config.backend, config.provider, purpose);
            self.call(request, effects);
        }
    }

    pub(super) fn on_found(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let (flows, recent) = match read(answer, contract::read_open_and_recent) {
            Ok(flows) => flows,
            // A backend that does not list flows has none to resume.
            Err(ResponseError::NotFound | ResponseError::Permanent { status: 405, .. }) => {
                (Vec::new(), None)
            }
            // A background read in the idle state: its failure changes nothing, the start button
            // stays.
            Err(_) if matches!(self.state, State::Idle) => return,
            Err(ResponseError::Transient(failure)) => {
                return self.find_later(config, failure, effects);
            }
            Err(ResponseError::SessionExpired | ResponseError::Forbidden)
                if self.is_handoff_over =>
            {
                self.stop(ProblemKind::HandoffOver);
                return;
            }
            Err(refusal) => {
                self.stop(problem_of(refusal));
                return;
            }
        };
        let newest = flows.into_iter().find(|flow| config.is_for(flow));
        if let Some(flow) = newest {
            self.canceled = None;
            self.snapshot = Some(FlowSnapshot::listed(flow.id));
            self.watch(config, effects);
            return;
        }
        // The create was refused with a `409`, but no flow is open: the conflict has another cause.
        if let State::Finding {
            conflict: Some(conflict),
            ..
        } = &self.state
        {
            let code = conflict.clone();
            self.stop(ProblemKind::Refused { code });
            return;
        }
        // A person who scanned a code does not expect a start button. The next check may offer it.
        if std::mem::take(&mut self.is_handoff_over) {
            self.stop(ProblemKind::HandoffOver);
            return;
        }
        if self.show_recent(config, recent, now, effects) {
            return;
        }
        self.state = State::Idle;
        // Another tab may have started a flow meanwhile.
        if features::TABS && self.announced.is_some() && self.page.is_active() {
            start_timer(config.poll.min_interval, effects);
        }
    }

    pub(super) fn find_later(
        &mut self,
        config: &Config,
        failure: Transient,
        effects: &mut Vec<Effect>,
    ) {
        let (State::Finding { failures, .. } | State::Redeeming { failures }) = &mut self.state
        else {
            return;
        };
        // A failure while the browser is offline says nothing about the backend.
        if !self.page.is_online() {
            return;
        }
        *failures += 1;
        let failures = *failures;
        if failures >= MAX_FIND_FAILURES {
            self.stop(problem_of(failure.into()));
            return;
        }
        if self.page.visible {
            let waited = Duration::ZERO;
            let delay = config
                .poll
                .back_off(waited, failures, failure, &mut self.jitter_rng);
            start_timer(delay, effects);
        }
    }
}

/// Reads an answer's body with one of the contract's readers.
pub(super) fn read<T>(
    answer: &Result<HttpResponse, TransportError>,
    reader: impl Fn(&[u8]) -> Result<T, contract::ReadError>,
) -> Result<T, ResponseError> {
    let answer = answer
        .as_ref()
        .map_err(|&error| ResponseError::from(error))?;
    let not_understood = || ResponseError::from(TransientKind::NotUnderstood);
    match classify(answer)? {
        ResponseKind::Json(body) => reader(body).map_err(|_| not_understood()),
        ResponseKind::NotModified => Err(not_understood()),
    }
}

/// The problem that is shown for a response error.
pub(super) fn problem_of(refusal: ResponseError) -> ProblemKind {
    match refusal {
        ResponseError::Transient(Transient { kind, .. }) => ProblemKind::of(kind),
        ResponseError::SessionExpired => ProblemKind::SessionExpired,
        // The person cannot distinguish another user's flow from a missing one.
        ResponseError::Forbidden | ResponseError::NotFound => ProblemKind::FlowNotFound,
        ResponseError::Gone => ProblemKind::FlowGone,
        ResponseError::Conflict { code } | ResponseError::Permanent { code, .. } => {
            ProblemKind::Refused { code }
        }
    }
}

/// Lower than the limit of polling: a person who has just arrived waits less.
pub(super) const MAX_FIND_FAILURES: u32 = 3;
