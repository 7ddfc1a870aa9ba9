//! The hosted URL of a launch.

use hosted_flow_core::config::ParameterName;
use hosted_flow_core::contract::Launch;
use hosted_flow_core::hosted_url::AllowedHosts;
use hosted_flow_core::provider::{self, LaunchOptions, Provider};
use serde_json::{Value, json};

use crate::lines::Case;

mod ondato {
    table!(
        "ondato_launches.txt",
        super::check_ondato,
        p29_an_id_is_a_uuid,
        p30_a_white_label_host_is_a_listed_host,
    );
}

mod paysafe {
    table!(
        "paysafe_launches.txt",
        super::check_paysafe,
        p08_one_code_is_added_to_the_query,
        p09_the_code_goes_before_the_fragment,
        p10_a_code_that_is_there_already_is_kept_or_refused,
        p11_a_signed_query_is_not_written_anew,
        p12_base64_is_percent_encoded,
        p13_what_is_not_base64_is_no_code,
        p14_other_schemes_are_refused,
        p15_script_is_no_address,
        p16_a_host_that_is_not_listed_is_refused,
        p17_user_names_are_refused,
        p20_what_is_not_absolute_is_refused,
        p27_8192_bytes_are_the_most_with_the_code,
    );
}

mod given {
    table!(
        "given_launches.txt",
        super::check_given,
        p14_other_schemes_are_refused,
        p15_script_is_no_address,
        p16_a_host_that_is_not_listed_is_refused,
        p17_user_names_are_refused,
    );
}

/// provider | url | result
#[track_caller]
fn check_given(case: &Case) {
    let provider = Provider::from_name(case.text(0)).unwrap();
    let launch = json!({ "kind": case.text(0), "url": case.text(1) });
    let hosts = provider
        .allowed_hosts()
        .with_host("go.bank.example")
        .unwrap();
    check(case, launch, &hosts, &LaunchOptions::default(), 2);
}

/// id | host | result
#[track_caller]
fn check_ondato(case: &Case) {
    let mut launch = json!({ "kind": "ondato", "id": case.text(0) });
    if let Some(host) = case.maybe(1) {
        launch["host"] = json!(host);
    }
    let hosts = Provider::Ondato
        .allowed_hosts()
        .with_host("verify.bank.example")
        .and_then(|hosts| hosts.with_host("verify.bank.example:8443"))
        .unwrap();
    check(case, launch, &hosts, &LaunchOptions::default(), 2);
}

/// redirect url | secure code | name | result
#[track_caller]
fn check_paysafe(case: &Case) {
    let launch = json!({
        "kind": "paysafe", "redirectUrl": case.text(0), "secureCode": case.text(1),
    });
    let hosts = Provider::Paysafe
        .allowed_hosts()
        .with_host("pay.example")
        .unwrap();
    let mut options = LaunchOptions::default();
    if let Some(name) = case.maybe(2) {
        options.secure_code_name = ParameterName::parse(name).unwrap();
    }
    check(case, launch, &hosts, &options, 3);
}

#[track_caller]
fn check(case: &Case, launch: Value, hosts: &AllowedHosts, options: &LaunchOptions, at: usize) {
    let launch: Launch = serde_json::from_value(launch).unwrap();
    let led_to = match provider::hosted_url(&launch, hosts, options) {
        Ok(url) => url.expose().to_owned(),
        Err(error) => error.code().to_owned(),
    };
    assert_eq!(led_to, case.text(at), "{case}");
}
