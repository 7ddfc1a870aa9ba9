//! One worker: a demo, drivers and folders of its own, and one test after another.

use std::fs::{self, File};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::kept::Kept;
use super::plan::Job;
use super::{OF_EXAMPLES, Setup};
use crate::driver::{Browser, Driver};
use crate::examples;
use crate::failure::{Outcome, While as _};
use crate::page::Page;
use crate::process;
use crate::servers::{self, Servers};
use crate::setup;
use crate::trunk;

/// How long a test may take; the longest takes a minute on two cores. A driver may never answer, and
/// its worker has other tests to run.
const TEST_TIMEOUT: Duration = Duration::from_mins(5);

/// How a line begins that a test prints for a person, whether it fails or not.
const FIGURE: &str = "figure: ";

/// The result of a job.
#[derive(Debug)]
pub(super) enum TestResult {
    Passed,
    /// Why, and the folder with its logs and evidence.
    Failed {
        why: String,
        folder: PathBuf,
    },
}

pub(super) struct Worker<'setup> {
    number: usize,
    setup: &'setup Setup<'setup>,
    /// Started when they are first needed, again after a test that failed, and for another page.
    servers: Option<Servers>,
    /// The page that they serve.
    served: PathBuf,
    drivers: Vec<(Browser, Driver, Driver)>,
    kept: Vec<Kept>,
}

impl<'setup> Worker<'setup> {
    pub(super) fn new(number: usize, setup: &'setup Setup<'setup>) -> Self {
        Self {
            number,
            setup,
            servers: None,
            served: PathBuf::new(),
            drivers: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Runs one test in a process of its own.
    pub(super) fn run(&mut self, job: &Job) -> Outcome<TestResult> {
        self.provide(job)?;
        let folder = folder(self.setup.folder, job)?;
        let logs = self.logs(job);
        let mut command = self.setup.tests.command(self.setup.toolbox)?;
        command.args(["--exact", &job.test, "--test-threads=1", "--nocapture"]);
        command.env("HOSTED_FLOW_TEST_FOLDER", &folder);
        servers::describe_programs(&mut command, &self.served)?;
        trunk::describe(&mut command)?;
        command.env("HOSTED_FLOW_GALLERY_FOLDER", Page::Gallery.folder()?);
        command.env("HOSTED_FLOW_AXE", setup::axe()?);
        if let Some(servers) = &self.servers {
            for (browser, driver, second) in &self.drivers {
                if *browser == job.browser {
                    driver.describe(&mut command, servers.ports);
                    second.describe_second(&mut command);
                }
            }
        }
        for name in [
            "HOSTED_FLOW_KEPT_BROWSER",
            "HOSTED_FLOW_KEPT_LOG",
            "HOSTED_FLOW_ALL_ENGINES",
        ] {
            command.env_remove(name);
        }
        if self.setup.all_engines {
            command.env("HOSTED_FLOW_ALL_ENGINES", "yes");
        }
        if let Some(kept) = self.kept_for(job) {
            kept.describe(&mut command);
        }

        let output = folder.join("output.txt");
        let doing = || format!("write {}", output.display());
        let file = File::create(&output).doing(doing)?;
        let succeeded = process::run_into(&mut command, &file, TEST_TIMEOUT)?;
        let printed = fs::read_to_string(&output).doing(|| format!("read {}", output.display()))?;
        let why = match succeeded {
            // The name is exact: it is this one test that has passed.
            Some(true) if printed.contains("test result: ok. 1 passed; 0 failed; 0 ignored") => {
                let figures = printed.lines().filter(|line| line.starts_with(FIGURE));
                figures.for_each(|figure| println!("{}: {figure}", job.test));
                fs::remove_dir_all(&folder).doing(|| format!("remove {}", folder.display()))?;
                return Ok(TestResult::Passed);
            }
            Some(true) => "the test did not run".to_owned(),
            Some(false) => last_lines(&printed),
            None => format!("it was ended after {TEST_TIMEOUT:?}"),
        };
        for (name, path, from) in logs {
            copy_from(&path, from, &folder.join(name))?;
        }
        // The next test must not meet what this one has left.
        self.servers = None;
        self.drivers.clear();
        self.kept.clear();
        Ok(TestResult::Failed { why, folder })
    }

    fn provide(&mut self, job: &Job) -> Outcome {
        static STARTING: Mutex<()> = Mutex::new(());
        let toolbox = self.setup.toolbox;
        let site = if job.test.starts_with(OF_EXAMPLES) {
            self.setup.sites.get(examples::of_test(&job.test)?.name)
        } else {
            None
        };
        let page = site.map_or(self.setup.page, |site| &site.page);
        if self.served != page {
            self.servers = None;
            page.clone_into(&mut self.served);
        }
        if self.servers.is_none() {
            self.servers = Some(match site {
                Some(site) => Servers::start_site(site)?,
                None => Servers::start_with(page, "")?,
            });
        }
        if !self
            .drivers
            .iter()
            .any(|(browser, ..)| *browser == job.browser)
        {
            // WebKit's virtual displays would otherwise look for a free number at the same time.
            let _starting = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
            let driver = Driver::start(job.browser, toolbox)?;
            // geckodriver serves one session at a time.
            let second = Driver::start(job.browser, toolbox)?;
            self.drivers.push((job.browser, driver, second));
        }
        if job.shares && self.kept_for(job).is_none() {
            let name = format!("{}-{}", job.browser.name(), self.number);
            let profile = self.setup.folder.join(name);
            let kept = Kept::start(job.browser, &profile, toolbox)?;
            self.kept.push(kept);
        }
        Ok(())
    }

    /// The browser that the job may share with others.
    fn kept_for(&self, job: &Job) -> Option<&Kept> {
        let mut kept = self.kept.iter();
        kept.find(|kept| job.shares && kept.browser == job.browser)
    }

    /// The logs that a test may add to: the name, path and present length of each.
    fn logs(&self, job: &Job) -> Vec<(String, PathBuf, u64)> {
        let servers = self.servers.iter().flat_map(Servers::logs);
        let mut all: Vec<_> = servers
            .map(|(name, path)| (format!("{name}.log"), path.to_owned()))
            .collect();
        for (browser, driver, second) in &self.drivers {
            if *browser == job.browser {
                all.push(("driver.log".into(), driver.log().to_owned()));
                all.push(("second-driver.log".into(), second.log().to_owned()));
            }
        }
        for (name, path) in self.kept_for(job).into_iter().flat_map(Kept::logs) {
            all.push((format!("{name}.log"), path.to_owned()));
        }
        let end = |path: &Path| fs::metadata(path).map_or(0, |file| file.len());
        all.into_iter()
            .map(|(name, path)| {
                let end = end(&path);
                (name, path, end)
            })
            .collect()
    }
}

/// A folder of the test's own, which stays where the test fails.
fn folder(of_run: &Path, job: &Job) -> Outcome<PathBuf> {
    let name = job.test.replace("::", ".");
    let folder = of_run.join(job.browser.name()).join(name);
    fs::create_dir_all(&folder).doing(|| format!("make the folder {}", folder.display()))?;
    Ok(folder)
}

/// The part of a log that was added since.
fn copy_from(log: &Path, from: u64, to: &Path) -> Outcome {
    let doing = || format!("copy {}", log.display());
    let mut file = File::open(log).doing(doing)?;
    let mut grown = Vec::new();
    file.seek(SeekFrom::Start(from)).doing(doing)?;
    file.read_to_end(&mut grown).doing(doing)?;
    fs::write(to, grown).doing(doing)
}

/// The end of a test's output, without libtest's own summary.
fn last_lines(printed: &str) -> String {
    let lines: Vec<&str> = printed
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("test result:"))
        .collect();
    let from = lines.len().saturating_sub(MAX_LINES);
    lines.get(from..).unwrap_or_default().join("\n")
}

/// Of a failed test's output, beside its name; all of it is in the test's folder.
const MAX_LINES: usize = 40;
