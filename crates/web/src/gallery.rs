//! Draws one view of each screen, without a driver and a backend: for tests of looks, and for people.

use std::rc::Rc;
use std::time::Duration;

use hosted_flow_screen::gallery::{Exhibit, exhibits};
use hosted_flow_screen::{Locale, Texts};
use yew::prelude::*;

use crate::browser::clock;
use crate::recorder::FlightRecorder;
use crate::screen::{HostParts, Screen};
use crate::settings::Theme;

/// The names of all exhibits, in their order.
#[must_use]
pub fn names() -> Vec<String> {
    exhibits().into_iter().map(|it| it.name).collect()
}

/// Properties of [`Gallery`]. The parts of the host page are shown where an exhibit has them.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct GalleryProps {
    /// The language.
    pub locale: Locale,
    /// The names of the exhibits to draw; all where it is empty.
    #[prop_or_default]
    pub names: Vec<String>,
    /// The colours.
    #[prop_or_default]
    pub theme: Theme,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub support: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub details: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub sign_in: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub consent: Html,
    /// As in [`crate::HostedFlowProps`].
    #[prop_or_default]
    pub next: Html,
}

/// Exhibits, one below the other, each in an element with its name in `data-exhibit`. Their buttons do
/// nothing.
#[component]
pub fn Gallery(props: &GalleryProps) -> Html {
    let texts = Rc::new(Texts::new(props.locale));
    let all = use_memo((), |()| {
        let mut all = exhibits();
        for exhibit in &mut all {
            // The link expires on the page's own clock.
            let until = exhibit.view.handoff_until;
            exhibit.view.handoff_until = until.map(|_| clock::now().monotonic + FOUR_MINUTES);
        }
        all
    });
    let is_wanted = |it: &&Exhibit| props.names.is_empty() || props.names.contains(&it.name);
    let draw = |exhibit: &Exhibit| {
        let Exhibit { slots, part, .. } = *exhibit;
        let part_if = |is_there: bool, part: &Html| {
            if is_there {
                part.clone()
            } else {
                Html::default()
            }
        };
        let parts = HostParts {
            support: props.support.clone(),
            details: part_if(slots.details, &props.details),
            sign_in: part_if(slots.sign_in, &props.sign_in),
            consent: part_if(slots.consent, &props.consent),
            next: part_if(slots.next, &props.next),
        };
        html! {
            <div class="gallery-exhibit" key={exhibit.name.clone()} data-exhibit={exhibit.name.clone()}>
                <Screen
                    root={NodeRef::default()}
                    view={exhibit.view.clone()}
                    texts={texts.clone()}
                    on_action={Callback::noop()}
                    {parts}
                    theme={props.theme}
                    heading_level={2}
                    {part}
                    recorder={FlightRecorder::default()}
                />
            </div>
        }
    };
    html! { <>{ for all.iter().filter(is_wanted).map(draw) }</> }
}

const FOUR_MINUTES: Duration = Duration::from_secs(240);
