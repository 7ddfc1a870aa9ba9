//! The flight record of this page, which the end-to-end tests keep when one fails: they dispatch an
//! event of the document and read the record from an attribute. It has no secrets, addresses or
//! personal data, so every script of the page may read it.

use gloo_events::EventListener;
use hosted_flow::FlightRecorder;

thread_local! {
    static RECORDER: FlightRecorder = FlightRecorder::default();
}

/// Writes the record to the attribute at each event.
pub(crate) fn write_on_request() {
    let write = |_: &_| {
        if let (Some(root), Some(record)) = (
            gloo_utils::document().document_element(),
            RECORDER.with(FlightRecorder::export),
        ) {
            let _ = root.set_attribute("data-flight-record", &record);
        }
    };
    EventListener::new(&gloo_utils::document(), "flight-record", write).forget();
}

/// The recorder of all flows on this page. Without it each has its own.
pub(crate) fn recorder() -> Option<FlightRecorder> {
    // The page with two providers has no recorder, to keep it small.
    cfg!(feature = "five").then(|| RECORDER.with(Clone::clone))
}
