//! `hosted-flow-model-check COMMAND`: prints figures, and the path to a violated rule.
#![allow(
    clippy::print_stdout,
    reason = "printing figures is what this program is for"
)]

use std::path::Path;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, ScopedJoinHandle};
use std::{env, fs, io};

use hosted_flow_model_check::explore::{Bounds, Setting, explore};
use hosted_flow_model_check::fuzz::TARGETS;
use hosted_flow_model_check::polling::{Attention, spans};
use hosted_flow_model_check::tables;

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["explore"] => explored(all_to(Bounds::WHOLE.clicks)),
        ["explore", clicks, names @ ..] if names.len() < 2 => match (clicks.parse(), names) {
            (Ok(clicks), [name]) => explored(named_to(clicks, name)),
            (Ok(clicks), _) => explored(all_to(clicks)),
            (Err(_), _) => usage(),
        },
        ["seeds", folder] => match seeds(Path::new(folder)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("hosted-flow-model-check: {folder}: {error}");
                ExitCode::FAILURE
            }
        },
        ["targets"] => {
            for target in TARGETS {
                println!("{}", target.name);
            }
            ExitCode::SUCCESS
        }
        ["polling"] => {
            polled();
            ExitCode::SUCCESS
        }
        _ => usage(),
    }
}

fn usage() -> ExitCode {
    eprintln!(
        "usage: hosted-flow-model-check explore [ATTEMPTS ['SETTING']] | polling | targets | seeds FOLDER"
    );
    ExitCode::from(2)
}

/// All settings with their usual bounds, and at most this many attempts.
fn all_to(max_clicks: u8) -> Vec<(Setting, u8)> {
    let all = Setting::all().into_iter();
    all.map(|setting| (setting, Bounds::whole(setting).clicks.min(max_clicks)))
        .collect()
}

/// The setting of that name with this many attempts, however long it takes.
fn named_to(clicks: u8, name: &str) -> Vec<(Setting, u8)> {
    // The names before these said "asked" and "told".
    let name = name
        .replace(", asked", ", polling")
        .replace(", told", ", streaming");
    let all = Setting::all().into_iter();
    all.filter(|setting| setting.to_string() == name)
        .map(|setting| (setting, clicks))
        .collect()
}

/// Explores each setting with its number of attempts, on all cores.
fn explored(settings: Vec<(Setting, u8)>) -> ExitCode {
    if settings.is_empty() {
        return usage();
    }
    println!("{}", tables::EXPLORED);
    let left = Mutex::new(settings.into_iter());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let explore_on = || {
        let mut is_sound = true;
        while let Some((setting, clicks)) = next() {
            let bounds = Bounds {
                clicks,
                ..Bounds::WHOLE
            };
            match explore(setting, bounds) {
                Ok(found) => println!("{}", tables::explored_row(&found)),
                Err(broken) => {
                    eprintln!("{setting}: {broken}");
                    is_sound = false;
                }
            }
        }
        is_sound
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let is_sound = thread::scope(|scope| {
        let running: Vec<_> = (0..cores).map(|_| scope.spawn(explore_on)).collect();
        let is_sound = |core: ScopedJoinHandle<'_, bool>| core.join().unwrap_or(false);
        running.into_iter().all(is_sound)
    });
    if is_sound {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Writes every seed to a separate file, as libFuzzer needs them.
fn seeds(folder: &Path) -> io::Result<()> {
    for target in TARGETS {
        let folder = folder.join(target.name);
        fs::create_dir_all(&folder)?;
        for (number, seed) in target.seeds().iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:03}")), seed)?;
        }
    }
    Ok(())
}

fn polled() {
    println!("{}", tables::by_time());
    for (what, attention) in [
        ("The person looks all the time", Attention::Full),
        (
            "Two minutes, then half a minute every ten",
            Attention::Glances,
        ),
        ("Every other minute without a network", Attention::Tunnels),
    ] {
        println!("{what}:\n\n{}", tables::by_span(attention));
    }
    for span in spans() {
        println!(
            "- {}: {} s to {} s ({})",
            span.name, span.min, span.max, span.source
        );
    }
}
