//! What connectFi's answers stand in, and what its errors say.

use hosted_flow_core::provider::connectfi::wire::Violation;
use hosted_flow_core::wire::Object;
use serde::Deserialize;
use serde_json::Value;

use super::answers::{self, Envelope, ErrorBody};
use crate::problem::InputError;
use crate::providers::error::{ProviderCode, ProviderError};
use crate::providers::http::Reply;

/// What a success holds.
pub(super) fn open<T: for<'de> Deserialize<'de>>(reply: &Reply) -> Result<T, ProviderError> {
    accepted(reply)?;
    let envelope: Envelope<Object<T>> = reply.json()?;
    if envelope.code == "0" {
        Ok(envelope.data.0)
    } else {
        Err(ProviderError::Refused {
            status: reply.status.as_u16(),
            code: ProviderCode::parse(&envelope.code),
        })
    }
}

/// Whether what a host handed in was taken, which stood in that field of the request. Where values
/// were refused it is said where they stand in what the host knows: without the field.
pub(super) fn accepted_in(field: &str, reply: &Reply) -> Result<(), ProviderError> {
    accepted(reply).map_err(|error| match error {
        ProviderError::Invalid(errors) => {
            let within = |error: InputError| {
                let rest = error.pointer.strip_prefix('/');
                let rest = rest.and_then(|rest| rest.strip_prefix(field));
                match rest.filter(|rest| rest.is_empty() || rest.starts_with('/')) {
                    Some(rest) => InputError {
                        pointer: rest.to_owned(),
                        ..error
                    },
                    None => error,
                }
            };
            ProviderError::Invalid(errors.into_iter().map(within).collect())
        }
        other => other,
    })
}

/// Whether it is a success, whatever it holds.
pub(super) fn accepted(reply: &Reply) -> Result<(), ProviderError> {
    if reply.status.is_success() {
        return Ok(());
    }
    let refusal = reply.refusal();
    let ProviderError::Refused { status, .. } = refusal else {
        return Err(refusal);
    };
    let Ok(body) = reply.json::<ErrorBody>() else {
        return Err(refusal);
    };
    let broken = body.context.unwrap_or_default();
    let errors: Vec<_> = broken.iter().filter_map(violation).collect();
    if errors.is_empty() {
        return Err(ProviderError::Refused {
            status,
            code: body.code.as_deref().and_then(ProviderCode::parse),
        });
    }
    Err(ProviderError::Invalid(errors))
}

/// One rule that was broken, where it can be read.
fn violation(item: &Value) -> Option<InputError> {
    let read = Object::<answers::Violation>::deserialize(item).ok()?.0;
    let violation = Violation {
        instance_path: read.instance_path,
        schema_path: String::new(),
        keyword: read.keyword,
        params: read.params.unwrap_or_default(),
        message: String::new().into(),
    };
    Some(InputError::new(violation.pointer(), &violation.keyword))
}
