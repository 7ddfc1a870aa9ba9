//! The first screen of a plain visit as HTML, for a page that shows it before its program is there.

use std::time::Duration;

use hosted_flow_core::answer::HttpResponse;
use hosted_flow_core::config::Config;
use hosted_flow_core::flow::{Event, Flow, Visit};
use hosted_flow_core::request::CallId;
use hosted_flow_core::time::{Now, Timestamp};
use hosted_flow_core::view::View;

use crate::context::{Context, Format, Slots};
use crate::markup::{Element, Extras, html, markup};
use crate::screen::Screen;
use crate::texts::Texts;

/// What the first screen is made from: what a page's settings say of it.
#[derive(Clone, Debug)]
pub struct FirstScreen<'page> {
    /// The checked settings.
    pub config: &'page Config,
    /// The language.
    pub texts: &'page Texts,
    /// The value of `data-theme`.
    pub theme: &'static str,
    /// The level of the heading, 1 to 6.
    pub heading_level: u8,
    /// Whether the page has something to agree to.
    pub consent: bool,
}

impl FirstScreen<'_> {
    /// The HTML: one `<section>`, or two with `data-on`, where desktop computers have another one than
    /// phones. It is no component: the root's `data-hosted-flow` is missing.
    #[must_use]
    pub fn html(&self) -> String {
        let [phone, desktop] = [false, true].map(|is_desktop| html(&self.markup(is_desktop)));
        if phone == desktop {
            return phone;
        }
        let on = |name: &str, html: &str| html.replacen(' ', &format!(" data-on=\"{name}\" "), 1);
        on("phone", &phone) + &on("desktop", &desktop)
    }

    /// The tree, on a desktop computer or on a phone. The root has no `data-hosted-flow`.
    #[must_use]
    pub fn markup(&self, is_desktop: bool) -> Element {
        let view = self.view(is_desktop);
        let context = Context {
            texts: self.texts,
            format: &NoNumbers,
            slots: Slots {
                consent: self.consent,
                ..Slots::default()
            },
            part: None,
        };
        let extras = Extras {
            theme: self.theme,
            heading_level: self.heading_level,
            number: 0,
            code: None,
            valid: None,
        };
        let mut section = markup(&view, &Screen::new(&view, &context), &extras);
        section.fixed = &[];
        section
    }

    /// As core itself decides it: a visit without anything stored, and nothing open.
    fn view(&self, is_desktop: bool) -> View {
        let now = Now {
            wall: Timestamp::from_millis(0),
            monotonic: Duration::ZERO,
        };
        let visit = Visit {
            href: String::new(),
            records: Vec::new(),
            shown: None,
            recent: None,
            is_navigation: true,
            visible: true,
            online: true,
            obstacle: None,
            is_desktop,
            has_camera: true,
            can_share: false,
            user_agent: String::new(),
            entropy: None,
        };
        let nothing = HttpResponse {
            status: 200,
            content_type: Some("application/json".to_owned()),
            retry_after: None,
            date: None,
            etag: None,
            received_at: None,
            redirected: false,
            body: br#"{"flows":[],"recent":[]}"#.to_vec(),
        };
        let answered = Event::Answered {
            id: CallId::FIRST,
            answer: Ok(nothing),
        };
        let flow = Flow::new(0).step(self.config, Event::Mounted(visit), now);
        let flow = flow.flow.step(self.config, answered, now);
        flow.flow.view(self.config)
    }
}

/// The first screen has no numbers.
#[derive(Debug)]
struct NoNumbers;

impl Format for NoNumbers {
    fn size(&self, bytes: u64) -> String {
        bytes.to_string()
    }

    fn percent(&self, percent: u8) -> String {
        percent.to_string()
    }

    fn minutes(&self, minutes: u64) -> String {
        minutes.to_string()
    }
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::config::Config;
    use hosted_flow_core::provider::Provider;

    use super::FirstScreen;
    use crate::locale::Locale;
    use crate::texts::Texts;

    fn html(config: &Config, tag: &str) -> String {
        let locale = Locale::choose([tag], &Locale::ALL).unwrap();
        let first = FirstScreen {
            config,
            texts: &Texts::new(locale),
            theme: "auto",
            heading_level: 3,
            consent: false,
        };
        first.html()
    }

    #[test]
    fn every_provider_has_a_first_screen_in_every_language() {
        for provider in Provider::ALL {
            for locale in Locale::ALL {
                let html = html(&Config::new(provider), locale.tag());
                let name = format!("{provider} {}", locale.tag());
                let sections = html.matches("<section ").count();
                assert_eq!(html.matches("</section>").count(), sections, "{name}");
                assert_eq!(
                    html.matches("data-action=\"start\"").count(),
                    sections,
                    "{name}"
                );
                for part in [
                    format!("lang=\"{}\" dir=\"{}\"", locale.tag(), locale.direction()),
                    "data-phase=\"idle\"".to_owned(),
                    format!("data-provider=\"{provider}\""),
                    "<h3 ".to_owned(),
                ] {
                    assert_eq!(html.matches(&part).count(), sections, "{name}: {part}");
                }
                // As the renderers have it.
                let classes = html.matches(" class=\"").count();
                assert_eq!(html.matches(" part=\"").count(), classes, "{name}");
                for wrong in ["data-hosted-flow", "style=", "<script", "{"] {
                    assert!(!html.contains(wrong), "{name}: {wrong} in {html}");
                }
            }
        }
    }

    #[test]
    fn a_screen_that_differs_on_a_phone_is_written_twice() {
        let twice = html(&Config::new(Provider::Airwallex), "en");
        assert!(
            twice.starts_with("<section data-on=\"phone\" class="),
            "{twice}"
        );
        assert_eq!(twice.matches("<section data-on=\"desktop\"").count(), 1);
        let mut config = Config::new(Provider::Airwallex);
        config.handoff = false;
        assert_eq!(html(&config, "en").matches("<section").count(), 1);
    }

    #[test]
    fn what_a_page_sets_is_written_as_text() {
        let mut config = Config::new(Provider::Ondato);
        config.set_brand("<b>\"Rose\" & Co</b>").unwrap();
        let html = html(&config, "en");
        assert!(
            html.contains("&lt;b&gt;\"Rose\" &amp; Co&lt;/b&gt;"),
            "{html}"
        );
        assert!(!html.contains("<b>"), "{html}");
    }
}
