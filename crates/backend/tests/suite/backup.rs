//! The binary copies SQLite's file while another writes to it; what is restored is served.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::{Connection, Executor};

use crate::binary::start_with;
use crate::killed::{configuration, connect, create, kill, read};
use crate::on_sqlite::file;
use crate::stub::Stub;
use crate::wait::until;

/// Runs `backup`; whether it has succeeded, and what it says.
fn backup(config: &Path, target: &Path) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hosted-flow-backend"));
    let command = command.args(["backup", "--config"]).arg(config).arg(target);
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().unwrap();
    let said = String::from_utf8([stdout, stderr].concat()).unwrap();
    (status.success(), said)
}

fn sqlite(file: &Path) -> String {
    format!("sqlite:{}", file.display())
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_before_a_backup_is_served_from_it() {
    let stub = Stub::default();
    let origin = stub.start().await;
    let config = configuration("backup", &sqlite(&file("backup")), &origin);
    let restored = file("backup-restored");
    let folder = restored.parent().unwrap();
    let target = folder.join("a copy of 100%.db");

    let (mut child, address) = start_with(&config);
    let mut flows = Vec::new();
    for key in ["first-ondato", "first-paysafe"] {
        let created = create(&address, key).await.unwrap();
        assert_eq!(created.status, 201, "{created:?}");
        let id = created.body["id"].as_str().unwrap().to_owned();
        flows.push((key, read(&address, &id).await.unwrap().body, id));
    }
    // Others begin while the backup is made.
    let begun = Arc::new(AtomicUsize::new(0));
    let writer = {
        let (address, begun) = (address.clone(), begun.clone());
        tokio::spawn(async move {
            for number in 0.. {
                let key = format!("{number}-ondato");
                let Some(created) = create(&address, &key).await else {
                    break;
                };
                assert_eq!(created.status, 201, "{created:?}");
                begun.store(number, Ordering::Relaxed);
            }
        })
    };
    until(async || begun.load(Ordering::Relaxed) > 0).await;
    let made = {
        let (config, target) = (config.clone(), target.clone());
        tokio::task::spawn_blocking(move || backup(&config, &target))
    };
    assert_eq!(
        made.await.unwrap(),
        (true, "the backup is complete\n".into())
    );
    let late = create(&address, "late-ondato").await.unwrap();
    assert_eq!(late.status, 201);
    kill(&mut child);
    writer.await.unwrap();

    // One whole file, for nobody else, and never another in its place.
    assert_eq!(names(folder), ["a copy of 100%.db"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let permissions = fs::metadata(&target).unwrap().permissions();
        assert_eq!(permissions.mode() & 0o777, 0o600);
    }
    let bytes = fs::read(&target).unwrap();
    let (is_made, said) = backup(&config, &target);
    assert!(!is_made && said.contains("is there already"), "{said}");
    assert_eq!(fs::read(&target).unwrap(), bytes);

    fs::rename(&target, &restored).unwrap();
    let config = configuration("backup-restored", &sqlite(&restored), &origin);
    let (mut child, address) = start_with(&config);
    for (key, body, id) in &flows {
        let again = read(&address, id).await.unwrap();
        assert_eq!((again.status, &again.body), (200, body));
        let created = create(&address, key).await.unwrap();
        assert_eq!(
            (created.status, created.body["id"].as_str()),
            (200, Some(&**id))
        );
    }
    let id = late.body["id"].as_str().unwrap();
    assert_eq!(read(&address, id).await.unwrap().status, 404);
    // It can be written to as before.
    assert_eq!(create(&address, "new-ondato").await.unwrap().status, 201);
    kill(&mut child);
}

#[tokio::test]
async fn a_database_that_is_damaged_makes_no_backup() {
    let stub = Stub::default();
    let database = file("backup-damaged");
    let config = configuration("backup-damaged", &sqlite(&database), &stub.start().await);
    let (mut child, address) = start_with(&config);
    assert_eq!(create(&address, "a-ondato").await.unwrap().status, 201);
    drop(child.stdin.take());
    child.wait().unwrap();

    let target = database.with_file_name("copy.db");
    assert!(backup(&config, &target).0);
    fs::remove_file(&target).unwrap();
    let url = sqlite(&database);
    let change = async |statements: &'static str| {
        let mut connection = connect(&url).await;
        connection.execute(statements).await.unwrap();
        connection.close().await.unwrap();
    };
    // SQLite copies a row that its table does not allow: only the check of the copy finds it.
    change(
        "CREATE TABLE other (number INTEGER CHECK (number > 0)); \
         PRAGMA ignore_check_constraints = ON; INSERT INTO other VALUES (0)",
    )
    .await;
    let (is_made, said) = backup(&config, &target);
    assert!(!is_made && said.contains("the copy is damaged"), "{said}");
    assert_eq!(names(database.parent().unwrap()), ["flows.db"]);
    change("DROP TABLE other").await;

    // All but the first page, which has the tables' definitions.
    let mut damaged = fs::File::options().write(true).open(&database).unwrap();
    let length = damaged.metadata().unwrap().len();
    damaged.seek(SeekFrom::Start(4096)).unwrap();
    let rest = usize::try_from(length - 4096).unwrap();
    damaged.write_all(&vec![0xa5; rest]).unwrap();
    let (is_made, said) = backup(&config, &target);
    assert!(!is_made && !said.contains("complete"), "{said}");
    assert_eq!(names(database.parent().unwrap()), ["flows.db"]);
}

#[test]
fn what_is_not_in_a_file_is_not_backed_up() {
    let missing = file("backup-missing");
    let folder = missing.parent().unwrap().to_owned();
    let target = folder.join("copy.db");
    let nowhere = folder.join("none/copy.db");
    let there = sqlite(&file("backup-there"));
    fs::write(there.strip_prefix("sqlite:").unwrap(), "").unwrap();
    let cases: [(&str, &PathBuf, &str); 4] = [
        (&sqlite(&missing), &target, "is not there"),
        (&there, &nowhere, "the backup cannot be written"),
        ("memory", &target, "not in a file of SQLite"),
        (
            "postgres://flows:needle@db.example/flows",
            &target,
            "not in a file of SQLite",
        ),
    ];
    for (url, target, expected) in cases {
        let config = configuration("backup-none", url, "http://127.0.0.1:9");
        let (is_made, said) = backup(&config, target);
        assert!(!is_made && said.contains(expected), "{url}: {said}");
        assert!(!said.contains("needle"), "{said}");
        assert_eq!(names(&folder), [""; 0]);
    }
    let config = configuration("backup-none", &there, "http://127.0.0.1:9");
    let mut command = Command::new(env!("CARGO_BIN_EXE_hosted-flow-backend"));
    let output = command.args(["backup", "--config"]).arg(config).output();
    let said = String::from_utf8(output.unwrap().stderr).unwrap();
    assert!(said.contains("backup needs the FILE"), "{said}");
}
