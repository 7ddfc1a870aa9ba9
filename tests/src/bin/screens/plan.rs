//! The simulated backend, and the screens that need no provider's status.

use hosted_flow_tests::environment::Environment;
use hosted_flow_tests::setup::EXAMPLE;
use hosted_flow_tests::setup::screen::{Answers, Fate, Screen, screen, with};
use serde_json::{Value, json};

/// The screens that are the same with every provider.
pub(crate) const SHARED: &[Screen] = &[
    problem("session-expired", Answers::Error(401)),
    problem("flow-not-found", Answers::Error(403)),
    problem("cannot-reach", Answers::Error(503)),
];

const fn problem(code: &'static str, answers: Answers) -> Screen {
    Screen {
        code: Some(code),
        variant: code,
        speed: 20,
        ..with(answers, screen(EXAMPLE, "problem", ""))
    }
}

/// The simulated backend's answer to each kind of request, `null` for none.
#[derive(Debug)]
pub(crate) struct Plan(Value);

impl Plan {
    pub(crate) fn of(screen: &Screen, environment: &Environment) -> Self {
        let none = answer(200, &json!({ "flows": [] }));
        let provider = screen.setup.provider;
        let (open, flow, create) = match screen.answers {
            Answers::Silence => (Value::Null, Value::Null, Value::Null),
            Answers::NoFlow => (none, Value::Null, Value::Null),
            Answers::Launch(status, launch) => {
                let mut flow = flow(provider, status);
                flow["launch"] = launch(&screen.setup.origin(environment));
                (none, Value::Null, answer(201, &flow))
            }
            Answers::Error(status) => {
                let code = match status {
                    401 => "session-expired",
                    403 => "origin-not-allowed",
                    _ => "store-unavailable",
                };
                let problem = answer(status, &json!({ "type": "about:blank", "code": code }));
                (problem.clone(), problem, Value::Null)
            }
            Answers::Flow(status) | Answers::Lost(status) => {
                let flow = flow(provider, status);
                (
                    answer(200, &json!({ "flows": [flow] })),
                    answer(200, &flow),
                    Value::Null,
                )
            }
        };
        let link = json!({
            "url": format!("{}&hf_handoff={TOKEN}", screen.setup.address(environment, "")),
            "expiresAt": "2099-01-01T00:00:00Z",
        });
        let fates = screen.fates.iter().map(|fate| match fate {
            Fate::Refused => "refused",
            Fate::Lost => "lost",
            Fate::Stuck => "stuck",
        });
        Self(json!({
            "provider": provider,
            "open": open,
            "none": answer(200, &json!({ "flows": [] })),
            "flow": flow,
            "later": match screen.answers {
                Answers::Lost(_) => answer(503, &json!({ "type": "about:blank" })),
                _ => flow.clone(),
            },
            "create": create,
            "link": answer(200, &link),
            "over": answer(410, &json!({ "type": "about:blank", "code": "handoff-over" })),
            "fates": fates.collect::<Vec<_>>(),
            "speed": screen.speed,
        }))
    }

    /// The script that simulates it, to be run before the page's own.
    pub(crate) fn script(&self) -> String {
        format!("({SCRIPT})({});", self.0)
    }
}

/// As long as a real token.
const TOKEN: &str = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

fn flow(provider: &str, status: &str) -> Value {
    let mut status: Value = serde_json::from_str(status).unwrap_or_default();
    status["provider"] = provider.into();
    json!({ "id": "flw_7Qm2VxT4", "provider": provider, "revision": 1, "status": status })
}

fn answer(status: u16, body: &Value) -> Value {
    let kind = if status < 400 {
        "application/json"
    } else {
        "application/problem+json"
    };
    json!({ "status": status, "type": kind, "body": body.to_string() })
}

const SCRIPT: &str = r#"plan => {
    const fetch = window.fetch;
    let reads = 0;
    window.fetch = function (...given) {
        const { method, url } = new Request(...given);
        const { pathname, searchParams } = new URL(url);
        if (!pathname.startsWith('/hosted-flow/v1/')) return fetch.apply(window, given);
        const post = pathname.endsWith('/v1/handoff') ? plan.over
            : pathname.endsWith('/handoff') ? plan.link : plan.create;
        const isOthers = ![null, plan.provider].includes(searchParams.get('provider'));
        const open = isOthers ? plan.none : plan.open;
        const isOpen = searchParams.has('open');
        const answer = method === 'POST' ? post : isOpen ? open
            : reads++ === 0 ? plan.flow : plan.later;
        if (answer === null) return new Promise(() => {});
        const { status, type, body } = answer;
        return Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));
    };
    const prototype = XMLHttpRequest.prototype;
    const { open } = prototype;
    prototype.open = function (method, url, ...rest) {
        const responseURL = new URL(url, location.href).href;
        Object.defineProperty(this, 'responseURL', { value: responseURL });
        return open.call(this, method, url, ...rest);
    };
    prototype.send = function () {
        const fate = plan.fates.shift();
        const answer = (name, value) => Object.defineProperty(this, name, { value });
        const some = { lengthComputable: true, loaded: 40, total: 100 };
        this.upload.dispatchEvent(new ProgressEvent('progress', some));
        if (fate === 'stuck') return;
        if (fate === 'refused') {
            answer('status', 422);
            answer('response', new TextEncoder().encode('{"code":"document-refused"}').buffer);
            answer('getResponseHeader', name => name === 'content-type' ? 'application/problem+json' : null);
        }
        setTimeout(() => this.dispatchEvent(new ProgressEvent('loadend')));
    };
    if (plan.create !== null) {
        navigation.addEventListener('navigate', event => event.preventDefault());
    }
    const { setTimeout } = window;
    const now = performance.now.bind(performance);
    performance.now = () => now() * plan.speed;
    window.setTimeout = (run, after, ...rest) => setTimeout(run, after / plan.speed, ...rest);
}"#;
