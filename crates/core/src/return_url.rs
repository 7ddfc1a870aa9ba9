//! The return URL: made before the person leaves, read and cleaned when they come back.
//!
//! Nothing in it is ever a verdict. What comes back is at most a hint that now is a good moment to
//! ask the backend.

use zeroize::Zeroizing;

use crate::attempt::AttemptState;
use crate::contract::{HANDOFF_PARAMETER, HandoffToken};
pub use crate::parameter::{DEFAULT_ERROR_PARAMETER, DEFAULT_PARAMETER};
use crate::percent;
use crate::provider::{Provider, airwallex, paysafe};

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

/// Our parameter, as it stands in an address.
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
    let given: Vec<Vec<u8>> = pairs.iter().map(|pair| name_of(pair)).collect();
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

    let theirs = provider_hints(names, &given, ours.first().copied());
    let is_link_expired = theirs.iter().any(|&index| {
        given[index] == names.error_code.as_bytes()
            && value_of(pairs[index]) == airwallex::TOKEN_EXPIRED
    });
    // All three are in order: an address may hold tens of thousands of one name.
    let keep = |index: &usize| {
        ![&ours, &theirs, &tokens]
            .iter()
            .any(|gone| gone.binary_search(index).is_ok())
    };
    let kept: Vec<&str> = (0..pairs.len()).filter(keep).map(|i| pairs[i]).collect();
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

/// Which parameters the provider appended.
///
/// A page may have a parameter of the same name. A provider appends to what it was given, and we
/// put our parameter last, so whatever stands behind ours is the provider's and what stands before
/// is the page's; only a name that is beyond doubt is taken wherever it stands.
fn provider_hints(names: Names<'_>, given: &[Vec<u8>], ours: Option<usize>) -> Vec<usize> {
    let of_airwallex = [airwallex::RETURN_PARAMETERS, &[names.error_code]].concat();
    let (beyond_doubt, appended) = match names.provider {
        Provider::Ondato | Provider::ConnectFi | Provider::ConnectPay => (&[][..], &[][..]),
        Provider::Paysafe => (
            paysafe::RETURN_PARAMETERS_OF_ITS_OWN,
            paysafe::RETURN_PARAMETERS,
        ),
        Provider::Airwallex => (airwallex::RETURN_PARAMETERS, of_airwallex.as_slice()),
    };
    let is_in = |list: &[&str], name: &[u8]| list.iter().any(|known| known.as_bytes() == name);
    let is_sure = |name: &[u8]| is_in(beyond_doubt, name);
    // Without our parameter (a fixed return URL), the name beyond doubt vouches for the others
    // that stand next to it: for any behind it, and before it for one that the provider's
    // document names earlier, unless that stands behind it too and this one is the page's.
    let place = |name: &[u8]| appended.iter().position(|known| known.as_bytes() == name);
    let vouched = |index: usize| {
        let is_behind = index.checked_sub(1).is_some_and(|i| is_sure(&given[i]));
        let is_before = given.get(index + 1).is_some_and(|sure| {
            is_sure(sure)
                && place(&given[index]) < place(sure)
                && given.get(index + 2) != Some(&given[index])
        });
        ours.is_none() && (is_behind || is_before)
    };
    (0..given.len())
        .filter(|&index| {
            let name = given[index].as_slice();
            is_sure(name)
                || (is_in(appended, name)
                    && (ours.is_some_and(|ours| index > ours) || vouched(index)))
        })
        .collect()
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

fn name_of(pair: &str) -> Vec<u8> {
    let name = pair.split_once('=').map_or(pair, |(name, _)| name);
    percent::decode(name)
}
