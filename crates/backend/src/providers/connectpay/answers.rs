//! The fields that we need of ConnectPay's responses: see [`ProviderClient`](super::ProviderClient).

use hosted_flow_core::wire::{Object, Redacted};
use serde::Deserialize;

use crate::loose::if_any;

/// The documents do not name the field of the link, so several names are read. One of the two ids
/// is enough, as for an application.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct HostedIdv {
    #[serde(default, deserialize_with = "if_any")]
    redirect_link: Option<Redacted<String>>,
    #[serde(default, deserialize_with = "if_any")]
    redirect_url: Option<Redacted<String>>,
    #[serde(default, deserialize_with = "if_any")]
    link: Option<Redacted<String>>,
    #[serde(default, deserialize_with = "if_any")]
    url: Option<Redacted<String>>,
    #[serde(default, deserialize_with = "if_any")]
    person_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    application_id: Option<String>,
    pub(super) status: String,
}

impl HostedIdv {
    pub(super) fn link(&self) -> Option<&Redacted<String>> {
        let links = [
            &self.redirect_link,
            &self.redirect_url,
            &self.link,
            &self.url,
        ];
        links.into_iter().find_map(Option::as_ref)
    }

    pub(super) fn id(&self) -> Option<&str> {
        self.person_id.as_deref().or(self.application_id.as_deref())
    }
}

/// An object with the field `application`.
#[derive(Deserialize)]
pub(super) struct Named {
    pub(super) application: Option<Object<Application>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Application {
    #[serde(rename = "applicationId", default, deserialize_with = "if_any")]
    older_id: Option<String>,
    #[serde(default, deserialize_with = "if_any")]
    person_id: Option<String>,
    pub(super) status: String,
    #[serde(default, deserialize_with = "if_any")]
    pub(super) baas_client_id: Option<String>,
}

impl Application {
    /// The id; where there are those of both API generations, the older one.
    pub(super) fn id(&self) -> Option<&str> {
        self.older_id.as_deref().or(self.person_id.as_deref())
    }
}
