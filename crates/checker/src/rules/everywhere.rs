//! The rules of every answer.

use std::collections::BTreeSet;

use hosted_flow_core::contract::{MAX_BODY_BYTES, is_known_code};
use hyper::Method;
use hyper::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD,
    CACHE_CONTROL, COOKIE, HeaderName, ORIGIN, RETRY_AFTER,
};
use serde_json::Value;

use crate::call::{Call, Wanted};
use crate::exchange::{Exchange, Failure};
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

/// No part of a launch may be in an answer to a `GET`.
pub(super) fn secrets(visit: &mut Visit) {
    let mut parts = BTreeSet::new();
    for exchange in visit.answers().filter(|one| one.method == Method::POST) {
        if let Some(launch) = exchange.json()["launch"].as_object() {
            let secret = launch.iter().filter(|(name, _)| !is_plain(name));
            let texts = secret.filter_map(|(name, value)| Some((name.clone(), value.as_str()?)));
            // Short values occur in other texts by chance.
            let long = texts.filter(|(_, text)| text.len() >= 8);
            parts.extend(long.map(|(name, text)| (name, text.to_owned())));
        }
    }
    let mut faults = Faults::default();
    for (exchange, value) in visit.values_got() {
        faults.unless(!has_launch(&value), format!("{exchange} with launch"));
        for (name, text) in &parts {
            faults.unless(
                !says(&value, text),
                format!("{exchange} with the {name} of a launch"),
            );
        }
    }
    visit.note(Rule::Secrets, faults);
}

/// Members of a launch that are no secrets.
fn is_plain(name: &str) -> bool {
    matches!(name, "kind" | "host" | "expirationTime")
}

fn has_launch(value: &Value) -> bool {
    match value {
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| (name == "launch" && !value.is_null()) || has_launch(value)),
        Value::Array(items) => items.iter().any(has_launch),
        _ => false,
    }
}

fn says(value: &Value, text: &str) -> bool {
    match value {
        Value::String(said) => said.contains(text),
        Value::Object(fields) => fields.values().any(|value| says(value, text)),
        Value::Array(items) => items.iter().any(|value| says(value, text)),
        _ => false,
    }
}

pub(super) async fn cors(visit: &mut Visit) {
    let call = Call::list("").header(ORIGIN, "https://foreign.invalid");
    visit.ask(call).await;
    if visit.plan.is_same_origin() {
        visit.skip(Rule::CorsReadable, "the page is on the backend's origin");
    } else {
        cors_readable(visit).await;
    }
    let page = visit.plan.page.origin();
    let mut faults = Faults::default();
    for exchange in &visit.log {
        let allowed = exchange.header(&ACCESS_CONTROL_ALLOW_ORIGIN);
        let is_with_credentials =
            exchange.header(&ACCESS_CONTROL_ALLOW_CREDENTIALS) == Some("true");
        let sent = exchange.origin.as_deref();
        let is_foreign = allowed.is_some() && allowed == sent && sent != Some(page.as_str());
        let is_anybody = allowed == Some("*") || is_foreign;
        faults.unless(
            !(is_anybody && is_with_credentials),
            format!("{exchange} that a foreign page may read with credentials"),
        );
    }
    visit.note(Rule::Cors, faults);
}

async fn cors_readable(visit: &mut Visit) {
    let page = visit.plan.page.origin();
    let has_cookie = visit.plan.user.has_cookie();
    let may = |answer: &Exchange, faults: &mut Faults| {
        let allowed = answer.header(&ACCESS_CONTROL_ALLOW_ORIGIN);
        let is_allowed = allowed == Some(&page) || (allowed == Some("*") && !has_cookie);
        faults.unless(
            is_allowed,
            format!("{answer} without the page's origin allowed"),
        );
        let credentials = answer.header(&ACCESS_CONTROL_ALLOW_CREDENTIALS);
        faults.unless(
            !has_cookie || credentials == Some("true"),
            format!("{answer} without credentials allowed"),
        );
    };
    let names = |answer: &Exchange, header: &HeaderName, name: &str| {
        let value = answer.header(header).unwrap_or_default();
        let mut names = value.split(',').map(str::trim);
        names.any(|known| known.eq_ignore_ascii_case(name) || (known == "*" && !has_cookie))
    };
    let mut faults = Faults::default();
    let answer = visit.ask(Call::list("").header(ORIGIN, &page)).await;
    may(&answer, &mut faults);
    for name in ["ETag", "Retry-After"] {
        let is_exposed = names(&answer, &ACCESS_CONTROL_EXPOSE_HEADERS, name);
        faults.unless(is_exposed, format!("{answer} without {name} exposed"));
    }
    let credentials = visit.plan.user.headers().iter().map(|(name, _)| name);
    let mut wanted: Vec<&str> = credentials
        .filter(|name| **name != COOKIE)
        .map(HeaderName::as_str)
        .collect();
    wanted.extend(["content-type", "idempotency-key"]);
    let call = Call::preflight("/flows")
        .header(ORIGIN, &page)
        .header(ACCESS_CONTROL_REQUEST_METHOD, "POST")
        .header(ACCESS_CONTROL_REQUEST_HEADERS, &wanted.join(","));
    let wanted: Vec<String> = wanted.into_iter().map(str::to_owned).collect();
    let answer = visit.ask(call).await;
    if faults.unless(answer.is_success(), &answer) {
        may(&answer, &mut faults);
        for name in wanted {
            let is_allowed = names(&answer, &ACCESS_CONTROL_ALLOW_HEADERS, &name);
            faults.unless(is_allowed, format!("{answer} without {name} allowed"));
        }
    }
    visit.note(Rule::CorsReadable, faults);
}

/// Web frameworks have their own error pages for unknown paths.
pub(super) async fn own_errors(visit: &mut Visit) {
    let mut faults = Faults::default();
    for call in [
        Call::of_nothing("GET /no-such-operation", Method::GET, "/no-such-operation"),
        Call::of_nothing("DELETE /flows", Method::DELETE, "/flows"),
    ] {
        let answer = visit.ask(call).await;
        faults.unless(answer.is_not_offered(), &answer);
    }
    let is_seen = |one: &&Exchange| one.method != Method::HEAD && is_frameworks(one);
    for exchange in visit.answers().filter(is_seen) {
        faults.unless(false, format!("{exchange} with a page that is no problem"));
    }
    visit.note(Rule::OwnErrors, faults);
}

/// Whether it is a framework's own error page, which another rule checks.
fn is_frameworks(exchange: &Exchange) -> bool {
    exchange.wanted != Wanted::Json && exchange.is_not_offered() && !exchange.json().is_object()
}

/// The rules that need only the answers so far.
pub(super) fn look(visit: &mut Visit) {
    let timeout = visit.plan.timeout;
    for (rule, is_kept) in RULES {
        let mut faults = Faults::default();
        for exchange in visit.answers().filter(|one| !is_frameworks(one)) {
            faults.unless(is_kept(exchange), seen(exchange, rule));
        }
        if rule == Rule::ProblemCode
            && let Some([first, again]) = &visit.refused_twice
        {
            faults.unless(
                first.code() == again.code(),
                format!("{first}, and the same again as another"),
            );
        }
        if rule == Rule::BodySize {
            let endless = |one: &&Exchange| matches!(one.answer, Err(Failure::Endless));
            for exchange in visit.log.iter().filter(endless) {
                faults.unless(false, exchange);
            }
        }
        visit.note(rule, faults);
    }
    let mut faults = Faults::default();
    for exchange in &visit.log {
        let is_late = exchange.took > timeout || exchange.is_missing();
        faults.unless(!is_late, late(exchange));
    }
    visit.note(Rule::InTime, faults);
}

/// Checks one answer against a rule.
type Keeps = fn(&Exchange) -> bool;

const RULES: [(Rule, Keeps); 9] = [
    (Rule::NoStore, is_not_stored),
    (Rule::JsonType, is_json),
    (Rule::ProblemType, is_problem),
    (Rule::ProblemCode, has_code),
    (Rule::KnownCode, has_known_code),
    (Rule::NamedStatus, has_named_status),
    (Rule::NoRedirect, |one| !one.is_redirect()),
    (Rule::RetryAfter, has_sound_pause),
    (Rule::BodySize, |one| one.body().len() <= MAX_BODY_BYTES),
];

fn seen(exchange: &Exchange, rule: Rule) -> String {
    let what = match rule {
        Rule::NoStore => "without no-store",
        Rule::JsonType => "with a content type that is not JSON",
        Rule::ProblemType => "with something else than application/problem+json",
        Rule::ProblemCode => "without a usable code, or with another status in the body",
        Rule::KnownCode => "with a code that the contract does not have for it",
        Rule::RetryAfter => "with a Retry-After that is none",
        Rule::BodySize => "with more than 64 KiB",
        _ => return exchange.to_string(),
    };
    format!("{exchange} {what}")
}

fn late(exchange: &Exchange) -> String {
    match exchange.answer {
        Ok(_) => format!("{exchange} after {} s", exchange.took.as_secs()),
        Err(_) => exchange.to_string(),
    }
}

fn is_not_stored(exchange: &Exchange) -> bool {
    let Ok(reply) = &exchange.answer else {
        return true;
    };
    let values = reply.headers.get_all(CACHE_CONTROL).iter();
    let values = values.filter_map(|value| value.to_str().ok());
    let mut directives = values.flat_map(|value| value.split(','));
    directives.any(|directive| directive.trim().eq_ignore_ascii_case("no-store"))
}

fn is_json(exchange: &Exchange) -> bool {
    let has_body = exchange.method != Method::HEAD && exchange.wanted != Wanted::Events;
    if !exchange.is_success() || !has_body {
        return true;
    }
    let media_type = exchange.media_type();
    media_type == "application/json"
        || (media_type.starts_with("application/") && media_type.ends_with("+json"))
}

fn is_problem(exchange: &Exchange) -> bool {
    if exchange.status() < 400 || exchange.method == Method::HEAD {
        return true;
    }
    exchange.media_type() == "application/problem+json" && exchange.json().is_object()
}

fn has_code(exchange: &Exchange) -> bool {
    let body = exchange.json();
    // Another rule checks whether it is a problem.
    if exchange.status() < 400 || exchange.method == Method::HEAD || !body.is_object() {
        return true;
    }
    let status = &body["status"];
    let is_same = status.is_null() || status.as_u64() == Some(exchange.status().into());
    exchange.code().is_some() && is_same
}

fn has_known_code(exchange: &Exchange) -> bool {
    let status = exchange.status();
    // Another rule checks whether it has a code.
    let is_known = |code: String| is_known_code(status, &code);
    !matches!(status, 401 | 403 | 404) || exchange.code().is_none_or(is_known)
}

fn has_named_status(exchange: &Exchange) -> bool {
    !exchange.is_success() || matches!(exchange.status(), 200 | 201)
}

fn has_sound_pause(exchange: &Exchange) -> bool {
    let Ok(reply) = &exchange.answer else {
        return true;
    };
    !reply.headers.contains_key(RETRY_AFTER) || exchange.pause().is_some()
}
