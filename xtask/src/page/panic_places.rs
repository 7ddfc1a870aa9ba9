//! Removes the source paths of panics from the program.
//!
//! A panic's path is data of the program, but nothing on the page reads it: the page sets no panic
//! hook, and std's prints nowhere in a browser. The paths would cost a kilobyte, and std's would be
//! the only part that differs between machines: std was compiled with the paths of another machine,
//! which the compiler replaces by those of `rust-src` where that is installed. Each is overwritten
//! with the same number of filler bytes, so that no offset changes.

use super::wasm::segments;
use crate::failure::{Failure, Outcome};

const FILLER: u8 = b'.';
/// The longest path that is looked for: std's own are far shorter.
const MAX_BYTES: usize = 256;

/// Overwrites every path that begins with one of `folders` and ends with `.rs`, in the data of the
/// program and nowhere else, and returns how many there were.
pub(crate) fn erase(wasm: &mut [u8], folders: &[String]) -> Outcome<usize> {
    let mut count = 0;
    for segment in segments(wasm)? {
        let data = &mut wasm[segment];
        let mut at = 0;
        while at < data.len() {
            let place = folders
                .iter()
                .find_map(|folder| place(&data[at..], folder.as_bytes()));
            if let Some(length) = place {
                data[at..at + length].fill(FILLER);
                count += 1;
            }
            at += place.unwrap_or(1);
        }
    }
    Ok(count)
}

/// Fails where the program contains the path of one of these folders.
pub(crate) fn refuse(wasm: &[u8], folders: &[String]) -> Outcome {
    let names = |folder: &&String| {
        let folder = folder.as_bytes();
        !folder.is_empty() && wasm.windows(folder.len()).any(|bytes| bytes == folder)
    };
    match folders.iter().find(names) {
        None => Ok(()),
        Some(folder) => Err(Failure::new(format!("the page's program names {folder}"))),
    }
}

/// The length of the path that these bytes begin with.
fn place(bytes: &[u8], folder: &[u8]) -> Option<usize> {
    let rest = bytes.strip_prefix(folder)?.strip_prefix(b"/")?;
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-./".contains(byte);
    let path = rest.iter().take(MAX_BYTES).take_while(|b| is_of_path(b));
    let path = &rest[..path.count()];
    let end = path.windows(3).position(|end| end == b".rs")? + 3;
    Some(bytes.len() - rest.len() + end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::wasm::DATA;

    const STD: &str = "/rustc/0123456789abcdef0123456789abcdef01234567/library";

    /// A number in LEB128.
    fn number(mut number: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while number > 0x7f {
            bytes.push(u8::try_from(number & 0x7f).unwrap() | 0x80);
            number >>= 7;
        }
        bytes.push(u8::try_from(number).unwrap());
        bytes
    }

    /// Something with its length before it.
    fn measured(bytes: &[u8]) -> Vec<u8> {
        [&number(bytes.len()), bytes].concat()
    }

    /// A module with a text in a custom section, and one in three segments, one of each kind.
    fn module(custom: &str, text: &str) -> Vec<u8> {
        let active = &b"\x00\x41\x80\x80\xc0\x00\x0b"[..];
        let mut data = vec![3];
        for head in [active, b"\x01", b"\x02\x00\x23\x01\x0b"] {
            data.extend([head, &measured(text.as_bytes())].concat());
        }
        let head = b"\0asm\x01\0\0\0\x00".to_vec();
        [
            head,
            measured(custom.as_bytes()),
            vec![DATA],
            measured(&data),
        ]
        .concat()
    }

    fn erased(text: &str) -> (usize, Vec<u8>) {
        let mut wasm = module(text, text);
        let count = erase(&mut wasm, &[STD.into(), "/rust/deps".into()]).unwrap();
        (count, wasm)
    }

    #[test]
    fn places_are_erased_and_nothing_else() {
        let place = format!("{STD}/core/src/fmt/mod.rs");
        let other = "/rust/deps/dlmalloc-0.2.11/src/dlmalloc.rs";
        let text = format!("yew.rs{place}{place}called{other}\0{STD}/no\"t.rs{STD}/not.r");
        let after = text.replace(&place, &".".repeat(place.len()));
        let after = after.replace(other, &".".repeat(other.len()));
        let (count, wasm) = erased(&text);
        assert_eq!(count, 9);
        assert_eq!(wasm, module(&text, &after));
    }

    #[test]
    fn a_program_without_places_stays_as_it_is() {
        for text in [
            "",
            "/rustc/0123/library/core/src/a.rs",
            "library/core/src/a.rs",
        ] {
            assert_eq!(erased(text), (0, module(text, text)));
        }
    }

    #[test]
    fn what_is_no_module_is_refused_and_not_touched() {
        let text = format!("{STD}/core/src/a.rs");
        let whole = module("", &text);
        // The head, and the empty section after it.
        let sound = [8, 10, whole.len()];
        for length in 0..=whole.len() {
            let mut cut = whole[..length].to_vec();
            let result = erase(&mut cut, &[STD.into()]);
            assert_eq!(result.is_ok(), sound.contains(&length), "{length}");
            assert_eq!(cut == whole[..length], length < whole.len());
        }
        assert!(erase(&mut b"<!doctype html>".to_vec(), &[]).is_err());
    }

    #[test]
    fn a_folder_that_is_named_is_refused() {
        let folder = |name: &str| vec![name.to_owned()];
        assert_eq!(refuse(b"a/b/c", &folder("/x")), Ok(()));
        assert_eq!(refuse(b"a/b/c", &folder("")), Ok(()));
        assert_eq!(
            refuse(b"a/b/c", &folder("/b/")),
            Err(Failure::new("the page's program names /b/"))
        );
    }
}
