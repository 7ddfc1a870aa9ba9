//! [Server-sent events](https://html.spec.whatwg.org/multipage/server-sent-events.html), as much of
//! them as a check needs.

/// How a stream ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It continued after its first event.
    Alive,
    /// The backend closed it.
    Closed,
    /// It was silent for too long.
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
    /// Parses a block of lines; `None` for one without data, which a browser does not dispatch.
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
        // Comments keep the connection alone; a heartbeat without data is an error to report.
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

/// The number of heartbeats.
pub(crate) fn heartbeats(stream: &[u8]) -> usize {
    let events = read(stream);
    events.iter().filter(|event| event.is_heartbeat()).count()
}

/// Whether there was a flow event, valid or not.
pub(crate) fn is_begun(stream: &[u8]) -> bool {
    read(stream).iter().any(|event| !event.is_heartbeat())
}

/// Whether there was a flow event, and a comment or a heartbeat after it.
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

/// Whether enough was seen: the flow event, a comment or a heartbeat after it, and a second
/// heartbeat where there was a first.
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
    fn events_are_parsed_as_by_a_browser() {
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
    fn a_heartbeat_comes_after_the_event() {
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
