//! A script in the page that records what the page does between a click and its end.
//!
//! An unloaded page cannot be queried, so the record is in the tab's `sessionStorage` until the
//! browser is back on the page's origin, and is removed there before any other check.

use serde_json::Value;

/// A request that the page made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: String,
    /// Path and query.
    pub path: String,
    /// Its body, where it had one.
    pub body: String,
}

impl Request {
    /// The `returnUrl` in its body.
    #[must_use]
    pub fn return_url(&self) -> Option<String> {
        let body: Value = serde_json::from_str(&self.body).ok()?;
        body["returnUrl"].as_str().map(str::to_owned)
    }

    /// The part of the body that may hold secrets: all but the return URL, which the backend needs, and
    /// the fields of the host page's form.
    pub(crate) fn beyond_its_purpose(&self) -> String {
        if self.path.starts_with("/demo/") {
            return String::new();
        }
        let body = serde_json::from_str(&self.body);
        let Ok(Value::Object(mut members)) = body else {
            return self.body.clone();
        };
        members.remove("returnUrl");
        Value::Object(members).to_string()
    }
}

/// The record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) requests: Vec<Request>,
    /// The markup and `localStorage` after every change of the document.
    pub(crate) states: Vec<String>,
}

impl Record {
    /// Starts the recorder.
    pub(crate) const START: &str = r"
        const key = 'e2e:record';
        const record = { requests: [], states: [] };
        const save = () => sessionStorage.setItem(key, JSON.stringify(record));
        const look = () => {
            const states = record.states;
            const state = document.documentElement.outerHTML + JSON.stringify({ ...localStorage });
            if (states.at(-1) !== state) { states.push(state); save(); }
        };
        const fetch = window.fetch;
        window.fetch = function (...given) {
            const request = new Request(...given);
            const { pathname, search } = new URL(request.url);
            const entry = { method: request.method, path: pathname + search, body: '' };
            record.requests.push(entry);
            save();
            request.clone().text().then(body => { entry.body = body; save(); });
            const answer = fetch.apply(window, given);
            answer.then(look, look);
            return answer;
        };
        const every = { subtree: true, childList: true, attributes: true, characterData: true };
        new MutationObserver(look).observe(document, every);
        addEventListener('pagehide', look);
        look();
    ";

    /// The script that returns and removes the record, for [`Record::read`].
    pub(crate) const TAKE: &str = r"
        const record = sessionStorage.getItem('e2e:record');
        sessionStorage.removeItem('e2e:record');
        return record === null ? null : JSON.parse(record);
    ";

    pub(crate) fn read(answer: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let request = |entry: &Value| Request {
            method: text(&entry["method"]),
            path: text(&entry["path"]),
            body: text(&entry["body"]),
        };
        let requests = answer["requests"]
            .as_array()
            .into_iter()
            .flatten()
            .map(request);
        let states = answer["states"].as_array().into_iter().flatten().map(text);
        Self {
            requests: requests.collect(),
            states: states.collect(),
        }
    }
}
