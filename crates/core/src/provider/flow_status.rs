//! A provider's status, by provider.

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::{Provider, airwallex, connectfi, connectpay, ondato, paysafe};
use crate::features;
use crate::json::{Fields, Json, ReadError};

/// The provider's own status, by provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "provider", rename_all = "lowercase")]
pub enum FlowStatus {
    /// See [`ondato::FlowStatus`].
    Ondato(ondato::FlowStatus),
    /// See [`paysafe::FlowStatus`].
    Paysafe(paysafe::FlowStatus),
    /// See [`airwallex::FlowStatus`].
    Airwallex(airwallex::FlowStatus),
    /// See [`connectfi::FlowStatus`].
    ConnectFi(connectfi::FlowStatus),
    /// See [`connectpay::FlowStatus`].
    ConnectPay(connectpay::FlowStatus),
}

impl FlowStatus {
    pub(crate) fn read(fields: &mut Fields) -> Result<Self, ReadError> {
        Ok(match Provider::read(fields, "provider")? {
            Provider::Ondato if features::ONDATO => Self::Ondato(ondato::FlowStatus::read(fields)?),
            Provider::Paysafe if features::PAYSAFE => {
                Self::Paysafe(paysafe::FlowStatus::read(fields)?)
            }
            Provider::Airwallex if features::AIRWALLEX => {
                Self::Airwallex(airwallex::FlowStatus::read(fields)?)
            }
            Provider::ConnectFi if features::CONNECTFI => {
                Self::ConnectFi(connectfi::FlowStatus::read(fields)?)
            }
            Provider::ConnectPay if features::CONNECTPAY => {
                Self::ConnectPay(connectpay::FlowStatus::read(fields)?)
            }
            _ => return Err(ReadError::NotTheContract { field: "provider" }),
        })
    }

    /// The provider of this status.
    #[must_use]
    pub fn provider(&self) -> Provider {
        match self {
            Self::Ondato(_) => Provider::Ondato,
            Self::Paysafe(_) => Provider::Paysafe,
            Self::Airwallex(_) => Provider::Airwallex,
            Self::ConnectFi(_) => Provider::ConnectFi,
            Self::ConnectPay(_) => Provider::ConnectPay,
        }
    }
}

impl<'de> Deserialize<'de> for FlowStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = Json::deserialize(deserializer)?.into_fields("status");
        fields
            .and_then(|mut fields| Self::read(&mut fields))
            .map_err(D::Error::custom)
    }
}
