//! What a request must carry and how much each user may ask for: the anti-forgery header, requests
//! per minute, open event streams, and documents in memory.

mod anti_forgery;
mod rates;
mod streams;
mod uploads;

pub(crate) use anti_forgery::AntiForgery;
pub(crate) use rates::Rates;
pub(crate) use streams::{StreamLimiter, StreamPermit};
pub(crate) use uploads::Uploads;
