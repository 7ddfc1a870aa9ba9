//! The sentences that name a provider or what it verifies.

use hosted_flow_core::features;
use hosted_flow_core::journey::JourneyStage;
use hosted_flow_core::provider::Provider;
use hosted_flow_core::view::{Topic, View};

/// A heading and what stands below it.
pub(super) type Text = (&'static str, &'static str);

/// The sentences of one provider.
pub(super) struct Partner {
    /// As a stage of the journey.
    pub(super) away: &'static str,
    pub(super) invitation: Text,
    /// What to have at hand.
    pub(super) hints: &'static [&'static str],
    pub(super) start: &'static str,
    pub(super) go_on: &'static str,
    /// On the button, while the hosted page is prepared.
    pub(super) opening: &'static str,
    /// The same, said aloud.
    pub(super) opening_aloud: &'static str,
    pub(super) did_not_open: &'static str,
    pub(super) cannot_open: &'static str,
    pub(super) unfinished: Text,
    /// What is missing that the page asks for in its own form.
    pub(super) details: Text,
    pub(super) approved: &'static str,
    pub(super) declined: &'static str,
}

/// The sentences of a provider.
pub(super) fn partner(provider: Provider) -> &'static Partner {
    match provider {
        Provider::Ondato if features::ONDATO => &ONDATO,
        Provider::Paysafe if features::PAYSAFE => &PAYSAFE,
        Provider::Airwallex if features::AIRWALLEX => &AIRWALLEX,
        Provider::ConnectFi if features::CONNECTFI => &CONNECTFI,
        Provider::ConnectPay if features::CONNECTPAY => &CONNECTPAY,
        _ => &EMPTY,
    }
}

/// What is said of a wait, where a partner has more to say of it than all of them.
pub(super) fn wait(view: &View) -> Option<Text> {
    match (view.provider, view.stage, &view.topic) {
        _ if !features::CONNECTPAY => None,
        (Provider::ConnectPay, JourneyStage::Identity, Topic::Processing) => Some((
            "Your identity is being confirmed",
            "ConnectPay takes over the identity check that you have done. This is mostly a matter \
             of minutes, though nobody can say exactly. Then it goes on here by itself.",
        )),
        (Provider::ConnectPay, _, Topic::Processing) => Some((
            "Your details have arrived",
            "You are done for now. The bank begins to look at your details. You can close this \
             page and come back later: it goes on without you.",
        )),
        (Provider::ConnectPay, _, Topic::InReview) => Some((
            "The bank is looking at your details",
            "You are done on your side. This can take hours or some working days, and nobody can \
             say exactly. You can close this page and come back later: it goes on without you.",
        )),
        _ => None,
    }
}

/// How long a stage can take, where it can be long. No partner gives figures, so none is promised.
pub(crate) fn pace(stage: JourneyStage, provider: Provider) -> Option<&'static str> {
    match (provider, stage) {
        _ if !features::CONNECTPAY => None,
        (Provider::ConnectPay, JourneyStage::Identity) => Some("mostly minutes"),
        (Provider::ConnectPay, JourneyStage::Details) => Some("as you like"),
        (Provider::ConnectPay, JourneyStage::Decision) => Some("hours or days"),
        _ => None,
    }
}

const DETAILS: Text = (
    "We need some more details",
    "Some details are still missing before the check can go on.",
);

/// Of a provider that is not in this build: nothing of it is ever shown but that it is missing.
const EMPTY: Partner = Partner {
    away: "Verification",
    invitation: ("", ""),
    hints: &[],
    start: "",
    go_on: "",
    opening: "",
    opening_aloud: "",
    did_not_open: "",
    cannot_open: "",
    unfinished: ("", ""),
    details: ("", ""),
    approved: "",
    declined: "",
};

const ONDATO: Partner = Partner {
    away: "Ondato",
    invitation: (
        "Confirm your identity",
        "Next, a secure page by Ondato opens, our partner for identity checks. When you are done \
         you come straight back here.",
    ),
    hints: &[
        "Have your passport or ID card at hand",
        "You need a camera; a phone works best",
        "Your photos go to Ondato, not through this page",
    ],
    start: "Continue to Ondato",
    go_on: "Go on at Ondato",
    opening: "Opening Ondato…",
    opening_aloud: "Opening the page by Ondato.",
    did_not_open: "The page by Ondato did not open. Try again.",
    cannot_open: "The identity check could not be opened",
    unfinished: (
        "Your identity check is not finished",
        "You can go on where you stopped. If you have just finished, on this or another device, \
         give it a moment: this page notices by itself.",
    ),
    details: DETAILS,
    approved: "Your identity is confirmed",
    declined: "We could not confirm your identity",
};

const PAYSAFE: Partner = Partner {
    away: "Paysafe",
    invitation: (
        "Confirm your bank account",
        "Next, a secure page by Paysafe opens, our partner for payments. When you are done you \
         come straight back here.",
    ),
    hints: &[
        "Have your online banking sign-in at hand",
        "The account must be in your own name",
        "This page never sees your bank password",
    ],
    start: "Continue to Paysafe",
    go_on: "Go on at Paysafe",
    opening: "Opening Paysafe…",
    opening_aloud: "Opening the page by Paysafe.",
    did_not_open: "The page by Paysafe did not open. Try again.",
    cannot_open: "The bank account check could not be opened",
    unfinished: (
        "Your bank account is not confirmed yet",
        "You can go on with it now. If you have just finished, give it a moment: this page \
         notices by itself.",
    ),
    details: DETAILS,
    approved: "Your bank account is confirmed",
    declined: "We could not confirm this bank account",
};

const AIRWALLEX: Partner = Partner {
    away: "Airwallex",
    invitation: (
        "Confirm that it is you",
        "Next, a secure page by Airwallex opens, our partner for accounts. It asks for your ID \
         and looks at your face through the camera. When you are done you come straight back here.",
    ),
    hints: &[
        "You need a phone with a camera",
        "Find a bright place, with nobody else in the picture",
        "Your pictures go to Airwallex, not through this page",
    ],
    start: "Continue to Airwallex",
    go_on: "Go on at Airwallex",
    opening: "Opening Airwallex…",
    opening_aloud: "Opening the page by Airwallex.",
    did_not_open: "The page by Airwallex did not open. Try again.",
    cannot_open: "The check could not be opened",
    unfinished: (
        "Your check is not finished",
        "You can go on where you stopped. If you have just finished, on this or another device, \
         give it a moment: this page notices by itself.",
    ),
    details: DETAILS,
    approved: "It is confirmed that it is you",
    declined: "We could not confirm that it is you",
};

const CONNECTFI: Partner = Partner {
    away: "connectFi",
    invitation: (
        "Confirm who you are",
        "We check your details with connectFi, our partner for identity checks. If photos of \
         documents are needed, you add them here.",
    ),
    hints: &[
        "Have your passport, ID card or driving licence at hand",
        "A phone takes good photos of them",
        "You can stop at any time and go on later",
    ],
    start: "Begin",
    go_on: "Go on",
    opening: "Opening…",
    opening_aloud: "Opening the check.",
    did_not_open: "The check did not open. Try again.",
    cannot_open: "The check could not begin",
    unfinished: (
        "Your check is not finished",
        "You can go on where you stopped, now or whenever it suits you.",
    ),
    details: DETAILS,
    approved: "Your identity is confirmed",
    declined: "We could not confirm your identity",
};

const CONNECTPAY: Partner = Partner {
    away: "ConnectPay",
    invitation: (
        "Open your account",
        "ConnectPay, our partner bank, opens the account for you. It makes sure who you are, then \
         asks for a few details.",
    ),
    hints: &[
        "Your identity is mostly confirmed within minutes",
        "The bank then looks at your details: hours or some working days",
        "You can close this page at any time and come back",
    ],
    start: "Begin",
    go_on: "Go on at ConnectPay",
    opening: "Opening…",
    opening_aloud: "Opening your application.",
    did_not_open: "The page by ConnectPay did not open. Try again.",
    cannot_open: "Your account could not be applied for",
    unfinished: (
        "Your identity check is not finished",
        "You can go on where you stopped. If you have just finished, give it a moment: this page \
         notices by itself.",
    ),
    details: (
        "Your identity is confirmed",
        "Now the bank needs some details about you, before it can open your account. Take the \
         time you need.",
    ),
    approved: "Your account is open",
    declined: "Your account could not be opened",
};
