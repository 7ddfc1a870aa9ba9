//! Help: how to reach support, and what to tell them.

use hosted_flow_core::features;
use hosted_flow_screen::{Quoted, Screen};
use yew::prelude::*;

use super::copy::copy;
use super::record::Record;
use crate::recorder::FlightRecorder;

/// The help of a screen, with the host page's own words on how to reach support.
pub(super) fn help(
    screen: &Screen,
    support: &Html,
    recorder: Option<&FlightRecorder>,
    live: &NodeRef,
) -> Html {
    let Some(help) = &screen.help else {
        return Html::default();
    };
    let quoted = |it: &Quoted| {
        html! {
            <p class="hosted-flow-reference">
                { &it.label }{ " " }
                <code data-reference={it.whole.clone()} dir="ltr">{ it.shown.clone() }</code>
                { " " }
                if features::COPY { { copy(&help.copy, &it.label, &it.whole, live) } }
            </p>
        }
    };
    let record = help
        .record
        .clone()
        .zip(recorder.cloned())
        .filter(|_| features::RECORDER);
    html! {
        <div class="hosted-flow-help">
            if let Some(lead) = &help.lead {
                <p>{ lead }{ " " }{ support.clone() }</p>
            }
            { for help.quoted.iter().map(quoted) }
            if let Some(((heading, text), recorder)) = record {
                <Record {heading} {text} {recorder} />
            }
        </div>
    }
}
