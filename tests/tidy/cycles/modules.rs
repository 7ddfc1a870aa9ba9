//! The modules of a crate, as its files declare them, and which of them names which.

use std::collections::BTreeMap;

use super::paths::{Names, Said, What, read};
use crate::repository::File;

/// A crate's modules by their paths; the root's is empty.
#[derive(Debug, Default)]
pub(super) struct Modules {
    all: BTreeMap<Names, Module>,
}

#[derive(Debug, Default)]
struct Module {
    file: String,
    /// Its `use` declarations: the name here, and the path.
    names: BTreeMap<String, Names>,
    /// Every path that leads somewhere: with its line.
    paths: Vec<(Names, usize)>,
}

/// One module names something of another one.
#[derive(Clone, Debug)]
pub(super) struct Arrow {
    pub(super) from: Names,
    pub(super) to: Names,
    /// `file:line: path`
    pub(super) place: String,
}

/// More steps than any name needs to be found, so that names that lead in a circle end.
const MAX_STEPS: usize = 16;

impl Modules {
    /// Reads a crate from its root on: `src/lib.rs`, `src/main.rs`, …
    pub(super) fn read(files: &BTreeMap<&str, &File>, root: &str) -> Self {
        let mut modules = Self::default();
        let folder = root.rsplit_once('/').map_or("", |(folder, _)| folder);
        modules.read_file(files, &Vec::new(), root, folder);
        modules
    }

    fn read_file(&mut self, files: &BTreeMap<&str, &File>, path: &Names, name: &str, folder: &str) {
        let Some(file) = files.get(name) else {
            return;
        };
        self.module(path, name);
        for Said { inside, line, what } in read(file.code()) {
            let here = [path.clone(), inside.clone()].concat();
            match what {
                What::Inline(child) => self.module(&[here, vec![child]].concat(), name),
                What::File(child) => {
                    let inside = inside.iter().map(String::as_str);
                    let parts: Vec<&str> = [folder].into_iter().chain(inside).collect();
                    let folder = format!("{}/{child}", parts.join("/"));
                    let path = [here, vec![child]].concat();
                    for name in [format!("{folder}.rs"), format!("{folder}/mod.rs")] {
                        self.read_file(files, &path, &name, &folder);
                    }
                }
                What::Use(path, name) => {
                    let module = self.all.entry(here).or_default();
                    if let Some(name) = name {
                        module.names.insert(name, path.clone());
                    }
                    module.paths.push((path, line));
                }
                What::Path(path) => {
                    let module = self.all.entry(here).or_default();
                    module.paths.push((path, line));
                }
            }
        }
    }

    fn module(&mut self, path: &[String], file: &str) {
        let module = self.all.entry(path.to_vec()).or_default();
        file.clone_into(&mut module.file);
    }

    /// Which module names which: a path leads to the module where its last part is defined, also
    /// where it goes by the way of a `pub use`.
    pub(super) fn arrows(&self) -> Vec<Arrow> {
        let mut arrows = Vec::new();
        for (from, module) in &self.all {
            for (path, line) in &module.paths {
                if let Some(to) = self.find(from, path, MAX_STEPS) {
                    arrows.push(Arrow {
                        from: from.clone(),
                        to,
                        place: format!("{}:{line}: {}", module.file, path.join("::")),
                    });
                }
            }
        }
        arrows
    }

    /// The module that a path in this one leads to; `None` where it leads out of the crate.
    fn find(&self, from: &Names, path: &[String], steps: usize) -> Option<Names> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => self.follow(Vec::new(), rest, steps),
            "self" => self.follow(from.clone(), rest, steps),
            "super" => {
                let (_, parent) = from.split_last()?;
                let parent = parent.to_vec();
                match rest.first().map(String::as_str) {
                    Some("super") => self.find(&parent, rest, steps),
                    _ => self.follow(parent, rest, steps),
                }
            }
            _ => {
                let is_child = self.all.contains_key(&child(from, first));
                let names = &self.all.get(from)?.names;
                // `use serde;` is no name that leads to itself.
                let is_named = names.get(first).is_some_and(|named| named != path);
                (is_child || is_named).then(|| self.follow(from.clone(), path, steps))?
            }
        }
    }

    fn follow(&self, mut at: Names, path: &[String], steps: usize) -> Option<Names> {
        for (index, part) in path.iter().enumerate() {
            let child = child(&at, part);
            if self.all.contains_key(&child) {
                at = child;
                continue;
            }
            let named = self.all.get(&at).and_then(|module| module.names.get(part));
            let Some(named) = named.filter(|_| steps > 0) else {
                break;
            };
            // The name may be of a module, through which the path goes on; or it leads out.
            let whole = [named.as_slice(), &path[index + 1..]].concat();
            return self.find(&at, &whole, steps - 1).or(Some(at));
        }
        Some(at)
    }
}

fn child(path: &Names, name: &str) -> Names {
    [path.as_slice(), &[name.to_owned()]].concat()
}
