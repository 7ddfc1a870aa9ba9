//! The keys and secrets with which each sender's deliveries are checked, read from the configuration.

use axum::http::{HeaderName, HeaderValue};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::wire::Redacted;
use jiff::SignedDuration;

use super::Sender;
use super::signature::{
    Airwallex, Delivery, Forged, InHeader, InPath, Ondato, Paysafe, SharedSecrets, SigningKeys,
};
use crate::config::{
    AirwallexWebhooks, ConfigError, ConnectFiConfig, ConnectFiWebhooks, ConnectPayWebhooks,
    Credential, Fault, InKey, OndatoWebhooks, PaysafeWebhooks, WebhooksConfig,
};

/// Every sender's keys.
#[derive(Debug)]
pub(crate) struct Keys {
    airwallex: Option<Airwallex>,
    connectfi: Option<InPath>,
    connectpay: Option<InHeader>,
    ondato: Option<Ondato>,
    paysafe: Option<Paysafe>,
}

impl Keys {
    pub(crate) fn new(config: &WebhooksConfig) -> Result<Self, ConfigError> {
        Ok(Self {
            airwallex: config.airwallex.as_ref().map(airwallex).transpose()?,
            connectfi: config.connectfi.as_ref().map(connectfi).transpose()?,
            connectpay: config.connectpay.as_ref().map(connectpay).transpose()?,
            ondato: config.ondato.as_ref().map(ondato).transpose()?,
            paysafe: config.paysafe.as_ref().map(paysafe).transpose()?,
        })
    }

    /// Whether a delivery is authentic; `None` where no keys are configured for its sender.
    pub(crate) fn check(
        &self,
        sender: Sender,
        delivery: &Delivery<'_>,
    ) -> Option<Result<(), Forged>> {
        Some(match sender {
            Sender::Airwallex => self.airwallex.as_ref()?.check(delivery),
            Sender::ConnectFi => self.connectfi.as_ref()?.check(delivery),
            Sender::ConnectPay => self.connectpay.as_ref()?.check(delivery),
            Sender::Ondato => self.ondato.as_ref()?.check(delivery),
            Sender::Paysafe => self.paysafe.as_ref()?.check(delivery),
        })
    }

    /// Checks that connectFi's webhook URL ends with one of the path secrets. Where none is
    /// configured, its webhooks are received elsewhere.
    pub(crate) fn check_callback(&self, connectfi: &ConnectFiConfig) -> Result<(), ConfigError> {
        let (Some(keys), Some(url)) = (&self.connectfi, &connectfi.webhook_url) else {
            return Ok(());
        };
        let is_known = url.resolve().map(|url| keys.is_in(url.expose()));
        is_known
            .and_then(|is_known| is_known.then_some(()).ok_or(Fault::NotHeard))
            .in_key("connectfi.webhook_url")
    }

    /// Whether a sender signs in with HTTP basic authentication, and may wait to be asked to.
    pub(crate) fn asks_to_sign_in(&self, sender: Sender) -> bool {
        let ondato = self.ondato.as_ref();
        sender == Sender::Ondato && ondato.is_some_and(|ondato| ondato.sign_in.is_some())
    }
}

fn airwallex(config: &AirwallexWebhooks) -> Result<Airwallex, ConfigError> {
    let secrets = resolve(&config.secrets, "webhooks.airwallex.secrets")?;
    Ok(Airwallex {
        keys: SigningKeys::new(secrets.iter().map(Redacted::expose)),
        oldest: age(config.oldest).in_key("webhooks.airwallex.oldest")?,
    })
}

fn connectfi(config: &ConnectFiWebhooks) -> Result<InPath, ConfigError> {
    let key = "webhooks.connectfi.path_secrets";
    let secrets = resolve(&config.path_secrets, key)?;
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_unguessable = |secret: &Redacted<String>| {
        let secret = secret.expose();
        (16..=128).contains(&secret.len()) && secret.bytes().all(plain)
    };
    let are_sound = secrets.iter().all(is_unguessable);
    are_sound
        .then_some(())
        .ok_or(Fault::NotAPathSecret)
        .in_key(key)?;
    Ok(InPath(SharedSecrets::new(
        secrets.iter().map(Redacted::expose),
    )))
}

fn connectpay(config: &ConnectPayWebhooks) -> Result<InHeader, ConfigError> {
    let name = HeaderName::try_from(&config.header).map_err(|_| Fault::NotAHeader);
    let key = "webhooks.connectpay.secrets";
    let secrets = resolve(&config.secrets, key)?;
    let can_be_sent = |secret: &Redacted<String>| HeaderValue::try_from(secret.expose()).is_ok();
    let can_be_sent = secrets.iter().all(can_be_sent);
    can_be_sent
        .then_some(())
        .ok_or(Fault::NotInAHeader)
        .in_key(key)?;
    Ok(InHeader {
        name: name.in_key("webhooks.connectpay.header")?,
        secrets: SharedSecrets::new(secrets.iter().map(Redacted::expose)),
    })
}

fn ondato(config: &OndatoWebhooks) -> Result<Ondato, ConfigError> {
    if config.secrets.is_empty() && config.basic.is_empty() {
        return Err(Fault::Missing).in_key("webhooks.ondato.secrets or basic");
    }
    let secrets = resolve_any(&config.secrets).in_key("webhooks.ondato.secrets")?;
    let basic = resolve_any(&config.basic).in_key("webhooks.ondato.basic")?;
    let are_pairs = basic.iter().all(|pair| pair.expose().contains(':'));
    are_pairs
        .then_some(())
        .ok_or(Fault::Kind("user:password"))
        .in_key("webhooks.ondato.basic")?;
    Ok(Ondato {
        keys: (!secrets.is_empty()).then(|| SigningKeys::new(secrets.iter().map(Redacted::expose))),
        sign_in: (!basic.is_empty())
            .then(|| SharedSecrets::new(basic.iter().map(Redacted::expose))),
        oldest: age(config.oldest).in_key("webhooks.ondato.oldest")?,
    })
}

fn paysafe(config: &PaysafeWebhooks) -> Result<Paysafe, ConfigError> {
    let key = "webhooks.paysafe.keys";
    let decode = |text: &Redacted<String>| {
        let key = STANDARD.decode(text.expose()).ok();
        key.filter(|key| !key.is_empty())
            .map(Redacted::new)
            .ok_or(Fault::NotBase64)
    };
    let keys = resolve(&config.keys, key)?;
    let keys: Result<Vec<Redacted<Vec<u8>>>, Fault> = keys.iter().map(decode).collect();
    let keys = keys.in_key(key)?;
    Ok(Paysafe(SigningKeys::new(keys.iter().map(Redacted::expose))))
}

fn resolve(given: &[Credential], key: &str) -> Result<Vec<Redacted<String>>, ConfigError> {
    let some = (!given.is_empty()).then_some(given).ok_or(Fault::Empty);
    some.and_then(resolve_any).in_key(key)
}

fn resolve_any(given: &[Credential]) -> Result<Vec<Redacted<String>>, Fault> {
    given.iter().map(Credential::resolve).collect()
}

fn age(oldest: std::time::Duration) -> Result<SignedDuration, Fault> {
    let age = SignedDuration::try_from(oldest).ok();
    age.filter(|age| (MIN_AGE..=MAX_AGE).contains(age))
        .ok_or(Fault::OutOfRange("of a minute to 30 days"))
}

const MIN_AGE: SignedDuration = SignedDuration::from_mins(1);
const MAX_AGE: SignedDuration = SignedDuration::from_hours(30 * 24);
