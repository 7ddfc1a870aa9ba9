//! The state of the visitor's page.

use std::fmt;

use serde_json::Value;

/// The state of the visitor's page at one time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// `location.href`.
    pub url: String,
    /// `data-phase` of the component; empty when there is no component.
    pub phase: String,
    /// `data-status`.
    pub status: String,
    /// `data-provider`.
    pub provider: String,
    /// `data-code` of a problem.
    pub code: String,
    /// `data-action` of every visible button that is not busy.
    pub actions: Vec<String>,
    /// `data-state` of every requested document.
    pub documents: Vec<String>,
    /// Whether this is a provider's hosted page.
    pub is_hosted_page: bool,
    /// The visible text: the component's, or the page's where there is none.
    pub text: String,
}

impl Shown {
    /// The script whose result [`Shown::read`] parses.
    pub(crate) const SCRIPT: &str = r"
        const own = document.querySelector('hosted-flow')?.shadowRoot;
        const root = (own ?? document).querySelector('[data-hosted-flow]');
        const data = name => root?.getAttribute('data-' + name) ?? '';
        const usable = button => !button.disabled
            && button.getAttribute('aria-disabled') !== 'true'
            && button.getClientRects().length > 0;
        const problem = root?.matches('[data-code]') ? root : root?.querySelector('[data-code]');
        return {
            url: location.href,
            phase: data('phase'),
            status: data('status'),
            provider: data('provider'),
            code: problem?.getAttribute('data-code') ?? '',
            actions: [...(root?.querySelectorAll('[data-action]') ?? [])]
                .filter(usable).map(button => button.getAttribute('data-action')),
            documents: [...(root?.querySelectorAll('[data-document]') ?? [])]
                .map(document => document.getAttribute('data-state')),
            // While its style is loading, click targets move.
            isHostedPage: document.readyState === 'complete'
                && document.querySelector('button[name=outcome]') !== null,
            text: (root ?? document.body)?.innerText ?? '',
        };
    ";

    pub(crate) fn read(answer: &Value) -> Self {
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        let texts = |name: &str| {
            let texts = answer[name].as_array().into_iter().flatten();
            texts.filter_map(Value::as_str).map(str::to_owned).collect()
        };
        Self {
            url: text("url"),
            phase: text("phase"),
            status: text("status"),
            provider: text("provider"),
            code: text("code"),
            actions: texts("actions"),
            documents: texts("documents"),
            is_hosted_page: answer["isHostedPage"] == true,
            text: text("text"),
        }
    }

    /// Whether the component is in that phase.
    #[must_use]
    pub fn is_in(&self, phase: &str) -> bool {
        self.phase == phase
    }

    /// Whether the component is in that phase and shows that status.
    #[must_use]
    pub fn is(&self, phase: &str, status: &str) -> bool {
        self.phase == phase && self.status == status
    }

    /// Whether a button with that action can be clicked.
    #[must_use]
    pub fn offers(&self, action: &str) -> bool {
        self.actions.iter().any(|offered| offered == action)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            url,
            phase,
            status,
            provider,
            code,
            actions,
            documents,
            text,
            ..
        } = self;
        let actions = actions.join(" ");
        writeln!(formatter, "  url           {url}")?;
        writeln!(formatter, "  data-phase    {phase}")?;
        writeln!(formatter, "  data-status   {status}")?;
        writeln!(formatter, "  data-provider {provider}")?;
        writeln!(formatter, "  data-code     {code}")?;
        writeln!(formatter, "  data-action   {actions}")?;
        if !documents.is_empty() {
            writeln!(formatter, "  data-state    {}", documents.join(" "))?;
        }
        for line in text.lines().filter(|line| !line.trim().is_empty()).take(30) {
            writeln!(formatter, "  | {line}")?;
        }
        Ok(())
    }
}
