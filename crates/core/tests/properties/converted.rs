//! A hosted URL and the `url` crate's type, one made of the other.

use hosted_flow_core::hosted_url::{AllowedHosts, HostedUrl, HostedUrlError};
use hosted_flow_core::provider::Provider;
use proptest::prelude::*;
use url::Url;

fn hosts() -> AllowedHosts {
    Provider::Ondato.allowed_hosts()
}

fn convert(text: &str) -> Result<String, HostedUrlError> {
    let url = Url::parse(text).unwrap();
    HostedUrl::from_url(&url, &hosts()).map(|hosted| hosted.expose().to_owned())
}

#[test]
fn a_parsed_url_is_checked_by_the_same_rules() {
    for (text, refused) in [
        ("http://idv.ondato.com/", HostedUrlError::Scheme),
        ("javascript:alert(1)", HostedUrlError::Scheme),
        (
            "https://idv.ondato.com@evil.example/",
            HostedUrlError::UserInfo,
        ),
        (
            "https://user:pass@idv.ondato.com/",
            HostedUrlError::UserInfo,
        ),
        ("https://evil.example/", HostedUrlError::NotAllowed),
        ("https://idv.ondato.com:8443/", HostedUrlError::NotAllowed),
        ("https://127.0.0.1/", HostedUrlError::IpAddress),
        ("https://[::1]/", HostedUrlError::IpAddress),
        ("https://idv.ondato.com./", HostedUrlError::BadHost),
    ] {
        assert_eq!(convert(text), Err(refused), "{text}");
    }
    let long = format!("https://idv.ondato.com/{}", "a".repeat(9_000));
    assert_eq!(convert(&long), Err(HostedUrlError::TooLong));
}

#[test]
fn a_parsed_url_is_accepted_as_it_is_serialised() {
    for (text, serialised) in [
        (
            "https://idv.ondato.com/?id=1#f",
            "https://idv.ondato.com/?id=1#f",
        ),
        ("HTTPS://IDV.ondato.com:443", "https://idv.ondato.com/"),
        // The parser reads this backslash as a slash: the host is the allowed one.
        (
            "https://idv.ondato.com\\@evil.example/",
            "https://idv.ondato.com/@evil.example/",
        ),
    ] {
        assert_eq!(convert(text).as_deref(), Ok(serialised), "{text}");
    }
}

proptest! {
    #[test]
    fn a_hosted_url_converts_to_the_same_place(rest in "[/?#][!-~]{0,60}") {
        let text = format!("https://idv.ondato.com{rest}");
        if let Ok(hosted) = HostedUrl::parse(&text, &hosts()) {
            let url = Url::try_from(&hosted).unwrap();
            prop_assert_eq!(&url, &Url::parse(&text).unwrap());
            let back = HostedUrl::from_url(&url, &hosts()).unwrap();
            prop_assert_eq!(back.origin(), hosted.origin());
            prop_assert_eq!(back.expose(), url.as_str());
        }
    }
}
