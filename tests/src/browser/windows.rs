//! Several windows of one browser, and their visibility.

use fantoccini::wd::WindowHandle;

use super::Browser;
use crate::environment::BrowserKind;
use crate::failure::{Failure, Outcome, While as _};
use crate::wait;

/// A window, or a tab, of a browser.
#[derive(Clone, Debug)]
pub struct Window(WindowHandle);

impl Browser {
    /// Opens another tab of the same browser and switches to it.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn open_tab(&self) -> Outcome {
        // WebKit's browser opens a tab in the background, where nothing polls; a new window is visible.
        self.open(self.kind != BrowserKind::WebKit).await
    }

    /// Opens another visible window, and switches to it.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn open_window(&self) -> Outcome<Window> {
        self.open(false).await?;
        self.window().await
    }

    /// The current window.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn window(&self) -> Outcome<Window> {
        self.client
            .window()
            .await
            .doing("name a window")
            .map(Window)
    }

    /// Switches to another window.
    ///
    /// # Errors
    ///
    /// When it is closed.
    pub async fn go_on_in(&self, window: &Window) -> Outcome {
        let window = self.client.switch_to_window(window.0.clone());
        window.await.doing("go to another window")
    }

    /// Switches to the window or tab that the page opens.
    ///
    /// # Errors
    ///
    /// When none opens.
    pub async fn go_on_in_opened(&self, open: impl AsyncFnOnce() -> Outcome) -> Outcome {
        let before = self.client.windows().await.doing("list the windows")?;
        open().await?;
        let look = async || {
            let mut windows = self.client.windows().await.doing("list the windows")?;
            windows.retain(|window| !before.contains(window));
            Ok(windows.pop())
        };
        let opened = wait::until(look).await?;
        let opened = opened.ok_or_else(|| Failure::new("the page opens no window"))?;
        self.go_on_in(&Window(opened)).await
    }

    /// Closes this window; the next command has to switch to another.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn close_window(&self) -> Outcome {
        self.client.close_window().await.doing("close a window")
    }

    /// Hides this window; its page keeps running.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn hide_window(&self) -> Outcome {
        self.client.minimize_window().await.doing("hide a window")
    }

    /// Shows this window again.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn show_window(&self) -> Outcome {
        // The only WebDriver command that is specified to restore a hidden window.
        let shown = self.client.set_window_rect(0, 0, 800, 600).await;
        shown.doing("show a window")
    }

    async fn open(&self, is_tab: bool) -> Outcome {
        if let Some(context) = &self.context {
            // The driver's command would open it outside of this session's context.
            let page = context.open_page(is_tab).await?;
            return self.go_on_in_page(page).await;
        }
        let window = self.client.new_window(is_tab).await;
        let window = window.doing("open a window")?.handle;
        let window = self.client.switch_to_window(window);
        window.await.doing("go to the new window")
    }

    /// Switches to a page of this session's context, once the driver lists it.
    pub(super) async fn go_on_in_page(&self, page: String) -> Outcome {
        let page = WindowHandle::try_from(page).doing("name a window")?;
        let look = async || {
            let windows = self.client.windows().await.doing("list the windows")?;
            Ok(windows.contains(&page).then_some(()))
        };
        if wait::until(look).await?.is_none() {
            return Err(Failure::new("the driver does not hear of a new window"));
        }
        self.go_on_in(&Window(page)).await
    }
}
