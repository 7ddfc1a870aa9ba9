//! Gives short names to what the program and its script exchange.
//!
//! wasm-bindgen names each import and some exports after the function, with a hash of 16 digits
//! (`__wbg_new_0123456789abcdef`). The names stand in the program and in its script, and hashes do not
//! compress. Nothing else reads them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::wasm::{IMPORTS, Reader, unreadable, write_number, write_section};
use crate::failure::{Failure, Outcome, While as _};

const EXPORTS: u8 = 7;
/// Where the script puts what the program imports.
pub(crate) const MODULE: &str = "w";

/// Shortens the names in a program and in the script beside it: `x_bg.wasm` and `x.js`.
pub(super) fn shorten(program: &Path) -> Outcome {
    let name = program.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix("_bg.wasm").ok_or_else(|| {
        Failure::new(format!(
            "{name} is not named as wasm-bindgen names a program"
        ))
    })?;
    let script = program.with_file_name(format!("{stem}.js"));
    let wasm = fs::read(program).doing(|| format!("read {}", program.display()))?;
    let source = fs::read_to_string(&script).doing(|| format!("read {}", script.display()))?;
    let names = Names::of(&wasm)?;
    let short = names.in_script(&source)?;
    let wasm = names.in_program(&wasm)?;
    fs::write(&script, short).doing(|| format!("write {}", script.display()))?;
    fs::write(program, wasm).doing(|| format!("write {}", program.display()))?;
    println!(
        "page: {} names shortened in program and script",
        names.short.len()
    );
    Ok(())
}

/// Gives each import of a program, and each export with a hash in its name, the name that is given for it.
pub(crate) fn rename(program: &Path, short: &BTreeMap<String, String>) -> Outcome {
    let wasm = fs::read(program).doing(|| format!("read {}", program.display()))?;
    let mut names = Names::of(&wasm)?;
    for (name, new) in &mut names.short {
        let given = short.get(name).ok_or_else(|| {
            Failure::new(format!("{} has another name: {name}", program.display()))
        })?;
        new.clone_from(given);
    }
    let wasm = names.in_program(&wasm)?;
    fs::write(program, wasm).doing(|| format!("write {}", program.display()))
}

/// The names that are replaced, each with its short one.
struct Names {
    /// The module that all imports come from.
    module: String,
    short: BTreeMap<String, String>,
}

impl Names {
    fn of(wasm: &[u8]) -> Outcome<Self> {
        let (mut module, mut long, mut kept) = (String::new(), Vec::new(), Vec::new());
        let mut reader = Reader::of_module(wasm)?;
        while !reader.is_at_end() {
            let section = reader.byte()?;
            let length = reader.length()?;
            let end = reader.at + length;
            match section {
                IMPORTS => {
                    for _ in 0..reader.number()? {
                        let from = reader.name()?;
                        if !module.is_empty() && module != from {
                            return Err(unreadable("imports from two modules", reader.at));
                        }
                        from.clone_into(&mut module);
                        long.push(reader.name()?.to_owned());
                        reader.import()?;
                    }
                }
                EXPORTS => {
                    for _ in 0..reader.number()? {
                        let name = reader.name()?.to_owned();
                        // Those that free a callback keep their names: they are few, and tests tell
                        // them from those that call one.
                        if has_hash(&name) && !name.contains("destroy") {
                            long.push(name);
                        } else {
                            kept.push(name);
                        }
                        reader.byte()?;
                        reader.number()?;
                    }
                }
                _ => {
                    reader.bytes(length)?;
                }
            }
            if reader.at != end {
                return Err(unreadable("a section of another length", reader.at));
            }
        }
        long.sort();
        let mut short = BTreeMap::new();
        let mut free = (0..)
            .map(short_name)
            .filter(|name| !kept.contains(name) && !KEYWORDS.contains(&name.as_str()));
        for name in long {
            if let (false, Some(next)) = (short.contains_key(&name), free.next()) {
                short.insert(name, next);
            }
        }
        Ok(Self { module, short })
    }

    fn in_program(&self, wasm: &[u8]) -> Outcome<Vec<u8>> {
        let mut reader = Reader::of_module(wasm)?;
        let mut out = wasm[..reader.at].to_vec();
        while !reader.is_at_end() {
            let section = reader.byte()?;
            let length = reader.length()?;
            let end = reader.at + length;
            let mut body = Vec::new();
            if section == IMPORTS || section == EXPORTS {
                let count = reader.number()?;
                write_number(&mut body, count);
                for _ in 0..count {
                    if section == IMPORTS {
                        reader.name()?;
                        write_name(&mut body, MODULE);
                    }
                    let name = reader.name()?;
                    write_name(&mut body, self.short.get(name).map_or(name, String::as_str));
                    let from = reader.at;
                    if section == IMPORTS {
                        reader.import()?;
                    } else {
                        reader.byte()?;
                        reader.number()?;
                    }
                    body.extend(&wasm[from..reader.at]);
                }
            } else {
                body.extend(reader.bytes(end - reader.at)?);
            }
            write_section(&mut out, section, &body);
        }
        Ok(out)
    }

    /// Replaces whole identifiers. Each must be in the script, or the script is not this program's.
    fn in_script(&self, source: &str) -> Outcome<String> {
        let module = format!("\"{}\"", self.module);
        if source.matches(&module).count() != 1 {
            let what = format!("the page's script does not name {module} once");
            return Err(Failure::new(what));
        }
        let source = source.replace(&module, &format!("\"{MODULE}\""));
        let mut out = String::with_capacity(source.len());
        let mut missing: Vec<&str> = self.short.keys().map(String::as_str).collect();
        let is_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
        let mut rest = source.as_str();
        while !rest.is_empty() {
            let end = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            missing.retain(|other| *other != name);
            out += self.short.get(name).map_or(name, String::as_str);
            let next = after.find(is_of_name).unwrap_or(after.len());
            out += &after[..next];
            rest = &after[next..];
        }
        if missing.is_empty() {
            Ok(out)
        } else {
            let what = format!("the page's script does not name {missing:?}");
            Err(Failure::new(what))
        }
    }
}

/// The script has functions of these names, so no keyword of JavaScript is one.
const KEYWORDS: [&str; 3] = ["do", "if", "in"];

pub(crate) fn has_hash(name: &str) -> bool {
    let hash = name
        .get(name.len().saturating_sub(16)..)
        .unwrap_or_default();
    name.len() > 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `a` to `z`, `A` to `Z`, then two letters.
pub(crate) fn short_name(index: usize) -> String {
    let letter = |index: usize| {
        let first = if index < 26 { b'a' } else { b'A' };
        char::from(first + u8::try_from(index % 26).unwrap_or_default())
    };
    match index.checked_sub(52) {
        None => letter(index).to_string(),
        Some(rest) => format!("{}{}", letter(rest / 52 % 52), letter(rest % 52)),
    }
}

fn write_name(out: &mut Vec<u8>, name: &str) {
    write_number(out, u32::try_from(name.len()).unwrap_or(u32::MAX));
    out.extend(name.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module that imports `__wbg_log_…` and a memory, and exports a function of a hashed name and
    /// `a`.
    fn module() -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |id: u8, body: Vec<u8>| write_section(&mut wasm, id, &body);
        section(1, vec![1, 0x60, 0, 0]);
        let mut imports = vec![2];
        for (name, what) in [(LOG, &[0, 0][..]), ("memory", &[2, 1, 1, 0x80, 0x02])] {
            write_name(&mut imports, "./page_bg.js");
            write_name(&mut imports, name);
            imports.extend(what);
        }
        section(IMPORTS, imports);
        let mut exports = vec![2];
        for name in [INVOKE, "a"] {
            write_name(&mut exports, name);
            exports.extend([0, 0]);
        }
        section(EXPORTS, exports);
        section(0, b"\x04name and more".to_vec());
        wasm
    }

    const LOG: &str = "__wbg_log_0123456789abcdef";
    const INVOKE: &str = "wasm_bindgen__invoke__h0123456789abcdef";

    fn script() -> String {
        format!(
            "import0 = {{ {LOG}: function() {{ {LOG}x; }}, memory: m }};\n\
             return {{ \"./page_bg.js\": import0 }};\nwasm.{INVOKE}(1); // wasm.a"
        )
    }

    #[test]
    fn program_and_script_get_the_same_short_names() {
        let names = Names::of(&module()).expect("a module");
        // `a` is an export's own name and stays.
        let short: Vec<_> = names.short.values().map(String::as_str).collect();
        assert_eq!(short, ["b", "c", "d"]);
        let script = names.in_script(&script()).expect("its script");
        assert_eq!(
            script,
            format!(
                "import0 = {{ b: function() {{ {LOG}x; }}, c: m }};\n\
                 return {{ \"w\": import0 }};\nwasm.d(1); // wasm.a"
            )
        );
        let program = names.in_program(&module()).expect("a module");
        let again = Names::of(&program).expect("still a module");
        assert_eq!(again.module, "w");
        let imports: Vec<_> = again.short.keys().map(String::as_str).collect();
        assert_eq!(imports, ["b", "c"], "the export has no hash any more");
        // All but the two sections is as it was.
        let end = b"\x04name and more";
        assert!(program.ends_with(end) && program.starts_with(&module()[..14]));
    }

    #[test]
    fn a_script_of_another_program_is_refused() {
        let names = Names::of(&module()).expect("a module");
        for (script, what) in [
            (
                script().replace("./page_bg.js", "./other_bg.js"),
                "./page_bg.js",
            ),
            (script().replace("memory", "memories"), "memory"),
            (script().replace(INVOKE, "invoke"), INVOKE),
            (script() + "\"./page_bg.js\"", "./page_bg.js"),
        ] {
            let error = names.in_script(&script).expect_err("another script");
            assert!(error.to_string().contains(what), "{error}");
        }
    }

    #[test]
    fn a_program_that_is_cut_off_is_refused() {
        let module = module();
        for length in [0, 7, 9, 20, 40, module.len() - 20] {
            assert!(Names::of(&module[..length]).is_err(), "{length}");
        }
    }

    #[test]
    fn no_short_name_is_a_keyword() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let count = 26 + 26 + 52 * 52;
        let mut imports = Vec::new();
        write_number(&mut imports, count);
        for index in 0..count {
            write_name(&mut imports, "./page_bg.js");
            write_name(&mut imports, &format!("import{index}"));
            imports.extend([0, 0]);
        }
        write_section(&mut wasm, IMPORTS, &imports);
        let names = Names::of(&wasm).expect("a module");
        let short: Vec<_> = names.short.values().map(String::as_str).collect();
        assert!(short.contains(&"dn") && short.contains(&"dp"), "{short:?}");
        for keyword in ["do", "if", "in"] {
            assert!(!short.contains(&keyword), "{keyword}");
        }
    }

    #[test]
    fn short_names_are_all_different() {
        let names: std::collections::BTreeSet<_> = (0..2_000).map(short_name).collect();
        assert_eq!(names.len(), 2_000);
        assert!(names.iter().all(|name| name.len() <= 2));
    }
}
