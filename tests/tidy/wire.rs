//! Serde stands where the wire is, and nowhere else.

use crate::repository::{File, allows, finds, holds};
use crate::source::{code, without_tests};

/// Where core may derive serde's traits.
const WIRE: &[&str] = &["contract", "provider", "wire", "attempt"];

fn derives_serde(file: &File) -> Vec<String> {
    let is_core = file.is_in("crates/core/src");
    let is_wire = WIRE.iter().any(|name| {
        let folder = format!("crates/core/src/{name}");
        file.is_in(&folder) || file.path == format!("{folder}.rs")
    });
    let is_concerned = (is_core && !is_wire) || file.is_in("crates/web/src");
    if !is_concerned || !file.is_rust() {
        return Vec::new();
    }
    let code = code(without_tests(&file.text));
    let derives = code
        .split("derive(")
        .skip(1)
        .filter_map(|rest| rest.split(')').next());
    let found = derives.filter(|list| list.contains("Serialize") || list.contains("Deserialize"));
    found
        .map(|list| format!("{}: derive({})", file.path, list.trim()))
        .collect()
}

#[test]
fn only_the_wire_derives_serde() {
    holds(derives_serde);
}

#[test]
fn serde_derived_elsewhere_is_found() {
    let derive = "#[derive(Clone, Serialize)]\nstruct A;";
    finds(derives_serde, "crates/core/src/view.rs", derive);
    finds(
        derives_serde,
        "crates/core/src/flow/state.rs",
        "#[derive(\n    Deserialize,\n)]",
    );
    finds(derives_serde, "crates/web/src/settings.rs", derive);
    finds(
        derives_serde,
        "crates/web/src/browser/storage.rs",
        "#[derive(serde::Deserialize)]",
    );
    allows(derives_serde, "crates/core/src/contract.rs", derive);
    allows(derives_serde, "crates/core/src/contract/flow.rs", derive);
    allows(
        derives_serde,
        "crates/core/src/provider/paysafe/wire.rs",
        derive,
    );
    allows(derives_serde, "crates/core/src/attempt.rs", derive);
    allows(
        derives_serde,
        "crates/core/src/view.rs",
        "#[derive(Clone)] // not Serialize",
    );
    allows(derives_serde, "crates/backend/src/config.rs", derive);
}
