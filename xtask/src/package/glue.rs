//! The scripts that wasm-bindgen writes, as functions: each call makes what one program works with.

use std::fmt::Write as _;

use crate::failure::{Failure, Outcome};

/// A program.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) integrity: String,
    /// As wasm-bindgen wrote it.
    pub(super) script: String,
}

/// TypeScript that makes the programs' scripts, and says where each program is.
pub(super) fn source(entries: &[Entry]) -> Outcome<String> {
    let mut out = String::from(HEAD);
    for entry in entries {
        let body = body(&entry.script)?;
        let _ = writeln!(
            out,
            "MAKERS[{:?}] = (torn): Program => {{\n{body}\nreturn {{ default: __wbg_init, mount, addLanguage }} as unknown as Program;\n}};",
            entry.name
        );
    }
    out += "export const PROGRAMS: Record<string, { name: string; integrity: string; url: () => string }> = {\n";
    for Entry {
        name, integrity, ..
    } in entries
    {
        // Bundlers find the file by this expression, and put it where they put files.
        let _ = writeln!(
            out,
            "  {name}: {{ name: \"{name}.wasm\", integrity: \"{integrity}\", url: () => new URL(\"./{name}.wasm\", import.meta.url).href }},"
        );
    }
    out += "};\n";
    Ok(out)
}

const HEAD: &str = "\
// Written by `cargo xtask package`.
// @ts-nocheck
import { guarded } from \"./guard.js\";
export interface Mounted { press(name: string): boolean; update(settings: unknown): void; refused(): string | undefined; record(): string | undefined; free(): void }
export interface Program {
  default(input: { module_or_path: Promise<Response> }): Promise<unknown>;
  addLanguage(file: string): boolean;
  mount(root: Element, settings: unknown, hear: (name: string, detail: unknown) => void): Mounted;
}
type Torn = (error: unknown) => void;
const MAKERS: Record<string, (torn: Torn) => Program> = {};
export const make = (kind: string, torn: Torn): Program => MAKERS[kind]!(torn);
";

/// Where the script takes the program's exports, by which all of it is called.
const EXPORTS: &str = "wasm = instance.exports;";

/// The script without its exports: names of a function's own. A program that breaks down says so.
fn body(script: &str) -> Outcome<String> {
    let mut out = String::new();
    let mut ends = 0;
    let mut guards = 0;
    for line in script.lines() {
        if line.starts_with("export {") {
            ends += 1;
            continue;
        }
        if line.trim() == EXPORTS {
            guards += 1;
            out += "wasm = guarded(instance.exports, torn);\n";
            continue;
        }
        let line = line.strip_prefix("export ").unwrap_or(line);
        if line.starts_with("import ") || line.contains("import.meta") {
            return Err(Failure::new(format!(
                "the program's script cannot stand in a function: {line}"
            )));
        }
        out += line;
        out.push('\n');
    }
    if ends != 1 || guards != 1 || !out.contains("function __wbg_init(") {
        return Err(Failure::new(
            "the program's script is not what wasm-bindgen writes for the web",
        ));
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class Mounted {}\nexport function mount() {}\nasync function __wbg_init(it) {\n  wasm = instance.exports;\n}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn a_script_becomes_a_function() {
        let body = body(SCRIPT).expect("a script");
        assert_eq!(
            body,
            "class Mounted {}\nfunction mount() {}\nasync function __wbg_init(it) {\nwasm = guarded(instance.exports, torn);\n}\n"
        );
        let entry = Entry {
            name: "ondato".into(),
            integrity: "sha384-x".into(),
            script: SCRIPT.into(),
        };
        let source = source(&[entry]).expect("a source");
        assert!(source.contains("MAKERS[\"ondato\"]") && source.contains("sha384-x"));
    }

    #[test]
    fn another_script_is_refused() {
        for script in [
            "",
            &SCRIPT.replace("export {", "export { a };\nexport {"),
            &SCRIPT.replace("class Mounted {}", "const at = import.meta.url;"),
            &SCRIPT.replace("__wbg_init(", "other("),
            &SCRIPT.replace("instance.exports", "instance"),
            &format!("import * as other from \"./other.js\";\n{SCRIPT}"),
        ] {
            assert!(body(script).is_err(), "{script}");
        }
    }
}
