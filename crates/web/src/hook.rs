//! The hook: a mounted flow as `(View, Callback<UserAction>)`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use hosted_flow_core::config::Config;
use hosted_flow_core::flow::HostEvent;
use hosted_flow_core::view::View;
use yew::prelude::*;

use crate::browser::host;
use crate::browser::presence::Presence;
use crate::driver::{Driver, OnEvent, OnView};
use crate::headers::HeaderSource;
use crate::recorder::FlightRecorder;
use crate::settings::Settings;
use crate::user_action::UserAction;

/// Mounts a flow for as long as the component that calls this is mounted.
///
/// Returns the view to show, and a callback for the person's actions; [`crate::HostedFlow`] is this
/// hook with a screen. Changed settings mount again. Invalid settings return a view with a problem,
/// and nothing is mounted.
///
/// A page that removes the caller's elements from the document must also unmount the caller: the
/// hook does not know these elements. [`crate::HostedFlow`] detects it by itself.
#[hook]
pub fn use_hosted_flow(
    settings: &Settings,
    on_event: &Callback<HostEvent>,
) -> (View, Callback<UserAction>) {
    let mount = Mount {
        recorder: settings.recorder.clone(),
        ..Mount::default()
    };
    use_mount(settings, &mount, on_event)
}

/// How a flow is mounted.
#[derive(Clone, Default)]
pub(crate) struct Mount {
    /// Another number mounts the same settings again.
    pub(crate) number: u32,
    /// The flow is mounted only while this is in the document.
    pub(crate) root: Option<NodeRef>,
    /// Whether results of earlier visits are not shown.
    pub(crate) hides_recent: bool,
    /// Where the flight is recorded, if the page or the component keeps the record.
    pub(crate) recorder: Option<FlightRecorder>,
    /// Says, before each host event, whether the flow had ended before this visit.
    pub(crate) is_recent: Rc<Cell<bool>>,
}

/// What a mount keeps between renders. One hook for all of it: each costs some hundred bytes.
struct Kept {
    view: View,
    driver: Option<Rc<Driver>>,
    /// Callbacks cannot be compared. The newest is kept here, so that a host page which creates one at
    /// every render keeps its flow.
    on_event: Callback<HostEvent>,
    headers: Option<HeaderSource>,
    on_action: Option<Callback<UserAction>>,
    /// The language's tag; none where the settings are invalid.
    locale: Option<String>,
}

/// The same, with more inputs.
#[hook]
pub(crate) fn use_mount(
    settings: &Settings,
    mount: &Mount,
    on_event: &Callback<HostEvent>,
) -> (View, Callback<UserAction>) {
    let provider = settings.provider;
    let redraw = use_force_update();
    let kept = use_mut_ref(|| Kept {
        view: View::before(provider),
        driver: None,
        on_event: Callback::noop(),
        headers: None,
        on_action: None,
        locale: None,
    });
    // The checked settings are compared: they are fewer than all the settings. Another language is
    // another screen of the same flow, so it is not among them.
    let mut checked = settings.check();
    let tag = checked
        .as_mut()
        .ok()
        .and_then(|config| config.locale.take());
    let checked = Rc::new(checked);
    {
        let mut kept = kept.borrow_mut();
        kept.on_event = on_event.clone();
        kept.headers.clone_from(&settings.headers);
        if let Some(driver) = kept.driver.as_ref().filter(|_| kept.locale != tag) {
            driver.set_locale(tag.as_deref());
        }
        kept.locale = tag;
    }

    let Mount {
        number,
        root,
        hides_recent,
        recorder,
        is_recent,
    } = mount.clone();
    let recorder = recorder.unwrap_or_default();
    use_effect_with((provider, checked, number), {
        let kept = kept.clone();
        move |&(provider, ref checked, _)| {
            let (checked, mounted) = (checked.clone(), kept.clone());
            let emit: OnEvent = Rc::new({
                let kept = kept.clone();
                move |event: HostEvent| {
                    let on_event = kept.borrow().on_event.clone();
                    host::call(|| on_event.emit(event.clone()));
                }
            });
            let show: OnView = Rc::new({
                let kept = kept.clone();
                move |view| {
                    if kept.borrow().view != view {
                        kept.borrow_mut().view = view;
                        redraw.force_update();
                    }
                }
            });
            let mount = move || match &*checked {
                Ok(config) => {
                    let mut config: Config = config.clone();
                    // It may have changed since the settings were compared.
                    config.locale.clone_from(&mounted.borrow().locale);
                    config.shows_recent = !hides_recent;
                    let (show, is_recent) = (show.clone(), is_recent.clone());
                    let source = mounted.clone();
                    let headers = Rc::new(move || source.borrow().headers.clone());
                    let (recorder, emit) = (recorder.clone(), emit.clone());
                    let flow = Driver::mount(config, headers, recorder, show, emit, is_recent);
                    mounted.borrow_mut().driver = Some(Rc::new(flow));
                }
                Err(error) => {
                    show(View::misconfigured(provider, error.code()));
                    emit(HostEvent::Problem {
                        code: error.code().to_owned(),
                    });
                }
            };
            mount();
            // A host page may remove the elements from the document without unmounting the component.
            let presence = root.and_then(|root| {
                let kept = kept.clone();
                Presence::watch(
                    move || root.get(),
                    move |is_here| {
                        unmount(&kept);
                        if is_here {
                            mount();
                        }
                    },
                )
            });
            move || {
                drop(presence);
                unmount(&kept);
            }
        }
    });

    let mut now = kept.borrow_mut();
    // The same at every render. Weak, as what is kept has it.
    let on_action = now.on_action.get_or_insert_with(|| {
        let kept = Rc::downgrade(&kept);
        Callback::from(move |user_action| {
            let kept = kept.upgrade();
            let mounted = kept.and_then(|kept| kept.borrow().driver.clone());
            if let Some(mounted) = mounted {
                mounted.handle(user_action);
            }
        })
    });
    let on_action = on_action.clone();
    (now.view.clone(), on_action)
}

/// A reference to the element that contains the screen. Yew's own hook for one has a setter, and is a
/// kilobyte more.
#[hook]
pub(crate) fn use_root() -> NodeRef {
    let root = use_mut_ref(NodeRef::default);
    let root = root.borrow();
    root.clone()
}

/// Ends the flow, if one is mounted.
fn unmount(kept: &RefCell<Kept>) {
    let driver = kept.borrow_mut().driver.take();
    // Not while it is borrowed: what is released may call back.
    drop(driver);
}
