//! Time as an argument: this crate never reads a clock.

use std::time::Duration;

/// Milliseconds since 1970-01-01T00:00:00Z, by the wall clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

impl Timestamp {
    /// From milliseconds since the epoch.
    #[must_use]
    pub fn from_millis(millis: u64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub fn as_millis(self) -> u64 {
        self.0
    }

    /// Reads an [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) date and time, to the second.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_once(['T', 't', ' '])?;
        let zone = time.find(['Z', 'z', '+', '-'])?;
        let (time, zone) = time.split_at_checked(zone)?;
        let time = numbers(time.split('.').next()?, ':')?;
        Self::at(numbers(date, '-')?, time, offset(zone)?)
    }

    /// Reads an HTTP date ([RFC 9110
    /// §5.6.7](https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7)), in any of its three forms.
    /// The day of the week is ignored.
    #[must_use]
    pub fn parse_http(text: &str) -> Option<Self> {
        let mut parts = text.split([' ', ',', '-']).filter(|word| !word.is_empty());
        let mut next = || parts.next();
        let (_, second, third, fourth, fifth, zone) =
            (next()?, next()?, next()?, next()?, next()?, next());
        let (day, month, year, time) = match zone {
            Some("GMT") => (second, third, fourth, fifth),
            None => (third, second, fifth, fourth),
            Some(_) => return None,
        };
        let month = MONTHS.iter().position(|name| *name == month)?;
        let year = match (number(year)?, year.len()) {
            (year, 4) => year,
            // The usual reading of the two-digit years of the RFC 850 form.
            (year @ 70.., 2) => 1900 + year,
            (year, 2) => 2000 + year,
            _ => return None,
        };
        let date = [year, i64::try_from(month).ok()? + 1, number(day)?];
        Self::at(date, numbers(time, ':')?, 0).filter(|_| next().is_none())
    }

    /// The time of a local date and time, with its offset from UTC in seconds.
    fn at(date: [i64; 3], time: [i64; 3], offset: i64) -> Option<Self> {
        let ([year, month, day], [hour, minute, second]) = (date, time);
        let is_sound = (1970..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day)
            && hour <= 23
            && minute <= 59
            && second <= 60;
        let days = days_since_epoch(year, month, day);
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset;
        let seconds = u64::try_from(seconds).ok().filter(|_| is_sound)?;
        Some(Self(seconds * 1000))
    }

    /// The time until `later`; zero if it has passed.
    #[must_use]
    pub fn until(self, later: Self) -> Duration {
        later.since(self)
    }

    /// The time since `earlier`; zero if the clock went back.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }
}

/// Both clocks at one moment.
///
/// Records that outlive the page carry wall time. Everything within one visit is measured on the
/// monotonic clock, which does not jump when the time zone or the clock is changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// The wall clock.
    pub wall: Timestamp,
    /// Time since the page was opened.
    pub monotonic: Duration,
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

fn numbers(text: &str, mark: char) -> Option<[i64; 3]> {
    let mut parts = text.split(mark).map(number);
    let three = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(three)
}

fn number(text: &str) -> Option<i64> {
    let is_plain = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

/// The offset from UTC in seconds.
fn offset(zone: &str) -> Option<i64> {
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let (hours, minutes) = zone.get(1..)?.split_once(':')?;
    let seconds = number(hours)? * 3600 + number(minutes)? * 60;
    Some(if zone.starts_with('-') {
        -seconds
    } else {
        seconds
    })
}

/// The number of days in a month; 31 for an invalid month.
fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01, by the Gregorian calendar: counted from March, so that the leap day is the
/// last day of a year.
fn days_since_epoch(year: i64, month: i64, day: i64) -> i64 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year / 4 - year / 100 + year / 400;
    year * 365 + leap_days + (month * 153 + 2) / 5 + day - 719_469
}
