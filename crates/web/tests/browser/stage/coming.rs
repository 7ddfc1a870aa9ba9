//! A page on which the component comes and goes, as in an application of many pages.
//!
//! An application of Yew's own for each time would not do where every byte is counted: Yew listens
//! at the root of one for good, and lets go of neither.

use hosted_flow::{HostedFlow, HostedFlowProps, Settings};
use yew::{Html, Properties, component, html};

use super::{Stage, with_scenery};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct ComingProps {
    shown: Option<HostedFlowProps>,
}

/// The component, or nothing.
#[component]
pub(super) fn Coming(props: &ComingProps) -> Html {
    let component = |props: &HostedFlowProps| html! { <HostedFlow ..props.clone() /> };
    props.shown.as_ref().map(component).unwrap_or_default()
}

impl Stage {
    /// The component comes, and shows something.
    pub(crate) async fn come(&self, settings: Settings) {
        self.show(Some(self.props(settings)));
        self.until("the component is there", || self.root().is_some())
            .await;
        self.settle().await;
    }

    /// It goes.
    pub(crate) async fn go(&self) {
        self.show(None);
        self.settle().await;
    }

    fn show(&self, shown: Option<HostedFlowProps>) {
        let (props, place) = (ComingProps { shown }, self.place.clone());
        with_scenery(|scenery| match &mut scenery.coming {
            Some(app) => app.update(props),
            none => {
                let app = yew::Renderer::<Coming>::with_root_and_props(place, props);
                *none = Some(app.render());
            }
        });
    }
}
