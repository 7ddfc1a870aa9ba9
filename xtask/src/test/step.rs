//! The steps of the tests: what each is called, needs and reads.

use super::Options;
use crate::driver::Browser;
use crate::setup::{self, Need};

/// One step of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    Fmt,
    Clippy,
    Native,
    Tidy,
    Docs,
    Deny,
    Crates,
    Wasm,
    Size,
    E2e,
    Packages,
}

impl Step {
    /// All steps: what fails fast comes first.
    pub(crate) const ALL: [Self; 11] = [
        Self::Fmt,
        Self::Clippy,
        Self::Native,
        Self::Tidy,
        Self::Docs,
        Self::Deny,
        Self::Crates,
        Self::Wasm,
        Self::Size,
        Self::E2e,
        Self::Packages,
    ];

    /// The step of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.name() == name)
    }

    /// Its name on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Native => "native",
            Self::Tidy => "tidy",
            Self::Docs => "docs",
            Self::Deny => "deny",
            Self::Crates => "crates",
            Self::Wasm => "wasm",
            Self::Size => "size",
            Self::E2e => "e2e",
            Self::Packages => "packages",
        }
    }

    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Fmt => "formatting",
            Self::Clippy => "clippy, native and for the browser",
            Self::Native => "native tests",
            Self::Tidy => "tidy tests of the repository",
            Self::Docs => "documentation",
            Self::Deny => "licences, sources and advisories of dependencies",
            Self::Crates => "crates packed as they would be published",
            Self::Wasm => "wasm tests in headless browsers",
            Self::Size => "size of the page, and the same bytes in another folder",
            Self::E2e => "end-to-end tests in headless browsers",
            Self::Packages => "examples, each with the packed package in it, in headless browsers",
        }
    }

    /// The tools that it needs; for the end-to-end tests, the browsers that they run in.
    pub(super) fn needs(self, options: &Options) -> Vec<Need> {
        match self {
            Self::Fmt => vec![Need::Lints],
            Self::Clippy => vec![Need::Lints, Need::WasmTarget],
            Self::Native => vec![Need::Postgres, Need::Operations],
            Self::Tidy | Self::Docs | Self::Crates => vec![],
            Self::Deny => vec![Need::Deny],
            Self::Wasm if options.small => {
                vec![
                    Need::RustSource,
                    Need::WasmTarget,
                    Need::WasmBindgen,
                    Need::Chromium,
                ]
            }
            Self::Wasm => {
                vec![
                    Need::WasmTarget,
                    Need::WasmBindgen,
                    Need::Chromium,
                    Need::Firefox,
                ]
            }
            Self::Size => setup::PAGE.to_vec(),
            Self::E2e | Self::Packages => {
                let browsers = match options.browser() {
                    Some(Browser::Chromium) => vec![Need::Chromium],
                    Some(Browser::Firefox) => vec![Need::Firefox],
                    Some(Browser::WebKit) => vec![Need::WebKit],
                    None => vec![Need::Chromium, Need::Firefox, Need::WebKit],
                };
                let package = [Need::TypeScript, Need::ManifestSchema];
                let others = [Need::Postgres, Need::Axe, Need::Fonts];
                let small: &[Need] = if options.small {
                    &[Need::RustSource]
                } else {
                    &[]
                };
                [&setup::PAGE[..], small, &package, &others, &browsers].concat()
            }
        }
    }

    /// The files and folders that its result depends on, in addition to those of all steps.
    pub(super) fn reads(self) -> &'static [&'static str] {
        match self {
            Self::Fmt => &["crates", "fuzz", "tests", "www", "rustfmt.toml"],
            Self::Clippy | Self::Docs => &[
                "crates",
                "contract",
                "docs",
                "fuzz",
                "tests",
                "www",
                "README.md",
            ],
            // The tidy tests read everything, and tests of the crates read documents about them.
            Self::Native | Self::Tidy => &[
                ".ci",
                "ARCHITECTURE.md",
                "CHANGELOG.md",
                "CONTRIBUTING.md",
                "Containerfile",
                "LICENSE-APACHE",
                "LICENSE-MIT",
                "README.md",
                "RELEASING.md",
                "Trunk.toml",
                "contract",
                "crates",
                "docs",
                "fuzz",
                "ops",
                "packages",
                "rustfmt.toml",
                "size-budget.toml",
                "tests",
                "www",
            ],
            Self::Deny => &["crates", "fuzz", "tests", "www"],
            Self::Crates => &["crates", "LICENSE-APACHE", "LICENSE-MIT"],
            Self::Wasm => &[
                "crates/catalogue",
                "crates/core",
                "crates/screen",
                "crates/web",
            ],
            Self::Size => &[
                "crates/catalogue",
                "crates/core",
                "crates/screen",
                "crates/seal",
                "crates/web",
                "www",
                "Trunk.toml",
                "size-budget.toml",
            ],
            Self::E2e | Self::Packages => &[
                "contract",
                "crates",
                "examples",
                "packages",
                "tests",
                "www",
                "Trunk.toml",
            ],
        }
    }

    /// The programs, except Rust's, whose versions its result depends on.
    pub(super) fn tools(self) -> &'static [&'static str] {
        match self {
            Self::Fmt => &["rustfmt"],
            Self::Clippy | Self::Docs | Self::Tidy | Self::Crates => &[],
            Self::Native => &["postgres", "promtool", "systemd-analyze"],
            Self::Deny => &["cargo-deny"],
            Self::Wasm => &[
                "wasm-bindgen",
                "chromium",
                "chromedriver",
                "firefox-esr",
                "firefox",
                "geckodriver",
            ],
            Self::Size => &["trunk", "wasm-bindgen", "wasm-opt", "esbuild"],
            Self::E2e | Self::Packages => &[
                "trunk",
                "wasm-bindgen",
                "wasm-opt",
                "esbuild",
                "chromium",
                "chromedriver",
                "firefox-esr",
                "firefox",
                "geckodriver",
                "WebKitWebDriver",
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_by_its_name() {
        for step in Step::ALL {
            assert_eq!(Step::named(step.name()), Some(step));
        }
        assert_eq!(Step::named("everything"), None);
    }

    #[test]
    fn what_a_step_reads_is_there() {
        let root = crate::workspace::root().unwrap();
        for step in Step::ALL {
            for name in step.reads() {
                assert!(root.join(name).exists(), "{}: {name}", step.name());
            }
        }
    }
}
