//! What a request asks, by its address.

/// A call, by what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Asked {
    Create,
    Launch,
    Read,
    List,
    Handoff,
    Redeem,
}

/// What is asked at this address, with a body or without one.
pub(super) fn asked(url: &str, has_body: bool) -> Asked {
    let path = url.trim_start_matches("/hosted-flow/v1");
    match (path, has_body) {
        ("/flows", true) => Asked::Create,
        ("/handoff", true) => Asked::Redeem,
        (path, true) if path.ends_with("/launch") => Asked::Launch,
        (_, true) => Asked::Handoff,
        (path, false) if path.starts_with("/flows?") => Asked::List,
        (_, false) => Asked::Read,
    }
}
