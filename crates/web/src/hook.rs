//! The hook: a mounted flow as `(View, Callback<UserAction>)`.

use std::cell::Cell;
use std::rc::Rc;

use hosted_flow_core::flow::HostEvent;
use hosted_flow_core::view::View;
use yew::prelude::*;

use crate::browser::host;
use crate::browser::presence::Presence;
use crate::driver::Driver;
use crate::settings::{Settings, Theme};
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
    use_mount(settings, &Mount::default(), on_event)
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
    /// Says, before each host event, whether the flow had ended before this visit.
    pub(crate) is_recent: Rc<Cell<bool>>,
}

/// The same, with more inputs.
#[hook]
pub(crate) fn use_mount(
    settings: &Settings,
    mount: &Mount,
    on_event: &Callback<HostEvent>,
) -> (View, Callback<UserAction>) {
    let provider = settings.provider;
    let view = use_state_eq(|| View::before(provider));
    let driver = use_mut_ref(|| None::<Rc<Driver>>);
    // Callbacks cannot be compared. The newest is kept here, so that a host page which creates one at
    // every render keeps its flow.
    let newest = use_mut_ref(Callback::noop);
    *newest.borrow_mut() = on_event.clone();
    let headers = use_mut_ref(|| None);
    headers.borrow_mut().clone_from(&settings.headers);
    let comparable = Settings {
        headers: None,
        recorder: None,
        // Another language or colour is another screen of the same flow.
        locale: None,
        locales: Vec::new(),
        texts: Vec::new(),
        theme: Theme::default(),
        heading_level: 0,
        ..settings.clone()
    };

    let texts = settings.texts();
    let tag = texts.as_ref().map_or("", |texts| texts.locale().tag());
    let language = use_mut_ref(|| tag);
    language.replace(tag);
    use_effect_with(tag, {
        let driver = driver.clone();
        move |tag| {
            if let Some(driver) = driver.borrow().as_ref() {
                driver.set_locale(tag);
            }
        }
    });
    let text_error = texts.err();

    let recorder = settings.recorder.clone().unwrap_or_default();
    let Mount {
        number,
        root,
        hides_recent,
        is_recent,
    } = mount.clone();
    use_effect_with((comparable, number, text_error), {
        let (view, driver) = (view.setter(), driver.clone());
        move |(settings, _, text_error)| {
            let (settings, mounted, text_error) = (settings.clone(), driver.clone(), *text_error);
            let emit = Callback::from(move |event: HostEvent| {
                let on_event = newest.borrow().clone();
                host::call(|| on_event.emit(event.clone()));
            });
            let mount = move || match text_error.map_or_else(|| settings.check(), Err) {
                Ok(mut config) => {
                    // It may have changed since the settings were compared.
                    config.locale = Some((*language.borrow()).to_owned());
                    config.shows_recent = !hides_recent;
                    let (view, is_recent) = (view.clone(), is_recent.clone());
                    let show = Callback::from(move |next| view.set(next));
                    let headers = headers.clone();
                    let headers = Rc::new(move || headers.borrow().clone());
                    let (recorder, emit) = (recorder.clone(), emit.clone());
                    let flow = Driver::mount(config, headers, recorder, show, emit, is_recent);
                    mounted.replace(Some(Rc::new(flow)));
                }
                Err(error) => {
                    view.set(View::misconfigured(settings.provider, error.code()));
                    emit.emit(HostEvent::Problem {
                        code: error.code().to_owned(),
                    });
                }
            };
            mount();
            // A host page may remove the elements from the document without unmounting the component.
            let presence = root.and_then(|root| {
                let driver = driver.clone();
                Presence::watch(
                    move || root.get(),
                    move |is_here| {
                        drop(driver.take());
                        if is_here {
                            mount();
                        }
                    },
                )
            });
            move || {
                drop(presence);
                drop(driver.take());
            }
        }
    });

    let on_action = use_callback((), {
        move |user_action, ()| {
            let mounted = driver.borrow().clone();
            if let Some(mounted) = mounted {
                mounted.handle(user_action);
            }
        }
    });
    ((*view).clone(), on_action)
}
