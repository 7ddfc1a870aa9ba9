//! Runs a test's steps in a browser of its own, and always closes that browser.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use tokio::runtime::{Builder, Runtime};
use tokio::task::block_in_place;

use crate::artifacts;
use crate::browser::Device;
use crate::environment::{Environment, test_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::setup::Setup;
use crate::visitor::Visitor;

/// Runs the steps with a fresh visitor, then the check that every test ends with.
///
/// # Errors
///
/// What failed, with what the page showed then.
///
/// # Panics
///
/// When the steps do, once their browser is closed.
pub fn with_visitor(steps: impl AsyncFnOnce(&mut Visitor) -> Outcome) -> Outcome {
    session(async |visitor| {
        steps(visitor).await?;
        visitor.check().await
    })
}

/// As [`with_visitor`], on that device.
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

/// Waits for what needs no visitor.
///
/// # Errors
///
/// As it ends.
pub fn wait_for<T>(what: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    runtime()?.block_on(what)
}

/// Runs the same steps in each set-up, each time in a fresh browser.
///
/// # Errors
///
/// Everything that failed, set-up by set-up.
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

/// Goes through all outcomes and joins the failures.
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
/// What failed, with what the page showed then.
///
/// # Panics
///
/// When the steps do, once their browser is closed.
pub fn session(steps: impl AsyncFnOnce(&mut Visitor) -> Outcome) -> Outcome {
    session_on(Device::Desk, steps)
}

/// As [`session`], on that device.
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

/// Runs the steps on another device while the visitor waits, then the check that every test ends
/// with.
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
    // A session that stays open would keep geckodriver, which has only one, from the next test.
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
