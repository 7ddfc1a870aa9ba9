//! The program: checks a backend against contract v1. Two binaries call it: `hosted-flow-check` and,
//! as `hosted-flow check`, the one program of them all.

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use crate::args::{self, Command, USAGE};
use crate::{FLOWS, MAX_FLOWS, Plan, Report, Verdict, check};

/// Runs it with the arguments after the program's name. `program` is what a person types for it, for
/// the help and the messages.
///
/// # Panics
///
/// Where the system lets no runtime start, and within another one.
#[tokio::main]
pub async fn run(program: &str, arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let checked = match args::read(arguments) {
        Ok(Command::Check { plan, as_json }) => {
            announce(program, &plan);
            match check(*plan).await {
                Ok(report) => tell(&report, as_json),
                Err(error) => Err(error.to_string()),
            }
        }
        Ok(Command::Help) => say(&USAGE.replace("{program}", program), ExitCode::SUCCESS),
        Err(error) => Err(error.to_string()),
    };
    checked.unwrap_or_else(|why| {
        eprintln!("{program}: {why}");
        ExitCode::from(2)
    })
}

/// Printed before the first request, so that the check can still be stopped.
fn announce(program: &str, plan: &Plan) {
    eprintln!(
        "{program}: makes {FLOWS} flows with {} at {}, at most {MAX_FLOWS} where nothing \
         is refused",
        plan.provider,
        plan.base.as_str(),
    );
}

fn tell(report: &Report, as_json: bool) -> Result<ExitCode, String> {
    let text = if as_json {
        format!("{:#}\n", report.to_json())
    } else {
        report.to_string()
    };
    let is_broken = report.count(Verdict::Fail) > 0;
    say(&text, ExitCode::from(u8::from(is_broken)))
}

fn say(text: &str, code: ExitCode) -> Result<ExitCode, String> {
    let mut stdout = io::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    written.map(|()| code).map_err(|error| error.to_string())
}
