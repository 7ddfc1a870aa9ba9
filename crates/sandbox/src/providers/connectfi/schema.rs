//! A subset of JSON Schema with the error messages of the validator AJV. Only the first error is
//! reported, which is AJV's default.

use hosted_flow_core::provider::connectfi::wire::Violation;
use serde_json::{Map, Value, json};

/// One property of a request.
pub(crate) struct Property {
    pub(crate) name: &'static str,
    pub(crate) required: bool,
    pub(crate) rule: Rule,
}

/// What the value must be.
pub(crate) enum Rule {
    Text {
        max_length: Option<usize>,
        pattern: Option<&'static Pattern>,
    },
    OneOf(&'static [&'static str]),
    /// A boolean or null.
    Flag,
    List,
    Object,
}

/// A pattern: as a regular expression for messages, and as a function.
pub(crate) struct Pattern {
    pub(crate) source: &'static str,
    pub(crate) matches: fn(&str) -> bool,
}

/// Checks a request; returns the first violation.
pub(crate) fn check(properties: &[Property], request: &Value) -> Result<(), Box<Violation>> {
    let Some(fields) = request.as_object() else {
        let params = json!({ "type": "object" });
        return refuse("", "", "type", params, "must be object");
    };
    let missing = |property: &&Property| property.required && !fields.contains_key(property.name);
    if let Some(Property { name, .. }) = properties.iter().find(missing) {
        let message = format!("must have required property '{name}'");
        let params = json!({ "missingProperty": name });
        return refuse("", "", "required", params, &message);
    }
    for property in properties {
        if let Some(value) = fields.get(property.name) {
            property.check(value)?;
        }
    }
    Ok(())
}

/// Checks a part of a request at that JSON Pointer.
pub(crate) fn check_part(
    pointer: &str,
    properties: &[Property],
    part: &Value,
) -> Result<(), Box<Violation>> {
    check(properties, part).map_err(|mut violation| {
        violation.instance_path.insert_str(0, pointer);
        violation
    })
}

impl Property {
    pub(crate) const fn required(name: &'static str, rule: Rule) -> Self {
        Self {
            name,
            required: true,
            rule,
        }
    }

    pub(crate) const fn optional(name: &'static str, rule: Rule) -> Self {
        Self {
            name,
            required: false,
            rule,
        }
    }

    fn check(&self, value: &Value) -> Result<(), Box<Violation>> {
        let (is_it, kind) = match self.rule {
            Rule::Text { .. } | Rule::OneOf(_) => (value.is_string(), json!("string")),
            Rule::Flag => (
                value.is_boolean() || value.is_null(),
                json!(["boolean", "null"]),
            ),
            Rule::List => (value.is_array(), json!("array")),
            Rule::Object => (value.is_object(), json!("object")),
        };
        if !is_it {
            let named = match &kind {
                Value::Array(kinds) => kinds
                    .iter()
                    .filter_map(Value::as_str)
                    .collect::<Vec<_>>()
                    .join(","),
                kind => kind.as_str().unwrap_or_default().to_owned(),
            };
            let message = format!("must be {named}");
            return self.refuse("type", json!({ "type": kind }), &message);
        }
        match (&self.rule, value.as_str()) {
            (
                Rule::Text {
                    max_length,
                    pattern,
                },
                Some(text),
            ) => self.check_text(text, *max_length, *pattern),
            (Rule::OneOf(allowed), Some(text)) if !allowed.contains(&text) => {
                let params = json!({ "allowedValues": allowed });
                self.refuse("enum", params, "must be equal to one of the allowed values")
            }
            _ => Ok(()),
        }
    }

    fn check_text(
        &self,
        text: &str,
        max_length: Option<usize>,
        pattern: Option<&Pattern>,
    ) -> Result<(), Box<Violation>> {
        // JSON Schema counts characters, not bytes.
        if let Some(max_length) = max_length.filter(|max_length| text.chars().count() > *max_length)
        {
            let message = format!("must NOT have more than {max_length} characters");
            return self.refuse("maxLength", json!({ "limit": max_length }), &message);
        }
        if let Some(pattern) = pattern.filter(|pattern| !(pattern.matches)(text)) {
            let source = pattern.source;
            let message = format!("must match pattern \"{source}\"");
            return self.refuse("pattern", json!({ "pattern": source }), &message);
        }
        Ok(())
    }

    fn refuse(&self, keyword: &str, params: Value, message: &str) -> Result<(), Box<Violation>> {
        let (instance, rule) = (
            format!("/{}", self.name),
            format!("/properties/{}", self.name),
        );
        refuse(&instance, &rule, keyword, params, message)
    }
}

fn refuse(
    instance_path: &str,
    rule_path: &str,
    keyword: &str,
    params: Value,
    message: &str,
) -> Result<(), Box<Violation>> {
    Err(Box::new(Violation {
        instance_path: instance_path.to_owned(),
        schema_path: format!("#{rule_path}/{keyword}"),
        keyword: keyword.to_owned(),
        params: match params {
            Value::Object(params) => params,
            _ => Map::new(),
        },
        message: message.to_owned().into(),
    }))
}

#[cfg(test)]
mod tests {
    use super::super::schemas::{GENERATE, IDENTIFICATION, INIT};
    use super::*;

    #[track_caller]
    fn refuses(request: &Value, expected: &Value) {
        let violation = check(IDENTIFICATION, request).unwrap_err();
        assert_eq!(serde_json::to_value(*violation).unwrap(), *expected);
    }

    /// The error in connectFi's documentation, byte for byte.
    #[test]
    fn a_missing_property_is_reported_as_documented() {
        let violation = check(INIT, &json!({ "syncMode": true })).unwrap_err();
        let expected = json!({
            "instancePath": "",
            "schemaPath": "#/required",
            "keyword": "required",
            "params": { "missingProperty": "customerId" },
            "message": "must have required property 'customerId'",
        });
        assert_eq!(serde_json::to_value(*violation).unwrap(), expected);
    }

    #[test]
    fn each_rule_has_its_own_error() {
        refuses(
            &json!([]),
            &json!({
                "instancePath": "", "schemaPath": "#/type", "keyword": "type",
                "params": { "type": "object" }, "message": "must be object",
            }),
        );
        refuses(
            &json!({ "reference": "a-b", "customerId": "c" }),
            &json!({
                "instancePath": "/reference", "schemaPath": "#/properties/reference/pattern",
                "keyword": "pattern", "params": { "pattern": "^[0-9a-zA-Z]+$" },
                "message": "must match pattern \"^[0-9a-zA-Z]+$\"",
            }),
        );
        refuses(
            &json!({ "reference": "a".repeat(33), "customerId": "c" }),
            &json!({
                "instancePath": "/reference", "schemaPath": "#/properties/reference/maxLength",
                "keyword": "maxLength", "params": { "limit": 32 },
                "message": "must NOT have more than 32 characters",
            }),
        );
        refuses(
            &json!({ "reference": "a", "customerId": 7 }),
            &json!({
                "instancePath": "/customerId", "schemaPath": "#/properties/customerId/type",
                "keyword": "type", "params": { "type": "string" }, "message": "must be string",
            }),
        );
        refuses(
            &json!({ "reference": "a", "customerId": "c", "syncMode": "yes" }),
            &json!({
                "instancePath": "/syncMode", "schemaPath": "#/properties/syncMode/type",
                "keyword": "type", "params": { "type": ["boolean", "null"] },
                "message": "must be boolean,null",
            }),
        );
        refuses(
            &json!({ "reference": "a", "customerId": "c", "webhookURL": "http://h/<b>" }),
            &json!({
                "instancePath": "/webhookURL", "schemaPath": "#/properties/webhookURL/pattern",
                "keyword": "pattern", "params": { "pattern": "^((?![<>]).)*$" },
                "message": "must match pattern \"^((?![<>]).)*$\"",
            }),
        );
    }

    #[test]
    fn only_allowed_values_pass() {
        let request = json!({
            "workflow": "PERSONAL", "name": "a", "extension": "pdf", "type": "license",
        });
        let violation = check(GENERATE, &request).unwrap_err();
        let expected = json!({
            "instancePath": "/extension", "schemaPath": "#/properties/extension/enum",
            "keyword": "enum", "params": { "allowedValues": ["jpg", "png"] },
            "message": "must be equal to one of the allowed values",
        });
        assert_eq!(serde_json::to_value(*violation).unwrap(), expected);
    }

    #[test]
    fn a_valid_request_passes() {
        let request = json!({ "reference": "aB9", "customerId": "c", "syncMode": null, "x": 1 });
        assert_eq!(check(IDENTIFICATION, &request), Ok(()));
    }
}
