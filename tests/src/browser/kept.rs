//! A browser that the runner keeps for several tests, as a new one to each session.

pub(super) mod chromium;
pub(super) mod firefox;
