//! The flight record of a mounted flow, which support can read later.

use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;

use hosted_flow_core::config::Config;
use hosted_flow_core::features;
use hosted_flow_core::flow::{Effect, Event};
use hosted_flow_core::recorder::{Happened, Recorder};
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::Now;
use hosted_flow_core::view::View;

/// The last 250 steps of a flow, without secrets, addresses or personal data.
///
/// Create one, set it as [`crate::Settings::recorder`], and call [`Self::export`] when support needs
/// it. Each mount starts a new record.
///
/// # Examples
///
/// ```
/// use hosted_flow::{FlightRecorder, Provider, Settings};
///
/// let recorder = FlightRecorder::default();
/// let settings = Settings {
///     recorder: Some(recorder.clone()),
///     ..Settings::new(Provider::Ondato)
/// };
/// assert_eq!(recorder.export(), None, "nothing is mounted yet");
/// # drop(settings);
/// ```
#[derive(Clone, Default)]
pub struct FlightRecorder(Rc<RefCell<Option<Recorder>>>);

impl FlightRecorder {
    /// The record as JSON; `None` before a flow is mounted with it.
    #[must_use]
    pub fn export(&self) -> Option<String> {
        self.0.borrow().as_ref().map(Recorder::export)
    }

    pub(crate) fn begin(&self, config: &Config, seed: u64) {
        if features::RECORDER {
            self.0.replace(Some(Recorder::new(config.provider, seed)));
        }
    }

    pub(crate) fn happened(config: &Config, event: &Event, now: Now) -> Option<Happened> {
        features::RECORDER.then(|| Happened::of(config, event, now))
    }

    pub(crate) fn note(&self, happened: Option<Happened>, effects: &[Effect], view: &View) {
        if let (Some(recorder), Some(happened)) = (&mut *self.0.borrow_mut(), happened) {
            recorder.note(happened, effects, view);
        }
    }

    /// Goes on with the trace of a request that was sent before the program was there.
    pub(crate) fn join(&self, trace: &str) {
        if let Some(recorder) = &mut *self.0.borrow_mut() {
            recorder.join(trace);
        }
    }

    /// The `traceparent` of a call, where the backend is on the page's own origin: another origin would
    /// have to allow the header by CORS first.
    pub(crate) fn traceparent(&self, config: &Config, call: CallId) -> Option<String> {
        let recorder = self.0.borrow();
        let recorder = recorder
            .as_ref()
            .filter(|_| config.backend.is_own_origin())?;
        Some(recorder.traceparent(call))
    }
}

impl PartialEq for FlightRecorder {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for FlightRecorder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("FlightRecorder")
    }
}
