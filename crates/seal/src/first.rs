//! The first words of a page: what stands in the component's place until its program is there.

use hosted_flow_core::config::Config;
use hosted_flow_core::provider::Provider;
use hosted_flow_screen::{FirstScreen, Locale, Texts};

use crate::html::Tag;

/// The attribute of the element that they are written into.
pub(crate) const FIRST: &str = "data-hosted-flow-first";

/// The words for an element of the page. The error is the name of an attribute that says what cannot be.
pub(crate) fn words(tag: &Tag<'_>, tags: &[Tag<'_>]) -> Result<String, &'static str> {
    let value = |name| tag.value(name).map(text);
    let of_page = |of: &str, name| {
        let named = tags.iter().filter(|tag| tag.is(of));
        named.filter_map(|tag| tag.value(name)).map(text).next()
    };
    let provider = value("data-provider").or_else(|| of_page("script", "data-provider"));
    let provider = provider.and_then(|name| Provider::from_name(&name));
    let mut config = Config::new(provider.ok_or("data-provider")?);
    if let Some(brand) = value("data-brand") {
        config.set_brand(&brand).map_err(|_| "data-brand")?;
    }
    for host in value("data-hosts").unwrap_or_default().split_whitespace() {
        config.hosts.add_host(host).map_err(|_| "data-hosts")?;
    }
    if let Some(handoff) = value("data-handoff") {
        config.handoff = flag(&handoff).ok_or("data-handoff")?;
    }
    if let Some(offers) = value("data-offers-not-now") {
        config.offers_not_now = flag(&offers).ok_or("data-offers-not-now")?;
    }
    let heading_level = value("data-heading-level").unwrap_or_else(|| "2".to_owned());
    let heading_level = heading_level.parse().ok().filter(|it| (1..=6).contains(it));
    let theme = match value("data-theme").as_deref() {
        None | Some("auto") => "auto",
        Some("light") => "light",
        Some("dark") => "dark",
        Some(_) => return Err("data-theme"),
    };
    let lang = value("lang").or_else(|| of_page("html", "lang"));
    let locale = Locale::choose(lang.as_deref(), &Locale::ALL).ok_or("lang")?;
    let first = FirstScreen {
        config: &config,
        texts: &Texts::new(locale),
        theme,
        heading_level: heading_level.ok_or("data-heading-level")?,
        consent: false,
    };
    Ok(first.html())
}

fn flag(value: &str) -> Option<bool> {
    match value {
        "" | "true" => Some(true),
        "false" => Some(false),
        _ => None,
    }
}

/// The value of an attribute. Of HTML's names for characters, those that a bundler writes.
fn text(value: &str) -> String {
    let mut text = value.to_owned();
    for (name, c) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ] {
        text = text.replace(name, c);
    }
    text
}
