//! Prints what one node can do: status reads per second beside a bare handler that returns the
//! same bytes, and what a thousand polling browsers cost a provider. Measures; never judges.
//!
//! `cargo xtask bench` runs it. The server is a child process, so that its memory is its own.

mod asking;
mod serving;

use std::error::Error;
use std::io::{BufRead as _, BufReader, Write as _, stdout};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use std::{env, thread};

use asking::{Load, Report};
use serving::Served;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Connections that ask without a pause.
const CONNECTIONS: usize = 32;
const ROUND: Duration = Duration::from_secs(4);
const ROUNDS: usize = 3;
const BROWSERS: usize = 1_000;

fn main() -> Outcome {
    let runtime = tokio::runtime::Runtime::new()?;
    if env::args().any(|argument| argument == "--serve") {
        return runtime.block_on(serving::run());
    }
    let server = Server::start()?;
    runtime.block_on(reads(&server.served))?;
    runtime.block_on(browsers(&server.served))
}

/// Status reads against a bare handler, in turns, so that both see the same machine.
async fn reads(served: &Served) -> Outcome {
    let load = |path: &str| Load::new(served.port, path, CONNECTIONS);
    let (status, bare) = (load(&served.flow), load("/bare"));
    status.run(ROUND / 4).await?;
    bare.run(ROUND / 4).await?;
    let (mut of_status, mut of_bare) = (Report::default(), Report::default());
    for _ in 0..ROUNDS {
        of_status.add(status.run(ROUND).await?);
        of_bare.add(bare.run(ROUND).await?);
    }
    say(&format!(
        "bare handler, {CONNECTIONS} connections: {of_bare}"
    ))?;
    say(&format!(
        "status reads, {CONNECTIONS} connections: {of_status}"
    ))?;
    let ratio = of_status.per_second() / of_bare.per_second();
    say(&format!("status reads / bare handler: {ratio:.2}"))
}

/// Browsers that all poll one flow every two seconds, as they do at first.
async fn browsers(served: &Served) -> Outcome {
    const PERIOD: Duration = Duration::from_secs(2);
    const TIMES: u32 = 10;
    let before = asking::count(served.port).await?;
    let asked = asking::poll(served.port, &served.flow, BROWSERS, PERIOD, TIMES).await?;
    let reads = asking::count(served.port).await? - before;
    let seconds = (PERIOD * TIMES).as_secs();
    say(&format!(
        "{BROWSERS} browsers that poll one flow for {seconds} s: {asked} status reads, \
         {reads} reads of the provider"
    ))
}

fn say(line: &str) -> Outcome {
    Ok(writeln!(stdout(), "{line}")?)
}

/// The server, gone when this is dropped.
struct Server {
    child: Child,
    served: Served,
}

impl Server {
    fn start() -> Outcome<Self> {
        let mut child = Command::new(env::current_exe()?)
            .arg("--serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = child.stdout.take().ok_or("the server has no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        let served = Served::read(&line).ok_or("the server did not start")?;
        Ok(Self { child, served })
    }
}

impl Drop for Server {
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
