//! How a delivery is authenticated, as far as several providers do it alike: one file per scheme. Pure: time is an argument, and
//! the result is `Ok` or one [`Forged`].

mod keyed;
mod shared;

use axum::http::{HeaderMap, HeaderName};
use jiff::{SignedDuration, Timestamp};

pub(crate) use keyed::SigningKeys;
pub(crate) use shared::{InHeader, InPath, SharedSecrets};

/// One delivery, as it arrived.
#[derive(Debug)]
pub(crate) struct Delivery<'a> {
    pub(crate) headers: &'a HeaderMap,
    /// The last segment of the path, where it is the provider's secret.
    pub(crate) path_secret: Option<&'a str>,
    pub(crate) body: &'a [u8],
    /// When it arrived.
    pub(crate) at: Timestamp,
}

/// Why a delivery is not authentic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Forged {
    /// It carries no proof.
    Unsigned,
    /// Its proof is not of the documented shape.
    Malformed,
    /// Its proof is of another secret or another body.
    Mismatch,
    /// Its proof is good, but too old or from the future.
    OutOfTime,
}

impl Forged {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Unsigned => "unsigned",
            Self::Malformed => "malformed",
            Self::Mismatch => "mismatch",
            Self::OutOfTime => "out-of-time",
        }
    }
}

impl Delivery<'_> {
    /// The only value of a header. Of two, the sender would choose the one that is checked.
    pub(crate) fn header(&self, name: impl Into<HeaderName>) -> Result<&[u8], Forged> {
        let mut values = self.headers.get_all(name.into()).iter();
        match (values.next(), values.next()) {
            (None, _) => Err(Forged::Unsigned),
            (Some(value), None) => Ok(value.as_bytes()),
            (Some(_), Some(_)) => Err(Forged::Malformed),
        }
    }
}

/// The number that the text is: digits and nothing else.
pub(crate) fn number(text: &[u8]) -> Result<i64, Forged> {
    let is_plain = (1..=15).contains(&text.len()) && text.iter().all(u8::is_ascii_digit);
    let text = std::str::from_utf8(text).ok().filter(|_| is_plain);
    text.and_then(|text| text.parse().ok())
        .ok_or(Forged::Malformed)
}

/// The bytes of a text in hexadecimal.
pub(crate) fn from_hex(text: &[u8]) -> Result<Vec<u8>, Forged> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let byte = |pair: &[u8]| match pair {
        [high, low] => u8::try_from(digit(*high)? * 16 + digit(*low)?).ok(),
        _ => None,
    };
    let bytes = text.chunks(2).map(byte);
    bytes.collect::<Option<_>>().ok_or(Forged::Malformed)
}

/// Clocks differ a little; a delivery from further ahead is none.
pub(crate) fn in_time(age: SignedDuration, oldest: SignedDuration) -> Result<(), Forged> {
    let is_in_time = (-FURTHEST_AHEAD..=oldest).contains(&age);
    is_in_time.then_some(()).ok_or(Forged::OutOfTime)
}

const FURTHEST_AHEAD: SignedDuration = SignedDuration::from_mins(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_hexadecimal_are_read_strictly() {
        assert_eq!(number(b"1763719200"), Ok(1_763_719_200));
        assert_eq!(from_hex(b"00fFa0"), Ok(vec![0, 255, 160]));
        for bad in ["", "+1", "-1", " 1", "1.0", "9999999999999999"] {
            assert_eq!(number(bad.as_bytes()), Err(Forged::Malformed), "{bad}");
        }
        for bad in ["0", "0g", "+1", "0x", "é"] {
            assert_eq!(from_hex(bad.as_bytes()), Err(Forged::Malformed), "{bad}");
        }
    }
}
