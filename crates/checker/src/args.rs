//! The command line.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use lexopt::{Arg, Parser, ValueExt};

use crate::base_url::{BaseUrl, BaseUrlError};
use crate::plan::{Credentials, HeaderError, PageUrl, PageUrlError, Plan};

/// The command that the arguments select.
#[derive(Debug)]
pub(crate) enum Command {
    Check { plan: Box<Plan>, as_json: bool },
    Help,
}

/// The answer to `--help`.
pub(crate) const USAGE: &str = "\
Drives a backend that claims contract v1 of hosted-flow through every rule of it.

usage: {program} URL --provider NAME --return-url URL [options]

  URL                          the backend's base, such as https://host/hosted-flow/v1
  --provider NAME              with whom the flows are made
  --return-url URL             a page whose origin the backend is configured with
  --header 'NAME: VALUE'       signs the user in; may be repeated; @FILE reads lines of a file
  --other-header 'NAME: VALUE' signs another user in, for the rules between users
  --purpose TEXT               what the flows are for, where the backend wants it
  --silence SECONDS            how long an event stream may be silent; default 30
  --insecure                   lets plain http to other machines through
  --json                       a report for a program
  --help                       show this

It makes 3 flows, and sessions at the provider with them: use a test environment.
Exit code: 0 nothing failed, 1 a rule failed, 2 nothing could be checked.
";

/// Parses the arguments after the program's name.
pub(crate) fn read(
    arguments: impl IntoIterator<Item = impl Into<OsString>>,
) -> Result<Command, ArgumentError> {
    let mut given = Given::default();
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(value) => once(&mut given.base, "URL", value.string()?)?,
            Arg::Long("provider") => {
                once(&mut given.provider, "provider", parser.value()?.string()?)?;
            }
            Arg::Long("return-url") => {
                once(&mut given.page, "return-url", parser.value()?.string()?)?;
            }
            Arg::Long("purpose") => {
                once(&mut given.purpose, "purpose", parser.value()?.string()?)?;
            }
            Arg::Long("silence") => {
                once(&mut given.silence, "silence", parser.value()?.string()?)?;
            }
            Arg::Long("header") => add(&mut given.user, &parser.value()?.string()?)?,
            Arg::Long("other-header") => add(&mut given.other, &parser.value()?.string()?)?,
            Arg::Long("insecure") => given.insecure = true,
            Arg::Long("json") => given.as_json = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    given.command()
}

#[derive(Default)]
struct Given {
    base: Option<String>,
    provider: Option<String>,
    page: Option<String>,
    purpose: Option<String>,
    silence: Option<String>,
    user: Credentials,
    other: Credentials,
    insecure: bool,
    as_json: bool,
}

impl Given {
    fn command(self) -> Result<Command, ArgumentError> {
        let base = self.base.ok_or(ArgumentError::Missing("URL"))?;
        let base = BaseUrl::parse(&base, self.insecure)?;
        let provider = self
            .provider
            .ok_or(ArgumentError::Missing("--provider NAME"))?;
        let provider = Provider::from_name(&provider).ok_or(ArgumentError::Provider)?;
        let page = self
            .page
            .ok_or(ArgumentError::Missing("--return-url URL"))?;
        let mut plan = Plan::new(base, provider, PageUrl::parse(&page)?);
        if let Some(seconds) = self.silence {
            let seconds = seconds.parse().ok().filter(|seconds| *seconds <= 300);
            plan.silence = Duration::from_secs(seconds.ok_or(ArgumentError::Silence)?);
        }
        plan.other = (self.other != Credentials::default()).then_some(self.other);
        plan.user = self.user;
        plan.purpose = self.purpose;
        Ok(Command::Check {
            plan: Box::new(plan),
            as_json: self.as_json,
        })
    }
}

fn once(
    place: &mut Option<String>,
    name: &'static str,
    value: String,
) -> Result<(), ArgumentError> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(ArgumentError::Twice(name)),
    }
}

/// Adds a header, or every line of a file that is named after an `@`: every user of the machine can
/// read a command line.
fn add(credentials: &mut Credentials, text: &str) -> Result<(), ArgumentError> {
    let Some(path) = text.strip_prefix('@') else {
        return Ok(credentials.add(text)?);
    };
    let lines = fs::read_to_string(path).map_err(|_| ArgumentError::File)?;
    let lines = lines.lines().filter(|line| !line.trim().is_empty());
    for line in lines {
        credentials.add(line)?;
    }
    Ok(())
}

/// An error of the command line. Its message is one line and quotes no header.
#[derive(Debug)]
pub(crate) enum ArgumentError {
    Syntax(lexopt::Error),
    Base(BaseUrlError),
    Page(PageUrlError),
    Header(HeaderError),
    File,
    Provider,
    Silence,
    Missing(&'static str),
    Twice(&'static str),
}

impl From<lexopt::Error> for ArgumentError {
    fn from(error: lexopt::Error) -> Self {
        Self::Syntax(error)
    }
}

impl From<BaseUrlError> for ArgumentError {
    fn from(error: BaseUrlError) -> Self {
        Self::Base(error)
    }
}

impl From<PageUrlError> for ArgumentError {
    fn from(error: PageUrlError) -> Self {
        Self::Page(error)
    }
}

impl From<HeaderError> for ArgumentError {
    fn from(error: HeaderError) -> Self {
        Self::Header(error)
    }
}

impl fmt::Display for ArgumentError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            // Its message may quote an argument, which may be a credential.
            Self::Syntax(lexopt::Error::MissingValue { .. }) => {
                formatter.write_str("an option lacks its value; --help lists them")
            }
            Self::Syntax(_) => formatter.write_str("an unknown argument; --help lists them"),
            Self::Base(error) => write!(formatter, "URL: {error}"),
            Self::Page(error) => write!(formatter, "--return-url: {error}"),
            Self::Header(error) => write!(formatter, "--header: {error}"),
            Self::File => formatter.write_str("--header: the file cannot be read"),
            Self::Provider => {
                let names = Provider::ALL.map(Provider::name).join(", ");
                write!(formatter, "--provider: not one of {names}")
            }
            Self::Silence => formatter.write_str("--silence: not a number of seconds up to 300"),
            Self::Missing(what) => write!(formatter, "{what} is missing; --help lists all"),
            Self::Twice(name) => write!(formatter, "{name} is given twice"),
        }
    }
}

impl Error for ArgumentError {}

#[cfg(test)]
mod tests {
    use super::*;

    const REQUIRED: [&str; 5] = [
        "https://a.example/v1",
        "--provider",
        "ondato",
        "--return-url",
        "https://a.example/verify",
    ];

    fn with(more: &[&str]) -> Result<Command, ArgumentError> {
        read(REQUIRED.iter().chain(more))
    }

    #[track_caller]
    fn refuses(arguments: &[&str], expected: &str) {
        let error = read(arguments).unwrap_err().to_string();
        assert_eq!(error, expected);
    }

    #[test]
    fn every_argument_is_parsed() {
        let Command::Check { plan, as_json } = with(&[
            "--header=Cookie: a=b",
            "--other-header",
            "X-User: ben",
            "--purpose=payout",
            "--silence=5",
            "--json",
        ])
        .unwrap() else {
            panic!("help was not asked for");
        };
        assert!(as_json);
        assert_eq!(plan.base.as_str(), REQUIRED[0]);
        assert_eq!(plan.provider, Provider::Ondato);
        assert_eq!(plan.purpose.as_deref(), Some("payout"));
        assert_eq!(plan.silence, Duration::from_secs(5));
        let mut user = Credentials::default();
        user.add("Cookie: a=b").unwrap();
        let mut other = Credentials::default();
        other.add("X-User: ben").unwrap();
        assert_eq!((plan.user, plan.other), (user, Some(other)));
        assert!(matches!(read(["--help"]), Ok(Command::Help)));
        let Ok(Command::Check { plan, as_json }) = with(&[]) else {
            panic!("help was not asked for");
        };
        assert_eq!((plan.other, as_json), (None, false));
    }

    #[test]
    fn headers_are_read_from_a_file() {
        let path = std::env::temp_dir().join(format!("hosted-flow-check-{}", std::process::id()));
        fs::write(&path, "Cookie: a=b\n\nX-Csrf: c\n").unwrap();
        let argument = format!("--header=@{}", path.display());
        let read = with(&[&argument]);
        fs::remove_file(&path).unwrap();
        let Ok(Command::Check { plan, .. }) = read else {
            panic!("help was not asked for");
        };
        let mut user = Credentials::default();
        user.add("Cookie: a=b").unwrap();
        user.add("X-Csrf: c").unwrap();
        assert_eq!(plan.user, user);
    }

    #[test]
    fn an_error_is_printed_without_credentials() {
        refuses(&[], "URL is missing; --help lists all");
        refuses(
            &REQUIRED[..1],
            "--provider NAME is missing; --help lists all",
        );
        refuses(
            &REQUIRED[..3],
            "--return-url URL is missing; --help lists all",
        );
        refuses(&["a", "b"], "URL is given twice");
        refuses(
            &["--headers", "Cookie: needle"],
            "an unknown argument; --help lists them",
        );
        refuses(
            &["--header"],
            "an option lacks its value; --help lists them",
        );
        for (more, expected) in [
            (
                ["--header", "needle"],
                "--header: a header is written as `Name: value`, in visible ascii",
            ),
            (
                ["--header", "@/nowhere/needle"],
                "--header: the file cannot be read",
            ),
            (
                ["--silence", "301"],
                "--silence: not a number of seconds up to 300",
            ),
            (["--provider", "paysafe"], "provider is given twice"),
        ] {
            assert_eq!(with(&more).unwrap_err().to_string(), expected);
        }
        let mut other = REQUIRED;
        other[0] = "http://a.example/";
        refuses(
            &other,
            "URL: the backend is plain http on another machine: use https, or --insecure",
        );
        let mut other = REQUIRED;
        other[2] = "needle";
        let error = read(other).unwrap_err().to_string();
        assert!(error.starts_with("--provider: not one of ondato"));
    }
}
