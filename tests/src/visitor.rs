//! One person with one browser, in the few verbs that end-to-end tests use.

mod asking;
mod check;
mod waiting;

use std::path::Path;

use crate::browser::{Browser, Device};
use crate::console::Console;
use crate::environment::Environment;
use crate::failure::Outcome;
use crate::recorder::Record;
use crate::secrets::Secrets;
use crate::setup::{Setup, WayBack};

/// One person with one browser, who has never been here before.
#[derive(Debug)]
pub struct Visitor {
    /// The demo.
    pub environment: Environment,
    /// The browser, for what is not a verb of its own.
    pub browser: Browser,
    setup: &'static Setup,
    /// What the address bar shall show.
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
            setup: &crate::setup::ONDATO,
            address: String::new(),
            secrets: Secrets::default(),
            console,
            record: Record::default(),
            has_left: false,
            provoked: Vec::new(),
            environment,
        })
    }

    /// Opens the page in a set-up and waits until it invites.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn visit(&mut self, setup: &'static Setup) -> Outcome {
        self.visit_with(setup, "").await
    }

    /// As [`Visitor::visit`], with something of the host page's own behind the set-up's query.
    ///
    /// # Errors
    ///
    /// When the page does not invite.
    pub async fn visit_with(&mut self, setup: &'static Setup, rest: &str) -> Outcome {
        let address = setup.address(&self.environment, rest);
        self.open(setup, &address, &address).await?;
        self.wait_for_action("start").await.map(drop)
    }

    /// Opens any address of the page; `clean` is what the address bar shall show afterwards.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn open(&mut self, setup: &'static Setup, address: &str, clean: &str) -> Outcome {
        self.setup = setup;
        clean.clone_into(&mut self.address);
        self.browser.go(address).await
    }

    /// Presses a button of the component once it can be pressed.
    ///
    /// # Errors
    ///
    /// When it cannot.
    pub async fn click_action(&self, action: &str) -> Outcome {
        self.wait_for_action(action).await?;
        self.browser.click(&selector(action)).await
    }

    /// Presses a button and waits for the hosted page. Answers the hosted page's address.
    ///
    /// # Errors
    ///
    /// When the browser does not get there.
    pub async fn leave(&mut self, action: &str) -> Outcome<String> {
        self.start_recording().await?;
        self.click_action(action).await?;
        self.wait_for_hosted_page().await
    }

    /// Begins, and comes back with everything still to do: the flow is open, and can be gone on
    /// with.
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

    /// Chooses a file for a document, by its place in the list of those that take one.
    ///
    /// # Errors
    ///
    /// When there is no such document.
    pub async fn choose_file(&self, place: usize, file: &Path) -> Outcome {
        let list = "[data-hosted-flow] [data-document]";
        let input = format!("{list}:nth-child({place}) label:last-child input[type=file]");
        self.browser.enter(&input, &file.to_string_lossy()).await
    }

    /// From here on, writes down what the page does.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn start_recording(&self) -> Outcome {
        self.browser.run(Record::START, &[]).await.map(drop)
    }

    /// Chooses how the visit to the hosted page ends, and waits until the browser is back.
    ///
    /// # Errors
    ///
    /// When it does not come back.
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

    /// Chooses how the visit ends where the page sends the browser on to a hosted page by itself,
    /// and waits until it is there. Answers its address.
    ///
    /// # Errors
    ///
    /// When it does not get there.
    pub async fn choose_and_be_sent_on(&mut self, outcome: &str) -> Outcome<String> {
        // The address may be the same again; the document is not.
        let mark = "document.documentElement.dataset.e2e = 'left';";
        self.browser.run(mark, &[]).await?;
        self.browser
            .click(&format!("button[name=outcome][value={outcome}]"))
            .await?;
        self.wait_for_no_element("[data-e2e=left]").await?;
        self.wait_for_hosted_page().await
    }

    /// When this document is left, takes away everything that its origin has stored in this
    /// browser, cookies apart: as if the person came back in a browser that was never here.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
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
