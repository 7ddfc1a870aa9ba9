//! Reading a WebAssembly module.

use std::ops::Range;

use crate::failure::{Failure, Outcome};

/// The ids of a module's sections.
pub(super) const CUSTOM: u8 = 0;
pub(super) const IMPORTS: u8 = 2;
pub(super) const CODE: u8 = 10;
pub(super) const DATA: u8 = 11;
/// The kinds of data segments that are not simply at an address.
const PASSIVE: u32 = 1;
const WITH_MEMORY: u32 = 2;

/// The data of a segment.
pub(super) struct Segment {
    /// Where it is in memory, if the module itself says so.
    pub(super) address: Option<u32>,
    /// Where its bytes are in the module.
    pub(super) bytes: Range<usize>,
}

/// The data segments of a module.
pub(super) fn segments(wasm: &[u8]) -> Outcome<Vec<Segment>> {
    let mut reader = Reader::of_module(wasm)?;
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
            let address = match kind {
                PASSIVE => None,
                0 => reader.offset()?,
                WITH_MEMORY => {
                    reader.number()?;
                    reader.offset()?
                }
                _ => return Err(unreadable("a data segment of an unknown kind", reader.at)),
            };
            let length = reader.length()?;
            found.push(Segment {
                address,
                bytes: reader.at..reader.at + length,
            });
            reader.bytes(length)?;
        }
        if reader.at != end {
            return Err(unreadable("a data section of another length", reader.at));
        }
    }
    Ok(found)
}

/// Reads bytes one after another.
pub(super) struct Reader<'wasm> {
    wasm: &'wasm [u8],
    pub(super) at: usize,
}

impl<'wasm> Reader<'wasm> {
    /// At the first section of a module.
    pub(super) fn of_module(wasm: &'wasm [u8]) -> Outcome<Self> {
        let mut reader = Self { wasm, at: 0 };
        if reader.bytes(8)? != b"\0asm\x01\0\0\0" {
            return Err(unreadable("it is no module of version 1", 0));
        }
        Ok(reader)
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.wasm.len()
    }

    /// A name: its length, then UTF-8.
    pub(super) fn name(&mut self) -> Outcome<&'wasm str> {
        let from = self.at;
        let length = self.length()?;
        str::from_utf8(self.bytes(length)?).map_err(|_| unreadable("a name that is not text", from))
    }

    pub(super) fn bytes(&mut self, length: usize) -> Outcome<&'wasm [u8]> {
        let end = self.at.checked_add(length);
        let bytes = end.and_then(|end| self.wasm.get(self.at..end));
        let bytes = bytes.ok_or_else(|| unreadable("it ends too early", self.at))?;
        self.at += length;
        Ok(bytes)
    }

    pub(super) fn byte(&mut self) -> Outcome<u8> {
        Ok(self.bytes(1)?[0])
    }

    /// An unsigned number of 32 bits, in LEB128.
    pub(super) fn number(&mut self) -> Outcome<u32> {
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
    pub(super) fn length(&mut self) -> Outcome<usize> {
        let from = self.at;
        let length = usize::try_from(self.number()?).unwrap_or(usize::MAX);
        if length > self.wasm.len() - self.at {
            return Err(unreadable("a length beyond its end", from));
        }
        Ok(length)
    }

    /// What is imported: a function's type, a table, a memory, a global, or a tag. Says whether it was a
    /// function.
    pub(super) fn import(&mut self) -> Outcome<bool> {
        match self.byte()? {
            0 => {
                self.number()?;
                return Ok(true);
            }
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 | 4 => {
                self.bytes(2)?;
            }
            _ => return Err(unreadable("an import of an unknown kind", self.at)),
        }
        Ok(false)
    }

    fn limits(&mut self) -> Outcome {
        let has_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if has_maximum {
            self.number()?;
        }
        Ok(())
    }

    /// Where a segment goes: one constant, or a global, as linkers write it.
    fn offset(&mut self) -> Outcome<Option<u32>> {
        let from = self.at;
        let address = match self.byte()? {
            // i32.const, whose number has a sign.
            0x41 => Some(self.signed()?),
            // global.get.
            0x23 => {
                self.number()?;
                None
            }
            _ => return Err(unreadable("a place in memory that is computed", from)),
        };
        if self.byte()? == 0x0b {
            return Ok(address);
        }
        Err(unreadable("a place in memory that is computed", from))
    }

    /// The bits of a number of 32 bits with a sign, in LEB128.
    fn signed(&mut self) -> Outcome<u32> {
        let from = self.at;
        let mut bits = 0_u64;
        for shift in [0, 7, 14, 21, 28] {
            let byte = self.byte()?;
            bits |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                if byte & 0x40 != 0 {
                    bits |= u64::MAX << (shift + 7);
                }
                return u32::try_from(bits & 0xffff_ffff)
                    .map_err(|_| unreadable("a number too large", from));
            }
        }
        Err(unreadable("a number too long", from))
    }
}

pub(super) fn unreadable(what: &str, at: usize) -> Failure {
    Failure::new(format!(
        "the page's program cannot be read: {what} (byte {at})"
    ))
}

/// Adds a number in LEB128.
pub(super) fn write_number(out: &mut Vec<u8>, mut number: u32) {
    loop {
        let byte = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}

/// Adds a section with its length.
pub(super) fn write_section(out: &mut Vec<u8>, id: u8, body: &[u8]) {
    out.push(id);
    write_number(out, u32::try_from(body.len()).unwrap_or(u32::MAX));
    out.extend(body);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_sign() {
        for (offset, address) in [
            (&b"\x41\x10\x0b"[..], Some(16)),
            (b"\x41\x80\x80\xc0\x00\x0b", Some(0x10_0000)),
            (b"\x41\x70\x0b", Some(0xffff_fff0)),
            (b"\x41\xf0\xff\xff\xff\x7f\x0b", Some(0xffff_fff0)),
            (b"\x23\x01\x0b", None),
        ] {
            let mut wasm = b"\0asm\x01\0\0\0".to_vec();
            write_section(&mut wasm, DATA, &[b"\x01\x00", offset, b"\x01a"].concat());
            let found = segments(&wasm).expect("a module");
            assert_eq!(found[0].address, address, "{offset:?}");
            assert_eq!(wasm[found[0].bytes.clone()], *b"a");
        }
    }
}
