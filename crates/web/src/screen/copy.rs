//! A button that copies a text.

use hosted_flow_screen::{Copy, Text};
use yew::prelude::*;

use crate::browser::clipboard;

/// The button for `value`; `name` says to screen readers what it is. The button says when it is done,
/// and so does the live region.
///
/// What it says is set in the document, past Yew: a component of its own would be 2 kB more. Yew
/// leaves it there, because it never changes an element with the same key and text; another language
/// has another key.
pub(super) fn copy(texts: &Copy, name: &Text, value: &str, live: &NodeRef) -> Html {
    let label = NodeRef::default();
    let onclick = {
        let (texts, value) = (texts.clone(), value.to_owned());
        let (label, live) = (label.clone(), live.clone());
        Callback::from(move |_: MouseEvent| {
            let texts = texts.clone();
            // Taken now: the next render has other references to the same elements.
            let places = [label.get(), live.get()];
            clipboard::copy(&value, move |is_copied| {
                let text = if is_copied { texts.done } else { texts.failed };
                for place in places.into_iter().flatten() {
                    place.set_text_content(Some(&text));
                }
            });
        })
    };
    html! {
        <button type="button" class="hosted-flow-copy" {onclick}>
            <span key={texts.label.as_str()} ref={label}>{ &texts.label }</span>
            <span class="hosted-flow-live">{ ": " }{ name }</span>
        </button>
    }
}
