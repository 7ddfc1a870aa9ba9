//! The session cookie of the signed-in user.

use std::fmt;

use super::Browser;
use crate::failure::{Outcome, While as _};

/// The session cookie of a user of the demo.
#[derive(Clone)]
pub struct SessionCookie(String);

impl fmt::Debug for SessionCookie {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("SessionCookie([redacted])")
    }
}

impl Browser {
    /// The cookie of the signed-in user. The browser must be on the demo's host, on any port.
    ///
    /// # Errors
    ///
    /// When no user is signed in.
    pub async fn session_cookie(&self) -> Outcome<SessionCookie> {
        let cookie = self.client.get_named_cookie(COOKIE).await;
        Ok(SessionCookie(
            cookie.doing("read who is signed in")?.value().to_owned(),
        ))
    }

    /// Signs in as this user instead of the current one. The browser must be on the page.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn sign_in(&self, cookie: &SessionCookie) -> Outcome {
        self.sign_out().await?;
        // By a script in the page, since Chromium's driver sets no cookie for an IP address.
        let set = "document.cookie = `${arguments[0]}=${arguments[1]}; path=/`;";
        self.run(set, &[COOKIE.into(), cookie.0.as_str().into()])
            .await
            .map(drop)
    }

    /// Signs out; the demo then creates a new user. The browser must be on its host.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn sign_out(&self) -> Outcome {
        self.client.delete_cookie(COOKIE).await.doing("sign out")
    }
}

const COOKIE: &str = "hosted_flow_visitor";
