//! The languages that the page loads when somebody chooses them.

use std::fs;
use std::path::Path;

use hosted_flow_catalogue::{Catalogue, Finding};

use crate::failure::{Failure, Outcome, While as _};

/// The folder of the page with one file per language.
pub(crate) const FOLDER: &str = "locales";

/// The list of them: a tag and the language's own name a line.
pub(crate) const INDEX: &str = "index.txt";

/// Writes a file per language beside the program: `locales/de.txt`.
pub(crate) fn write_all(sources: &Path, page: &Path) -> Outcome {
    let catalogue =
        Catalogue::read(&sources.join("crates/screen/locales")).map_err(|findings| {
            let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
            Failure::new(lines.join("\n"))
        })?;
    let folder = page.join(FOLDER);
    fs::create_dir_all(&folder).doing(|| format!("create {}", folder.display()))?;
    // By this the page lists them.
    let lines = catalogue
        .languages
        .iter()
        .map(|it| format!("{} {}\n", it.tag, it.name));
    let index = folder.join(INDEX);
    fs::write(&index, lines.collect::<String>()).doing(|| format!("write {}", index.display()))?;
    for language in &catalogue.languages {
        let path = folder.join(format!("{}.txt", language.tag));
        fs::write(&path, catalogue.file(language)).doing(|| format!("write {}", path.display()))?;
    }
    Ok(())
}
