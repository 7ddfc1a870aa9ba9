//! Views and events as plain data for JavaScript: ids and codes, never a secret or a URL.

use hosted_flow::{FunnelStep, HostEvent, View};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// What is shown.
#[derive(Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub(crate) struct ViewData<'view> {
    /// The provider.
    #[cfg_attr(test, ts(type = "HostedFlowProvider"))]
    provider: &'view str,
    /// The phase, as in `data-phase`.
    #[cfg_attr(test, ts(type = "HostedFlowPhase"))]
    phase: &'view str,
    /// The status, as in `data-status`.
    #[cfg_attr(test, ts(type = "HostedFlowStatus | null"))]
    status: Option<&'view str>,
    /// The actions that are offered, the most important first.
    #[cfg_attr(test, ts(type = "readonly HostedFlowAction[]"))]
    actions: Vec<&'view str>,
    /// The action that is in progress.
    #[cfg_attr(test, ts(type = "HostedFlowAction | null"))]
    pressed: Option<&'view str>,
    /// The problem code, as in `data-code`.
    problem: Option<&'view str>,
    /// The reference for support.
    reference: Option<&'view str>,
    /// Whether the person should contact support.
    support: bool,
    /// Whether the result is of an earlier visit.
    recent: bool,
}

/// The detail of an event. Each event has some of these.
#[derive(Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub(crate) struct Detail<'event> {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "HostedFlowPhase"))]
    phase: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flow: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "HostedFlowStatus"))]
    status: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "readonly string[]"))]
    attributes: Option<&'event [String]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "HostedFlowStep"))]
    step: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(type = "HostedFlowAction"))]
    action: Option<&'event str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u32>,
}

/// A view as plain data.
pub(crate) fn view(view: &View) -> JsValue {
    plain(&ViewData::of(view))
}

impl<'view> ViewData<'view> {
    fn of(view: &'view View) -> Self {
        Self {
            provider: view.provider.name(),
            phase: view.phase.name(),
            status: view.status.as_ref().map(hosted_flow::Status::name),
            actions: view.actions.iter().map(|action| action.name()).collect(),
            pressed: view.pressed.map(hosted_flow::Action::name),
            problem: view.problem.as_deref(),
            reference: view.reference.as_ref().map(hosted_flow::FlowId::as_str),
            support: view.support,
            recent: view.is_recent,
        }
    }
}

/// The name and the detail of an event.
pub(crate) fn event(event: &HostEvent) -> (&'static str, JsValue) {
    let (name, detail) = Detail::of(event);
    (name, plain(&detail))
}

impl<'event> Detail<'event> {
    pub(crate) fn of(event: &'event HostEvent) -> (&'static str, Self) {
        let none = Self::default();
        match event {
            HostEvent::Phase(phase) => {
                let phase = Some(phase.name());
                ("phase", Self { phase, ..none })
            }
            HostEvent::Status { flow, status } => ("status", Self::about(flow, status)),
            HostEvent::Settled { flow, status } => ("settled", Self::about(flow, status)),
            HostEvent::Finished { flow } => {
                let flow = Some(flow.as_str());
                ("finished", Self { flow, ..none })
            }
            HostEvent::InputNeeded { flow, attributes } => {
                let detail = Self {
                    flow: Some(flow.as_str()),
                    attributes: Some(attributes),
                    ..none
                };
                ("inputneeded", detail)
            }
            HostEvent::Problem { code } => {
                let code = Some(code.as_str());
                ("problem", Self { code, ..none })
            }
            HostEvent::SessionExpired => ("sessionexpired", none),
            HostEvent::Returned { state } => {
                let state = state.as_deref();
                ("returned", Self { state, ..none })
            }
            HostEvent::NotNow => ("notnow", none),
            HostEvent::Funnel(step) => ("funnel", Self::step(*step)),
        }
    }

    fn about(flow: &'event hosted_flow::FlowId, status: &'event hosted_flow::Status) -> Self {
        Self {
            flow: Some(flow.as_str()),
            status: Some(status.name()),
            ..Self::default()
        }
    }

    fn step(step: FunnelStep) -> Self {
        let (name, action, seconds) = match step {
            FunnelStep::Shown => ("shown", None, None),
            FunnelStep::Clicked(action) => ("clicked", Some(action.name()), None),
            FunnelStep::Left => ("left", None, None),
            FunnelStep::BackAfter { seconds } => ("back", None, Some(seconds)),
        };
        Self {
            step: Some(name),
            action,
            seconds,
            ..Self::default()
        }
    }
}

fn plain(data: &impl Serialize) -> JsValue {
    // What cannot fail: these are texts, numbers and lists of them.
    data.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}
