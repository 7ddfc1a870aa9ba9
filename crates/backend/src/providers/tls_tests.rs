//! Https works for real, with nothing but a C compiler behind it.

use std::sync::Arc;
use std::time::Duration;

use axum::http::Request;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::error::ProviderError;
use super::http::{HttpClient, Identity, Trust};

/// A server that answers every request with `204`, and its certificate.
async fn server() -> (u16, CertificateDer<'static>) {
    server_for(None).await
}

/// The same, for those alone who show this certificate, if one is given.
async fn server_for(client: Option<CertificateDer<'static>>) -> (u16, CertificateDer<'static>) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let certificate = cert.der().clone();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let provider = Arc::new(ring::default_provider());
    let verifier = client.map(|client| {
        let mut roots = RootCertStore::empty();
        roots.add(client).unwrap();
        let roots = Arc::new(roots);
        let builder = WebPkiClientVerifier::builder_with_provider(roots, Arc::clone(&provider));
        builder.build().unwrap()
    });
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_client_cert_verifier(verifier.unwrap_or_else(WebPkiClientVerifier::no_client_auth))
        .with_single_cert(vec![certificate.clone()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(socket).await else {
                continue;
            };
            let mut request = [0; 1024];
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await;
            let _ = stream.shutdown().await;
        }
    });
    (port, certificate)
}

async fn ask(port: u16, roots: RootCertStore) -> Result<u16, ProviderError> {
    ask_as(Trust::only(roots).unwrap(), port).await
}

async fn ask_as(trust: Trust, port: u16) -> Result<u16, ProviderError> {
    let client = HttpClient::new(trust, Duration::from_secs(5));
    let url = format!("https://localhost:{port}/");
    let request = Request::get(url)
        .body(axum::body::Bytes::new().into())
        .unwrap();
    client
        .send(request)
        .await
        .map(|reply| reply.status.as_u16())
}

#[tokio::test]
async fn a_trusted_certificate_is_accepted_and_another_is_not() {
    let (port, certificate) = server().await;
    let mut roots = RootCertStore::empty();
    roots.add(certificate).unwrap();
    assert_eq!(ask(port, roots).await, Ok(204));

    let (foreign_port, _) = server().await;
    let refused = ask(foreign_port, RootCertStore::empty()).await;
    assert_eq!(refused, Err(ProviderError::Network));
}

/// A certificate and its private key, as they stand in files.
fn pem(of: &CertifiedKey<KeyPair>) -> [String; 2] {
    let written = |label: &str, bytes: &[u8]| {
        let text = STANDARD.encode(bytes);
        format!("-----BEGIN {label}-----\n{text}\n-----END {label}-----\n")
    };
    [
        written("CERTIFICATE", of.cert.der()),
        written("PRIVATE KEY", &of.signing_key.serialize_der()),
    ]
}

#[tokio::test]
async fn a_client_certificate_is_shown_to_who_asks_for_it() {
    let client = || generate_simple_self_signed(["client".to_owned()]).unwrap();
    let (ours, other) = (client(), client());
    let (port, certificate) = server_for(Some(ours.cert.der().clone())).await;
    let trust = || {
        let mut roots = RootCertStore::empty();
        roots.add(certificate.clone()).unwrap();
        Trust::only(roots).unwrap()
    };
    let identity = |of: &CertifiedKey<KeyPair>| {
        let [certificate, key] = pem(of);
        Identity::from_pem(certificate.as_bytes(), key.as_bytes()).unwrap()
    };
    let shown = trust().with_identity(identity(&ours));
    assert_eq!(ask_as(shown, port).await, Ok(204));
    let foreign = trust().with_identity(identity(&other));
    assert_eq!(ask_as(foreign, port).await, Err(ProviderError::Network));
    assert_eq!(ask_as(trust(), port).await, Err(ProviderError::Network));
}

#[test]
fn an_identity_is_a_certificate_and_its_own_key() {
    let client = || generate_simple_self_signed(["client".to_owned()]).unwrap();
    let (ours, other) = (client(), client());
    let [certificate, key] = pem(&ours);
    let [_, other_key] = pem(&other);
    let read = |certificate: &str, key: &str| {
        Identity::from_pem(certificate.as_bytes(), key.as_bytes()).is_some()
    };
    assert!(read(&certificate, &key));
    assert!(!read(&certificate, &other_key));
    assert!(!read("", &key));
    assert!(!read(&key, &key));
    assert!(!read(&certificate, &certificate));
}
