//! Webhooks: what there is to tell, how each provider signs it, and how often it tries.
//!
//! A provider only says that there may be news of something ([`Post::look`](crate::webhook_queue::Post::look)); its courier asks for
//! the news, sends each notice and follows the provider's retry plan, all on the sandbox's clock.

mod delivery_log;
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
