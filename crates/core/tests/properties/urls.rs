//! An accepted hosted URL means the same to the URL parser of browsers.

use hosted_flow_core::contract::Launch;
use hosted_flow_core::hosted_url::{AllowedHosts, HostedUrl, MAX_BYTES};
use hosted_flow_core::provider::{self, LaunchOptions, Provider};
use percent_encoding::percent_decode_str;
use proptest::prelude::*;
use serde_json::json;
use url::Url;

const HOSTS: [(&str, u16); 4] = [
    ("idv.ondato.com", 443),
    ("sandbox-idv.ondato.com", 443),
    ("verify.bank.example", 443),
    ("pay.bank.example", 8443),
];

fn hosts() -> AllowedHosts {
    Provider::Ondato
        .allowed_hosts()
        .with_host("verify.bank.example")
        .and_then(|hosts| hosts.with_host("pay.bank.example:8443"))
        .unwrap()
}

/// Strings that resemble an allowed address.
fn near() -> impl Strategy<Value = String> {
    let scheme = prop_oneof![
        8 => Just("https:"), 1 => Just("HTTPS:"), 1 => Just("http:"), 1 => Just("javascript:"),
        1 => Just(""),
    ];
    let slashes = prop_oneof![8 => Just("//"), 1 => Just("/"), 1 => Just("///"), 1 => Just("\\\\")];
    let host = prop_oneof![
        4 => Just("idv.ondato.com"), 2 => Just("IDV.ondato.COM"), 2 => Just("verify.bank.example"),
        1 => Just("pay.bank.example:8443"), 1 => Just("idv.ondato.com:443"),
        1 => Just("user@idv.ondato.com"), 1 => Just("evil.example"), 1 => Just("127.0.0.1"),
        1 => Just("idv.ondato.com.evil.example"), 1 => Just("idv.ondato.com."),
    ];
    let junk =
        prop_oneof![8 => Just(String::new()), 1 => "[@:./\\\\%\t\u{ad}\u{3002}a-z0-9-]{1,4}"];
    let rest = prop_oneof![4 => "[/?#][!-~]{0,60}", 1 => "\\PC{0,10}", 1 => Just(String::new())];
    (scheme, slashes, junk.clone(), host, junk, rest).prop_map(
        |(scheme, slashes, before, host, behind, rest)| {
            format!("{scheme}{slashes}{before}{host}{behind}{rest}")
        },
    )
}

/// An allowed address with one change anywhere.
fn changed() -> impl Strategy<Value = String> {
    let base = "https://idv.ondato.com:443/a/b?id=1&x=%20#f";
    (0..base.len(), any::<char>(), 0..3u8).prop_map(move |(at, with, how)| {
        let mut text = base.to_owned();
        match how {
            0 => text.insert(at, with),
            1 => drop(text.remove(at)),
            _ => text.replace_range(at..=at, &with.to_string()),
        }
        text
    })
}

/// Whether a path has segments that a parser resolves: the host stays the same.
fn has_dot_segment(path: &str) -> bool {
    path.split('/').any(|segment| {
        let plain = segment.to_ascii_lowercase().replace("%2e", ".");
        plain == "." || plain == ".."
    })
}

/// Whether the parser encodes characters of a path.
fn has_encoded_character(path: &str) -> bool {
    path.contains(['{', '}', '^', '|'])
}

fn check_same_to_the_browser(text: &str) -> Result<(), TestCaseError> {
    let Ok(hosted) = HostedUrl::parse(text, &hosts()) else {
        return Ok(());
    };
    let exposed = hosted.expose();
    let url = Url::parse(exposed).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(url.scheme(), "https");
    prop_assert_eq!(url.username(), "");
    prop_assert_eq!(url.password(), None);
    let host = url.host_str().unwrap().to_owned();
    let port = url.port_or_known_default().unwrap();
    prop_assert!(HOSTS.contains(&(host.as_str(), port)), "{}", url);
    prop_assert_eq!(url.origin().ascii_serialization(), hosted.origin());

    // The parser reads the same address from the raw text, so that nothing was corrected.
    let raw = Url::parse(text).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(&raw, &url);

    // Path, query and fragment are unchanged, byte for byte.
    let given = text.split_once("//").unwrap().1;
    let given = &given[given.find(['/', '?', '#']).unwrap_or(given.len())..];
    let slash = if given.starts_with('/') { "" } else { "/" };
    prop_assert_eq!(&exposed, &format!("{}{slash}{given}", hosted.origin()));
    let rest = exposed.strip_prefix(hosted.origin()).unwrap();
    let (rest, fragment) = match rest.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (rest, None),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (rest, None),
    };
    prop_assert_eq!(url.fragment(), fragment);
    prop_assert_eq!(url.query(), query);
    if !has_dot_segment(path) && !has_encoded_character(path) {
        prop_assert_eq!(url.path(), path);
    }
    Ok(())
}

fn paysafe(url: &str, code: &str) -> Result<String, &'static str> {
    let launch = json!({ "kind": "paysafe", "redirectUrl": url, "secureCode": code });
    let launch: Launch = serde_json::from_value(launch).unwrap();
    let hosts = Provider::Paysafe
        .allowed_hosts()
        .with_host("pay.example")
        .unwrap();
    provider::hosted_url(&launch, &hosts, &LaunchOptions::default())
        .map(|url| url.expose().to_owned())
        .map_err(hosted_flow_core::hosted_url::HostedUrlError::code)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// Fault P14.
    #[test]
    fn to_p26_strings_that_resemble_an_allowed_address(text in near()) {
        check_same_to_the_browser(&text)?;
    }

    /// Fault P17.
    #[test]
    fn to_p26_an_allowed_address_with_one_change(text in changed()) {
        check_same_to_the_browser(&text)?;
    }

    /// Fault S09.
    #[test]
    fn any_text_at_all(text in "\\PC{0,60}", more in any::<String>()) {
        check_same_to_the_browser(&text)?;
        check_same_to_the_browser(&more)?;
        check_same_to_the_browser(&format!("https://idv.ondato.com{more}"))?;
    }

    /// Enough of them are accepted for the three properties above to mean anything.
    #[test]
    fn any_path_of_an_allowed_host_is_accepted(rest in "[/?#][a-zA-Z0-9._~:/?#@!$&()*+,;=%-]{0,60}") {
        let text = format!("https://idv.ondato.com{rest}");
        prop_assert!(HostedUrl::parse(&text, &hosts()).is_ok());
        check_same_to_the_browser(&text)?;
    }

    /// Fault P30.
    #[test]
    fn a_listed_host_is_a_host_to_the_browser(host in "[a-zA-Z0-9.:*/@ -]{1,20}|[a-z0-9]{1,8}\\.[a-z]{1,8}(:[0-9]{1,6})?") {
        if let Ok(hosts) = Provider::Ondato.allowed_hosts().with_host(&host) {
            let url = HostedUrl::parse(&format!("https://{host}/"), &hosts).unwrap();
            let parsed = Url::parse(url.expose()).unwrap();
            prop_assert_eq!(parsed.origin().ascii_serialization(), url.origin());
            let name = host.split(':').next().unwrap().to_ascii_lowercase();
            prop_assert_eq!(parsed.host_str(), Some(name.as_str()));
        }
    }

    /// The code is added, and every other byte stays.
    ///
    /// Fault P08.
    #[test]
    fn to_p12_a_join_only_adds_the_code(
        path in "(/[a-zA-Z0-9%._~-]{0,8}){0,3}",
        query in prop::option::of("[a-zA-Z0-9%=&+_.~:/?@!$()*,;{}^-]{0,40}"),
        fragment in prop::option::of("[a-zA-Z0-9%=&+/?#_.~-]{0,20}"),
        code in "[A-Za-z0-9+/_-]{1,40}={0,2}",
    ) {
        prop_assume!(!query.as_deref().unwrap_or_default().contains("secureCode"));
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
        let path = if path.is_empty() { "/".to_owned() } else { path };
        let before = format!("https://pay.example{path}{query}");
        let joined = paysafe(&format!("{before}{fragment}"), &code).unwrap();

        prop_assert!(joined.starts_with(&before), "{joined}");
        prop_assert!(joined.ends_with(&fragment), "{joined}");
        let added = &joined[before.len()..joined.len() - fragment.len()];
        let encoded = added.trim_start_matches(['?', '&']).strip_prefix("secureCode=");
        let encoded = encoded.expect("the parameter");
        prop_assert!(added.len() - encoded.len() <= "?secureCode=".len());
        // Every reader of the query, by the rules of forms or without, reads the code.
        prop_assert_eq!(percent_decode_str(encoded).decode_utf8().unwrap(), code.as_str());
        let url = Url::parse(&joined).unwrap();
        let codes: Vec<_> = url.query_pairs().filter(|(name, _)| name == "secureCode").collect();
        prop_assert_eq!(codes.len(), 1);
        prop_assert_eq!(codes[0].1.as_ref(), code.as_str());

        // A second join changes nothing; one with another code is refused.
        prop_assert_eq!(paysafe(&joined, &code), Ok(joined.clone()));
        prop_assert_eq!(paysafe(&joined, &format!("x{code}")), Err("launch-secret-conflict"));
    }

    /// Fault P13.
    #[test]
    fn a_code_is_base64_or_there_is_no_launch(code in "\\PC{0,12}|[A-Za-z0-9=]{0,6}|.{0,3}") {
        match paysafe("https://pay.example/i", &code) {
            Ok(url) => {
                prop_assert!(code.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/-_=".contains(&b)));
                prop_assert!(!code.trim_end_matches('=').is_empty());
                prop_assert!(Url::parse(&url).is_ok());
            }
            Err(error) => prop_assert_eq!(error, "launch-secret"),
        }
    }

    /// Fault P29.
    #[test]
    fn ondato_s_url_has_exactly_one_id(id in "[0-9a-f]{8}-[0-9a-f]{4}-[0-9A-F]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f&#/.-]{36}|\\PC{0,40}") {
        let launch: Launch = serde_json::from_value(json!({ "kind": "ondato", "id": id })).unwrap();
        if let Ok(url) = provider::hosted_url(&launch, &hosts(), &LaunchOptions::default()) {
            let url = Url::parse(url.expose()).unwrap();
            let pairs: Vec<_> = url.query_pairs().into_owned().collect();
            prop_assert_eq!(pairs, [("id".to_owned(), id)]);
            prop_assert_eq!(url.path(), "/");
            prop_assert_eq!(url.fragment(), None);
        }
    }

    /// Fault P27.
    #[test]
    fn a_hosted_url_has_at_most_8192_bytes(length in 8_100..8_300usize, code in "[A-Za-z0-9]{1,60}") {
        let url = format!("https://pay.example/{}", "a".repeat(length));
        if let Ok(joined) = paysafe(&url, &code) {
            prop_assert!(joined.len() <= MAX_BYTES);
        }
    }
}
