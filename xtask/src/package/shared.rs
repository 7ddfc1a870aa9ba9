//! One script for all programs of the package, so that a page loads the script of one.
//!
//! wasm-bindgen writes a script for each program. Most of what a program imports is the same function
//! in each; what differs is its name, and the names of the exports that it calls. So what has the same
//! text gets the same name, in the script and in each program, and the script has each text once. It
//! offers a program more than that program imports, which WebAssembly allows.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::failure::{Failure, Outcome};
use crate::page::{has_hash, short_name};

/// What comes before the imports, line by line, and between them and the rest.
const IMPORTS: &str =
    "function __wbg_get_imports() {\n    const import0 = {\n        __proto__: null,\n";
const END: &str = "\n    };\n    return {\n        __proto__: null,\n";
/// From here on the script fetches and starts the program, which `loading.ts` does in fewer words.
const START: &str = "\nlet wasmModule, wasmInstance, wasm;\n";

/// The script of all, and for each program the new names of its imports and exports.
pub(super) struct Shared {
    /// It has the functions `mount` and `addLanguage`, takes the program as `wasm`, and offers it `imports()`.
    pub(super) script: String,
    pub(super) names: Vec<BTreeMap<String, String>>,
}

/// Makes one script of those of all programs, each with its program's name.
pub(super) fn join(scripts: &[(String, String)]) -> Outcome<Shared> {
    let mut head = String::new();
    // Each text once, in the order of its name.
    let mut functions: Vec<String> = Vec::new();
    let mut blocks: Vec<String> = Vec::new();
    let mut callers: Vec<(String, usize)> = Vec::new();
    let mut names = Vec::new();
    for (program, script) in scripts {
        let parts = Parts::of(script)
            .map_err(|what| Failure::new(format!("the script of the program {program}: {what}")))?;
        let exports = without_comments(&parts.head.replace("\nexport ", "\n"));
        if head.is_empty() {
            head.clone_from(&exports);
        }
        if head != exports {
            let what = format!("the program {program} exports other functions");
            return Err(Failure::new(what));
        }
        let calling = callers_names(&parts.blocks, &mut callers);
        let mut known = BTreeMap::new();
        for block in &parts.blocks {
            let block = renamed(block, &calling);
            if !blocks.contains(&block) {
                blocks.push(block);
            }
        }
        for (name, function) in parts.imports {
            let function = renamed(&without_comments(&function), &calling);
            let at = functions.iter().position(|known| *known == function);
            let at = at.unwrap_or_else(|| {
                functions.push(function);
                functions.len() - 1
            });
            known.insert(name.to_owned(), short_name(at));
        }
        known.extend(calling);
        names.push(known);
    }
    let mut script = format!("{head}\nconst imports = () => ({{\n__proto__: null,\n");
    for (at, function) in functions.iter().enumerate() {
        let _ = writeln!(script, "{}: {function}", short_name(at));
    }
    script += "});\n";
    script += &blocks.join("\n");
    Ok(Shared { script, names })
}

/// The parts of a script.
struct Parts<'script> {
    /// What the program exports, for the page.
    head: &'script str,
    /// What it imports: the names, and the functions with the comma after them.
    imports: Vec<(&'script str, String)>,
    /// What stands beside that: functions, constants, statements.
    blocks: Vec<String>,
}

impl<'script> Parts<'script> {
    fn of(script: &'script str) -> Result<Self, &'static str> {
        let (head, rest) = script.split_once(IMPORTS).ok_or("no imports")?;
        let (imports, rest) = rest.split_once(END).ok_or("no end of the imports")?;
        let (_, rest) = rest.split_once("\n}\n").ok_or("no end of their function")?;
        let (rest, _) = rest.split_once(START).ok_or("no start of the program")?;
        Ok(Self {
            head,
            imports: functions(imports)?,
            blocks: blocks(rest),
        })
    }
}

/// `name: function…` at eight spaces, to where the next one begins.
fn functions(text: &str) -> Result<Vec<(&str, String)>, &'static str> {
    let mut all: Vec<(&str, String)> = Vec::new();
    for line in text.lines() {
        let begin = line
            .strip_prefix("        ")
            .filter(|it| !it.starts_with([' ', '}']));
        if let Some(begin) = begin {
            let (name, function) = begin.split_once(": ").ok_or("an import without a name")?;
            if !function.starts_with("function(") {
                return Err("an import that is no function");
            }
            all.push((name, function.to_owned()));
        } else {
            let (_, function) = all.last_mut().ok_or("an import without a beginning")?;
            function.push('\n');
            function.push_str(line);
        }
    }
    Ok(all)
}

/// What begins at the beginning of a line, to where the next one begins.
fn blocks(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty()) {
        match all.last_mut() {
            Some(block) if !line.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                block.push('\n');
                block.push_str(line);
            }
            _ => all.push(line.to_owned()),
        }
    }
    all
}

/// The new names of a program's exports that call back: the same for the same text. Where a program has
/// the same text more than once, the exports differ, and are told apart by their order.
fn callers_names(
    blocks: &[String],
    callers: &mut Vec<(String, usize)>,
) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut seen: Vec<(String, usize)> = Vec::new();
    for block in blocks {
        let name = block
            .strip_prefix("function ")
            .and_then(|rest| rest.split_once('('));
        let Some((name, _)) = name.filter(|(name, _)| has_hash(name)) else {
            continue;
        };
        let text = block.replace(name, "");
        let before = seen.iter().filter(|(known, _)| *known == text).count();
        let caller = (text, before);
        seen.push(caller.clone());
        let at = callers.iter().position(|known| *known == caller);
        let at = at.unwrap_or_else(|| {
            callers.push(caller);
            callers.len() - 1
        });
        names.insert(name.to_owned(), format!("${at}"));
    }
    names
}

fn renamed(text: &str, names: &BTreeMap<String, String>) -> String {
    let mut text = text.to_owned();
    for (name, new) in names {
        text = text.replace(name.as_str(), new);
    }
    text
}

/// They name types of Rust, by which two functions with the same code would differ.
fn without_comments(text: &str) -> String {
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "wasm_bindgen__invoke__haaaaaaaaaaaaaaaa";
    const B: &str = "wasm_bindgen__invoke__hbbbbbbbbbbbbbbbb";

    /// A script with imports, and with functions that call back.
    fn script(imports: &[(&str, &str)], callers: &[&str]) -> String {
        let mut script = format!(
            "/** Doc. */\nexport function mount() {{\n    // why\n    wasm.mount();\n}}\n{IMPORTS}"
        );
        for (name, body) in imports {
            let _ = write!(
                script,
                "        {name}: function(arg0) {{\n{body}        }},\n"
            );
        }
        script.pop();
        script += END;
        script += "        \"./x_bg.js\": import0,\n    };\n}\n\n";
        for name in callers {
            let _ = write!(
                script,
                "function {name}(arg0) {{\n    wasm.{name}(arg0);\n}}\n\n"
            );
        }
        script + "const KIND = [\n    1,\n];\n" + START + "async function __wbg_load() {}\n"
    }

    fn of(name: &str, script: String) -> (String, String) {
        (name.to_owned(), script)
    }

    #[test]
    fn the_same_text_is_there_once_under_one_name() {
        let abort = "            arg0.abort();\n";
        let call =
            |name: &str| format!("            // Cast of `{name}`.\n            make({name});\n");
        let one = script(&[("__wbg_abort_1", abort), ("cast_1", &call(A))], &[A]);
        let two = script(
            &[
                ("__wbg_body_2", "            arg0.body;\n"),
                ("__wbg_abort_3", abort),
                ("cast_7", &call(B)),
                ("cast_8", &call(A)),
            ],
            &[B, A],
        );
        let shared = join(&[of("one", one), of("two", two)]).expect("both scripts");
        let names = |at: usize| {
            let names = shared.names[at].iter();
            names
                .map(|(old, new)| format!("{old} {new}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(
            names(0),
            ["__wbg_abort_1 a", "cast_1 b", &format!("{A} $0")]
        );
        // In its script the other callback stands first.
        let of_two = [
            "__wbg_abort_3 a",
            "__wbg_body_2 c",
            "cast_7 b",
            "cast_8 d",
            &format!("{A} $1"),
            &format!("{B} $0"),
        ];
        assert_eq!(names(1), of_two);
        assert_eq!(
            shared.script,
            "/** Doc. */\nfunction mount() {\n    wasm.mount();\n}\n\
             const imports = () => ({\n__proto__: null,\n\
             a: function(arg0) {\n            arg0.abort();\n        },\n\
             b: function(arg0) {\n            make($0);\n        },\n\
             c: function(arg0) {\n            arg0.body;\n        },\n\
             d: function(arg0) {\n            make($1);\n        },\n\
             });\n\
             function $0(arg0) {\n    wasm.$0(arg0);\n}\nconst KIND = [\n    1,\n];\n\
             function $1(arg0) {\n    wasm.$1(arg0);\n}"
        );
    }

    #[test]
    fn another_script_is_refused() {
        let good = script(&[("a", "")], &[A]);
        assert!(join(&[of("one", good.clone())]).is_ok());
        for (script, what) in [
            (String::new(), "no imports"),
            (
                good.replace("        __proto__: null,\n        \"", "\""),
                "no end",
            ),
            (good.replace(START, ""), "no start"),
            (
                good.replace("a: function", "a = function"),
                "without a name",
            ),
            (good.replace("a: function(", "a: later("), "no function"),
            (
                good.replace("wasm.mount()", "wasm.other()"),
                "exports other functions",
            ),
        ] {
            let error = join(&[of("one", good.clone()), of("two", script)]).err();
            let error = error.expect(what).to_string();
            assert!(error.contains(what) && error.contains("two"), "{error}");
        }
    }
}
