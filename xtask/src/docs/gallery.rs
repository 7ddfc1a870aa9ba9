//! Every screen on one page of the site, in English, as the first words of a sealed page are written:
//! HTML of a screen's markup, without a script.

use std::fmt::Write as _;

use hosted_flow_screen::gallery::{Exhibit, exhibits};
use hosted_flow_screen::markup::{CodeDrawing, Extras, html, markup};
use hosted_flow_screen::{Context, Format, Locale, Screen, Texts};

/// Where the page is in the site.
pub(super) const PAGE: &str = "gallery/index.html";

/// What it loads: files of the repository, and their names beside it.
pub(super) const FILES: [(&str, &str); 2] = [
    ("crates/web/style/hosted-flow.css", "hosted-flow.css"),
    ("www/gallery.css", "gallery.css"),
];

/// In place of a code that leads somewhere.
const NO_CODE: &str = "M4 4h7v7h-7zM18 4h7v7h-7zM4 18h7v7h-7z";

/// The page. It has no script and no inline style, and its policy allows none.
pub(super) fn page() -> String {
    let texts = Texts::new(Locale::En);
    let mut page = String::from(HEAD);
    for (exhibit, number) in exhibits().iter().zip(0..) {
        // Writing to a `String` cannot fail.
        let _ = writeln!(
            page,
            "<div class=\"gallery-exhibit\" data-exhibit=\"{name}\" id=\"{name}\">{}</div>",
            drawn(exhibit, number, &texts),
            name = exhibit.name,
        );
    }
    page + "</main>\n</body>\n</html>\n"
}

fn drawn(exhibit: &Exhibit, number: u32, texts: &Texts) -> String {
    let context = Context {
        texts,
        format: &English,
        slots: exhibit.slots,
        part: exhibit.part,
    };
    let screen = Screen::new(&exhibit.view, &context);
    let code = CodeDrawing {
        side: 29,
        path: NO_CODE.to_owned().into(),
    };
    let valid = screen.code.as_ref().map(|code| code.valid_for(4, &English));
    let extras = Extras {
        theme: "auto",
        heading_level: 2,
        number,
        code: Some(&code),
        valid: valid.as_ref(),
    };
    html(&markup(&exhibit.view, &screen, &extras))
}

const HEAD: &str = r#"<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Every screen of hosted-flow</title>
<link rel="stylesheet" href="hosted-flow.css">
<link rel="stylesheet" href="gallery.css">
</head>
<body>
<header class="gallery-controls">
<h1>Every screen of hosted-flow</h1>
<a href="../docs/gallery.html">About this page</a>
</header>
<main class="gallery-all">
"#;

/// Numbers as English writes them.
#[derive(Debug)]
struct English;

impl Format for English {
    fn size(&self, bytes: u64) -> String {
        format!("{} kB", bytes >> 10)
    }

    fn percent(&self, percent: u8) -> String {
        format!("{percent}%")
    }

    fn minutes(&self, minutes: u64) -> String {
        format!("{minutes} minutes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gallery_has_every_screen_and_no_script() {
        let page = page();
        let screens = exhibits();
        assert!(screens.len() > 100, "{}", screens.len());
        assert_eq!(page.matches("<section ").count(), screens.len());
        for Exhibit { name, .. } in &screens {
            assert!(
                page.contains(&format!(" id=\"{name}\"><section ")),
                "{name}"
            );
        }
        for text in ["Confirm your identity", "4 minutes", NO_CODE] {
            assert!(page.contains(text), "{text}");
        }
        for wrong in ["<script", " style=", " onclick=", "src=\"http"] {
            assert!(!page.contains(wrong), "{wrong}");
        }
        for (_, name) in FILES {
            assert!(page.contains(&format!("href=\"{name}\"")), "{name}");
        }
    }

    #[test]
    fn no_id_of_the_gallery_is_there_twice() {
        let page = page();
        let after = page.split(" id=\"").skip(1);
        let mut ids: Vec<_> = after.filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
