//! Who is signed in: whose cookie the page's origin has been given.

use std::fmt;

use super::Browser;
use crate::failure::{Outcome, While as _};

/// Who somebody is to the demo: what a browser shows that is signed in as them.
#[derive(Clone)]
pub struct Pass(String);

impl fmt::Debug for Pass {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Pass([redacted])")
    }
}

impl Browser {
    /// Who is signed in. The browser must be on the demo's host, the port aside.
    ///
    /// # Errors
    ///
    /// When nobody is.
    pub async fn pass(&self) -> Outcome<Pass> {
        let cookie = self.client.get_named_cookie(COOKIE).await;
        Ok(Pass(
            cookie.doing("read who is signed in")?.value().to_owned(),
        ))
    }

    /// Signs in as somebody, instead of who was. The browser must be on the page.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn sign_in(&self, pass: &Pass) -> Outcome {
        self.sign_out().await?;
        // By the page, since Chromium's driver sets no cookie for a host that is a number.
        let set = "document.cookie = `${arguments[0]}=${arguments[1]}; path=/`;";
        self.run(set, &[COOKIE.into(), pass.0.as_str().into()])
            .await
            .map(drop)
    }

    /// Signs out; the demo takes who comes then for somebody new. The browser must be on its host.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn sign_out(&self) -> Outcome {
        self.client.delete_cookie(COOKIE).await.doing("sign out")
    }
}

const COOKIE: &str = "hosted_flow_visitor";
