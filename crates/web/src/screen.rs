//! The screen: renders a view as HTML and decides nothing.

mod actions;
mod code;
mod documents;
mod record;
mod steps;

use std::borrow::Cow;

use hosted_flow_core::features;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::prelude::*;

use crate::browser::focus;
use crate::icons::{self, Tone};
use crate::recorder::FlightRecorder;
use crate::text;
use crate::user_action::UserAction;
use actions::actions;
use code::Code;
use documents::Documents;
use record::Record;
pub(crate) use steps::JourneyPart;
use steps::steps;

/// Properties of [`Screen`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ScreenProps {
    /// The element that contains the screen.
    pub(crate) root: NodeRef,
    pub(crate) view: View,
    pub(crate) on_action: Callback<UserAction>,
    pub(crate) support: Html,
    pub(crate) details: Html,
    /// In a journey, the part that is shown.
    #[prop_or_default]
    pub(crate) part: Option<JourneyPart>,
    /// The flight record, for support.
    #[prop_or_default]
    pub(crate) recorder: Option<FlightRecorder>,
}

/// Renders one view.
#[component]
pub(crate) fn Screen(props: &ScreenProps) -> Html {
    let view = &props.view;
    let words = text::words(view);
    let root = &props.root;
    let heading = use_node_ref();
    let form = use_node_ref();
    use_focus_on_new_screen(view, root, &heading, &form);
    use_focus_after_sending(view, &heading);

    let tone = Tone::of(view);
    let status = view
        .status
        .as_ref()
        .map(hosted_flow_core::status::Status::name);
    let announcement = match text::announcement(view) {
        Cow::Borrowed(text) => AttrValue::Static(text),
        Cow::Owned(text) => text.into(),
    };
    html! {
        <section
            ref={root.clone()}
            class="hosted-flow"
            data-hosted-flow=""
            data-phase={view.phase.name()}
            data-status={status}
            data-provider={view.provider.name()}
            data-code={view.problem.clone()}
            aria-label={text::REGION}
        >
            { steps(view, props.part) }
            <div class="hosted-flow-card" data-tone={tone.name()}>
                <div class="hosted-flow-mark" aria-hidden="true">{ icons::mark(view) }</div>
                <h2 class="hosted-flow-heading" ref={heading} tabindex="-1">
                    { changing(words.heading) }
                </h2>
                { for words.paragraphs.into_iter().map(|text| html! { <p>{ changing(text) }</p> }) }
                { hints(words.hints) }
                if let Some(link) = view.handoff.clone().filter(|_| features::HANDOFF) {
                    <Code {link} />
                }
                if features::DOCUMENTS && !view.documents.is_empty() {
                    <Documents
                        documents={view.documents.clone()}
                        on_action={props.on_action.clone()}
                    />
                }
                { details(view, &props.details, form) }
                { notice(view) }
                { actions(view, &props.on_action) }
                { help(props) }
            </div>
            // The only live region. It stays in the page: a region that is added with its text is not
            // announced. Browser translation is off: we could no longer change the text that it replaces.
            <p class="hosted-flow-live" role="status" translate="no">{ announcement }</p>
        </section>
    }
}

/// A text that may change later, in an element of its own with a key. Browser translation replaces
/// our text nodes, and a change to a replaced node would not be visible.
fn changing(text: &str) -> Html {
    html! { <span key={text}>{ text }</span> }
}

/// Moves the focus to the heading after a change of phase: the clicked button is gone, and the
/// heading is the next thing to read. The focus stays while a click is in progress, when the button
/// keeps it, and after a status that changes by itself.
#[hook]
fn use_focus_on_new_screen(view: &View, root: &NodeRef, heading: &NodeRef, form: &NodeRef) {
    let last_phase = use_mut_ref(|| None::<Phase>);
    let is_pressed = view.pressed.is_some();
    use_effect_with(view.phase, {
        let (root, heading, form) = (root.clone(), heading.clone(), form.clone());
        move |&phase| {
            // Phases before the first lookup has ended are not stored.
            let before = *last_phase.borrow();
            if phase != Phase::Checking || before.is_some() {
                last_phase.replace(Some(phase));
            }
            let is_first_view = before.is_none() && matches!(phase, Phase::Checking | Phase::Idle);
            let keeps_button = is_pressed || matches!(phase, Phase::Starting | Phase::Leaving);
            if !is_first_view && !keeps_button {
                focus::move_to(&heading, &root, &form);
            }
        }
    });
}

/// Restores the focus that is lost with the upload button once there is nothing left to send.
#[hook]
fn use_focus_after_sending(view: &View, heading: &NodeRef) {
    let offered = use_mut_ref(|| false);
    use_effect_with(actions::offers_to_send(view), {
        let heading = heading.clone();
        move |&offers| {
            if offered.replace(offers) && !offers {
                focus::rescue(&heading);
            }
        }
    });
}

fn hints(hints: &[&'static str]) -> Html {
    if hints.is_empty() {
        return Html::default();
    }
    let hint = |text: &&'static str| html! { <li>{ icons::tick() }<span>{ *text }</span></li> };
    html! { <ul class="hosted-flow-hints">{ for hints.iter().map(hint) }</ul> }
}

/// The host page's own form, or the text that says who will ask instead.
fn details(view: &View, form: &Html, place: NodeRef) -> Html {
    if !features::DETAILS {
        return Html::default();
    }
    let is_asked = view.topic == Topic::DataNeeded;
    if *form == Html::default() && is_asked {
        return html! { <p>{ text::DETAILS_ELSEWHERE }</p> };
    }
    if !view.has_form {
        return Html::default();
    }
    html! {
        <div class="hosted-flow-details" ref={place}>
            if is_asked {
                <p>{ text::DETAILS_BELOW }</p>
            }
            { form.clone() }
        </div>
    }
}

fn notice(view: &View) -> Html {
    view.notice.map_or_else(Html::default, |notice| {
        html! { <p class="hosted-flow-notice">{ changing(text::notice(notice, view)) }</p> }
    })
}

fn help(props: &ScreenProps) -> Html {
    let (view, support) = (&props.view, &props.support);
    if !view.support {
        return Html::default();
    }
    let reference = view.reference.as_ref();
    let reference = reference.map(|flow| (text::REFERENCE, flow.to_string()));
    let code = view.problem.clone().map(|code| (text::CODE, code));
    let quoted = |(label, value): (&str, String)| {
        html! {
            <p class="hosted-flow-reference">{ label }{ " " }<code>{ value }</code></p>
        }
    };
    let lead = match view.topic {
        Topic::YouMayLeave => text::SUPPORT_IF_LONG,
        _ => text::SUPPORT,
    };
    html! {
        <div class="hosted-flow-help">
            <p>{ lead }{ " " }{ support.clone() }</p>
            { for reference.into_iter().chain(code).map(quoted) }
            if let Some(recorder) = props.recorder.clone().filter(|_| features::RECORDER) {
                <Record {recorder} />
            }
        </div>
    }
}
