//! The component: the hook with a screen.

use hosted_flow_core::features;
use hosted_flow_core::flow::HostEvent;
use hosted_flow_core::view::View;
use hosted_flow_screen::JourneyPart;
use yew::prelude::*;

use crate::hook::{Mount, use_mount, use_root};
use crate::recorder::FlightRecorder;
use crate::screen::{Drawing, HostParts, use_screen};
use crate::settings::Settings;
use crate::title::use_title;
use crate::user_action::UserAction;

/// Properties of [`HostedFlow`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HostedFlowProps {
    /// The host page's settings.
    pub settings: Settings,
    /// Receives every host event: ids and codes, never a secret or a URL.
    #[prop_or_default]
    pub on_event: Callback<HostEvent>,
    /// How to reach support, such as a link or a telephone number; shown where support can help.
    #[prop_or_default]
    pub support: Html,
    /// The host page's own form for the requested details ([`HostEvent::InputNeeded`] names them),
    /// shown while they are requested. The form sends them to the page owner's backend; the component
    /// sees the change at its next poll.
    #[prop_or_default]
    pub details: Html,
    /// A way to sign in, shown as the first action where the person is signed out.
    #[prop_or_default]
    pub sign_in: Html,
    /// What the person agrees to before leaving, such as a link to a privacy notice.
    #[prop_or_default]
    pub consent: Html,
    /// What comes after success, shown as its first action.
    #[prop_or_default]
    pub next: Html,
}

/// Sends a person to a provider's hosted page, brings them back and shows the result.
///
/// Style it with the custom properties of `hosted-flow.css`; find its parts by the `data-…`
/// attributes (`data-phase`, `data-status`, `data-action`, `data-code`, `data-document`).
#[component]
pub fn HostedFlow(props: &HostedFlowProps) -> Html {
    let settings = &props.settings;
    let mount = Mount {
        root: Some(use_root()),
        recorder: use_recorder(settings),
        ..Mount::default()
    };
    let (view, on_action) = use_mount(settings, &mount, &props.on_event);
    let parts = HostParts {
        support: &props.support,
        details: &props.details,
        sign_in: &props.sign_in,
        consent: &props.consent,
        next: &props.next,
    };
    use_flow_screen(settings, &mount, &view, &on_action, parts, None)
}

/// Draws a mounted flow as its settings say, with its state in the page's title.
#[hook]
pub(crate) fn use_flow_screen(
    settings: &Settings,
    mount: &Mount,
    view: &View,
    on_action: &Callback<UserAction>,
    parts: HostParts<'_>,
    part: Option<JourneyPart>,
) -> Html {
    let texts = settings.texts_to_show();
    use_title(settings, view, &texts);
    use_screen(Drawing {
        root: mount.root.clone().unwrap_or_default(),
        view,
        texts: &texts,
        on_action,
        parts,
        theme: settings.theme,
        heading_level: settings.heading_level,
        part,
        recorder: mount.recorder.clone(),
    })
}

/// The page's flight recorder, or one of the component's own where the page sets none.
#[hook]
pub(crate) fn use_recorder(settings: &Settings) -> Option<FlightRecorder> {
    if !features::RECORDER {
        // Constant in a build, so every render calls the same hooks.
        return None;
    }
    let ours = use_memo((), |()| FlightRecorder::default());
    let recorder = settings.recorder.clone();
    recorder.or_else(|| Some((*ours).clone()))
}
