//! A launch that is given once and kept under seal.

use std::fs;
use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_backend::config::{Config, Credential};
use jiff::{SignedDuration, Timestamp};
use sqlx::{Connection, SqliteConnection};

use crate::app::{Answer, App};
use crate::on_sqlite::{app, file};
use crate::stub::{NEEDLES, SECURE_CODE, Stub};

/// Keys of nothing but these bytes.
pub(crate) fn keys(bytes: &[u8]) -> impl FnOnce(&mut Config) {
    let keys = bytes.iter().map(|byte| STANDARD.encode([*byte; 32]));
    let keys: Vec<Credential> = keys.map(|key| Credential::from(&*key)).collect();
    move |config| config.keys = keys
}

pub(crate) fn in_seconds(seconds: i64) -> Timestamp {
    Timestamp::now() + SignedDuration::from_secs(seconds)
}

/// Everything that the database has written, its log included.
fn written(file: &Path) -> String {
    let files = fs::read_dir(file.parent().unwrap()).unwrap();
    let bytes = files.map(|entry| fs::read(entry.unwrap().path()).unwrap());
    String::from_utf8_lossy(&bytes.collect::<Vec<_>>().concat()).into_owned()
}

#[track_caller]
pub(crate) fn has_no_needle(file: &Path) {
    let written = written(file);
    // What is looked for would be found.
    assert!(written.contains("session1") && written.contains("anna"));
    for needle in NEEDLES {
        assert!(!written.contains(needle), "{needle}");
    }
}

async fn connect(file: &Path) -> SqliteConnection {
    let url = format!("sqlite:{}", file.display());
    SqliteConnection::connect(&url).await.unwrap()
}

struct Day {
    file: PathBuf,
    stub: Stub,
    app: App,
    first: Answer,
}

/// A flow of Paysafe's was created under the key 1, for so long.
async fn begun(name: &str, seconds: i64) -> Day {
    let (file, stub) = (file(name), Stub::default());
    stub.expires(in_seconds(seconds));
    let app = app(&file, &stub, keys(&[1])).await;
    let first = app.create("paysafe", "k").send().await;
    assert_eq!(first.body["launch"]["secureCode"], SECURE_CODE);
    Day {
        file,
        stub,
        app,
        first,
    }
}

impl Day {
    fn id(&self) -> String {
        self.first.flow().id.to_string()
    }

    fn sessions(&self) -> usize {
        self.stub.count("POST /digitalwallets/customers")
    }

    async fn is_gone_on_with(&self, app: &App) {
        let launched = app.launch(&self.id()).send().await;
        assert_eq!(launched.body["launch"], self.first.body["launch"]);
        assert_eq!(self.sessions(), 1);
    }

    async fn has_new_session(&self, app: &App) {
        let before = self.sessions();
        let launched = app.launch(&self.id()).send().await;
        assert_eq!(launched.body["launch"]["secureCode"], SECURE_CODE);
        assert_eq!(self.sessions(), before + 1);
    }
}

#[tokio::test]
async fn a_retry_and_a_second_launch_lead_to_the_same_session() {
    let day = begun("sealed-again", HOUR).await;
    let retried = day.app.create("paysafe", "k").send().await;
    assert_eq!(retried.status, StatusCode::OK);
    assert_eq!(retried.body, day.first.body);
    for (status, revision) in [("ACTIVE", 1), ("AWAITING_USER_INPUT", 2)] {
        day.stub.session(status, None);
        day.is_gone_on_with(&day.app).await;
        let read = day.app.read(&day.id()).send().await;
        assert_eq!((read.flow().revision, read.flow().launch), (revision, None));
    }
    let next = app(&day.file, &day.stub, keys(&[1])).await;
    day.is_gone_on_with(&next).await;
    has_no_needle(&day.file);
}

#[tokio::test]
async fn a_session_that_is_about_to_end_is_not_gone_back_to() {
    for (seconds, is_kept) in [(-1, false), (59, false), (3600, true)] {
        let day = begun("sealed-ending", seconds).await;
        let retried = day.app.create("paysafe", "k").send().await;
        assert_eq!(retried.flow().launch.is_some(), is_kept, "{seconds}");
        if is_kept {
            day.is_gone_on_with(&day.app).await;
        } else {
            day.has_new_session(&day.app).await;
        }
    }
}

#[tokio::test]
async fn a_key_is_changed_without_losing_a_session() {
    let day = begun("sealed-rotated", HOUR).await;
    let rotated = app(&day.file, &day.stub, keys(&[2, 1])).await;
    day.is_gone_on_with(&rotated).await;
    let without = app(&day.file, &day.stub, keys(&[])).await;
    let retried = without.create("paysafe", "k").send().await;
    assert_eq!(retried.flow().launch, None);
    let other = app(&day.file, &day.stub, keys(&[2])).await;
    day.has_new_session(&other).await;
    // What it sealed itself, it opens.
    let again = other.launch(&day.id()).send().await;
    assert_eq!(again.body["launch"]["secureCode"], SECURE_CODE);
    assert_eq!(day.sessions(), 2);
}

#[tokio::test]
async fn what_was_sealed_for_another_flow_is_not_opened() {
    let day = begun("sealed-foreign", HOUR).await;
    let ben = day.app.create("paysafe", "k").user("ben").send().await;
    assert_eq!(ben.status, StatusCode::CREATED);
    let exchange = "UPDATE hosted_flow_flows SET session = (SELECT session \
         FROM hosted_flow_flows WHERE user_id = 'ben') WHERE user_id = 'anna'";
    let mut connection = connect(&day.file).await;
    let exchanged = sqlx::query(exchange).execute(&mut connection).await;
    assert_eq!(exchanged.unwrap().rows_affected(), 1);
    day.has_new_session(&day.app).await;
}

#[tokio::test]
async fn the_end_of_a_session_is_the_end_of_its_secret() {
    let day = begun("sealed-ended", HOUR).await;
    let mut connection = connect(&day.file).await;
    let mut sealed = async || -> i64 {
        let count = "SELECT count(*) FROM hosted_flow_flows WHERE session LIKE '%sealed%'";
        let count = sqlx::query_scalar(count).fetch_one(&mut connection).await;
        count.unwrap()
    };
    assert_eq!(sealed().await, 1);
    day.stub.session("FAILED", Some("SESSION_EXPIRED"));
    let read = day.app.read(&day.id()).send().await;
    assert_eq!(read.body["status"]["sessionStatus"], "FAILED");
    assert_eq!(sealed().await, 0);
}

const HOUR: i64 = 3600;
