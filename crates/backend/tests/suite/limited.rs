//! The binary under a limit of the system: of open files, or of the size of a file, which the system
//! tells a database as it tells it of a disk that fails.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use sqlx::{AnyConnection, Connection, Executor, Row};

use crate::binary::{address, ends, start_with};
use crate::connections::{HALF, configuration, create, figure, get, say};
use crate::demo::page_dir;
use crate::on_sqlite::file;
use crate::stub::Stub;
use crate::wait::until;

/// It, under a limit that a shell sets before it becomes the binary.
fn limited(limit: &str, path: &Path) -> Command {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{limit} && exec \"$@\""), "sh"])
        .arg(env!("CARGO_BIN_EXE_hosted-flow-backend"))
        .arg("--config")
        .arg(path)
        .arg("--until-stdin-closes");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command.stderr(Stdio::null());
    command
}

/// A port that is free. It says nowhere which one a zero has become.
fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
}

/// Where its configuration is, with the admin listener there and flows kept here.
fn written(name: &str, admin: SocketAddr, store: &str, provider: &str) -> PathBuf {
    let text = configuration("rate_limit.per_minute = 0", provider);
    let given = format!("admin_listen = \"{admin}\"");
    let text = text.replace("admin_listen = \"127.0.0.1:0\"", &given);
    let path = page_dir(name).with_extension("toml");
    fs::write(&path, text.replace("\"memory\"", &format!("\"{store}\""))).unwrap();
    path
}

/// The binary with so many open files, and where its listeners are.
fn start(name: &str, files: u32, provider: &str) -> (Child, SocketAddr, SocketAddr) {
    let admin = free();
    let path = written(name, admin, "memory", provider);
    let limit = format!("ulimit -n {files}");
    let mut child = limited(&limit, &path).spawn().unwrap();
    let public = address(&mut child).parse().unwrap();
    (child, public, admin)
}

/// Fault K17.
#[tokio::test]
async fn a_call_is_answered_in_a_crowd_of_half_open_ones() {
    let stub = Stub::default();
    let (mut child, address, admin) = start("crowded", 200, &stub.start().await);
    let mut held = Vec::new();
    for number in 0..260 {
        held.push(say(address, if number % 2 == 0 { "" } else { HALF }).await);
    }
    assert_eq!(create(&address.to_string(), "k").await.status, 201);
    let closed = r#"connections_closed_total{listener="public",reason="crowded"}"#;
    assert!(figure(admin, closed).await.unwrap() >= 260 - 118);
    let open = figure(admin, r#"connections{listener="public"}"#).await;
    assert!(open.unwrap() <= 118, "{open:?}");
    drop(child.stdin.take());
    assert!(ends(&mut child));
}

/// Fault K17.
#[tokio::test]
async fn a_listener_without_files_goes_on() {
    let stub = Stub::default();
    let (mut child, address, admin) = start("no-files", 32, &stub.start().await);
    let mut held = Vec::new();
    // The second listener's places are more than the files that are left.
    for listener in [admin, address, admin, address] {
        for _ in 0..20 {
            held.push(say(listener, HALF).await);
        }
    }
    let answers = [get(admin, "/healthz").await, get(address, "/healthz").await];
    for answer in answers {
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    drop(child.stdin.take());
    assert!(ends(&mut child));
}

/// Fault K15.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_full_disk_refused_is_not_there_and_the_rest_is() {
    let url = format!("sqlite:{}", file("full").display());
    let admin = free();
    let config = written("full", admin, &url, &Stub::default().start().await);
    // In blocks of 512 bytes: the log is full after some creates. The signal would end the process.
    let mut child = limited("trap '' XFSZ && ulimit -f 512", &config)
        .spawn()
        .unwrap();
    let server = address(&mut child);
    // As long as it is open, no connection is the last, which would empty the log.
    sqlx::any::install_default_drivers();
    let mut other = AnyConnection::connect(&url).await.unwrap();
    let flows = "SELECT id FROM hosted_flow_flows";
    assert!(other.fetch_all(flows).await.unwrap().is_empty());
    let mut known = Vec::new();
    let refused = loop {
        let key = format!("key-{}", known.len());
        let created = create(&server, &key).await;
        if created.status != 201 {
            break created;
        }
        known.push((key, created.body["id"].clone()));
        assert!(known.len() < 200, "the disk is never full");
    };
    assert_eq!((refused.status, refused.code()), (503, "store-unavailable"));
    assert!(!known.is_empty());
    for key in ["refused-1", "refused-2"] {
        assert_eq!(create(&server, key).await.status, 503, "{key}");
    }

    // Somebody without that limit moves the log into the database, and there is room again.
    until(async || is_moved(&url).await).await;
    let created = create(&server, "after").await;
    assert_eq!(created.status, 201, "{created:?}");
    known.push(("after".to_owned(), created.body["id"].clone()));
    until(async || get(admin, "/readyz").await.starts_with("HTTP/1.1 200")).await;
    let lost = figure(admin, "database_connections_lost_total").await;
    assert!(lost.unwrap() >= 3, "{lost:?}");

    child.kill().unwrap();
    child.wait().unwrap();
    let rows = other.fetch_all(flows).await;
    let ids: Vec<String> = rows.unwrap().iter().map(|row| row.get(0)).collect();
    assert_eq!(ids.len(), known.len());
    let (mut child, server) = start_with(&config);
    for (key, id) in known {
        let again = create(&server, &key).await;
        assert_eq!((again.status, &again.body["id"]), (200, &id), "{key}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

/// Whether all of the log could be moved: there was no reader.
async fn is_moved(url: &str) -> bool {
    let mut connection = AnyConnection::connect(url).await.unwrap();
    let moved = "PRAGMA wal_checkpoint(TRUNCATE)";
    let row = connection.fetch_one(moved).await.unwrap();
    row.get::<i64, _>(0) == 0
}
