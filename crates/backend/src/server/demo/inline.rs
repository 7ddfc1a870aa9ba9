//! Scripts that stand in the demo's page, and the policy that allows just these.

use axum::http::HeaderValue;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The attribute that sealing leaves on such a script.
const INLINE: &str = "data-hosted-flow-inline";

/// The policy with the hashes of the page's own scripts.
pub(super) fn allow(policy: &HeaderValue, page: &str) -> HeaderValue {
    let hashes: String = scripts(page).map(|script| hash(script) + " ").collect();
    let allowed = policy
        .to_str()
        .ok()
        .filter(|_| !hashes.is_empty())
        .map(|policy| policy.replacen("script-src ", &format!("script-src {hashes}"), 1));
    // Base64 is visible ASCII.
    let allowed = allowed.and_then(|policy| HeaderValue::from_str(&policy).ok());
    allowed.unwrap_or_else(|| policy.clone())
}

fn scripts(page: &str) -> impl Iterator<Item = &str> {
    let tags = page.split("<script").skip(1);
    tags.filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script")?;
        let is_inline = tag.contains(INLINE) && !tag.contains(" src=");
        is_inline.then_some(script)
    })
}

fn hash(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_scripts_that_sealing_put_there_are_allowed() {
        let policy = HeaderValue::from_static("default-src 'none'; script-src 'self'; x 'self'");
        let page = "<script data-hosted-flow-inline data-a=\"b\">1</script><script>2</script>\
                    <script data-hosted-flow-inline src=/a.js></script>";
        let allowed = allow(&policy, page);
        // openssl dgst -sha256 -binary | base64
        assert_eq!(
            allowed,
            "default-src 'none'; script-src \
             'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'self'; x 'self'"
        );
        assert_eq!(allow(&policy, "<script>2</script>"), policy);
        let none = HeaderValue::from_static("default-src 'none'");
        assert_eq!(allow(&none, page), none);
    }
}
