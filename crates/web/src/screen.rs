//! Draws a screen as HTML, and decides nothing.

mod code;
mod copy;
mod documents;
mod help;
mod record;

use std::cell::Cell;

use hosted_flow_core::features;
use hosted_flow_core::view::View;
use hosted_flow_screen::{
    Button, Change, Context, Focus, Form, JourneyPart, Mark, Screen as Drawn, Shown, Slots, Step,
    Steps, Text, Texts,
};
use yew::prelude::*;

use crate::browser::focus;
use crate::browser::format::Numbers;
use crate::recorder::FlightRecorder;
use crate::settings::Theme;
use crate::user_action::UserAction;
use code::Code;
use documents::documents;
use help::help;

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
#[allow(
    clippy::ignored_unit_patterns,
    reason = "of `html!`, for an element whose name varies"
)]
#[hook]
pub(crate) fn use_screen(drawing: Drawing<'_>) -> Html {
    let Drawing { view, parts, .. } = &drawing;
    let is_there = |part: &Html| *part != Html::default();
    let screen = Drawn::new(
        view,
        &Context {
            texts: drawing.texts,
            format: &Numbers(drawing.texts.locale()),
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
        list: SCREENS.replace(SCREENS.get() + 1),
        shown: Shown::default(),
    });
    let Kept {
        places,
        list,
        shown,
    } = &mut *kept.borrow_mut();
    use_change(shown.change_to(&screen), places.clone());
    let level = usize::from(drawing.heading_level.clamp(1, 6)) - 1;
    let status = view
        .status
        .as_ref()
        .map(hosted_flow_core::status::Status::name);
    html! {
        <section
            ref={places.root.clone()}
            class="hosted-flow"
            lang={screen.locale.tag()}
            dir={screen.locale.direction()}
            data-hosted-flow=""
            data-theme={drawing.theme.name()}
            data-phase={screen.phase.name()}
            data-status={status}
            data-provider={view.provider.name()}
            data-code={view.problem.clone()}
            aria-label={&screen.label}
        >
            { steps(&screen.steps) }
            <div class="hosted-flow-card" data-tone={screen.tone.name()}>
                <div class="hosted-flow-head">
                    <div class="hosted-flow-mark" aria-hidden="true">{ mark(screen.mark) }</div>
                    <@{HEADINGS[level]} class="hosted-flow-heading" ref={places.heading.clone()} tabindex="-1">
                        { changing(&screen.heading) }
                    </@>
                </div>
                { for screen.paragraphs.iter().map(|text| html! { <p>{ changing(text) }</p> }) }
                { hints(&screen.hints) }
                if let Some(code) = screen.code.clone().filter(|_| features::HANDOFF) {
                    <Code {code} locale={screen.locale} />
                }
                if let Some(it) = screen.documents.as_ref().filter(|_| features::DOCUMENTS) {
                    { documents(it, *list, drawing.on_action) }
                }
                { details(screen.form.as_ref(), parts.details, places.form.clone()) }
                { notices([&screen.advice, &screen.notice]) }
                if screen.slots.consent { <div class="hosted-flow-consent">{ parts.consent.clone() }</div> }
                <div class="hosted-flow-actions">
                    if screen.slots.sign_in { { parts.sign_in.clone() } }
                    if screen.slots.next { { parts.next.clone() } }
                    { for screen.buttons.iter().map(|it| button(it, drawing.on_action)) }
                </div>
                { help(&screen, parts.support, drawing.recorder.as_ref(), &places.live) }
            </div>
            // The only live region. It stays in the page: a region that is added with its text is not
            // announced. Its text is set when the focus has moved or stayed. Browser translation is
            // off: we could no longer change the text that it replaces.
            <p class="hosted-flow-live" role="status" translate="no" ref={places.live.clone()} />
        </section>
    }
}

const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

thread_local! {
    static SCREENS: Cell<u32> = const { Cell::new(0) };
}

/// What a screen keeps between renders.
struct Kept {
    places: Places,
    /// Element ids are unique, and a page may have several screens.
    list: u32,
    shown: Shown,
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
        let has_moved = match change.focus {
            Focus::Stay => false,
            Focus::Heading => focus::move_to(&places.heading, &places.root, &places.form),
            Focus::Rescue => focus::rescue(&places.heading),
        };
        if let (Some(text), Some(live)) = (change.announcement, places.live.get()) {
            let is_read = has_moved && change.is_heading;
            live.set_text_content(Some(if is_read { "" } else { &text }));
        }
    });
}

/// A text that may change later, in an element of its own with a key. Browser translation replaces
/// our text nodes, and a change to a replaced node would not be visible.
fn changing(text: &Text) -> Html {
    html! { <span key={text.as_str()}>{ text }</span> }
}

/// A list of its own: more or fewer of them must not move the host page's form before them.
fn notices(texts: [&Option<Text>; 2]) -> Html {
    let notice = |text| html! { <p class="hosted-flow-notice">{ changing(text) }</p> };
    html! { <>{ for texts.into_iter().flatten().map(notice) }</> }
}

fn steps(steps: &Steps) -> Html {
    let step = |step: &Step| {
        html! {
            <li
                class="hosted-flow-step"
                data-place={step.place.name()}
                aria-current={step.is_current.then_some("step")}
            >
                <span class="hosted-flow-step-name">{ &step.name }</span>
                <span class="hosted-flow-live">{ ", " }{ &step.state }</span>
            </li>
        }
    };
    html! {
        // WebKit takes a list without bullets for none, unless its role says so.
        <ol
            role="list"
            class="hosted-flow-steps" aria-label={&steps.label} data-count={&steps.count}>
            { for steps.all.iter().map(step) }
        </ol>
    }
}

fn mark(mark: Mark) -> Html {
    match mark.paths() {
        [] => html! { <span class="hosted-flow-ring" /> },
        paths => html! {
            // No `class` that varies: Yew's code for one is 2 kB.
            <svg viewBox="0 0 48 48" focusable="false" data-turned={mark.has_direction().then_some("")}>
                { for paths.iter().map(|path| html! { <path d={*path} /> }) }
            </svg>
        },
    }
}

fn hints(hints: &[Text]) -> Html {
    if hints.is_empty() {
        return Html::default();
    }
    let hint = |text: &Text| html! { <li>{ text }</li> };
    html! { <ul class="hosted-flow-hints">{ for hints.iter().map(hint) }</ul> }
}

/// The host page's own form, or the text that says who will ask instead.
fn details(form: Option<&Form>, own: &Html, place: NodeRef) -> Html {
    let Some(form) = form else {
        return Html::default();
    };
    let lead = form.lead.as_ref().map(|text| html! { <p>{ text }</p> });
    if !form.is_shown {
        return lead.unwrap_or_default();
    }
    html! {
        <div class="hosted-flow-details" ref={place}>
            { lead.unwrap_or_default() }
            { own.clone() }
        </div>
    }
}

fn button(button: &Button, on_action: &Callback<UserAction>) -> Html {
    let action = button.action;
    let onclick = on_action.reform(move |_: MouseEvent| UserAction::Press(action));
    html! {
        <button
            key={action.name()}
            type="button"
            class="hosted-flow-button"
            data-action={action.name()}
            data-rank={button.rank.name()}
            // Not `disabled`: a disabled button loses the focus.
            aria-disabled={button.is_busy.then_some("true")}
            {onclick}
        >
            if button.is_busy {
                <span class="hosted-flow-ring hosted-flow-ring-small" aria-hidden="true" />
            }
            { changing(&button.label) }
        </button>
    }
}
