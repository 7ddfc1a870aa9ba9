//! A folder as a bundler leaves one.

use std::fs;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use hosted_flow_seal::{SealError, seal};

/// A folder of files, removed at the end.
pub(crate) struct Dist(pub(crate) PathBuf);

impl Dist {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("hosted-flow-seal-{}-{number}", process::id());
        let dist = Self(std::env::temp_dir().join(name));
        fs::create_dir_all(&dist.0).unwrap();
        for (file, text) in files {
            dist.put(file, text);
        }
        dist
    }

    pub(crate) fn put(&self, file: &str, text: &str) {
        let path = self.0.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn page(&self) -> String {
        fs::read_to_string(self.0.join("index.html")).unwrap()
    }

    /// Why the page is refused; it must stay as it was.
    #[track_caller]
    pub(crate) fn refused(&self) -> SealError {
        let before = fs::read(self.0.join("index.html")).unwrap_or_default();
        let error = seal(&self.0, "/").unwrap_err();
        let after = fs::read(self.0.join("index.html")).unwrap_or_default();
        assert_eq!(before, after);
        error
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) const FILES: [(&str, &str); 4] = [
    ("start.js", "//start script[data-hosted-flow-wasm] no-cors"),
    ("p.js", "js"),
    ("p_bg.wasm", "\0asm"),
    ("a.css", "css"),
];

pub(crate) const START: &str = "<script src=\"/start.js\"></script>";
pub(crate) const PROGRAM: &str =
    "<script type=\"module\" src=\"/p.js\" data-hosted-flow-wasm=\"/p_bg.wasm\"";

pub(crate) fn dist(page: &str) -> Dist {
    let dist = Dist::new(&FILES);
    dist.put("index.html", page);
    dist
}
