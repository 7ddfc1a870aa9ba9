//! `hosted-flow-backend`: see [`hosted_flow_backend::cli`].

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    hosted_flow_backend::cli::run("hosted-flow-backend", env::args_os().skip(1))
}
