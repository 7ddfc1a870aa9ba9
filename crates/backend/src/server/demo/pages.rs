//! The demo's static page, with the headers that a customer's page should have.

use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, SET_COOKIE, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderValue, Method, Uri};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use hosted_flow_core::provider::Provider;
use tower_http::services::ServeDir;

use super::{inline, visitor::Pass};
use crate::config::DemoConfig;

/// The page's files, each visitor signed in by asking for the page itself.
///
/// A file goes out as it was compressed when the page was built (`name.br`, `name.gz`), where that
/// lies beside it and the browser takes it: smaller than what could be compressed while it is sent.
pub(in crate::server) fn pages(demo: &DemoConfig, is_https: bool) -> Router {
    let files = ServeDir::new(&demo.page_dir)
        .precompressed_br()
        .precompressed_gzip();
    let strict = || HeaderValue::from_static(POLICY);
    let page = Page {
        folder: demo.page_dir.clone(),
        policy: demo.policy.clone().unwrap_or_else(strict),
        is_https,
    };
    Router::new()
        .fallback_service(files)
        .layer(from_fn_with_state(Arc::new(page), frame))
}

struct Page {
    folder: PathBuf,
    policy: HeaderValue,
    is_https: bool,
}

impl Page {
    /// The page that was built for one provider, where there is one: `/?provider=paysafe` gets
    /// `paysafe.html`, which can say and ask before its program is there what is that provider's alone.
    fn of_one_provider(&self, query: &str) -> Option<Uri> {
        let value = |name: &str| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find_map(|(key, value)| (key == name).then_some(value))
        };
        // These select a purpose, which the page's program alone knows.
        if value("host").or(value("link")).is_some() {
            return None;
        }
        let provider = Provider::from_name(value("provider")?)?;
        let file = format!("/{provider}.html");
        let is_there = self.folder.join(&file[1..]).is_file();
        is_there.then(|| file.parse().ok()).flatten()
    }

    /// Read for each request: a page in development is built again while this runs.
    async fn policy_of(&self, entry: &str) -> HeaderValue {
        let text = tokio::fs::read_to_string(self.folder.join(entry)).await;
        inline::allow(&self.policy, &text.unwrap_or_default())
    }
}

async fn frame(State(page): State<Arc<Page>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let is_page = matches!(path.as_str(), "/" | "/index.html");
    let query = request.uri().query().filter(|_| is_page);
    let mut entry = "index.html".to_owned();
    if let Some(file) = query.and_then(|query| page.of_one_provider(query)) {
        file.path()[1..].clone_into(&mut entry);
        *request.uri_mut() = file;
    }
    let policy = if is_page {
        page.policy_of(&entry).await
    } else {
        page.policy.clone()
    };
    let is_visit = is_page && request.method() == Method::GET;
    let is_new = is_visit && Pass::of(request.headers()).is_none();
    let mut response = next.run(request).await;
    let is_found = !response.status().is_client_error();

    let headers = response.headers_mut();
    // The address of a page that somebody comes back to tells what they did.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    // Whatever was asked for, another browser may get other bytes of it.
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    let keep = if is_found && is_hashed(&path) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    if is_new
        && is_found
        && let Some(cookie) = Pass::new().and_then(|pass| pass.set_cookie(page.is_https))
    {
        headers.append(SET_COOKIE, cookie);
    }
    response
}

/// As strict as the page with the component can be: what runs, loads and is asked for is the page's
/// own, nothing is inline, no text becomes script or markup, and nobody frames it. README.md gives
/// the same to hosts.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Whether a file's name changes with its content, as Trunk names them:
/// `name-0123456789abcdef.js`, `name-0123456789abcdef_bg.wasm`. Trunk drops leading zeros.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_hash = |part: &str| {
        part.len() >= 12
            && part
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    name.split(['-', '_', '.']).skip(1).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fault B42.
    #[test]
    fn the_policy_is_the_one_that_hosts_are_given() {
        let readme = include_str!("../../../../../README.md");
        let given = readme.split_once("Content-Security-Policy: ").unwrap().1;
        let given = given.split_once("```").unwrap().0;
        let given: Vec<&str> = given.split_whitespace().collect();
        assert_eq!(given.join(" "), POLICY);
        for weak in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "data:"] {
            assert!(!POLICY.contains(weak), "{weak}");
        }
        // For pictures of chosen files, and for nothing else.
        assert!(POLICY.contains("img-src 'self' blob:;"));
        assert_eq!(POLICY.matches("blob:").count(), 1);
    }

    #[test]
    fn hashed_names_are_told_from_others() {
        for hashed in [
            "/page-0123456789abcdef.js",
            "/page-0123456789abcdef_bg.wasm",
            "/page-d43b423b0c66502.css",
            "/snippets/x-00ff00ff00ff00ff/inline0.0123456789abcdef.css",
        ] {
            assert!(is_hashed(hashed), "{hashed}");
        }
        for plain in [
            "/",
            "/index.html",
            "/page.js",
            "/0123456789abcdef",
            "/page-012345.js",
        ] {
            assert!(!is_hashed(plain), "{plain}");
        }
    }
}
