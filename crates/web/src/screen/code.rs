//! A QR code with a hand-off link to the page owner's resume page.

use hosted_flow_screen::Code as Drawn;
use yew::prelude::*;

use crate::qr;

/// Properties of [`Code`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CodeProps {
    pub(super) code: Drawn,
}

/// The QR code. It is drawn again only for another link.
#[component]
pub(super) fn Code(props: &CodeProps) -> Html {
    // A checked address always fits into a QR code.
    let Some(drawing) = qr::draw(props.code.link.expose()) else {
        return Html::default();
    };
    let side = drawing.side;
    // Colours as attributes, not by the stylesheet: a camera needs them under any theme.
    html! {
        <svg
            class="hosted-flow-code"
            viewBox={format!("0 0 {side} {side}")}
            width="240"
            height="240"
            role="img"
            aria-label={&props.code.label}
            shape-rendering="crispEdges"
        >
            <path fill="#fff" d={format!("M0 0h{side}v{side}h-{side}z")} />
            <path fill="#000" d={drawing.path} />
        </svg>
    }
}
