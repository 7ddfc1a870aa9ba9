//! The unit is read by systemd, which also says how exposed the service is.

use std::fs;

use super::programs::{find, run};
use super::{changed, folder, text};

#[test]
fn systemd_reads_the_unit_and_finds_it_hardened() {
    let Some(analyze) = find("systemd-analyze", "systemd") else {
        return;
    };
    let binary = env!("CARGO_BIN_EXE_hosted-flow-backend");
    let unit = changed(
        &text("systemd/hosted-flow-backend.service"),
        &[
            ("/usr/local/bin/hosted-flow-backend", binary),
            // A user of every system: ours is not there where it is not deployed.
            ("User=hosted-flow", "User=daemon"),
        ],
    );
    let path = folder("systemd").join("hosted-flow-backend.service");
    fs::write(&path, unit).unwrap();
    let path = path.to_str().unwrap();
    let said = run(&analyze, &["verify", "--man=no", path]);
    assert!(!said.contains("hosted-flow-backend.service:"), "{said}");
    // Of 100, where 0 is best; a service without any of it has 96.
    run(
        &analyze,
        &["security", "--offline=true", "--threshold=15", path],
    );
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
