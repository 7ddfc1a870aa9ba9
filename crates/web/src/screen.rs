//! Draws a screen by Yew, and decides nothing.

mod draw;

use std::rc::Rc;

use hosted_flow_core::features;
use hosted_flow_core::view::View;
use hosted_flow_screen::markup::{Extras, markup};
use hosted_flow_screen::{
    Change, Code, Context, JourneyPart, Screen as Shows, Shown, Slots, Texts,
};
use yew::prelude::*;

use crate::browser::format::Numbers;
use crate::browser::timer::Timer;
use crate::browser::{dom, focus};
use crate::code::{self, ShownCode};
use crate::painter::next_number;
use crate::recorder::FlightRecorder;
use crate::settings::Theme;
use crate::user_action::UserAction;
use crate::using::Uses;
use draw::Draw;

/// What the host page puts into the component.
pub(crate) struct HostParts<'page> {
    pub(crate) support: &'page Html,
    pub(crate) details: &'page Html,
    pub(crate) sign_in: &'page Html,
    pub(crate) consent: &'page Html,
    pub(crate) next: &'page Html,
}

/// What a screen is drawn from.
pub(crate) struct Drawing<'page> {
    /// The element that contains the screen.
    pub(crate) root: NodeRef,
    pub(crate) view: &'page View,
    pub(crate) texts: &'page Texts,
    pub(crate) on_action: &'page Callback<UserAction>,
    pub(crate) parts: HostParts<'page>,
    pub(crate) theme: Theme,
    pub(crate) heading_level: u8,
    /// In a journey, the part that is shown.
    pub(crate) part: Option<JourneyPart>,
    /// The flight record, for support.
    pub(crate) recorder: Option<FlightRecorder>,
}

/// Draws one view. Not a component of its own, which would be some kilobytes more.
#[hook]
pub(crate) fn use_screen(drawing: Drawing<'_>) -> Html {
    let Drawing { view, parts, .. } = &drawing;
    let is_there = |part: &Html| *part != Html::default();
    let numbers = Numbers(drawing.texts.locale());
    let screen = Shows::new(
        view,
        &Context {
            texts: drawing.texts,
            format: &numbers,
            slots: Slots {
                details: is_there(parts.details),
                sign_in: is_there(parts.sign_in),
                consent: is_there(parts.consent),
                next: is_there(parts.next),
            },
            part: drawing.part,
        },
    );
    // One hook for all of it: each costs some hundred bytes.
    let kept = use_mut_ref(|| Kept {
        places: Places {
            root: drawing.root.clone(),
            heading: NodeRef::default(),
            form: NodeRef::default(),
            live: NodeRef::default(),
        },
        number: next_number(),
        shown: Shown::default(),
        code: ShownCode::default(),
    });
    let Kept {
        places,
        number,
        shown,
        code,
    } = &mut *kept.borrow_mut();
    use_change(shown.change_to(&screen), places.clone());
    let mut extras = Extras {
        theme: drawing.theme.name(),
        heading_level: drawing.heading_level,
        number: *number,
        code: None,
        valid: None,
    };
    use_minutes(screen.code.as_ref());
    let valid = code::valid(screen.code.as_ref(), &numbers);
    extras.code = code.draw(screen.code.as_ref());
    extras.valid = valid.as_ref();
    let (on_action, live) = (drawing.on_action.clone(), places.live.clone());
    let draw = Draw {
        parts,
        places,
        uses: Rc::new(Uses {
            on_action: Rc::new(move |action| on_action.emit(action)),
            recorder: drawing.recorder.clone(),
            live: Rc::new(move || live.cast()),
        }),
    };
    draw.element(markup(view, &screen, &extras))
}

/// What a screen keeps between renders.
struct Kept {
    places: Places,
    /// Element ids are unique, and a page may have several screens.
    number: u32,
    shown: Shown,
    code: ShownCode,
}

/// The elements that a change concerns.
#[derive(Clone)]
struct Places {
    root: NodeRef,
    heading: NodeRef,
    form: NodeRef,
    live: NodeRef,
}

/// Moves the focus and announces what has changed, once it is drawn.
#[hook]
fn use_change(change: Change, places: Places) {
    // After each render: most change nothing, and telling them apart would cost more.
    use_effect(move || {
        let places = dom::Places {
            root: places.root.cast(),
            heading: places.heading.cast(),
            form: places.form.cast(),
            live: places.live.cast(),
        };
        focus::carry_out(change, places);
    });
}

/// Draws again when the code can be used for a minute less.
#[hook]
fn use_minutes(code: Option<&Code>) {
    if !features::HANDOFF {
        // Constant in a build, so every render calls the same hooks.
        return;
    }
    let redraw = use_force_update();
    let delay = code::changes_in(code);
    let minute = code::minutes_left(code);
    use_effect_with((code.and_then(|code| code.until), minute), move |_| {
        let timer = delay.map(|delay| Timer::after(delay, move || redraw.force_update()));
        move || drop(timer)
    });
}
