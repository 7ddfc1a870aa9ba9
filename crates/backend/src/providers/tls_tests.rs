//! Https works for real, with nothing but a C compiler behind it.

use std::sync::Arc;
use std::time::Duration;

use axum::http::Request;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{RootCertStore, ServerConfig};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::error::ProviderError;
use super::http::{HttpClient, Trust};

/// A server that answers every request with `204`, and its certificate.
async fn server() -> (u16, CertificateDer<'static>) {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let certificate = cert.der().clone();
    let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
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
    let client = HttpClient::new(Trust::only(roots).unwrap(), Duration::from_secs(5));
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
