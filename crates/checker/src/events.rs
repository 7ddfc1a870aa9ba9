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

/// The complete events of a stream, in order.
pub(crate) fn read(stream: &[u8]) -> Vec<Event> {
    let text = String::from_utf8_lossy(stream).replace("\r\n", "\n");
    let mut events = Vec::new();
    let complete = text.rfind("\n\n").map_or("", |end| &text[..end]);
    for block in complete.split("\n\n") {
        let mut event = Event::default();
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
        // A block without data is none: comments, which only keep the connection.
        if !event.data.is_empty() {
            events.push(event);
        }
    }
    events
}

/// Whether there was an event and a sign of life after it.
pub(crate) fn is_enough(stream: &[u8]) -> bool {
    let text = String::from_utf8_lossy(stream).replace("\r\n", "\n");
    let Some(data) = text.find("data") else {
        return false;
    };
    let rest = &text[data..];
    rest.find("\n\n")
        .is_some_and(|end| !rest[end + 2..].is_empty())
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
        ] {
            assert_eq!(is_enough(stream.as_bytes()), expected, "{stream:?}");
        }
    }
}
