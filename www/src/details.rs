//! The page's own form for details that a provider wants. `details.js` sends it.

use hosted_flow::FlowId;
use yew::prelude::*;

/// The form, for a flow.
pub(crate) fn form(flow: &FlowId) -> Html {
    html! {
        <form class="shop-form" data-flow={flow.to_string()}>
            <label>
                <span>{ "What do you do for a living?" }</span>
                <input name="occupation" required=true maxlength="60" autocomplete="off" />
            </label>
            <button type="submit">{ "Send to Alder & Finch" }</button>
            <p role="status"></p>
        </form>
    }
}
