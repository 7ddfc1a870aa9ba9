//! The hosted link of an application: what it shows, and the choice on it.

use jiff::Timestamp;

use super::application::{Exit, State, Status};
use super::registry::{Application, Registry};
use super::room::CHECK;
use crate::choice::{Choice, ChoiceError};

/// What a visitor of the hosted page sees.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Visit {
    Open {
        id: String,
    },
    Closed {
        status: &'static str,
        return_url: String,
    },
}

impl Registry {
    /// What a hosted link shows.
    pub(crate) fn visit(&self, link: &str, now: Timestamp) -> Option<Visit> {
        let application = self.by_link(link)?;
        let status = application.state.at(now);
        Some(if application.is_open(now) {
            Visit::Open {
                id: application.id.clone(),
            }
        } else {
            let exit = match status {
                Status::TokenExpired | Status::IdvDeclined => Exit::Failure,
                _ => Exit::Success,
            };
            Visit::Closed {
                status: self.names.status(status),
                return_url: application.exits.of(exit).to_owned(),
            }
        })
    }

    /// Applies a choice; returns the application's id and the URL to redirect to.
    pub(crate) fn choose(
        &mut self,
        link: &str,
        choice: Choice,
        now: Timestamp,
    ) -> Result<(String, String), ChoiceError> {
        let check = self.timings.of(&CHECK);
        let id = self.by_link(link).map(|application| application.id.clone());
        let id = id.ok_or(ChoiceError::NoSession)?;
        let application = self.applications.get_mut(&id);
        let application = application.ok_or(ChoiceError::NoSession)?;
        if !application.is_open(now) {
            return Err(ChoiceError::Over);
        }
        let (state, exit) = application.state.chosen(choice.outcome, now, check);
        application.state = state;
        Ok((id, application.exits.of(exit).to_owned()))
    }

    /// The hosted link of an application.
    pub(crate) fn link_of(&self, id: &str) -> Option<String> {
        let link = self.applications.get(id)?.link.as_ref()?;
        Some(link.expose().clone())
    }

    fn by_link(&self, link: &str) -> Option<&Application> {
        let is_it = |application: &&Application| {
            let own = application.link.as_ref();
            own.is_some_and(|own| own.expose() == link)
        };
        self.applications.newest_first().find(is_it)
    }
}

impl Application {
    fn is_open(&self, now: Timestamp) -> bool {
        matches!(self.state, State::Link { until } if now < until)
    }
}
