//! The buttons.

use hosted_flow_core::flow::Action;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::prelude::*;

use super::said;
use crate::user_action::UserAction;
use crate::{icons, text};

/// The buttons of a view, the most important first.
pub(super) fn actions(view: &View, on_gesture: &Callback<UserAction>) -> Html {
    // Each keeps its place while it is worked on: one that moves loses the focus.
    let is_first = |action: &Action| *action == Action::Upload;
    let first = view.pressed.filter(is_first);
    let last = view.pressed.filter(|action| !is_first(action));
    let offered = view.actions.iter().copied();
    let shown = first.into_iter().chain(offered).chain(last);
    let button = |(index, action): (usize, Action)| {
        let is_pressed = view.pressed == Some(action);
        let onclick = on_gesture.reform(move |_: MouseEvent| UserAction::Press(action));
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
                { said(text::button(action, view)) }
            </button>
        }
    };
    html! {
        <div class="hosted-flow-actions">{ for shown.enumerate().map(button) }</div>
    }
}

/// Whether the button that sends documents is there, busy or not.
pub(super) fn offers_to_send(view: &View) -> bool {
    let send = Action::Upload;
    view.pressed == Some(send) || view.actions.contains(&send)
}

/// Asking by hand while we ask anyway, or while something else is to be done first, is offered,
/// not urged; nor is going on here, while there is a code to scan.
fn is_quiet(view: &View, action: Action) -> bool {
    if view.handoff.is_some() {
        return true;
    }
    let does_more = matches!(
        view.topic,
        Topic::DocumentsNeeded | Topic::DataNeeded | Topic::OnYourPhone
    );
    action == Action::CheckNow
        && (does_more || matches!(view.phase, Phase::Waiting | Phase::Checking))
}
