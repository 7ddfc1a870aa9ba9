//! Reads of single flows, the most frequent request of polling browsers: those that arrive while
//! others are read share the next statement, on connections that do nothing else.
//!
//! A statement costs SQLite two changes of thread and PostgreSQL a round trip, far more than the
//! rows; a pool triples that, since it tries a connection before and after. Nothing is kept from one
//! statement to the next: each read begins after its request has arrived, so its result is as fresh
//! as that of a separate read.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use hosted_flow_core::contract::FlowId;
use prometheus_client::metrics::counter::Counter;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{Mutex, oneshot};
use tokio::time::{Instant, timeout};

use super::connection::{TIMEOUT, connect};
use super::fault::SqlFault;
use super::rows::flow;
use crate::store::{StoreError, StoredFlow};
use crate::user::UserId;

/// Sends requests to the readers, which end when the last clone is dropped.
#[derive(Clone, Debug)]
pub(super) struct Reads(UnboundedSender<Request>);

/// A request for a flow with this id and owner.
#[derive(Debug)]
struct Request {
    id: FlowId,
    user: UserId,
    answer: oneshot::Sender<Found>,
}

type Found = Result<Option<StoredFlow>, StoreError>;

impl Reads {
    /// So many readers: the fewer, the more share a statement. `lost` counts the connections on
    /// which a read has failed.
    pub(super) fn start(url: &str, session: &'static str, readers: usize, lost: &Counter) -> Self {
        let (sender, waiting) = unbounded_channel();
        let waiting = Arc::new(Mutex::new(waiting));
        for _ in 0..readers {
            let reader = Reader {
                url: url.to_owned(),
                session,
                connection: None,
                lost: lost.clone(),
            };
            tokio::spawn(reader.run(Arc::clone(&waiting)));
        }
        Self(sender)
    }

    pub(super) async fn flow(&self, user: &UserId, id: &FlowId) -> Found {
        let (answer, answered) = oneshot::channel();
        let request = Request {
            id: id.clone(),
            user: user.clone(),
            answer,
        };
        // The readers end before us only with their runtime.
        self.0.send(request).map_err(|_| SqlFault::Closed)?;
        answered.await.map_err(|_| SqlFault::Closed)?
    }
}

/// One that reads, over a connection of its own.
struct Reader {
    url: String,
    session: &'static str,
    /// With the time of its last use.
    connection: Option<(AnyConnection, Instant)>,
    lost: Counter,
}

impl Reader {
    /// Reads until the last sender is dropped.
    async fn run(mut self, waiting: Arc<Mutex<UnboundedReceiver<Request>>>) {
        let mut requests = Vec::with_capacity(MAX_FLOWS);
        while waiting
            .lock()
            .await
            .recv_many(&mut requests, MAX_FLOWS)
            .await
            > 0
        {
            match self.read(&requests).await {
                Ok(rows) => requests
                    .drain(..)
                    .for_each(|request| request.find_in(&rows)),
                Err(fault) => {
                    for request in requests.drain(..) {
                        let _ = request.answer.send(Err(fault.clone().into()));
                    }
                }
            }
        }
    }

    /// Reads, and once more over a new connection where the old one was lost.
    async fn read(&mut self, requests: &[Request]) -> Result<Vec<AnyRow>, SqlFault> {
        let is_trusted = |(_, used): &mut (AnyConnection, Instant)| used.elapsed() < TRUSTED;
        if let Some((mut connection, _)) = self.connection.take_if(is_trusted) {
            if let Ok(rows) = read(&mut connection, requests).await {
                self.connection = Some((connection, Instant::now()));
                return Ok(rows);
            }
            self.lost.inc();
        }
        self.connection = None;
        let mut connection = connect(&self.url, self.session).await?;
        let rows = read(&mut connection, requests).await;
        let rows = rows.inspect_err(|_| _ = self.lost.inc())?;
        self.connection = Some((connection, Instant::now()));
        Ok(rows)
    }
}

async fn read(
    connection: &mut AnyConnection,
    requests: &[Request],
) -> Result<Vec<AnyRow>, SqlFault> {
    // Only three statements, so that all stay prepared; repeated ids fill the remaining places.
    let (sql, places) = match requests.len() {
        0 | 1 => (ONE, 1),
        2..=4 => (FOUR, 4),
        _ => (SIXTEEN, MAX_FLOWS),
    };
    let ids = requests.iter().chain(requests.iter().rev().cycle());
    let query = ids.take(places).fold(sqlx::query(sql), |query, request| {
        query.bind(request.id.as_str().to_owned())
    });
    match timeout(TIMEOUT, query.fetch_all(connection)).await {
        Ok(rows) => Ok(rows?),
        Err(_) => Err(SqlFault::NoConnection),
    }
}

impl Request {
    fn find_in(self, rows: &[AnyRow]) {
        let found = rows.iter().find(|row| self.is_in(row));
        // An error only means that the request was dropped.
        let _ = self.answer.send(found.map(flow).transpose());
    }

    /// Whether a row is the flow, and its user's: another's is none.
    fn is_in(&self, row: &AnyRow) -> bool {
        let is = |column: &'static str, expected: &str| {
            let text = row.try_get::<&str, _>(column);
            text.is_ok_and(|text| text == expected)
        };
        is("id", self.id.as_str()) && is("user_id", self.user.as_str())
    }
}

impl fmt::Debug for Reader {
    // The URL may hold a password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Reader")
    }
}

/// Flows in one statement.
const MAX_FLOWS: usize = 16;

/// How long an idle connection is taken to be there still. What stands between may have forgotten
/// it, and would not say so.
const TRUSTED: Duration = Duration::from_secs(30);

const ONE: &str = super::select!("WHERE id = $1");

const FOUR: &str = super::select!("WHERE id IN ($1, $2, $3, $4)");

const SIXTEEN: &str = super::select!(
    "WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
);
