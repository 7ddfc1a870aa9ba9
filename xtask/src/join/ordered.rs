//! JSON whose members stay in their order, for files that people read.

use std::fmt;

use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::failure::{Failure, Outcome, While as _};

/// A JSON value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Json {
    Object(Vec<(String, Json)>),
    Array(Vec<Json>),
    /// Neither an object nor an array.
    Leaf(Value),
}

impl Json {
    pub(super) fn read(text: &str) -> Outcome<Self> {
        serde_json::from_str(text).doing(|| "read JSON".into())
    }

    /// As a file.
    pub(super) fn text(&self) -> Outcome<String> {
        let text = serde_json::to_string_pretty(self).doing(|| "write JSON".into())?;
        Ok(text + "\n")
    }

    /// Adds the members of an object and the elements of an array, at every depth.
    pub(super) fn add(&mut self, part: Self) -> Outcome {
        match (self, part) {
            (Self::Array(own), Self::Array(more)) => own.extend(more),
            (Self::Object(own), Self::Object(more)) => {
                for (name, value) in more {
                    match own.iter_mut().find(|(own, _)| *own == name) {
                        Some((_, known)) => known
                            .add(value)
                            .map_err(|failure| Failure::new(format!("{name}: {failure}")))?,
                        None => own.push((name, value)),
                    }
                }
            }
            _ => return Err(Failure::new("it is there already")),
        }
        Ok(())
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Object(members) => {
                serializer.collect_map(members.iter().map(|(name, value)| (name, value)))
            }
            Self::Array(elements) => serializer.collect_seq(elements),
            Self::Leaf(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = map.next_entry()? {
            members.push(member);
        }
        Ok(Json::Object(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
        let mut elements = Vec::new();
        while let Some(element) = seq.next_element()? {
            elements.push(element);
        }
        Ok(Json::Array(elements))
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Leaf(Value::Null))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Leaf(value.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_added_in_their_order() {
        let mut whole = Json::read(r#"{"b":{"list":["x"]},"a":null}"#).unwrap();
        let part = r#"{"b":{"list":["w"],"more":{}},"0":[1,-1,0.5,true]}"#;
        whole.add(Json::read(part).unwrap()).unwrap();
        let expected = r#"{"b":{"list":["x","w"],"more":{}},"a":null,"0":[1,-1,0.5,true]}"#;
        assert_eq!(serde_json::to_string(&whole).unwrap(), expected);
        assert!(whole.text().unwrap().ends_with("\n}\n"));
    }

    #[test]
    fn what_is_there_is_not_replaced() {
        let mut whole = Json::read(r#"{"a":{"b":"c"}}"#).unwrap();
        for part in [r#"{"a":{"b":"d"}}"#, r#"{"a":["b"]}"#, r#"{"a":1}"#] {
            let failure = whole.add(Json::read(part).unwrap()).unwrap_err();
            assert!(failure.to_string().starts_with("a: "), "{failure}");
        }
    }
}
