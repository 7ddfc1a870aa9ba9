//! The `WebDriver` capabilities of a session.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::Device;
use crate::environment::BrowserKind;
use crate::failure::{Outcome, While as _};

/// The capabilities for a session in a running Chromium with `DevTools` at this address.
pub(super) fn in_chromium(address: &str) -> Map<String, Value> {
    let capabilities = json!({
        "goog:chromeOptions": { "debuggerAddress": address },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    capabilities.as_object().cloned().unwrap_or_default()
}

/// The capabilities for a new, headless session.
pub(super) fn of(kind: BrowserKind, device: Device, profile: &Path) -> Outcome<Map<String, Value>> {
    let mut capabilities = match kind {
        BrowserKind::Chromium => chromium(profile),
        // geckodriver creates a profile for every session and removes it.
        BrowserKind::Firefox => firefox()?,
        // Its driver starts MiniBrowser, which stores nothing under automation.
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
                // A touch screen alone.
                options["prefs"]["ui.primaryPointerCapabilities"] = json!(1);
                options["prefs"]["ui.allPointerCapabilities"] = json!(1);
            }
            // Its driver has no such option; `watch.js` emulates it.
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
            // In a container this runs as root, where Chromium's sandbox does not start.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Two WebUI pages of the address bar in every window, a fifth of the time of a session.
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

/// - The console of pages goes to the browser's standard output, and so to the driver's log.
/// - Firefox otherwise stops scripts of a page that is left, and reports that in the console: on a slow
///   machine that would stop our recorder.
/// - The rest disables Firefox's own work at its start, a third of the time of a session: services,
///   the extension process, the new tab page, a preallocated process.
const FIREFOX: &str = include_str!("firefox.json");
