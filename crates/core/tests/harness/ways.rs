//! Short ways to a state, and what can be seen there.

use hosted_flow_core::document::FileFacts;
use hosted_flow_core::flow::{Action, Event, HostEvent};
use hosted_flow_core::request::Request;
use hosted_flow_core::view::View;

use super::Harness;
use super::replies::{self, Reply};

impl Harness {
    /// Nothing is open; the person may begin.
    #[track_caller]
    pub(crate) fn idle(self) -> Self {
        self.visited().answered(replies::open_flows([]))
    }

    /// The create call is under way.
    #[track_caller]
    pub(crate) fn starting(self) -> Self {
        self.idle().pressed(Action::Start)
    }

    /// The browser has been told to go.
    #[track_caller]
    pub(crate) fn left(self) -> Self {
        let created = replies::created(self.config.provider);
        self.starting().answered(created)
    }

    /// Back from the provider, who has something to decide.
    #[track_caller]
    pub(crate) fn waiting(self) -> Self {
        let deciding = replies::deciding(self.config.provider);
        self.left().returned().answered(deciding)
    }

    /// Answers every call the same, and lets time pass, until nothing more happens.
    #[track_caller]
    pub(crate) fn until_quiet(self, reply: impl Fn() -> Reply) -> Self {
        self.until_quiet_with(|_| reply())
    }

    /// The same, with an answer to what is asked.
    #[track_caller]
    pub(crate) fn until_quiet_with(mut self, reply: impl Fn(&str) -> Reply) -> Self {
        for _ in 0..10_000 {
            self = match (&self.in_flight, self.wake) {
                (Some(_), _) => {
                    let asked = self.asking();
                    self.answered(reply(&asked))
                }
                (None, Some(_)) => self.woken(),
                (None, None) => return self,
            };
        }
        panic!("10,000 steps, and no end");
    }

    // What happens beside the calls.

    /// A file is chosen for a document.
    #[track_caller]
    pub(crate) fn chose(mut self, document: &str, file: impl Into<Option<FileFacts>>) -> Self {
        self.send(Event::Chosen {
            document: document.to_owned(),
            file: file.into(),
        });
        if self.flow.has_file(document) {
            self.files.insert(document.to_owned());
        }
        self
    }

    /// The file under way is answered.
    #[track_caller]
    pub(crate) fn uploaded(mut self, reply: impl Into<Reply>) -> Self {
        let (id, _) = self.upload.take().expect("a file under way");
        self.send(Event::Uploaded {
            id,
            answer: reply.into().0,
        });
        self
    }

    /// The backend tells.
    #[track_caller]
    pub(crate) fn heard_of(mut self, flow: &replies::FlowReply) -> Self {
        assert!(self.listens_to.is_some(), "nobody listens");
        self.send(Event::StreamMessage(flow.json().to_string().into_bytes()));
        self
    }

    /// What is listened to breaks off.
    #[track_caller]
    pub(crate) fn deafened(mut self) -> Self {
        assert!(self.listens_to.is_some(), "nobody listens");
        self.send(Event::StreamClosed);
        self
    }

    // What can be seen.

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
        let told = HostEvent::Problem {
            code: code.to_owned(),
        };
        assert!(self.heard(&told) > 0, "the host hears: {:?}", self.told);
        self
    }

    pub(crate) fn status(&self) -> Option<&'static str> {
        self.view().status.map(|status| status.name())
    }

    /// `GET /flows/flw_1`, of the call under way.
    #[track_caller]
    pub(crate) fn asking(&self) -> String {
        let (_, request) = self.in_flight.as_ref().expect("a call under way");
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

    pub(crate) fn heard(&self, event: &HostEvent) -> usize {
        self.told.iter().filter(|told| *told == event).count()
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

/// What the browser says of its window and its network.
impl Harness {
    /// The same flow once more: one that is mounted takes no notice of it.
    #[track_caller]
    pub(crate) fn visited_again(self) -> Self {
        let is_offline_doubted = if self.is_mounted() {
            self.is_offline_doubted
        } else {
            !self.is_online
        };
        Self {
            is_offline_doubted,
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
        self.is_offline_doubted = false;
        self.doubtful = self.in_flight.as_ref().map(|(id, _)| *id);
        self.send(Event::Online(false));
        self
    }

    #[track_caller]
    pub(crate) fn online(mut self) -> Self {
        self.is_online = true;
        self.is_offline_doubted = false;
        self.send(Event::Online(true));
        self
    }
}
