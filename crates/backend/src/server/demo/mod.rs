//! The demo: a page such as a customer would own, and visitors who are signed in by arriving.

mod pages;
mod visitor;

pub(super) use pages::pages;
pub(super) use visitor::Visitor;
