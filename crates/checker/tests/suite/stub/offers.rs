//! The optional operations of the stub.

use std::time::Duration;

use axum::body::{Body, Bytes};
use http_body_util::channel::Channel;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::{Answer, Fault, No, Stub};

impl Stub {
    pub(super) fn events(&self, user: &str, id: &str) -> Result<Answer, No> {
        let own = self.own(user, id).or_else(|no| {
            let is_open = self.has(Fault::EventsForAnybody);
            self.change(id, |_| {}).filter(|_| is_open).ok_or(no)
        });
        let made = own?;
        let mut data = made.read();
        if self.has(Fault::EventsCarryTheCode) {
            data["status"]["code"] = made.launch()["secureCode"].clone();
        }
        let name = self.either(Fault::EventsHaveNoName, "", "event: flow\n");
        let id = self.either(Fault::EventsHaveOtherIds, 0, made.revision);
        let first = self.either(
            Fault::EventsBeginSilently,
            ":\n\n".to_owned(),
            format!("{name}id: {id}\ndata: {data}\n\n"),
        );
        let heartbeat = self.either(
            Fault::HeartbeatsHaveNoData,
            "event: heartbeat\n\n",
            "event: heartbeat\ndata: {}\n\n",
        );
        let heartbeat = self.either(Fault::NoHeartbeats, ":\n\n", heartbeat);
        let first = format!("{heartbeat}{first}");
        let is_silent = self.has(Fault::EventsFallSilent);
        let next = self.either(Fault::HeartbeatsStop, ":\n\n", heartbeat);
        let (mut sender, body) = Channel::<Bytes>::new(1);
        tokio::spawn(async move {
            let mut sent = sender.send_data(first.into()).await;
            while sent.is_ok() {
                // Ends when the client disconnects; the silent stream ends with the test.
                tokio::time::sleep(Duration::from_millis(50)).await;
                if !is_silent {
                    sent = sender.send_data(next.into()).await;
                }
            }
        });
        let media_type = self.either(
            Fault::EventsAreJson,
            "application/json",
            "text/event-stream",
        );
        Ok(Answer::Stream(Body::new(body), media_type))
    }

    pub(super) fn handoff(&self, user: &str, id: &str) -> Result<Answer, No> {
        if !self.has(Fault::HandoffForAnybody) {
            self.own(user, id)?;
        }
        let number = self.either(Fault::HandoffRepeats, 0, self.number());
        let host = self.either(
            Fault::HandoffToTheProvider,
            "idv.ondato.com",
            "join.example",
        );
        let lasts = self.either(
            Fault::HandoffLastsForADay,
            SignedDuration::from_hours(24),
            SignedDuration::from_mins(5),
        );
        let expires = Timestamp::now() + lasts;
        let url = format!("https://{host}/resume?t={number}");
        Ok(Answer::Json(
            self.either(Fault::HandoffAnswers202, 202, 200),
            json!({"url": url, "expiresAt": expires.to_string()}),
        ))
    }

    /// The user's results, as settled before the check.
    pub(super) fn recent(&self, user: &str, is_filtered_out: bool) -> Value {
        if self.has(Fault::RecentIsAnObject) {
            return json!({});
        }
        if is_filtered_out && !self.has(Fault::RecentIgnoresTheFilter) {
            return json!([]);
        }
        let user = self.either(Fault::RecentIsEverybodys, "all", user);
        let result = |day: u32, purpose: &str, session: &str| {
            json!({
                "id": format!("flw_{user}_{day}"),
                "provider": "paysafe",
                "purpose": purpose,
                "revision": 4,
                "createdAt": format!("2026-11-{day}T10:00:00Z"),
                "status": {"provider": "paysafe", "sessionStatus": session},
            })
        };
        let purpose = self.either(Fault::RecentIsBesideAnOpenFlow, "payout", "deposit");
        let session = self.either(Fault::RecentIsNotSettled, "ACTIVE", "COMPLETED");
        let older = self.either(Fault::RecentRepeatsAPurpose, "deposit", "refund");
        let mut results = [result(20, purpose, session), result(19, older, "FAILED")];
        if self.has(Fault::RecentIsOldestFirst) {
            results.reverse();
        }
        json!(results)
    }

    /// Refuses a locale that is no language tag.
    pub(super) fn check_locale(&self, body: &Value, is_launch: bool) -> Result<(), No> {
        let is_unknown = self.has(Fault::NoLocale) || self.has(Fault::NoLocaleAndWholeBodies);
        let Some(locale) = body["locale"].as_str().filter(|_| !is_unknown) else {
            return Ok(());
        };
        let is_plain = locale
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let is_tag = (2..=35).contains(&locale.len()) && is_plain;
        if !is_tag && self.has(Fault::LocaleFallsOver) {
            return Err((500, "internal", "Our own fault"));
        }
        let is_refused = if is_launch {
            let takes_all = self.has(Fault::LaunchTakesAnyLocale);
            self.has(Fault::LaunchRefusesLocales) || (!is_tag && !takes_all)
        } else {
            self.has(Fault::LocaleIsRefused) || !is_tag
        };
        if is_refused {
            return Err((400, "locale-invalid", "No language tag"));
        }
        Ok(())
    }
}
