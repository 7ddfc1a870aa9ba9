//! The demo's servers: starts them, waits until they answer, and stops them at the end.

mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use self::server::Server;
use crate::examples::Site;
use crate::failure::{Failure, Outcome, While as _};
use crate::ports::{Block, Ports};
use crate::{http, interrupt, process, workspace};

/// How long the servers may take until all of them answer.
const START_TIMEOUT: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(25);
/// Where the backend takes webhooks.
const WEBHOOKS: &str = "/hosted-flow/webhooks";
/// Where `trunk serve` has the page (`Trunk.toml`).
const TRUNK: &str = "http://127.0.0.1:8090/";
const FLOWS: &str = "/hosted-flow/v1/flows?open=true";
/// The backend's configuration for the demo, written by its author, with our ports left open.
const TEMPLATE: &str = "crates/backend/demo.toml";

/// An addition to the configuration: no rate limit, where a machine asks more often than a person.
pub(crate) const UNLIMITED: &str = "\n[rate_limit]\nper_minute = 0\n";

/// Compiles the servers.
pub(crate) fn build() -> Outcome {
    process::run(process::command("cargo")?.args([
        "build",
        "--quiet",
        "--package=hosted-flow-backend",
        "--package=hosted-flow-sandbox",
        "--bins",
    ]))
}

/// Sets a program's variables for the servers' programs and the page, so that it can start more.
pub(crate) fn describe_programs(command: &mut Command, page: &Path) -> Outcome {
    let sandbox = workspace::built("hosted-flow-sandbox")?;
    command
        .env("HOSTED_FLOW_PROGRAMS", sandbox.with_file_name(""))
        .env("HOSTED_FLOW_PAGE_FOLDER", page);
    Ok(())
}

/// The backend and the sandbox, running; dropping this stops both.
#[derive(Debug)]
#[must_use = "the servers stop when this is dropped"]
pub(crate) struct Servers {
    pub(crate) ports: Ports,
    /// In the order they are stopped: the backend first, since it asks the sandbox.
    running: Vec<Server>,
    /// Reserved as long as they run, where the ports were not chosen.
    _block: Option<Block>,
    /// Their configuration, data and logs.
    folder: PathBuf,
    /// Whether the next ones have other ports, and so another folder.
    is_temporary: bool,
}

impl Servers {
    /// Starts everything on these ports, with the page in that folder, and returns once all of it answers.
    pub(crate) fn start(ports: Ports, page: &Path) -> Outcome<Self> {
        ports.check_free()?;
        Self::start_on(ports, None, page, "", None)
    }

    /// The same on reserved ports, with the page of an example and its policy.
    pub(crate) fn start_site(site: &Site) -> Outcome<Self> {
        let policy = site.policy.as_deref();
        if let Some(own) = &site.block {
            let ports = own.demo();
            let front = site.server.as_ref().map(|it| Front {
                ports,
                folder: &it.0,
            });
            let mut servers = Self::start_behind(front, ports, None, &site.page, "", policy)?;
            servers.is_temporary = true;
            return Ok(servers);
        }
        let block = Block::take()?;
        Self::start_on(block.demo(), Some(block), &site.page, "", policy)
    }

    /// The same on reserved ports, with the page in that folder, and with additions to the backend's
    /// configuration.
    pub(crate) fn start_with(page: &Path, more: &str) -> Outcome<Self> {
        let block = Block::take()?;
        Self::start_on(block.demo(), Some(block), page, more, None)
    }

    fn start_on(
        ports: Ports,
        block: Option<Block>,
        page: &Path,
        more: &str,
        policy: Option<&str>,
    ) -> Outcome<Self> {
        Self::start_behind(None, ports, block, page, more, policy)
    }

    fn start_behind(
        front: Option<Front<'_>>,
        ports: Ports,
        block: Option<Block>,
        page: &Path,
        more: &str,
        policy: Option<&str>,
    ) -> Outcome<Self> {
        let folder = workspace::scratch(&format!("demo-{}", ports.page))?;
        let config = folder.join("backend.toml");
        let data = fresh(&folder.join("data"))?;
        let text = configuration(&workspace::read(TEMPLATE)?, ports, page, &data) + more;
        fs::write(&config, text).doing(|| format!("write {}", config.display()))?;

        let mut sandbox = process::command(workspace::built("hosted-flow-sandbox")?)?;
        for (provider, port) in ports.providers() {
            sandbox.args([format!("--{provider}-port"), port.to_string()]);
        }
        let page_url = format!("http://127.0.0.1:{}", ports.page);
        sandbox.args(["--page", &format!("{page_url}/")]);
        sandbox.args(["--other-page", TRUNK]);
        sandbox.args(["--webhooks", &format!("{page_url}{WEBHOOKS}")]);
        let mut backend = process::command(workspace::built("hosted-flow-backend")?)?;
        backend.arg("--config").arg(&config);
        if let Some(policy) = policy {
            backend.env("HOSTED_FLOW_DEMO__POLICY", policy);
        }

        if let Some(front) = &front {
            let address = format!("127.0.0.1:{}", front.ports.behind());
            backend.env("HOSTED_FLOW_LISTEN", address);
        }

        let sandbox = Server::start("sandbox", sandbox, &folder)?;
        let backend = Server::start("backend", backend, &folder)?;
        let mut running = vec![backend, sandbox];
        if let Some(front) = front {
            running.insert(0, Server::start("page", front.command()?, &folder)?);
        }
        let mut servers = Self {
            ports,
            running,
            is_temporary: block.is_some(),
            _block: block,
            folder,
        };
        servers.wait_until_ready()?;
        Ok(servers)
    }

    /// What each server prints to: its name and its log.
    pub(crate) fn logs(&self) -> impl Iterator<Item = (&'static str, &Path)> {
        let logs = self.running.iter();
        logs.map(|server| (server.name, server.log.as_path()))
    }

    /// Returns only on Ctrl-C or when a server ends by itself.
    pub(crate) fn watch(&mut self) -> Failure {
        loop {
            if let Err(failure) = self.check() {
                return failure;
            }
            thread::sleep(POLL);
        }
    }

    fn wait_until_ready(&mut self) -> Outcome {
        let page = self.ports.page;
        // A page that is missing answers 404; for the others any answer shows that they work.
        let mut waiting = vec![(page, "/", 399), (page, FLOWS, 499)];
        waiting.extend(self.ports.providers().map(|(_, port)| (port, "/", 499)));
        let deadline = Instant::now() + START_TIMEOUT;
        loop {
            self.check()?;
            let mut last = None;
            waiting.retain(|&(port, path, highest)| {
                let status = http::status(port, path);
                last = status.or(last);
                status.is_none_or(|status| status > highest)
            });
            let Some((port, path, _)) = waiting.first() else {
                return Ok(());
            };
            if Instant::now() >= deadline {
                let seen = last.map_or("nothing".to_owned(), |status| status.to_string());
                return Err(Failure::new(format!(
                    "http://127.0.0.1:{port}{path} does not answer as it should (last: {seen})"
                )));
            }
            thread::sleep(POLL);
        }
    }

    fn check(&mut self) -> Outcome {
        // First: one Ctrl-C reaches the servers as well, and their end is then no failure.
        interrupt::check()?;
        for server in &mut self.running {
            if let Some(failure) = server.ended() {
                thread::sleep(POLL);
                interrupt::check()?;
                return Err(failure);
            }
        }
        Ok(())
    }
}

/// The page's own server, on the page's port: `next start`.
struct Front<'site> {
    ports: Ports,
    folder: &'site Path,
}

impl Front<'_> {
    fn command(&self) -> Outcome<Command> {
        let mut node = process::command("node")?;
        node.args(["--input-type=module", "--eval", NEXT_START, "--"])
            .arg(self.ports.page.to_string())
            .current_dir(self.folder);
        Ok(node)
    }
}

const NEXT_START: &str = include_str!("servers/next_start.mjs");

impl Drop for Servers {
    fn drop(&mut self) {
        self.running.clear();
        if self.is_temporary {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// An empty folder: the sandbox starts without the sessions that the backend would still know.
fn fresh(folder: &Path) -> Outcome<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(|| format!("remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).doing(|| format!("make the folder {}", folder.display()))?;
    Ok(folder.to_path_buf())
}

fn configuration(template: &str, ports: Ports, page: &Path, data: &Path) -> String {
    let named = |folder: &Path| folder.display().to_string().replace('\\', "/");
    let mut text = template
        .replace("{port}", &ports.page.to_string())
        .replace("{page_dir}", &named(page))
        .replace("{data_dir}", &named(data));
    for (provider, port) in ports.providers() {
        text = text.replace(&format!("{{{provider}_port}}"), &port.to_string());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_configuration_is_filled_in() {
        let ports = Ports::starting_at(9000).unwrap();
        let template = "a={port} b={ondato_port} c={paysafe_port} d=\"{page_dir}\" e={port} \
                        f={airwallex_port} g={connectfi_port} h={connectpay_port} i={data_dir}";
        assert_eq!(
            configuration(template, ports, Path::new("/x/page"), Path::new("/x/data")),
            "a=9000 b=9001 c=9002 d=\"/x/page\" e=9000 f=9003 g=9004 h=9005 i=/x/data"
        );
    }
}
