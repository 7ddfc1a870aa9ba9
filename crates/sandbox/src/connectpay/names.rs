//! The two generations of ConnectPay's names.

use super::application::Stage;

/// Which generation of names ConnectPay uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ConnectPayNames {
    /// `applicationId`, `ACCOUNT_ISSUED`.
    #[default]
    Old,
    /// `personId`, `APPLICATION_CAPTURED`, `APPLICATION_APPROVED`, `APPLICATION_DECLINED`,
    /// `IDV_TOKEN_EXPIRED`.
    New,
}

impl ConnectPayNames {
    /// The generation of that name, `old` or `new`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "old" => Some(Self::Old),
            "new" => Some(Self::New),
            _ => None,
        }
    }

    /// What the application's id is called.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Old => "applicationId",
            Self::New => "personId",
        }
    }

    /// `status`. What the old names have no word for gets the nearest that they have.
    pub(crate) fn status(self, stage: Stage) -> &'static str {
        match (stage, self) {
            (Stage::TokenGenerated, _) => "IDV_TOKEN_GENERATED",
            (Stage::TokenExpired, Self::New) => "IDV_TOKEN_EXPIRED",
            (Stage::TokenExpired, Self::Old) | (Stage::IdvDeclined, _) => "IDV_DECLINED",
            (Stage::IdvApproved, _) => "IDV_APPROVED",
            (Stage::Captured, Self::New) => "APPLICATION_CAPTURED",
            // The old names end well or not at all.
            (Stage::Captured | Stage::Declined, Self::Old) | (Stage::Review, _) => {
                "COMPLIANCE_REVIEW"
            }
            (Stage::Approved, Self::Old) => "ACCOUNT_ISSUED",
            (Stage::Approved, Self::New) => "APPLICATION_APPROVED",
            (Stage::Declined, Self::New) => "APPLICATION_DECLINED",
        }
    }
}
