//! The page's own form for details that a provider requests. `details.js` sends it, and shows the
//! error of each field.

use hosted_flow::FlowId;
use yew::prelude::*;

/// The form of a flow: the details of a bank account, or the requested attributes.
pub(crate) fn form(flow: &FlowId, attributes: &[String]) -> Html {
    let fields = if attributes.is_empty() {
        field("/occupation", "What do you do for a living?", "60")
    } else {
        attributes.iter().map(|name| attribute(name)).collect()
    };
    html! {
        // A new form per flow: the input belongs to one user.
        <form class="shop-form" key={flow.to_string()} data-flow={flow.to_string()}>
            { fields }
            <button type="submit">{ "Send to Alder & Finch" }</button>
            <p role="status"></p>
        </form>
    }
}

fn attribute(name: &str) -> Html {
    match name {
        "cardAttributes" => {
            let question = "What name should be on your card?";
            field("/cardAttributes/nameOnCard", question, "40")
        }
        other => field(&format!("/{other}"), other, "60"),
    }
}

/// A field, named by the JSON Pointer (RFC 6901) to its value in the request body.
fn field(pointer: &str, question: &str, most: &'static str) -> Html {
    let error = format!("shop-error{}", pointer.replace('/', "-"));
    html! {
        <label>
            <span>{ question.to_owned() }</span>
            <input
                name={pointer.to_owned()}
                required=true
                maxlength={most}
                autocomplete="off"
                aria-describedby={error.clone()}
            />
            <span class="shop-error" id={error}></span>
        </label>
    }
}
