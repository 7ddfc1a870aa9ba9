//! Shortcuts to common states, and accessors for assertions.

use hosted_flow_core::document::{Chosen, FileFacts};
use hosted_flow_core::flow::{Action, Event, HostEvent};
use hosted_flow_core::request::Request;
use hosted_flow_core::view::View;

use super::Harness;
use super::replies::{self, Reply};

/// A person's file name: shown, and nowhere else.
pub(crate) const FILE_NAME: &str = "Anna-Miller-Passport.jpg";

/// A picture of a file, in the browser's memory.
pub(crate) const PICTURE: &str = "blob:https://bank.example/0d2c";

impl Harness {
    /// No flow is open; the person may start.
    #[track_caller]
    pub(crate) fn idle(self) -> Self {
        self.visited().answered(replies::open_flows([]))
    }

    /// The create call is pending.
    #[track_caller]
    pub(crate) fn starting(self) -> Self {
        self.idle().pressed(Action::Start)
    }

    /// The browser is navigating to the hosted page.
    #[track_caller]
    pub(crate) fn left(self) -> Self {
        let created = replies::created(self.config.provider);
        self.starting().answered(created)
    }

    /// Back from the provider, who has to decide.
    #[track_caller]
    pub(crate) fn waiting(self) -> Self {
        let deciding = replies::deciding(self.config.provider);
        self.left().returned().answered(deciding)
    }

    /// Answers every call with the same response, and fires every timer, until neither is left.
    #[track_caller]
    pub(crate) fn until_quiet(self, reply: impl Fn() -> Reply) -> Self {
        self.until_quiet_with(|_| reply())
    }

    /// The same, with a response for each request.
    #[track_caller]
    pub(crate) fn until_quiet_with(mut self, reply: impl Fn(&str) -> Reply) -> Self {
        for _ in 0..10_000 {
            self = match (&self.in_flight, self.timer) {
                (Some(_), _) => {
                    let requested = self.request_line();
                    self.answered(reply(&requested))
                }
                (None, Some(_)) => self.timer_fired(),
                (None, None) => return self,
            };
        }
        panic!("no end after 10,000 steps");
    }

    // Events beside the calls.

    /// A file is chosen for a document.
    #[track_caller]
    pub(crate) fn chose(self, document: &str, file: impl Into<Option<FileFacts>>) -> Self {
        self.chose_named(document, file, FILE_NAME)
    }

    /// The same, with a name.
    #[track_caller]
    pub(crate) fn chose_named(
        mut self,
        document: &str,
        file: impl Into<Option<FileFacts>>,
        name: &str,
    ) -> Self {
        let file = file.into().map(|facts| Chosen {
            name: name.to_owned().into(),
            picture: Some(PICTURE.to_owned()),
            ..facts.into()
        });
        self.send(Event::Chosen {
            document: document.to_owned(),
            file,
        });
        if self.flow.has_file(document) {
            self.files.insert(document.to_owned());
        }
        self
    }

    /// A start that waits for its next try: the timers fire until it is sent.
    #[track_caller]
    pub(crate) fn retried(mut self) -> Self {
        while self.in_flight.is_none() {
            self = self.timer_fired();
        }
        self
    }

    /// The answer to the pending upload.
    #[track_caller]
    pub(crate) fn uploaded(mut self, reply: impl Into<Reply>) -> Self {
        let (id, _) = self.upload.take().expect("an upload in progress");
        self.send(Event::Uploaded {
            id,
            answer: reply.into().0,
        });
        self
    }

    /// A message of the event stream.
    #[track_caller]
    pub(crate) fn streamed(mut self, flow: &replies::FlowReply) -> Self {
        assert!(self.stream.is_some(), "no stream is open");
        self.send(Event::StreamMessage(flow.json().to_string().into_bytes()));
        self
    }

    /// The event stream closes.
    #[track_caller]
    pub(crate) fn stream_closed(mut self) -> Self {
        assert!(self.stream.is_some(), "no stream is open");
        self.send(Event::StreamClosed);
        self
    }

    // Accessors.

    pub(crate) fn view(&self) -> View {
        self.flow.view(&self.config)
    }

    #[track_caller]
    pub(crate) fn shows(self, phase: &str) -> Self {
        assert_eq!(self.view().phase.name(), phase, "{:?}", self.view());
        self
    }

    #[track_caller]
    pub(crate) fn offers(self, actions: &[Action]) -> Self {
        assert_eq!(self.view().actions, actions, "{:?}", self.view());
        self
    }

    #[track_caller]
    pub(crate) fn has_problem(self, code: &str) -> Self {
        assert_eq!(self.view().problem.as_deref(), Some(code));
        let reported = HostEvent::Problem {
            code: code.to_owned(),
        };
        assert!(
            self.event_count(&reported) > 0,
            "the host receives: {:?}",
            self.host_events
        );
        self
    }

    pub(crate) fn status(&self) -> Option<&'static str> {
        self.view().status.map(|status| status.name())
    }

    /// Method and path of the pending call, such as `GET /flows/flw_1`.
    #[track_caller]
    pub(crate) fn request_line(&self) -> String {
        let (_, request) = self.in_flight.as_ref().expect("a call in progress");
        let method = format!("{:?}", request.method).to_uppercase();
        let path = request.url.trim_start_matches("/hosted-flow/v1");
        format!("{method} {path}")
    }

    pub(crate) fn calls_of(&self, text: &str) -> usize {
        let is_of = |request: &&Request| {
            format!("{:?} {}", request.method, request.url)
                .to_uppercase()
                .contains(&text.to_uppercase())
        };
        self.calls.iter().filter(is_of).count()
    }

    pub(crate) fn event_count(&self, event: &HostEvent) -> usize {
        self.host_events
            .iter()
            .filter(|reported| *reported == event)
            .count()
    }

    /// `returnUrl` of the last create or launch.
    #[track_caller]
    pub(crate) fn last_return_url(&self) -> String {
        let body = self.calls.iter().rev().find_map(|call| call.body.as_ref());
        let body = body.expect("a create or a launch");
        let json: serde_json::Value = serde_json::from_str(body.expose()).unwrap();
        json["returnUrl"].as_str().unwrap().to_owned()
    }
}

/// The browser's signals of visibility and network.
impl Harness {
    /// Mounts the flow a second time, which changes nothing.
    #[track_caller]
    pub(crate) fn visited_again(self) -> Self {
        let is_offline_unconfirmed = if self.is_mounted() {
            self.is_offline_unconfirmed
        } else {
            !self.is_online
        };
        Self {
            is_offline_unconfirmed,
            ..self.visited()
        }
    }

    #[track_caller]
    pub(crate) fn hidden(mut self) -> Self {
        self.is_visible = false;
        self.send(Event::Visible(false));
        self
    }

    #[track_caller]
    pub(crate) fn visible(mut self) -> Self {
        self.is_visible = true;
        self.send(Event::Visible(true));
        self
    }

    #[track_caller]
    pub(crate) fn offline(mut self) -> Self {
        self.is_online = false;
        self.is_offline_unconfirmed = false;
        self.lost_call = self.in_flight.as_ref().map(|(id, _)| *id);
        self.send(Event::Online(false));
        self
    }

    #[track_caller]
    pub(crate) fn online(mut self) -> Self {
        self.is_online = true;
        self.is_offline_unconfirmed = false;
        self.send(Event::Online(true));
        self
    }
}
