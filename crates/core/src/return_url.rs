//! The return URL: made before the person leaves, read and cleaned when they come back.
//!
//! Nothing in it is ever a verdict. What comes back is at most a hint that now is a good moment to
//! ask the backend.

use std::borrow::Cow;

use zeroize::Zeroizing;

use crate::attempt::AttemptState;
use crate::contract::{HANDOFF_PARAMETER, HandoffToken};
pub use crate::parameter::{DEFAULT_ERROR_PARAMETER, DEFAULT_PARAMETER};
use crate::percent;
use crate::provider::{MAX_RETURN_PARAMETERS, Provider, ReturnParameter, ReturnValues};

/// What the parameters are called that may have been added to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Names<'a> {
    /// Ours.
    pub attempt: &'a str,
    /// Airwallex's error code.
    pub error_code: &'a str,
    /// Whose else to look for.
    pub provider: Provider,
}

/// What a page's address says about a return.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Our own parameter.
    pub attempt: AttemptHint,
    /// The token of somebody who scanned a code on another device; given twice, it is none.
    pub handoff: Option<HandoffToken>,
    /// Whether the provider left something of its own in the address.
    pub has_provider_hint: bool,
    /// Whether the provider's page says that its link had expired: a reason to ask, no more.
    pub is_link_expired: bool,
    /// The address without our parameter and the provider's, if there was anything to remove.
    pub cleaned: Option<String>,
}

/// Our parameter in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptHint {
    /// Not there: an ordinary visit, or a provider with a fixed return URL.
    Absent,
    /// There once, well-formed.
    Given(AttemptState),
    /// There, but doubled or not well-formed.
    Unusable,
}

/// The return URL for an attempt: the page's own address, less what earlier returns left in it,
/// with our parameter at the end of the query. The host's parameters and fragment stay.
#[must_use]
pub fn build(page: &str, names: Names<'_>, state: &AttemptState) -> String {
    let clean = read(page, names).cleaned;
    let Parts {
        before,
        query,
        fragment,
    } = split(clean.as_deref().unwrap_or(page));
    let query = match query {
        None | Some("") => String::new(),
        Some(query) => format!("{query}&"),
    };
    let name = names.attempt;
    format!("{before}?{query}{name}={}{fragment}", state.expose())
}

/// Reads an address (`location.href`, or path, query and fragment of it).
///
/// # Examples
///
/// ```
/// use hosted_flow_core::provider::Provider;
/// use hosted_flow_core::return_url::{AttemptHint, Names, read};
///
/// let href = "/join?utm=a%20b&hf_attempt=0123456789abcdef0123456789abcdef&sessionStatus=COMPLETED";
/// let names = Names { attempt: "hf_attempt", error_code: "code", provider: Provider::Paysafe };
/// let arrival = read(href, names);
/// assert!(matches!(arrival.attempt, AttemptHint::Given(_)));
/// assert_eq!(arrival.cleaned.as_deref(), Some("/join?utm=a%20b"));
/// ```
#[must_use]
pub fn read(href: &str, names: Names<'_>) -> Arrival {
    let Parts {
        before,
        query,
        fragment,
    } = split(href);
    let pairs: Vec<&str> = query
        .map(|query| query.split('&').collect())
        .unwrap_or_default();
    let given: Vec<Cow<'_, [u8]>> = pairs.iter().map(|pair| name_of(pair)).collect();
    let ours: Vec<usize> = (0..pairs.len())
        .filter(|&index| given[index] == names.attempt.as_bytes())
        .collect();

    let attempt = match ours.as_slice() {
        [] => AttemptHint::Absent,
        &[index] => {
            // A provider may percent-encode the value, as it may the name.
            let value = Zeroizing::new(percent::decode(value_of(pairs[index])));
            let state = str::from_utf8(&value).ok().and_then(AttemptState::parse);
            state.map_or(AttemptHint::Unusable, AttemptHint::Given)
        }
        // Twice, even with one value, is nothing that we made.
        _ => AttemptHint::Unusable,
    };

    let tokens: Vec<usize> = (0..pairs.len())
        .filter(|&index| given[index] == HANDOFF_PARAMETER.as_bytes())
        .collect();
    let handoff = match tokens.as_slice() {
        &[index] => HandoffToken::parse(value_of(pairs[index])),
        _ => None,
    };

    let theirs = provider_hints(names, &pairs, &given, ours.first().copied());
    let expired = names.provider.facts().link_expired;
    let is_link_expired = expired.is_some_and(|expired| {
        theirs.iter().any(|&index| {
            given[index] == names.error_code.as_bytes()
                && percent::decode(value_of(pairs[index])) == expired.as_bytes()
        })
    });
    // Not looked up for each: an address may hold tens of thousands of one name.
    let mut is_gone = vec![false; pairs.len()];
    for &index in ours.iter().chain(&theirs).chain(&tokens) {
        is_gone[index] = true;
    }
    let kept = (0..pairs.len()).filter(|&index| !is_gone[index]);
    let kept: Vec<&str> = kept.map(|index| pairs[index]).collect();
    let cleaned = (kept.len() < pairs.len()).then(|| {
        let query = kept.join("&");
        let mark = if kept.is_empty() { "" } else { "?" };
        format!("{before}{mark}{query}{fragment}")
    });
    Arrival {
        attempt,
        handoff,
        has_provider_hint: !theirs.is_empty(),
        is_link_expired,
        cleaned,
    }
}

/// Which parameters the provider appended: its group, whole or not at all.
///
/// The group is there where its name beyond doubt stands anywhere, or behind our own parameter (we
/// put it last, and a provider appends) another that says by its value whose it is. Then it goes
/// wherever it stands, each name once: the last, since the page's own stand earlier.
///
/// A page may have parameters of the same names, so what cannot be the provider's value stays, and a
/// `status` in front. It is the lesser error: a page without its parameter may break, while what a
/// provider has in an address is an id or a hint. Only in a run behind the name beyond doubt, where
/// nobody but the provider writes, all go whatever their values: an unknown `code` may be a secret.
fn provider_hints(
    names: Names<'_>,
    pairs: &[&str],
    given: &[Cow<'_, [u8]>],
    ours: Option<usize>,
) -> Vec<usize> {
    // The name beyond doubt first.
    let group = names.provider.facts().return_parameters;
    let mut is_run = false;
    let mut theirs = Vec::new();
    // The last of each name, anywhere and behind ours.
    let (mut anywhere, mut behind) = ([None; MAX_RETURN_PARAMETERS], [None; MAX_RETURN_PARAMETERS]);
    for (index, pair) in pairs.iter().enumerate() {
        let name = &*given[index];
        let is_called =
            |known: &ReturnParameter| known.name.unwrap_or(names.error_code).as_bytes() == name;
        let place = group.iter().position(is_called);
        let is_behind = ours.is_some_and(|ours| index > ours);
        let place = place.filter(|&place| {
            let values = group[place].values;
            // Not decoded for nothing: an address may hold tens of thousands of one name.
            is_run && place > 0
                || (place < 2 || is_behind)
                    && (values == ReturnValues::Any
                        || values.contains(&percent::decode(value_of(pair))))
        });
        is_run = place == Some(0) || is_run && place.is_some();
        match place {
            Some(0) => theirs.push(index),
            Some(place) => {
                anywhere[place] = Some(index);
                if is_behind {
                    behind[place] = Some(index);
                }
            }
            None => {}
        }
    }
    // An id alone says nothing of whose it is.
    let is_conclusive = group
        .iter()
        .zip(&behind)
        .any(|(known, behind)| behind.is_some() && known.values != ReturnValues::Any);
    if !theirs.is_empty() {
        theirs.extend(anywhere.into_iter().flatten());
    } else if is_conclusive {
        theirs.extend(behind.into_iter().flatten());
    }
    theirs
}

struct Parts<'a> {
    before: &'a str,
    query: Option<&'a str>,
    /// With its `#`.
    fragment: &'a str,
}

fn split(href: &str) -> Parts<'_> {
    let end = href.find('#').unwrap_or(href.len());
    let (rest, fragment) = href.split_at_checked(end).unwrap_or_default();
    let (before, query) = match rest.split_once('?') {
        Some((before, query)) => (before, Some(query)),
        None => (rest, None),
    };
    Parts {
        before,
        query,
        fragment,
    }
}

fn value_of(pair: &str) -> &str {
    pair.split_once('=').map_or("", |(_, value)| value)
}

fn name_of(pair: &str) -> Cow<'_, [u8]> {
    let name = pair.split_once('=').map_or(pair, |(name, _)| name);
    if name.contains('%') {
        percent::decode(name).into()
    } else {
        name.as_bytes().into()
    }
}
