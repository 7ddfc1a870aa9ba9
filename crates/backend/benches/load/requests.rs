//! Connections that ask, and how long that takes.

use std::fmt;
use std::time::{Duration, Instant};

use tokio::task::JoinSet;
use tokio::time::sleep_until;

use crate::Outcome;
use crate::client::{Client, request};

/// A path, and who asks for it.
pub(crate) type Flow = (String, String);

/// Connections that ask without a pause, each for its own.
pub(crate) struct Load {
    port: u16,
    flows: Vec<Flow>,
}

/// What came of it.
#[derive(Default)]
pub(crate) struct Report {
    took: Duration,
    latencies: Vec<Duration>,
    /// Of the node's processors.
    pub(crate) work: Duration,
}

impl Load {
    pub(crate) fn new(port: u16, flows: Vec<Flow>) -> Self {
        Self { port, flows }
    }

    /// How long an answer's body is.
    pub(crate) async fn bytes(&self) -> Outcome<usize> {
        let (path, user) = self.flows.first().ok_or("nothing is asked for")?;
        let mut client = Client::connect(self.port).await?;
        Ok(client.exchange(&request(path, user)).await?.len())
    }

    pub(crate) async fn run(&self, time: Duration) -> Outcome<Report> {
        let start = Instant::now();
        let mut tasks = JoinSet::new();
        for (path, user) in &self.flows {
            let (port, request) = (self.port, request(path, user));
            tasks.spawn(async move {
                let mut client = Client::connect(port).await?;
                let mut latencies = Vec::new();
                while start.elapsed() < time {
                    let sent_at = Instant::now();
                    client.exchange(&request).await?;
                    latencies.push(sent_at.elapsed());
                }
                Outcome::Ok(latencies)
            });
        }
        let mut report = Report::default();
        while let Some(latencies) = tasks.join_next().await {
            report.latencies.extend(latencies??);
        }
        report.took = start.elapsed();
        Ok(report)
    }
}

impl Report {
    pub(crate) fn add(&mut self, other: Self) {
        self.took += other.took;
        self.work += other.work;
        self.latencies.extend(other.latencies);
        self.latencies.sort_unstable();
    }

    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    pub(crate) fn per_second(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64()
    }

    #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
    fn work_for_each(&self) -> f64 {
        self.work.as_secs_f64() * 1e6 / self.latencies.len() as f64
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
            "{:.0} per second, p50 {:.2} ms, p99 {:.2} ms, {:.0} µs of the node's processors each",
            self.per_second(),
            self.percentile(50).as_secs_f64() * 1e3,
            self.percentile(99).as_secs_f64() * 1e3,
            self.work_for_each()
        )
    }
}

/// Browsers that each ask once in a period, spread over it. Answers how many answers came.
pub(crate) async fn poll(
    port: u16,
    (path, user): &Flow,
    browsers: usize,
    period: Duration,
    times: u32,
) -> Outcome<usize> {
    let start = tokio::time::Instant::now();
    let mut tasks = JoinSet::new();
    for number in 0..browsers {
        let request = request(path, user);
        let offset = period * u32::try_from(number)? / u32::try_from(browsers)?;
        tasks.spawn(async move {
            let mut client = Client::connect(port).await?;
            for round in 0..times {
                sleep_until(start + offset + period * round).await;
                client.exchange(&request).await?;
            }
            Outcome::Ok(times as usize)
        });
    }
    let mut answers = 0;
    while let Some(answered) = tasks.join_next().await {
        answers += answered??;
    }
    Ok(answers)
}
