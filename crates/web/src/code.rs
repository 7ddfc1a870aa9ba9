//! A QR code with a hand-off link to the page owner's resume page.

use std::time::Duration;

use hosted_flow_core::features;
use hosted_flow_core::wire::Redacted;
use hosted_flow_screen::markup::CodeDrawing;
use hosted_flow_screen::{Code, Text};

use crate::browser::clock;
use crate::browser::format::Numbers;
use crate::qr;

/// The code that is shown. It is drawn again only with another link.
#[derive(Default)]
pub(crate) struct ShownCode {
    drawn: Option<(Redacted<String>, CodeDrawing)>,
}

impl ShownCode {
    /// Draws the code; nothing without one. A checked address always fits.
    pub(crate) fn draw(&mut self, code: Option<&Code>) -> Option<&CodeDrawing> {
        if !features::HANDOFF {
            return None;
        }
        let link = code.map(|code| &code.link);
        if self.drawn.as_ref().map(|(of, _)| of) != link {
            self.drawn = link.and_then(|link| Some((link.clone(), qr::draw(link.expose())?)));
        }
        self.drawn.as_ref().map(|(_, drawing)| drawing)
    }
}

/// How long the code can still be used, as a text; nothing where that is not known.
pub(crate) fn valid(code: Option<&Code>, numbers: &Numbers) -> Option<Text> {
    let minutes = minutes_left(code)?;
    Some(code?.valid_for(minutes, numbers))
}

/// The same as a number of minutes, of which the last has begun.
pub(crate) fn minutes_left(code: Option<&Code>) -> Option<u64> {
    let code = code.filter(|_| features::HANDOFF)?;
    Some(left(code)?.as_secs().div_ceil(60))
}

/// When that text changes next.
pub(crate) fn changes_in(code: Option<&Code>) -> Option<Duration> {
    let left = left(code?)?;
    let millis = left.as_secs() % 60 * 1000 + u64::from(left.subsec_millis());
    (!left.is_zero()).then(|| Duration::from_millis(millis + A_LITTLE))
}

fn left(code: &Code) -> Option<Duration> {
    Some(code.until?.saturating_sub(clock::now().monotonic))
}

/// In milliseconds: a timer may fire a little before its time.
const A_LITTLE: u64 = 20;
