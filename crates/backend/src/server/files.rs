//! How many connections the system's limit of open files allows.

use std::fs;

use tracing::warn;

/// Most connections of the admin listener.
pub(super) const ADMIN: usize = 32;

/// Most connections of the public listener: what is configured, or what a limit of open files leaves
/// where a quarter of them is for databases, providers and all else.
pub(super) fn max_connections(configured: u32) -> usize {
    let configured = usize::try_from(configured).unwrap_or(usize::MAX);
    let Some(files) = limit() else {
        return configured;
    };
    let max = allowed(configured, files);
    if max < configured {
        warn!(
            files,
            max, "the limit of open files allows fewer connections"
        );
    }
    max
}

fn allowed(configured: usize, files: usize) -> usize {
    (files / 4 * 3).saturating_sub(ADMIN).clamp(1, configured)
}

/// As Linux tells it; elsewhere, and without a limit, none.
fn limit() -> Option<usize> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let files = |line: &str| {
        let soft = line.strip_prefix("Max open files")?;
        soft.split_whitespace().next()?.parse().ok()
    };
    limits.lines().find_map(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_left_for_all_else() {
        for (files, expected) in [(0, 1), (64, 16), (200, 118), (1024, 736), (100_000, 14_000)] {
            assert_eq!(allowed(14_000, files), expected, "{files}");
        }
    }
}
