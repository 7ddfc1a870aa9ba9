//! The flight record, which the person can copy and send to support.

use yew::prelude::*;

use crate::recorder::FlightRecorder;
use crate::text;

/// Properties of [`Record`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RecordProps {
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
    html! {
        <details class="hosted-flow-record" {ontoggle}>
            <summary>{ text::RECORD }</summary>
            <p>{ text::RECORD_LEAD }</p>
            <textarea readonly=true rows="6" aria-label={text::RECORD} value={(*record).clone()} />
        </details>
    }
}
