//! Clients that ask: as little HTTP/1.1 as will do, so that the measuring costs little of the two
//! cores that are measured.

use std::fmt;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::sleep_until;

use crate::Outcome;

/// Connections that ask for one path without a pause.
pub(crate) struct Load {
    port: u16,
    path: String,
    connections: usize,
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Report {
    took: Duration,
    latencies: Vec<Duration>,
}

impl Load {
    pub(crate) fn new(port: u16, path: &str, connections: usize) -> Self {
        Self {
            port,
            path: path.to_owned(),
            connections,
        }
    }

    pub(crate) async fn run(&self, time: Duration) -> Outcome<Report> {
        let start = Instant::now();
        let mut asking = JoinSet::new();
        for _ in 0..self.connections {
            let (port, path) = (self.port, self.path.clone());
            asking.spawn(async move {
                let mut client = Client::connect(port).await?;
                let mut latencies = Vec::new();
                while start.elapsed() < time {
                    let asked = Instant::now();
                    client.get(&path).await?;
                    latencies.push(asked.elapsed());
                }
                Outcome::Ok(latencies)
            });
        }
        let mut report = Report::default();
        while let Some(latencies) = asking.join_next().await {
            report.latencies.extend(latencies??);
        }
        report.took = start.elapsed();
        Ok(report)
    }
}

impl Report {
    pub(crate) fn add(&mut self, other: Self) {
        self.took += other.took;
        self.latencies.extend(other.latencies);
        self.latencies.sort_unstable();
    }

    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    pub(crate) fn per_second(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64()
    }

    fn percentile(&self, percent: usize) -> Duration {
        let last = self.latencies.len().saturating_sub(1);
        let index = self.latencies.len() * percent / 100;
        self.latencies
            .get(index.min(last))
            .copied()
            .unwrap_or_default()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:.0} per second, p50 {:.2} ms, p99 {:.2} ms",
            self.per_second(),
            self.percentile(50).as_secs_f64() * 1e3,
            self.percentile(99).as_secs_f64() * 1e3,
        )
    }
}

/// Browsers that each ask once in a period, spread over it. Answers how many answers came.
pub(crate) async fn poll(
    port: u16,
    path: &str,
    browsers: usize,
    period: Duration,
    times: u32,
) -> Outcome<usize> {
    let start = tokio::time::Instant::now();
    let mut asking = JoinSet::new();
    for number in 0..browsers {
        let path = path.to_owned();
        let offset = period * u32::try_from(number)? / u32::try_from(browsers)?;
        asking.spawn(async move {
            let mut client = Client::connect(port).await?;
            for round in 0..times {
                sleep_until(start + offset + period * round).await;
                client.get(&path).await?;
            }
            Outcome::Ok(times as usize)
        });
    }
    let mut answers = 0;
    while let Some(asked) = asking.join_next().await {
        answers += asked??;
    }
    Ok(answers)
}

/// Reads of the provider so far.
pub(crate) async fn count(port: u16) -> Outcome<u64> {
    Ok(body_of(port, "/count").await?.trim().parse()?)
}

pub(crate) async fn body_of(port: u16, path: &str) -> Outcome<String> {
    let body = Client::connect(port).await?.get(path).await?;
    Ok(String::from_utf8(body)?)
}

/// Creates a flow; answers its id.
pub(crate) async fn create(port: u16, body: &str) -> Outcome<String> {
    let mut client = Client::connect(port).await?;
    let head = format!(
        "POST /v1/flows HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n\
         idempotency-key: bench\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer: serde_json::Value = serde_json::from_slice(&client.exchange(&head).await?)?;
    Ok(answer["id"].as_str().ok_or("no flow was made")?.to_owned())
}

struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    async fn connect(port: u16) -> Outcome<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(4096),
        })
    }

    async fn get(&mut self, path: &str) -> Outcome<Vec<u8>> {
        self.exchange(&format!("GET {path} HTTP/1.1\r\nhost: bench\r\n\r\n"))
            .await
    }

    /// Sends, and reads one answer that says how long it is; anything but a `2xx` is an error.
    async fn exchange(&mut self, request: &str) -> Outcome<Vec<u8>> {
        self.stream.write_all(request.as_bytes()).await?;
        self.buffer.clear();
        loop {
            if let Some(end) = self.buffer.windows(4).position(|it| it == b"\r\n\r\n") {
                let head = std::str::from_utf8(&self.buffer[..end])?.to_ascii_lowercase();
                let length = head
                    .lines()
                    .find_map(|it| it.strip_prefix("content-length: "));
                let whole = end + 4 + length.ok_or("no length")?.trim().parse::<usize>()?;
                if self.buffer.len() >= whole {
                    return match head.strip_prefix("http/1.1 2") {
                        Some(_) => Ok(self.buffer[end + 4..whole].to_vec()),
                        None => Err(head.lines().next().unwrap_or_default().to_owned().into()),
                    };
                }
            }
            if self.stream.read_buf(&mut self.buffer).await? == 0 {
                return Err("the server hung up".into());
            }
        }
    }
}
