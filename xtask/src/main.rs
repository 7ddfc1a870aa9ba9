//! The repository's own commands: set-up, demo, tests, measurements.
//!
//! In scope: finding or installing tools, running them in order, and clear errors. Out of scope:
//! anything the product does; that is in `crates/`. Start at [`command_line`], then read the module
//! with the command's name.
#![allow(clippy::print_stdout, reason = "this program prints for a person")]

mod bench;
mod command_line;
mod crates;
mod demo;
mod docs;
mod driver;
mod examples;
mod failure;
mod figures;
mod fingerprint;
mod fuzz;
mod gallery;
mod http;
mod interrupt;
mod join;
mod model_check;
mod package;
mod page;
mod ports;
mod process;
mod same_bytes;
mod servers;
mod setup;
mod size;
mod soak;
mod test;
mod trunk;
mod workspace;

use std::env;
use std::process::ExitCode;

use crate::command_line::Command;
use crate::failure::{Failure, Outcome};
use crate::setup::Toolbox;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Interrupted) => ExitCode::from(INTERRUPTED),
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let command = Command::parse(env::args_os().skip(1))?;
    interrupt::watch()?;
    match command {
        Command::Help(text) => println!("{text}"),
        Command::Demo { ports } => demo::run(ports)?,
        Command::Gallery { ports, pictures } => gallery::run(ports, pictures.as_deref())?,
        Command::Test(options) => test::run(&options)?,
        Command::Size { small: false } => size::run()?,
        Command::Size { small: true } => size::run_small()?,
        Command::Package => package::run()?,
        Command::Crates { verify } => crates::check(&Toolbox::default(), verify)?,
        Command::Docs => docs::run()?,
        Command::Join => join::run()?,
        Command::Bench => bench::run()?,
        Command::BenchPage(options) => bench::page::run(&options)?,
        Command::Explore => model_check::explore()?,
        Command::Polling => model_check::polling()?,
        Command::Soak => soak::run()?,
        Command::Fuzz { seconds } => fuzz::run(seconds)?,
        Command::Figures => figures::run()?,
    }
    Ok(())
}

/// What shells report for a program that Ctrl-C ended.
const INTERRUPTED: u8 = 130;
