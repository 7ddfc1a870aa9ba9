//! The clients that a configuration asks for.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rustls::RootCertStore;

use super::Providers;
use super::airwallex::Airwallex;
use super::connectfi::ConnectFi;
use super::connectpay::ConnectPay;
use super::guard::Guards;
use super::http::{HttpClient, Identity, Trust};
use super::ondato::Ondato;
use super::paysafe::Paysafe;
use crate::config::{BaseUrl, ClientIdentity, Config, ConfigError, Fault, InKey};
use crate::metrics::Metrics;
use crate::store::Seals;

impl Providers {
    pub(crate) fn new(config: Config, metrics: &Arc<Metrics>) -> Result<Self, ConfigError> {
        let timeout = config.provider_timeout;
        let in_range = timeout > Duration::ZERO && timeout <= Duration::from_mins(1);
        let range = Fault::OutOfRange("above zero, up to a minute");
        in_range
            .then_some(())
            .ok_or(range)
            .in_key("provider_timeout")?;
        let roots = roots(&config)?;
        if roots.is_empty() {
            let any = "airwallex, connectfi, connectpay, ondato or paysafe";
            return Err(Fault::Missing).in_key(any);
        }
        let protection = config.protection.checked()?;
        let seals = Seals::new(&config.keys).in_key("store.keys")?;
        let http = HttpClient::new(trust(&roots)?, timeout);
        let airwallex = config
            .airwallex
            .map(|airwallex| Airwallex::new(airwallex, http.clone()));
        let connectfi = config
            .connectfi
            .map(|connectfi| ConnectFi::new(&connectfi, http.clone()));
        let connectpay = config.connectpay.map(|connectpay| {
            let http = match &connectpay.identity {
                // The certificate is presented to no other host.
                Some(files) => {
                    let trust = trust(&roots)?.with_identity(identity(files)?);
                    HttpClient::new(trust, timeout)
                }
                None => http.clone(),
            };
            ConnectPay::new(connectpay, http)
        });
        let ondato = config
            .ondato
            .map(|ondato| Ondato::new(ondato, http.clone()));
        let paysafe = config
            .paysafe
            .map(|paysafe| Paysafe::new(&paysafe, http.clone(), seals));
        Ok(Self {
            guards: Guards::new(protection, metrics),
            airwallex: airwallex.transpose()?,
            connectfi: connectfi.transpose()?,
            connectpay: connectpay.transpose()?,
            ondato: ondato.transpose()?,
            paysafe: paysafe.transpose()?,
        })
    }
}

/// The roots of all APIs, each with the key that names it.
fn roots(config: &Config) -> Result<Vec<(&'static str, BaseUrl)>, ConfigError> {
    let mut roots = Vec::new();
    if let Some(airwallex) = &config.airwallex {
        roots.push(("airwallex.base_url", Airwallex::base_url(airwallex)?));
    }
    if let Some(connectfi) = &config.connectfi {
        roots.push(("connectfi.base_url", ConnectFi::base_url(connectfi)?));
    }
    if let Some(connectpay) = &config.connectpay {
        roots.push(("connectpay.base_url", ConnectPay::base_url(connectpay)?));
    }
    if let Some(ondato) = &config.ondato {
        let urls = Ondato::base_urls(ondato)?;
        roots.extend(urls.map(|url| ("ondato.id_url", url)));
    }
    if let Some(paysafe) = &config.paysafe {
        roots.push(("paysafe.base_url", Paysafe::base_url(paysafe)?));
    }
    Ok(roots)
}

fn identity(files: &ClientIdentity) -> Result<Identity, ConfigError> {
    let read = |path: &Path, name: &str| {
        let key = format!("connectpay.identity.{name}");
        fs::read(path).map_err(|_| Fault::NotReadable).in_key(key)
    };
    let certificate = read(&files.certificate, "certificate")?;
    let private_key = read(&files.private_key, "private_key")?;
    Identity::from_pem(&certificate, &private_key)
        .ok_or(Fault::NotAnIdentity)
        .in_key("connectpay.identity")
}

/// A machine without certificates of authorities is no obstacle to a demo on loopback.
fn trust(roots: &[(&'static str, BaseUrl)]) -> Result<Trust, ConfigError> {
    match roots.iter().find(|(_, url)| url.is_https()) {
        Some((key, _)) => Trust::of_this_machine()
            .ok_or(Fault::NoTrustedRoots)
            .in_key(*key),
        None => Trust::only(RootCertStore::empty())
            .ok_or(Fault::NoTrustedRoots)
            .in_key("ondato"),
    }
}
