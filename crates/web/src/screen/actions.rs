//! The buttons.

use hosted_flow_core::flow::Action;
use hosted_flow_core::view::{Phase, Topic, View};
use yew::prelude::*;

use super::changing;
use crate::user_action::UserAction;
use crate::{icons, text};

/// The buttons of a view, the most important first.
pub(super) fn actions(view: &View, on_action: &Callback<UserAction>) -> Html {
    // A button keeps its place while its action is in progress: one that moves loses the focus.
    let is_first = |action: &Action| *action == Action::Upload;
    let first = view.pressed.filter(is_first);
    let last = view.pressed.filter(|action| !is_first(action));
    let offered = view.actions.iter().copied();
    let shown = first.into_iter().chain(offered).chain(last);
    let button = |(index, action): (usize, Action)| {
        let is_pressed = view.pressed == Some(action);
        let onclick = on_action.reform(move |_: MouseEvent| UserAction::Press(action));
        let rank = if index == 0 && !is_secondary(view, action) {
            "primary"
        } else {
            "secondary"
        };
        // Not `disabled`: a disabled button loses the focus.
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
                { changing(text::button(action, view)) }
            </button>
        }
    };
    html! {
        <div class="hosted-flow-actions">{ for shown.enumerate().map(button) }</div>
    }
}

/// Whether the upload button is shown, busy or not.
pub(super) fn offers_to_send(view: &View) -> bool {
    let send = Action::Upload;
    view.pressed == Some(send) || view.actions.contains(&send)
}

/// Whether the button is secondary: a manual check while polling continues or while another step
/// comes first, and every action while a QR code is shown.
fn is_secondary(view: &View, action: Action) -> bool {
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
