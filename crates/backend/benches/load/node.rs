//! The node that is measured, as the process that it is.

use std::future::Future;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, fs, thread};

use serde_json::{Value, json};

use crate::Outcome;
use crate::client::Client;
use crate::provider::Provider;
use crate::requests::{Flow, Report};

/// A node, gone when this is dropped.
pub(crate) struct Node {
    child: Child,
    pub(crate) port: u16,
}

impl Node {
    pub(crate) fn start(store: &str, provider: &Provider) -> Outcome<Self> {
        let mut child = Command::new(env::current_exe()?)
            .args(["--serve", store, &provider.port.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("the server has no output")?;
        let mut node = Self { child, port: 0 };
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        node.port = line.trim().parse()?;
        Ok(node)
    }

    /// Creates so many flows, each of a person of its own.
    pub(crate) async fn create(&self, flows: usize) -> Outcome<Vec<Flow>> {
        let body = json!({"provider": "paysafe", "returnUrl": "https://join.example/"}).to_string();
        let mut client = Client::connect(self.port).await?;
        let mut created = Vec::with_capacity(flows);
        for number in 0..flows {
            // Other nodes on the same store have had others.
            let user = format!("user-{}-{number}", self.port);
            let request = format!(
                "POST /v1/flows HTTP/1.1\r\nhost: bench\r\nx-user: {user}\r\n\
                 content-type: application/json\r\nidempotency-key: bench\r\n\
                 content-length: {}\r\n\r\n{body}",
                body.len()
            );
            let answer: Value = serde_json::from_slice(client.exchange(&request).await?)?;
            let id = answer["id"].as_str().ok_or("no flow was made")?;
            created.push((format!("/v1/flows/{id}"), user));
        }
        Ok(created)
    }

    /// Adds what a load has cost the node's processors.
    pub(crate) async fn measured(
        &self,
        load: impl Future<Output = Outcome<Report>>,
    ) -> Outcome<Report> {
        let before = self.work()?;
        let mut report = load.await?;
        report.work = self.work()?.saturating_sub(before);
        Ok(report)
    }

    /// Time of processors, in and for the process.
    fn work(&self) -> Outcome<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The second field is a name in parentheses, which may hold anything.
        let (_, fields) = stat.rsplit_once(')').ok_or("a process without figures")?;
        let times = fields.split_whitespace().skip(11).take(2);
        let ticks = times.map(str::parse::<u32>).sum::<Result<u32, _>>()?;
        Ok(Duration::from_secs(1) * ticks / TICKS)
    }

    /// Resident memory in kB, without what the kernel holds for its connections.
    pub(crate) fn memory(&self) -> Outcome<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let figure = resident.and_then(|text| text.trim().strip_suffix(" kB"));
        Ok(figure.ok_or("a process without memory")?.parse()?)
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // It ends when its standard input does.
        drop(self.child.stdin.take());
        for _ in 0..100 {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ = self.child.kill();
    }
}

/// Of a second, in Linux's figures.
const TICKS: u32 = 100;
