//! A database for each test.

use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::{failed, shared};

/// Makes an empty database, and returns its URL. Call [`crate::skip_without_postgres`] before it.
///
/// # Panics
///
/// Where no server can be started, or it refuses.
pub async fn new_database() -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let server = match shared() {
        Ok(server) => server,
        Err(reason) => panic!("{}", failed(reason)),
    };
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let create = async {
        let mut connection = PgConnection::connect(&server.url("postgres")).await?;
        let create = sqlx::raw_sql(AssertSqlSafe(format!("CREATE DATABASE {name}")));
        create.execute(&mut connection).await
    };
    if let Err(error) = create.await {
        panic!("no database can be made for a test: {error}");
    }
    server.url(&name)
}
