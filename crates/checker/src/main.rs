//! `hosted-flow-check URL`: see [`hosted_flow_checker::cli`].

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    hosted_flow_checker::cli::run("hosted-flow-check", env::args_os().skip(1))
}
