//! `contract/openapi.json`, read, and held against an answer.

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use crate::app::Answer;

/// The file, read.
pub(crate) struct ContractFile(pub(crate) Value);

/// One operation of the file.
pub(crate) struct Operation<'a> {
    file: &'a ContractFile,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) value: &'a Value,
}

impl ContractFile {
    pub(crate) fn read() -> Self {
        let text = include_str!("../../../../contract/openapi.json");
        Self(serde_json::from_str(text).unwrap())
    }

    pub(crate) fn operations(&self) -> Vec<Operation<'_>> {
        let mut operations = Vec::new();
        for (path, methods) in entries(&self.0["paths"]) {
            for (method, value) in entries(methods) {
                operations.push(Operation {
                    file: self,
                    method: method.to_uppercase(),
                    path: path.clone(),
                    value,
                });
            }
        }
        operations
    }

    pub(crate) fn operation(&self, id: &str) -> Operation<'_> {
        let is_it = |operation: &Operation| operation.value["operationId"] == id;
        self.operations().into_iter().find(is_it).unwrap()
    }

    /// A schema with the whole file around it, so that its references lead somewhere.
    pub(crate) fn validator(&self, schema: &Value) -> Validator {
        let mut root = schema.clone();
        root["components"] = self.0["components"].clone();
        jsonschema::draft202012::new(&root).unwrap()
    }

    pub(crate) fn named(&self, schema: &str) -> Validator {
        self.validator(&json!({"$ref": format!("#/components/schemas/{schema}")}))
    }

    pub(crate) fn header(&self, name: &str) -> &Value {
        &self.0["components"]["headers"][name]
    }
}

impl Operation<'_> {
    pub(crate) fn is_optional(&self) -> bool {
        self.value["x-optional"] == true
    }

    /// Fails unless the file says that this operation may answer so.
    #[track_caller]
    pub(crate) fn allows(&self, answer: &Answer) {
        let status = answer.status.as_str();
        let name = format!("{} {} {status}", self.method, self.path);
        let response = &self.value["responses"][status];
        assert!(response.is_object(), "{name}: {}", answer.text);
        self.allows_headers(&name, response, answer);
        let Some(content) = response.get("content") else {
            assert_eq!(answer.text, "", "{name}");
            return;
        };
        let schema = &content[answer.header("content-type")]["schema"];
        assert!(schema.is_object(), "{name}: the content type");
        let validator = self.file.validator(schema);
        if let Err(error) = validator.validate(&answer.body) {
            panic!("{name}: {error} in {}", answer.text);
        }
        if let Some(codes) = response.get("x-problem-codes") {
            let codes = codes.as_array().unwrap();
            assert!(codes.contains(&answer.body["code"]), "{name}: {codes:?}");
        }
    }

    fn allows_headers(&self, name: &str, response: &Value, answer: &Answer) {
        for (header, reference) in entries(&response["headers"]) {
            let shared = format!("#/components/headers/{header}");
            assert_eq!(reference["$ref"], shared, "{name}");
            let described = self.file.header(header);
            let value = answer.header(header);
            if value.is_empty() {
                assert_ne!(described["required"], true, "{name}: no {header}");
                continue;
            }
            let is_described = self
                .file
                .validator(&described["schema"])
                .is_valid(&json!(value));
            assert!(is_described, "{name}: {header}: {value}");
        }
        for header in ["etag", "retry-after"] {
            let is_named = entries(&response["headers"])
                .iter()
                .any(|(name, _)| name.eq_ignore_ascii_case(header));
            assert!(is_named || answer.header(header).is_empty(), "{name}");
        }
    }

    /// A path that could be one of this operation's.
    pub(crate) fn probe(&self) -> String {
        self.path
            .replace("{id}", "flw_unknown")
            .replace("{documentId}", "doc_unknown")
    }
}

pub(crate) fn entries(object: &Value) -> Vec<(&String, &Value)> {
    object.as_object().map(Map::iter).unwrap().collect()
}
