//! Runs the steps of a test in a new browser session, and always closes it.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use tokio::runtime::{Builder, Runtime};
use tokio::task::block_in_place;

use crate::artifacts;
use crate::browser::Device;
use crate::environment::{Environment, test_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::setup::Setup;
use crate::visitor::Visitor;

/// Runs the steps with a new visitor, then the check at the end of every test.
///
/// # Errors
///
/// The failure, with the state of the page.
///
/// # Panics
///
/// When the steps panic, after their browser is closed.
pub fn with_visitor(steps: impl AsyncFnOnce(&mut Visitor) -> Outcome) -> Outcome {
    session(async |visitor| {
        steps(visitor).await?;
        visitor.check().await
    })
}

/// As [`with_visitor`], on a given device.
///
/// # Errors
///
/// As [`with_visitor`].
///
/// # Panics
///
/// As [`with_visitor`].
pub fn with_visitor_on(
    device: Device,
    steps: impl AsyncFnOnce(&mut Visitor) -> Outcome,
) -> Outcome {
    session_on(device, async |visitor| {
        steps(visitor).await?;
        visitor.check().await
    })
}

/// Runs a future without a visitor.
///
/// # Errors
///
/// The future's own failure.
pub fn wait_for<T>(what: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    runtime()?.block_on(what)
}

/// Runs the same steps in each set-up, each time in a new browser.
///
/// # Errors
///
/// All failures, by set-up.
///
/// # Panics
///
/// As [`with_visitor`].
pub fn with_each_setup(
    setups: &[&'static Setup],
    steps: impl AsyncFn(&mut Visitor, &'static Setup) -> Outcome,
) -> Outcome {
    all(setups.iter().map(move |setup| {
        let outcome = with_visitor(async |visitor| steps(visitor, setup).await);
        outcome.map_err(|failure| Failure::new(format!("{}: {failure}", setup.name)))
    }))
}

/// Joins the failures of all outcomes.
///
/// # Errors
///
/// All of them.
pub fn all(outcomes: impl IntoIterator<Item = Outcome>) -> Outcome {
    let failures = outcomes.into_iter().filter_map(Outcome::err);
    let failures: Vec<String> = failures.map(|failure| failure.to_string()).collect();
    if failures.is_empty() {
        return Ok(());
    }
    Err(Failure::new(failures.join("\n")))
}

/// As [`with_visitor`], without the check at its end.
///
/// # Errors
///
/// The failure, with the state of the page.
///
/// # Panics
///
/// When the steps panic, after their browser is closed.
pub fn session(steps: impl AsyncFnOnce(&mut Visitor) -> Outcome) -> Outcome {
    session_on(Device::Desk, steps)
}

/// As [`session`], on a given device.
///
/// # Errors
///
/// As [`session`].
///
/// # Panics
///
/// As [`session`].
pub fn session_on(device: Device, steps: impl AsyncFnOnce(&mut Visitor) -> Outcome) -> Outcome {
    session_in(Environment::read()?, device, steps)
}

/// Runs the steps on another device while the visitor waits, then the check at the end of every
/// test.
///
/// # Errors
///
/// As [`with_visitor`].
///
/// # Panics
///
/// As [`with_visitor`].
pub fn meanwhile(
    visitor: &Visitor,
    device: Device,
    steps: impl AsyncFnOnce(&mut Visitor) -> Outcome,
) -> Outcome {
    let environment = visitor.environment.second()?;
    block_in_place(|| {
        session_in(environment, device, async |other| {
            steps(other).await?;
            other.check().await
        })
    })
}

/// As [`with_visitor`], against another demo.
///
/// # Errors
///
/// As [`with_visitor`].
///
/// # Panics
///
/// As [`with_visitor`].
pub fn with_visitor_in(
    environment: &Environment,
    steps: impl AsyncFnOnce(&mut Visitor) -> Outcome,
) -> Outcome {
    session_in(environment.clone(), Device::Desk, async |visitor| {
        steps(visitor).await?;
        visitor.check().await
    })
}

fn session_in(
    environment: Environment,
    device: Device,
    steps: impl AsyncFnOnce(&mut Visitor) -> Outcome,
) -> Outcome {
    let runtime = runtime()?;
    let mut visitor = runtime.block_on(Visitor::new(environment, device))?;
    // geckodriver has one session at a time: an open one would block the next test.
    let result = catch_unwind(AssertUnwindSafe(|| runtime.block_on(steps(&mut visitor))));
    if !matches!(result, Ok(Ok(())))
        && let Some(folder) = test_folder()
    {
        runtime.block_on(artifacts::keep(&folder, &visitor));
    }
    let result =
        result.map(|outcome| outcome.map_err(|failure| with_page(&runtime, &visitor, &failure)));
    let closed = runtime.block_on(visitor.browser.close());
    match result {
        Ok(outcome) => outcome.and(closed),
        Err(panic) => resume_unwind(panic),
    }
}

fn runtime() -> Outcome<Runtime> {
    let mut builder = Builder::new_multi_thread();
    let runtime = builder.worker_threads(1).enable_all().build();
    runtime.doing("start the runtime")
}

fn with_page(runtime: &Runtime, visitor: &Visitor, failure: &Failure) -> Failure {
    match runtime.block_on(artifacts::within(visitor.look())) {
        Ok(shown) => Failure::new(format!("{failure}\nthe page at that moment:\n{shown}")),
        Err(_) => failure.clone(),
    }
}
