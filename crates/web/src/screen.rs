//! The screen: a view into HTML, with nothing decided here.

use std::cmp::Ordering;

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::flow::Action;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::prelude::*;

use crate::browser::focus;
use crate::icons::{self, Tone};
use crate::text;

/// Properties of [`Screen`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ScreenProps {
    pub(crate) view: View,
    pub(crate) press: Callback<Action>,
    pub(crate) support: Html,
}

/// One view.
#[component]
pub(crate) fn Screen(props: &ScreenProps) -> Html {
    let view = &props.view;
    let words = text::words(view);
    let root = use_node_ref();
    let heading = use_node_ref();
    use_focus_on_new_screen(view, &root, &heading);

    let tone = Tone::of(view);
    let status = view
        .status
        .as_ref()
        .map(hosted_flow_core::status::Status::name);
    html! {
        <section
            ref={root}
            class="hosted-flow"
            data-hosted-flow=""
            data-phase={view.phase.name()}
            data-status={status}
            data-provider={view.provider.name()}
            data-code={view.problem.clone()}
            aria-label={text::REGION}
        >
            { steps(view) }
            <div class="hosted-flow-card" data-tone={tone.name()}>
                <div class="hosted-flow-mark" aria-hidden="true">{ icons::mark(view) }</div>
                <h2 class="hosted-flow-heading" ref={heading} tabindex="-1">
                    { words.heading }
                </h2>
                { for words.paragraphs.into_iter().map(|text| html! { <p>{ text }</p> }) }
                { hints(words.hints) }
                { notice(view) }
                { actions(view, &props.press) }
                { help(view, &props.support) }
            </div>
            // The one live region. It is never taken off the page: a region that comes with its
            // text is not announced.
            <p class="hosted-flow-live" role="status">{ text::announcement(view) }</p>
        </section>
    }
}

/// Moves the focus to the heading after a change of phase: the button that was pressed is gone,
/// and the next thing to read is there. Not while a click is being worked on, when the button is
/// still there and has the focus, and not for a status that moves on by itself.
#[hook]
fn use_focus_on_new_screen(view: &View, root: &NodeRef, heading: &NodeRef) {
    let seen = use_mut_ref(|| None::<Phase>);
    let is_pressed = view.pressed.is_some();
    use_effect_with(view.phase, {
        let (root, heading) = (root.clone(), heading.clone());
        move |&phase| {
            // The first phase that is more than looking up.
            let before = *seen.borrow();
            if phase != Phase::Checking || before.is_some() {
                seen.replace(Some(phase));
            }
            let is_first_sight = before.is_none() && matches!(phase, Phase::Checking | Phase::Idle);
            let keeps_button = is_pressed || matches!(phase, Phase::Starting | Phase::Leaving);
            if !is_first_sight && !keeps_button {
                focus::move_to(&heading, &root);
            }
        }
    });
}

fn steps(view: &View) -> Html {
    let step = |stage: JourneyStage| {
        let place = match (stage.cmp(&view.stage), view.phase) {
            (Ordering::Less, _) => "done",
            (Ordering::Equal, Phase::Settled) if view.topic == Topic::Approved => "done",
            (Ordering::Equal, Phase::Settled) => "stopped",
            (Ordering::Equal, _) => "here",
            (Ordering::Greater, _) => "ahead",
        };
        let current = (stage == view.stage).then_some("step");
        html! {
            <li class="hosted-flow-step" data-place={place} aria-current={current}>
                { text::stage(stage, view) }
            </li>
        }
    };
    html! {
        <ol class="hosted-flow-steps" aria-label={text::PROGRESS}>
            { for JourneyStage::all_with(view.provider).iter().copied().map(step) }
        </ol>
    }
}

fn hints(hints: &[&'static str]) -> Html {
    if hints.is_empty() {
        return Html::default();
    }
    let hint = |text: &&'static str| html! { <li>{ icons::tick() }<span>{ *text }</span></li> };
    html! { <ul class="hosted-flow-hints">{ for hints.iter().map(hint) }</ul> }
}

fn notice(view: &View) -> Html {
    view.notice.map_or_else(Html::default, |notice| {
        html! { <p class="hosted-flow-notice">{ text::notice(notice, view) }</p> }
    })
}

fn actions(view: &View, press: &Callback<Action>) -> Html {
    let shown = view.actions.iter().copied().chain(view.pressed);
    let button = |(index, action): (usize, Action)| {
        let is_pressed = view.pressed == Some(action);
        let onclick = press.reform(move |_: MouseEvent| action);
        let rank = if index == 0 && !is_quiet(view, action) {
            "primary"
        } else {
            "secondary"
        };
        // Not `disabled`: a disabled button loses the focus, and with it the person's place.
        let disabled = is_pressed.then_some("true");
        html! {
            <button
                key={action.name()}
                type="button"
                class="hosted-flow-button"
                data-action={action.name()}
                data-rank={rank}
                aria-disabled={disabled}
                {onclick}
            >
                if is_pressed { { icons::spinner() } }
                <span>{ text::button(action, view) }</span>
            </button>
        }
    };
    html! {
        <div class="hosted-flow-actions">{ for shown.enumerate().map(button) }</div>
    }
}

/// Asking by hand while we ask anyway is offered, not urged.
fn is_quiet(view: &View, action: Action) -> bool {
    action == Action::CheckNow && matches!(view.phase, Phase::Waiting | Phase::Checking)
}

fn help(view: &View, support: &Html) -> Html {
    if !view.support {
        return Html::default();
    }
    let reference = |flow: &FlowId| {
        html! {
            <p class="hosted-flow-reference">
                { text::REFERENCE }{ " " }<code>{ flow.to_string() }</code>
            </p>
        }
    };
    let code = |code: &String| {
        html! {
            <p class="hosted-flow-reference">{ text::CODE }{ " " }<code>{ code.clone() }</code></p>
        }
    };
    let lead = match view.topic {
        Topic::YouMayLeave => text::SUPPORT_IF_LONG,
        _ => text::SUPPORT,
    };
    html! {
        <div class="hosted-flow-help">
            <p>{ lead }{ " " }{ support.clone() }</p>
            { for view.reference.iter().map(reference) }
            { for view.problem.iter().map(code) }
        </div>
    }
}
