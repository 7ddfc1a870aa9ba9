//! What happened, for support: to be copied by the person, and sent if they like.

use yew::prelude::*;

use crate::recorder::FlightRecorder;
use crate::text;

/// Properties of [`Record`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct RecordProps {
    pub(super) recorder: FlightRecorder,
}

/// The record, written out once somebody opens it.
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
