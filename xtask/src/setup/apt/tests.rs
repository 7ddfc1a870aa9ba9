use super::*;

#[test]
fn a_driver_comes_in_the_version_of_the_browser_that_is_there() {
    let installed = |package: &str| match package {
        "chromium" => Some("150.0-1".to_owned()),
        "libwebkit2gtk-4.1-0" => Some("2.50-1".to_owned()),
        _ => None,
    };
    assert_eq!(
        pinned(&["chromium-driver", "webkit2gtk-driver", "xvfb"], installed),
        [
            "chromium-driver=150.0-1",
            "webkit2gtk-driver=2.50-1",
            "xvfb"
        ]
    );
}

#[test]
fn a_browser_comes_in_the_version_of_the_driver_that_is_there() {
    let installed = |package: &str| (package == "chromium-driver").then(|| "150.0-1".to_owned());
    assert_eq!(pinned(&["chromium"], installed), ["chromium=150.0-1"]);
    let nothing = |_: &str| None;
    let both = ["chromium", "chromium-driver"];
    assert_eq!(pinned(&both, nothing), both);
}

#[test]
fn a_user_s_driver_gets_a_browser_of_its_major_version() {
    let available = ["156.0.8078.108-1".to_owned(), "150.0.7871.100-1".to_owned()];
    let mut chosen = ["chromium".to_owned(), "xvfb".to_owned()];
    assert_eq!(
        choose_browser(&mut chosen, "150.0.7871.24", &available),
        Ok(())
    );
    assert_eq!(chosen, ["chromium=150.0.7871.100-1", "xvfb"]);
    let failure = choose_browser(&mut chosen, "149.1", &available).unwrap_err();
    assert!(
        failure
            .to_string()
            .starts_with("chromedriver 149.1 is on PATH")
    );
}

const UPGRADES: &str = "\
Inst chromium [150.0-1] (156.0-1 Debian-Security:12/oldstable-security [amd64]) []
Inst libnss3 [3.80-1] (3.87-1 Debian:12/oldstable [amd64])
Inst chromium-driver (156.0-1 Debian-Security:12/oldstable-security [amd64])
Conf chromium (156.0-1 Debian-Security:12/oldstable-security [amd64])
Remv postgresql-15 [15.18-0]";

#[test]
fn what_is_kept_and_would_change_is_found_in_a_dry_run() {
    assert_eq!(
        changed(UPGRADES),
        ["chromium 150.0-1", "postgresql-15 15.18-0"]
    );
    let new = "Inst chromium-driver (156.0-1 Debian:12/oldstable [amd64])";
    assert!(changed(new).is_empty());
    assert_eq!(check(&Ok(new.to_owned()), "chromium-driver"), Ok(()));
}

#[test]
fn a_refusal_says_what_to_do() {
    let upgrade = check(&Ok(UPGRADES.to_owned()), "chromium-driver");
    assert_eq!(
        upgrade.unwrap_err().to_string(),
        "to install chromium-driver would change what is left as it is here (chromium \
         150.0-1, postgresql-15 15.18-0): if you may, run apt-get install chromium-driver \
         yourself, then run this again"
    );
    let gone = "E: Version '149.0-1' for 'chromium-driver' was not found";
    let gone = check(&Err(gone.to_owned()), "chromium-driver=149.0-1");
    assert_eq!(
        gone.unwrap_err().to_string(),
        "apt cannot install chromium-driver=149.0-1 beside what is installed (E: Version \
         '149.0-1' for 'chromium-driver' was not found): install them yourself, or upgrade \
         what they belong to, then run this again"
    );
}

#[test]
fn versions_are_read_as_debian_prints_them() {
    let madison = "  chromium | 156.0-1 | security main\n  chromium | 150.0-1 | main";
    assert_eq!(versions(madison), ["156.0-1", "150.0-1"]);
    assert_eq!(
        installed_in("installed 150.0-1").as_deref(),
        Some("150.0-1")
    );
    assert_eq!(installed_in("config-files 150.0-1"), None);
    assert_eq!(installed_in("not-installed "), None);
}

#[test]
fn a_driver_s_version_is_read() {
    let printed = "ChromeDriver 150.0.7871.100 (abc-refs/branch-heads/7871@{#1})";
    assert_eq!(super::super::version_in(printed), Some("150.0.7871.100"));
}
