//! Every place in a page where something may have been left behind.

use std::fmt;

use serde_json::Value;

use crate::secrets::Secrets;

/// One place, and what stands there.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Trace {
    place: String,
    text: String,
}

/// A secret in a place where it has no business.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found; the value itself is kept out of the test's output.
    pub what: &'static str,
    /// Where.
    pub place: String,
    /// The beginning of what stands there, with every secret struck out.
    pub around: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            what,
            place,
            around,
        } = self;
        write!(formatter, "{what} stands in {place}: {around}")
    }
}

impl Trace {
    /// Answers what [`Trace::read`] reads.
    ///
    /// Attributes and the values of inputs are listed beside the markup: a property that no
    /// attribute mirrors is in neither. The navigation's own entry holds the address that the
    /// provider sent the browser to, and no script can take it away; what is in it is used up.
    pub(crate) const SCRIPT: &str = r"
        const traces = [];
        const add = (place, text) => traces.push([place, String(text ?? '')]);
        const walk = root => {
            for (const element of root.querySelectorAll('*')) {
                for (const { name, value } of element.attributes) {
                    add(`the attribute ${name} of <${element.localName}>`, value);
                }
                if ('value' in element) add(`the value of <${element.localName}>`, element.value);
                if (element.shadowRoot) {
                    add('a shadow tree', element.shadowRoot.innerHTML);
                    walk(element.shadowRoot);
                }
            }
        };
        add('the markup', document.documentElement.outerHTML);
        walk(document);
        for (const [name, storage] of [['local', localStorage], ['session', sessionStorage]]) {
            for (let index = 0; index < storage.length; index += 1) {
                const key = storage.key(index);
                add(`${name}Storage`, `${key} ${storage.getItem(key)}`);
            }
        }
        add('the address bar', location.href);
        add('document.cookie', document.cookie);
        add('document.referrer', document.referrer);
        add('document.title', document.title);
        add('history.state', JSON.stringify(history.state));
        add('window.name', window.name);
        add('what the <head> has kept', JSON.stringify(window.hostedFlowArrival ?? null));
        for (const entry of window.navigation?.entries() ?? []) {
            add('the history', `${entry.url} ${JSON.stringify(entry.getState() ?? null)}`);
        }
        add('the databases', JSON.stringify(await indexedDB.databases?.() ?? []));
        for (const name of await window.caches?.keys() ?? []) {
            const kept = await (await caches.open(name)).keys();
            add('a cache', `${name} ${kept.map(({ url }) => url)}`);
        }
        for (const entry of performance.getEntries()) {
            if (entry.entryType !== 'navigation') {
                add(`a performance entry (${entry.entryType})`, entry.name);
            }
        }
        return traces;
    ";

    pub(crate) fn read(answer: &Value) -> Vec<Self> {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let trace = |pair: &Value| Self::new(text(&pair[0]), text(&pair[1]));
        answer.as_array().into_iter().flatten().map(trace).collect()
    }

    pub(crate) fn new(place: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            text: text.into(),
        }
    }
}

/// Which secrets stand in which places; every pair once.
pub(crate) fn search(traces: &[Trace], secrets: &Secrets) -> Vec<Finding> {
    let mut findings = Vec::new();
    for Trace { place, text } in traces {
        for what in secrets.found_in(text) {
            let around = secrets.struck_out(text).chars().take(AROUND).collect();
            let finding = Finding {
                what,
                place: place.clone(),
                around,
            };
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// Characters of a text that are shown.
const AROUND: usize = 300;
