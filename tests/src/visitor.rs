//! One person with one browser, in the few verbs that a journey is told in.

mod check;

use serde_json::Value;

use crate::browser::Browser;
use crate::console::Console;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::page::Shown;
use crate::recorder::{Record, Request};
use crate::secrets::{Secrets, attempt_in};
use crate::setup::{Setup, WayBack};
use crate::wait;

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
}

impl Visitor {
    pub(crate) async fn new(environment: Environment) -> Outcome<Self> {
        let console = Console::new(&environment)?;
        Ok(Self {
            browser: Browser::open(&environment).await?,
            setup: &crate::setup::ONDATO,
            address: String::new(),
            secrets: Secrets::default(),
            console,
            record: Record::default(),
            has_left: false,
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

    /// From here on, writes down what the page does.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn start_recording(&self) -> Outcome {
        self.browser.run(Record::START, &[]).await.map(drop)
    }

    /// Waits until the browser is on the set-up's hosted page. Answers its address.
    ///
    /// # Errors
    ///
    /// When the browser does not get there.
    pub async fn wait_for_hosted_page(&mut self) -> Outcome<String> {
        let start = format!("{}/", self.setup.origin(&self.environment));
        let what = format!("the hosted page on {start}");
        let shown = self
            .wait_until(&what, |shown| {
                shown.is_hosted_page && shown.url.starts_with(&start)
            })
            .await?;
        self.secrets.add_hosted_url(&shown.url);
        self.has_left = true;
        Ok(shown.url)
    }

    /// Chooses how the visit to the hosted page ends, and waits until the browser is back.
    ///
    /// # Errors
    ///
    /// When it does not come back.
    pub async fn choose(&mut self, outcome: &str, reason: Option<&str>) -> Outcome {
        if let Some(reason) = reason {
            let option = format!("select[name=reason] option[value={reason}]");
            self.browser.click(&option).await?;
        }
        self.browser
            .click(&format!("button[name=outcome][value={outcome}]"))
            .await?;
        if self.setup.way_back == WayBack::Fixed {
            self.address = self.setup.address(&self.environment, "");
        }
        self.wait_to_be_back().await
    }

    /// Waits until the browser is on the page, and takes in what was recorded there.
    ///
    /// # Errors
    ///
    /// When the browser does not get there.
    pub async fn wait_to_be_back(&mut self) -> Outcome {
        let page = self.environment.page.clone();
        let is_back = |shown: &Shown| shown.url.starts_with(&page) && !shown.phase.is_empty();
        self.wait_until("the page", is_back).await?;
        let arrival = self.browser.run(ARRIVAL, &[]).await?;
        self.secrets
            .add_attempt_in(arrival.as_str().unwrap_or_default());
        self.take_record().await
    }

    /// What the page asked the backend since [`Visitor::start_recording`]; the browser must be
    /// back on the page.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn requests(&mut self) -> Outcome<&[Request]> {
        self.take_record().await?;
        Ok(&self.record.requests)
    }

    /// Waits for a phase and a status.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for(&self, phase: &str, status: &str) -> Outcome<Shown> {
        self.wait_until(&format!("{phase}, {status}"), |shown| {
            shown.is(phase, status)
        })
        .await
    }

    /// Waits for a button that can be pressed.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_for_action(&self, action: &str) -> Outcome<Shown> {
        self.wait_until(&format!("the button {action}"), |shown| {
            shown.offers(action)
        })
        .await
    }

    /// Waits for a condition.
    ///
    /// # Errors
    ///
    /// When the deadline passes.
    pub async fn wait_until(&self, what: &str, is: impl Fn(&Shown) -> bool) -> Outcome<Shown> {
        // A page that is on its way to another cannot be asked; the next look tells.
        let look = async || Ok(self.look().await.ok().filter(|shown| is(shown)));
        let waited = wait::DEADLINE.as_secs();
        wait::until(look)
            .await?
            .ok_or_else(|| Failure::new(format!("waited {waited} s in vain for {what}")))
    }

    /// What the page shows now.
    ///
    /// # Errors
    ///
    /// When the page cannot be asked.
    pub async fn look(&self) -> Outcome<Shown> {
        self.browser
            .run(Shown::SCRIPT, &[])
            .await
            .map(|answer| Shown::read(&answer))
    }

    /// This user's open flows, as the backend lists them to the page.
    ///
    /// # Errors
    ///
    /// When it does not.
    pub async fn open_flows(&self) -> Outcome<Vec<Value>> {
        let answer = self.browser.run_async(OPEN_FLOWS).await?;
        let flows = answer["flows"].as_array().cloned();
        flows.ok_or_else(|| Failure::new(format!("the backend lists no flows: {answer}")))
    }

    /// What the page has asked the backend since it was loaded: path and query of each request.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn backend_calls(&self) -> Outcome<Vec<String>> {
        let calls = self.browser.run(BACKEND_CALLS, &[]).await?;
        let calls = calls.as_array().into_iter().flatten();
        Ok(calls.filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// The address that this document was loaded from, as the provider wrote it: the page has
    /// cleaned the address bar by now.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn arrival(&self) -> Outcome<String> {
        let address = self.browser.run(ARRIVAL, &[]).await?;
        Ok(address.as_str().unwrap_or_default().to_owned())
    }

    /// The states of attempts that were seen in requests; the browser must be back on the page.
    ///
    /// # Errors
    ///
    /// Whatever the driver says.
    pub async fn attempts(&mut self) -> Outcome<Vec<String>> {
        let urls = self
            .requests()
            .await?
            .iter()
            .filter_map(Request::return_url);
        Ok(urls.filter_map(|url| attempt_in(&url)).collect())
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

    async fn take_record(&mut self) -> Outcome {
        let record = Record::read(&self.browser.run(Record::TAKE, &[]).await?);
        for request in &record.requests {
            let body: Value = serde_json::from_str(&request.body).unwrap_or_default();
            self.secrets
                .add_attempt_in(body["returnUrl"].as_str().unwrap_or_default());
        }
        self.record.requests.extend(record.requests);
        self.record.states.extend(record.states);
        Ok(())
    }
}

/// The selector of a button of the component.
#[must_use]
pub fn selector(action: &str) -> String {
    format!("[data-hosted-flow] [data-action={action}]")
}

const BACKEND_CALLS: &str = r"
    const addresses = performance.getEntriesByType('resource').map(entry => new URL(entry.name));
    return addresses.filter(({ pathname }) => pathname.startsWith('/hosted-flow/v1/'))
        .map(({ pathname, search }) => pathname + search);
";

const ARRIVAL: &str = "return performance.getEntriesByType('navigation')[0]?.name ?? '';";

const FORGET_ON_LEAVING: &str = r"
    addEventListener('pagehide', () => { localStorage.clear(); sessionStorage.clear(); });
";

const OPEN_FLOWS: &str = r"
    const answer = await fetch('/hosted-flow/v1/flows?open=true');
    return answer.json();
";
