//! The texts that differ by provider.

use hosted_flow_core::features;
use hosted_flow_core::provider::Provider;

use crate::locale::Key;

/// The texts of one provider.
pub(crate) struct ProviderTexts {
    /// As the company writes it.
    pub(crate) name: &'static str,
    pub(crate) start: (Key, Key),
    /// What to have ready or to expect.
    pub(crate) hints: [Key; 3],
    /// Whether the first button opens the provider's page.
    pub(crate) is_hosted: bool,
    pub(crate) unfinished: (Key, Key),
    pub(crate) approved: Key,
    pub(crate) declined: Key,
    /// The step on the provider's page.
    pub(crate) away: Key,
}

/// The texts of a provider.
pub(crate) fn of(provider: Provider) -> &'static ProviderTexts {
    match provider {
        Provider::Ondato if features::ONDATO => &ONDATO,
        Provider::Paysafe if features::PAYSAFE => &PAYSAFE,
        Provider::Airwallex if features::AIRWALLEX => &AIRWALLEX,
        Provider::ConnectFi if features::CONNECTFI => &CONNECTFI,
        Provider::ConnectPay if features::CONNECTPAY => &CONNECTPAY,
        // Nothing of it is ever shown but that it is missing.
        _ => &MISSING,
    }
}

const MISSING: ProviderTexts = ProviderTexts {
    name: "",
    start: (Key::MisconfiguredHeading, Key::MisconfiguredText),
    hints: [Key::RegionLabel; 3],
    is_hosted: true,
    unfinished: (Key::MisconfiguredHeading, Key::MisconfiguredText),
    approved: Key::MisconfiguredHeading,
    declined: Key::MisconfiguredHeading,
    away: Key::StepIdentity,
};

const ONDATO: ProviderTexts = ProviderTexts {
    name: "Ondato",
    start: (Key::OndatoStartHeading, Key::OndatoStartText),
    hints: [
        Key::OndatoHintReady,
        Key::OndatoHintDevice,
        Key::OndatoHintPrivacy,
    ],
    unfinished: (Key::OndatoUnfinishedHeading, Key::UnfinishedText),
    approved: Key::OndatoApprovedHeading,
    declined: Key::OndatoDeclinedHeading,
    ..MISSING
};

const PAYSAFE: ProviderTexts = ProviderTexts {
    name: "Paysafe",
    start: (Key::PaysafeStartHeading, Key::PaysafeStartText),
    hints: [
        Key::PaysafeHintReady,
        Key::PaysafeHintOwn,
        Key::PaysafeHintPrivacy,
    ],
    unfinished: (Key::PaysafeUnfinishedHeading, Key::UnfinishedText),
    approved: Key::PaysafeApprovedHeading,
    declined: Key::PaysafeDeclinedHeading,
    away: Key::StepBankAccount,
    ..MISSING
};

const AIRWALLEX: ProviderTexts = ProviderTexts {
    name: "Airwallex",
    start: (Key::AirwallexStartHeading, Key::AirwallexStartText),
    hints: [
        Key::AirwallexHintReady,
        Key::AirwallexHintPlace,
        Key::AirwallexHintPrivacy,
    ],
    unfinished: (Key::AirwallexUnfinishedHeading, Key::UnfinishedText),
    approved: Key::AirwallexApprovedHeading,
    declined: Key::AirwallexDeclinedHeading,
    ..MISSING
};

const CONNECTFI: ProviderTexts = ProviderTexts {
    name: "connectFi",
    start: (Key::ConnectfiStartHeading, Key::ConnectfiStartText),
    hints: [
        Key::ConnectfiHintReady,
        Key::ConnectfiHintDevice,
        Key::ConnectfiHintPause,
    ],
    is_hosted: false,
    unfinished: (
        Key::ConnectfiUnfinishedHeading,
        Key::ConnectfiUnfinishedText,
    ),
    approved: Key::ConnectfiApprovedHeading,
    declined: Key::ConnectfiDeclinedHeading,
    ..MISSING
};

const CONNECTPAY: ProviderTexts = ProviderTexts {
    name: "ConnectPay",
    start: (Key::ConnectpayStartHeading, Key::ConnectpayStartText),
    hints: [
        Key::ConnectpayHintIdentity,
        Key::ConnectpayHintReview,
        Key::ConnectpayHintPause,
    ],
    is_hosted: false,
    unfinished: (Key::ConnectpayUnfinishedHeading, Key::UnfinishedText),
    approved: Key::ConnectpayApprovedHeading,
    declined: Key::ConnectpayDeclinedHeading,
    ..MISSING
};
