//! Numbers in the person's language, by the browser's `Intl`.

use hosted_flow_screen::{Format, Locale};
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// Numbers in one language.
#[derive(Debug)]
pub(crate) struct Numbers(pub(crate) Locale);

impl Format for Numbers {
    fn size(&self, bytes: u64) -> String {
        match (bytes >> 20, bytes >> 10) {
            (0, 0) => self.write(bytes, "byte", " bytes"),
            (0, kilo) => self.write(kilo, "kilobyte", " kB"),
            (mega, _) => self.write(mega, "megabyte", " MB"),
        }
    }

    fn percent(&self, percent: u8) -> String {
        self.write(percent.into(), "percent", "%")
    }

    fn minutes(&self, minutes: u64) -> String {
        self.write(minutes, "minute", " min")
    }
}

impl Numbers {
    /// An old browser does not know every unit; then the sign of it stands for it.
    fn write(&self, number: u64, unit: &str, sign: &str) -> String {
        let options = Object::new();
        let display = if unit == "minute" { "long" } else { "short" };
        let all = [
            ("style", "unit"),
            ("unit", unit),
            ("unitDisplay", display),
            // As the count of the steps: Persian has digits of its own, and one text has not both.
            ("numberingSystem", "latn"),
        ];
        for (name, value) in all {
            let _ = Reflect::set(&options, &name.into(), &value.into());
        }
        #[expect(clippy::cast_precision_loss, reason = "no file has so many bytes")]
        let value: Localized = JsValue::from_f64(number as f64).unchecked_into();
        let written = value.to_locale_string(self.0.tag(), &options);
        // No line ends between the number and its unit.
        written.map_or_else(
            |_| number.to_string() + sign,
            |written| written.replace(" ", "\u{a0}").into(),
        )
    }
}

#[wasm_bindgen]
extern "C" {
    type Localized;

    #[wasm_bindgen(method, catch, js_name = toLocaleString)]
    fn to_locale_string(
        this: &Localized,
        locale: &str,
        options: &Object,
    ) -> Result<JsString, JsValue>;
}
