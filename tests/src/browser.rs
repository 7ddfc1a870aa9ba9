//! A browser session: the driver's commands that end-to-end tests need.

mod capabilities;
mod command;
mod evidence;
mod kept;
mod session_cookie;
mod windows;

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::time::timeout;

use self::command::Post;
use self::kept::chromium::Context;
use self::kept::firefox;
pub use self::session_cookie::SessionCookie;
pub use self::windows::Window;
pub use crate::environment::Device;
use crate::environment::{BrowserKind, Environment, KeptBrowser};
use crate::failure::{Failure, Outcome, While as _};

/// The deadline for a browser to start, and to end.
const TIMEOUT: Duration = Duration::from_mins(1);

/// A new headless browser without cookies, storage and history.
pub struct Browser {
    client: Client,
    kind: BrowserKind,
    webdriver: String,
    /// The context of this session in a shared Chromium.
    context: Option<Context>,
    /// Whether it is a shared Firefox.
    is_kept_firefox: bool,
    // Removed at the end of the session; Chromium would otherwise share one.
    profile: TempDir,
}

impl fmt::Debug for Browser {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Browser")
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

impl Browser {
    /// Opens a session. It stays open until [`Browser::close`].
    pub(crate) async fn begin(environment: &Environment, device: Device) -> Outcome<Self> {
        let kind = environment.browser;
        let profile = TempDir::with_prefix("hosted-flow-").doing("make a profile folder")?;
        let begun = Instant::now();
        // A driver whose browser crashes at its start may never answer.
        let opening = timeout(TIMEOUT, Self::open_session(environment, device, profile)).await;
        let after = || format!("after {:.1} s", begun.elapsed().as_secs_f64());
        let browser = opening
            .map_err(|_| Failure::new(format!("no browser session opened, {}", after())))?
            .map_err(|failure| Failure::new(format!("{failure} ({})", after())))?;
        if kind == BrowserKind::WebKit && device == Device::Phone {
            // A small document of the page's origin, in which `watch.js` reads the storage.
            browser.go(&format!("{}watch.js", environment.page)).await?;
            browser.run(BE_A_PHONE, &[]).await?;
        }
        Ok(browser)
    }

    async fn open_session(
        environment: &Environment,
        device: Device,
        profile: TempDir,
    ) -> Outcome<Self> {
        let mut context = None;
        let mut page = None;
        let mut is_kept_firefox = false;
        let capabilities = match &environment.kept_browser {
            Some(KeptBrowser::Chromium { address }) => {
                let made = Context::new(address).await?;
                // A context has no window for a tab yet.
                page = Some(made.open_page(false).await?);
                context = Some(made);
                capabilities::in_chromium(address)
            }
            Some(KeptBrowser::Firefox { .. }) => {
                is_kept_firefox = true;
                Map::new()
            }
            None => capabilities::of(environment.browser, device, profile.path())?,
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = builder.connect(&environment.webdriver).await;
        let browser = Self {
            client: client.doing("open a browser session")?,
            kind: environment.browser,
            webdriver: environment.webdriver.clone(),
            context,
            is_kept_firefox,
            profile,
        };
        if let Some(page) = page {
            browser.go_on_in_page(page).await?;
        }
        if is_kept_firefox {
            firefox::begin(&browser.client).await?;
        }
        Ok(browser)
    }

    /// Ends the session, and with it the browser or its context.
    pub(crate) async fn close(self) -> Outcome {
        let closing = async {
            if self.is_kept_firefox {
                firefox::clear(&self.client).await?;
            }
            self.client.close().await.doing("close the browser session")
        };
        // A driver that has not answered an earlier command may not answer this one.
        let closed = timeout(TIMEOUT, closing).await;
        let closed = closed.map_err(|_| Failure::new("the driver did not close the session"))?;
        let disposed = match self.context {
            Some(context) => context.dispose().await,
            None => Ok(()),
        };
        closed.and(disposed)
    }

    /// Where it keeps what it stores.
    pub(crate) fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// The kind of browser.
    #[must_use]
    pub fn kind(&self) -> BrowserKind {
        self.kind
    }

    /// Navigates to an address, as if it were typed.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn go(&self, url: &str) -> Outcome {
        self.client.goto(url).await.doing(&format!("go to {url}"))
    }

    /// The current URL.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn url(&self) -> Outcome<String> {
        let url = self.client.current_url().await.doing("read the address")?;
        Ok(url.into())
    }

    /// Clicks Back.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn back(&self) -> Outcome {
        self.client.back().await.doing("go back")
    }

    /// Clicks Forward.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn forward(&self) -> Outcome {
        self.client.forward().await.doing("go forward")
    }

    /// Clicks Reload.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn reload(&self) -> Outcome {
        self.client.refresh().await.doing("reload")
    }

    /// Switches to the page's first frame.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn enter_frame(&self) -> Outcome {
        self.client.enter_frame(0).await.doing("enter the frame")
    }

    /// Runs the body of a function in the page.
    ///
    /// # Errors
    ///
    /// When it throws, or the page navigates meanwhile.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Outcome<Value> {
        self.client
            .execute(script, arguments.to_vec())
            .await
            .doing("run a script in the page")
    }

    /// Runs an `async` function's body in the page and waits for what it returns.
    ///
    /// # Errors
    ///
    /// When it throws, or the page navigates meanwhile.
    pub async fn run_async(&self, script: &str) -> Outcome<Value> {
        // `execute/sync` waits for a promise too, by the standard.
        self.run(&format!("return (async () => {{ {script} }})();"), &[])
            .await
    }

    /// Clicks the element of a CSS selector, as a person does: only if it is visible and not covered.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn click(&self, selector: &str) -> Outcome {
        let doing = format!("click {selector}");
        self.find(selector).await?.click().await.doing(&doing)
    }

    /// Types into the element of a CSS selector; into a file input, the path of the file.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn enter(&self, selector: &str, text: &str) -> Outcome {
        let doing = format!("type into {selector}");
        self.find(selector)
            .await?
            .send_keys(text)
            .await
            .doing(&doing)
    }

    /// Clears the element of a CSS selector.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn clear(&self, selector: &str) -> Outcome {
        let doing = format!("clear {selector}");
        self.find(selector).await?.clear().await.doing(&doing)
    }

    /// A screenshot (PNG) of the element of a CSS selector; in `WebKit` with its surroundings.
    ///
    /// # Errors
    ///
    /// When there is no visible element.
    pub async fn picture(&self, selector: &str) -> Outcome<Vec<u8>> {
        let doing = format!("take a picture of {selector}");
        let element = self.find_in_view(selector).await?;
        // Its driver crops the screenshot at the element's position before the page was scrolled.
        if self.kind == BrowserKind::WebKit {
            return self.client.screenshot().await.doing(&doing);
        }
        element.screenshot().await.doing(&doing)
    }

    /// The visible text of the element of a CSS selector.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        let doing = format!("read {selector}");
        self.find(selector).await?.text().await.doing(&doing)
    }

    /// Chooses the entry with that text in the list of a CSS selector.
    ///
    /// # Errors
    ///
    /// When there is no such list or entry.
    pub async fn select(&self, selector: &str, entry: &str) -> Outcome {
        let list = self.find(selector).await?;
        list.select_by_label(entry)
            .await
            .doing(&format!("choose {entry}"))
    }

    /// A double click with the mouse on the element of a CSS selector.
    ///
    /// # Errors
    ///
    /// When there is no such element.
    pub async fn double_click(&self, selector: &str) -> Outcome {
        let button = MOUSE_BUTTON_LEFT;
        let element = self.find_in_view(selector).await?;
        let over = PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        };
        let mouse = MouseActions::new("mouse".to_owned())
            .then(over)
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        let doing = format!("double-click {selector}");
        self.client.perform_actions(mouse).await.doing(&doing)
    }

    /// Sends a command of the Chrome `DevTools` protocol; Chromium only.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.post(
            "goog/cdp/execute",
            json!({ "cmd": command, "params": parameters }),
        )
        .await
    }

    /// Sends a command that is specific to this driver.
    pub(crate) async fn post(&self, path: &'static str, body: Value) -> Outcome<Value> {
        self.client.issue_cmd(Post { path, body }).await.doing(path)
    }

    /// Scrolls to an element: a click does so by itself, mouse actions and screenshots do not.
    async fn find_in_view(&self, selector: &str) -> Outcome<Element> {
        let element = self.find(selector).await?;
        let show = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        let target = serde_json::to_value(&element).doing("name an element")?;
        self.run(show, &[target]).await?;
        Ok(element)
    }

    async fn find(&self, selector: &str) -> Outcome<Element> {
        self.client
            .find(Locator::Css(selector))
            .await
            .doing(&format!("find {selector}"))
    }
}

const BE_A_PHONE: &str = "localStorage.setItem('e2e:phone', 'yes');";
