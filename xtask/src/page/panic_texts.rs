//! Removes the messages of panics from the optimized program.
//!
//! What put them together is cut short (`panics.rs`), and the optimizer removed what led to them, but it
//! does not know what in the data is one text and what the next. Those that are known here are overwritten
//! with zeros, each only if nothing in the program can be its address: a number of the code, wherever
//! it stands there, or four bytes of the data.

use std::collections::BTreeSet;
use std::ops::Range;

use super::wasm::{CODE, Reader, segments};
use crate::failure::Outcome;

/// Messages, or parts of them between values, of std and of the libraries in the page.
const TEXTS: [&str; 40] = [
    " but the index is ",
    " out of range for slice of length ",
    " right` failed",
    ") does not match destination slice length (",
    "Attempted to initialize thread-local while it is being dropped",
    "Can't find document",
    "Can't find the global Window",
    "FnOnce called more than once",
    "Hash table capacity overflow",
    "LazyCell instance has previously been poisoned",
    "Once instance has previously been poisoned",
    "RefCell already borrowed",
    "RefCell already mutably borrowed",
    "To suspend rendering, a <Suspense /> component is required.",
    "a Display implementation returned an error unexpectedly",
    "a formatting trait implementation returned an error when the underlying stream did not",
    "assertion `left ",
    "assertion failed: edge.height == self.height - 1",
    "assertion failed: idx < CAPACITY",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap_throw()` on an `Err` value",
    "cannot access a Thread Local Storage value during or after destruction: ",
    "cannot modify the panic hook from a panicking thread",
    "capacity overflow",
    "closure invoked recursively or after being dropped",
    "copy_from_slice: source slice length (",
    "end byte index ",
    "failed to append child",
    "failed to generate unique thread ID: bitspace exhausted",
    "failed to insert node before next sibling",
    "index out of bounds: the len is ",
    "internal error: entered unreachable code: empty internal node",
    "one-time initialization may not be performed recursively",
    "overflow in Duration::new",
    "overflow when adding durations",
    "overflow when multiplying duration by scalar",
    "range end index ",
    "range start index ",
    "removal index (is ",
    "slice index starts at ",
];

/// Overwrites those that nothing leads to. Returns how many bytes they had.
pub(super) fn erase(wasm: &mut [u8]) -> Outcome<usize> {
    let segments = segments(wasm)?;
    let mut found = Vec::new();
    let mut addresses = BTreeSet::new();
    for segment in &segments {
        let data = &wasm[segment.bytes.clone()];
        // Of a segment that is not at a fixed place, nobody can tell what leads to it.
        let Some(address) = segment.address.map(|it| it as usize) else {
            return Ok(0);
        };
        for text in TEXTS {
            let places = data.windows(text.len()).enumerate();
            let places = places.filter(|(_, bytes)| *bytes == text.as_bytes());
            found
                .extend(places.map(|(at, _)| (address + at, segment.bytes.start + at, text.len())));
        }
        let first_word = address.wrapping_neg() % 4;
        let words = data.get(first_word..).unwrap_or_default().chunks_exact(4);
        addresses.extend(words.filter_map(|word| {
            let word = u32::from_le_bytes(word.try_into().ok()?);
            usize::try_from(word).ok()
        }));
    }
    addresses.extend(numbers(&wasm[code(wasm)?]));
    let mut erased = 0;
    for (address, at, length) in found {
        let is_led_to = addresses.range(address..address + length).next().is_some();
        if !is_led_to {
            wasm[at..at + length].fill(0);
            erased += length;
        }
    }
    Ok(erased)
}

/// The section of the functions.
fn code(wasm: &[u8]) -> Outcome<Range<usize>> {
    let mut reader = Reader::of_module(wasm)?;
    while !reader.is_at_end() {
        let section = reader.byte()?;
        let length = reader.length()?;
        if section == CODE {
            return Ok(reader.at..reader.at + length);
        }
        reader.bytes(length)?;
    }
    Ok(0..0)
}

/// Every number in LEB128 that could begin at any byte: more than there are, and all that there are. An
/// address is no negative number, so that signed or not, it reads the same.
fn numbers(code: &[u8]) -> impl Iterator<Item = usize> {
    (0..code.len()).filter_map(|at| {
        let bytes = &code[at..code.len().min(at + 5)];
        let end = bytes.iter().position(|byte| byte & 0x80 == 0)?;
        let mut number = 0_u64;
        for (byte, shift) in bytes[..=end].iter().zip([0, 7, 14, 21, 28]) {
            number |= u64::from(byte & 0x7f) << shift;
        }
        usize::try_from(number).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::wasm::DATA;

    /// At 2,048: a word, then the text.
    const ADDRESS: [u8; 2] = [0x80, 0x10];
    const TEXT: &str = "capacity overflow";

    /// A module with these bytes for its functions, and a word before the text in its data.
    fn module(code: &[u8], word: u32) -> Vec<u8> {
        let data = [&word.to_le_bytes(), TEXT.as_bytes(), b"kept"].concat();
        let length = u8::try_from(data.len()).unwrap();
        let segment = [&[1, 0, 0x41], &ADDRESS[..], &[0x0b, length], &data].concat();
        let section =
            |id, bytes: &[u8]| [&[id, u8::try_from(bytes.len()).unwrap()], bytes].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(CODE, code),
            section(DATA, &segment),
        ]
        .concat()
    }

    fn erased(code: &[u8], word: u32) -> bool {
        let mut wasm = module(code, word);
        let before = wasm.clone();
        let count = erase(&mut wasm).unwrap();
        let is_there = wasm.windows(TEXT.len()).any(|it| it == TEXT.as_bytes());
        assert_eq!(wasm.len(), before.len());
        assert!(wasm.ends_with(b"kept"));
        assert_eq!(is_there, count == 0, "{count}");
        assert_eq!(wasm == before, is_there);
        count == TEXT.len()
    }

    #[test]
    fn a_message_that_nothing_leads_to_is_erased() {
        // i32.const 2047, 2048 and 2069: before it, the word, and behind it.
        let code = [0x41, 0xff, 0x0f, 0x41, 0x80, 0x10, 0x41, 0x95, 0x10];
        assert!(erased(&code, 2_047));
        assert!(erased(&[], 2_069));
    }

    #[test]
    fn a_message_that_something_may_lead_to_stays() {
        // i32.const 2052: its first byte; and the last of its bytes, as an offset of a load.
        assert!(!erased(&[0x41, 0x84, 0x10], 0));
        assert!(!erased(&[0x2d, 0x00, 0x94, 0x10], 0));
        // Signed, with more bytes than it needs.
        assert!(!erased(&[0x41, 0x84, 0x90, 0x80, 0x00], 0));
        assert!(!erased(&[], 2_052), "a word of the data");
    }
}
