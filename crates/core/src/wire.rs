//! Two wrappers for wire types: [`Object`] (only a JSON object) and [`Redacted`] (sent over the
//! wire, never logged).

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use zeroize::Zeroize as _;

/// A value that must be a JSON object on the wire.
///
/// Serde's derived structs also accept an array of their fields in order, so that `["COMPLETED"]`
/// would pass for a status. A verification depends on these values, so only the documented shape is
/// accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OnlyMap<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for OnlyMap<T> {
            type Value = T;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }

        deserializer.deserialize_map(OnlyMap(PhantomData)).map(Self)
    }
}

/// Reads a list whose every item must be a JSON object, as [`Object`] does for one.
pub(crate) fn objects<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let items = Vec::<Object<T>>::deserialize(deserializer)?;
    Ok(items.into_iter().map(|item| item.0).collect())
}

/// As [`objects`], for a list that may be missing or `null`.
pub(crate) fn objects_if_any<'de, D, T>(deserializer: D) -> Result<Option<Vec<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    let items = Option::<Vec<Object<T>>>::deserialize(deserializer)?;
    Ok(items.map(|items| items.into_iter().map(|item| item.0).collect()))
}

/// A secret or personal data: serialized as it is, formatted as `[redacted]`, and overwritten
/// before its memory is freed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Hash)]
#[serde(transparent)]
pub struct Redacted<T: Wipe>(T);

impl<T: Wipe> Redacted<T> {
    /// Wraps a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself; the name makes every use easy to find in a review.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Wipe> Drop for Redacted<T> {
    fn drop(&mut self) {
        self.0.wipe();
    }
}

/// A value that can be overwritten before its memory is freed.
pub trait Wipe {
    /// Overwrites it.
    fn wipe(&mut self);
}

impl Wipe for String {
    fn wipe(&mut self) {
        self.zeroize();
    }
}

impl Wipe for Vec<u8> {
    fn wipe(&mut self) {
        self.zeroize();
    }
}

impl Wipe for u64 {
    fn wipe(&mut self) {
        self.zeroize();
    }
}

impl Wipe for Value {
    fn wipe(&mut self) {
        match self {
            Self::String(text) => text.zeroize(),
            Self::Array(items) => items.iter_mut().for_each(Wipe::wipe),
            Self::Object(fields) => fields.wipe(),
            Self::Null | Self::Bool(_) | Self::Number(_) => *self = Self::Null,
        }
    }
}

impl Wipe for Map<String, Value> {
    fn wipe(&mut self) {
        self.values_mut().for_each(Wipe::wipe);
    }
}

impl<T: Wipe> fmt::Debug for Redacted<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl<T: Wipe> fmt::Display for Redacted<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

impl<T: Wipe> From<T> for Redacted<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Inner {
        status: String,
    }

    /// Fault N26.
    #[test]
    fn an_array_in_place_of_an_object_is_refused() {
        let read = serde_json::from_str::<Object<Inner>>;
        assert_eq!(
            read(r#"{"status":"COMPLETED"}"#).unwrap().0.status,
            "COMPLETED"
        );
        assert!(read(r#"["COMPLETED"]"#).is_err());
        assert!(read(r#"{"status":{"COMPLETED":null}}"#).is_err());
        assert!(read(r#"{"status":"A","status":"B"}"#).is_err());
    }

    /// Fault D01.
    #[test]
    fn a_redacted_value_prints_nothing_of_itself() {
        let secret = Redacted::new("c2Rmc2ZzZmRzZGZzZGY=".to_owned());
        assert_eq!(format!("{secret:?} {secret}"), "[redacted] [redacted]");
    }

    /// Fault D01.
    #[test]
    fn a_value_is_overwritten_wherever_it_lies() {
        let mut value =
            serde_json::json!({ "a": ["secret", { "b": "secret" }], "c": 7, "d": true });
        value.wipe();
        assert_eq!(
            value,
            serde_json::json!({ "a": ["", { "b": "" }], "c": null, "d": null })
        );
        let mut text = "secret".to_owned();
        text.wipe();
        assert_eq!(text, "");
        let mut bytes = b"secret".to_vec();
        bytes.wipe();
        assert_eq!(bytes, b"");
    }
}
