//! Connections that listen to flows.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::Outcome;
use crate::client::{Client, request};
use crate::requests::Flow;

/// Open streams, whose first event has come.
pub(crate) struct Held {
    clients: Vec<Client>,
    pub(crate) took: Duration,
}

/// Opens so many streams, of each flow as many.
pub(crate) async fn open(port: u16, flows: &[Flow], streams: usize) -> Outcome<Held> {
    let start = Instant::now();
    let at_once = Arc::new(Semaphore::new(AT_ONCE));
    let mut opening = JoinSet::new();
    for (path, user) in flows.iter().cycle().take(streams) {
        let request = request(&format!("{path}/events"), user);
        let at_once = Arc::clone(&at_once);
        opening.spawn(async move {
            let _turn = at_once.acquire().await?;
            let mut client = Client::connect(port).await?;
            client.send(&request).await?;
            while !has(client.more().await?, b"\nid: 1\n") {}
            client.forget();
            Outcome::Ok(client)
        });
    }
    let mut clients = Vec::with_capacity(streams);
    while let Some(opened) = opening.join_next().await {
        clients.push(opened??);
    }
    Ok(Held {
        clients,
        took: start.elapsed(),
    })
}

impl Held {
    /// Holds the streams until each has had a heartbeat, and answers how many had.
    pub(crate) async fn alive(&mut self) -> Outcome<usize> {
        Ok(self.until(b"\nevent: heartbeat\n").await?.len())
    }

    /// Waits until every stream has sent the second revision; returns the times, in order.
    pub(crate) async fn notified(&mut self) -> Outcome<Vec<Instant>> {
        let mut notified = self.until(b"\nid: 2\n").await?;
        notified.sort_unstable();
        Ok(notified)
    }

    /// When each stream had brought these bytes; one that ends or is silent is left out.
    async fn until(&mut self, bytes: &'static [u8]) -> Outcome<Vec<Instant>> {
        let mut waiting = JoinSet::new();
        for mut client in self.clients.drain(..) {
            waiting.spawn(async move {
                let heard = timeout(TIMEOUT, async {
                    while !has(client.more().await?, bytes) {}
                    Outcome::Ok(Instant::now())
                });
                let heard = heard.await;
                (client, heard)
            });
        }
        let mut times = Vec::new();
        while let Some(waited) = waiting.join_next().await {
            let (client, heard) = waited?;
            if let Ok(Ok(at)) = heard {
                times.push(at);
                self.clients.push(client);
            }
        }
        if times.is_empty() {
            return Err("no stream lives".into());
        }
        Ok(times)
    }
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|it| it == wanted)
}

/// How many are opened at once: a server's backlog is finite.
const AT_ONCE: usize = 100;

/// Four heartbeats.
const TIMEOUT: Duration = Duration::from_mins(1);
