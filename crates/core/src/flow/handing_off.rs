//! The hand-off: the QR code shown here, and the visit of the device that scanned it.

use std::time::Duration;

use super::arriving::{problem_of, read};
use super::{Action, Effect, Flow};
use crate::answer::{HttpResponse, ResponseError, TransportError, date_of};
use crate::config::{Config, origin_of};
use crate::contract;
use crate::features;
use crate::request::Request;
use crate::state::{Link, Stage, State};
use crate::time::{Now, Timestamp};

impl Flow {
    /// Whether a click shows a QR code instead of navigating.
    pub(super) fn offers_handoff(&self, config: &Config, action: Action) -> bool {
        features::HANDOFF && config.handoff && self.page.is_desktop && action != Action::Reauthorize
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
                // The person will scan it, so it must lead to the page owner's own origin.
                let is_ours = origin_of(url.expose())
                    .is_some_and(|origin| Some(origin) == origin_of(starting.return_url.expose()));
                let lifetime = time_left(answer, expires_at, now).min(MAX_LINK_LIFETIME);
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
            // The backend does not offer hand-offs: the flow continues on this device.
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

    /// Redeems the token of a scanned link.
    pub(super) fn redeem(&mut self, config: &Config, effects: &mut Vec<Effect>) {
        let Some(token) = &self.token else { return };
        let request = Request::redeem(&config.backend, token);
        self.cancel_pending(effects);
        if self.may_request() {
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
            // Used or expired. If this browser used it and only the answer was lost, the list of
            // open flows still has the flow.
            Err(_) => {
                self.token = None;
                self.is_handoff_over = true;
                self.find_again(config, effects);
            }
        }
    }
}

/// The time until `expires_at`, measured on the backend's clock where it sends `Date`: this device's
/// may be an hour off.
pub(super) fn time_left(
    answer: &Result<HttpResponse, TransportError>,
    expires_at: Timestamp,
    now: Now,
) -> Duration {
    let server_time = answer.as_ref().ok().and_then(date_of);
    expires_at.since(server_time.unwrap_or(now.wall))
}

/// The code is visible to others near the screen, so its lifetime is limited.
const MAX_LINK_LIFETIME: Duration = Duration::from_mins(15);
