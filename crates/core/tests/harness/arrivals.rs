//! The person comes to the page, or comes back.

use std::time::Duration;

use hosted_flow_core::flow::{Event, Flow};
use hosted_flow_core::provider::Provider;
use hosted_flow_core::recorder::Recorder;

use super::Harness;

impl Harness {
    /// Back, to the page in the back/forward cache.
    #[track_caller]
    pub(crate) fn restored(mut self) -> Self {
        self.send(Event::Restored);
        self.visible()
    }

    /// Back, in a hidden tab.
    #[track_caller]
    pub(crate) fn restored_hidden(mut self) -> Self {
        self.send(Event::Restored);
        self.hidden()
    }

    #[track_caller]
    pub(crate) fn navigation_refused(mut self) -> Self {
        self.send(Event::NavigationRefused);
        self
    }

    /// A reload: only the storage and the address are kept.
    #[track_caller]
    pub(crate) fn reloaded(mut self) -> Self {
        self.flow = Flow::new(11);
        self.recorder = Recorder::new(self.config.provider, 11);
        self.monotonic = Duration::from_millis(300);
        self.timer = None;
        self.in_flight = None;
        self.upload = None;
        self.files.clear();
        self.warns_on_leave = false;
        self.stream = None;
        self.leader_lock = None;
        self.visited()
    }

    /// The provider redirects the person back, with the parameters that it appends.
    #[track_caller]
    pub(crate) fn returned(mut self) -> Self {
        let appended = match self.config.provider {
            Provider::Ondato | Provider::ConnectFi | Provider::ConnectPay => "",
            Provider::Airwallex => "&ahfi_id=ahfi_1",
            Provider::Paysafe => "&sessionId=2cb5&sessionStatus=COMPLETED",
        };
        let (before, fragment) = {
            let url = self.last_return_url();
            let (before, fragment) = url.split_once('#').unwrap_or((&url, ""));
            (before.to_owned(), fragment.to_owned())
        };
        self.href = format!("{before}{appended}#{fragment}");
        self.reloaded()
    }

    /// The same, in a tab that has not shown a flow before.
    #[track_caller]
    pub(crate) fn returned_in_another_tab(mut self) -> Self {
        self.shown = None;
        self.returned()
    }

    /// Another address of this origin is opened.
    #[track_caller]
    pub(crate) fn went_to(mut self, href: &str) -> Self {
        href.clone_into(&mut self.href);
        self.reloaded()
    }
}
