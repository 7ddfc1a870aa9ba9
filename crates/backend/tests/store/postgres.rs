//! Databases of the tests' own, on a PostgreSQL that they start.

#[path = "../../../../tests/src/postgres.rs"]
pub(crate) mod server;

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) use server::Postgres;
use sqlx::{Connection, PgConnection};

/// Makes an empty database, and answers its URL.
pub(crate) async fn new_database() -> String {
    static SERVER: OnceLock<Postgres> = OnceLock::new();
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let server = SERVER.get_or_init(|| Postgres::start().unwrap());
    let mut connection = PgConnection::connect(&server.url("postgres"))
        .await
        .unwrap();
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let create = sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")));
    create.execute(&mut connection).await.unwrap();
    server.url(&name)
}
