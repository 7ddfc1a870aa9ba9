//! `POST /flows/{id}/documents/{documentId}`.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::StatusCode;
use futures_core::Stream;
use serde_json::json;

use crate::app::{App, Ask, PAGE};
use crate::connectfi::akepa;
use crate::stub::Answer;

pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0needle-message";
const PDF: &[u8] = b"%PDF-1.7 needle-message";
const HEIC: &[u8] = b"\0\0\0\x18ftypheic\0\0\0\0";
pub(crate) const BOUNDARY: &str = "----test";

/// A body of parts.
pub(crate) fn parts(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, content) in parts {
        let head = format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"; \
             filename=\"Needle-Name.jpg\"\r\n\r\n"
        );
        body.extend([head.as_bytes(), content, b"\r\n"].concat());
    }
    body.extend(format!("--{BOUNDARY}--\r\n").into_bytes());
    body
}

pub(crate) fn upload<'a>(app: &'a App, id: &str, document: &str, file: &[u8]) -> Ask<'a> {
    app.ask("POST", &format!("/flows/{id}/documents/{document}"))
        .header(
            "content-type",
            &format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .header("x-requested-with", "hosted-flow")
        .header("origin", PAGE)
        .text(parts(&[("file", file)]))
}

#[tokio::test]
async fn a_document_is_passed_on_and_the_answer_is_the_status() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let answer = upload(&app, &id, "doc-1", JPEG).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let list = &answer.body["status"]["kycDocumentList"];
    assert_eq!(
        [&list[0]["uploadStatus"], &list[1]["uploadStatus"]],
        [true, false]
    );
    assert_eq!(answer.flow().revision, 2);
    assert_eq!(
        app.stub.count("/status/"),
        0,
        "the answer itself is the status"
    );
    let sent = &app.stub.seen("POST /customer/kyc/upload/anna/doc-1")[0];
    assert!(
        sent.content_type
            .starts_with("multipart/form-data; boundary=")
    );
    for part in [
        "name=\"file\"",
        "filename=\"document.jpg\"",
        "Content-Type: image/jpeg",
    ] {
        assert!(sent.body.contains(part), "{}", sent.body);
    }
    assert!(sent.body.contains(&*String::from_utf8_lossy(JPEG)));
    assert!(
        !sent.body.contains("Needle-Name"),
        "the person's own file name"
    );

    // Once more, because the answer was lost.
    let again = upload(&app, &id, "doc-1", JPEG).send().await;
    assert_eq!((again.status, again.text), (StatusCode::OK, answer.text));
    assert_eq!(app.stub.count("kyc/upload"), 1);
}

#[tokio::test]
async fn the_newer_api_gets_a_document_in_three_steps() {
    let app = akepa().await;
    let id = app.flow("connectfi").await;
    let answer = upload(&app, &id, "license-front", JPEG).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    let generated = app.stub.seen("document/generate")[0].json();
    assert_eq!(
        generated,
        json!({"workflow": "PERSONAL", "name": "license-front", "extension": "jpg",
            "type": "license"})
    );
    assert_eq!(app.stub.count("akepa/document/upload/doc_"), 1);
    let linked = app.stub.seen("akepa/update")[0].json();
    assert_eq!(linked["documents"][0]["entityId"], "anna");
    assert_eq!(linked["documents"][0]["documentSide"], "FRONT");
    let list = &answer.body["status"]["kycDocumentList"];
    assert_eq!(
        [&list[0]["uploadStatus"], &list[1]["uploadStatus"]],
        [true, false]
    );
    // A read knows nothing of documents, and forgets nothing.
    app.stub.others(|others| others.akepa = ("running", None));
    let read = app.read(&id).send().await;
    assert_eq!(read.body["status"]["status"], "running");
    assert_eq!(
        read.body["status"]["kycDocumentList"][0]["uploadStatus"],
        true
    );
}

#[tokio::test]
async fn only_what_was_asked_for_is_taken() {
    let app = App::with(|config| config.max_document = 4096).await;
    let id = app.flow("connectfi").await;
    let large = [JPEG, &[0; 4096]].concat();
    for (document, file, status, code) in [
        ("doc-1", &b""[..], 422, "document-empty"),
        ("doc-1", HEIC, 422, "document-heic"),
        ("doc-1", PDF, 422, "document-wrong-kind"),
        (
            "doc-1",
            b"GIF89a needle-message",
            422,
            "document-wrong-kind",
        ),
        ("doc-1", &large, 413, "document-too-large"),
        ("doc-9", JPEG, 404, "document-not-found"),
        ("..%2f..", JPEG, 404, "document-not-found"),
    ] {
        let answer = upload(&app, &id, document, file).send().await;
        answer.is_problem(status, code);
        assert!(!answer.text.contains("needle"), "{}", answer.text);
    }
    let ondato = app.flow("ondato").await;
    let answer = upload(&app, &ondato, "doc-1", JPEG).send().await;
    answer.is_problem(404, "document-not-found");
    assert_eq!(app.stub.count("kyc/upload"), 0);
}

#[tokio::test]
async fn a_contract_is_a_pdf() {
    let app = akepa().await;
    let flow = app.create_for("connectfi", "lease", "k").send().await;
    let id = flow.flow().id.to_string();
    let image = upload(&app, &id, "contract", JPEG).send().await;
    image.is_problem(422, "document-wrong-kind");
    let answer = upload(&app, &id, "contract", PDF).send().await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(
        app.stub.seen("document/generate")[0].json()["extension"],
        "pdf"
    );
}

#[tokio::test]
async fn the_body_is_one_file() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let file = ("file", JPEG);
    for body in [
        parts(&[]),
        parts(&[("other", JPEG)]),
        parts(&[file, file]),
        parts(&[("note", b"a"), file]),
        parts(&[file])[..40].to_vec(),
        b"needle-message".to_vec(),
    ] {
        let answer = upload(&app, &id, "doc-1", b"").text(body).send().await;
        answer.is_problem(400, "body-malformed");
    }
    let huge_head = [
        b"--".as_slice(),
        BOUNDARY.as_bytes(),
        &vec![b'a'; 11_000_000],
    ]
    .concat();
    let answer = upload(&app, &id, "doc-1", b"").text(huge_head).send().await;
    assert!(answer.status.is_client_error(), "{}", answer.text);
    assert_eq!(app.stub.count("kyc/upload"), 0);
}

/// A file that has no end; it fails the test where somebody reads on and on.
struct Endless {
    pieces: usize,
}

impl Stream for Endless {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.pieces += 1;
        assert!(self.pieces < 100, "too much of it is read");
        let head = parts(&[("file", JPEG)]);
        let piece = match self.pieces {
            1 => Bytes::from(head[..head.len() - 20].to_vec()),
            _ => Bytes::from(vec![0; 1024]),
        };
        Poll::Ready(Some(Ok(piece)))
    }
}

#[tokio::test]
async fn no_more_of_a_file_is_read_than_is_taken() {
    let app = App::with(|config| config.max_document = 4096).await;
    let id = app.flow("connectfi").await;
    let endless = Body::from_stream(Endless { pieces: 0 });
    let answer = upload(&app, &id, "doc-1", b"").text(endless).send().await;
    answer.is_problem(413, "document-too-large");
}

#[tokio::test]
async fn no_form_and_no_foreign_page_can_send_one() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let plain = || upload(&app, &id, "doc-1", JPEG);
    let unmarked = plain().without("x-requested-with").send().await;
    unmarked.is_problem(403, "requested-with-missing");
    let foreign = plain()
        .header("origin", "https://evil.example")
        .send()
        .await;
    foreign.is_problem(403, "origin-not-allowed");
    let json = plain()
        .header("content-type", "application/json")
        .send()
        .await;
    json.is_problem(415, "content-type-unsupported");
    plain()
        .nobody()
        .send()
        .await
        .is_problem(401, "session-expired");
    plain()
        .user("ben")
        .send()
        .await
        .is_problem(404, "flow-not-found");
    assert_eq!(app.stub.count("kyc/upload"), 0);
}

#[tokio::test]
async fn connectfis_refusal_says_where_and_never_what() {
    let app = App::start().await;
    let id = app.flow("connectfi").await;
    let refused = json!({"requestId": "r", "code": "requestValidateError", "context": [
        {"instancePath": "/extension", "schemaPath": "#/e", "keyword": "enum", "params": {},
            "message": "needle-message"}]});
    app.stub
        .once("kyc/upload", Answer::Body(400, refused.to_string()));
    let answer = upload(&app, &id, "doc-1", JPEG).send().await;
    answer.is_problem(422, "document-refused");
    assert_eq!(
        answer.body["errors"],
        json!([{"pointer": "/extension", "code": "enum"}])
    );
    assert!(!answer.text.contains("needle"), "{}", answer.text);
    for (fault, status, code) in [
        (Answer::Status(400), 502, "provider-refused"),
        (Answer::Status(500), 502, "provider-unavailable"),
    ] {
        app.stub.once("kyc/upload", fault);
        let answer = upload(&app, &id, "doc-1", JPEG).send().await;
        answer.is_problem(status, code);
    }
    app.stub.others(|others| others.kyc = "DECLINED");
    app.read(&id).send().await;
    let late = upload(&app, &id, "doc-1", JPEG).send().await;
    late.is_problem(409, "flow-settled");

    let app = App::start().await;
    let id = app.flow("connectfi").await;
    app.stub.once("kyc/upload", Answer::Busy("3"));
    let busy = upload(&app, &id, "doc-1", JPEG).send().await;
    busy.is_problem(503, "provider-busy");
    assert_eq!(busy.header("retry-after"), "3");
}
