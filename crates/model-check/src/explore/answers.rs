//! The answers that each call can have, one of each kind.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::provider::Provider;

use super::calls::Asked;
use super::replies::{
    Launch, OTHER_FLOW, Reply, Response, Word, bare, handoff, html, intermediary, list, no_network,
    partial, problem, wait,
};
use super::setting::Setting;

/// An answer, and what it says of flows.
#[derive(Clone, Debug)]
pub(super) struct Answered {
    pub(super) answer: Response,
    pub(super) said: Vec<Reply>,
    /// Whether it is a failure that may pass.
    pub(super) is_transient: bool,
    /// How long the backend wants not to be asked.
    pub(super) rest: Duration,
}

impl Answered {
    /// Whether it says that nothing has changed.
    pub(super) fn is_unchanged(&self) -> bool {
        matches!(&self.answer.0, Ok(answer) if answer.status == 304)
    }
}

/// What can be answered, made once.
pub(super) struct Answers {
    pub(super) by_call: HashMap<Asked, Vec<Rc<Answered>>>,
    pub(super) uploaded: Vec<Rc<Answered>>,
    pub(super) late: Reply,
}

impl Answers {
    pub(super) fn of(setting: Setting) -> Self {
        let provider = setting.provider;
        let shared = |all: Vec<Answered>| all.into_iter().map(Rc::new).collect();
        let calls = [
            Asked::Create,
            Asked::Launch,
            Asked::Read,
            Asked::List,
            Asked::Handoff,
            Asked::Redeem,
        ];
        let mut by_call: HashMap<_, Vec<_>> = calls
            .map(|asked| (asked, shared(answers(asked, provider))))
            .into();
        if setting.events || setting.tabs {
            let reads = by_call.entry(Asked::Read).or_default();
            reads.push(Rc::new(rested(provider)));
        }
        Self {
            by_call,
            uploaded: shared(uploaded(provider)),
            late: Reply::newer(provider, Word::Approved),
        }
    }
}

fn answers(asked: Asked, provider: Provider) -> Vec<Answered> {
    let refused = |statuses: &[u16]| -> Vec<Answered> {
        statuses
            .iter()
            .map(|status| said(problem(*status, code(*status)), []))
            .collect()
    };
    let mut all = vec![
        transient(no_network()),
        transient(bare(503)),
        // By an intermediary.
        transient(intermediary(404)),
        transient(intermediary(403)),
        said(problem(401, "session-expired"), []),
    ];
    match asked {
        Asked::Create | Asked::Launch => {
            for (word, launch) in [
                (first(provider), Launch::Good),
                (first(provider), Launch::Elsewhere),
                (first(provider), Launch::None),
                (Word::Deciding, Launch::None),
                (Word::Approved, Launch::None),
                (Word::Declined, Launch::None),
            ] {
                all.push(flow(Reply {
                    launch: if has_page(provider) {
                        launch
                    } else {
                        Launch::None
                    },
                    ..Reply::newer(provider, word)
                }));
            }
            if asked == Asked::Launch {
                all.push(flow(Reply {
                    id: OTHER_FLOW,
                    ..Reply::newer(provider, Word::Approved)
                }));
            }
            all.push(said(problem(409, "flow-settled"), []));
            all.push(said(problem(409, "limit-exceeded"), []));
            all.push(transient(wait(300)));
            all.extend(refused(&[403, 404, 410, 422]));
        }
        Asked::Read => {
            for word in Word::of(provider) {
                all.push(flow(Reply::newer(provider, word)));
            }
            all.push(flow(Reply {
                revision: 0,
                ..Reply::newer(provider, Word::Declined)
            }));
            all.push(flow(Reply {
                id: OTHER_FLOW,
                ..Reply::newer(provider, Word::Approved)
            }));
            all.push(flow(Reply::newer(another(provider), Word::Approved)));
            all.push(said(bare(304), []));
            all.push(transient(html()));
            let approved = Reply::newer(provider, Word::Approved);
            all.push(transient(partial(approved.reply())));
            all.push(transient(bare(429)));
            all.extend(refused(&[403, 404, 409, 410, 422]));
        }
        Asked::List => {
            let open = Reply::newer(provider, first(provider));
            let other = Reply {
                id: OTHER_FLOW,
                ..Reply::newer(another(provider), Word::Approved)
            };
            all.push(said(list(&[]), []));
            all.push(said(list(&[other, open]), [other, open]));
            all.push(said(list(&[other]), [other]));
            all.extend(refused(&[403, 404, 422]));
        }
        Asked::Handoff => {
            all.push(said(handoff("bank.example"), []));
            all.push(said(handoff("evil.example"), []));
            all.extend(refused(&[403, 404]));
            all.push(transient(bare(501)));
        }
        Asked::Redeem => {
            all.push(flow(Reply::newer(provider, first(provider))));
            all.push(flow(Reply::newer(provider, Word::Approved)));
            all.push(flow(Reply::newer(another(provider), Word::Approved)));
            all.extend(refused(&[404, 410]));
        }
    }
    all
}

fn uploaded(provider: Provider) -> Vec<Answered> {
    vec![
        flow(Reply::newer(provider, Word::Wanted)),
        flow(Reply::newer(provider, Word::Deciding)),
        flow(Reply {
            id: OTHER_FLOW,
            ..Reply::newer(provider, Word::Approved)
        }),
        transient(no_network()),
        said(problem(401, "session-expired"), []),
        said(problem(404, "flow-not-found"), []),
        transient(intermediary(404)),
        said(problem(415, code(415)), []),
    ]
}

pub(super) fn heard(provider: Provider) -> Vec<Reply> {
    let words = Word::of(provider).into_iter();
    let mut all: Vec<Reply> = words.map(|word| Reply::newer(provider, word)).collect();
    all.push(Reply {
        revision: 0,
        ..Reply::newer(provider, Word::Declined)
    });
    all.push(Reply {
        id: OTHER_FLOW,
        ..Reply::newer(provider, Word::Approved)
    });
    all
}

fn flow(flow: Reply) -> Answered {
    said(flow.reply(), [flow])
}

fn said(answer: Response, said: impl Into<Vec<Reply>>) -> Answered {
    Answered {
        answer,
        said: said.into(),
        is_transient: false,
        rest: Duration::ZERO,
    }
}

/// News, and a wish to be left alone for a while.
fn rested(provider: Provider) -> Answered {
    let mut answered = flow(Reply::newer(provider, Word::Deciding));
    answered.rest = REST;
    if let Ok(answer) = &mut answered.answer.0 {
        answer.retry_after = Some(answered.rest.as_secs().to_string());
    }
    answered
}

fn transient(answer: Response) -> Answered {
    Answered {
        is_transient: true,
        ..said(answer, [])
    }
}

/// The contract's own code for it.
fn code(status: u16) -> &'static str {
    match status {
        403 => "origin-not-allowed",
        404 => "flow-not-found",
        409 => "flow-changed",
        410 => "handoff-over",
        415 => "content-type-unsupported",
        _ => "purpose-unknown",
    }
}

/// What a flow begins with.
fn first(provider: Provider) -> Word {
    if has_page(provider) {
        Word::Open
    } else {
        Word::Wanted
    }
}

fn has_page(provider: Provider) -> bool {
    provider != Provider::ConnectFi
}

pub(super) fn another(provider: Provider) -> Provider {
    if provider == Provider::Paysafe {
        Provider::Ondato
    } else {
        Provider::Paysafe
    }
}

/// How long a backend that wants to rest is left alone.
pub(super) const REST: Duration = Duration::from_secs(30);
