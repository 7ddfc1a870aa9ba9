//! Going on on another device: a code to scan here, and the visit of whoever scanned it.

use std::time::Duration;

use super::arriving::{problem_of, read};
use super::{Action, Effect, Flow};
use crate::answer::{HttpResponse, ResponseError, TransportError, date_of};
use crate::config::{Config, origin_of};
use crate::contract;
use crate::features;
use crate::request::Request;
use crate::state::{Stage, State};
use crate::time::{Now, Timestamp};
use crate::wire::Redacted;

/// A link that is shown as a code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Link {
    pub(crate) url: Redacted<String>,
    /// On the monotonic clock.
    pub(crate) until: Duration,
}

impl Flow {
    /// Whether a press leads to a code instead of away.
    pub(super) fn offers_handoff(&self, config: &Config, action: Action) -> bool {
        features::HANDOFF && config.handoff && self.page.is_desktop && action != Action::Reauthorize
    }

    /// The code that is shown, while it is good.
    pub(super) fn link(&self) -> Option<&Redacted<String>> {
        self.link.as_ref().map(|link| &link.url)
    }

    pub(super) fn drop_expired_link(&mut self, now: Now) {
        self.link.take_if(|link| now.monotonic >= link.until);
    }

    /// The answer to a request for a link.
    pub(super) fn on_handed_off(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        let State::Starting(starting) = &mut self.state else {
            return;
        };
        let launch = starting.launch.take();
        match read(answer, contract::read_handoff) {
            Ok((url, expires_at)) => {
                // The person is asked to scan it: it leads to our own pages or it is not shown.
                let is_ours = origin_of(url.expose())
                    .is_some_and(|origin| Some(origin) == origin_of(starting.return_url.expose()));
                let lifetime = lifetime(answer, expires_at, now);
                if !is_ours || lifetime.is_zero() {
                    self.refuse("handoff-link");
                    return;
                }
                self.link = Some(Link {
                    url,
                    until: now.monotonic + lifetime,
                });
                self.customers_time.restart();
                self.providers_time.restart();
                self.on_known(config, now, effects);
            }
            // Not offered: then it goes on here.
            Err(
                ResponseError::NotFound
                | ResponseError::Permanent {
                    status: 405 | 501, ..
                },
            ) => {
                if let Some(launch) = launch {
                    self.leave(config, &launch, now, effects);
                } else {
                    starting.stage = Stage::Launching;
                    self.call_start(config, effects);
                }
            }
            Err(refusal) => self.stop(problem_of(refusal)),
        }
    }

    /// Somebody came by scanning a code.
    pub(super) fn redeem(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let Some(token) = &self.token else { return };
        let request = Request::redeem(&config.backend, token);
        self.give_up(effects);
        if self.may_ask() {
            self.call(request, effects);
        }
    }

    pub(super) fn on_redeemed(
        &mut self,
        config: &Config,
        answer: &Result<HttpResponse, TransportError>,
        now: Now,
        effects: &mut Vec<Effect>,
    ) {
        match read(answer, contract::read_flow) {
            Ok(flow) if config.is_for(&flow) => {
                self.token = None;
                effects.push(Effect::RememberShown(flow.id.clone()));
                self.apply(flow, None);
                self.on_known(config, now, effects);
            }
            Ok(_) => {
                self.token = None;
                self.refuse("foreign-flow");
            }
            Err(ResponseError::Transient(failure)) => self.find_later(config, failure, effects),
            // Used or over. If it was used by this very browser, and only the answer got lost,
            // the flow is found all the same.
            Err(_) => {
                self.token = None;
                self.is_link_over = true;
                self.find_again(config, effects);
            }
        }
    }
}

/// By the backend's own clock where it tells it: this device's may be an hour off.
fn lifetime(
    answer: &Result<HttpResponse, TransportError>,
    expires_at: Timestamp,
    now: Now,
) -> Duration {
    let there = answer.as_ref().ok().and_then(date_of);
    let lifetime = expires_at.since(there.unwrap_or(now.wall));
    lifetime.min(LONGEST_LINK)
}

/// What is on a screen for anybody to scan is not on it for long.
const LONGEST_LINK: Duration = Duration::from_mins(15);
