//! The store that the suite runs on: in memory, or where `HOSTED_FLOW_TEST_STORE` says `sqlite` or
//! `postgres` on a database of each app's own. A test that needs one store in particular asks for
//! it by [`App::on`], with the reason beside it.

use std::env::{self, VarError};
use std::fs;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicUsize, Ordering};

use hosted_flow_backend::config::{Config, StoreConfig};
use hosted_flow_backend::store::{MemoryStore, SqlStore};

use crate::app::App;
use crate::postgres::new_database;

const VARIABLE: &str = "HOSTED_FLOW_TEST_STORE";

/// An app on the store that was asked for.
pub(crate) async fn app(change: impl FnOnce(&mut Config)) -> App {
    match env::var(VARIABLE).as_deref() {
        Ok("memory") | Err(VarError::NotPresent) => App::on(MemoryStore::new(), change).await,
        Ok("sqlite") => {
            let folder = Folder::new();
            let store = open(&format!("sqlite:{}/flows.db", folder.0.display())).await;
            let mut app = App::on(store, change).await;
            app.folder = Some(folder);
            app
        }
        Ok("postgres") => App::on(open(&new_database().await).await, change).await,
        other => panic!("{VARIABLE} is memory, sqlite or postgres, not {other:?}"),
    }
}

async fn open(url: &str) -> SqlStore {
    SqlStore::open(&StoreConfig::new(url)).await.unwrap()
}

/// A database's folder, which goes with its app.
pub(crate) struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("suite-{}-{number}", process::id());
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What is left over is only in the way.
        let _ = fs::remove_dir_all(&self.0);
    }
}
