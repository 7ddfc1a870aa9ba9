//! Prints what one node can do: status reads per second beside a bare handler that returns the
//! same bytes, what a thousand polling browsers cost a provider, and five thousand held event
//! streams. Measures; never judges.
//!
//! `cargo xtask bench` runs it. The node is a child process, so that its memory and its time are
//! its own; the provider is here, where its calls are counted and its words are changed.

mod client;
mod listening;
mod node;
mod provider;
mod requests;
mod serving;

use std::error::Error;
use std::io::{Write as _, stdout};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};

use node::Node;
use provider::Provider;
use requests::{Load, Report};

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Connections that ask without a pause, each for a flow and as a person of its own.
const CONNECTIONS: usize = 32;
const ROUND: Duration = Duration::from_secs(4);
const ROUNDS: usize = 3;

/// Browsers that poll one flow every two seconds, as they do at first.
const BROWSERS: usize = 1_000;
const PERIOD: Duration = Duration::from_secs(2);
const TIMES: u32 = 10;

/// Held event streams, and the flows that they are of.
const STREAMS: usize = 5_000;
const FLOWS: usize = 1_000;

fn main() -> Outcome {
    let arguments: Vec<String> = env::args().collect();
    let runtime = tokio::runtime::Runtime::new()?;
    match arguments.iter().position(|argument| argument == "--serve") {
        Some(at) => runtime.block_on(serving::run(&arguments[at + 1], &arguments[at + 2])),
        None if env::var_os(RAISED).is_none() => with_more_files(),
        None => runtime.block_on(measure()),
    }
}

/// Runs this program again where it may open a file for every stream. Only a shell can raise that
/// limit for somebody without a system call of one's own.
fn with_more_files() -> Outcome {
    let raise = "ulimit -n 16384 || ulimit -n \"$(ulimit -Hn)\"; exec \"$@\"";
    let mut again = Command::new("sh");
    again.args(["-c", raise, "sh"]).arg(env::current_exe()?);
    let status = again.env(RAISED, "1").status()?;
    status
        .success()
        .then_some(())
        .ok_or_else(|| status.to_string().into())
}

async fn measure() -> Outcome {
    let provider = Provider::start().await?;
    let folder = env::temp_dir().join(format!("hosted-flow-bench-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    let file = format!("sqlite:{}", folder.join("flows.db").display());
    say(&format!("load of this machine: {}", load_of_machine()?))?;
    let mut measured = reads("SQLite in a file", &file, &provider).await;
    if measured.is_ok() {
        measured = others(&file, &provider).await;
    }
    fs::remove_dir_all(&folder)?;
    measured
}

async fn others(file: &str, provider: &Provider) -> Outcome {
    reads("memory", "memory", provider).await?;
    if hosted_flow_tests_postgres::programs().is_some() {
        reads(
            "PostgreSQL",
            &hosted_flow_tests_postgres::new_database().await,
            provider,
        )
        .await?;
    } else {
        say("PostgreSQL: none is installed")?;
    }
    browsers(file, provider).await?;
    streams(file, provider).await?;
    fan_out(file, provider).await
}

/// Status reads against a bare handler, in turns, so that both see the same machine.
async fn reads(store: &str, url: &str, provider: &Provider) -> Outcome {
    let node = Node::start(url, provider)?;
    let flows = node.create(CONNECTIONS).await?;
    let status = Load::new(node.port, flows);
    let bare = Load::new(
        node.port,
        vec![("/bare".to_owned(), String::new()); CONNECTIONS],
    );
    if status.bytes().await? != bare.bytes().await? {
        return Err("the bare handler answers something else".into());
    }
    status.run(ROUND / 4).await?;
    bare.run(ROUND / 4).await?;
    let (mut of_status, mut of_bare) = (Report::default(), Report::default());
    for _ in 0..ROUNDS {
        of_status.add(node.measured(status.run(ROUND)).await?);
        of_bare.add(node.measured(bare.run(ROUND)).await?);
    }
    say(&format!("{store}, {CONNECTIONS} connections:"))?;
    say(&format!("  bare handler: {of_bare}"))?;
    say(&format!("  status reads: {of_status}"))?;
    let ratio = of_status.per_second() / of_bare.per_second();
    say(&format!(
        "  status reads / bare handler: {ratio:.2}; load of this machine: {}",
        load_of_machine()?
    ))
}

/// What browsers that all poll one flow cost its provider.
async fn browsers(url: &str, provider: &Provider) -> Outcome {
    let node = Node::start(url, provider)?;
    let flow = node.create(1).await?.remove(0);
    let before = provider.reads();
    let polls = requests::poll(node.port, &flow, BROWSERS, PERIOD, TIMES).await?;
    let reads = provider.reads() - before;
    let seconds = (PERIOD * TIMES).as_secs();
    say(&format!(
        "{BROWSERS} browsers that poll one flow for {seconds} s: {polls} status reads, \
         {reads} reads of the provider"
    ))
}

/// Streams of many flows: what each costs, and that all live.
async fn streams(url: &str, provider: &Provider) -> Outcome {
    let node = Node::start(url, provider)?;
    let flows = node.create(FLOWS).await?;
    let before = node.memory()?;
    let mut held = listening::open(node.port, &flows, STREAMS).await?;
    let opened = held.took;
    let alive = held.alive().await?;
    say(&format!(
        "{STREAMS} event streams of {FLOWS} flows: opened in {:.1} s, {alive} alive after a \
         heartbeat of each; {}",
        opened.as_secs_f64(),
        cost(before, node.memory()?)
    ))
}

/// Streams of one flow: what each costs, and when the last of them hears of a change.
async fn fan_out(url: &str, provider: &Provider) -> Outcome {
    let node = Node::start(url, provider)?;
    let flow = node.create(1).await?;
    let before = node.memory()?;
    let mut held = listening::open(node.port, &flow, STREAMS).await?;
    let after = node.memory()?;
    provider.change();
    let notified = held.notified().await?;
    let since = |at: usize| notified[at].saturating_duration_since(provider.changed_at());
    let last = notified.len() - 1;
    say(&format!(
        "{STREAMS} event streams of one flow: {}; a change reached {} of them, {:.0} ms after the \
         provider said so the first, {:.0} ms the last",
        cost(before, after),
        notified.len(),
        since(0).as_secs_f64() * 1e3,
        since(last).as_secs_f64() * 1e3
    ))
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn cost(before: u64, after: u64) -> String {
    let each = after.saturating_sub(before) as f64 / STREAMS as f64;
    format!("memory of the node {before} to {after} kB, {each:.1} kB each")
}

/// The load averages, by which a figure is to be read.
fn load_of_machine() -> Outcome<String> {
    let loads = fs::read_to_string("/proc/loadavg")?;
    Ok(loads.split(' ').take(3).collect::<Vec<_>>().join(" "))
}

fn say(line: &str) -> Outcome {
    Ok(writeln!(stdout(), "{line}")?)
}

/// Set where files enough may be open.
const RAISED: &str = "HOSTED_FLOW_BENCH_RAISED";
