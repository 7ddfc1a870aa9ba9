//! Help: how to reach support, and what to say to them.

use hosted_flow_core::contract::FlowId;
use hosted_flow_core::features;
use hosted_flow_core::view::{Phase, Topic, View};

use crate::context::Context;
use crate::locale::Key;
use crate::texts::Text;

/// Help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// Before the host page's own words on how to reach support; nothing where only the reference is
    /// shown.
    pub lead: Option<Text>,
    /// What to tell support.
    pub quoted: Vec<Quoted>,
    /// On the buttons that copy, and in their place when that is done or did not work.
    pub copy: Copy,
    /// Heading and text of the technical details, where there are any.
    pub record: Option<(Text, Text)>,
}

/// The texts of a button that copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// On the button.
    pub label: Text,
    /// In its place when it is done.
    pub done: Text,
    /// Beside it where it did not work.
    pub failed: Text,
}

/// What a person tells support.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// What it is.
    pub label: Text,
    /// As it is shown, and said on the telephone.
    pub shown: String,
    /// As it is copied.
    pub whole: String,
}

/// The help of a view, if there is any.
pub(crate) fn of(view: &View, context: &Context) -> Option<Help> {
    // Not in the first seconds after a return.
    let waits =
        matches!(view.phase, Phase::Waiting | Phase::Parked) && view.topic != Topic::JustBack;
    let reference = view
        .reference
        .as_ref()
        .filter(|_| view.support || waits || has_result(view));
    if !view.support && reference.is_none() {
        return None;
    }
    let texts = context.texts;
    let lead = match view.topic {
        _ if !view.support => None,
        _ if view.phase == Phase::Parked => Some(Key::HelpLongText),
        _ if reference.is_some() => Some(Key::HelpText),
        _ => Some(Key::HelpPlainText),
    };
    let mut quoted = Vec::new();
    if let Some(flow) = reference {
        quoted.push(Quoted {
            label: texts.get(Key::ReferenceLabel),
            shown: short_code(flow),
            whole: flow.to_string(),
        });
    }
    if let Some(code) = view.problem.as_ref().filter(|_| view.support) {
        quoted.push(Quoted {
            label: texts.get(Key::CodeLabel),
            shown: code.clone(),
            whole: code.clone(),
        });
    }
    let record = (view.support && features::RECORDER).then(|| {
        (
            texts.get(Key::RecorderHeading),
            texts.get(Key::RecorderText),
        )
    });
    Some(Help {
        lead: lead.map(|key| texts.get(key)),
        quoted,
        copy: Copy {
            label: texts.get(Key::ButtonCopy),
            done: texts.get(Key::ButtonCopied),
            failed: texts.get(Key::NoticeNotCopied),
        },
        record,
    })
}

/// Whether there is a result, which a person may have to speak about later.
fn has_result(view: &View) -> bool {
    matches!(
        view.topic,
        Topic::Approved | Topic::Declined(_) | Topic::Failed(_)
    )
}

/// A code that a person can say: the first eight letters and digits of the reference, as two groups
/// of four, without the prefix that a backend may put before them (`flw_`). Support finds the flow by
/// it, because a reference is random. A short reference stays as it is.
#[must_use]
pub fn short_code(flow: &FlowId) -> String {
    let id = flow.as_str();
    let random = id.rsplit_once('_').map_or(id, |(_, random)| random);
    let (Some(first), Some(second)) = (random.get(..4), random.get(4..8)) else {
        return id.to_owned();
    };
    let is_code = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if random.len() < 16 || !is_code(first) || !is_code(second) {
        return id.to_owned();
    }
    (first.to_owned() + "-" + second).to_ascii_uppercase()
}
