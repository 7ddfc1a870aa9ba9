//! The exhibits drawn by Yew.

use hosted_flow_core::view::View;
use hosted_flow_screen::gallery::Exhibit;
use hosted_flow_screen::{JourneyPart, Locale, Slots, Texts};
use yew::prelude::*;

use super::all;
use crate::hook::use_root;
use crate::recorder::FlightRecorder;
use crate::screen::{Drawing, HostParts, use_screen};
use crate::settings::Theme;

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
    let all = use_memo((), |()| all());
    let is_wanted = |it: &&Exhibit| props.names.is_empty() || props.names.contains(&it.name);
    let draw = |exhibit: &Exhibit| {
        let Exhibit {
            name,
            view,
            slots,
            part,
        } = exhibit;
        html! {
            // Without a key: a single exhibit is drawn in place of the one before.
            <div class="gallery-exhibit" data-exhibit={name.clone()}>
                <Drawn view={view.clone()} slots={*slots} part={*part} gallery={props.clone()} />
            </div>
        }
    };
    html! { <>{ for all.iter().filter(is_wanted).map(draw) }</> }
}

/// Properties of [`Drawn`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct DrawnProps {
    view: View,
    slots: Slots,
    part: Option<JourneyPart>,
    gallery: GalleryProps,
}

/// One exhibit: a component, as a screen keeps something between renders.
#[component]
fn Drawn(props: &DrawnProps) -> Html {
    let DrawnProps {
        view,
        slots,
        part,
        gallery,
    } = props;
    let root = use_root();
    let none = Html::default();
    let if_shown = |is_there: bool, part| if is_there { part } else { &none };
    use_screen(Drawing {
        root,
        view,
        texts: &Texts::new(gallery.locale),
        on_action: &Callback::noop(),
        parts: HostParts {
            support: &gallery.support,
            details: if_shown(slots.details, &gallery.details),
            sign_in: if_shown(slots.sign_in, &gallery.sign_in),
            consent: if_shown(slots.consent, &gallery.consent),
            next: if_shown(slots.next, &gallery.next),
        },
        theme: gallery.theme,
        heading_level: 2,
        part: *part,
        recorder: Some(FlightRecorder::default()),
    })
}
