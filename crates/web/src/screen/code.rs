//! A code to scan, which leads another device to our own resume page.

use hosted_flow_core::wire::Redacted;
use yew::prelude::*;

use crate::{qr, text};

/// Properties of [`Code`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CodeProps {
    /// Stands in the drawing, and in no text or attribute that can be read.
    pub(super) link: Redacted<String>,
}

/// The code, drawn anew only for another link.
#[component]
pub(super) fn Code(props: &CodeProps) -> Html {
    // An address that was checked is never too long for one.
    let Some(drawing) = qr::draw(props.link.expose()) else {
        return Html::default();
    };
    let side = drawing.side;
    // Colours as attributes, not by the stylesheet: a camera needs them, whatever the page's are.
    html! {
        <svg
            class="hosted-flow-code"
            viewBox={format!("0 0 {side} {side}")}
            width="240"
            height="240"
            role="img"
            aria-label={text::CODE_TO_SCAN}
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path fill="#000" d={drawing.path} />
        </svg>
    }
}
