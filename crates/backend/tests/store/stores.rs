//! The stores under test.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use hosted_flow_backend::config::StoreConfig;
use hosted_flow_backend::store::{MemoryStore, SqlStore, Store};

use crate::postgres;

/// Where a test keeps its flows; nobody else does.
pub(crate) enum Stores {
    Memory(Arc<MemoryStore>),
    Database(String),
}

impl Stores {
    pub(crate) fn memory() -> Self {
        Self::Memory(Arc::default())
    }

    pub(crate) fn sqlite() -> Self {
        Self::Database(format!("sqlite:{}", new_file().display()))
    }

    pub(crate) async fn postgres() -> Self {
        Self::Database(postgres::new_database().await)
    }

    /// Opens the store; opened again, a database is what another process would open.
    pub(crate) async fn open(&self) -> Arc<dyn Store> {
        match self {
            Self::Memory(store) => store.clone(),
            Self::Database(url) => Arc::new(open(url).await),
        }
    }

    /// The database's URL.
    pub(crate) fn url(&self) -> &str {
        match self {
            Self::Memory(_) => panic!("a store in memory has no url"),
            Self::Database(url) => url,
        }
    }
}

pub(crate) async fn open(url: &str) -> SqlStore {
    SqlStore::open(&StoreConfig::new(url)).await.unwrap()
}

/// A file that is not there yet, in a folder of its own.
pub(crate) fn new_file() -> PathBuf {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("store-{number}"));
    // What an earlier run left.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder.join("flows.db")
}
