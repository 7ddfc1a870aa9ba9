//! Webhooks: how each provider sends, signs and retries them.
//!
//! A provider schedules a check for notifications about a resource (`WebhookQueue::schedule`). Its
//! sender then asks for them, sends each one and follows the provider's retry plan, all on the
//! sandbox's clock.

mod delivery_log;
mod delivery_queue;
mod retry;
mod sender;
mod signature;
mod target;

pub use delivery_log::{Delivery, DeliveryResult};
pub use signature::{
    AIRWALLEX_WEBHOOK_SECRET, CONNECTPAY_WEBHOOK_TOKEN, ONDATO_WEBHOOK_SECRET, PAYSAFE_WEBHOOK_KEY,
};
pub use target::{TargetError, Webhooks};

pub(crate) use delivery_log::{DeliveryLog, list_deliveries};
pub(crate) use sender::WebhookSender;
