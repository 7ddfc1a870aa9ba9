//! A browser that several tests share, and that is like a new one for each session.

pub(super) mod chromium;
pub(super) mod firefox;
