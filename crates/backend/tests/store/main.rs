//! One suite for every store: in memory, on SQLite, and on a PostgreSQL that the tests start.

#![cfg(test)]

mod broken;
mod changes;
mod claims;
mod due;
mod flows;
mod handoffs;
mod logs;
mod older_rows;
mod opening;
mod reads;
mod recent;
mod samples;
mod stores;
mod sweep;
mod tls;

use hosted_flow_tests_postgres as postgres;

/// Tests that hold for every store. Each is a function of [`stores::Stores`].
macro_rules! on_every_store {
    ($($name:ident)*) => {
        mod memory {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    super::$name(crate::stores::Stores::memory()).await;
                }
            )*
        }

        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    super::$name(crate::stores::Stores::sqlite()).await;
                }
            )*
        }

        mod on_postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    hosted_flow_tests_postgres::skip_without_postgres!();
                    super::$name(crate::stores::Stores::postgres().await).await;
                }
            )*
        }
    };
}

pub(crate) use on_every_store;
