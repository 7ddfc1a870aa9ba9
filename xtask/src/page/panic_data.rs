//! Removes from the optimized program what only panics read: their messages, and std's tables of which
//! characters can be printed.
//!
//! What put messages together is cut short (`panics.rs`), and the optimizer removed what led to them, but it
//! does not know where in the data one thing ends and the next begins. What is known here is overwritten
//! with zeros, each only if nothing in the program can be an address in it: a number in the code, or
//! four bytes of the data. With another version of Rust a table can be another; then it stays.

use std::collections::BTreeSet;

use hosted_flow_seal::integrity;

use super::wasm::{DATA, Reader, segments};
use crate::failure::Outcome;

/// Messages, or parts of them between values, of std and of the libraries in the page.
const TEXTS: [&str; 52] = [
    " but ends at ",
    " but the index is ",
    " is not a char boundary; it is inside ",
    " is out of bounds of `",
    " out of range for slice of length ",
    " right` failed",
    ") does not match destination slice length (",
    ") should be < len (is ",
    ") when slicing `",
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
    "`async fn` resumed after completion",
    "assertion `left ",
    "assertion failed: edge.height == self.height - 1",
    "assertion failed: idx < CAPACITY",
    "attempt to join into collection with len > usize::MAX",
    "begin > end (",
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
    "finish: callbacks should be Some",
    "finish: result should be None",
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
    "start byte index ",
    "valid_up_toerror_len",
];

/// A table of std's, as Rust 1.95 has it.
struct Table {
    /// What it begins with.
    start: [u8; 8],
    length: usize,
    /// Of the whole, as [`integrity`] says it.
    hash: &'static str,
}

/// Of `core::unicode::printable`, and of `core::unicode::unicode_data::grapheme_extend`.
const TABLES: [Table; 6] = [
    Table {
        start: [0, 1, 3, 5, 5, 6, 6, 2],
        length: 76,
        hash: "sha384-qoWIRlmt1vhmy4DCzI/HSSeatkf+O3GZ4PSle6n+li3PMhdnHoByX8gidZI3eyGt",
    },
    Table {
        start: [173, 120, 121, 139, 141, 162, 48, 87],
        length: 284,
        hash: "sha384-mhN7h8PP+gzP3qK+7BKdLbO+bC8E75vNLP7tOeYU2tuBXJ5zw/MCtQX8TCjZ85po",
    },
    Table {
        start: [12, 39, 59, 62, 78, 79, 143, 158],
        length: 212,
        hash: "sha384-s2Rt3qZkhPNMT9lrdeb9k1osqWx+FnGlPMqC9iBS93rZ9gZUosKVj1QBFFN52uzP",
    },
    Table {
        start: [0, 32, 95, 34, 130, 223, 4, 130],
        length: 292,
        hash: "sha384-Qb5clmWI2x4keJtDHCaby54aNVmDdsRPhirYcc6t3r0kQoE+NVX+mGvuYLnkRmqK",
    },
    Table {
        start: [94, 34, 123, 5, 3, 4, 45, 3],
        length: 504,
        hash: "sha384-e4FbAApBGrUFmBFrmTDsIL++vu1/aSbC2PftmE/nOZDoFSvwGN3vuBtvakyRfdi5",
    },
    Table {
        start: [0, 112, 0, 7, 0, 45, 1, 1],
        length: 767,
        hash: "sha384-UyByGJHZvZfDPllHBB5rhr+Uv6ax3FxHu02Nh/eT+3UXPdnVH/zRCsIy0y6mFoip",
    },
];

/// Overwrites what nothing leads to. Returns how many bytes that were.
pub(super) fn erase(wasm: &mut [u8]) -> Outcome<usize> {
    let segments = segments(wasm)?;
    let mut found = Vec::new();
    let mut addresses = BTreeSet::new();
    for segment in &segments {
        // Of a segment that is not at a fixed place, nobody can tell what leads to it.
        let Some(address) = segment.address.map(|it| it as usize) else {
            return Ok(0);
        };
        let data = &wasm[segment.bytes.clone()];
        for at in 0..data.len() {
            if let Some(length) = known(&data[at..]) {
                found.push((address + at, segment.bytes.start + at, length));
            }
        }
        let first_word = address.wrapping_neg() % 4;
        let words = data.get(first_word..).unwrap_or_default().chunks_exact(4);
        addresses.extend(words.filter_map(|word| {
            let word = u32::from_le_bytes(word.try_into().ok()?);
            usize::try_from(word).ok()
        }));
    }
    addresses.extend(numbers(&wasm[..data_section(wasm)?]));
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

/// The length of what is known that these bytes begin with.
fn known(bytes: &[u8]) -> Option<usize> {
    let text = TEXTS.iter().find(|text| bytes.starts_with(text.as_bytes()));
    let table = || {
        TABLES.iter().find(|table| {
            let whole = bytes
                .starts_with(&table.start)
                .then(|| bytes.get(..table.length));
            whole
                .flatten()
                .is_some_and(|whole| integrity(whole) == table.hash)
        })
    };
    text.map(|text| text.len())
        .or_else(|| Some(table()?.length))
}

/// Where the section of the data begins, before which all code is.
fn data_section(wasm: &[u8]) -> Outcome<usize> {
    let mut reader = Reader::of_module(wasm)?;
    while !reader.is_at_end() {
        let start = reader.at;
        let section = reader.byte()?;
        let length = reader.length()?;
        if section == DATA {
            return Ok(start);
        }
        reader.bytes(length)?;
    }
    Ok(wasm.len())
}

/// `i32.const`, before a number.
const CONSTANT: u8 = 0x41;
/// The largest alignment, which stands before the offset of a load or a store: 2 to the power of it.
const ALIGNMENT: u8 = 4;

/// Every number in LEB128 that could be an address: a constant, or an offset. There are more than that, since
/// the bytes before it can also mean something else. An address is no negative number, so that it reads
/// the same with a sign.
fn numbers(code: &[u8]) -> impl Iterator<Item = usize> {
    (1..code.len()).filter_map(|at| {
        let before = code[at - 1];
        let bytes = &code[at..code.len().min(at + 5)];
        let end = bytes.iter().position(|byte| byte & 0x80 == 0)?;
        let mut number = 0_u64;
        for (byte, shift) in bytes[..=end].iter().zip([0, 7, 14, 21, 28]) {
            number |= u64::from(byte & 0x7f) << shift;
        }
        let is_one = before == CONSTANT || before <= ALIGNMENT;
        usize::try_from(number).ok().filter(|_| is_one)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::wasm::CODE;

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
        // i32.const 2047, 2048 and 2069: before it, the word, and behind it. And 2,052 as no address.
        let code = [
            0x41, 0xff, 0x0f, 0x41, 0x80, 0x10, 0x41, 0x95, 0x10, 0x20, 0x84, 0x10,
        ];
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
