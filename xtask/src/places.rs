//! Takes out of the program the places in Rust's own sources where it would panic.
//!
//! A panic names its place, which is data of the program; but nothing on the page reads what a
//! panic says (the page sets no panic hook, and std's prints nowhere in a browser). They would be
//! the one thing in it that differs between machines: std was compiled with the names of another
//! machine, which the compiler replaces by those of `rust-src` where that is installed. Each is
//! overwritten with as many bytes that are all the same, so that nothing moves.

use std::ops::Range;

use crate::failure::{Failure, Outcome};

const FILLER: u8 = b'.';
/// The section of a module that holds data, and how the numbers of its segments are meant.
const DATA: u8 = 11;
const PASSIVE: u32 = 1;
const WITH_MEMORY: u32 = 2;
/// The longest place that counts: std's own stay far below.
const MOST_BYTES: usize = 256;

/// Overwrites every path that begins with one of `folders` and ends with `.rs`, in the data of the
/// program and nowhere else, and answers how many there were.
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

/// Refuses a program that names one of these folders, wherever in it.
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

/// The length of a place that these bytes begin with.
fn place(bytes: &[u8], folder: &[u8]) -> Option<usize> {
    let rest = bytes.strip_prefix(folder)?.strip_prefix(b"/")?;
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-./".contains(byte);
    let path = rest.iter().take(MOST_BYTES).take_while(|b| is_of_path(b));
    let path = &rest[..path.count()];
    let end = path.windows(3).position(|end| end == b".rs")? + 3;
    Some(bytes.len() - rest.len() + end)
}

/// Where in the module the bytes of its data segments are.
fn segments(wasm: &[u8]) -> Outcome<Vec<Range<usize>>> {
    let mut reader = Reader { wasm, at: 0 };
    if reader.bytes(8)? != b"\0asm\x01\0\0\0" {
        return Err(unreadable("it is no module of version 1", 0));
    }
    let mut found = Vec::new();
    while reader.at < wasm.len() {
        let section = reader.byte()?;
        let length = reader.length()?;
        let end = reader.at + length;
        if section != DATA {
            reader.bytes(length)?;
            continue;
        }
        for _ in 0..reader.number()? {
            let kind = reader.number()?;
            match kind {
                PASSIVE => {}
                0 => reader.offset()?,
                WITH_MEMORY => {
                    reader.number()?;
                    reader.offset()?;
                }
                _ => return Err(unreadable("a data segment of an unknown kind", reader.at)),
            }
            let length = reader.length()?;
            found.push(reader.at..reader.at + length);
            reader.bytes(length)?;
        }
        if reader.at != end {
            return Err(unreadable("a data section of another length", reader.at));
        }
    }
    Ok(found)
}

struct Reader<'wasm> {
    wasm: &'wasm [u8],
    at: usize,
}

impl<'wasm> Reader<'wasm> {
    fn bytes(&mut self, length: usize) -> Outcome<&'wasm [u8]> {
        let end = self.at.checked_add(length);
        let bytes = end.and_then(|end| self.wasm.get(self.at..end));
        let bytes = bytes.ok_or_else(|| unreadable("it ends too early", self.at))?;
        self.at += length;
        Ok(bytes)
    }

    fn byte(&mut self) -> Outcome<u8> {
        Ok(self.bytes(1)?[0])
    }

    /// An unsigned number of 32 bits, in LEB128.
    fn number(&mut self) -> Outcome<u32> {
        let from = self.at;
        let mut number = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return u32::try_from(number).map_err(|_| unreadable("a number too large", from));
            }
        }
        Err(unreadable("a number too long", from))
    }

    /// The length of something that is there to its end.
    fn length(&mut self) -> Outcome<usize> {
        let from = self.at;
        let length = usize::try_from(self.number()?).unwrap_or(usize::MAX);
        if length > self.wasm.len() - self.at {
            return Err(unreadable("a length beyond its end", from));
        }
        Ok(length)
    }

    /// Where a segment goes: one constant or global, as linkers write it.
    fn offset(&mut self) -> Outcome {
        let from = self.at;
        let is_known = match self.byte()? {
            // i32.const, whose number has a sign, and global.get.
            0x41 => {
                while self.byte()? & 0x80 != 0 {}
                true
            }
            0x23 => self.number().is_ok(),
            _ => false,
        };
        if is_known && self.byte()? == 0x0b {
            return Ok(());
        }
        Err(unreadable("a place in memory that is computed", from))
    }
}

fn unreadable(what: &str, at: usize) -> Failure {
    Failure::new(format!(
        "the page's program cannot be read: {what} (byte {at})"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

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
