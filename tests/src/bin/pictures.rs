//! Takes pictures of every screen, side by side: on a phone and on a desktop computer, in light and in
//! dark, in some languages.
//!
//! Run by `cargo xtask gallery --screenshots FOLDER`, which serves the page of every screen.

use std::fs;

use hosted_flow_tests::environment::{require, shots};
use hosted_flow_tests::failure::{Failure, Outcome, While as _};
use hosted_flow_tests::gallery::Gallery;
use hosted_flow_tests::run::session;
use serde_json::{Value, json};

/// Latin, long words, many diacritics, right to left, and no spaces.
const LOCALES: [&str; 5] = ["en", "de", "lt", "ar", "ja"];

/// The name of a size, the width of a screen, and how many are side by side. On a desktop computer the
/// component is never wider than 36rem, which fits.
const SIZES: [(u32, u32, usize); 2] = [(390, 390, 6), (1280, 640, 4)];

const THEMES: [&str; 2] = ["light", "dark"];

/// Screens in a picture.
const EACH: usize = 24;

fn main() -> Outcome {
    require()?;
    let folder = shots()?;
    fs::create_dir_all(&folder).doing("make the folder of pictures")?;
    session(async |visitor| {
        let browser = &visitor.browser;
        let gallery = Gallery::at(browser, &visitor.environment.page).await?;
        for locale in LOCALES {
            for theme in THEMES {
                let media =
                    json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
                browser.cdp("Emulation.setEmulatedMedia", media).await?;
                for (part, names) in gallery.names.chunks(EACH).enumerate() {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    gallery.show(locale, &names, theme).await?;
                    for (name, width, count) in SIZES {
                        let whole = width * u32::try_from(count).unwrap_or(1) + GAP * 8;
                        let sheet = [json!(width), json!(count)];
                        browser
                            .cdp("Emulation.setDeviceMetricsOverride", size(whole, 900))
                            .await?;
                        let height = browser.run(SHEET, &sheet).await?;
                        let height = height
                            .as_u64()
                            .and_then(|height| u32::try_from(height).ok());
                        let height =
                            height.ok_or_else(|| Failure::new("the page has no height"))?;
                        browser
                            .cdp("Emulation.setDeviceMetricsOverride", size(whole, height))
                            .await?;
                        let png = browser.whole_page().await?;
                        let file = folder.join(format!("{locale}-{name}-{theme}-{}.png", part + 1));
                        fs::write(&file, png).doing("write a picture")?;
                    }
                }
            }
        }
        Ok(())
    })
}

fn size(width: u32, height: u32) -> Value {
    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false })
}

/// Pixels between two screens.
const GAP: u32 = 16;

const SHEET: &str = "
    gallery.sheet(...arguments);
    return Math.ceil(document.querySelector('.gallery-all').getBoundingClientRect().bottom);
";
