//! Layout of every HTML page, and the security headers of every response.

mod choice_form;
mod headers;
mod markup;

use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use crate::choice::ChoiceError;
use crate::page_url::PageUrl;

pub(crate) use choice_form::{choice_form, read_choice};
pub(crate) use headers::{SecurityHeaders, set_security_headers};
pub(crate) use markup::{Escaped, Markup};

/// Name and style of a provider's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Brand {
    pub(crate) name: &'static str,
    /// Class of `<body>`; the style sheet gives each brand a colour.
    pub(crate) class: &'static str,
}

/// Path of [`style_sheet`].
pub(crate) const STYLE_SHEET_PATH: &str = "/sandbox/style.css";

/// A complete page.
pub(crate) fn page(status: StatusCode, brand: Brand, title: &str, main: &Markup) -> Response {
    page_in("en", status, brand, title, main)
}

/// A page that says it is in that language, so that a test can see which one was asked for. Its text
/// is English all the same.
pub(crate) fn page_in(
    language: &str,
    status: StatusCode,
    brand: Brand,
    title: &str,
    main: &Markup,
) -> Response {
    let Brand { name, class } = brand;
    let (language, title) = (Escaped(language), Escaped(title));
    let html = format!(
        r#"<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} – {name}</title>
<link rel="stylesheet" href="{STYLE_SHEET_PATH}">
</head>
<body class="{class}">
<p class="sandbox">Sandbox – no real data</p>
<header><span class="mark" aria-hidden="true"></span>{name}</header>
<main>
<h1>{title}</h1>
{main}
</main>
</body>
</html>
"#
    );
    (status, [(CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

/// A page with a message and a link back to the onboarding page.
pub(crate) fn message_page(
    status: StatusCode,
    brand: Brand,
    title: &str,
    text: &str,
    back: &str,
) -> Response {
    let (text, back) = (Escaped(text), Escaped(back));
    let main = Markup::trusted(format!(
        r#"<p>{text}</p>
<p><a class="back" href="{back}">Back to the onboarding page</a></p>"#
    ));
    page(status, brand, title, &main)
}

/// The response to a choice on the page at `own`: on to where it leads.
pub(crate) fn chosen(
    chosen: Result<String, ChoiceError>,
    own: &str,
    brand: Brand,
    back: &PageUrl,
) -> Response {
    match chosen {
        Ok(url) => Redirect::to(&url).into_response(),
        // It ended after it was looked up; the page itself shows that.
        Err(ChoiceError::NoPage | ChoiceError::NoSession | ChoiceError::Over) => {
            Redirect::to(own).into_response()
        }
        Err(ChoiceError::Outcome | ChoiceError::Reason) => invalid_choice(brand, back),
    }
}

/// The response to a form with other values than a hosted page has.
pub(crate) fn invalid_choice(brand: Brand, back: &PageUrl) -> Response {
    message_page(
        StatusCode::BAD_REQUEST,
        brand,
        "Invalid choice",
        "The form has a value that this page does not offer.",
        back.as_str(),
    )
}

/// The index page of a provider's port. `items` are HTML.
pub(crate) fn provider_index_page(
    brand: Brand,
    name: &str,
    page_url: &PageUrl,
    items: &[String],
) -> Response {
    let page_url = Escaped(page_url.as_str());
    let items = items.join("</li>\n<li>");
    let main = Markup::trusted(format!(
        r#"<p>A sandbox of {name} on this machine. It verifies nothing.</p>
<ul>
<li>A verification starts at <a href="{page_url}">the onboarding page</a>.</li>
<li>{items}</li>
<li><a href="/sandbox/log">Requests to this provider</a>, and <a href="/sandbox/webhooks">webhooks from it</a></li>
<li><a href="/sandbox/">All providers and scenarios</a></li>
</ul>"#
    ));
    page(StatusCode::OK, brand, &format!("{name} sandbox"), &main)
}

/// The value of a cookie.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(COOKIE).iter();
    lines
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(own, value)| (own == name).then_some(value))
}

/// `GET` [`STYLE_SHEET_PATH`]. The state is the providers' [`accents`].
pub(crate) async fn style_sheet(State(accents): State<String>) -> impl IntoResponse {
    let css = format!("{}{accents}", include_str!("hosted_page/style.css"));
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], css)
}

/// CSS with a colour, in light and in dark, for each class of `<body>`.
pub(crate) fn accents<'a>(all: impl Iterator<Item = (&'a str, [&'a str; 2])>) -> String {
    let of = |(class, [light, dark]): (&str, [&str; 2])| {
        let rule = |accent| format!(".{class} {{\n  --accent: {accent};\n}}\n");
        let (light, dark) = (rule(light), rule(dark));
        format!("\n{light}\n@media (prefers-color-scheme: dark) {{\n{dark}}}\n")
    };
    all.map(of).collect()
}
