//! The binary, killed at any moment: what it has acknowledged is there when it comes back.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::binary::start_with;
use crate::demo::{filled_on_disk, page_dir};
use crate::on_sqlite::file;
use crate::stub::Stub;

/// Times that the binary is killed.
const ROUNDS: u64 = 15;
/// Browsers that create flows at the same time.
const BROWSERS: u64 = 4;

/// What the binary has answered, by the idempotency key that it was asked with.
type Acknowledged = Arc<Mutex<HashMap<String, String>>>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_was_acknowledged_is_lost_when_it_is_killed() {
    let stub = Stub::default();
    let origin = stub.start().await;
    let file = file("killed");
    let config = configuration(&file, &origin);
    let acknowledged = Acknowledged::default();
    let mut cookie = None;
    for round in 0..ROUNDS {
        let (mut child, address) = start_with(&config);
        let cookie = match &cookie {
            Some(cookie) => cookie,
            None => cookie.insert(sign_in(&address).await),
        };
        if round > 0 {
            nothing_is_lost(&address, cookie, &acknowledged).await;
        }
        let before = acknowledged.lock().unwrap().len();
        let mut browsers = JoinSet::new();
        for browser in 0..BROWSERS {
            let prefix = format!("{round}-{browser}");
            let acknowledged = acknowledged.clone();
            browsers.spawn(create_until_killed(
                address.clone(),
                cookie.clone(),
                prefix,
                acknowledged,
            ));
        }
        // Another moment each time, but never before there is something to lose.
        let something = async {
            while acknowledged.lock().unwrap().len() == before {
                sleep(Duration::from_millis(1)).await;
            }
        };
        timeout(Duration::from_secs(30), something).await.unwrap();
        let moment = getrandom::u64().unwrap() % 60_000;
        sleep(Duration::from_micros(moment)).await;
        kill(&mut child);
        browsers.join_all().await;
    }

    let (mut child, address) = start_with(&config);
    nothing_is_lost(&address, &cookie.unwrap(), &acknowledged).await;
    kill(&mut child);
    nothing_is_half_done(&file).await;
}

/// The demo's configuration, with a file, and the stub for both providers.
fn configuration(file: &Path, origin: &str) -> PathBuf {
    let port = origin.rsplit(':').next().unwrap().parse().unwrap();
    let page = page_dir("killed");
    let text = filled_on_disk(0, port, port, page.to_str().unwrap());
    let text = text.replace("{data_dir}", file.parent().unwrap().to_str().unwrap());
    let text = text.replace("\"http://127.0.0.1:0", "\"http://127.0.0.1:8080");
    let path = page.with_extension("toml");
    fs::write(&path, text).unwrap();
    path
}

fn kill(child: &mut Child) {
    // SIGKILL: it cannot be caught.
    child.kill().unwrap();
    child.wait().unwrap();
}

async fn create_until_killed(
    address: String,
    cookie: String,
    prefix: String,
    acknowledged: Acknowledged,
) {
    for number in 0.. {
        let key = format!("{prefix}-{number}");
        let Some((status, body)) = create(&address, &cookie, &key).await else {
            return;
        };
        assert_eq!(status, 201, "{body}");
        let id = body["id"].as_str().unwrap().to_owned();
        acknowledged.lock().unwrap().insert(key, id);
    }
}

/// Each is there, and its key still leads to it.
async fn nothing_is_lost(address: &str, cookie: &str, acknowledged: &Acknowledged) {
    let acknowledged = acknowledged.lock().unwrap().clone();
    for (key, id) in acknowledged {
        let (status, body) = create(address, cookie, &key).await.unwrap();
        assert_eq!((status, body["id"].as_str()), (200, Some(&*id)), "{key}");
    }
}

/// A flow without its key would be made twice; a key without its flow would lead nowhere.
async fn nothing_is_half_done(file: &Path) {
    let url = format!("sqlite:{}", file.display());
    let mut connection = SqliteConnection::connect(&url).await.unwrap();
    for half_done in [
        "SELECT count(*) FROM hosted_flow_flows WHERE id NOT IN \
         (SELECT flow FROM hosted_flow_claims WHERE flow IS NOT NULL)",
        "SELECT count(*) FROM hosted_flow_claims WHERE flow NOT IN \
         (SELECT id FROM hosted_flow_flows)",
    ] {
        let count = sqlx::query_scalar(half_done).fetch_one(&mut connection);
        let count: i64 = count.await.unwrap();
        assert_eq!(count, 0, "{half_done}");
    }
    let check = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&mut connection);
    let check: String = check.await.unwrap();
    assert_eq!(check, "ok");
}

async fn sign_in(address: &str) -> String {
    let answer = exchange(address, "GET / HTTP/1.1\r\n", "").await.unwrap();
    let (_, cookie) = answer.split_once("set-cookie: ").unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

/// `None` when the binary died before its answer was complete.
async fn create(address: &str, cookie: &str, key: &str) -> Option<(u16, Value)> {
    let body = json!({"provider": "ondato", "returnUrl": "http://127.0.0.1:8080/"}).to_string();
    let head = format!(
        "POST /hosted-flow/v1/flows HTTP/1.1\r\ncookie: {cookie}\r\nidempotency-key: {key}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n",
        body.len()
    );
    let answer = exchange(address, &head, &body).await?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, serde_json::from_str(body).ok()?))
}

async fn exchange(address: &str, head: &str, body: &str) -> Option<String> {
    let mut connection = TcpStream::connect(address).await.ok()?;
    let request = format!("{head}host: {address}\r\nconnection: close\r\n\r\n{body}");
    connection.write_all(request.as_bytes()).await.ok()?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.ok()?;
    Some(answer)
}
