//! The form of a hosted page: writing and reading it.

use std::fmt::Write;

use axum::extract::Form;
use axum::extract::rejection::FormRejection;

use super::{Escaped, Markup};
use crate::choice::{Choice, ChoiceError, Outcome, Reasons};
use crate::fields::{DuplicateField, Fields};

/// A form that posts the chosen outcome and reason to `action`.
pub(crate) fn choice_form(action: &str, reasons: &Reasons) -> Markup {
    let mut html = format!(
        r#"<form method="post" action="{}">
<label for="reason">{}</label>
<select id="reason" name="reason">
"#,
        Escaped(action),
        Escaped(reasons.label)
    );
    for reason in reasons.all {
        let selected = if *reason == reasons.default {
            " selected"
        } else {
            ""
        };
        // Writing to a `String` cannot fail.
        let reason = Escaped(reason);
        let _ = writeln!(
            html,
            "<option value=\"{reason}\"{selected}>{reason}</option>"
        );
    }
    html.push_str("</select>\n<ul>\n");
    for outcome in Outcome::ALL {
        let value = outcome.name();
        let (label, note) = label_and_note(outcome);
        let _ = writeln!(
            html,
            r#"<li><button name="outcome" value="{value}" aria-describedby="{value}-note">{label}</button>
<span id="{value}-note">{note}</span></li>"#
        );
    }
    html.push_str("</ul>\n</form>");
    Markup::trusted(html)
}

/// Reads the submitted form.
pub(crate) fn read_choice(
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
    reasons: &Reasons,
) -> Result<Choice, ChoiceError> {
    let Form(fields) = form.map_err(|_| ChoiceError::Outcome)?;
    let fields = Fields(fields);
    let outcome = fields
        .single("outcome")
        .map_err(|DuplicateField| ChoiceError::Outcome)?;
    let reason = fields
        .single("reason")
        .map_err(|DuplicateField| ChoiceError::Reason)?;
    Choice::read(outcome, reason, reasons)
}

fn label_and_note(outcome: Outcome) -> (&'static str, &'static str) {
    match outcome {
        Outcome::Approve => ("Approve", "You complete all steps, and the check succeeds."),
        Outcome::Decline => ("Decline", "You complete all steps, and the check fails."),
        Outcome::Abandon => ("Abandon", "You abandon the verification."),
        Outcome::Expire => ("Let it expire", "The session expires."),
        Outcome::Later => (
            "Continue later",
            "You leave, and may return to this session.",
        ),
        Outcome::Error => ("Error", "The provider has an internal error."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_are_buttons_and_reasons_options() {
        let reasons = Reasons {
            label: "Why",
            all: &["One", "Two"],
            default: "Two",
        };
        let html = choice_form("/?id=1&x", &reasons).to_string();
        assert!(html.contains(r#"action="/?id=1&amp;x""#));
        assert!(html.contains(r#"<label for="reason">Why</label>"#));
        assert!(html.contains(r#"<option value="Two" selected>Two</option>"#));
        for outcome in Outcome::ALL {
            let button = format!(r#"<button name="outcome" value="{}""#, outcome.name());
            assert_eq!(html.matches(&button).count(), 1);
        }
        assert_eq!(html.matches("<form").count(), 1);
    }
}
