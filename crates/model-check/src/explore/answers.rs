//! The possible answers to each call, one of each kind.

use std::collections::HashMap;
use std::rc::Rc;
use std::time::Duration;

use hosted_flow_core::provider::Provider;

use super::calls::Operation;
use super::replies::{
    Launch, OTHER_FLOW, Reply, Response, Word, bare, handoff, html, intermediary, list,
    list_with_recent, no_network, partial, problem, wait,
};
use super::setting::Setting;

/// An answer, and the flows in it.
#[derive(Clone, Debug)]
pub(super) struct Answered {
    pub(super) answer: Response,
    pub(super) replies: Vec<Reply>,
    /// Whether it is a transient failure.
    pub(super) is_transient: bool,
    /// Whether its flows are results of earlier visits.
    pub(super) is_recent: bool,
    /// Its `Retry-After`.
    pub(super) retry_after_left: Duration,
}

impl Answered {
    /// Whether it is a `304`.
    pub(super) fn is_unchanged(&self) -> bool {
        matches!(&self.answer.0, Ok(answer) if answer.status == 304)
    }
}

/// All answers, created once.
pub(super) struct Answers {
    pub(super) by_call: HashMap<Operation, Vec<Rc<Answered>>>,
    pub(super) uploaded: Vec<Rc<Answered>>,
    pub(super) late: Reply,
}

impl Answers {
    pub(super) fn of(setting: Setting) -> Self {
        let provider = setting.provider;
        let shared = |all: Vec<Answered>| all.into_iter().map(Rc::new).collect();
        let calls = [
            Operation::Create,
            Operation::Launch,
            Operation::Read,
            Operation::List,
            Operation::Handoff,
            Operation::Redeem,
        ];
        let mut by_call: HashMap<_, Vec<_>> = calls
            .map(|operation| (operation, shared(answers(operation, provider))))
            .into();
        if setting.events || setting.tabs {
            let reads = by_call.entry(Operation::Read).or_default();
            reads.push(Rc::new(with_retry_after(provider)));
        }
        Self {
            by_call,
            uploaded: shared(uploaded(provider)),
            late: Reply::newer(provider, Word::Approved),
        }
    }
}

fn answers(operation: Operation, provider: Provider) -> Vec<Answered> {
    let refused = |statuses: &[u16]| -> Vec<Answered> {
        statuses
            .iter()
            .map(|status| answered(problem(*status, code(*status)), []))
            .collect()
    };
    let mut all = vec![
        transient(no_network()),
        transient(bare(503)),
        // From an intermediary.
        transient(intermediary(404)),
        transient(intermediary(403)),
        answered(problem(401, "session-expired"), []),
    ];
    match operation {
        Operation::Create | Operation::Launch => {
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
            if operation == Operation::Launch {
                all.push(flow(Reply {
                    id: OTHER_FLOW,
                    ..Reply::newer(provider, Word::Approved)
                }));
            }
            all.push(answered(problem(409, "flow-settled"), []));
            all.push(answered(problem(409, "limit-exceeded"), []));
            all.push(transient(wait(300)));
            all.extend(refused(&[403, 404, 410, 422]));
        }
        Operation::Read => {
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
            all.push(answered(bare(304), []));
            all.push(transient(html()));
            let approved = Reply::newer(provider, Word::Approved);
            all.push(transient(partial(approved.reply())));
            all.push(transient(bare(429)));
            all.extend(refused(&[403, 404, 409, 410, 422]));
        }
        Operation::List => {
            let open = Reply::newer(provider, first(provider));
            let other = Reply {
                id: OTHER_FLOW,
                ..Reply::newer(another(provider), Word::Approved)
            };
            all.push(answered(list(&[]), []));
            all.push(answered(list(&[other, open]), [other, open]));
            all.push(answered(list(&[other]), [other]));
            all.push(recent(&[]));
            for word in [Word::Approved, Word::Declined, Word::Unknown] {
                all.push(recent(&[other, Reply::newer(provider, word)]));
            }
            all.extend(refused(&[403, 404, 422]));
        }
        Operation::Handoff => {
            all.push(answered(handoff("bank.example"), []));
            all.push(answered(handoff("evil.example"), []));
            all.extend(refused(&[403, 404]));
            all.push(transient(bare(501)));
        }
        Operation::Redeem => {
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
        answered(problem(401, "session-expired"), []),
        answered(problem(404, "flow-not-found"), []),
        transient(intermediary(404)),
        answered(problem(415, code(415)), []),
    ]
}

pub(super) fn stream_replies(provider: Provider) -> Vec<Reply> {
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
    answered(flow.reply(), [flow])
}

/// No open flow, and these results of earlier visits.
fn recent(flows: &[Reply]) -> Answered {
    Answered {
        is_recent: true,
        ..answered(list_with_recent(flows), flows)
    }
}

fn answered(answer: Response, replies: impl Into<Vec<Reply>>) -> Answered {
    Answered {
        answer,
        replies: replies.into(),
        is_transient: false,
        is_recent: false,
        retry_after_left: Duration::ZERO,
    }
}

/// A newer revision with a `Retry-After`.
fn with_retry_after(provider: Provider) -> Answered {
    let mut it = flow(Reply::newer(provider, Word::Deciding));
    it.retry_after_left = RETRY_AFTER;
    if let Ok(answer) = &mut it.answer.0 {
        answer.retry_after = Some(it.retry_after_left.as_secs().to_string());
    }
    it
}

fn transient(answer: Response) -> Answered {
    Answered {
        is_transient: true,
        ..answered(answer, [])
    }
}

/// The contract's problem code for a status.
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

/// The first status of a flow.
fn first(provider: Provider) -> Word {
    if has_page(provider) {
        Word::Open
    } else {
        Word::Wanted
    }
}

fn has_page(provider: Provider) -> bool {
    !provider.own_hosts().is_empty()
}

pub(super) fn another(provider: Provider) -> Provider {
    let mut all = Provider::ALL.into_iter();
    let other = all.find(|other| *other != provider);
    other.expect("there are two")
}

/// The `Retry-After` of such an answer.
pub(super) const RETRY_AFTER: Duration = Duration::from_secs(30);
