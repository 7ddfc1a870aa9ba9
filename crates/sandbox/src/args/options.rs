//! The options: names, defaults, help and parsers of their values.

use std::fs;

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::page_url::PageUrl;
use crate::providers::ROOMS;
use crate::scenario::Scenario;
use crate::webhooks::Webhooks;

/// The value of `--scenario`.
#[derive(Clone, Debug)]
pub(super) enum ScenarioOption {
    List,
    Run(Box<Scenario>),
}

pub(super) fn command(program: &'static str) -> Command {
    let ports = ROOMS.map(|room| {
        option(room.port_option, "PORT", value_parser!(u16).into())
            .default_value(room.default_port)
            .help("0 means any free port")
    });
    let settings = ROOMS.iter().flat_map(|room| room.settings).map(|setting| {
        let own = option(setting.name, setting.value, ValueParser::string())
            .allow_hyphen_values(true)
            .help(setting.help);
        // The default is the setting's own: without the option nothing is set.
        let own = match setting.default {
            Some(default) if !setting.needs_webhooks => own.default_value(default),
            _ => own,
        };
        if setting.needs_webhooks {
            own.requires("webhooks")
        } else {
            own
        }
    });
    let timings = ROOMS.iter().flat_map(|room| room.timings).map(|timing| {
        option(timing.option, "N", value_parser!(u64).into())
            .default_value(timing.default)
            .help(timing.help)
    });
    Command::new(program)
        .about("A sandbox of all providers on 127.0.0.1.")
        .no_binary_name(true)
        // Only `--help`, without `-h`.
        .disable_help_flag(true)
        .args(ports)
        .arg(
            option("page", "URL", ValueParser::new(PageUrl::parse))
                .default_value("http://127.0.0.1:8080/")
                .help("the onboarding page"),
        )
        .arg(
            option("other-page", "URL", ValueParser::new(PageUrl::parse))
                .help("another origin that serves the onboarding page"),
        )
        .arg(
            option("scenario", "NAME|FILE", ValueParser::new(scenario))
                .help("the faults to inject; `list` prints the shipped scenarios"),
        )
        .arg(
            option("seed", "N", value_parser!(u64).into())
                .help("the same ids and chances in each run"),
        )
        .arg(
            option("webhooks", "URL", ValueParser::new(Webhooks::to))
                .help("where webhooks are sent; without it none are sent"),
        )
        .args(settings)
        .arg(
            Arg::new("until-stdin-closes")
                .long("until-stdin-closes")
                .action(ArgAction::SetTrue)
                .help("stop at the end of standard input"),
        )
        .arg(
            Arg::new("help")
                .long("help")
                .action(ArgAction::Help)
                .help("print this help"),
        )
        .next_help_heading("Timings, in milliseconds")
        .args(timings)
}

fn option(name: &'static str, value: &'static str, parser: ValueParser) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(value)
        .value_parser(parser)
}

/// A shipped scenario, or one in a file.
fn scenario(given: &str) -> Result<ScenarioOption, String> {
    if given == "list" {
        return Ok(ScenarioOption::List);
    }
    let scenario = if let Some(shipped) = Scenario::named(given) {
        shipped
    } else {
        let toml = fs::read_to_string(given)
            .map_err(|error| format!("no such scenario or file: {error}"))?;
        Scenario::read(given, &toml).map_err(|error| error.to_string())?
    };
    Ok(ScenarioOption::Run(Box::new(scenario)))
}
