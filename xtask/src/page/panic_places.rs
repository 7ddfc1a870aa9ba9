//! Removes the source paths of panics from the program, and what points to them.
//!
//! A panic's place is data of the program, but nothing on the page reads it: the functions that did are
//! cut short. The places would cost two kilobytes, and std's would be the only part that differs
//! between machines: std was compiled with the paths of another machine, which the compiler replaces by
//! those of `rust-src` where that is installed. Each is overwritten with zeros, so that no offset
//! changes; `wasm-opt` leaves out what is zero.

use std::collections::BTreeMap;

use super::wasm::segments;
use crate::failure::{Failure, Outcome};

/// The longest path that is looked for: std's own are far shorter.
const MAX_BYTES: usize = 256;
/// A `core::panic::Location`: the path's address and length, the line and the column.
const LOCATION: usize = 16;

/// Overwrites every path that begins with one of `folders` and ends with `.rs`, and each location that
/// has one of them, in the data of the program and nowhere else. Returns how many paths there were.
pub(crate) fn erase(wasm: &mut [u8], folders: &[String]) -> Outcome<usize> {
    let segments = segments(wasm)?;
    let mut count = 0;
    // The paths by their address, with their length.
    let mut paths = BTreeMap::new();
    for segment in &segments {
        let data = &mut wasm[segment.bytes.clone()];
        let mut at = 0;
        while at < data.len() {
            let place = folders
                .iter()
                .find_map(|folder| place(&data[at..], folder.as_bytes()));
            if let Some(length) = place {
                data[at..at + length].fill(0);
                count += 1;
                if let Some(address) = segment.address {
                    paths.insert(address as usize + at, length);
                }
            }
            at += place.unwrap_or(1);
        }
    }
    for segment in &segments {
        let Some(address) = segment.address else {
            continue;
        };
        let data = &mut wasm[segment.bytes.clone()];
        let mut at = (address as usize).wrapping_neg() % 4;
        while let Some(location) = data.get_mut(at..at + LOCATION) {
            if is_of(location, &paths) {
                location.fill(0);
            }
            at += 4;
        }
    }
    Ok(count)
}

/// Whether this is the location of a panic in one of the files.
fn is_of(location: &[u8], paths: &BTreeMap<usize, usize>) -> bool {
    let word = |index: usize| {
        let bytes = location[4 * index..].first_chunk();
        bytes.map_or(0, |bytes| u32::from_le_bytes(*bytes) as usize)
    };
    // Lines and columns begin with 1.
    paths.get(&word(0)) == Some(&word(1)) && word(2) > 0 && word(3) > 0
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
        let after = text.replace(&place, &"\0".repeat(place.len()));
        let after = after.replace(other, &"\0".repeat(other.len()));
        let (count, wasm) = erased(&text);
        assert_eq!(count, 9);
        assert_eq!(wasm, module(&text, &after));
    }

    /// A module with one segment at the address 16, of which the first bytes are numbers.
    fn with_numbers(numbers: &[usize], text: &str) -> Vec<u8> {
        let words = numbers
            .iter()
            .flat_map(|number| u32::try_from(*number).unwrap().to_le_bytes());
        let bytes: Vec<u8> = words.chain(text.bytes()).collect();
        let data = [&b"\x01\x00\x41\x10\x0b"[..], &measured(&bytes)].concat();
        let head = b"\0asm\x01\0\0\0".to_vec();
        [head, vec![DATA], measured(&data)].concat()
    }

    #[test]
    fn a_location_is_erased_with_its_path() {
        let path = format!("{STD}/core/src/a.rs");
        let zeros = "\0".repeat(path.len());
        let path_at = 16 + 10 * 4;
        let length = path.len();
        for (location, is_erased) in [
            ([path_at, length, 7, 1], true),
            ([path_at, length, 0, 1], false),
            ([path_at, length, 7, 0], false),
            ([path_at, length - 1, 7, 1], false),
            ([path_at + 1, length, 7, 1], false),
        ] {
            let [address, length, line, column] = location;
            let with = |location: [usize; 4]| {
                let [a, b, c, d] = location;
                [9, a, b, c, d, 8, 8, 8, 8, 8]
            };
            let numbers = with([address, length, line, column]);
            let mut wasm = with_numbers(&numbers, &path);
            assert_eq!(erase(&mut wasm, &[STD.into()]), Ok(1));
            let after = if is_erased { with([0; 4]) } else { numbers };
            assert_eq!(wasm, with_numbers(&after, &zeros), "{location:?}");
        }
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
