//! A PostgreSQL of the tests' own: made in a temporary folder, reached over a socket there, and
//! gone with the test process, however that ends.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sqlx::{Connection, PgConnection};

/// A server. Its standard input is a pipe of ours: when that closes, the script that started
/// the server stops it and removes the folder, however we end.
pub(crate) struct Server {
    pub(crate) folder: String,
    script: Option<Child>,
}

/// Makes an empty database, and answers its URL.
pub(crate) async fn new_database() -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let folder = &server().folder;
    let url = |name: &str| format!("postgres://postgres@localhost/{name}?host={folder}");
    let mut connection = connect(&url("postgres")).await;
    let name = format!("test_{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let create = sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")));
    create.execute(&mut connection).await.unwrap();
    url(&name)
}

/// Connects as soon as the server has started.
pub(crate) async fn connect(url: &str) -> PgConnection {
    let deadline = Instant::now() + Duration::from_mins(1);
    loop {
        match PgConnection::connect(url).await {
            Ok(connection) => return connection,
            Err(error) if Instant::now() > deadline => panic!("PostgreSQL does not start: {error}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    }
}

fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(|| start(&[]))
}

/// Starts a server; these variables make the script do more.
pub(crate) fn start(variables: &[(&str, &str)]) -> Server {
    let programs = programs().expect(
        "no PostgreSQL server was found on PATH or under /usr/lib/postgresql: \
         install the package postgresql",
    );
    let mut command = shell();
    let mut script = command
        .envs(variables.iter().copied())
        .args(["-c", SCRIPT, "postgres"])
        .arg(&programs)
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut folder = String::new();
    let stdout = script.stdout.as_mut().unwrap();
    BufReader::new(stdout).read_line(&mut folder).unwrap();
    let folder = folder.trim().to_owned();
    assert!(!folder.is_empty(), "PostgreSQL cannot be set up; see above");
    Server {
        folder,
        script: Some(script),
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Its standard input closes, and it is waited for.
        if let Some(script) = self.script.take() {
            let _ = script.wait_with_output();
        }
    }
}

/// PostgreSQL refuses to run as root; its package brings a user for it.
fn shell() -> Command {
    let id = Command::new("id").arg("-u").output().unwrap();
    if id.stdout.trim_ascii() != b"0" {
        return Command::new("sh");
    }
    let mut command = Command::new("runuser");
    command.args(["-u", "postgres", "--", "sh"]);
    command
}

/// The folder of initdb and postgres, the newest where there are several.
pub(crate) fn programs() -> Option<PathBuf> {
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

/// Ends when its standard input does. Nothing here is kept, so nothing waits for the disk.
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
set --  "$1/postgres" -D "$folder/data" -k "$folder" -c fsync=off -c max_connections=500
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
echo "$folder"
cat > /dev/null
kill -INT $!
wait || true
rm -rf "$folder"
"#;
