//! Two backends on one PostgreSQL, with a separate sandbox: browsers use the one, and the providers'
//! webhooks reach the other.

mod ports;

use std::collections::BTreeSet;
use std::env;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use hosted_flow_tests_postgres::Postgres;
use tempfile::TempDir;

use self::ports::{Ports, Taken};
use crate::environment::{Environment, page_folder, programs, test_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::sandbox::get;
use crate::{setup, wait};

/// Two backends, their database and the providers. All of it ends when dropped.
#[derive(Debug)]
#[must_use = "everything ends when this is dropped"]
pub struct Nodes {
    /// The URL of the page, served by the node without webhooks, which refreshes a flow once a minute.
    pub environment: Environment,
    /// The node of the page.
    pub near: Node,
    /// The node of the webhooks.
    pub far: Node,
    // In this order: clients end before their servers.
    _running: Vec<Running>,
    _postgres: Postgres,
    _folder: TempDir,
    // Last: the ports are free when they are released.
    _ports: Taken,
}

/// One backend, with its operational endpoints.
#[derive(Debug)]
pub struct Node {
    metrics: String,
}

/// A program that ends when its standard input closes, which happens when this is dropped.
#[derive(Debug)]
struct Running(Child);

impl Nodes {
    /// Starts everything, and returns once both nodes are ready.
    ///
    /// # Errors
    ///
    /// When something does not start.
    pub async fn start(environment: &Environment) -> Outcome<Self> {
        let taken = Taken::take()?;
        let ports = taken.ports();
        let postgres = Postgres::start().doing("start PostgreSQL")?;
        let folder = TempDir::with_prefix("hosted-flow-nodes-").doing("make a folder")?;
        let logs = test_folder().unwrap_or_else(|| folder.path().to_owned());
        let sandbox = Running::start(&logs, "sandbox", ports.sandbox(environment)?)?;
        let start = |name: &str| {
            let node = ports.node(environment, folder.path(), name, &postgres)?;
            Running::start(&logs, name, node)
        };
        let (near, far) = (start("near")?, start("far")?);
        let nodes = Self {
            environment: ports.environment(environment),
            near: Node {
                metrics: format!("{}/metrics", at(ports.near_admin())),
            },
            far: Node {
                metrics: format!("{}/metrics", at(ports.far_admin())),
            },
            _running: vec![near, far, sandbox],
            _postgres: postgres,
            _folder: folder,
            _ports: taken,
        };
        for port in [
            ports.page(),
            ports.far(),
            ports.near_admin(),
            ports.far_admin(),
        ] {
            until_it_answers(&format!("{}/readyz", at(port))).await?;
        }
        for (_, provider) in &nodes.environment.providers {
            until_it_answers(provider).await?;
        }
        Ok(nodes)
    }
}

impl Node {
    /// The value of a counter, by its name and all given labels; 0 where there is none.
    ///
    /// # Errors
    ///
    /// When the node does not answer.
    pub async fn count(&self, name: &str, labels: &[(&str, &str)]) -> Outcome<u64> {
        let text = get(&self.metrics)
            .await?
            .text()
            .await
            .doing("read metrics")?;
        let labels = labels
            .iter()
            .map(|(key, value)| format!("{key}=\"{value}\""));
        let labels: Vec<String> = labels.collect();
        let is_it = |line: &&str| {
            let of_name = line
                .strip_prefix("hosted_flow_")
                .and_then(|line| line.strip_prefix(name));
            of_name.is_some_and(|rest| rest.starts_with(['{', ' ']))
                && labels.iter().all(|label| line.contains(label))
        };
        let value = |line: &str| line.rsplit(' ').next()?.parse::<u64>().ok();
        let lines = text.lines().filter(is_it);
        let values: Option<Vec<u64>> = lines.map(value).collect();
        let values = values.ok_or_else(|| Failure::new(format!("{name} is no whole number")))?;
        Ok(values.iter().sum())
    }

    /// Waits until a counter exceeds this value.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn wait_for_more(&self, than: u64, name: &str, labels: &[(&str, &str)]) -> Outcome {
        let look = async || Ok((self.count(name, labels).await? > than).then_some(()));
        let seen = wait::until(look).await?;
        seen.ok_or_else(|| Failure::new(format!("waited in vain for {name}, {labels:?}")))
    }
}

impl Ports {
    fn environment(self, environment: &Environment) -> Environment {
        let names = environment.providers.iter().map(|(name, _)| name.clone());
        let origins: Vec<String> = self.providers().map(at).collect();
        Environment {
            page: format!("{}/", at(self.page())),
            sandbox: origins[0].clone(),
            providers: names.zip(origins).collect(),
            ..environment.clone()
        }
    }

    fn sandbox(self, environment: &Environment) -> Outcome<Command> {
        let mut sandbox = program("hosted-flow-sandbox")?;
        for ((provider, _), port) in environment.providers.iter().zip(self.providers()) {
            sandbox.args([format!("--{provider}-port"), port.to_string()]);
        }
        sandbox.arg("--page").arg(format!("{}/", at(self.page())));
        sandbox
            .arg("--webhooks")
            .arg(format!("{}{WEBHOOKS}", at(self.far())));
        // Decisions come while the page waits for them, on a busy machine, too.
        let decisions = setup::ALL.iter().flat_map(|setup| setup.decisions);
        for timing in decisions.collect::<BTreeSet<_>>() {
            sandbox.args([format!("--{timing}-ms"), "8000".to_owned()]);
        }
        Ok(sandbox)
    }

    /// The demo's configuration, with another database and refresh interval.
    fn node(
        self,
        environment: &Environment,
        folder: &Path,
        name: &str,
        postgres: &Postgres,
    ) -> Outcome<Command> {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let template = repository.join("crates/backend/demo.toml");
        let template = fs::read_to_string(template).doing("read the demo's configuration")?;
        let is_near = name == "near";
        let (port, admin) = if is_near {
            (self.page(), self.near_admin())
        } else {
            (self.far(), self.far_admin())
        };
        let mut text = format!("admin_listen = \"127.0.0.1:{admin}\"\n{template}");
        let changes = [
            (
                "listen = \"127.0.0.1:{port}\"",
                format!("listen = \"127.0.0.1:{port}\""),
            ),
            (
                "http://127.0.0.1:{port}/hosted-flow/webhooks",
                at(self.far()) + WEBHOOKS,
            ),
            ("sqlite:{data_dir}/flows.db", postgres.url("postgres")),
            (
                "\"1s\"",
                if is_near { "\"60s\"" } else { "\"1s\"" }.to_owned(),
            ),
        ];
        for (old, new) in changes {
            if !text.contains(old) {
                return Err(Failure::new(format!(
                    "the demo's configuration has no {old}"
                )));
            }
            text = text.replace(old, &new);
        }
        for ((provider, _), port) in environment.providers.iter().zip(self.providers()) {
            text = text.replace(&format!("{{{provider}_port}}"), &port.to_string());
        }
        let page_folder = page_folder()?;
        text = text
            .replace("{port}", &self.page().to_string())
            .replace("{page_dir}", &page_folder.to_string_lossy());
        let path = folder.join(format!("{name}.toml"));
        fs::write(&path, text).doing("write a configuration")?;
        let mut backend = program("hosted-flow-backend")?;
        backend.arg("--config").arg(path);
        Ok(backend)
    }
}

impl Running {
    fn start(logs: &Path, name: &str, mut command: Command) -> Outcome<Self> {
        let log = File::create(logs.join(format!("{name}.log"))).doing("write a log")?;
        // The variables of the tests would be read as values of the configuration.
        let names = env::vars_os().map(|(name, _)| name);
        for name in names.filter(|name| name.to_string_lossy().starts_with("HOSTED_FLOW_")) {
            command.env_remove(name);
        }
        let child = command
            .arg("--until-stdin-closes")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .doing("start a server")?;
        Ok(Self(child))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // It shuts down within a few seconds.
        let _ = self.0.wait();
    }
}

fn program(name: &str) -> Outcome<Command> {
    let program = programs()?.join(name);
    Ok(Command::new(
        program.with_extension(env::consts::EXE_EXTENSION),
    ))
}

async fn until_it_answers(url: &str) -> Outcome {
    let look = async || {
        let answer = get(url).await.ok();
        Ok(answer
            .filter(|answer| answer.status().is_success())
            .map(drop))
    };
    let answers = wait::until(look).await?;
    answers.ok_or_else(|| Failure::new(format!("{url} does not answer")))
}

fn at(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

const WEBHOOKS: &str = "/hosted-flow/webhooks";
