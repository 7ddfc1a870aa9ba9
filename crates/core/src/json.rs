//! JSON from outside, read strictly: one small tree, and fields taken out of it by name.
//!
//! `serde_json` does the reading (its limits on depth, its refusal of broken UTF-16), but not by
//! derived types: those accept an array in place of an object, and their code for a handful of
//! structs weighs more on the wire than all of this crate's decisions.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::contract::ReadError;

/// A JSON value. A number that is not a whole one from zero is only known to be one.
#[derive(Clone, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    Number(u64),
    OtherNumber,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Reads bytes that must be one JSON value and nothing else.
pub(crate) fn parse(bytes: &[u8]) -> Result<Json, ReadError> {
    serde_json::from_slice(bytes).map_err(|error| ReadError::NotJson {
        line: error.line(),
        column: error.column(),
    })
}

impl Json {
    /// The fields of an object; `name` is what this value is called in an error.
    pub(crate) fn into_fields(self, name: &'static str) -> Result<Fields, ReadError> {
        match self {
            Self::Object(fields) => Ok(Fields(fields)),
            _ => Err(ReadError::NotTheContract { field: name }),
        }
    }
}

/// The fields of an object. What nobody takes is tolerated.
pub(crate) struct Fields(Vec<(String, Json)>);

impl Fields {
    fn take(&mut self, name: &str) -> Option<Json> {
        let index = self.0.iter().position(|(known, _)| known == name)?;
        match self.0.swap_remove(index).1 {
            // The contract makes no difference between absent and null.
            Json::Null => None,
            value => Some(value),
        }
    }

    /// A string that may be absent.
    pub(crate) fn text(&mut self, name: &'static str) -> Result<Option<String>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(Json::Text(text)) => Ok(Some(text)),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// A string that must be there.
    pub(crate) fn required_text(&mut self, name: &'static str) -> Result<String, ReadError> {
        self.text(name)?
            .ok_or(ReadError::NotTheContract { field: name })
    }

    /// A whole number from zero that must be there.
    pub(crate) fn required_number(&mut self, name: &'static str) -> Result<u64, ReadError> {
        match self.take(name) {
            Some(Json::Number(number)) => Ok(number),
            _ => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// `true` or `false`, or absent.
    pub(crate) fn flag(&mut self, name: &'static str) -> Result<Option<bool>, ReadError> {
        match self.take(name) {
            None => Ok(None),
            Some(Json::Bool(flag)) => Ok(Some(flag)),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// `true` or `false`, which must be there.
    pub(crate) fn required_flag(&mut self, name: &'static str) -> Result<bool, ReadError> {
        self.flag(name)?
            .ok_or(ReadError::NotTheContract { field: name })
    }

    /// An object that may be absent.
    pub(crate) fn object(&mut self, name: &'static str) -> Result<Option<Fields>, ReadError> {
        self.take(name)
            .map(|value| value.into_fields(name))
            .transpose()
    }

    /// An object that must be there.
    pub(crate) fn required_object(&mut self, name: &'static str) -> Result<Fields, ReadError> {
        self.object(name)?
            .ok_or(ReadError::NotTheContract { field: name })
    }

    /// A list that may be absent, and is then empty.
    pub(crate) fn list(&mut self, name: &'static str) -> Result<Vec<Json>, ReadError> {
        match self.take(name) {
            None => Ok(Vec::new()),
            Some(Json::List(list)) => Ok(list),
            Some(_) => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// A list that must be there.
    pub(crate) fn required_list(&mut self, name: &'static str) -> Result<Vec<Json>, ReadError> {
        match self.take(name) {
            Some(Json::List(list)) => Ok(list),
            _ => Err(ReadError::NotTheContract { field: name }),
        }
    }

    /// A list of strings that may be absent.
    pub(crate) fn texts(&mut self, name: &'static str) -> Result<Vec<String>, ReadError> {
        let text = |item| match item {
            Json::Text(text) => Ok(text),
            _ => Err(ReadError::NotTheContract { field: name }),
        };
        self.list(name)?.into_iter().map(text).collect()
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Tree)
    }
}

struct Tree;

impl<'de> DeserializeSeed<'de> for Tree {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::OtherNumber)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Self)? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut fields: Vec<(String, Json)> = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            if fields.len() == MOST_FIELDS {
                return Err(A::Error::custom("too many names"));
            }
            // Two parsers may each believe another one of the two.
            if fields.iter().any(|(known, _)| *known == name) {
                return Err(A::Error::custom("a name stands twice"));
            }
            fields.push((name, entries.next_value_seed(Self)?));
        }
        Ok(Json::Object(fields))
    }
}

/// Names in one object. The contract knows a dozen; comparing each with all the others must not
/// keep a phone busy, whatever somebody sends.
const MOST_FIELDS: usize = 256;
