//! The notice beside the text.

use super::{Notice, Signals};
use crate::state::{ManualCheck, Watching};

pub(super) fn notice(online: bool, failures: u32) -> Option<Notice> {
    match (online, failures) {
        (false, _) => Some(Notice::Offline),
        // A single failure usually passes; a notice would only worry the person.
        (true, 2..) => Some(Notice::TryingAgain),
        (true, _) => None,
    }
}

pub(super) fn watching_notice(
    watching: Watching,
    is_pressed: bool,
    signals: Signals,
) -> Option<Notice> {
    let is_unchanged = signals.manual_check == ManualCheck::NothingNew;
    match notice(signals.online, watching.failures) {
        Some(Notice::Offline) => Some(Notice::Offline),
        _ if is_pressed => None,
        _ if watching.gave_up.is_some() => Some(Notice::Unreachable),
        // A failed check after a press must not look like nothing.
        None if signals.manual_check == ManualCheck::Pending && watching.failures > 0 => {
            Some(Notice::TryingAgain)
        }
        None if is_unchanged && watching.failures == 0 => Some(Notice::NoResultYet),
        notice => notice,
    }
}
