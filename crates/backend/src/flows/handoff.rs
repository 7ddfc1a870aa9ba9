//! Handoff of a flow to another device: a link that works once, and the session of the browser that
//! used it.

use std::fmt;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hosted_flow_core::contract::{FlowId, HANDOFF_PARAMETER, Handoff, HandoffToken};
use hosted_flow_core::wire::Redacted;
use jiff::{SignedDuration, Timestamp};
use tracing::info;
use url::Url;

use super::{FlowError, Flows};
use crate::return_url::{PageOrigin, ReturnUrl};
use crate::settings::{ConfigError, Fault, HandoffConfig, InKey};
use crate::store::{Handed, HandoffLink, Redemption, SecretHash, StoreError, StoredFlow};
use crate::user::UserId;

/// The page of handoff links, and the lifetimes of links and sessions.
#[derive(Debug)]
pub(crate) struct Handoffs {
    page: Url,
    link: SignedDuration,
    session: SignedDuration,
}

/// The session of a browser that may continue one flow.
pub(crate) struct HandoffSession {
    /// The secret that authenticates it.
    pub(crate) secret: Redacted<String>,
    /// For how long.
    pub(crate) lasts: Duration,
    /// Whether its cookie is `Secure`.
    pub(crate) is_secure: bool,
}

impl Handoffs {
    pub(crate) fn new(config: &HandoffConfig, origins: &[PageOrigin]) -> Result<Self, ConfigError> {
        let page = ReturnUrl::parse(&config.page, origins);
        let page = page.and_then(|page| Url::parse(page.expose()).ok());
        let page = page.ok_or(Fault::NotOnAPageOrigin).in_key("handoff.page")?;
        let link = in_range(config.link, 10, 3600);
        let range = Fault::OutOfRange("of ten seconds to an hour");
        let link = link.ok_or(range).in_key("handoff.link")?;
        let session = in_range(config.session, 60, 24 * 3600);
        let range = Fault::OutOfRange("of a minute to a day");
        Ok(Self {
            page,
            link,
            session: session.ok_or(range).in_key("handoff.session")?,
        })
    }

    fn url(&self, token: &str) -> Redacted<String> {
        let mut url = self.page.clone();
        url.query_pairs_mut().append_pair(HANDOFF_PARAMETER, token);
        String::from(url).into()
    }
}

impl Flows {
    /// A link to continue a user's flow on another device.
    pub(crate) async fn hand_off(&self, user: UserId, id: FlowId) -> Result<Handoff, FlowError> {
        let handoffs = self.handoffs.as_ref().ok_or(FlowError::NotOffered)?;
        let flow = self.stored(&user, &id).await?;
        if flow.is_terminal() {
            return Err(FlowError::Settled);
        }
        let (token, at) = (secret()?, Timestamp::now());
        let until = at.saturating_add(handoffs.link).unwrap_or(at);
        let link = HandoffLink {
            token: SecretHash::of(token.expose()),
            handed: Handed { user, flow: id },
            at,
            until,
        };
        self.store.save_handoff(link).await?;
        info!(flow = %flow.id, "handoff link created");
        Ok(Handoff {
            url: handoffs.url(token.expose()),
            expires_at: format!("{until:.0}"),
        })
    }

    /// The flow of a link that has not been used, for the browser that uses it now.
    pub(crate) async fn redeem(
        &self,
        token: &HandoffToken,
    ) -> Result<(StoredFlow, HandoffSession), FlowError> {
        let handoffs = self.handoffs.as_ref().ok_or(FlowError::NotOffered)?;
        let (secret, at) = (secret()?, Timestamp::now());
        let redemption = Redemption {
            token: SecretHash::of(token.expose()),
            session: SecretHash::of(secret.expose()),
            at,
            until: at.saturating_add(handoffs.session).unwrap_or(at),
        };
        let handed = self.store.redeem_handoff(&redemption).await?;
        let Handed { user, flow } = handed.ok_or(FlowError::HandoffOver)?;
        let flow = self.stored(&user, &flow).await?;
        info!(flow = %flow.id, "handoff link redeemed");
        let session = HandoffSession {
            secret,
            lasts: Duration::try_from(handoffs.session).unwrap_or_default(),
            is_secure: handoffs.page.scheme() == "https",
        };
        Ok((flow, session))
    }

    /// The flow that the bearer of this secret may use.
    pub(crate) async fn handed(&self, secret: &str) -> Result<Option<Handed>, StoreError> {
        if self.handoffs.is_none() {
            return Ok(None);
        }
        let session = SecretHash::of(secret);
        self.store.handoff_session(&session, Timestamp::now()).await
    }
}

impl fmt::Debug for HandoffSession {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HandoffSession([redacted])")
    }
}

/// 256 random bits, encoded for a URL and a cookie.
fn secret() -> Result<Redacted<String>, FlowError> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| FlowError::Randomness)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes).into())
}

fn in_range(given: Duration, min: u64, max: u64) -> Option<SignedDuration> {
    let range = Duration::from_secs(min)..=Duration::from_secs(max);
    let given = range.contains(&given).then_some(given)?;
    SignedDuration::try_from(given).ok()
}
