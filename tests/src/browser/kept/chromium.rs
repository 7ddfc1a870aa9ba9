//! A browser context in a Chromium that several tests share.
//!
//! A context shares no cookies, storage, cache, service workers, history or pages with another, and
//! the settings of its pages (emulations, overrides) end with them. Chromium disposes of it when the
//! connection that created it closes: a test leaves nothing for the next, however it ends. The driver
//! cannot create one, since its commands are those of a page.
//!
//! The runner starts the browser with the arguments of chromedriver: those of `capabilities.rs`, and
//! chromedriver's own, which its log has with `--verbose`. Both lists of `--disable-features` have to
//! be merged, since the last of two counts:
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

/// The context of this session. Its pages close when this is dropped.
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
    /// Creates one in the browser with `DevTools` at this address.
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

    /// Opens an empty page, and returns its window handle.
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

    /// Closes its pages and removes their data.
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
            // Everything else is an event, and ignored.
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
