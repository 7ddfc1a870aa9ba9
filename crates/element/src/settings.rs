//! Settings from JavaScript, read by hand: own properties only, unknown names refused, and no value
//! taken for another type.
//!
//! A page's object is as hostile as a URL. A getter may throw or answer something else the second time,
//! so each property is read once; what `Object.prototype` has is never read.

use hosted_flow::{ConfigError, HeaderSource, Key, Locale, Parts, Provider, Settings, Text, Theme};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Node;

use crate::LOADED;

/// What the element gave.
pub(crate) struct Given {
    pub(crate) settings: Settings,
    pub(crate) parts: Parts,
    /// The name of the first setting that is unknown or of the wrong type.
    pub(crate) refused: Option<String>,
}

/// Reads the settings. What is wrong is left out, and [`Settings::refused`] says so.
pub(crate) fn read(value: &JsValue) -> Given {
    let mut given = Given {
        settings: Settings::new(Provider::ALL[0]),
        parts: Parts::default(),
        refused: None,
    };
    let mut is_named = false;
    for (name, value) in own(value) {
        if value.is_undefined() || value.is_null() {
            continue;
        }
        is_named |= name == "provider";
        if given.set(&name, &value).is_none() {
            given.refused.get_or_insert(name);
        }
    }
    if !is_named {
        given.refused = Some("provider".to_owned());
    }
    given.settings.refused = given.refused.as_deref().map(|name| match name {
        "provider" => ConfigError::Provider,
        "texts" => ConfigError::Text,
        _ => ConfigError::Setting,
    });
    given
}

impl Given {
    /// Takes one setting; `None` where it is unknown or of the wrong type.
    fn set(&mut self, name: &str, value: &JsValue) -> Option<()> {
        let settings = &mut self.settings;
        match name {
            "provider" => {
                let name = value.as_string()?;
                settings.provider = Provider::from_name(&name)?;
            }
            "backend" => settings.backend = Some(text(value)?),
            "purpose" => settings.purpose = Some(text(value)?),
            "returnUrl" => settings.return_url = Some(text(value)?),
            "hosts" => settings.hosts = list(value)?,
            "locale" => settings.locale = Some(loaded(&value.as_string()?)),
            "theme" => settings.theme = theme(&value.as_string()?)?,
            "parameter" => settings.parameter = Some(text(value)?),
            "secureCodeName" => settings.secure_code_name = Some(text(value)?),
            "errorCodeName" => settings.error_code_name = Some(text(value)?),
            "handoff" => settings.handoff = Some(value.as_bool()?),
            "maxFileBytes" => settings.max_file_bytes = Some(whole(value)?),
            "events" => settings.events = value.as_bool()?,
            "headingLevel" => {
                let level = u8::try_from(whole(value)?).ok();
                settings.heading_level = level.filter(|level| (1..=6).contains(level))?;
            }
            "brand" => settings.brand = Some(text(value)?),
            "offersNotNow" => settings.offers_not_now = value.as_bool()?,
            "offersContinue" => settings.offers_continue = value.as_bool()?,
            "stateInTitle" => settings.title = value.as_bool()?,
            "state" => settings.state = Some(text(value)?),
            "inAppBrowsers" => settings.in_app_browsers = list(value)?,
            "headers" => settings.headers = Some(headers(value.dyn_ref::<Function>()?.clone())),
            "texts" => settings.texts = texts(value)?,
            "parts" => self.parts = parts(value)?,
            #[cfg(feature = "development")]
            "loopbackHosts" => settings.loopback_hosts = list(value)?,
            _ => return None,
        }
        Some(())
    }
}

/// The own enumerable properties of an object, each read once; none where that throws.
fn own(value: &JsValue) -> Vec<(String, JsValue)> {
    let mut all = Vec::new();
    if !value.is_object() {
        return all;
    }
    let object: &Object = value.unchecked_ref();
    // A proxy may throw here as well.
    let Ok(names) = Reflect::own_keys(object) else {
        return all;
    };
    for name in names.iter().filter_map(|name| name.as_string()) {
        if let Ok(value) = Reflect::get(value, &JsValue::from_str(&name)) {
            all.push((name, value));
        } else {
            // A getter that throws is a setting that cannot be read.
            all.push((name, JsValue::symbol(None)));
        }
    }
    all
}

fn text(value: &JsValue) -> Option<Text> {
    value.as_string().map(Text::from)
}

fn list(value: &JsValue) -> Option<Vec<Text>> {
    let list = value.dyn_ref::<Array>()?;
    // At most as many as any page needs: a proxy may name any length.
    let length = list.length().min(MAX_LIST);
    (0..length).map(|index| text(&list.get(index))).collect()
}

const MAX_LIST: u32 = 100;

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "checked to be a whole number that both types have"
)]
fn whole(value: &JsValue) -> Option<u64> {
    let number = value.as_f64()?;
    let whole = number as u64;
    (whole as f64 == number).then_some(whole)
}

fn theme(name: &str) -> Option<Theme> {
    match name {
        "auto" => Some(Theme::Auto),
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

/// The language of a tag, as far as it was read; English otherwise.
fn loaded(tag: &str) -> Locale {
    let found = LOADED.with_borrow(|all| Locale::choose([tag], all));
    found.unwrap_or(Locale::En)
}

/// The page's own texts, by the place of their key in the catalogue: the names of the keys would be the
/// largest part of the program, and the element's script loads them where a page has such texts.
fn texts(value: &JsValue) -> Option<Vec<(Key, Text)>> {
    if !value.is_object() {
        return None;
    }
    let mut all = Vec::new();
    for (name, value) in own(value) {
        let key = Key::ALL.get(name.parse::<usize>().ok()?)?;
        all.push((*key, text(&value)?));
    }
    Some(all)
}

fn parts(value: &JsValue) -> Option<Parts> {
    let mut parts = Parts::default();
    for (name, value) in own(value) {
        let node = value.dyn_into::<Node>().ok()?;
        let place = match name.as_str() {
            "support" => &mut parts.support,
            "details" => &mut parts.details,
            "sign-in" => &mut parts.sign_in,
            "consent" => &mut parts.consent,
            "next" => &mut parts.next,
            _ => return None,
        };
        *place = Some(node);
    }
    Some(parts)
}

/// Asks the page for headers. What is no object of texts has none; the backend then answers that the
/// person is not signed in, which the screen says.
fn headers(source: Function) -> HeaderSource {
    HeaderSource::new(move |renew| {
        let given = source.call1(&JsValue::UNDEFINED, &JsValue::from_bool(renew));
        async move {
            let mut pairs = Vec::new();
            let Ok(given) = given else { return pairs };
            let promise = Promise::resolve(&given);
            let Ok(given) = wasm_bindgen_futures::JsFuture::from(promise).await else {
                return pairs;
            };
            for (name, value) in own(&given) {
                if let Some(value) = value.as_string() {
                    pairs.push((name, value));
                }
            }
            pairs
        }
    })
}
