//! The person's language, in creates and launches.

use crate::call::Call;
use crate::exchange::Exchange;
use crate::rule::Rule;
use crate::visit::{Faults, Visit};

/// All creates repeat the first one's key, so that none makes another flow. A backend from before the
/// locale ignores it; if it compares whole bodies, it refuses the key.
pub(super) async fn look(visit: &mut Visit, id: &str) {
    let mut faults = Faults::default();
    let mut knows = false;
    for locale in MALFORMED {
        let answer = visit.create_in(locale).await;
        let may = answer.is_refused() || answer.is_success();
        if !faults.unless(may, format!("{answer} to a malformed locale")) {
            break;
        }
        if is_another(&answer, id) {
            visit.skip(Rule::Locale, "keys are not kept");
            return;
        }
        knows |= answer.code().as_deref() == Some("locale-invalid");
    }
    for locale in WELL_FORMED {
        let answer = visit.create_in(locale).await;
        let is_refused_key = !knows && matches!(answer.status(), 409 | 422);
        let may = answer.is_success() || is_refused_key;
        faults.unless(may, format!("{answer} to the first key with a locale"));
        if is_another(&answer, id) {
            visit.skip(Rule::Locale, "keys are not kept");
            return;
        }
    }
    if knows {
        let [locale, ..] = MALFORMED;
        let answer = visit.launch_in(id, locale).await;
        let is_refused = answer.is_refused();
        faults.unless(is_refused, format!("{answer} to a malformed locale"));
        let [locale, ..] = WELL_FORMED;
        let answer = visit.launch_in(id, locale).await;
        // There may be nothing to launch.
        let may = answer.is_success() || answer.status() == 409;
        faults.unless(may, format!("{answer} to a locale"));
    } else if faults.is_empty() {
        visit.skip(Rule::Locale, "not known");
        return;
    }
    visit.note(Rule::Locale, faults);
}

fn is_another(answer: &Exchange, id: &str) -> bool {
    answer.flow_id().is_some_and(|other| other != id)
}

impl Visit {
    async fn create_in(&mut self, locale: &str) -> Exchange {
        let page = self.plan.page.as_str();
        let call = Call::create(&self.plan, &self.first_key, page);
        self.ask(call.with("locale", locale)).await
    }

    async fn launch_in(&mut self, id: &str, locale: &str) -> Exchange {
        let page = self.plan.page.as_str();
        let call = Call::launch(&self.plan, id, page);
        self.ask(call.with("locale", locale)).await
    }
}

/// The last one is longer than 35 characters.
const MALFORMED: [&str; 4] = ["en_GB", "", "<b>", "en-aaaaaaaa-aaaaaaaa-aaaaaaaa-aaaaaa"];

/// The last one is of nobody's.
const WELL_FORMED: [&str; 3] = ["de-AT", "zh-Hant-TW", "qqq-x-nobody"];
