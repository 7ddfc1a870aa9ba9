//! Webhooks: how they are sent and retried. How each provider signs them and when it tries again is
//! in its room.
//!
//! A provider schedules a check for notifications about a resource (`WebhookQueue::schedule`). Its
//! sender then asks for them, sends each one and follows the provider's retry plan, all on the
//! sandbox's clock.

mod delivery_log;
mod delivery_queue;
mod sender;
mod target;

pub use delivery_log::{Delivery, DeliveryResult};
pub use target::{TargetError, Webhooks};

pub(crate) use delivery_log::{DeliveryLog, list_deliveries};
pub(crate) use sender::WebhookSender;
