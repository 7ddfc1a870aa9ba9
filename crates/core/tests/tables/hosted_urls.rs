//! The addresses to which a browser may navigate.

use hosted_flow_core::hosted_url::HostedUrl;
use hosted_flow_core::provider::Provider;

use crate::lines::Case;

table!(
    "hosted_urls.txt",
    check,
    fine_addresses_are_taken,
    p11_what_stands_behind_the_host_stays,
    p14_other_schemes_are_refused,
    p15_script_is_no_address,
    p16_a_host_that_is_not_listed_is_refused,
    p17_user_names_are_refused,
    p18_backslashes_are_refused,
    p19_control_characters_and_quotes_are_refused,
    p20_what_is_not_absolute_is_refused,
    p21_a_host_that_looks_like_a_listed_one_is_refused,
    p22_dots_too_many_are_refused,
    p23_other_ports_are_refused,
    p24_ip_addresses_are_refused,
    p25_letters_that_look_like_others_are_refused,
    p26_a_percent_sign_in_the_host_is_refused,
    p27_8192_bytes_are_the_most,
);

/// url | ok or code | what is navigated to
#[track_caller]
fn check(case: &Case) {
    let hosts = Provider::Ondato
        .allowed_hosts()
        .with_host("verify.bank.example")
        .and_then(|hosts| hosts.with_host("pay.bank.example:8443"))
        .unwrap();
    let text = case.text(0);
    match HostedUrl::parse(text, &hosts) {
        Ok(url) => {
            assert_eq!(case.text(1), "ok", "{case}: {text} was taken");
            let expected = if case.len() > 2 { case.text(2) } else { text };
            assert_eq!(url.expose(), expected, "{case}");
            assert!(url.expose().starts_with(url.origin()), "{case}");
        }
        Err(error) => {
            assert_eq!(error.code(), case.text(1), "{case}");
            // An error names the rule, and never quotes the text.
            assert!(
                text.is_empty() || !format!("{error} {error:?}").contains(text) || text.len() < 3,
                "{case}: {error}"
            );
        }
    }
}

mod allowed_hosts {
    table!(
        "allowed_hosts.txt",
        super::check_host,
        p24_no_ip_address_can_be_listed,
        p30_a_host_is_a_host_name_and_nothing_else,
    );
}

/// host | address that it allows, or absent
#[track_caller]
fn check_host(case: &Case) {
    let hosts = Provider::Ondato.allowed_hosts().with_host(case.text(0));
    assert_eq!(hosts.is_ok(), case.maybe(1).is_some(), "{case}");
    let (Ok(hosts), Some(address)) = (hosts, case.maybe(1)) else {
        return;
    };
    let url = HostedUrl::parse(address, &hosts).unwrap();
    assert_eq!(url.expose(), address, "{case}");
    // Only this host was added: no other, no part of it, and no other port.
    let host = address.trim_start_matches("https://").trim_end_matches('/');
    for near in [format!("a.{host}"), format!("{host}1"), format!("a{host}")] {
        let near = HostedUrl::parse(&format!("https://{near}/"), &hosts);
        assert!(near.is_err(), "{case}: {near:?}");
    }
}

#[cfg(feature = "development")]
mod development {
    table!(
        "loopback_hosts.txt",
        super::check_loopback,
        p24_only_loopback_hosts_are_taken_in_development,
    );

    /// Fault P14.
    #[test]
    fn a_loopback_host_does_not_let_others_be_plain_http() {
        use hosted_flow_core::hosted_url::{HostedUrl, HostedUrlError};
        use hosted_flow_core::provider::Provider;

        let hosts = Provider::Ondato
            .allowed_hosts()
            .with_loopback("localhost:8081")
            .unwrap();
        let parse = |text| HostedUrl::parse(text, &hosts).unwrap_err();
        assert_eq!(parse("http://idv.ondato.com:8081/"), HostedUrlError::Scheme);
        assert_eq!(parse("http://localhost:8082/"), HostedUrlError::Scheme);
        assert_eq!(parse("https://localhost:8081/"), HostedUrlError::BadHost);
        assert_eq!(
            parse("http://localhost:8081@evil.example/"),
            HostedUrlError::UserInfo
        );
    }
}

/// host | address that it allows, or absent
#[cfg(feature = "development")]
#[track_caller]
fn check_loopback(case: &Case) {
    let hosts = Provider::Ondato.allowed_hosts().with_loopback(case.text(0));
    assert_eq!(hosts.is_ok(), case.maybe(1).is_some(), "{case}");
    if let (Ok(hosts), Some(address)) = (hosts, case.maybe(1)) {
        let url = HostedUrl::parse(address, &hosts).unwrap();
        assert_eq!(url.expose(), address, "{case}");
    }
}
