//! A flow into a row, and back.

use std::fmt::Write as _;

use hosted_flow_core::contract::FlowId;
use jiff::Timestamp;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::AnyQuery;
use super::fault::{SqlFault, failed};
use crate::store::{Fingerprint, ProviderSession, StoreError, StoredFlow};
use crate::user::UserId;

/// Binds a flow's columns, as `$1` to `$14`.
pub(super) fn bind(query: AnyQuery, flow: &StoredFlow) -> Result<AnyQuery, StoreError> {
    let unwritable = |_| StoreError::new(SqlFault::Unwritable);
    let session = serde_json::to_string(&flow.session).map_err(unwritable)?;
    let status = serde_json::to_string(&flow.status).map_err(unwritable)?;
    Ok(query
        .bind(flow.id.as_str().to_owned())
        .bind(flow.user.as_str().to_owned())
        .bind(i64::try_from(flow.revision).map_err(StoreError::new)?)
        .bind(nanoseconds(flow.created_at)?)
        .bind(nanoseconds(Timestamp::now())?)
        .bind(flow.purpose.clone())
        .bind(flow.provider().name().to_owned())
        .bind(flow.session.key().to_owned())
        .bind(session)
        .bind(status)
        .bind(flow.expires_at.map(|at| at.to_string()))
        .bind(i16::from(flow.is_terminal()))
        .bind(i16::from(flow.delivered))
        .bind(flow.session.second_key().map(str::to_owned)))
}

/// Reads a row of the columns that `select!` names.
pub(super) fn flow(row: &AnyRow) -> Result<StoredFlow, StoreError> {
    let text = |column: &'static str| row.try_get::<String, _>(column).map_err(failed);
    let text_if_any =
        |column: &'static str| row.try_get::<Option<String>, _>(column).map_err(failed);
    let number = |column: &'static str| row.try_get::<i64, _>(column).map_err(failed);
    // The parsers' own words quote what they read.
    let unreadable = |column| StoreError::new(SqlFault::Unreadable(column));
    let expires_at = text_if_any("expires_at")?.map(|at| at.parse());
    Ok(StoredFlow {
        id: FlowId::new(text("id")?).map_err(|_| unreadable("id"))?,
        user: UserId::new(text("user_id")?).map_err(|_| unreadable("user_id"))?,
        revision: u64::try_from(number("revision")?).map_err(|_| unreadable("revision"))?,
        created_at: Timestamp::from_nanosecond(number("created_at")?.into())
            .map_err(|_| unreadable("created_at"))?,
        purpose: text_if_any("purpose")?,
        session: ProviderSession::from_stored(
            &text("session")?,
            text("session_key")?,
            text_if_any("second_key")?,
        )
        .map_err(|_| unreadable("session"))?,
        status: serde_json::from_str(&text("status")?).map_err(|_| unreadable("status"))?,
        expires_at: expires_at
            .transpose()
            .map_err(|_| unreadable("expires_at"))?,
        delivered: number("delivered")? != 0,
    })
}

/// A time of our own clock, which is before the year 2262.
pub(super) fn nanoseconds(at: Timestamp) -> Result<i64, StoreError> {
    i64::try_from(at.as_nanosecond()).map_err(StoreError::new)
}

/// A fingerprint as hexadecimal digits.
pub(super) fn text_of(fingerprint: &Fingerprint) -> String {
    hexadecimal(fingerprint.as_bytes())
}

pub(super) fn hexadecimal(bytes: &[u8; 32]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
