//! What happened on this page, for the end-to-end tests to keep when one of them fails: they ask
//! with an event of the document and find the record in an attribute. It holds no secret, no
//! address and nothing personal, so any script of the page may read it.

use gloo_events::EventListener;
use hosted_flow::FlightRecorder;

thread_local! {
    static RECORDER: FlightRecorder = FlightRecorder::default();
}

/// Writes the record out whenever it is asked for.
pub(crate) fn write_when_asked() {
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

/// The recorder of every flow on this page. Without it each has one of its own.
pub(crate) fn recorder() -> Option<FlightRecorder> {
    // The page with two providers has no recorder, and its bytes are counted closely.
    cfg!(feature = "five").then(|| RECORDER.with(Clone::clone))
}
