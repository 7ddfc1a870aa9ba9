//! `hosted-flow-check URL`: checks a backend against contract v1.

mod args;

use std::env;
use std::io::{self, Write};
use std::process::ExitCode;

use args::{Command, USAGE};
use hosted_flow_checker::{FLOWS, MAX_FLOWS, Plan, Report, Verdict, check};

#[tokio::main]
async fn main() -> ExitCode {
    let (plan, as_json) = match args::read(env::args_os().skip(1)) {
        Ok(Command::Check { plan, as_json }) => (plan, as_json),
        Ok(Command::Help) => return said(USAGE, ExitCode::SUCCESS),
        Err(error) => return not_checked(&error.to_string()),
    };
    announce(&plan);
    match check(*plan).await {
        Ok(report) => tell(&report, as_json),
        Err(error) => not_checked(&error.to_string()),
    }
}

/// Printed before the first request, so that the check can still be stopped.
fn announce(plan: &Plan) {
    eprintln!(
        "hosted-flow-check: makes {FLOWS} flows with {} at {}, at most {MAX_FLOWS} where nothing \
         is refused",
        plan.provider,
        plan.base.as_str(),
    );
}

fn tell(report: &Report, as_json: bool) -> ExitCode {
    let text = if as_json {
        format!("{:#}\n", report.to_json())
    } else {
        report.to_string()
    };
    let is_broken = report.count(Verdict::Fail) > 0;
    said(&text, ExitCode::from(u8::from(is_broken)))
}

fn said(text: &str, code: ExitCode) -> ExitCode {
    let mut stdout = io::stdout().lock();
    let written = stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush());
    match written {
        Ok(()) => code,
        Err(error) => not_checked(&error.to_string()),
    }
}

fn not_checked(why: &str) -> ExitCode {
    eprintln!("hosted-flow-check: {why}");
    ExitCode::from(2)
}
