//! The operations of the stub.

use axum::http::Method;
use serde_json::{Value, json};
use url::{Url, form_urlencoded};

use super::flow::StoredFlow;
use super::{Answer, Fault, No, PAGE, PAGE_ORIGIN, ParsedRequest, Stub};

const NOT_FOUND: No = (404, "flow-not-found", "There is no such flow");
const SIGNED_OUT: No = (401, "session-expired", "Nobody is signed in");
const MALFORMED: No = (400, "body-malformed", "The body is not the contract's");

impl ParsedRequest {
    fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.map_or("", |value| value.to_str().unwrap())
    }
}

impl Stub {
    pub(super) async fn operate(&self, request: &ParsedRequest) -> Result<Answer, No> {
        if self.has(Fault::Throttles) && self.number().is_multiple_of(5) {
            return Err((429, "too-many-requests", "Come again"));
        }
        let segments: Vec<&str> = request.segments.iter().map(String::as_str).collect();
        let is_open_to_nobody = match segments[..] {
            ["flows"] => request.method == Method::GET && self.has(Fault::ListsToNobody),
            [_, _, "events"] => self.has(Fault::EventsForAnybody),
            _ => self.has(Fault::RefusesNothing),
        } || self.has(Fault::RefusesNothing);
        let user = request.header("cookie").strip_prefix("user=");
        let user = match user {
            Some(user) => user,
            None if is_open_to_nobody => "nobody",
            None if self.has(Fault::SendsToASignIn) => return Ok(Answer::Redirect),
            None if self.has(Fault::Forbids403) && segments.len() == 1 => {
                return Err((403, "origin-not-allowed", "Nobody is signed in"));
            }
            None => return Err(SIGNED_OUT),
        };
        let is_launch = segments.len() == 3;
        if request.method == Method::POST {
            self.check_origin(request, is_launch)?;
        }
        match (request.method.as_str(), &segments[..]) {
            ("GET", ["flows"]) => self.list(request, user).await,
            ("POST", ["flows"]) => self.create(request, user),
            ("GET" | "HEAD", ["flows", id]) => self.read(request, user, id),
            ("POST", ["flows", id, "launch"]) => self.launch(request, user, id),
            ("GET", ["flows", id, "launch"]) if self.has(Fault::GetLaunches) => {
                Ok(Answer::Json(200, self.own(user, id)?.read()))
            }
            ("GET", ["flows", id, "events"]) => self.events(user, id),
            ("POST", ["flows", id, "handoff"]) => self.handoff(user, id),
            (_, ["flows", ..]) => Err((405, "method-not-allowed", "Not here")),
            _ => Err((404, "not-found", "Not here")),
        }
    }

    fn check_origin(&self, request: &ParsedRequest, is_launch: bool) -> Result<(), No> {
        let origin = request.header("origin");
        let is_ours = origin.is_empty()
            || origin == PAGE_ORIGIN
            || self.has(Fault::PostsFromAnywhere)
            || (is_launch && self.has(Fault::LaunchFromAnywhere))
            || (origin == "null" && self.has(Fault::PostsFromNull));
        if !is_ours {
            return Err((403, "origin-not-allowed", "A foreign page"));
        }
        let is_taken = match request.header("content-type") {
            "application/json" => true,
            "text/plain" if is_launch => self.has(Fault::LaunchTakesText),
            "text/plain" => self.has(Fault::TakesText),
            "application/x-www-form-urlencoded" => self.has(Fault::TakesForms),
            _ => false,
        };
        let refusal = (415, "content-type-unsupported", "Only JSON");
        is_taken.then_some(()).ok_or(refusal)
    }

    fn body(&self, request: &ParsedRequest) -> Result<Value, No> {
        let is_form = request.header("content-type").ends_with("urlencoded");
        let body: Value = if is_form {
            form_urlencoded::parse(request.body.as_bytes())
                .map(|(name, value)| (name.into_owned(), json!(value)))
                .collect()
        } else {
            serde_json::from_str(&request.body).unwrap_or_default()
        };
        match &body {
            _ if body["returnUrl"].is_string() => Ok(body),
            _ if self.has(Fault::TrustsBodies) => {
                Ok(json!({"provider": "paysafe", "returnUrl": PAGE}))
            }
            _ if self.has(Fault::FallsOverBodies) => Err((500, "internal", "Our own fault")),
            _ => Err(MALFORMED),
        }
    }

    fn return_url(&self, body: &Value, is_launch: bool) -> Result<String, No> {
        let text = body["returnUrl"].as_str().unwrap();
        let origin = Url::parse(text).map(|url| url.origin().ascii_serialization());
        let is_ours = origin.as_deref() == Ok(PAGE_ORIGIN)
            || self.has(Fault::ReturnsAnywhere)
            || (is_launch && self.has(Fault::LaunchReturnsAnywhere))
            || (text.starts_with(PAGE_ORIGIN) && self.has(Fault::ReturnsToPrefixes));
        if is_ours {
            Ok(text.to_owned())
        } else {
            Err((400, "return-url-not-allowed", "A foreign page"))
        }
    }

    fn create(&self, request: &ParsedRequest, user: &str) -> Result<Answer, No> {
        let body = self.body(request)?;
        let provider = body["provider"].as_str().unwrap_or_default();
        if !matches!(provider, "ondato" | "paysafe") {
            if self.has(Fault::FallsOverProviders) {
                return Err((500, "internal", "Our own fault"));
            }
            if !self.has(Fault::ServesAnyProvider) {
                return Err((400, "provider-not-configured", "Not served here"));
            }
        }
        let return_url = self.return_url(&body, false)?;
        self.check_locale(&body, false)?;
        let key = request.header("idempotency-key");
        if key.is_empty() && !self.has(Fault::KeyIsOptional) {
            return Err((400, "idempotency-key-missing", "There must be a key"));
        }
        if let Some(known) = self.known(user, key) {
            let compares_locales =
                self.has(Fault::LocaleIsAnotherRequest) || self.has(Fault::NoLocaleAndWholeBodies);
            let is_same = known.return_url == return_url || self.has(Fault::BodyIsNotCompared);
            let is_same = is_same && (body["locale"].is_null() || !compares_locales);
            if !is_same {
                return Err((422, "idempotency-key-reused", "Another request"));
            }
            let status = if self.has(Fault::RepeatAnswers201) && key.ends_with("first") {
                201
            } else {
                200
            };
            if !(self.has(Fault::KeyIsForgotten) && key.ends_with("first")) {
                return Ok(Answer::Json(status, known.read()));
            }
        }
        if self.has(Fault::CreateFails) {
            return Err((409, "provider-limit", "A limit is reached"));
        }
        let made = self.make(user, key, return_url, body["purpose"].clone());
        let mut flow = made.launched();
        if self.has(Fault::CreateForgetsTheProvider) {
            flow.as_object_mut().unwrap().remove("provider");
        }
        if self.has(Fault::CreateSaysAnotherPurpose) {
            flow["purpose"] = json!("another");
        }
        let status = if self.has(Fault::CreateAnswers200) && key.ends_with("first") {
            200
        } else {
            201
        };
        Ok(Answer::Json(status, flow))
    }

    /// The flow of an idempotency key.
    fn known(&self, user: &str, key: &str) -> Option<StoredFlow> {
        let is_lost = self.has(Fault::RefusesNothing)
            || (self.has(Fault::KeysRace) && key.ends_with("at-once"));
        let state = self.state();
        let is_it = |made: &&StoredFlow| {
            let is_theirs = made.user == user || self.has(Fault::KeysAreEverybodys);
            made.key == key && is_theirs && !is_lost
        };
        state.made.iter().find(is_it).cloned()
    }

    fn make(&self, user: &str, key: &str, return_url: String, purpose: Value) -> StoredFlow {
        let mut state = self.state();
        let number = state.made.len() as u64 + 1;
        let made = StoredFlow {
            id: format!("flw_{number:032}"),
            user: user.to_owned(),
            key: key.to_owned(),
            return_url,
            purpose,
            number,
            revision: 1,
            word: "ACTIVE",
        };
        state.made.push(made.clone());
        made
    }

    pub(super) fn own(&self, user: &str, id: &str) -> Result<StoredFlow, No> {
        let state = self.state();
        let made = state.made.iter().find(|made| made.id == id);
        match made {
            Some(made) if made.user == user => Ok(made.clone()),
            _ => Err(NOT_FOUND),
        }
    }

    pub(super) fn change(
        &self,
        id: &str,
        change: impl FnOnce(&mut StoredFlow),
    ) -> Option<StoredFlow> {
        let mut state = self.state();
        let made = state.made.iter_mut().find(|made| made.id == id)?;
        change(made);
        Some(made.clone())
    }

    async fn list(&self, request: &ParsedRequest, user: &str) -> Result<Answer, No> {
        let query: Vec<(String, String)> = form_urlencoded::parse(request.query.as_bytes())
            .into_owned()
            .collect();
        let given = |name: &str| query.iter().find(|(known, _)| known == name);
        if given("open").is_none() {
            if self.has(Fault::GetCreates) {
                let made = self.make(user, "by-get", PAGE.to_owned(), Value::Null);
                return Ok(Answer::Json(201, made.read()));
            }
            return Err((400, "query-invalid", "Not the contract's"));
        }
        let provider = given("provider").map(|(_, value)| value.as_str());
        let is_last = provider == Some("ondato");
        if is_last && self.has(Fault::ListIsSlow) {
            tokio::time::sleep(Self::LATE).await;
        }
        let is_anothers = provider.is_some_and(|provider| provider != "paysafe");
        let is_empty = is_anothers && !self.has(Fault::FilterIsIgnored);
        let mut made = self.state().made.clone();
        made.retain(|made| made.user == user || self.has(Fault::ListsEverybodys));
        if is_empty {
            made.clear();
        }
        if self.has(Fault::ListForgetsTheNewest) && provider.is_none() {
            made.pop();
        }
        if !self.has(Fault::OldestFirst) {
            made.reverse();
        }
        let entry = |made: &StoredFlow| {
            let mut flow = made.read();
            if self.has(Fault::ListCarriesTheUrl) {
                flow["status"]["link"] = made.launch()["redirectUrl"].clone();
            }
            flow
        };
        let flows: Vec<Value> = made.iter().map(entry).collect();
        if self.has(Fault::ListIsABareArray) {
            return Ok(Answer::Json(200, json!(flows)));
        }
        let mut list = json!({"flows": flows});
        if !self.has(Fault::NoRecent) {
            list["recent"] = self.recent(user, is_anothers);
        }
        if is_last && self.has(Fault::ListIsLarge) {
            list["more"] = json!("x".repeat(64 * 1024));
        }
        Ok(Answer::Json(200, list))
    }

    fn read(&self, request: &ParsedRequest, user: &str, id: &str) -> Result<Answer, No> {
        self.own(user, id).or_else(|no| {
            let foreign = self.change(id, |_| {}).ok_or(no)?;
            match self.fault {
                Some(Fault::ReadsForAnybody) => Ok(foreign),
                Some(Fault::SaysWhoseFlow) => Err((404, "flow-not-found", "Not your flow")),
                _ => Err(no),
            }
        })?;
        if self.has(Fault::HeadsMakeFlows) && request.method == Method::HEAD {
            self.make(user, "by-head", PAGE.to_owned(), Value::Null);
        }
        let counts = u64::from(self.has(Fault::ReadsCount));
        let made = self.change(id, |made| made.revision += counts);
        let made = made.ok_or(NOT_FOUND)?;
        let tag = match self.fault {
            Some(Fault::TagsAreRandom) => format!("\"n{}\"", self.number()),
            Some(Fault::TagWithoutQuotes) => made.tag().replace('"', ""),
            _ => made.tag(),
        };
        let shown = (!self.has(Fault::NoTag)).then(|| tag.clone());
        if self.is_known(request.header("if-none-match"), &tag) {
            let shown = shown.filter(|_| !self.has(Fault::NotModifiedWithoutTag));
            return Ok(Answer::Read(304, Value::Null, shown));
        }
        let flow = self.either(Fault::ReadsCarryTheLaunch, made.launched(), made.read());
        Ok(Answer::Read(200, flow, shown))
    }

    fn is_known(&self, given: &str, tag: &str) -> bool {
        let strong = given.strip_prefix("W/").unwrap_or(given);
        match self.fault {
            Some(Fault::TagIsIgnored) => false,
            Some(Fault::AnyTagIsKnown) => !given.is_empty(),
            Some(Fault::TagComparesStrongly) => {
                given == "*" || given.ends_with(tag) && given == strong
            }
            Some(Fault::TagOfAListIsIgnored) => given == "*" || strong == tag,
            Some(Fault::StarIsIgnored) => given.ends_with(tag),
            _ => given == "*" || given.ends_with(tag),
        }
    }

    fn launch(&self, request: &ParsedRequest, user: &str, id: &str) -> Result<Answer, No> {
        let body = self.body(request)?;
        self.return_url(&body, true)?;
        self.check_locale(&body, true)?;
        self.own(user, id).map_err(|no| {
            let is_there = self.change(id, |_| {}).is_some();
            if is_there && self.has(Fault::LaunchSaysForbidden) {
                (403, "origin-not-allowed", "Not your flow")
            } else {
                no
            }
        })?;
        let made = self.change(id, |made| {
            made.revision = match self.fault {
                Some(Fault::RevisionGoesBack) => 0,
                Some(Fault::RevisionStands) => made.revision,
                _ => made.revision + 1,
            };
            made.word = "AWAITING_USER_INPUT";
        });
        let made = made.ok_or(NOT_FOUND)?;
        let mut flow = made.launched();
        if self.has(Fault::NoLaunch) {
            flow = made.read();
        }
        if self.has(Fault::LaunchOfAnotherKind) {
            flow["launch"] = json!({"kind": "ondato", "id": "02c99769-51a5-4174"});
        }
        let status = self.either(Fault::LaunchAnswers201, 201, 200);
        Ok(Answer::Json(status, flow))
    }
}
