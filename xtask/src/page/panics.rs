//! Ends the program at once where it panics.
//!
//! A panic puts its message together, hands it to a hook, and then ends the program by the instruction
//! `unreachable`. Yew's hook would print the message in the console. A message can quote any text that
//! was cut in two at the wrong place, an address with a secret too, so it is not wanted there; the
//! element sets no hook, and std prints nowhere in a browser. The functions that do this never return,
//! so that instruction is put in their place: the program ends as before, with the same error and its
//! stack, and `wasm-opt` removes what only served the message.
//!
//! What formats for debugging goes with them: nothing else uses it. In our own crates a tidy
//! test sees to that; of the libraries, only their panics do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::wasm::{CODE, CUSTOM, IMPORTS, Reader, unreadable, write_number, write_section};
use crate::failure::{Failure, Outcome, While as _};

/// The subsection of the custom section `name` that names functions.
const FUNCTION_NAMES: u8 = 1;
/// `unreachable` and `end`: how each function that never returns ends.
const END: [u8; 2] = [0x00, 0x0b];
/// No local variables, `unreachable`, `end`.
const SHORT: [u8; 3] = [0x00, 0x00, 0x0b];

/// The functions of core, alloc and std that never return. Of one that is generic, every copy.
const PANICS: [&str; 15] = [
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
    "std::thread::local::panic_access_error",
];
/// Without this one there is nothing that the others would call.
const ALWAYS: &str = "core::panicking::panic_fmt";
/// What only panics call, though it returns: Yew's hook, and formatting for debugging.
const OF_PANICS: [&str; 3] = [
    "console_error_panic_hook::hook",
    "core::fmt::builders::",
    " as core::fmt::Debug>::fmt",
];

/// Cuts the panics of a program short, before it is optimized.
pub(super) fn cut_short(program: &Path) -> Outcome {
    let wasm = fs::read(program).doing(|| format!("read {}", program.display()))?;
    let (wasm, count) = without_messages(&wasm)?;
    println!("page: {count} functions of panics cut short");
    fs::write(program, wasm).doing(|| format!("write {}", program.display()))
}

fn without_messages(wasm: &[u8]) -> Outcome<(Vec<u8>, usize)> {
    let names = Names::of(wasm)?;
    if !names.0.values().any(|name| name == ALWAYS) {
        let what = format!("the page's program has no function named {ALWAYS}");
        return Err(Failure::new(what));
    }
    let mut reader = Reader::of_module(wasm)?;
    let mut out = wasm[..reader.at].to_vec();
    let (mut imported, mut count) = (0, 0);
    while !reader.is_at_end() {
        let section = reader.byte()?;
        let length = reader.length()?;
        let from = reader.at;
        let end = from + length;
        if section == IMPORTS {
            imported = functions_imported(&mut reader)?;
        }
        if section == CODE {
            let mut body = Vec::with_capacity(length);
            let functions = reader.number()?;
            write_number(&mut body, functions);
            for index in (imported..).take(functions as usize) {
                let length = reader.length()?;
                let mut code = reader.bytes(length)?;
                if names.is_of_panics(index) || (names.is_panic(index) && code.ends_with(&END)) {
                    code = &SHORT;
                    count += 1;
                }
                write_number(&mut body, u32::try_from(code.len()).unwrap_or(u32::MAX));
                body.extend(code);
            }
            write_section(&mut out, section, &body);
        } else {
            reader.at = from;
            write_section(&mut out, section, reader.bytes(length)?);
        }
        if reader.at != end {
            return Err(unreadable("a section of another length", reader.at));
        }
    }
    Ok((out, count))
}

fn functions_imported(reader: &mut Reader) -> Outcome<u32> {
    let mut functions = 0;
    for _ in 0..reader.number()? {
        reader.name()?;
        reader.name()?;
        functions += u32::from(reader.import()?);
    }
    Ok(functions)
}

/// The functions' names, by their index.
struct Names(BTreeMap<u32, String>);

impl Names {
    fn of(wasm: &[u8]) -> Outcome<Self> {
        let mut names = BTreeMap::new();
        let mut reader = Reader::of_module(wasm)?;
        while !reader.is_at_end() {
            let section = reader.byte()?;
            let length = reader.length()?;
            let end = reader.at + length;
            if section == CUSTOM && reader.name()? == "name" {
                while reader.at < end {
                    let kind = reader.byte()?;
                    let length = reader.length()?;
                    if kind != FUNCTION_NAMES {
                        reader.bytes(length)?;
                        continue;
                    }
                    for _ in 0..reader.number()? {
                        let index = reader.number()?;
                        names.insert(index, without_hashes(reader.name()?));
                    }
                }
            }
            if reader.at > end {
                return Err(unreadable("a section of another length", reader.at));
            }
            reader.bytes(end - reader.at)?;
        }
        Ok(Self(names))
    }

    fn is_panic(&self, index: u32) -> bool {
        let name = self.name(index);
        PANICS.iter().any(|panic| name.starts_with(panic))
    }

    fn is_of_panics(&self, index: u32) -> bool {
        let name = self.name(index).trim_start_matches('<');
        OF_PANICS.iter().any(|part| {
            if part.starts_with(' ') {
                name.contains(part)
            } else {
                name.starts_with(part)
            }
        })
    }

    fn name(&self, index: u32) -> &str {
        self.0.get(&index).map_or("", String::as_str)
    }
}

/// A name without the hashes of crates, which change with the compiler: `core[0123456789abcdef]::…`.
fn without_hashes(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        out += before;
        rest = match after.split_once(']') {
            Some((hash, after))
                if hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
            {
                after
            }
            _ => {
                out.push('[');
                after
            }
        };
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const FMT: &str = "core[0123456789abcdef]::panicking::panic_fmt";
    /// One local variable, `i32.const 1`, `drop`, then what follows.
    const CODE_BEFORE: [u8; 6] = [0x01, 0x01, 0x7f, 0x41, 0x01, 0x1a];

    /// A module of one imported function and others, each with its name and its last bytes.
    fn module(functions: &[(&str, &[u8])]) -> Vec<u8> {
        let count = u8::try_from(functions.len()).expect("few");
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        write_section(&mut wasm, IMPORTS, b"\x01\x01w\x01a\x00\x00");
        let mut body = vec![count];
        for (_, end) in functions {
            let code = [&CODE_BEFORE, *end].concat();
            body.push(u8::try_from(code.len()).expect("short"));
            body.extend(code);
        }
        write_section(&mut wasm, CODE, &body);
        let mut list = vec![count + 1, 0, 1, b'a'];
        for (index, (name, _)) in functions.iter().enumerate() {
            list.push(u8::try_from(index + 1).expect("few"));
            list.push(u8::try_from(name.len()).expect("short"));
            list.extend(name.as_bytes());
        }
        let mut names = b"\x04name\x00\x02\x01m".to_vec();
        write_section(&mut names, FUNCTION_NAMES, &list);
        write_section(&mut wasm, CUSTOM, &names);
        write_section(&mut wasm, CUSTOM, b"\x05other\xff");
        wasm
    }

    /// Which functions are cut short.
    fn cut(functions: &[(&str, &[u8])]) -> Vec<bool> {
        let (wasm, count) = without_messages(&module(functions)).expect("a module");
        let mut reader = Reader::of_module(&wasm).expect("a module");
        let mut found = Vec::new();
        while !reader.is_at_end() {
            let section = reader.byte().expect("a section");
            let length = reader.length().expect("its length");
            let end = reader.at + length;
            if section == CODE {
                for _ in 0..reader.number().expect("a count") {
                    let length = reader.length().expect("a length");
                    found.push(reader.bytes(length).expect("code") == SHORT);
                }
            } else {
                reader.bytes(length).expect("a section");
            }
            assert_eq!(reader.at, end);
        }
        assert_eq!(found.iter().filter(|&&is_cut| is_cut).count(), count);
        found
    }

    #[test]
    fn what_never_returns_is_cut_short_and_nothing_else() {
        let found = cut(&[
            (FMT, &END),
            ("core::option::unwrap_failed", &END),
            // Its name is of a panic, but it returns.
            ("core::panicking::location", &[0x0b]),
            // It ends in the same way, but nobody knows what it does.
            ("app::core::option::unwrap_failed", &END),
            ("core[short]::panicking::panic", &END),
        ]);
        assert_eq!(found, [true, true, false, false, false]);
    }

    #[test]
    fn what_only_panics_call_is_cut_short() {
        let found = cut(&[
            (FMT, &END),
            ("<char as core[0123456789abcdef]::fmt::Debug>::fmt", &[0x0b]),
            ("<T as core::fmt::Debug>::fmt::h0123456789abcdef", &[0x0b]),
            ("<core::fmt::builders::DebugStruct>::field", &[0x0b]),
            ("console_error_panic_hook::hook::h01", &[0x0b]),
            ("console_error_panic_hook::Error::new", &[0x0b]),
            ("<char as core::fmt::Display>::fmt", &[0x0b]),
            ("core::fmt::write", &[0x0b]),
        ]);
        assert_eq!(found, [true, true, true, true, true, false, false, false]);
    }

    #[test]
    fn a_program_without_names_is_refused() {
        let error = without_messages(&module(&[("other", &END)])).expect_err("no panics");
        assert!(error.to_string().contains(ALWAYS), "{error}");
    }

    #[test]
    fn a_program_that_is_cut_off_is_refused() {
        let whole = module(&[(FMT, &END)]);
        for length in 0..whole.len() - 9 {
            assert!(without_messages(&whole[..length]).is_err(), "{length}");
        }
    }
}
