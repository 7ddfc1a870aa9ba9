//! Links for another device, and the sessions that come of them, as rows.

use hosted_flow_core::contract::FlowId;
use jiff::Timestamp;
use sqlx::any::AnyRow;
use sqlx::{AnyPool, Row};

use super::fault::{SqlFault, failed};
use super::rows::{hexadecimal, nanoseconds};
use super::writer::Writer;
use crate::store::{Handed, HandoffLink, Redemption, SecretHash, StoreError};
use crate::user::UserId;

pub(super) async fn save(writer: &Writer, link: &HandoffLink) -> Result<(), StoreError> {
    let sql = "INSERT INTO hosted_flow_handoffs (hash, user_id, flow, ends_at, is_session) \
               VALUES ($1, $2, $3, $4, 0)";
    let saved = sqlx::query(sql)
        .bind(hexadecimal(link.token.as_bytes()))
        .bind(link.handed.user.as_str().to_owned())
        .bind(link.handed.flow.as_str().to_owned())
        .bind(nanoseconds(link.until)?);
    let saved = writer.write(async |connection| saved.execute(connection).await);
    saved.await.map(drop)
}

/// One statement, so that of two redemptions one finds the link.
pub(super) async fn redeem(
    writer: &Writer,
    redemption: &Redemption,
) -> Result<Option<Handed>, StoreError> {
    let sql = "UPDATE hosted_flow_handoffs SET hash = $1, ends_at = $2, is_session = 1 \
               WHERE hash = $3 AND is_session = 0 AND ends_at > $4 RETURNING user_id, flow";
    let redeemed = sqlx::query(sql)
        .bind(hexadecimal(redemption.session.as_bytes()))
        .bind(nanoseconds(redemption.until)?)
        .bind(hexadecimal(redemption.token.as_bytes()))
        .bind(nanoseconds(redemption.at)?);
    let redeemed = writer.write(async |connection| redeemed.fetch_optional(connection).await);
    redeemed.await?.as_ref().map(handed).transpose()
}

pub(super) async fn session(
    pool: &AnyPool,
    session: &SecretHash,
    at: Timestamp,
) -> Result<Option<Handed>, StoreError> {
    let sql = "SELECT user_id, flow FROM hosted_flow_handoffs \
               WHERE hash = $1 AND is_session = 1 AND ends_at > $2";
    let found = sqlx::query(sql)
        .bind(hexadecimal(session.as_bytes()))
        .bind(nanoseconds(at)?)
        .fetch_optional(pool);
    found
        .await
        .map_err(failed)?
        .as_ref()
        .map(handed)
        .transpose()
}

fn handed(row: &AnyRow) -> Result<Handed, StoreError> {
    let text = |column: &'static str| row.try_get::<String, _>(column).map_err(failed);
    let unreadable = |column| StoreError::new(SqlFault::Unreadable(column));
    Ok(Handed {
        user: UserId::new(text("user_id")?).map_err(|_| unreadable("user_id"))?,
        flow: FlowId::new(text("flow")?).map_err(|_| unreadable("flow"))?,
    })
}
