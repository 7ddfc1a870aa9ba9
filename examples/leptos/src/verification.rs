use hosted_flow::{Provider, Settings};
use leptos::prelude::*;

use crate::flow::Flow;

#[component]
pub fn Verification() -> impl IntoView {
    view! { <Flow settings=|| Settings::new(Provider::Ondato) hear=|_| {} /> }
}
