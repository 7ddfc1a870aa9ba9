//! `hosted-flow seal`: seals a built page, or checks that it is sealed.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use hosted_flow_seal::{Report, check, seal};
use lexopt::{Arg, Parser, ValueExt};

use crate::{failed, misused, once, said};

const USAGE: &str = "\
Seals the index.html of a folder that Trunk or another bundler wrote: each script, stylesheet and
program gets the integrity hash of its file, and Trunk's inline start script becomes a tag that a
strict Content-Security-Policy allows. A script with the attribute data-hosted-flow-inline comes to
stand in the page, and what script-src needs for it is printed. A page that is sealed already stays as
it is.

usage: hosted-flow seal [DIST] [--base PATH] [--check]

  DIST         the folder; in a hook of Trunk's the one that it is building
  --base PATH  the path of the URL below which the folder is served; default /
  --check      write nothing, and fail where the page is not sealed
  --help       show this

Exit code: 0 sealed, 1 it cannot be sealed, or is not, 2 wrong arguments.
";

/// Where a hook of Trunk's finds the page, and below which path it will be served.
const TRUNK_FOLDER: &str = "TRUNK_STAGING_DIR";
const TRUNK_BASE: &str = "TRUNK_PUBLIC_URL";

#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    Seal {
        folder: PathBuf,
        base: String,
        is_check: bool,
    },
}

pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let (folder, base, is_check) = match read(arguments, |name| env::var_os(name)) {
        Ok(Command::Help) => return said(USAGE),
        Ok(Command::Seal {
            folder,
            base,
            is_check,
        }) => (folder, base, is_check),
        Err(error) => return misused(&format!("seal: {error}")),
    };
    let done = if is_check { check } else { seal };
    match done(&folder, &base) {
        Ok(report) => tell(&report, is_check),
        Err(error) => failed("seal", &error.to_string()),
    }
}

fn tell(report: &Report, is_check: bool) -> ExitCode {
    for notice in &report.notices {
        eprintln!("hosted-flow seal: {notice}");
    }
    let hashes = report.hashes;
    let what = match (is_check, report.is_changed) {
        (true, _) => "is sealed",
        (false, true) => "sealed",
        (false, false) => "was sealed already",
    };
    let sources = report.script_sources.join(" ");
    let needed = if sources.is_empty() {
        String::new()
    } else {
        format!("script-src needs, beside 'self': {sources}\n")
    };
    said(&format!(
        "index.html {what}; integrity hashes: {hashes}\n{needed}"
    ))
}

fn read(
    arguments: impl Iterator<Item = OsString>,
    variable: impl Fn(&str) -> Option<OsString>,
) -> Result<Command, lexopt::Error> {
    let (mut folder, mut base, mut is_check) = (None, None, false);
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(value) => once(&mut folder, "DIST", value)?,
            Arg::Long("base") => once(&mut base, "--base", parser.value()?)?,
            Arg::Long("check") => is_check = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    // Of the hook alone: another folder is another page.
    if folder.is_none() {
        folder = variable(TRUNK_FOLDER).filter(|folder| !folder.is_empty());
        // A relative one, or one of another origin, says nothing of the path.
        let of_trunk = variable(TRUNK_BASE).filter(|it| it.to_str().is_some_and(is_path));
        base = base.or(of_trunk);
    }
    let folder = folder.ok_or("DIST is missing: the folder that your bundler writes")?;
    let base = base.map_or(Ok("/".to_owned()), ValueExt::string)?;
    Ok(Command::Seal {
        folder: folder.into(),
        base,
        is_check,
    })
}

fn is_path(base: &str) -> bool {
    base.starts_with('/') && !base.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&str], variables: &[(&str, &str)]) -> Result<Command, String> {
        let arguments = arguments.iter().map(|argument| OsString::from(*argument));
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(*value))
        };
        read(arguments, variable).map_err(|error| error.to_string())
    }

    #[track_caller]
    fn reads(arguments: &[&str], variables: &[(&str, &str)], expected: (&str, &str, bool)) {
        let (folder, base, is_check) = expected;
        let expected = Command::Seal {
            folder: folder.into(),
            base: base.to_owned(),
            is_check,
        };
        assert_eq!(given(arguments, variables), Ok(expected));
    }

    #[test]
    fn the_folder_is_named_or_trunk_s() {
        let trunk = [(TRUNK_FOLDER, "dist/.stage"), (TRUNK_BASE, "/app/")];
        reads(&["dist"], &[], ("dist", "/", false));
        reads(&["dist"], &trunk, ("dist", "/", false));
        reads(&[], &trunk, ("dist/.stage", "/app/", false));
        let more = ["--base", "/b", "--check"];
        reads(&more, &trunk, ("dist/.stage", "/b", true));
        for of_nobody in ["./", "https://cdn.example/", "//cdn.example/", ""] {
            let trunk = [(TRUNK_FOLDER, "a"), (TRUNK_BASE, of_nobody)];
            reads(&[], &trunk, ("a", "/", false));
        }
        let missing = "DIST is missing: the folder that your bundler writes";
        assert_eq!(given(&[], &[]), Err(missing.to_owned()));
        assert_eq!(given(&[], &[(TRUNK_FOLDER, "")]), Err(missing.to_owned()));
    }

    #[test]
    fn wrong_arguments_are_refused() {
        for (arguments, expected) in [
            (&["a", "b"][..], "DIST is given twice"),
            (&["a", "--base"], "missing argument for option '--base'"),
            (&["a", "--base=/", "--base=/"], "--base is given twice"),
            (&["--fix"], "invalid option '--fix'"),
        ] {
            assert_eq!(given(arguments, &[]), Err(expected.to_owned()));
        }
    }
}
