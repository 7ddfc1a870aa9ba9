//! The programs' script as a function: each call makes what one program works with.

use std::fmt::Write as _;

use crate::failure::{Failure, Outcome};
use crate::page::MODULE;

/// A program.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) integrity: String,
}

/// TypeScript that makes a program's script, and says where each program is.
pub(super) fn source(script: &str, entries: &[Entry]) -> Outcome<String> {
    for line in script.lines() {
        if line.starts_with("import ")
            || line.starts_with("export ")
            || line.contains("import.meta")
        {
            return Err(Failure::new(format!(
                "the programs' script cannot stand in a function: {line}"
            )));
        }
    }
    let mut out = format!("{HEAD}{script}\n{}", TAIL.replace("MODULE", MODULE));
    out += "export const PROGRAMS: Record<string, { name: string; integrity: string; url: () => string }> = {\n";
    for Entry { name, integrity } in entries {
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
  load(file: Response): Promise<void>;
  addLanguage(file: string): boolean;
  mount(root: Element, settings: unknown, hear: (name: string, detail: unknown) => void): Mounted;
}
export const make = (torn: (error: unknown) => void): Program => {
let wasm;
";

/// All of a program is called by its exports. One that breaks down says so.
const TAIL: &str = "\
const load = async (file) => {
const { instance } = await WebAssembly.instantiateStreaming(file, { MODULE: imports() });
wasm = guarded(instance.exports, torn);
wasm.__wbindgen_start();
};
return { load, mount, addLanguage } as unknown as Program;
};
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_becomes_a_function() {
        let entry = Entry {
            name: "ondato".into(),
            integrity: "sha384-x".into(),
        };
        let source = source("function mount() {}\n", &[entry]).expect("a source");
        assert!(
            source.contains("let wasm;\nfunction mount() {}\n"),
            "{source}"
        );
        assert!(source.contains("(file, { w: imports() })"), "{source}");
        assert!(source.contains("ondato.wasm") && source.contains("sha384-x"));
    }

    #[test]
    fn a_module_is_refused() {
        for script in [
            "export function mount() {}",
            "const at = import.meta.url;",
            "import * as other from \"./other.js\";",
        ] {
            assert!(source(script, &[]).is_err(), "{script}");
        }
    }
}
