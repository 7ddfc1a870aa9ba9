//! Requests that must be refused.

use hyper::header::{CONTENT_TYPE, ORIGIN};
use serde_json::json;
use url::form_urlencoded;

use crate::call::{Call, IDEMPOTENCY_KEY};
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

pub(super) async fn look(visit: &mut Visit) {
    // After the first accepted one, the others could only create more flows.
    let mut faults = Faults::default();
    let create = visit.create("no-key").without(&IDEMPOTENCY_KEY);
    let first = visit.ask(create.clone()).await;
    if faults.unless(first.is_refused(), &first) {
        // Twice, for the rule of stable codes.
        let again = visit.ask(create).await;
        faults.unless(again.is_refused(), &again);
        visit.refused_twice = Some([first, again]);
    }
    visit.note(Rule::KeyRequired, faults);

    return_url(visit).await;
    origin(visit).await;
    content_type(visit).await;
    body(visit).await;

    let mut faults = Faults::default();
    let unknown = json!({"provider": "no-such-provider", "returnUrl": visit.plan.page.as_str()});
    let call = visit.create("provider").text(unknown.to_string());
    let answer = visit.ask(call).await;
    faults.unless(answer.is_refused(), &answer);
    visit.note(Rule::UnknownProvider, faults);
}

async fn return_url(visit: &mut Visit) {
    let mut faults = Faults::default();
    for (what, url) in visit.plan.page.look_alikes() {
        let key = visit.key(what);
        // A key has visible characters alone, so the spaces of the name are removed.
        let call = Call::create(&visit.plan, &key.replace(' ', "-"), &url);
        if !refused(visit, &mut faults, call, what).await {
            break;
        }
        let Some(id) = visit.flow.clone() else {
            continue;
        };
        let launch = Call::launch(&visit.plan, id.as_str(), &url);
        if !refused(visit, &mut faults, launch, what).await {
            break;
        }
    }
    visit.note(Rule::ReturnUrl, faults);
}

async fn origin(visit: &mut Visit) {
    let mut faults = Faults::default();
    let page = visit.plan.page.origin();
    for (what, origin) in [
        ("a foreign origin", "https://foreign.invalid".to_owned()),
        ("the origin null", "null".to_owned()),
        (
            "our origin as a prefix",
            format!("{}.foreign.invalid", page.trim_end_matches(':')),
        ),
    ] {
        let call = visit.create("origin").header(ORIGIN, &origin);
        if !refused(visit, &mut faults, call, what).await {
            break;
        }
        if let Some(launch) = visit.launch() {
            refused(visit, &mut faults, launch.header(ORIGIN, &origin), what).await;
        }
    }
    visit.note(Rule::Origin, faults);
}

/// The bodies that a form of another site can send: its own formats, or JSON as text.
async fn content_type(visit: &mut Visit) {
    let mut faults = Faults::default();
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("provider", visit.plan.provider.name())
        .append_pair("returnUrl", visit.plan.page.as_str())
        .finish();
    for (media_type, body) in [
        ("application/x-www-form-urlencoded", Some(form)),
        ("text/plain", None),
        ("multipart/form-data", None),
    ] {
        for call in [Some(visit.create("form")), visit.launch()] {
            let Some(call) = call else {
                continue;
            };
            let call = call.header(CONTENT_TYPE, media_type);
            let call = match &body {
                Some(body) => call.text(body.as_str()),
                None => call,
            };
            if !refused(visit, &mut faults, call, media_type).await {
                visit.note(Rule::ContentType, faults);
                return;
            }
        }
    }
    visit.note(Rule::ContentType, faults);
}

async fn body(visit: &mut Visit) {
    let mut faults = Faults::default();
    let provider = visit.plan.provider.name();
    for (what, body) in [
        ("an empty body", String::new()),
        ("half a body", "{\"provider\":".to_owned()),
        ("null", "null".to_owned()),
        (
            "an array",
            json!([provider, visit.plan.page.as_str()]).to_string(),
        ),
        ("no returnUrl", json!({ "provider": provider }).to_string()),
        (
            "a number for returnUrl",
            json!({"provider": provider, "returnUrl": 7}).to_string(),
        ),
    ] {
        let call = visit.create("body").text(body);
        if !refused(visit, &mut faults, call, what).await {
            break;
        }
    }
    visit.note(Rule::Body, faults);
}

async fn refused(visit: &mut Visit, faults: &mut Faults, call: Call, what: &str) -> bool {
    let answer: Exchange = visit.ask(call).await;
    faults.unless(answer.is_refused(), format!("{answer} to {what}"))
}

impl Visit {
    fn create(&self, name: &str) -> Call {
        Call::create(&self.plan, &self.key(name), self.plan.page.as_str())
    }

    fn launch(&self) -> Option<Call> {
        let id = self.flow.as_ref()?;
        let page = self.plan.page.as_str();
        Some(Call::launch(&self.plan, id.as_str(), page))
    }
}
