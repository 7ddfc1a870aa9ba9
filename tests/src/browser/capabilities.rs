//! What is asked of a driver when a session opens.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::Device;
use crate::environment::BrowserKind;
use crate::failure::{Outcome, While as _};

/// The capabilities for a session in a Chromium that runs already, with its `DevTools` there.
pub(super) fn in_chromium(address: &str) -> Map<String, Value> {
    let capabilities = json!({
        "goog:chromeOptions": { "debuggerAddress": address },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    capabilities.as_object().cloned().unwrap_or_default()
}

/// The capabilities for a fresh, headless session.
pub(super) fn of(kind: BrowserKind, device: Device, profile: &Path) -> Outcome<Map<String, Value>> {
    let mut capabilities = match kind {
        BrowserKind::Chromium => chromium(profile),
        // geckodriver makes a profile for every session and removes it.
        BrowserKind::Firefox => firefox()?,
        // Its driver starts its own small browser, which keeps nothing when it is asked to obey.
        BrowserKind::WebKit => json!({}),
    };
    if device == Device::Phone {
        match kind {
            BrowserKind::Chromium => {
                let screen = json!({ "width": 390, "height": 844, "pixelRatio": 2, "touch": true });
                let emulation = json!({ "deviceMetrics": screen });
                capabilities["goog:chromeOptions"]["mobileEmulation"] = emulation;
            }
            BrowserKind::Firefox => {
                let options = &mut capabilities["moz:firefoxOptions"];
                let size = json!({ "MOZ_HEADLESS_WIDTH": "390", "MOZ_HEADLESS_HEIGHT": "844" });
                options["env"] = size;
                // A finger, and nothing finer.
                options["prefs"]["ui.primaryPointerCapabilities"] = json!(1);
                options["prefs"]["ui.allPointerCapabilities"] = json!(1);
            }
            // Its driver has no way to say so; `watch.js` does.
            BrowserKind::WebKit => {}
        }
    }
    Ok(capabilities.as_object().cloned().unwrap_or_default())
}

fn chromium(profile: &Path) -> Value {
    let profile = format!("--user-data-dir={}", profile.display());
    json!({
        "goog:chromeOptions": { "args": [
            "--headless=new",
            // A container runs this as root, where Chromium's sandbox does not start.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Two pages of the address bar's own in every window, a fifth of what a session costs.
            "--disable-features=WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup",
            profile,
        ] },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox() -> Outcome<Value> {
    let preferences: Value = serde_json::from_str(FIREFOX).doing("read Firefox's preferences")?;
    Ok(json!({ "moz:firefoxOptions": { "args": ["-headless"], "prefs": preferences } }))
}

/// - What pages print goes to the browser's standard output, and so to the driver's log.
/// - Firefox otherwise stops what a page runs while it is left, and reports that in the console: on a
///   slow machine it is our own recording that is cut short.
/// - All the rest is what Firefox does of its own as it starts, a third of what a session costs: its
///   services, its extensions' process, the page of a new tab, a process in reserve.
const FIREFOX: &str = include_str!("firefox.json");
