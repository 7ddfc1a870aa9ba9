//! The page's settings.

use hosted_flow_core::config::{BackendUrl, Config, ConfigError, ParameterName, ReturnPage};
use hosted_flow_core::provider::Provider;

use crate::lines::Case;

table!(
    "settings.txt",
    check,
    n28_a_backend_is_a_path_or_https,
    parameter_names_need_no_encoding,
    provider_names_are_taken_letter_for_letter,
    files_have_a_largest_size_within_reason,
    shown_names_are_short_and_plain,
    kept_state_is_at_most_a_kilobyte,
);

/// setting | value | the checked value or the code
#[track_caller]
fn check(case: &Case) {
    let value = case.text(1);
    let set = match case.text(0) {
        "backend" => BackendUrl::parse(value).map(|url| url.as_str().to_owned()),
        "return-url" => ReturnPage::parse(value).map(|url| url.as_str().to_owned()),
        "parameter" => ParameterName::parse(value)
            .map(|name| name.as_str().to_owned())
            .map_err(ConfigError::from),
        "provider" => Provider::from_name(value)
            .map(|provider| provider.name().to_owned())
            .ok_or(ConfigError::Provider),
        "most-bytes" => Config::new(Provider::ConnectFi)
            .with_max_file_bytes(value.parse().unwrap())
            .map(|config| config.max_file_bytes.to_string()),
        "brand" => Config::new(Provider::Ondato)
            .with_brand(value)
            .map(|config| config.brand.unwrap_or_default()),
        "state" => Config::new(Provider::Ondato)
            .with_state(value)
            .map(|config| config.state.unwrap_or_default()),
        other => panic!("{case}: {other} is no setting"),
    };
    let found = set.unwrap_or_else(|error| error.code().to_owned());
    assert_eq!(found, case.text(2), "{case}");
}
