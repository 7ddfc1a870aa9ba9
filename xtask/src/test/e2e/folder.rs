//! The folder of one run: what its tests, servers and browsers write.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::failure::{Outcome, While as _};
use crate::workspace;

/// Locked during the run, so that other runs leave its folder alone.
const LOCK: &str = "lock";

/// A run's folder. After the run it stays, with what failed, until the next one begins.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    _lock: File,
}

impl Folder {
    /// Makes one, and removes those of runs that are over.
    pub(super) fn make() -> Outcome<Self> {
        Self::make_in(&workspace::scratch("e2e")?)
    }

    fn make_in(all: &Path) -> Outcome<Self> {
        let doing = || format!("read the folder {}", all.display());
        for entry in fs::read_dir(all).doing(doing)? {
            let old = entry.doing(doing)?.path();
            if is_over(&old) {
                fs::remove_dir_all(&old).doing(|| format!("remove {}", old.display()))?;
            }
        }
        let mut number = 1;
        loop {
            let path = all.join(number.to_string());
            let doing = || format!("make the folder {}", path.display());
            // The process that creates it owns it.
            match fs::create_dir(&path) {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
                made => {
                    made.doing(doing)?;
                    let lock = File::create(path.join(LOCK)).doing(doing)?;
                    lock.lock().doing(doing)?;
                    return Ok(Self { path, _lock: lock });
                }
            }
        }
    }
}

/// Whether no run uses it: the lock ends with its process. A folder without one is being made.
fn is_over(folder: &Path) -> bool {
    File::open(folder.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_at_one_time_have_folders_of_their_own_and_old_ones_go() {
        let all = std::env::temp_dir().join(format!("xtask-e2e-{}", std::process::id()));
        fs::create_dir_all(&all).unwrap();
        let first = Folder::make_in(&all).unwrap();
        let second = Folder::make_in(&all).unwrap();
        assert_ne!(first.path, second.path);
        fs::write(first.path.join("output.txt"), "").unwrap();

        let (over, running) = (first.path.clone(), second.path.clone());
        drop(first);
        let third = Folder::make_in(&all).unwrap();
        assert_eq!(third.path, over);
        assert!(!over.join("output.txt").exists());
        assert!(running.exists());
        fs::remove_dir_all(&all).unwrap();
    }
}
