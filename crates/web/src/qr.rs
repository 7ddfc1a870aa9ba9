//! A text as a QR code ([ISO/IEC 18004](https://www.iso.org/standard/83389.html)), drawn as one
//! path.

use std::fmt::Write as _;

use hosted_flow_screen::markup::CodeDrawing;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Draws a text; `None` where it is longer than a QR code can hold.
pub(crate) fn draw(text: &str) -> Option<CodeDrawing> {
    // In byte mode and with a fixed error correction level, so that nothing depends on the text.
    let code = QrCode::encode_segments_advanced(
        &[QrSegment::make_bytes(text.as_bytes())],
        QrCodeEcc::Medium,
        Version::MIN,
        Version::MAX,
        None,
        false,
    );
    let code = code.ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y));
            let length = i32::try_from(run.count()).unwrap_or_default();
            if length > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                // Writing into a `String` cannot fail.
                let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
            }
            x += length.max(1);
        }
    }
    let side = u32::try_from(code.size() + 2 * QUIET).ok()?;
    Some(CodeDrawing {
        side,
        path: path.into(),
    })
}

/// Width of the quiet zone in modules, as the standard requires.
const QUIET: i32 = 4;

#[cfg(test)]
mod tests {
    use super::{QUIET, draw};

    /// The modules of a drawing, row by row.
    fn modules(text: &str) -> Vec<Vec<bool>> {
        let drawing = draw(text).unwrap();
        let side = usize::try_from(drawing.side).unwrap();
        let mut rows = vec![vec![false; side]; side];
        for run in drawing.path.split_terminator('z') {
            let (at, rest) = run.strip_prefix('M').unwrap().split_once('h').unwrap();
            let (left, top) = at.split_once(' ').unwrap();
            let (length, back) = rest.split_once("v1h-").unwrap();
            assert_eq!(length, back);
            let number = |text: &str| text.parse::<usize>().unwrap();
            let from = number(left);
            rows[number(top)][from..from + number(length)].fill(true);
        }
        rows
    }

    #[test]
    fn a_qr_code_has_a_quiet_zone_and_three_finders() {
        let finder = [
            "1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111",
        ];
        let link = "https://bank.example/join?hf_handoff=0123456789abcdefghijkl";
        let rows = modules(link);
        let quiet = usize::try_from(QUIET).unwrap();
        let (side, end) = (rows.len(), rows.len() - quiet);
        for (y, row) in rows.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let is_inside = (quiet..end).contains(&x) && (quiet..end).contains(&y);
                assert!(is_inside || !dark, "{x}, {y}");
            }
        }
        for (left, top) in [(quiet, quiet), (end - 7, quiet), (quiet, end - 7)] {
            for (y, line) in finder.iter().enumerate() {
                let found: String = (0..7)
                    .map(|x| if rows[top + y][left + x] { '1' } else { '0' })
                    .collect();
                assert_eq!(found, *line, "{left}, {top}");
            }
        }
        assert_eq!(
            (side - 2 * quiet) % 4,
            1,
            "a side of 17 and four times the version"
        );
    }

    #[cfg(not(target_arch = "wasm32"))]
    #[test]
    fn a_camera_reads_what_was_written_with_medium_error_correction() {
        for link in [
            "https://bank.example/join?hf_handoff=0123456789abcdefghijkl",
            "http://127.0.0.1:8080/?provider=airwallex&hf_handoff=_-AZaz09_-AZaz09_-AZaz09#step",
        ] {
            let rows = modules(link);
            let quiet = usize::try_from(QUIET).unwrap();
            let side = rows.len() - 2 * quiet;
            let dark = |x: usize, y: usize| rows[y + quiet][x + quiet];
            let grid = rqrr::Grid::new(rqrr::SimpleGrid::from_func(side, dark));
            let (about, text) = grid.decode().unwrap();
            assert_eq!(text, link);
            assert_eq!(about.ecc_level, 0, "the standard's number of level M");
        }
    }

    #[test]
    fn other_texts_are_other_codes_and_the_longest_address_has_one() {
        assert_ne!(
            modules("https://bank.example/a"),
            modules("https://bank.example/b")
        );
        assert!(draw(&"a".repeat(2048)).is_some());
        assert!(draw(&"a".repeat(3000)).is_none());
    }
}
