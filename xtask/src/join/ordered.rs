//! JSON whose members stay in their order, for files that people read.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::{Failure, Outcome, While as _};

/// A JSON value.
#[derive(Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(untagged)]
pub(super) enum Json {
    Object(IndexMap<String, Json>),
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
                    match own.get_mut(&name) {
                        Some(known) => known
                            .add(value)
                            .map_err(|failure| Failure::new(format!("{name}: {failure}")))?,
                        None => drop(own.insert(name, value)),
                    }
                }
            }
            _ => return Err(Failure::new("it is there already")),
        }
        Ok(())
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
