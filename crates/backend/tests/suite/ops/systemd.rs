//! The unit is read by systemd, which also says how exposed the service is.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::programs::{find, run};
use super::{changed, folder, text};

#[test]
fn systemd_reads_the_unit_and_finds_it_hardened() {
    let Some(analyze) = find("systemd-analyze", "systemd") else {
        return;
    };
    let binary = env!("CARGO_BIN_EXE_hosted-flow-backend");
    let folder = folder("systemd");
    let services = ["hosted-flow-backend.service", "hosted-flow-backup.service"];
    for name in services {
        let unit = changed(
            &text(&format!("systemd/{name}")),
            &[
                ("/usr/local/bin/hosted-flow-backend", binary),
                // A user of every system: ours is not there where it is not deployed.
                ("User=hosted-flow", "User=daemon"),
            ],
        );
        fs::write(folder.join(name), unit).unwrap();
    }
    let timer = "hosted-flow-backup.timer";
    fs::write(folder.join(timer), text(&format!("systemd/{timer}"))).unwrap();
    for name in [services[0], services[1], timer] {
        let path = folder.join(name);
        let said = run(&analyze, &["verify", "--man=no", path.to_str().unwrap()]);
        assert!(!said.contains("hosted-flow-"), "{said}");
    }
    for name in services {
        let path = folder.join(name);
        // Of 100, where 0 is best; a service without any of it has 96.
        let arguments = ["security", "--offline=true", "--threshold=15"];
        run(
            &analyze,
            &[&arguments[..], &[path.to_str().unwrap()]].concat(),
        );
    }
}

/// The commands of a unit that a shell runs.
fn of_shell<'unit>(unit: &'unit str, key: &str) -> &'unit str {
    let line = unit.lines().find_map(|line| line.strip_prefix(key));
    let script = line.and_then(|line| line.strip_prefix("/bin/sh -c '"));
    script.and_then(|script| script.strip_suffix('\'')).unwrap()
}

#[test]
fn the_nightly_backup_is_made_and_the_oldest_goes() {
    let folder = folder("backup");
    let folder_text = folder.to_str().unwrap();
    let configured = folder.join("hosted-flow.toml");
    // No secret is in the environment.
    let sqlite = changed(
        &text("config/sqlite.toml"),
        &[("/var/lib/hosted-flow", folder_text)],
    );
    fs::write(&configured, sqlite).unwrap();
    fs::write(folder.join("flows.db"), "").unwrap();
    let copies = folder.join("copies");
    fs::create_dir(&copies).unwrap();
    let unit = changed(
        &text("systemd/hosted-flow-backup.service"),
        &[
            (
                "/usr/local/bin/hosted-flow-backend",
                env!("CARGO_BIN_EXE_hosted-flow-backend"),
            ),
            (
                "/etc/hosted-flow/hosted-flow.toml",
                configured.to_str().unwrap(),
            ),
            ("/var/lib/hosted-flow-backup", copies.to_str().unwrap()),
            ("%%", "%"),
        ],
    );
    let days_ago = |days: u64| SystemTime::now() - Duration::from_hours(24 * days);
    for (name, days) in [
        ("old.db", 20),
        ("old.db.7.partial", 20),
        ("other.txt", 20),
        ("young.db", 10),
    ] {
        let file = fs::File::create(copies.join(name)).unwrap();
        file.set_modified(days_ago(days)).unwrap();
    }
    let shell = Path::new("/bin/sh");
    for key in ["ExecStart=", "ExecStartPost="] {
        run(shell, &["-c", of_shell(&unit, key)]);
    }
    let entries = fs::read_dir(&copies).unwrap();
    let mut names: Vec<_> = entries.map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names[1..], ["other.txt", "young.db"]);
    let name = names[0].to_str().unwrap();
    assert!(name.starts_with("20") && name.ends_with("Z.db"), "{name}");
}

#[test]
fn the_unit_lets_open_what_the_defaults_need() {
    let unit = text("systemd/hosted-flow-backend.service");
    let value = |name: &str| {
        let line = unit.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap().to_owned()
    };
    // A quarter is kept for all else, and 32 for the admin listener.
    let files: u32 = value("LimitNOFILE=").parse().unwrap();
    assert!(files / 4 * 3 - 32 >= 14_000, "{files}");
    assert_eq!(value("LimitCORE="), "0");
    // A minute of `shutdown_delay`, and three seconds for open requests.
    let stop: u32 = value("TimeoutStopSec=")
        .trim_end_matches('s')
        .parse()
        .unwrap();
    assert!(stop > 63, "{stop}");
}
