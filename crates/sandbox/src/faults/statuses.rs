//! Replacing the status in a response.

use serde_json::Value;

use super::fault::Fault;
use crate::room::Room;

/// Replaces the status in a response; a response without a status is not changed.
pub(crate) fn replace_status(room: &Room, operation: &str, response: &mut Value, fault: &Fault) {
    for field in room.status_fields(operation) {
        let object = response
            .pointer_mut(field.object)
            .and_then(Value::as_object_mut);
        let Some(object) = object.filter(|object| object.contains_key(field.name)) else {
            continue;
        };
        let (status, reason) = match fault {
            Fault::Backwards => (field.first, None),
            Fault::UnknownStatus(status) => (status.as_str(), None),
            Fault::Expired => match field.expired {
                Some(expired) => expired,
                None => continue,
            },
            _ => continue,
        };
        object.insert(field.name.to_owned(), status.into());
        object.remove("statusReason");
        object.remove("outcome");
        if let Some(reason) = reason {
            object.insert("statusReason".to_owned(), reason.into());
        }
    }
}
