//! Readers of what a provider writes take what they need and let everything else be anything: a
//! field that is not needed must not hide a verdict by its shape.

use hosted_flow_core::wire::Redacted;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// For `#[serde(default, deserialize_with)]` of a field that is not needed: a value of another
/// shape is none. What is needed must not be read so.
pub(crate) fn if_any<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let value = Redacted::<Value>::deserialize(deserializer)?;
    Ok(T::deserialize(value.expose()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Read {
        status: String,
        #[serde(default, deserialize_with = "if_any")]
        reason: Option<String>,
    }

    /// Fault P43.
    #[test]
    fn another_shape_is_none() {
        let read = |text: &str| serde_json::from_str::<Read>(text).ok();
        let with = |reason: Option<&str>| {
            Some(Read {
                status: "S".to_owned(),
                reason: reason.map(str::to_owned),
            })
        };
        assert_eq!(read(r#"{"status":"S","reason":"R"}"#), with(Some("R")));
        assert_eq!(read(r#"{"status":"S"}"#), with(None));
        for other in [
            "null",
            "true",
            "7",
            "-1e300",
            "[]",
            r#"["R"]"#,
            r#"{"a":[{}]}"#,
        ] {
            let text = format!(r#"{{"reason":{other},"status":"S"}}"#);
            assert_eq!(read(&text), with(None), "{text}");
        }
        assert_eq!(read(r#"{"reason":"R"}"#), None);
        assert_eq!(read(r#"{"status":7,"reason":"R"}"#), None);
    }
}
