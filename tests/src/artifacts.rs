//! The artifacts of a failed session, in the folder of the test: a screenshot of the page, its text,
//! and its flight record.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::time::timeout;

use crate::failure::{Failure, Outcome, While as _};
use crate::visitor::Visitor;

/// The deadline of each artifact: the page may hang.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Writes the available artifacts, and for the others the reason why they are missing. It never
/// fails, so that it does not hide the failure of the test.
pub async fn keep(folder: &Path, visitor: &Visitor) {
    let place = Place::free(folder);
    // First, since the others may change the screen.
    let picture = within(visitor.browser.screenshot()).await;
    let shown = within(visitor.look()).await;
    let record = within(visitor.browser.flight_record()).await;

    let mut page = match shown {
        Ok(shown) => vec![shown.to_string()],
        Err(failure) => vec![format!("  not read: {failure}\n")],
    };
    for (name, bytes) in [
        ("screenshot.png", picture),
        ("flight-record.json", record.map(String::into_bytes)),
    ] {
        if let Err(failure) = bytes.and_then(|bytes| place.write(name, &bytes)) {
            page.push(format!("  no {name}: {failure}\n"));
        }
    }
    // Where even this cannot be written, the failure itself still has the text of the page.
    let _ = place.write("page.txt", page.concat().as_bytes());
}

/// The result, unless the deadline passes.
pub(crate) async fn within<T>(what: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    let nothing = || Failure::new(format!("no answer within {} s", TIMEOUT.as_secs()));
    timeout(TIMEOUT, what).await.map_err(|_| nothing())?
}

/// File names that no earlier session of the same test has used.
#[derive(Debug)]
struct Place {
    folder: PathBuf,
    session: usize,
}

impl Place {
    fn free(folder: &Path) -> Self {
        let mut place = Self {
            folder: folder.to_owned(),
            session: 1,
        };
        while place.path("page.txt").exists() {
            place.session += 1;
        }
        place
    }

    /// `page.txt`, then `page-2.txt`.
    fn path(&self, name: &str) -> PathBuf {
        match (self.session, name.split_once('.')) {
            (2.., Some((stem, end))) => self.folder.join(format!("{stem}-{}.{end}", self.session)),
            _ => self.folder.join(name),
        }
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Outcome {
        let path = self.path(name);
        fs::write(&path, bytes).doing(&format!("write {}", path.display()))
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_second_session_overwrites_nothing() -> Outcome {
        let folder = TempDir::new().doing("make a folder")?;
        let mut names = Vec::new();
        for _ in 0..3 {
            let place = Place::free(folder.path());
            place.write("page.txt", b"")?;
            names.push(place.path("flight-record.json"));
        }
        let expected = [
            "flight-record.json",
            "flight-record-2.json",
            "flight-record-3.json",
        ];
        assert_eq!(names, expected.map(|name| folder.path().join(name)));
        Ok(())
    }
}
