//! The state of the check in front of the page's title.

use hosted_flow_core::features;
use hosted_flow_core::view::View;
use hosted_flow_screen::{Text, Texts, title};
use yew::prelude::*;

use crate::browser::page;
use crate::settings::Settings;

/// Puts the state in front of the page's title while the caller is mounted, where the settings say so.
/// Otherwise the title is not touched: another component of the page may have a prefix there.
#[hook]
pub(crate) fn use_title(settings: &Settings, view: &View, texts: &Texts) {
    if !features::TITLE {
        // Constant in a build, so every render calls the same hooks.
        return;
    }
    let is_set = use_mut_ref(|| false);
    let key = title(view).filter(|_| settings.title);
    use_effect_with(key.map(|key| texts.get(key)), {
        let is_set = is_set.clone();
        move |prefix| {
            let prefix = prefix.as_ref().map(Text::as_str);
            if is_set.replace(prefix.is_some()) || prefix.is_some() {
                page::set_title_prefix(prefix);
            }
        }
    });
    use_effect_with((), move |()| {
        move || {
            if is_set.replace(false) {
                page::set_title_prefix(None);
            }
        }
    });
}
