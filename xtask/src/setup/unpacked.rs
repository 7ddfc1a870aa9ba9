//! Single programs out of Debian's packages, kept in a folder of ours.
//!
//! Nothing is installed: no server starts, nothing that the packages depend on comes along (of
//! `prometheus` that is 300 MB), and it takes no permission.

use std::fs;
use std::path::{Path, PathBuf};

use super::progress::{Installs, Job};
use super::{apt, find, tool_folder};
use crate::failure::{Failure, Outcome, While as _};
use crate::{process, workspace};

/// What reads the files of `ops`: each program, and its package.
const PROGRAMS: [(&str, &str); 3] = [
    ("caddy", "caddy"),
    ("nginx", "nginx"),
    ("promtool", "prometheus"),
];
const WHY: &str = "the backend's tests have them read the files of the folder ops";

/// Finds or unpacks the programs; the folder that those which are not on `PATH` are in.
pub(super) fn provide(installs: &mut Installs) -> Outcome<PathBuf> {
    // They may be as new as Debian's are: the files name what they were tried with.
    let folder = tool_folder("ops", "debian")?;
    let (programs, packages): (Vec<_>, Vec<_>) = PROGRAMS
        .into_iter()
        .filter(|(program, _)| !is_there(&folder, program))
        .unzip();
    if programs.is_empty() {
        return Ok(folder);
    }
    apt::update(installs, &packages, WHY)?;
    let fetched = workspace::scratch("set-up/packages")?;
    empty(&fetched)?;
    let job = Job {
        what: &format!("fetching Debian's {}", packages.join(" ")),
        about: "29 MB in all",
        why: WHY,
    };
    let mut download = process::command("apt-get")?;
    download.current_dir(&fetched);
    installs.run(
        job,
        download.args(["download", "--quiet=2"]).args(&packages),
    )?;
    let unpacked = fetched.join("unpacked");
    for archive in archives(&fetched)? {
        let name = archive.file_name().unwrap_or_default();
        let job = Job {
            what: &format!("unpacking {}", name.to_string_lossy()),
            about: "some seconds",
            why: WHY,
        };
        let mut unpack = process::command("dpkg-deb")?;
        installs.run(job, unpack.arg("--extract").arg(&archive).arg(&unpacked))?;
    }
    for program in programs {
        keep(&unpacked, program, &folder)?;
    }
    empty(&fetched)?;
    Ok(folder)
}

/// Debian keeps servers off a person's `PATH`.
fn is_there(folder: &Path, program: &str) -> bool {
    find(program).is_some()
        || [folder, Path::new("/usr/sbin")]
            .iter()
            .any(|folder| folder.join(program).is_file())
}

fn empty(folder: &Path) -> Outcome {
    let doing = || format!("empty {}", folder.display());
    fs::remove_dir_all(folder).doing(doing)?;
    fs::create_dir_all(folder).doing(doing)
}

/// The packages in a folder.
fn archives(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let doing = || format!("read {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).doing(doing)? {
        let path = entry.doing(doing)?.path();
        if path.extension().is_some_and(|kind| kind == "deb") {
            found.push(path);
        }
    }
    Ok(found)
}

/// Puts one program of what was unpacked into the folder.
fn keep(unpacked: &Path, program: &str, folder: &Path) -> Outcome {
    let places = ["usr/bin", "usr/sbin"].map(|place| unpacked.join(place).join(program));
    let from = places
        .iter()
        .find(|path| path.is_file())
        .ok_or_else(|| Failure::new(format!("Debian's package has no {program}")))?;
    let doing = || format!("put {program} into {}", folder.display());
    fs::create_dir_all(folder).doing(doing)?;
    // Half a program is never taken for one. The two folders can be on different disks.
    let half = folder.join(format!(".{program}"));
    fs::copy(from, &half).doing(doing)?;
    fs::rename(&half, folder.join(program)).doing(doing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_program_of_a_package_is_kept() {
        let place = workspace::scratch("set-up/unpacked-test").unwrap();
        empty(&place).unwrap();
        let [unpacked, folder] = ["unpacked", "tools"].map(|name| place.join(name));
        fs::create_dir_all(unpacked.join("usr/sbin")).unwrap();
        fs::write(unpacked.join("usr/sbin/server"), "a program").unwrap();
        fs::write(place.join("server_1.0_amd64.deb"), "").unwrap();
        assert_eq!(
            archives(&place).unwrap(),
            [place.join("server_1.0_amd64.deb")]
        );

        keep(&unpacked, "server", &folder).unwrap();
        assert_eq!(
            fs::read_to_string(folder.join("server")).unwrap(),
            "a program"
        );
        assert!(is_there(&folder, "server"));
        assert!(!is_there(&unpacked, "server"));
        let failed = keep(&unpacked, "client", &folder);
        assert_eq!(failed, Err(Failure::new("Debian's package has no client")));
        fs::remove_dir_all(place).unwrap();
    }
}
