//! A second component on the page.

use hosted_flow::{HostedFlow, Settings};
use web_sys::Element;

use super::{Stage, page, with_scenery};

impl Stage {
    /// Puts another component on the page, and waits until it shows something.
    pub(crate) async fn mount_beside(&self, settings: Settings) -> Element {
        let place = page::append("div");
        let props = self.props(settings);
        let app = yew::Renderer::<HostedFlow>::with_root_and_props(place.clone(), props).render();
        with_scenery(|scenery| scenery.beside.push((app, place.clone())));
        let root = || place.query_selector("[data-hosted-flow]").ok().flatten();
        self.until("the other component is there", || root().is_some())
            .await;
        self.settle().await;
        root().expect("a component")
    }
}
