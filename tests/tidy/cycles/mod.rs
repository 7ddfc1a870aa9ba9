//! Cycles between the modules of a crate.
//!
//! Modules may be read, changed and tested one after the other only where what they import points one
//! way. This is what counts:
//!
//! - A module **names** another one where a `use` of it, or a path in its code that begins with
//!   `crate`, `super` or `self`, leads there. A path leads to the module that defines what it names,
//!   also by the way of another module's `pub use`. Unit tests do not count.
//! - **A parent and its own children are one module**: what one of them names of the other is no
//!   arrow. So each arrow is between two siblings: where `a::b::c` names `a::d::e`, then `a::b` names
//!   `a::d`, with everything that is in them.
//! - Siblings that can be reached from themselves along such arrows are a **cycle**.

mod modules;
mod paths;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::repository::{FILES, File, none};
use modules::{Arrow, Modules};

/// The modules of each crate that are in a cycle. Exactly those that are found: a module that is in
/// none any more leaves the list, and none is added.
const CYCLIC: &[(&str, &[&str])] = &[];

/// Which sibling names which, with one place where it does.
#[derive(Debug, Default)]
struct Graph {
    arrows: BTreeMap<String, BTreeMap<String, String>>,
}

impl Graph {
    fn read(arrows: impl IntoIterator<Item = Arrow>) -> Self {
        let mut graph = Self::default();
        for Arrow { from, to, place } in arrows {
            let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if common < from.len() && common < to.len() {
                let sibling = |path: &[String]| path[..=common].join("::");
                let of_sibling = graph.arrows.entry(sibling(&from)).or_default();
                of_sibling.entry(sibling(&to)).or_insert(place);
            }
        }
        graph
    }

    /// The shortest way from a module back to itself: each module on it, from there on.
    fn cycle(&self, start: &str) -> Option<Vec<&str>> {
        let mut before: BTreeMap<&str, &str> = BTreeMap::new();
        let mut next = VecDeque::from([start]);
        while let Some(module) = next.pop_front() {
            let (module, named) = self.arrows.get_key_value(module)?;
            for to in named.keys().map(String::as_str) {
                if to == start {
                    let mut way = vec![module.as_str()];
                    while let Some(earlier) = before.get(way[way.len() - 1]) {
                        way.push(earlier);
                    }
                    way.reverse();
                    return Some(way);
                }
                if self.arrows.contains_key(to) && !before.contains_key(to) {
                    before.insert(to, module);
                    next.push_back(to);
                }
            }
        }
        None
    }

    fn cyclic(&self) -> BTreeSet<&str> {
        let modules = self.arrows.keys().map(String::as_str);
        modules
            .filter(|module| self.cycle(module).is_some())
            .collect()
    }

    /// A cycle with the place of each of its arrows, one a line.
    fn describe(&self, cycle: &[&str]) -> String {
        let pairs = cycle.iter().zip(cycle.iter().cycle().skip(1));
        let line = |(from, to): (&&str, &&str)| {
            format!("\n      {from} → {to}: {}", self.arrows[*from][*to])
        };
        let lines: String = pairs.map(line).collect();
        format!("{} → {}{lines}", cycle.join(" → "), cycle[0])
    }
}

/// What is wrong with the crates of these roots, where those modules are known to be in a cycle.
fn check(files: &[File], known: &[(&str, &[&str])]) -> Vec<String> {
    let by_path: BTreeMap<&str, &File> = files
        .iter()
        .filter(|file| file.is_rust())
        .map(|file| (file.path.as_str(), file))
        .collect();
    let mut wrong = Vec::new();
    let mut found: BTreeSet<(&str, String)> = BTreeSet::new();
    for (folder, root) in by_path.keys().filter_map(|path| crate_root(path)) {
        let graph = Graph::read(Modules::read(&by_path, root).arrows());
        let is_known = |module: &str| {
            let mut rows = known.iter().filter(|(name, _)| *name == folder);
            rows.any(|(_, modules)| modules.contains(&module))
        };
        let mut reported = BTreeSet::new();
        for module in graph.cyclic() {
            found.insert((folder, module.to_owned()));
            if is_known(module) || !reported.insert(module) {
                continue;
            }
            let cycle = graph.cycle(module).unwrap_or_default();
            reported.extend(&cycle);
            wrong.push(format!("{folder}: {}", graph.describe(&cycle)));
        }
    }
    for (folder, modules) in known {
        let is_gone = |module: &&&str| !found.contains(&(*folder, (**module).to_owned()));
        let gone = modules.iter().filter(is_gone);
        wrong.extend(gone.map(|module| {
            format!("{folder}: `{module}` is in no cycle any more: take it off the list CYCLIC")
        }));
    }
    wrong
}

/// The folder of the crate whose root a file is: of its library or of one of its programs.
fn crate_root(path: &str) -> Option<(&str, &str)> {
    let (folder, rest) = path.split_once("/src/")?;
    let of_bin = rest.strip_prefix("bin/").is_some_and(|program| {
        !program.contains('/')
            || program
                .split_once('/')
                .is_some_and(|(_, file)| file == "main.rs")
    });
    (rest == "lib.rs" || rest == "main.rs" || of_bin).then_some((folder, path))
}

#[test]
fn no_modules_name_each_other_in_a_cycle() {
    none(&check(&FILES, CYCLIC));
}

/// A small crate: `a` names `b` by the way of the root, and something in `b` names something in `a`.
fn cyclic_crate() -> Vec<File> {
    [
        ("lib.rs", "mod a;\nmod b;\nmod c;\npub use b::inner::Thing;"),
        ("a/mod.rs", "mod part;\nuse crate::Thing;\nuse crate::c::C;"),
        ("a/part.rs", "use super::Thing;\npub struct Part;"),
        ("b.rs", "pub mod inner;"),
        (
            "b/inner.rs",
            "pub struct Thing;\nfn f() { crate::a::part::g() }",
        ),
        (
            "c.rs",
            "pub struct C;\n#[cfg(test)]\nmod tests { use crate::a::A; }",
        ),
    ]
    .map(|(name, text)| File::new(format!("crates/x/src/{name}"), text))
    .into()
}

#[test]
fn a_cycle_is_found_and_printed() {
    let files = cyclic_crate();
    let printed = "crates/x: a → b → a\
        \n      a → b: crates/x/src/a/mod.rs:2: crate::Thing\
        \n      b → a: crates/x/src/b/inner.rs:2: crate::a::part::g";
    assert_eq!(check(&files, &[]), [printed]);
    assert_eq!(check(&files, &[("crates/x", &["a", "b"])]), [""; 0]);
    assert_eq!(check(&files, &[("crates/x", &["a"])]).len(), 1);
    assert_eq!(
        check(&files, &[("crates/x", &["a", "b", "c"])]),
        ["crates/x: `c` is in no cycle any more: take it off the list CYCLIC"]
    );
    assert_eq!(check(&files, &[("crates/y", &["a", "b"])]).len(), 3);
}

#[test]
fn a_cycle_between_children_is_found() {
    let file = |name: &str, text: &str| File::new(format!("crates/x/src/{name}"), text);
    let files = |first: &str, second: &str| {
        [
            file("main.rs", "mod a;"),
            file(
                "a.rs",
                "mod first;\nmod second;\nuse first::F;\nconst C: u8 = 1;",
            ),
            file("a/first.rs", first),
            file("a/second.rs", second),
        ]
    };
    let cycle = files("use super::second::S;", "use crate::a::first;");
    assert_eq!(
        check(&cycle, &[]),
        ["crates/x: a::first → a::second → a::first\
          \n      a::first → a::second: crates/x/src/a/first.rs:1: super::second::S\
          \n      a::second → a::first: crates/x/src/a/second.rs:1: crate::a::first"]
    );
    // A parent and its children are one module, and what it re-exports is its child's.
    assert_eq!(
        check(&files("use super::C;", "use super::C;"), &[]),
        [""; 0]
    );
    assert_eq!(
        check(&files("use super::second;", "use super::F;"), &[]).len(),
        1
    );
}

#[test]
fn modules_without_a_cycle_pass() {
    let mut files = cyclic_crate();
    files[4] = File::new("crates/x/src/b/inner.rs", "pub struct Thing;");
    assert_eq!(check(&files, &[]), [""; 0]);
}
