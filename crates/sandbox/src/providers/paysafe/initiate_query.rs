//! The query of `…/initiate`: Paysafe's own part byte for byte, and the secure code once.

use url::form_urlencoded;

/// Paysafe's own part of the query. It represents a signed query: a URL library that parses and
/// serialises it changes its bytes (`%20` to `+`, `+` to `%2B`).
pub(crate) const OWN_QUERY: &str = "locale=en%20US&sig=a+b%2Fc";

/// Name of the parameter that carries the secure code. Paysafe documents that it is a parameter,
/// not its name.
const CODE: &str = "secureCode";

/// Why access is denied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QueryError {
    /// [`OWN_QUERY`] was changed.
    Query,
    /// The secure code is missing, duplicated or wrong.
    Code,
}

/// Checks a query as it was received, not decoded.
pub(crate) fn check(query: &str, secure_code: &str) -> Result<(), QueryError> {
    let mut codes = Vec::new();
    let mut own = Vec::new();
    for part in query.split('&') {
        // Decoded as a form, so that an unencoded `+` is a space, as on most servers.
        match form_urlencoded::parse(part.as_bytes()).next() {
            Some((name, value)) if name == CODE => codes.push(value.into_owned()),
            _ => own.push(part),
        }
    }
    if own.join("&") != OWN_QUERY {
        return Err(QueryError::Query);
    }
    match codes.as_slice() {
        [code] if code == secure_code => Ok(()),
        _ => Err(QueryError::Code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECURE_CODE: &str = "a+b/c=";

    #[track_caller]
    fn accepts(query: &str) {
        assert_eq!(check(query, SECURE_CODE), Ok(()), "{query}");
    }

    #[track_caller]
    fn refuses(query: &str, error: QueryError) {
        assert_eq!(check(query, SECURE_CODE), Err(error), "{query}");
    }

    #[test]
    fn an_encoded_code_with_an_unchanged_query_passes() {
        accepts("locale=en%20US&sig=a+b%2Fc&secureCode=a%2Bb%2Fc%3D");
        accepts("locale=en%20US&sig=a+b%2Fc&secureCode=a%2bb/c=");
        accepts("secureCode=a%2Bb%2Fc%3D&locale=en%20US&sig=a+b%2Fc");
    }

    #[test]
    fn a_code_that_is_missing_duplicated_or_wrong_is_refused() {
        let own = OWN_QUERY;
        refuses(own, QueryError::Code);
        refuses(&format!("{own}&secureCode="), QueryError::Code);
        refuses(&format!("{own}&secureCode=a+b/c="), QueryError::Code);
        refuses(&format!("{own}&secureCode=a%2Bb%2Fc"), QueryError::Code);
        refuses(
            &format!("{own}&secureCode=a%252Bb%252Fc%253D"),
            QueryError::Code,
        );
        let code = "secureCode=a%2Bb%2Fc%3D";
        refuses(&format!("{own}&{code}&{code}"), QueryError::Code);
        refuses(&format!("{own}&{code}&secure%43ode=x"), QueryError::Code);
    }

    #[test]
    fn a_rewritten_query_is_refused() {
        let code = "secureCode=a%2Bb%2Fc%3D";
        refuses("", QueryError::Query);
        refuses(code, QueryError::Query);
        refuses(
            &format!("locale=en+US&sig=a+b%2Fc&{code}"),
            QueryError::Query,
        );
        refuses(
            &format!("locale=en%20US&sig=a%20b%2Fc&{code}"),
            QueryError::Query,
        );
        refuses(
            &format!("locale=en%20US&sig=a+b/c&{code}"),
            QueryError::Query,
        );
        refuses(
            &format!("sig=a+b%2Fc&locale=en%20US&{code}"),
            QueryError::Query,
        );
        refuses(&format!("{OWN_QUERY}&&{code}"), QueryError::Query);
        refuses(&format!("{OWN_QUERY}&a=b&{code}"), QueryError::Query);
    }
}
