//! Reasons of a rejection.

use crate::choice::Reasons;

/// The reasons of Ondato's SDK and of an older client, in `PascalCase` as documented: first those
/// after which the SDK allows another try, then those after which it closes, then the older ones.
pub(crate) const REASONS: Reasons = Reasons {
    label: "Reason, if it is declined",
    default: "DocumentNotAccepted",
    all: &[
        "MissingDocumentPhoto",
        "DocumentNotAccepted",
        "DataDoesNotMatch",
        "MissingSelfiePhoto",
        "FacesDoesNotMatch",
        "PoorPhotoQuality",
        "PoorPhotoLighting",
        "BlurredPhoto",
        "BadMediaFormat",
        "UnrelatedPhoto",
        "MoreThanOnePerson",
        "DocumentIsExpired",
        "DocumentWithNonLatinCharacters",
        "PartOfDocumentIsCovered",
        "NameMismatch",
        "ExpirationDateMismatch",
        "IncorrectInformationProvided",
        "PartOfFaceIsCovered",
        "Sanctioned",
        "Miscellaneous",
        "PossibleFraudAttempt",
        "ProhibitedCountryOrState",
        "UnderagePerson",
        "ProhibitedNationality",
        "DocAndBioAgeDoesntMatch",
        "DuplicatedInfo",
        "ExpiredIdentification",
        "Undefined",
    ],
};
