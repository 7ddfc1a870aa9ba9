//! Names of the providers' calls in scenarios.

use axum::http::Method;
use hosted_flow_core::provider::Provider;

/// The operation of sending a webhook.
pub(crate) const WEBHOOK: &str = "webhook";

/// The operation of opening a hosted page, which is the browser's request, not an API call.
pub(crate) const PAGE: &str = "page";

/// Method, path (`*` is any single segment) and name.
type Operation = (&'static str, &'static str, &'static str);

const ONDATO: &[Operation] = &[
    ("POST", "/connect/token", "sign-in"),
    ("POST", "/v1/identity-verifications", "create"),
    ("GET", "/v1/identity-verifications/*", "read"),
    (
        "PUT",
        "/v1/identity-verifications/*/setup-localisations",
        "localise",
    ),
    ("GET", "/v1/identifications/*", "read-kyc"),
    ("GET", "/", PAGE),
];

const PAYSAFE: &[Operation] = &[
    ("POST", "/digitalwallets/v1/auth/brands/*/token", "sign-in"),
    (
        "POST",
        "/digitalwallets/v2/customers/*/instrument-verifications",
        "create",
    ),
    (
        "POST",
        "/digitalwallets/customers/*/instrument-verifications",
        "create",
    ),
    (
        "GET",
        "/digitalwallets/v2/customers/*/instrument-verifications",
        "list",
    ),
    (
        "GET",
        "/digitalwallets/customers/*/instrument-verifications",
        "list",
    ),
    (
        "GET",
        "/digitalwallets/v2/customers/*/instrument-verifications/*",
        "read",
    ),
    (
        "GET",
        "/digitalwallets/customers/*/instrument-verifications/*",
        "read",
    ),
    ("GET", "/instruments/verifications/*/initiate", PAGE),
];

const AIRWALLEX: &[Operation] = &[
    ("POST", "/api/v1/authentication/login", "sign-in"),
    ("POST", "/api/v1/hosted_flows/create", "create"),
    ("GET", "/api/v1/hosted_flows/*", "read"),
    ("POST", "/api/v1/hosted_flows/*/authorize", "authorize"),
    ("GET", "/api/v1/accounts/*", "account"),
    ("GET", "/hosted_flows/*", PAGE),
];

const CONNECTFI: &[Operation] = &[
    ("POST", "/auth/get-token", "sign-in"),
    ("POST", "/customer/kyc/init", "create"),
    ("POST", "/customer/kyc/upload/*/*", "upload"),
    ("GET", "/customer/kyc/status/*", "read"),
    ("POST", "/customer/kyc/add-attributes", "update"),
    ("POST", "/customer/update", "update"),
    ("POST", "/akepa/identification", "create"),
    ("POST", "/akepa/status", "read"),
    ("POST", "/akepa/document/generate", "generate"),
    ("POST", "/akepa/document/upload/*", "upload"),
    ("POST", "/akepa/update", "update"),
];

const CONNECTPAY: &[Operation] = &[
    ("POST", "/baas/onboarding/personal/idv", "initiate"),
    ("POST", "/baas/onboarding/personal/idv/session", "submit"),
    ("GET", "/baas/onboarding/personal/applications/*", "read"),
    (
        "POST",
        "/baas/onboarding/personal/applications/*/data",
        "complete",
    ),
];

fn of(provider: Provider) -> &'static [Operation] {
    match provider {
        Provider::Ondato => ONDATO,
        Provider::Paysafe => PAYSAFE,
        Provider::Airwallex => AIRWALLEX,
        Provider::ConnectFi => CONNECTFI,
        Provider::ConnectPay => CONNECTPAY,
    }
}

/// The operation of a request; the sandbox's own resources have none.
pub(crate) fn operation(provider: Provider, method: &Method, path: &str) -> Option<&'static str> {
    let is_it = |(m, pattern, _): &&Operation| *m == method.as_str() && fits(pattern, path);
    of(provider).iter().find(is_it).map(|(_, _, name)| *name)
}

/// Whether a provider has an operation with that name.
pub(crate) fn is_operation(provider: Provider, name: &str) -> bool {
    name == WEBHOOK || of(provider).iter().any(|(_, _, own)| *own == name)
}

fn fits(pattern: &str, path: &str) -> bool {
    let (mut pattern, mut path) = (pattern.split('/'), path.split('/'));
    loop {
        match (pattern.next(), path.next()) {
            (None, None) => return true,
            (Some("*"), Some(segment)) if !segment.is_empty() => {}
            (Some(own), Some(segment)) if own == segment => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_map_to_operations() {
        let of = |method, path| operation(Provider::Airwallex, &method, path);
        assert_eq!(of(Method::GET, "/api/v1/hosted_flows/ahfi_1"), Some("read"));
        assert_eq!(
            of(Method::POST, "/api/v1/hosted_flows/create"),
            Some("create")
        );
        assert_eq!(
            of(Method::POST, "/api/v1/hosted_flows/a/authorize"),
            Some("authorize")
        );
        assert_eq!(of(Method::GET, "/hosted_flows/ahfi_1"), Some(PAGE));
        assert_eq!(of(Method::POST, "/hosted_flows/ahfi_1"), None);
        for none in ["/", "/api/v1/hosted_flows/", "/sandbox/log"] {
            assert_eq!(of(Method::GET, none), None, "{none}");
        }
        assert!(is_operation(Provider::ConnectFi, "upload"));
        assert!(is_operation(Provider::ConnectFi, WEBHOOK));
        assert!(!is_operation(Provider::ConnectPay, "upload"));
    }
}
