//! A person with a browser: the actions of end-to-end tests.

mod check;
mod queries;
mod waiting;

use std::path::Path;

use crate::browser::{Browser, Device};
use crate::console::Console;
use crate::environment::Environment;
use crate::failure::Outcome;
use crate::recorder::Record;
use crate::secrets::Secrets;
use crate::setup::{Setup, WayBack};

/// A person with a new browser.
#[derive(Debug)]
pub struct Visitor {
    /// The demo.
    pub environment: Environment,
    /// The browser, for other actions.
    pub browser: Browser,
    setup: &'static Setup,
    /// The expected URL.
    address: String,
    secrets: Secrets,
    console: Console,
    record: Record,
    has_left: bool,
    provoked: Vec<&'static str>,
}

impl Visitor {
    pub(crate) async fn new(environment: Environment, device: Device) -> Outcome<Self> {
        let environment = environment.on(device);
        let console = Console::new(&environment)?;
        Ok(Self {
            browser: Browser::begin(&environment, device).await?,
            setup: crate::setup::ALL[0],
            address: String::new(),
            secrets: Secrets::default(),
            console,
            record: Record::default(),
            has_left: false,
            provoked: Vec::new(),
            environment,
        })
    }

    /// Opens the page in a set-up and waits for the start button.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn visit(&mut self, setup: &'static Setup) -> Outcome {
        self.visit_with(setup, "").await
    }

    /// As [`Visitor::visit`], with further parameters of the host page.
    ///
    /// # Errors
    ///
    /// When there is no start button.
    pub async fn visit_with(&mut self, setup: &'static Setup, rest: &str) -> Outcome {
        let address = setup.address(&self.environment, rest);
        self.open(setup, &address, &address).await?;
        self.wait_for_action("start").await.map(drop)
    }

    /// Opens any address of the page; `clean` is the expected URL afterwards.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn open(&mut self, setup: &'static Setup, address: &str, clean: &str) -> Outcome {
        self.setup = setup;
        clean.clone_into(&mut self.address);
        self.browser.go(address).await
    }

    /// Clicks a button of the component once it is enabled.
    ///
    /// # Errors
    ///
    /// When it cannot.
    pub async fn click_action(&self, action: &str) -> Outcome {
        self.wait_for_action(action).await?;
        // No selector reaches into the custom element.
        let in_element = r"
            const own = document.querySelector('hosted-flow')?.shadowRoot;
            own?.querySelector(arguments[0]).click();
            return !!own;
        ";
        let button = selector(action);
        if self
            .browser
            .run(in_element, &[button.as_str().into()])
            .await?
            == true
        {
            return Ok(());
        }
        self.browser.click(&button).await
    }

    /// Clicks a button and waits for the hosted page. Returns its URL.
    ///
    /// # Errors
    ///
    /// When the hosted page does not open.
    pub async fn leave(&mut self, action: &str) -> Outcome<String> {
        self.start_recording().await?;
        self.click_action(action).await?;
        self.wait_for_hosted_page().await
    }

    /// Starts, and returns without completing anything: the flow is open and can continue.
    ///
    /// # Errors
    ///
    /// When the page does not offer that.
    pub async fn come_back_later(&mut self, setup: &'static Setup) -> Outcome {
        self.visit(setup).await?;
        self.leave("start").await?;
        self.choose("later", None).await?;
        self.wait_for_action("continue").await.map(drop)
    }

    /// Chooses a file for a document, by its index in the list of those that need one.
    ///
    /// # Errors
    ///
    /// When there is no such document.
    pub async fn choose_file(&self, place: usize, file: &Path) -> Outcome {
        let list = "[data-hosted-flow] [data-document]";
        let input = format!("{list}:nth-child({place}) label:last-of-type input[type=file]");
        self.browser.enter(&input, &file.to_string_lossy()).await
    }

    /// Records from here on what the page does.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn start_recording(&self) -> Outcome {
        self.browser.run(Record::START, &[]).await.map(drop)
    }

    /// Chooses the result on the hosted page, and waits for the return.
    ///
    /// # Errors
    ///
    /// When there is no return.
    pub async fn choose(&mut self, outcome: &str, reason: Option<&str>) -> Outcome {
        if let Some(reason) = reason {
            self.browser.select("select[name=reason]", reason).await?;
        }
        self.browser
            .click(&format!("button[name=outcome][value={outcome}]"))
            .await?;
        if self.setup.way_back == WayBack::Fixed {
            self.address = self.setup.address(&self.environment, "");
        }
        self.wait_to_be_back().await
    }

    /// Chooses the result where the page then navigates to a hosted page by itself, and waits for that.
    /// Returns its URL.
    ///
    /// # Errors
    ///
    /// When the hosted page does not open.
    pub async fn choose_and_be_sent_on(&mut self, outcome: &str) -> Outcome<String> {
        // The address may be equal; the document is a new one.
        let mark = "document.documentElement.dataset.e2e = 'left';";
        self.browser.run(mark, &[]).await?;
        self.browser
            .click(&format!("button[name=outcome][value={outcome}]"))
            .await?;
        self.wait_for_no_element("[data-e2e=left]").await?;
        self.wait_for_hosted_page().await
    }

    /// Clears the storage of this origin, except cookies, when the document is left: as if the return
    /// were in another browser.
    ///
    /// # Errors
    ///
    /// When the driver reports an error.
    pub async fn forget_on_leaving(&self) -> Outcome {
        self.browser.run(FORGET_ON_LEAVING, &[]).await.map(drop)
    }
}

/// The selector of a button of the component.
#[must_use]
pub fn selector(action: &str) -> String {
    format!("[data-hosted-flow] [data-action={action}]")
}

const FORGET_ON_LEAVING: &str = r"
    addEventListener('pagehide', () => { localStorage.clear(); sessionStorage.clear(); });
";
