//! [Server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html), as much of
//! them as a check needs.

/// How a stream was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It went on after its first event.
    Alive,
    /// The backend ended it.
    Closed,
    /// Nothing came for too long.
    Silent,
}

/// One event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Event {
    pub(crate) kind: String,
    pub(crate) id: Option<String>,
    pub(crate) data: String,
}

impl Event {
    /// A block of lines; `None` for one without data, which no browser hears.
    fn read(block: &str) -> Option<Self> {
        let mut event = Self::default();
        for line in block.lines() {
            let (field, value) = line.split_once(':').unwrap_or((line, ""));
            let value = value.strip_prefix(' ').unwrap_or(value);
            match field {
                "event" => value.clone_into(&mut event.kind),
                "id" => event.id = Some(value.to_owned()),
                "data" if event.data.is_empty() => value.clone_into(&mut event.data),
                "data" => event.data = format!("{}\n{value}", event.data),
                _ => {}
            }
        }
        // Comments only keep the connection; a heartbeat without data is a mistake to be told.
        (!event.data.is_empty() || event.is_heartbeat()).then_some(event)
    }

    pub(crate) fn is_heartbeat(&self) -> bool {
        self.kind == "heartbeat"
    }
}

/// The complete events of a stream, in order.
pub(crate) fn read(stream: &[u8]) -> Vec<Event> {
    let text = text_of(stream);
    let complete = text.rfind("\n\n").map_or("", |end| &text[..end]);
    complete.split("\n\n").filter_map(Event::read).collect()
}

/// How many heartbeats there were.
pub(crate) fn heartbeats(stream: &[u8]) -> usize {
    let events = read(stream);
    events.iter().filter(|event| event.is_heartbeat()).count()
}

/// Whether a flow was told, or what should be one.
pub(crate) fn is_begun(stream: &[u8]) -> bool {
    read(stream).iter().any(|event| !event.is_heartbeat())
}

/// Whether a flow was told, and there was a sign of life after it.
pub(crate) fn goes_on(stream: &[u8]) -> bool {
    let text = text_of(stream);
    let mut rest = text.as_str();
    while let Some((block, after)) = rest.split_once("\n\n") {
        if Event::read(block).is_some_and(|event| !event.is_heartbeat()) {
            return !after.is_empty();
        }
        rest = after;
    }
    false
}

/// Whether enough was seen: the flow, a sign of life after it, and where there was a heartbeat
/// another one.
pub(crate) fn is_enough(stream: &[u8]) -> bool {
    goes_on(stream) && heartbeats(stream) != 1
}

fn text_of(stream: &[u8]) -> String {
    String::from_utf8_lossy(stream).replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_read_as_a_browser_does() {
        let stream = b": hello\n\nevent: flow\nid: 3\ndata: {\ndata: }\n\nretry: 5\r\n\r\n\
                       data:x\n\n:\n\ndata: cut";
        let events = read(stream);
        assert_eq!(events.len(), 2);
        assert_eq!(events[0].kind, "flow");
        assert_eq!(events[0].id.as_deref(), Some("3"));
        assert_eq!(events[0].data, "{\n}");
        assert_eq!((events[1].kind.as_str(), &events[1].id), ("", &None));
        assert_eq!(events[1].data, "x");
    }

    #[test]
    fn a_sign_of_life_comes_after_the_event() {
        for (stream, expected) in [
            ("", false),
            (":\n\n:\n\n", false),
            ("data: x\n\n", false),
            ("data: x\n", false),
            ("data: x\n\n:\n\n", true),
            ("data: x\r\n\r\n:", true),
            ("data: x\n\ndata: y\n\n", true),
            ("event: heartbeat\ndata: {}\n\n:\n\n", false),
            ("event: heartbeat\ndata: {}\n\ndata: x\n\n:\n\n", false),
            ("data: x\n\nevent: heartbeat\ndata: {}\n\n:\n\n", false),
            (
                "event: heartbeat\ndata: {}\n\ndata: x\n\nevent: heartbeat\n\n",
                true,
            ),
        ] {
            assert_eq!(is_enough(stream.as_bytes()), expected, "{stream:?}");
        }
    }
}
