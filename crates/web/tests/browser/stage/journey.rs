//! A journey of two on the page, in place of one component.

use hosted_flow::{HostedJourney, HostedJourneyProps, Provider, Settings};
use yew::Html;

use super::{Stage, with_scenery};

impl Stage {
    /// Puts a journey of two on the page: an identity check, and an account.
    pub(crate) async fn mount_journey(&self, identity: Provider, account: Provider) {
        self.settle().await;
        let props = HostedJourneyProps {
            identity: Settings::new(identity),
            account: Settings::new(account),
            on_event: self.note(|(_, event)| event),
            support: Html::default(),
            details: self.details.borrow().clone(),
        };
        let app = yew::Renderer::<HostedJourney>::with_root_and_props(self.place.clone(), props);
        with_scenery(|scenery| scenery.journey = Some(app.render()));
        self.until("the component is there", || self.root().is_some())
            .await;
        self.settle().await;
    }

    /// The same, as after a reload: whatever the journey held in memory is gone.
    pub(crate) async fn mount_journey_again(&self, identity: Provider, account: Provider) {
        let app = with_scenery(|scenery| scenery.journey.take());
        app.expect("a mounted journey").destroy();
        self.mount_journey(identity, account).await;
    }
}
