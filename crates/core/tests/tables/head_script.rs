//! The script of the `<head>`, `crates/web/start/clean.js`, implements `return_url` before the program
//! is there. Its list of the providers' parameters is written from their facts.
//!
//! If this test fails, `UPDATE_DOCS=1 cargo test -p hosted-flow-core --test tables head_script`
//! rewrites the list.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use hosted_flow_core::provider::{MAX_RETURN_PARAMETERS, Provider, ReturnValues};

const BEGIN: &str = "    // Written from core's table: UPDATE_DOCS=1 cargo test -p hosted-flow-core --test tables head_script\n";
const END: &str = "    // As written.\n";

#[test]
fn the_head_script_has_the_parameters_of_the_facts() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/start/clean.js");
    let text = fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("where the list begins");
    let (_, after) = rest.split_once(END).expect("where it ends");
    let written = [before, BEGIN, &list(), END, after].concat();
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap();
    assert!(kept == written, "clean.js differs; see this file's head");
}

#[test]
fn no_provider_has_more_parameters_than_are_read() {
    for provider in Provider::ALL {
        let facts = provider.facts();
        assert!(
            facts.return_parameters.len() <= MAX_RETURN_PARAMETERS,
            "{provider}"
        );
        assert!(facts.stages.len() > 1, "{provider}");
    }
}

/// A line for each provider that adds parameters.
fn list() -> String {
    let mut list = String::new();
    for provider in Provider::ALL {
        let parameters = provider.facts().return_parameters;
        if parameters.is_empty() {
            continue;
        }
        let _ = write!(list, "    [\"{provider}\"");
        for parameter in parameters {
            let name = parameter.name.map(|name| format!("\"{name}\""));
            let name = name.unwrap_or_else(|| "errorParameter".to_owned());
            let _ = write!(list, ", [{name}, {}]", pattern(parameter.values));
        }
        list += "],\n";
    }
    list
}

/// A regular expression of the values. The script compares the first of these.
fn pattern(values: ReturnValues) -> String {
    match values {
        ReturnValues::Any => "/^/".to_owned(),
        ReturnValues::Constant => "/^[A-Z_]+$/".to_owned(),
        ReturnValues::OneOf(values) => format!("/^({})$/", values.join("|")),
    }
}
