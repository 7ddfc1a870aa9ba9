//! The commands, their arguments and their help.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, value_parser};

use crate::bench::page::NETWORKS;
use crate::driver::Browser;
use crate::ports::Ports;
use crate::test::Step;

const DEFAULT_PORT: &str = "8080";
/// Not the demo's, which may be running.
const GALLERY_PORT: &str = "8100";

/// Seconds of fuzzing for each target.
const DEFAULT_SECONDS: &str = "300";

pub(super) fn definition() -> clap::Command {
    let command = |name: &'static str, about: &'static str| clap::Command::new(name).about(about);
    clap::Command::new("cargo xtask")
        .bin_name("cargo xtask")
        .about(
            "Builds, tests, measures and serves hosted-flow. Tools that are missing are installed.",
        )
        .no_binary_name(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_value_name("COMMAND")
        .subcommands([
            demo(),
            gallery(),
            test(),
            command(
                "size",
                "Build the page and compare the bytes of every file it loads with size-budget.toml",
            )
            .arg(flag(
                "small",
                "Print instead what building Rust's standard library with the page brings",
            )),
            command(
                "package",
                "Build the npm package with the custom element, and print what its files weigh",
            ),
            crates(),
            docs(),
            command(
                "join",
                "Put the contract, the demo's configuration and its page together of each provider's part",
            ),
            bench(),
            command(
                "explore",
                "Try every order of events of a verification with two retries",
            ),
            command(
                "polling",
                "Simulate how often a page polls, and how late it learns a result",
            ),
            command(
                "soak",
                "Mount and unmount the component 1,000 times, and check that nothing leaks",
            ),
            fuzz(),
            command(
                "figures",
                "Print the figures of docs/figures.md: explore, polling, soak, and a short fuzz",
            ),
        ])
}

fn demo() -> clap::Command {
    clap::Command::new("demo")
        .about("Build the page and serve it with its backend and the sandbox on 127.0.0.1")
        .after_help("The sandbox's providers listen on the ports after N. Ctrl-C stops it.")
        .args_override_self(true)
        .arg(port(DEFAULT_PORT))
}

fn gallery() -> clap::Command {
    clap::Command::new("gallery")
        .about("Show every screen in every language, on a page on 127.0.0.1 or as pictures")
        .after_help("The demo's servers serve it: they use the ports after N. Ctrl-C stops it.")
        .args_override_self(true)
        .arg(port(GALLERY_PORT))
        .arg(
            Arg::new("screenshots")
                .long("screenshots")
                .value_name("FOLDER")
                .help("Write pictures of all screens there instead, in some of the languages")
                .value_parser(value_parser!(PathBuf)),
        )
}

fn port(default: &'static str) -> Arg {
    let ports = |text: &str| {
        let ports = text.parse().ok().and_then(Ports::starting_at);
        ports.ok_or("a number from 1 to 65530 is required")
    };
    Arg::new("port")
        .long("port")
        .value_name("N")
        .help("The port of the page")
        .default_value(default)
        .value_parser(ports)
}

fn crates() -> clap::Command {
    clap::Command::new("crates")
        .about("Pack the crates as they would be published, and check what is in each")
        .after_help("Nothing is published: RELEASING.md says how a person does that.")
        .arg(flag(
            "verify",
            "Also build each crate from its package: minutes",
        ))
}

fn docs() -> clap::Command {
    clap::Command::new("docs")
        .about("Build the site of the documents into target/docs, and check its links")
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(help)
        .action(ArgAction::SetTrue)
}

fn bench() -> clap::Command {
    let page = clap::Command::new("page")
        .about("Measure the pages beside one of React and oidc-client-ts, in one run")
        .after_help(
            "It prints tables in Markdown, and asserts nothing. All of it takes about two hours.",
        )
        .args_override_self(true)
        .arg(
            Arg::new("runs")
                .long("runs")
                .value_name("N")
                .help("How often each load is measured")
                .default_value("15")
                .value_parser(value_parser!(u16).range(1..)),
        )
        .arg(
            Arg::new("profile")
                .long("profile")
                .value_name("NETWORK")
                .help("On this network alone; more than one may be given")
                .action(ArgAction::Append)
                .value_parser(PossibleValuesParser::new(NETWORKS)),
        )
        .arg(
            Arg::new("cpu")
                .long("cpu")
                .value_name("TIMES")
                .help("With a processor so many times slower; more than one may be given")
                .action(ArgAction::Append)
                .default_values(["1", "4"])
                .value_parser(value_parser!(u8).range(1..)),
        );
    clap::Command::new("bench")
        .about("Measure the backend, and the page in Chromium")
        .args_conflicts_with_subcommands(true)
        .subcommand(page)
}

fn fuzz() -> clap::Command {
    clap::Command::new("fuzz")
        .about("Feed every reader with random input, guided by the code that it reaches")
        .arg(
            Arg::new("seconds")
                .value_name("SECONDS")
                .help("Seconds for each reader")
                .default_value(DEFAULT_SECONDS)
                .allow_negative_numbers(true)
                .value_parser(value_parser!(u32).range(1..)),
        )
}

fn test() -> clap::Command {
    let steps = Step::ALL.map(Step::name).join(" ");
    clap::Command::new("test")
        .about("Run every test, or some steps of them")
        .override_usage(
            "cargo xtask test [OPTIONS] [STEP]...\n       \
             cargo xtask test [OPTIONS] e2e NAME...\n       \
             cargo xtask test [OPTIONS] packages [EXAMPLE]... [--all]\n       \
             cargo xtask test [OPTIONS] --small wasm e2e\n       \
             cargo xtask test [OPTIONS] quick",
        )
        .after_help(
            "e2e NAME... runs the end-to-end tests whose names contain one of these, in Chromium or \
             --engine.\npackages EXAMPLE... runs those of these examples; without a name, of plain HTML, React \
             and Yew, and with --all of all.\nquick runs fmt, clippy, native, tidy, and one end-to-end test for each provider.",
        )
        .args_override_self(true)
        .arg(
            Arg::new("steps")
                .value_name("STEP")
                .num_args(0..)
                .help(format!("Any of: {steps}")),
        )
        .arg(flag("keep-going", "Continue after a step that failed"))
        .arg(flag(
            "fresh",
            "Also run steps that have passed with the same files",
        ))
        .arg(flag(
            "all-engines",
            "Run every end-to-end test in every engine",
        ))
        .arg(flag(
            "small",
            "Build Rust's standard library with the program: the steps wasm and e2e",
        ))
        .arg(flag(
            "all",
            "Every example, with the package that has every program",
        ))
        .arg(
            Arg::new("engine")
                .long("engine")
                .value_name("ENGINE")
                .help("Run end-to-end tests in this engine alone")
                .value_parser(PossibleValuesParser::new(
                    Browser::ALL.map(Browser::name),
                )),
        )
        .arg(flag(
            "timings",
            "Report how long each crate takes to compile",
        ))
}
