//! The end-to-end tests: the whole system in real browsers.
//!
//! Several workers take tests from one queue. Each has a demo, drivers, ports, folders and logs of
//! its own, and runs each test in a process of its own.

mod attributes;
mod folder;
mod kept;
mod plain;
mod plan;
mod worker;

use std::collections::{BTreeMap, VecDeque};
use std::panic::resume_unwind;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use self::folder::Folder;
use self::plan::Job;
use self::worker::{TestResult, Worker};
use super::Options;
use super::native::{self, Tests};
use crate::driver::Browser;
use crate::examples::{self, Example, Site};
use crate::failure::{Failure, Outcome};
use crate::package;
use crate::page::{self, Page};
use crate::setup::Toolbox;
use crate::trunk;

/// The tests of our page as Trunk alone has built it.
const OF_TRUNK: &str = "trunk::";
/// The tests of the page of plain HTML with the custom element.
const OF_ELEMENT: &str = "element::";
/// The tests of the page of every screen.
const OF_GALLERY: &str = "looks::";
/// The tests of the examples, which are a step of their own.
const OF_EXAMPLES: &str = "packages::";

/// What all workers share and none changes.
struct Setup<'run> {
    toolbox: &'run Toolbox,
    tests: &'run Tests,
    page: &'run Path,
    /// The pages of the examples, by their names.
    sites: &'run BTreeMap<&'static str, Site>,
    /// This run's own.
    folder: &'run Path,
    all_engines: bool,
}

/// A job that is done.
struct Done {
    job: Job,
    took: Duration,
    verdict: TestResult,
}

/// Builds what is needed and runs the tests whose names contain one of the words, or all tests.
pub(super) fn run(toolbox: &Toolbox, options: &Options) -> Outcome {
    let page = if options.small {
        Page::SmallFive
    } else {
        Page::Five
    };
    page::build(toolbox, page)?;
    let built = native::build(toolbox, options)?;
    let tests = native::find(&built, native::OF_BROWSERS, "e2e")?;
    // It records for the tests what no driver reports.
    let page = page::with_script(page, "tests/src/watch.js")?;
    let names = tests.list(toolbox)?;
    let attributes = attributes::read()?;
    let jobs = plan::jobs(&names, &attributes, options.all_engines, options.browser())?;
    let others = names.into_iter();
    let others = others.filter(|name| !name.starts_with(OF_EXAMPLES));
    let wanted = plan::named(others.collect(), &options.e2e_words())?;
    let jobs: VecDeque<Job> = jobs
        .into_iter()
        .filter(|job| wanted.contains(&job.test))
        .collect();
    if jobs.iter().any(|job| job.test.starts_with(OF_TRUNK)) {
        trunk::build(toolbox)?;
    }
    if jobs.iter().any(|job| job.test.starts_with(OF_GALLERY)) {
        page::build(toolbox, Page::Gallery)?;
    }
    if jobs.iter().any(|job| job.test.starts_with(OF_ELEMENT)) {
        plain::add(toolbox, &page)?;
    }
    let folder = Folder::make()?;
    let setup = Setup {
        toolbox,
        tests,
        page: &page,
        sites: &BTreeMap::new(),
        folder: &folder.path,
        all_engines: options.all_engines,
    };
    report(&work(&setup, jobs)?)
}

/// Builds the examples that are wanted and runs their tests.
pub(super) fn packages(toolbox: &Toolbox, options: &Options) -> Outcome {
    let wanted = wanted_examples(options)?;
    let built = native::build(toolbox, options)?;
    let tests = native::find(&built, native::OF_BROWSERS, "e2e")?;
    let names = tests.list(toolbox)?;
    let attributes = attributes::read()?;
    let mut jobs = VecDeque::new();
    for job in plan::jobs(&names, &attributes, options.all_engines, options.browser())? {
        if job.test.starts_with(OF_EXAMPLES) && wanted.contains(&examples::of_test(&job.test)?) {
            jobs.push_back(job);
        }
    }
    let programs = if options.all_examples {
        package::programs()
    } else {
        examples::PROGRAMS.to_vec()
    };
    let mut sites = BTreeMap::new();
    for example in wanted {
        sites.insert(example.name, examples::build(toolbox, example, &programs)?);
    }
    let folder = Folder::make()?;
    let setup = Setup {
        toolbox,
        tests,
        page: Path::new(""),
        sites: &sites,
        folder: &folder.path,
        all_engines: options.all_engines,
    };
    report(&work(&setup, jobs)?)
}

fn wanted_examples(options: &Options) -> Outcome<Vec<&'static Example>> {
    let is_wanted = |example: &&Example| {
        if options.words.is_empty() {
            example.is_usual || options.all_examples
        } else {
            options.words.iter().any(|word| word == example.name)
        }
    };
    for word in &options.words {
        if !examples::ALL.iter().any(|example| word == example.name) {
            return Err(Failure::new(format!("no example is called `{word}`")));
        }
    }
    Ok(examples::ALL.iter().filter(is_wanted).collect())
}

/// Runs all jobs. A failure here is of the runner, not of a test.
fn work(setup: &Setup<'_>, jobs: VecDeque<Job>) -> Outcome<Vec<Done>> {
    let workers = workers().min(jobs.len());
    let all = jobs.len();
    println!("e2e: {all} runs, {workers} at a time");
    let queue = Mutex::new(jobs);
    let done = Mutex::new(Vec::new());
    let run = |number: usize| -> Outcome {
        let mut worker = Worker::new(number, setup);
        loop {
            let next = queue
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .pop_front();
            let Some(job) = next else {
                return Ok(());
            };
            let begun = Instant::now();
            let verdict = match worker.run(&job) {
                Ok(verdict) => verdict,
                Err(failure) => {
                    // The others fail as well without what all of them need.
                    queue.lock().unwrap_or_else(PoisonError::into_inner).clear();
                    return Err(failure);
                }
            };
            let took = begun.elapsed();
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            let done_job = Done { job, took, verdict };
            done_job.print(done.len() + 1, all);
            done.push(done_job);
        }
    };
    let outcome = thread::scope(|scope| {
        let running: Vec<_> = (1..=workers)
            .map(|number| scope.spawn(move || run(number)))
            .collect();
        let ended = running
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(|panic| resume_unwind(panic)));
        // All of them, so that none is left running.
        ended
            .collect::<Vec<_>>()
            .into_iter()
            .collect::<Outcome<()>>()
    });
    outcome?;
    Ok(done.into_inner().unwrap_or_else(PoisonError::into_inner))
}

impl Done {
    fn print(&self, number: usize, all: usize) {
        let seconds = self.took.as_secs_f64();
        let Job { test, browser, .. } = &self.job;
        let browser = browser.name();
        match &self.verdict {
            TestResult::Passed => {
                println!("{number:>4}/{all} {browser:<8} {seconds:>6.1} s  {test}");
            }
            TestResult::Failed { why, folder } => println!(
                "{number:>4}/{all} {browser:<8} {seconds:>6.1} s  {test} FAILED, see {}\n{why}\n",
                folder.display()
            ),
        }
    }
}

/// Prints the results by browser, and repeats the failures.
fn report(done: &[Done]) -> Outcome {
    let is_failed = |done: &&Done| matches!(done.verdict, TestResult::Failed { .. });
    println!();
    for browser in Browser::ALL {
        let of_browser = done.iter().filter(|done| done.job.browser == browser);
        let failed = of_browser.clone().filter(is_failed).count();
        let seconds: f64 = of_browser.clone().map(|done| done.took.as_secs_f64()).sum();
        let passed = of_browser.count() - failed;
        if passed + failed > 0 {
            println!(
                "{:<8} {passed} passed, {failed} failed, {seconds:.0} s one after another",
                browser.name()
            );
        }
    }
    let failed: Vec<&Done> = done.iter().filter(is_failed).collect();
    for done in &failed {
        if let TestResult::Failed { folder, .. } = &done.verdict {
            let browser = done.job.browser.name();
            println!("FAILED {browser} {}: {}", done.job.test, folder.display());
        }
    }
    println!(
        "{} passed, {} failed",
        done.len() - failed.len(),
        failed.len()
    );
    if failed.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "{} of {} failed",
        failed.len(),
        done.len()
    )))
}

/// One more than there are processors, since tests mostly wait.
fn workers() -> usize {
    thread::available_parallelism().map_or(2, usize::from) + 1
}
