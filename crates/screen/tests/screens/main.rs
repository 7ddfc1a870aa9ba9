//! Every screen in every language, without a browser.

mod changes;
mod documents;
mod english;
mod help;
mod languages;
mod leaving;
mod problem_pages;
mod reading;
mod support;
mod texts;
