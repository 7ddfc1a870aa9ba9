//! The screens, as data, and the simulated backend.

use hosted_flow_tests::browser::Device;
use hosted_flow_tests::environment::Environment;
use hosted_flow_tests::setup::{ONDATO, PAYSAFE, Setup};
use serde_json::{Value, json};

/// A screen, and the steps to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    pub(crate) setup: &'static Setup,
    pub(crate) phase: &'static str,
    /// Empty where there is none yet.
    pub(crate) status: &'static str,
    /// `data-code` of a problem.
    pub(crate) code: Option<&'static str>,
    /// The backend's answer to each kind of request.
    pub(crate) answers: Answers,
    /// Files to choose, each by its index and kind.
    pub(crate) files: &'static [(usize, Chosen)],
    /// The result of each upload.
    pub(crate) fates: &'static [Fate],
    /// Buttons to click.
    pub(crate) press: &'static [&'static str],
    /// A selector that must match, too.
    pub(crate) with: Option<&'static str>,
    pub(crate) device: Device,
    /// Further parameters after the set-up's query.
    pub(crate) rest: &'static str,
    /// The factor by which the page's clock is faster.
    pub(crate) speed: u32,
    /// Distinguishes screens of one phase and status.
    pub(crate) variant: &'static str,
}

/// A file that the person chooses.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Chosen {
    Jpeg,
    Heic,
    TooLarge,
}

/// The result of an upload.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fate {
    /// It is refused.
    Refused,
    /// It fails.
    Lost,
    /// It does not end.
    Stuck,
}

/// The backend's answers: JSON of a flow's `status`, an error's status code, or none.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Answers {
    /// This user has no open flow; a create is not answered.
    NoFlow,
    /// A create is answered with a launch, and the navigation is prevented.
    Launch,
    /// No answer.
    Silence,
    /// The user's open flow, with this status.
    Flow(&'static str),
    /// The same, read once; then the network fails.
    Lost(&'static str),
    /// An error to everything, by its status code.
    Error(u16),
}

pub(crate) const fn screen(
    setup: &'static Setup,
    phase: &'static str,
    status: &'static str,
) -> Screen {
    Screen {
        setup,
        phase,
        status,
        code: None,
        answers: Answers::NoFlow,
        files: &[],
        fates: &[],
        press: &[],
        with: None,
        device: Device::Desk,
        rest: "",
        speed: 1,
        variant: "",
    }
}

pub(crate) const fn with(answers: Answers, screen: Screen) -> Screen {
    Screen { answers, ..screen }
}

const fn paysafe(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&PAYSAFE, phase, status))
}

const fn ondato(phase: &'static str, status: &'static str, flow: &'static str) -> Screen {
    with(Answers::Flow(flow), screen(&ONDATO, phase, status))
}

const fn problem(code: &'static str, answers: Answers) -> Screen {
    Screen {
        code: Some(code),
        variant: code,
        speed: 20,
        ..with(answers, screen(&PAYSAFE, "problem", ""))
    }
}

pub(crate) const fn variant(variant: &'static str, screen: Screen) -> Screen {
    Screen { variant, ..screen }
}

pub(crate) const fn uploading(
    files: &'static [(usize, Chosen)],
    fates: &'static [Fate],
    press: &'static [&'static str],
    screen: Screen,
) -> Screen {
    Screen {
        files,
        fates,
        press,
        ..screen
    }
}

/// The screens of Ondato and Paysafe, and those of every provider.
pub(crate) const SCREENS: &[Screen] = &[
    screen(&ONDATO, "idle", ""),
    variant("paysafe", screen(&PAYSAFE, "idle", "")),
    Screen {
        press: &["start"],
        ..screen(&ONDATO, "starting", "")
    },
    Screen {
        press: &["start"],
        ..with(
            Answers::Launch,
            screen(&ONDATO, "leaving", "awaiting-customer"),
        )
    },
    with(Answers::Silence, screen(&ONDATO, "checking", "")),
    ondato("waiting", "processing", IDV_COMPLETED),
    Screen {
        speed: 200,
        ..ondato("parked", "processing", IDV_COMPLETED)
    },
    ondato("needs-input", "awaiting-customer", IDV_PENDING),
    ondato("settled", "approved", APPROVED),
    ondato("settled", "declined", REJECTED),
    ondato(
        "settled",
        "expired",
        r#"{"identityVerification":{"status":"Expired"}}"#,
    ),
    ondato(
        "settled",
        "abandoned",
        r#"{"identityVerification":{"status":"Aborted"}}"#,
    ),
    paysafe(
        "settled",
        "failed",
        r#"{"sessionStatus":"FAILED","statusReason":"INTERNAL_ERROR"}"#,
    ),
    variant(
        "another-bank",
        paysafe("settled", "declined", UNSUPPORTED_BANK),
    ),
    variant("support", paysafe("settled", "declined", NAME_MISMATCH)),
    problem("session-expired", Answers::Error(401)),
    problem("flow-not-found", Answers::Error(403)),
    problem("cannot-reach", Answers::Error(503)),
];

const IDV_PENDING: &str = r#"{"identityVerification":{"status":"Pending"}}"#;

const IDV_COMPLETED: &str = r#"{"identityVerification":{"status":"Completed"}}"#;

const APPROVED: &str = r#"{"identityVerification":{"status":"Completed"},
    "kycIdentification":{"status":"Approved"}}"#;

const REJECTED: &str = r#"{"identityVerification":{"status":"Completed"},
    "kycIdentification":{"status":"Rejected","statusReason":"BlurredPhoto"}}"#;

const UNSUPPORTED_BANK: &str = r#"{"sessionStatus":"FAILED","statusReason":"UNSUPPORTED_BANK"}"#;

const NAME_MISMATCH: &str = r#"{"sessionStatus":"FAILED","statusReason":"NAME_MISMATCH"}"#;

impl Screen {
    /// The name of its screenshots.
    pub(crate) fn name(&self) -> String {
        let provider = self.setup.provider;
        // The names of the first two are older than the others.
        let provider = match provider {
            "ondato" | "paysafe" => "",
            other => other,
        };
        let parts = [provider, self.phase, self.status, self.variant];
        parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-")
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
            Answers::Launch => {
                let mut flow = flow(provider, IDV_PENDING);
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

fn launch(origin: &str) -> Value {
    let host = origin.trim_start_matches("http://");
    json!({ "kind": "ondato", "id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "host": host })
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
