//! What the databases' drivers say while they work.

use std::io;
use std::sync::{Arc, Mutex};

use hosted_flow_backend::store::Replaced;
use tracing::Level;
use tracing_subscriber::fmt::MakeWriter;

use crate::samples::{claim_of, keep, paysafe};
use crate::stores::Stores;

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// The drivers work in threads of their own, so this listens to the whole process: to the other
/// tests as well, which is no harm.
#[tokio::test]
async fn statements_are_logged_without_their_values() {
    hosted_flow_tests_postgres::skip_without_postgres!();
    let log = Log::default();
    tracing_subscriber::fmt()
        .with_max_level(Level::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .init();
    for stores in [Stores::sqlite(), Stores::postgres().await] {
        let store = stores.open().await;
        let mut flow = paysafe("splinter-id", "splinter-user", "SPLINTER_STATUS");
        flow.purpose = Some("splinter-purpose".to_owned());
        let claim = claim_of("splinter-key", "splinter-user", "/", 0);
        let _ = store.claim(&claim).await.unwrap();
        store.insert(flow.clone(), &claim).await.unwrap();
        flow.revision = 2;
        assert_eq!(
            store.replace(flow.clone(), 1).await.unwrap(),
            Replaced::Done
        );
        assert!(store.insert(flow.clone(), &claim).await.is_err());
        assert_eq!(
            store.open_flows(&flow.user, None, 9).await.unwrap().len(),
            1
        );
        store.mark_delivered(&flow.id, 2).await.unwrap();
        keep(&*store, &paysafe("other", "splinter-user", "ACTIVE")).await;
    }
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    for said in ["INSERT INTO hosted_flow_flows", "pg_advisory_lock"] {
        assert!(log.contains(said), "{said}");
    }
    let leaks = |line: &&str| line.to_lowercase().contains("splinter");
    let leaks: Vec<&str> = log.lines().filter(leaks).collect();
    assert_eq!(leaks, [] as [&str; 0]);
}
