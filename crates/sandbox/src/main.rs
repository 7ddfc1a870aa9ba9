//! `hosted-flow-sandbox`: see [`hosted_flow_sandbox::cli`].

use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    hosted_flow_sandbox::cli::run("hosted-flow-sandbox", env::args_os().skip(1))
}
