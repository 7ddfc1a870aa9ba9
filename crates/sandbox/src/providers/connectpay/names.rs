//! The two generations of ConnectPay's names.

use super::application::Status;

/// Which generation of names ConnectPay uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Names {
    /// `applicationId`, `ACCOUNT_ISSUED`.
    #[default]
    Old,
    /// `personId`, `APPLICATION_CAPTURED`, `APPLICATION_APPROVED`, `APPLICATION_DECLINED`,
    /// `IDV_TOKEN_EXPIRED`.
    New,
}

impl Names {
    /// The generation with that name, `old` or `new`.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "old" => Some(Self::Old),
            "new" => Some(Self::New),
            _ => None,
        }
    }

    /// The name of the application's id.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Old => "applicationId",
            Self::New => "personId",
        }
    }

    /// `status`. Where the old names lack a status, the nearest one.
    pub(crate) fn status(self, status: Status) -> &'static str {
        match (status, self) {
            (Status::TokenGenerated, _) => "IDV_TOKEN_GENERATED",
            (Status::TokenExpired, Self::New) => "IDV_TOKEN_EXPIRED",
            (Status::TokenExpired, Self::Old) | (Status::IdvDeclined, _) => "IDV_DECLINED",
            (Status::IdvApproved, _) => "IDV_APPROVED",
            (Status::Captured, Self::New) => "APPLICATION_CAPTURED",
            // The old names have no status for a declined application.
            (Status::Captured | Status::Declined, Self::Old) | (Status::Review, _) => {
                "COMPLIANCE_REVIEW"
            }
            (Status::Approved, Self::Old) => "ACCOUNT_ISSUED",
            (Status::Approved, Self::New) => "APPLICATION_APPROVED",
            (Status::Declined, Self::New) => "APPLICATION_DECLINED",
        }
    }
}
