//! Numbers in the person's language, by the browser's `Intl`.

use hosted_flow_screen::{Format, Locale};
use js_sys::Intl::NumberFormat;
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// Numbers in one language.
#[derive(Debug)]
pub(crate) struct Numbers(pub(crate) Locale);

impl Format for Numbers {
    fn size(&self, bytes: u64) -> String {
        match (bytes >> 20, bytes >> 10) {
            (0, 0) => self.write(bytes, "byte", "\u{a0}bytes"),
            (0, kilo) => self.write(kilo, "kilobyte", "\u{a0}kB"),
            (mega, _) => self.write(mega, "megabyte", "\u{a0}MB"),
        }
    }

    fn percent(&self, percent: u8) -> String {
        self.write(percent.into(), "percent", "%")
    }

    fn minutes(&self, minutes: u64) -> String {
        self.write(minutes, "minute", "\u{a0}min")
    }
}

impl Numbers {
    /// An old browser does not know every unit, and Chromium not every language, in place of which it
    /// would write its own; then the sign of the unit stands for it.
    fn write(&self, number: u64, unit: &str, sign: &str) -> String {
        let tag = self.0.tag();
        let known = NumberFormat::supported_locales_of(&Array::of1(&tag.into()), &Object::new());
        if known.length() == 0 {
            return number.to_string() + sign;
        }
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
        let written = value.to_locale_string(tag, &options);
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
