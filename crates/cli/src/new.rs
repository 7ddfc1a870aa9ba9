//! `hosted-flow new`: writes a page that works into a new folder.

use std::ffi::OsString;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::ExitCode;

use lexopt::{Arg, Parser, ValueExt};

use crate::project_name::ProjectName;
use crate::templates::{TEMPLATES, Template};
use crate::{failed, misused, once, said};

const USAGE: &str = "\
Writes a page with hosted-flow in it into a new folder, with the configuration of a backend for the
sandbox. Nothing that is there is changed.

usage: hosted-flow new --template yew|react|vue|plain NAME

  NAME             the page's name, and the folder's, in the current one
  --template NAME  yew: Rust, built by Trunk; react, vue: TypeScript, built by Vite; plain: HTML
  --help           show this

Exit code: 0 written, 1 not written, 2 wrong arguments.
";

#[derive(Debug, PartialEq, Eq)]
enum Command {
    Help,
    New {
        template: Template,
        name: ProjectName,
        /// The sources of hosted-flow: an option for its own tests, as long as it is not published.
        path: Option<String>,
    },
}

pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let (template, name, path) = match read(arguments) {
        Ok(Command::Help) => return said(USAGE),
        Ok(Command::New {
            template,
            name,
            path,
        }) => (template, name, path),
        Err(error) => return misused(&format!("new: {error}")),
    };
    let folder = Path::new(name.as_str());
    match write(template, &name, path.as_deref(), folder) {
        Ok(()) => said(&next(template, &name)),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            failed("new", &format!("{} is there already", name.as_str()))
        }
        Err(error) => failed("new", &format!("cannot write {}: {error}", name.as_str())),
    }
}

/// What to do now.
fn next(template: Template, name: &ProjectName) -> String {
    format!(
        "{name} is written. Next:\n\n  cd {name}\n  {}\n  hosted-flow sandbox &\n  \
         hosted-flow serve --config hosted-flow.toml\n\nThen open http://127.0.0.1:8080/\n",
        template.first,
        name = name.as_str(),
    )
}

fn read(arguments: impl Iterator<Item = OsString>) -> Result<Command, lexopt::Error> {
    let (mut name, mut template, mut path) = (None, None, None);
    let mut parser = Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Value(value) => once(&mut name, "NAME", value)?,
            Arg::Long("template") => once(&mut template, "--template", parser.value()?)?,
            Arg::Long("path") => once(&mut path, "--path", parser.value()?)?,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => return Err(other.unexpected()),
        }
    }
    let template = template.ok_or("--template is missing: yew, react, vue or plain")?;
    let found = TEMPLATES.into_iter().find(|known| template == known.name);
    let template = found.ok_or("--template: not one of yew, react, vue, plain")?;
    let name = name.ok_or("NAME is missing")?.string()?;
    let name = ProjectName::parse(&name).map_err(|error| error.to_string())?;
    let path = path.map(ValueExt::string).transpose()?;
    // It is written between quotes.
    if path
        .as_ref()
        .is_some_and(|path| path.contains(['"', '\\', '\n']))
    {
        return Err("--path: a path with a quote, a backslash or a line break".into());
    }
    Ok(Command::New {
        template,
        name,
        path,
    })
}

/// Writes all files into a folder that is made for them, or none.
fn write(
    template: Template,
    name: &ProjectName,
    path: Option<&str>,
    folder: &Path,
) -> io::Result<()> {
    // It fails where anything is there.
    fs::create_dir(folder)?;
    let written = template.files.iter().try_for_each(|(file, text)| {
        let file = folder.join(file);
        fs::create_dir_all(file.parent().unwrap_or(folder))?;
        fs::write(file, filled(text, template, name, path))
    });
    if written.is_err() {
        // What is there is ours. The first error counts.
        let _ = fs::remove_dir_all(folder);
    }
    written
}

/// A template's text for this page.
fn filled(text: &str, template: Template, name: &ProjectName, path: Option<&str>) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let (of_cargo, of_npm, packed) = match path {
        None => (
            format!("version = \"{version}\""),
            version.to_owned(),
            format!("hosted-flow@{version}"),
        ),
        Some(path) => {
            // Where `cargo xtask package` puts it.
            let packed = format!("{path}/target/xtask/package/hosted-flow-{version}.tgz");
            let of_cargo = format!("path = \"{path}/crates/web\"");
            (of_cargo, format!("file:{packed}"), packed)
        }
    };
    text.replace("{{name}}", name.as_str())
        .replace("{{version}}", version)
        .replace("{{hosted-flow}}", &of_cargo)
        .replace("{{hosted-flow-npm}}", &of_npm)
        .replace("{{hosted-flow-packed}}", &packed)
        .replace("{{port}}", template.port)
        .replace("{{dist}}", template.dist)
        .replace("{{policy}}", template.policy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(arguments: &[&str]) -> Result<Command, String> {
        let arguments = arguments.iter().map(|argument| OsString::from(*argument));
        read(arguments).map_err(|error| error.to_string())
    }

    #[test]
    fn wrong_arguments_are_refused() {
        let of_template = "--template: not one of yew, react, vue, plain";
        for (arguments, expected) in [
            (
                &["a"][..],
                "--template is missing: yew, react, vue or plain",
            ),
            (&["--template", "next", "a"], of_template),
            (&["--template", "", "a"], of_template),
            (&["--template=yew"], "NAME is missing"),
            (&["--template=yew", ""], "the name is empty"),
            (&["--template=yew", "a", "b"], "NAME is given twice"),
            (
                &["--template=yew", "--template=vue", "a"],
                "--template is given twice",
            ),
            (
                &["--template=yew", "a", "--force"],
                "invalid option '--force'",
            ),
            (
                &["--template=yew", "a", "--path=\""],
                "--path: a path with a quote, a backslash or a line break",
            ),
        ] {
            assert_eq!(given(arguments), Err(expected.to_owned()));
        }
    }

    #[test]
    fn no_placeholder_is_left_in_any_file() {
        let name = ProjectName::parse("my-page").unwrap();
        for template in TEMPLATES {
            for (file, text) in template.files {
                for path in [None, Some("/sources")] {
                    let text = filled(text, template, &name, path);
                    assert!(!text.contains("{{") && !text.is_empty(), "{file}");
                }
            }
        }
    }

    #[test]
    fn every_template_names_the_version_or_the_sources() {
        let name = ProjectName::parse("my-page").unwrap();
        let version = env!("CARGO_PKG_VERSION");
        for (template, file, published, of_sources) in [
            (
                "yew",
                "Cargo.toml",
                format!("{{ version = \"{version}\","),
                "\"/s/crates/web\"",
            ),
            (
                "react",
                "package.json",
                format!("\"hosted-flow\": \"{version}\""),
                "file:/s/target/xtask/package/",
            ),
            (
                "vue",
                "package.json",
                format!("\"hosted-flow\": \"{version}\""),
                "file:/s/target/xtask/package/",
            ),
            (
                "plain",
                "package.json",
                format!("npm pack hosted-flow@{version} "),
                "npm pack /s/target/xtask/package/",
            ),
        ] {
            let template = TEMPLATES
                .into_iter()
                .find(|it| it.name == template)
                .unwrap();
            let (_, text) = template
                .files
                .iter()
                .find(|(name, _)| *name == file)
                .unwrap();
            let text = |path| filled(text, template, &name, path);
            assert!(text(None).contains(&published), "{}", text(None));
            assert!(
                text(Some("/s")).contains(of_sources),
                "{}",
                text(Some("/s"))
            );
        }
    }
}
