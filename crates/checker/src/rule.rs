//! The rules of the contract, each with a stable id.

/// A rule of the contract. Its [`id`](Self::id) is stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A create returns a flow.
    Create,
    /// A create needs an idempotency key.
    KeyRequired,
    /// A repeated create returns the same flow.
    SameKey,
    /// A key with another body is refused.
    SameKeyOtherBody,
    /// Concurrent creates with one key make one flow.
    SameKeyAtOnce,
    /// Keys of different users are independent.
    SameKeyOtherUser,
    /// A return URL outside the configured pages is refused.
    ReturnUrl,
    /// A `POST` of another origin is refused.
    Origin,
    /// The content types of an HTML form are refused.
    ContentType,
    /// A body outside the contract is refused.
    Body,
    /// An unknown provider is refused.
    UnknownProvider,
    /// A user who is not signed in is refused.
    SignedIn,
    /// Another user's flow is answered as an unknown one.
    OtherUsersFlow,
    /// A `GET` changes nothing.
    SafeGet,
    /// A read has an entity tag, and supports conditional requests.
    Etag,
    /// The open list is valid.
    OpenList,
    /// The open list starts with the newest flow.
    NewestFirst,
    /// The open list is filtered by provider.
    ListFilter,
    /// The open list has no flows of other users.
    OwnList,
    /// Recent results, where a list has them.
    Recent,
    /// A launch has all members that its provider needs.
    Launch,
    /// The locale of a create and of a launch.
    Locale,
    /// Revisions grow with every change, and never fall.
    Revision,
    /// The event stream.
    Events,
    /// The heartbeats of the stream.
    Heartbeat,
    /// The hand-off link.
    Handoff,
    /// A launch is in the answer to a `POST` alone.
    Secrets,
    /// No answer is stored by a cache.
    NoStore,
    /// A success is JSON with its content type.
    JsonType,
    /// An error is a problem with its content type.
    ProblemType,
    /// The code of a problem is stable.
    ProblemCode,
    /// A refusal that the component handles has a code of the contract.
    KnownCode,
    /// An unknown path is answered with a problem, too.
    OwnErrors,
    /// A success has a status of the contract.
    NamedStatus,
    /// No answer is a redirect.
    NoRedirect,
    /// `Retry-After` is valid.
    RetryAfter,
    /// CORS does not allow another origin.
    Cors,
    /// CORS allows our page the headers that it needs.
    CorsReadable,
    /// An answer is not too large.
    BodySize,
    /// An answer is not too late.
    InTime,
}

impl Rule {
    /// Every rule, in the order of a report.
    pub const ALL: [Self; 40] = [
        Self::Create,
        Self::KeyRequired,
        Self::SameKey,
        Self::SameKeyOtherBody,
        Self::SameKeyAtOnce,
        Self::SameKeyOtherUser,
        Self::ReturnUrl,
        Self::Origin,
        Self::ContentType,
        Self::Body,
        Self::UnknownProvider,
        Self::SignedIn,
        Self::OtherUsersFlow,
        Self::SafeGet,
        Self::Etag,
        Self::OpenList,
        Self::NewestFirst,
        Self::ListFilter,
        Self::OwnList,
        Self::Recent,
        Self::Launch,
        Self::Locale,
        Self::Revision,
        Self::Events,
        Self::Heartbeat,
        Self::Handoff,
        Self::Secrets,
        Self::NoStore,
        Self::JsonType,
        Self::ProblemType,
        Self::ProblemCode,
        Self::KnownCode,
        Self::OwnErrors,
        Self::NamedStatus,
        Self::NoRedirect,
        Self::RetryAfter,
        Self::Cors,
        Self::CorsReadable,
        Self::BodySize,
        Self::InTime,
    ];

    /// The id of the rule in reports.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.row().0
    }

    /// What the rule requires.
    #[must_use]
    pub fn says(self) -> &'static str {
        self.row().1
    }

    /// How to fix a failure.
    #[must_use]
    pub fn mend(self) -> &'static str {
        self.row().2
    }

    #[rustfmt::skip] // A table with one row per rule.
    fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Create => ("create", "a create answers 201 with the flow that was asked for", "answer 201 with id, provider, revision and status as contract/openapi.json says; repeat the purpose"),
            Self::KeyRequired => ("key-required", "a create without Idempotency-Key is refused", "answer 400 with code idempotency-key-missing before a provider is asked"),
            Self::SameKey => ("same-key", "the same create again answers 200 with the same flow", "store the key with the user and the flow's id, and look there first"),
            Self::SameKeyOtherBody => ("same-key-other-body", "a key used for another body is refused with 409 or 422", "store a hash of the body beside the key, and answer 422 where it differs"),
            Self::SameKeyAtOnce => ("same-key-at-once", "equal creates at the same moment make one flow", "claim the key in one atomic step (a unique constraint) before the provider is asked; let the others wait"),
            Self::SameKeyOtherUser => ("same-key-other-user", "another user's key is another key", "make the key unique for each user, not for everybody"),
            Self::ReturnUrl => ("return-url", "a return URL on a foreign origin is refused", "parse the URL and compare its origin with a list of configured ones; never compare prefixes"),
            Self::Origin => ("origin", "a POST from a foreign page is refused", "compare the Origin header, where there is one, with the configured origins; answer 403"),
            Self::ContentType => ("content-type", "a POST that is not application/json is refused", "answer 415 unless the content type is application/json: a foreign page's form can send the others"),
            Self::Body => ("body", "a body that is not the contract's is refused with 4xx", "check that the body is an object with the fields it needs before using it; answer 400"),
            Self::UnknownProvider => ("unknown-provider", "an unknown provider is refused with 4xx", "answer 400 with code provider-not-configured or body-malformed"),
            Self::SignedIn => ("signed-in", "who is not signed in gets 401", "check the session before anything else on every operation, and answer 401 with code session-expired"),
            Self::OtherUsersFlow => ("other-users-flow", "somebody else's flow is answered like an unknown one", "look flows up by user and id together, and answer 404 with one fixed body"),
            Self::SafeGet => ("safe-get", "a GET changes nothing and makes nothing", "create and launch by POST only; let the revision follow the provider's words, not the reads"),
            Self::Etag => ("etag", "a read has an ETag, and If-None-Match is answered with 304", "send the quoted revision as ETag; compare weakly with every tag of the list and with *"),
            Self::OpenList => ("open-list", "GET /flows?open=true lists the open flows", "answer 200 with {\"flows\": [...]}, each as a read answers it"),
            Self::NewestFirst => ("newest-first", "the open list begins with the newest flow", "order by creation, newest first"),
            Self::ListFilter => ("list-filter", "the open list is filtered by provider", "honour the query parameter provider"),
            Self::OwnList => ("own-list", "the open list has nobody else's flows", "select by the signed-in user"),
            Self::Recent => ("recent", "recent results, where a list has them, are the user's own newest settled flows", "list the newest flow of each provider and purpose, with its purpose, if it has settled within 30 days and none of them is open; filter as flows are filtered"),
            Self::Launch => ("launch", "a launch answers 200 with the flow and its launch", "answer the same flow with a launch of its provider, as contract/openapi.json says"),
            Self::Locale => ("locale", "a locale is taken if it is a language tag, and changes nothing else", "answer 400 with code locale-invalid unless it is a language tag of at most 35 characters; leave it out of the hash of the body"),
            Self::Revision => ("revision", "a revision goes up with every change and never back", "count up in the same transaction that stores a change; never derive it from a clock"),
            Self::Events => ("events", "the event stream sends the flow at once, then signs of life, or ends", "send event: flow with the revision as id and a read's JSON as data; a comment line every 15 seconds"),
            Self::Heartbeat => ("heartbeat", "heartbeats, where a stream has any, go on", "send event: heartbeat with data: {} when the stream opens and every 15 seconds: a page gives up a stream that is silent for 45 after one"),
            Self::Handoff => ("handoff", "a handoff answers a short-lived link to the page owner's own page", "make a new random token for each, valid for minutes, on a page of yours"),
            Self::Secrets => ("secrets", "no launch, nor any part of one, is in an answer to a GET", "drop launch from everything that a GET, the list or the events answer; keep its URL out of status"),
            Self::NoStore => ("no-store", "every answer has Cache-Control: no-store", "set the header in one place, for errors too"),
            Self::JsonType => ("json-type", "a success is JSON and says so", "answer with Content-Type: application/json"),
            Self::ProblemType => ("problem-type", "an error is application/problem+json", "answer every error, also the framework's own, as RFC 9457 says"),
            Self::ProblemCode => ("problem-code", "a problem has a stable code in kebab-case", "give every kind of error one fixed code; repeat the HTTP status in status"),
            Self::KnownCode => ("known-code", "401, 403 and 404 have one of the contract's codes", "use the codes that contract/openapi.json names for 401, 403 and 404: with any other code the component takes the answer for an intermediary's, and asks again"),
            Self::OwnErrors => ("own-errors", "an unknown path or method is answered with a problem", "replace the framework's own pages for 404, 405 and 501 with application/problem+json and a code (not-found for 404)"),
            Self::NamedStatus => ("named-status", "a success is answered with 200, 201 or 304", "answer with the status that contract/openapi.json names for the operation: the component takes another one for an intermediary's"),
            Self::NoRedirect => ("no-redirect", "no request is redirected", "answer 401 instead of sending to a sign-in page"),
            Self::RetryAfter => ("retry-after", "Retry-After is whole seconds or an HTTP date", "send a number of seconds"),
            Self::Cors => ("cors", "a foreign page cannot read with somebody's cookies", "allow listed origins only; never answer * or the asking origin together with credentials"),
            Self::CorsReadable => ("cors-readable", "our page on another origin can ask, and read ETag and Retry-After", "answer the preflight; allow the page's origin, and expose ETag, Retry-After and Date"),
            Self::BodySize => ("body-size", "an answer has at most 64 KiB", "cut the open list at its old end; send nothing beside the contract"),
            Self::InTime => ("in-time", "an answer is complete within ten seconds", "answer the last known state while the provider is slow"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own() {
        let ids: HashSet<&str> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert_eq!(ids.len(), Rule::ALL.len());
        // The order of the declaration without a gap: the list is complete.
        for (index, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, index);
        }
    }
}
