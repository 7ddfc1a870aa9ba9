//! PostgreSQL over an encrypted connection, and only over the right one.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_backend::config::StoreConfig;
use hosted_flow_backend::store::{SqlStore, Store};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use sqlx::{Connection, PgConnection};

use crate::postgres::Postgres;
use crate::samples::{id, keep, paysafe, user};
use crate::stores::new_file;

/// A certificate and its private key, in PEM.
struct Certificate {
    certificate: String,
    private_key: String,
}

/// Starts a server that shows this certificate on a port of this machine, and takes nobody there
/// who does not encrypt.
fn server(shown: &Certificate) -> (u16, Postgres) {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let server = Postgres::start_with(&[
        ("TLS_PORT", &port.to_string()),
        ("TLS_CERTIFICATE", &shown.certificate),
        ("TLS_PRIVATE_KEY", &shown.private_key),
    ]);
    let server = server.unwrap();
    (port, server)
}

/// An authority, whose own certificate stands in a file, and one that it gives to this host.
fn authority(host: &str) -> (PathBuf, Certificate) {
    let mut params = CertificateParams::new(Vec::<String>::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let file = new_file().with_extension("pem");
    let own = params.self_signed(&key).unwrap();
    fs::write(&file, pem("CERTIFICATE", own.der())).unwrap();
    let issuer = Issuer::new(params, key);

    let params = CertificateParams::new([host.to_owned()]).unwrap();
    let key = KeyPair::generate().unwrap();
    let given = params.signed_by(&key, &issuer).unwrap();
    let given = Certificate {
        certificate: pem("CERTIFICATE", given.der()),
        private_key: pem("PRIVATE KEY", &key.serialize_der()),
    };
    (file, given)
}

fn pem(label: &str, der: &[u8]) -> String {
    let text = STANDARD.encode(der);
    let lines: Vec<_> = text
        .as_bytes()
        .chunks(64)
        .map(String::from_utf8_lossy)
        .collect();
    let lines = lines.join("\n");
    format!("-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n")
}

fn url(port: u16, host: &str, mode: &str, authority: &Path) -> String {
    format!(
        "postgres://postgres@{host}:{port}/postgres?sslmode={mode}&sslrootcert={}",
        authority.display()
    )
}

async fn open(url: &str) -> Result<SqlStore, String> {
    let opened = SqlStore::open(&StoreConfig::new(url)).await;
    opened.map_err(|error| error.to_string())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_connection_to_a_server_that_is_verified_is_encrypted() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let (authority, shown) = authority("localhost");
    let (port, _server) = server(&shown);
    let url = url(port, "localhost", "verify-full", &authority);
    let store = open(&url).await.unwrap();
    let mut changes = store.changes();
    let kept = paysafe("f1", "anna", "ACTIVE");
    keep(&store, &kept).await;
    assert_eq!(changes.recv().await, Ok(id("f1")));
    let found = store.flow(&user("anna"), &id("f1")).await.unwrap();
    assert_eq!(found, Some(kept));

    let mut connection = PgConnection::connect(&url).await.unwrap();
    let encrypted = "SELECT count(*), count(*) FILTER (WHERE ssl) FROM pg_stat_ssl \
                     JOIN pg_stat_activity USING (pid) WHERE client_addr IS NOT NULL";
    let (all, encrypted): (i64, i64) = sqlx::query_as(encrypted)
        .fetch_one(&mut connection)
        .await
        .unwrap();
    // One that writes, one that reads, one that listens, and the one that asks.
    assert!(all >= 4, "{all}");
    assert_eq!(all, encrypted);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_cannot_prove_who_it_is_gets_nothing() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let (right, shown) = authority("localhost");
    let (wrong, _) = authority("localhost");
    let (port, _server) = server(&shown);
    let refused = "the store failed: the connection cannot be encrypted and verified";
    for (host, mode, authority) in [
        ("localhost", "verify-full", &wrong),
        ("localhost", "verify-ca", &wrong),
        // The certificate is another name's.
        ("127.0.0.1", "verify-full", &right),
    ] {
        let opened = open(&url(port, host, mode, authority)).await;
        assert_eq!(opened.unwrap_err(), refused, "{host} {mode}");
    }
    // The server's own rule; without it the connection would be made.
    let plain = open(&url(port, "localhost", "disable", &right)).await;
    // SQLSTATE invalid_authorization_specification.
    let refused = "the store failed: the database refused with code 28000";
    assert_eq!(plain.unwrap_err(), refused);
}
