//! A button that copies a text.

use hosted_flow_screen::{Copy as Texts, Text};
use yew::prelude::*;

use crate::browser::clipboard;

/// Properties of [`Copy`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CopyProps {
    pub(super) texts: Texts,
    /// What is copied, for screen readers.
    pub(super) name: Text,
    pub(super) value: AttrValue,
    /// The live region.
    pub(super) live: NodeRef,
}

/// The button. It says when it is done, and so does the live region.
#[component]
pub(super) fn Copy(props: &CopyProps) -> Html {
    let said = use_state(|| None::<Text>);
    let onclick = {
        let (texts, value, live) = (props.texts.clone(), props.value.clone(), props.live.clone());
        let said = said.setter();
        Callback::from(move |_: MouseEvent| {
            let (texts, live, said) = (texts.clone(), live.clone(), said.clone());
            clipboard::copy(&value, move |is_copied| {
                let text = if is_copied { texts.done } else { texts.failed };
                if let Some(live) = live.get() {
                    live.set_text_content(Some(&text));
                }
                said.set(Some(text));
            });
        })
    };
    let label = said.as_ref().unwrap_or(&props.texts.label);
    html! {
        <button type="button" class="hosted-flow-copy" {onclick}>
            <span key={label.as_str()}>{ label }</span>
            <span class="hosted-flow-live">{ ": " }{ &props.name }</span>
        </button>
    }
}
