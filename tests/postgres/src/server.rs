//! A server in a temporary folder, reached over a socket there. It ends with the process that started
//! it, however that ends.

use std::env;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A running server. Its standard input is a pipe of ours: when that closes, the script that
/// started the server stops it and removes the folder, however we end.
#[derive(Debug)]
pub struct Postgres {
    folder: String,
    script: Child,
}

impl Postgres {
    /// Starts one, and returns once it takes connections.
    ///
    /// # Errors
    ///
    /// Where there is none, or it does not start.
    pub fn start() -> io::Result<Self> {
        Self::start_with(&[])
    }

    /// The same; with `TLS_PORT`, `TLS_CERTIFICATE` and `TLS_PRIVATE_KEY` it also listens on that
    /// port of this machine, for TLS alone.
    ///
    /// # Errors
    ///
    /// As [`Postgres::start`].
    pub fn start_with(variables: &[(&str, &str)]) -> io::Result<Self> {
        let programs = programs().ok_or_else(|| {
            io::Error::other(
                "no server was found on PATH or under /usr/lib/postgresql \
                 (Debian's package is postgresql)",
            )
        })?;
        let mut script = shell()?
            .envs(variables.iter().copied())
            .args(["-c", SCRIPT, "postgres"])
            .arg(&programs)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut folder = String::new();
        if let Some(stdout) = script.stdout.as_mut() {
            BufReader::new(stdout).read_line(&mut folder)?;
        }
        let folder = folder.trim().to_owned();
        if folder.is_empty() {
            return Err(io::Error::other("it cannot be set up, see above"));
        }
        Ok(Self { folder, script })
    }

    /// The URL of one of its databases; `postgres` is always there.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        format!(
            "postgres://postgres@localhost/{database}?host={}",
            self.folder
        )
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Its standard input closes, and it is waited for.
        drop(self.script.stdin.take());
        let _ = self.script.wait();
    }
}

/// PostgreSQL refuses to run as root; its package brings a user for it.
fn shell() -> io::Result<Command> {
    let id = Command::new("id").arg("-u").output()?;
    if id.stdout.trim_ascii() != b"0" {
        return Ok(Command::new("sh"));
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--", "sh"]);
    Ok(command)
}

/// The folder of initdb and postgres, the newest where there are several.
#[must_use]
pub fn programs() -> Option<PathBuf> {
    let is_there = |folder: &PathBuf| {
        ["initdb", "postgres"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut installed: Vec<PathBuf> = versions
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(is_there)
        .collect();
    installed.sort_by_key(|folder| {
        let version = folder.parent().and_then(Path::file_name);
        version.and_then(|name| name.to_str()?.parse::<u32>().ok())
    });
    let path = env::var_os("PATH").unwrap_or_default();
    installed
        .pop()
        .or_else(|| env::split_paths(&path).find(is_there))
}

/// Ends when its standard input does. The data is temporary, so nothing waits for the disk. The
/// server writes into its folder when it takes connections.
const SCRIPT: &str = r#"
set -eu
trap '' INT HUP
folder=$(mktemp -d "${TMPDIR:-/tmp}/hosted-flow-postgres-XXXXXX")
if ! "$1/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --no-locale --no-sync \
    > "$folder/initdb.log" 2>&1
then
    cat "$folder/initdb.log" >&2
    rm -rf "$folder"
    exit 1
fi
set -- "$1/postgres" -D "$folder/data" -k "$folder" -c fsync=off -c max_connections=500
if test -n "${TLS_PORT:-}"
then
    umask 077
    printf '%s' "$TLS_CERTIFICATE" > "$folder/certificate.pem"
    printf '%s' "$TLS_PRIVATE_KEY" > "$folder/private-key.pem"
    echo 'local all all trust
hostssl all all all trust' > "$folder/data/pg_hba.conf"
    set -- "$@" -c listen_addresses=127.0.0.1 -p "$TLS_PORT" -c ssl=on \
        -c ssl_cert_file="$folder/certificate.pem" -c ssl_key_file="$folder/private-key.pem"
else
    set -- "$@" -c listen_addresses=
fi
"$@" > "$folder/postgres.log" 2>&1 &
until grep -q '^ready' "$folder/data/postmaster.pid" 2> /dev/null
do
    if ! kill -0 $!
    then
        cat "$folder/postgres.log" >&2
        rm -rf "$folder"
        exit 1
    fi
    sleep 0.05
done
echo "$folder"
cat > /dev/null
kill -INT $!
wait || true
rm -rf "$folder"
"#;
