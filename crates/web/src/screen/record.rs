//! The flight record, which the person can copy and send to support.

use hosted_flow_screen::Text;
use yew::prelude::*;

use crate::recorder::FlightRecorder;

/// Properties of [`Record`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RecordProps {
    pub(super) heading: Text,
    pub(super) text: Text,
    pub(super) recorder: FlightRecorder,
}

/// The record. It is exported when the person opens it.
#[component]
pub(super) fn Record(props: &RecordProps) -> Html {
    let record = use_state(String::new);
    let ontoggle = {
        let (recorder, record) = (props.recorder.clone(), record.setter());
        Callback::from(move |_: Event| record.set(recorder.export().unwrap_or_default()))
    };
    let heading = props.heading.clone();
    html! {
        <details class="hosted-flow-record" {ontoggle}>
            <summary>{ heading.clone() }</summary>
            <p>{ &props.text }</p>
            <textarea readonly=true rows="6" dir="ltr" aria-label={heading} value={(*record).clone()} />
        </details>
    }
}
