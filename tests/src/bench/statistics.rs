//! Medians with quartiles, and ratios of them.

use std::fmt;

/// A median and its quartiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
    /// A quarter of the values are not above it.
    pub lower: f64,
    /// Half of them.
    pub median: f64,
    /// Three quarters.
    pub upper: f64,
}

impl Quartiles {
    /// Of these values, in any order; `None` of none.
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        let mut sorted = values.to_vec();
        sorted.sort_by(f64::total_cmp);
        Some(Self {
            lower: at(&sorted, 1)?,
            median: at(&sorted, 2)?,
            upper: at(&sorted, 3)?,
        })
    }

    /// The median in multiples of another one.
    #[must_use]
    pub fn ratio_to(self, other: Self) -> Option<f64> {
        (other.median > 0.0).then(|| self.median / other.median)
    }
}

/// `median (lower–upper)`, with as many decimal places as the format says.
impl fmt::Display for Quartiles {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places = formatter.precision().unwrap_or(0);
        let Self {
            lower,
            median,
            upper,
        } = self;
        write!(
            formatter,
            "{median:.places$} ({lower:.places$}–{upper:.places$})"
        )
    }
}

/// The value at so many quarters of sorted values, between its two neighbours where it falls there.
fn at(sorted: &[f64], quarters: usize) -> Option<f64> {
    // Four times the place, so that all stays whole.
    let place = sorted.len().checked_sub(1)? * quarters;
    let low = *sorted.get(place / 4)?;
    let high = sorted.get(place / 4 + 1).copied().unwrap_or(low);
    let share = [0.0, 0.25, 0.5, 0.75][place % 4];
    Some(low + (high - low) * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_fall_on_values_or_between_them() {
        let of = |values: &[f64]| {
            let found = Quartiles::of(values).expect("there are values");
            [found.lower, found.median, found.upper]
        };
        let same = |values: &[f64], expected: [f64; 3]| {
            let found = of(values);
            let is_same = found
                .iter()
                .zip(expected)
                .all(|(a, b)| (a - b).abs() < 1e-9);
            assert!(is_same, "{found:?}, not {expected:?}");
        };
        same(&[7.0], [7.0, 7.0, 7.0]);
        same(&[3.0, 1.0], [1.5, 2.0, 2.5]);
        same(&[5.0, 1.0, 4.0, 2.0, 3.0], [2.0, 3.0, 4.0]);
        same(&[4.0, 1.0, 3.0, 2.0], [1.75, 2.5, 3.25]);
        assert_eq!(Quartiles::of(&[]), None);
    }

    #[test]
    fn one_slow_run_moves_no_median() {
        let mut values = vec![10.0; 15];
        values[3] = 9_000.0;
        let found = Quartiles::of(&values).expect("there are values");
        assert_eq!(format!("{found}"), "10 (10–10)");
        assert_eq!(format!("{found:.1}"), "10.0 (10.0–10.0)");
    }

    #[test]
    fn a_ratio_is_of_medians() {
        let of = |values: &[f64]| Quartiles::of(values).expect("there are values");
        let ratio = of(&[30.0, 10.0, 20.0]).ratio_to(of(&[40.0, 80.0, 50.0]));
        assert_eq!(ratio, Some(0.4));
        assert_eq!(of(&[1.0]).ratio_to(of(&[0.0])), None);
    }
}
