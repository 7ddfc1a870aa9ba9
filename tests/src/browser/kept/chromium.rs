//! A context in a Chromium that the runner keeps for several tests.
//!
//! A context has no cookie, storage, cache, service worker, history or page in common with any
//! other, and what was set for its pages (emulations, overrides) ends with them. Chromium disposes
//! of it when the connection over which it was made closes: however a test ends, nothing of it is
//! left for the next. The driver cannot make one: it may only speak for a page.
//!
//! The runner starts the browser with the arguments that chromedriver would start it with: those of
//! `capabilities.rs`, and chromedriver's own, which its log has with `--verbose`. Both lists of
//! `--disable-features` have to be one, since the last of two counts:
//! `--allow-pre-commit-input --disable-background-timer-throttling
//! --disable-backgrounding-occluded-windows --disable-client-side-phishing-detection
//! --disable-default-apps
//! --disable-features=IgnoreDuplicateNavs,Prewarm,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup
//! --disable-hang-monitor --disable-popup-blocking --disable-prompt-on-repost --enable-automation
//! --no-service-autorun --password-store=basic --test-type=webdriver --use-mock-keychain`.

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::failure::{Failure, Outcome, While as _};
use crate::sandbox::get;

/// A context of this session's own. Its pages close when this is dropped.
pub(in crate::browser) struct Context {
    id: String,
    connection: Mutex<Connection>,
}

/// A connection to the browser itself, in the Chrome `DevTools` protocol.
struct Connection {
    stream: WebSocketStream<MaybeTlsStream<TcpStream>>,
    commands: u64,
}

impl Context {
    /// Makes one in the browser whose `DevTools` are at that address.
    pub(in crate::browser) async fn new(address: &str) -> Outcome<Self> {
        let mut connection = Connection::open(address).await?;
        let made = connection
            .command(
                "Target.createBrowserContext",
                json!({ "disposeOnDetach": true }),
            )
            .await?;
        Ok(Self {
            id: text(&made, "browserContextId")?,
            connection: Mutex::new(connection),
        })
    }

    /// Opens an empty page, and answers what the driver calls it.
    pub(in crate::browser) async fn open_page(&self, is_tab: bool) -> Outcome<String> {
        let page = json!({
            "url": "about:blank",
            "browserContextId": self.id,
            "newWindow": !is_tab,
        });
        let mut connection = self.connection.lock().await;
        let opened = connection.command("Target.createTarget", page).await?;
        text(&opened, "targetId")
    }

    /// Closes its pages and forgets all that they have stored.
    pub(in crate::browser) async fn dispose(self) -> Outcome {
        let context = json!({ "browserContextId": self.id });
        let mut connection = self.connection.into_inner();
        connection
            .command("Target.disposeBrowserContext", context)
            .await
            .map(drop)
    }
}

impl Connection {
    async fn open(address: &str) -> Outcome<Self> {
        let about = get(&format!("http://{address}/json/version")).await?;
        let about: Value = about.json().await.doing("read about the kept browser")?;
        let url = text(&about, "webSocketDebuggerUrl")?;
        let (stream, _) = connect_async(url)
            .await
            .doing("connect to the kept browser")?;
        Ok(Self {
            stream,
            commands: 0,
        })
    }

    async fn command(&mut self, method: &str, parameters: Value) -> Outcome<Value> {
        self.commands += 1;
        let id = self.commands;
        let command = json!({ "id": id, "method": method, "params": parameters });
        let sent = self.stream.send(Message::text(command.to_string())).await;
        sent.doing(&format!("send {method} to the kept browser"))?;
        while let Some(message) = self.stream.next().await {
            let message = message.doing(&format!("wait for the answer to {method}"))?;
            let Message::Text(message) = message else {
                continue;
            };
            let mut answer: Value = serde_json::from_str(&message).doing("read an answer")?;
            // Everything else is an event that nobody waits for.
            if answer["id"] == id {
                return match answer["error"]["message"].as_str() {
                    Some(error) => Err(Failure::new(format!("{method}: {error}"))),
                    None => Ok(answer["result"].take()),
                };
            }
        }
        Err(Failure::new(format!(
            "the kept browser closed the connection before it answered {method}"
        )))
    }
}

fn text(answer: &Value, name: &str) -> Outcome<String> {
    let text = answer[name].as_str().map(str::to_owned);
    text.ok_or_else(|| Failure::new(format!("the kept browser did not say its {name}")))
}
