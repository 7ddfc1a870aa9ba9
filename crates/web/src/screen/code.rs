//! A QR code with a hand-off link to the page owner's resume page.

use std::time::Duration;

use hosted_flow_screen::{Code as Drawn, Locale};
use yew::prelude::*;

use crate::browser::clock;
use crate::browser::format::Numbers;
use crate::browser::timer::Timer;
use crate::qr;

/// Properties of [`Code`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CodeProps {
    pub(super) code: Drawn,
    pub(super) locale: Locale,
}

/// The QR code, and how long it can be used. The drawing changes with the link alone.
#[component]
pub(super) fn Code(props: &CodeProps) -> Html {
    let link = props.code.link.clone();
    // The link is drawn alone, and stands in no text or attribute. A checked address always fits.
    let drawing = use_memo(link, |link| qr::draw(link.expose()));
    let until = props.code.until;
    let minutes = until.map(|until| {
        until
            .saturating_sub(clock::now().monotonic)
            .as_secs()
            .div_ceil(60)
    });
    let redraw = use_force_update();
    // Again when the number of minutes changes.
    use_effect_with((until, minutes), move |&(until, _)| {
        let left = until.map(|until| until.saturating_sub(clock::now().monotonic));
        let timer = left.filter(|left| !left.is_zero()).map(|left| {
            let millis = left.as_secs() % 60 * 1000 + u64::from(left.subsec_millis());
            let rest = Duration::from_millis(millis + A_LITTLE);
            Timer::after(rest, move || redraw.force_update())
        });
        move || drop(timer)
    });
    let Some(drawing) = drawing.as_ref() else {
        return Html::default();
    };
    let side = drawing.side;
    let valid = minutes.map(|minutes| props.code.valid_for(minutes, &Numbers(props.locale)));
    // Colours as attributes, not by the stylesheet: a camera needs them under any theme.
    html! {
        <>
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
                <path fill="#000" d={drawing.path.clone()} />
            </svg>
            if let Some(valid) = valid { <p class="hosted-flow-valid">{ valid }</p> }
        </>
    }
}

/// In milliseconds: a timer may fire a little before its time.
const A_LITTLE: u64 = 20;
