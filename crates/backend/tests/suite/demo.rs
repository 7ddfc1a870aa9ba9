//! The demo's page and its visitors.

use std::fs;
use std::path::PathBuf;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::{app, backend};
use tower::ServiceExt;

pub(crate) const TEMPLATE: &str = include_str!("../../demo.toml");

/// A built page, as Trunk leaves one.
pub(crate) fn page_dir(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    let page = format!("<!doctype html><title>page</title>{}", " ".repeat(4096));
    fs::write(folder.join("index.html"), page).unwrap();
    fs::write(
        folder.join("page-0123456789abcdef.js"),
        "export default 1;".repeat(99),
    )
    .unwrap();
    fs::write(
        folder.join("page-0123456789abcdef_bg.wasm"),
        b"\0asm\x01\0\0\0",
    )
    .unwrap();
    folder
}

/// The template with its places filled in, as xtask does it, but with flows in memory. At the other
/// three providers there is no server.
pub(crate) fn filled(port: u16, ondato: u16, paysafe: u16, page_dir: &str) -> String {
    TEMPLATE
        .replace("sqlite:{data_dir}/flows.db", "memory")
        .replace("{port}", &port.to_string())
        .replace("{ondato_port}", &ondato.to_string())
        .replace("{paysafe_port}", &paysafe.to_string())
        .replace("{airwallex_port}", "1")
        .replace("{connectfi_port}", "1")
        .replace("{connectpay_port}", "1")
        .replace("{page_dir}", page_dir)
}

async fn demo(name: &str, change: impl FnOnce(String) -> String) -> Router {
    let text = change(filled(8080, 8081, 8082, page_dir(name).to_str().unwrap()));
    let config = ServerConfig::from_toml(&text).unwrap();
    app(&config, &backend(&config).await.unwrap())
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }
}

async fn get(app: &Router, path: &str, headers: &[(&str, &str)]) -> Answer {
    let request = headers
        .iter()
        .fold(Request::get(path), |request, (name, value)| {
            request.header(*name, *value)
        });
    let response = app
        .clone()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let (head, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Answer {
        status: head.status,
        headers: head.headers,
        bytes,
    }
}

#[tokio::test]
async fn a_visitor_is_signed_in_by_the_page_and_not_by_the_contract() {
    let app = demo("visitor", |text| text).await;
    let flows = "/hosted-flow/v1/flows?open=true";
    let before = get(&app, flows, &[]).await;
    assert_eq!(before.status, StatusCode::UNAUTHORIZED);
    assert!(
        String::from_utf8(before.bytes)
            .unwrap()
            .contains("session-expired")
    );
    assert_eq!(before.headers.get("set-cookie"), None);

    let page = get(&app, "/?provider=ondato", &[]).await;
    let cookie = page.header("set-cookie").to_owned();
    assert!(
        cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"),
        "{cookie}"
    );
    let pair = cookie.split(';').next().unwrap();
    let after = get(&app, flows, &[("cookie", pair)]).await;
    assert_eq!(
        (after.status, after.bytes.as_slice()),
        (StatusCode::OK, &br#"{"flows":[],"recent":[]}"#[..])
    );
    let again = get(&app, "/", &[("cookie", pair)]).await;
    assert_eq!(again.headers.get("set-cookie"), None);
    let asset = get(&app, "/page-0123456789abcdef.js", &[]).await;
    assert_eq!(asset.headers.get("set-cookie"), None);
}

#[tokio::test]
async fn over_https_the_cookie_is_secure() {
    let app = demo("https", |text| {
        text.replace("\"http://127.0.0.1:8080", "\"https://join.example")
            .replace("\"http://127.0.0.1:8090", "\"https://one.example")
    })
    .await;
    let page = get(&app, "/", &[]).await;
    assert!(page.header("set-cookie").ends_with("; Secure"));
}

#[tokio::test]
async fn files_have_the_headers_they_need() {
    let app = demo("files", |text| text).await;
    for (path, content_type, caching) in [
        ("/", "text/html", "no-cache"),
        ("/index.html", "text/html", "no-cache"),
        (
            "/page-0123456789abcdef.js",
            "text/javascript",
            "public, max-age=31536000, immutable",
        ),
        (
            "/page-0123456789abcdef_bg.wasm",
            "application/wasm",
            "public, max-age=31536000, immutable",
        ),
    ] {
        let answer = get(&app, path, &[]).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), content_type);
        assert_eq!(answer.header("cache-control"), caching);
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        // The policy itself is held against README.md where it is written.
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
    }
    let missing = get(&app, "/page-00000000000000ff.js", &[]).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert_eq!(missing.header("cache-control"), "no-cache");
    for outside in ["/../demo.toml", "/%2e%2e/demo.toml", "/..%2fdemo.toml"] {
        assert_eq!(
            get(&app, outside, &[]).await.status,
            StatusCode::NOT_FOUND,
            "{outside}"
        );
    }
}

/// A framework may need more than the strict policy allows.
#[tokio::test]
async fn a_page_can_have_a_policy_of_its_own() {
    let own = "default-src 'none'; trusted-types vue";
    let app = demo("own-policy", |text| {
        text.replace("page_dir =", &format!("policy = \"{own}\"\npage_dir ="))
    })
    .await;
    for path in ["/", "/page-0123456789abcdef.js", "/none"] {
        let answer = get(&app, path, &[]).await;
        assert_eq!(answer.header("content-security-policy"), own, "{path}");
    }
}

#[tokio::test]
async fn a_page_of_one_provider_is_sent_where_there_is_one() {
    let app = demo("one", |text| text).await;
    let folder = page_dir("one");
    fs::write(folder.join("paysafe.html"), "<title>paysafe</title>").unwrap();
    fs::write(folder.join("other.html"), "<title>other</title>").unwrap();
    for (path, is_own) in [
        ("/?provider=paysafe", true),
        ("/index.html?a=1&provider=paysafe&hf_attempt=1", true),
        ("/", false),
        ("/?provider=ondato", false),
        ("/?provider=other", false),
        ("/?provider=paysafe.html", false),
        ("/?provider=../paysafe", false),
        ("/?provider=paysafe&host=white-label", false),
        ("/?link=own&provider=paysafe", false),
    ] {
        let answer = get(&app, path, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert!(!answer.header("set-cookie").is_empty(), "{path}");
        let text = String::from_utf8_lossy(&answer.bytes).into_owned();
        assert_eq!(text.contains("<title>paysafe</title>"), is_own, "{path}");
    }
}

#[tokio::test]
async fn only_static_files_are_sent_compressed() {
    let app = demo("compressed", |text| text).await;
    let folder = page_dir("compressed");
    for (file, path, content_type) in [
        ("index.html", "/", "text/html"),
        ("index.html", "/index.html", "text/html"),
        (
            "page-0123456789abcdef.js",
            "/page-0123456789abcdef.js",
            "text/javascript",
        ),
        (
            "page-0123456789abcdef_bg.wasm",
            "/page-0123456789abcdef_bg.wasm",
            "application/wasm",
        ),
    ] {
        // Not what a compressor would write: the bytes of the file, unchanged.
        for end in ["br", "gz"] {
            fs::write(
                folder.join(format!("{file}.{end}")),
                format!("{file} {end}"),
            )
            .unwrap();
        }
        let whole = fs::read(folder.join(file)).unwrap();
        for (accepted, encoding, expected) in [
            ("gzip, deflate, br, zstd", "br", format!("{file} br")),
            ("br", "br", format!("{file} br")),
            ("gzip, deflate", "gzip", format!("{file} gz")),
            ("br;q=0, gzip", "gzip", format!("{file} gz")),
        ] {
            let answer = get(&app, path, &[("accept-encoding", accepted)]).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert_eq!(answer.header("content-encoding"), encoding, "{path}");
            assert_eq!(answer.header("content-type"), content_type, "{path}");
            assert_eq!(answer.bytes, expected.as_bytes(), "{path}");
            assert_as_kept(&answer, path);
        }
        for accepted in ["", "identity", "deflate", "br;q=0, gzip;q=0"] {
            let answer = get(&app, path, &[("accept-encoding", accepted)]).await;
            assert_eq!(answer.header("content-encoding"), "", "{path} {accepted}");
            assert_eq!(answer.bytes, whole, "{path} {accepted}");
            assert_as_kept(&answer, path);
        }
    }
    let flows = "/hosted-flow/v1/flows?open=true";
    let contract = get(&app, flows, &[("accept-encoding", "br")]).await;
    assert_eq!(contract.header("content-encoding"), "");
}

/// What caches go by is the same whichever bytes were sent.
fn assert_as_kept(answer: &Answer, path: &str) {
    assert_eq!(answer.header("vary"), "accept-encoding", "{path}");
    assert!(answer.header("last-modified").ends_with(" GMT"), "{path}");
    let keep = if path.contains("0123456789abcdef") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    assert_eq!(answer.header("cache-control"), keep, "{path}");
}

#[tokio::test]
async fn a_page_that_is_known_is_not_sent_again_whatever_was_sent() {
    let app = demo("known", |text| text).await;
    fs::write(page_dir("known").join("index.html.br"), "compressed").unwrap();
    for accepted in ["br", "identity"] {
        let first = get(&app, "/", &[("accept-encoding", accepted)]).await;
        let known = [
            ("accept-encoding", accepted),
            ("if-modified-since", first.header("last-modified")),
        ];
        let again = get(&app, "/", &known).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{accepted}");
        assert_eq!(again.header("vary"), "accept-encoding");
        assert_eq!(again.bytes, b"");
    }
}

#[tokio::test]
async fn a_folder_without_compressed_files_is_served_as_it_is() {
    let app = demo("uncompressed", |text| text).await;
    for path in ["/", "/page-0123456789abcdef.js"] {
        let answer = get(&app, path, &[("accept-encoding", "br, gzip")]).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-encoding"), "", "{path}");
        assert_eq!(answer.header("vary"), "accept-encoding", "{path}");
    }
}

#[tokio::test]
async fn unknown_paths_are_problems_only_under_the_base() {
    let app = demo("missing", |text| text).await;
    let under = get(&app, "/hosted-flow/v1/unknown", &[]).await;
    assert_eq!(under.status, StatusCode::NOT_FOUND);
    assert_eq!(under.header("content-type"), "application/problem+json");
    let elsewhere = get(&app, "/unknown", &[]).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
    assert_eq!(elsewhere.header("content-type"), "");
}

#[tokio::test]
async fn the_pages_own_form_is_passed_on_for_its_visitor() {
    let app = demo("details", |text| text).await;
    let page = get(&app, "/", &[]).await;
    let cookie = page.header("set-cookie").split(';').next().unwrap();
    let send = async |cookie: &str, content_type: &str, body: &'static str| {
        let request = Request::post("/demo/details/flw_unknown")
            .header("cookie", cookie)
            .header("content-type", content_type);
        let request = request.body(Body::from(body)).unwrap();
        let response = app.clone().oneshot(request).await.unwrap();
        assert_eq!(response.headers()["cache-control"], "no-store");
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        hosted_flow_core::contract::read_problem_code(&bytes).unwrap()
    };
    let json = "application/json";
    assert_eq!(send(cookie, json, "{}").await, "flow-not-found");
    assert_eq!(send(cookie, json, "[]").await, "data-invalid");
    assert_eq!(send(cookie, json, "{").await, "body-malformed");
    assert_eq!(
        send(cookie, "text/plain", "{}").await,
        "content-type-unsupported"
    );
    assert_eq!(send("", json, "{}").await, "session-expired");
}

#[tokio::test]
async fn without_the_demo_nobody_can_sign_in() {
    let app = demo("none", |text| {
        let (before, after) = text.split_once("[demo]").unwrap();
        let (_, after) = after.split_once("[handoff]").unwrap();
        format!("{before}[handoff]{after}")
    })
    .await;
    let cookie = format!("hosted_flow_visitor={}", "A".repeat(43));
    let answer = get(
        &app,
        "/hosted-flow/v1/flows?open=true",
        &[("cookie", &cookie)],
    )
    .await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert_eq!(get(&app, "/", &[]).await.status, StatusCode::NOT_FOUND);
}
