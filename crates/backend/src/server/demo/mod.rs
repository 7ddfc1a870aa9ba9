//! The demo: a page such as a customer would own, and visitors who are signed in by arriving.

mod details;
mod inline;
mod pages;
mod visitor;

pub(super) use details::details;
pub(super) use pages::pages;
pub(super) use visitor::Visitor;
