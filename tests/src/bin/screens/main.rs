//! Takes a screenshot of every screen, on a phone and on a desktop computer, in light and in dark.
//!
//! Run by hand with `HOSTED_FLOW_SHOTS` naming a folder, in Chromium: it alone emulates both colour
//! schemes. Arguments select screens by parts of their names. The page is the demo's; a script in it
//! simulates the backend, so that short and late screens can be captured.

mod plan;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use hosted_flow_tests::browser::Device;
use hosted_flow_tests::environment::{require, shots};
use hosted_flow_tests::failure::{Failure, Outcome};
use hosted_flow_tests::files::Files;
use hosted_flow_tests::run::session_on;
use hosted_flow_tests::setup::SCREENS;
use hosted_flow_tests::setup::screen::{Chosen, Screen};
use hosted_flow_tests::visitor::Visitor;
use serde_json::json;

use crate::plan::{Plan, SHARED};

const SIZES: [(u32, u32); 2] = [(390, 844), (1280, 900)];

const SCHEMES: [&str; 2] = ["light", "dark"];

fn main() -> Outcome {
    require()?;
    let folder = shots()?;
    fs::create_dir_all(&folder).map_err(|error| cannot("make the folder", &error))?;
    let files = Files::new()?;
    let wanted: Vec<String> = env::args().skip(1).collect();
    let is_wanted = |screen: &&Screen| {
        let name = screen.name();
        wanted.is_empty() || wanted.iter().any(|part| name.contains(part))
    };
    let screens = SCREENS.into_iter().flatten().chain(SHARED);
    for screen in screens.filter(is_wanted) {
        session_on(screen.device, async |visitor| {
            picture(visitor, screen, &files, &folder).await
        })?;
    }
    Ok(())
}

async fn picture(visitor: &mut Visitor, screen: &Screen, files: &Files, folder: &Path) -> Outcome {
    let script = json!({ "source": Plan::of(screen, &visitor.environment).script() });
    visitor
        .browser
        .cdp("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    let address = screen.setup.address(&visitor.environment, screen.rest);
    visitor.open(screen.setup, &address, &address).await?;
    for (place, file) in screen.files {
        let file = match file {
            Chosen::Jpeg => files.jpeg("photo")?,
            Chosen::Heic => files.heic("photo")?,
            Chosen::TooLarge => files.too_large("photo")?,
        };
        visitor.wait_for_element("[data-document]").await?;
        visitor.choose_file(*place, &file).await?;
    }
    for action in screen.press {
        visitor.click_action(action).await?;
    }
    let is_shown = |shown: &hosted_flow_tests::page::Shown| {
        shown.is(screen.phase, screen.status) && screen.code.is_none_or(|code| shown.code == code)
    };
    visitor.wait_until(&screen.name(), is_shown).await?;
    if let Some(selector) = screen.with {
        visitor.wait_for_element(selector).await?;
    }
    // A phone has a fixed size.
    let sizes = SIZES
        .iter()
        .filter(|(width, _)| screen.device == Device::Desk || *width < 600);
    for &(width, height) in sizes {
        for scheme in SCHEMES {
            let path = folder.join(format!("{}-{width}-{scheme}.png", screen.name()));
            shoot(visitor, (width, height), scheme, path).await?;
        }
    }
    Ok(())
}

async fn shoot(
    visitor: &Visitor,
    (width, height): (u32, u32),
    scheme: &str,
    path: PathBuf,
) -> Outcome {
    let is_phone = width < 600;
    let size = json!({
        "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone,
    });
    visitor
        .browser
        .cdp("Emulation.setDeviceMetricsOverride", size)
        .await?;
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
    visitor
        .browser
        .cdp("Emulation.setEmulatedMedia", media)
        .await?;
    let png = visitor.browser.whole_page().await?;
    fs::write(path, png).map_err(|error| cannot("write the picture", &error))
}

fn cannot(doing: &str, error: &dyn std::error::Error) -> Failure {
    Failure::new(format!("cannot {doing}: {error}"))
}
