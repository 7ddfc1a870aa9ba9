//! Activates scenarios, and serves the page that lists them.

use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

use crate::faults::Faults;
use crate::fields::Fields;
use crate::hosted_page::{Brand, Escaped, Markup, message_page, page};
use crate::page_url::PageUrl;
use crate::per_provider::PerProvider;
use crate::random::SeedSource;
use crate::scenario::Scenario;
use crate::scenario_needs::ScenarioNeeds;
use crate::timings::{SharedTimings, Timings};

/// Activates scenarios.
#[derive(Clone, Debug)]
pub(crate) struct ScenarioControl {
    pub(crate) timings: SharedTimings,
    pub(crate) faults: Faults,
    pub(crate) needs: PerProvider<ScenarioNeeds>,
    /// Timings without a scenario.
    pub(crate) default_timings: Timings,
    pub(crate) page: PageUrl,
    pub(crate) origins: PerProvider<String>,
    /// The active scenario.
    pub(crate) current: Arc<Mutex<Option<Scenario>>>,
}

const BRAND: Brand = Brand {
    name: "Sandbox",
    class: "sandbox-start",
};

/// Path of the common start page, on every port.
pub(crate) const START_PATH: &str = "/sandbox/";

/// Path for choosing a scenario, on every port.
pub(crate) const CHOOSE_PATH: &str = "/sandbox/scenario";

impl ScenarioControl {
    /// Activates a scenario, or with `None` deactivates it. Existing sessions keep their timings.
    pub(crate) fn apply(&self, scenario: Option<&Scenario>) {
        let (timings, rules, seed) = match scenario {
            Some(own) => (
                own.timings(self.default_timings.clone()),
                own.rules(),
                own.seed(),
            ),
            None => (self.default_timings.clone(), [].as_slice(), 0),
        };
        self.timings.set(timings);
        self.faults.set_rules(rules, &SeedSource::from_seed(seed));
        for (provider, needs) in self.needs.iter() {
            needs.set(scenario.and_then(|own| own.needs(provider)));
        }
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = scenario.cloned();
    }

    fn markup(&self) -> Markup {
        let current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        let mut html = "<p>A sandbox of all providers on this machine. It verifies \
                        nothing.</p>\n<h2>Providers</h2>\n<ul>\n"
            .to_owned();
        // Writing to a `String` cannot fail.
        for (provider, origin) in self.origins.iter() {
            let _ = writeln!(
                html,
                r#"<li><a href="{origin}/">{provider}</a> · <a href="{origin}/sandbox/log">requests</a> · <a href="{origin}/sandbox/webhooks">webhooks</a></li>"#
            );
        }
        let now = match current.as_ref() {
            None => "No scenario is active: there are no faults.".to_owned(),
            Some(own) => format!(
                "Active: <code>{}</code> with seed {}.",
                Escaped(own.name()),
                own.seed()
            ),
        };
        let _ = writeln!(
            html,
            "</ul>\n<h2>Scenarios</h2>\n<p>{now} <a href=\"{CHOOSE_PATH}\">Deactivate</a></p>\n<ul>"
        );
        for own in Scenario::shipped() {
            let _ = writeln!(
                html,
                r#"<li><a href="{CHOOSE_PATH}?name={name}&amp;seed={seed}">{name}</a> <span>{about}</span></li>"#,
                name = own.name(),
                seed = own.seed(),
                about = Escaped(own.about()),
            );
        }
        let page_url = Escaped(self.page.as_str());
        let _ = write!(
            html,
            "</ul>\n<p><a class=\"back\" href=\"{page_url}\">To the onboarding page</a></p>"
        );
        Markup::trusted(html)
    }
}

/// `GET` [`START_PATH`].
pub(crate) async fn list_scenarios(State(control): State<ScenarioControl>) -> Response {
    page(StatusCode::OK, BRAND, "Provider sandbox", &control.markup())
}

/// `GET` [`CHOOSE_PATH`]: activates the scenario of that name, with its own seed or the given one;
/// without a name, deactivates the active one. `GET` may change state here, because the sandbox
/// listens on loopback only.
pub(crate) async fn choose(
    State(control): State<ScenarioControl>,
    Query(query): Query<Vec<(String, String)>>,
) -> Response {
    let Some(scenario) = requested_scenario(&Fields(query)) else {
        return message_page(
            StatusCode::BAD_REQUEST,
            BRAND,
            "Unknown scenario",
            "The name is not on the start page, or the seed is not a number.",
            START_PATH,
        );
    };
    control.apply(scenario.as_ref());
    Redirect::to(START_PATH).into_response()
}

/// The scenario that a query requests: `Some(None)` means none.
#[expect(
    clippy::option_option,
    reason = "a wrong query is not the same as an empty one"
)]
fn requested_scenario(query: &Fields) -> Option<Option<Scenario>> {
    let (name, seed) = (query.single("name").ok()?, query.single("seed").ok()?);
    let Some(name) = name else {
        return seed.is_none().then_some(None);
    };
    let scenario = Scenario::named(name)?;
    match seed {
        None => Some(Some(scenario)),
        Some(seed) => Some(Some(scenario.with_seed(seed.parse().ok()?))),
    }
}
