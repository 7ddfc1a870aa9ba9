//! The launch of a hosted page, by provider.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Provider, airwallex, connectpay, ondato, paysafe};
use crate::features;
use crate::json::{Fields, Json, ReadError};
use crate::time::Timestamp;

/// The launch of a hosted page, by provider. Fetched at the click, never stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Hash)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Launch {
    /// See [`ondato::Launch`].
    Ondato(ondato::Launch),
    /// See [`paysafe::Launch`].
    Paysafe(paysafe::Launch),
    /// See [`airwallex::Launch`].
    Airwallex(airwallex::Launch),
    /// See [`connectpay::Launch`].
    ConnectPay(connectpay::Launch),
}

impl Launch {
    pub(crate) fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        Ok(match Provider::read(fields, "kind")? {
            Provider::Ondato if features::ONDATO => Self::Ondato(ondato::Launch::read(fields)?),
            Provider::Paysafe if features::PAYSAFE => Self::Paysafe(paysafe::Launch::read(fields)?),
            Provider::Airwallex if features::AIRWALLEX => {
                Self::Airwallex(airwallex::Launch::read(fields)?)
            }
            Provider::ConnectPay if features::CONNECTPAY => {
                Self::ConnectPay(connectpay::Launch::read(fields)?)
            }
            // connectFi has no hosted page.
            _ => return Err(ReadError::NotTheContract { field: "kind" }),
        })
    }

    /// When the link to the hosted page expires, where the provider says so.
    #[must_use]
    pub fn expires_at(&self) -> Option<Timestamp> {
        match self {
            Self::Paysafe(launch) if features::PAYSAFE => {
                Timestamp::parse(launch.expiration_time.as_deref()?)
            }
            _ => None,
        }
    }

    /// The provider of the hosted page.
    #[must_use]
    pub fn provider(&self) -> Provider {
        match self {
            Self::Ondato(_) => Provider::Ondato,
            Self::Paysafe(_) => Provider::Paysafe,
            Self::Airwallex(_) => Provider::Airwallex,
            Self::ConnectPay(_) => Provider::ConnectPay,
        }
    }
}

impl<'de> Deserialize<'de> for Launch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Json::deserialize(deserializer)?.into_fields("launch");
        fields
            .and_then(|mut fields| Self::read(&mut fields))
            .map_err(D::Error::custom)
    }
}
