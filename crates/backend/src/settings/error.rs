//! Errors of a configuration: the key and the reason, never the value.

use std::fmt;

/// An invalid configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigError {
    /// The text is not TOML. The parser's message is dropped: it quotes the text.
    NotToml {
        /// Line, from 1.
        line: usize,
    },
    /// A key is invalid.
    Key {
        /// The key with its tables, such as `store.url`.
        key: String,
        /// The reason.
        fault: Fault,
    },
}

/// Why a key is invalid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is required.
    Missing,
    /// There is no such key.
    Unknown,
    /// It must be this kind of value.
    Kind(&'static str),
    /// It must not be empty.
    Empty,
    /// It must not have white space around it, nor line breaks in it.
    NotBare,
    /// The environment variable is not set, or is not text.
    NoVariable(String),
    /// Not a URL to which a path can be added.
    NotABaseUrl,
    /// Not an origin as a browser writes it.
    NotAnOrigin,
    /// Not a URL on one of the page origins.
    NotOnAPageOrigin,
    /// Plain http to a host that is not this machine.
    Insecure,
    /// Not a host name with an optional port.
    NotAHost,
    /// Not the name of a header.
    NotAHeader,
    /// A header that browsers send by themselves.
    SentByBrowsers,
    /// Only one of the two can be set.
    Beside(&'static str),
    /// Not the name of a cookie.
    NotACookie,
    /// Not Base64.
    NotBase64,
    /// Not 16 to 128 letters, digits, `-` and `_`.
    NotAPathSecret,
    /// A callback URL whose calls would be refused: it must end with one of these.
    NotHeard(&'static str),
    /// Not a file that can be read.
    NotReadable,
    /// Not a certificate and its private key in PEM.
    NotAnIdentity,
    /// Not a valid header value.
    NotInAHeader,
    /// Not a UUID.
    NotAUuid,
    /// Not language tags.
    NotLanguages,
    /// A purpose of more than 64 characters, or none.
    NotAPurpose,
    /// Not `{user}` once, among letters, digits, `-`, `.`, `_` and `~`.
    NotATemplate,
    /// Not a path that starts with `/` and does not end with it.
    NotABasePath,
    /// Not `host:port`.
    NotAnAddress,
    /// Not a duration in this range.
    OutOfRange(&'static str),
    /// Not a number in this range.
    NumberOutOfRange(&'static str),
    /// Not one of these.
    NotOneOf(&'static str),
    /// Neither `sqlite:` with the path of a file, nor a URL of PostgreSQL.
    NotAStore,
    /// A file in a folder that does not exist.
    NoFolder,
    /// Not 32 bytes in Base64.
    NotAKey,
    /// The folder has no `index.html`.
    NoPage,
    /// Https is configured, and this machine has no certificates of authorities to trust.
    NoTrustedRoots,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotToml { line } => write!(formatter, "line {line} is not toml"),
            Self::Key { key, fault } => write!(formatter, "`{key}` {fault}"),
        }
    }
}

impl std::error::Error for ConfigError {}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("is missing"),
            Self::Unknown => formatter.write_str("is not a key of the configuration"),
            Self::Kind(kind) => write!(formatter, "must be {kind}"),
            Self::Empty => formatter.write_str("must not be empty"),
            Self::NotBare => {
                formatter.write_str("must have no blank around it and no line break in it")
            }
            Self::NoVariable(name) => {
                write!(
                    formatter,
                    "names the environment variable {name}, which is not set"
                )
            }
            Self::NotABaseUrl => {
                formatter.write_str("must be an absolute url without user name, query and fragment")
            }
            Self::NotAnOrigin => {
                formatter.write_str("must be an origin such as https://join.example")
            }
            Self::NotOnAPageOrigin => {
                formatter.write_str("must be the url of a page on one of the page origins")
            }
            Self::Insecure => {
                formatter.write_str("must be https: plain http is for loopback hosts only")
            }
            Self::NotAHost => {
                formatter.write_str("must be a host name, with a port if it needs one")
            }
            Self::NotAHeader => formatter.write_str("must be the name of a header"),
            Self::SentByBrowsers => {
                formatter.write_str("must be a header that no browser sends by itself")
            }
            Self::Beside(other) => write!(formatter, "must not be set beside `{other}`"),
            Self::NotACookie => formatter.write_str("must be the name of a cookie"),
            Self::NotBase64 => formatter.write_str("must be base64"),
            Self::NotAPathSecret => {
                formatter.write_str("must be 16 to 128 letters, digits, '-' or '_'")
            }
            Self::NotHeard(secrets) => write!(formatter, "must end with one of {secrets}"),
            Self::NotReadable => formatter.write_str("must be a file that can be read"),
            Self::NotAnIdentity => {
                formatter.write_str("must be a certificate and its own private key in pem")
            }
            Self::NotInAHeader => formatter.write_str("must be visible ascii characters"),
            Self::NotAUuid => formatter.write_str("must be a uuid"),
            Self::NotLanguages => formatter.write_str("must be language tags such as de-DE"),
            Self::NotAPurpose => formatter.write_str("must have a name of 1 to 64 characters"),
            Self::NotATemplate => formatter.write_str(
                "must have {user} in it once, and else only letters, digits, '-', '.', '_', '~'",
            ),
            Self::NotABasePath => formatter
                .write_str("must be a path such as /hosted-flow/v1, without a slash at its end"),
            Self::NotAnAddress => {
                formatter.write_str("must be an address and a port, such as 127.0.0.1:8080")
            }
            Self::OutOfRange(range) => write!(formatter, "must be a duration {range}"),
            Self::NumberOutOfRange(range) => write!(formatter, "must be a number {range}"),
            Self::NotOneOf(values) => write!(formatter, "must be {values}"),
            Self::NotAStore => {
                formatter.write_str("must be sqlite: with the path of a file, or a postgres:// url")
            }
            Self::NoFolder => formatter.write_str("must be a file in a folder that is there"),
            Self::NotAKey => formatter.write_str("must be keys of 32 bytes in base64"),
            Self::NoPage => formatter.write_str("must be a folder with an index.html"),
            Self::NoTrustedRoots => formatter
                .write_str("is https, and no trusted certificates were found on this machine"),
        }
    }
}

impl std::error::Error for Fault {}

/// Adds the key to an error.
pub(crate) trait InKey<T> {
    /// Adds the key.
    fn in_key(self, key: impl Into<String>) -> Result<T, ConfigError>;
}

impl<T> InKey<T> for Result<T, Fault> {
    fn in_key(self, key: impl Into<String>) -> Result<T, ConfigError> {
        self.map_err(|fault| ConfigError::Key {
            key: key.into(),
            fault,
        })
    }
}
