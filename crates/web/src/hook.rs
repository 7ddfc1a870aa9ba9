//! The hook: a mounted flow as `(View, Callback<UserAction>)`.

use std::rc::Rc;

use hosted_flow_core::flow::HostEvent;
use hosted_flow_core::view::View;
use yew::prelude::*;

use crate::browser::host;
use crate::browser::presence::Presence;
use crate::driver::Driver;
use crate::settings::Settings;
use crate::user_action::UserAction;

/// Mounts a flow for as long as the component that calls this is mounted.
///
/// Returns what is to be shown, and a callback for what the person does; [`crate::HostedFlow`] is this hook
/// with a screen. Other settings begin a new mount. Settings that cannot be used give a view with
/// a problem, and nothing else happens.
///
/// A page that takes this component's elements out of the document has to unmount it as well: what
/// the hook's caller draws is not known here. [`crate::HostedFlow`] notices it by itself.
#[hook]
pub fn use_hosted_flow(
    settings: &Settings,
    on_event: &Callback<HostEvent>,
) -> (View, Callback<UserAction>) {
    use_mount(settings, 0, on_event, None)
}

/// The same; another number begins a new mount of the same settings. What is drawn at `root` is
/// mounted for as long as it is in the document.
#[hook]
pub(crate) fn use_mount(
    settings: &Settings,
    number: u32,
    on_event: &Callback<HostEvent>,
    root: Option<&NodeRef>,
) -> (View, Callback<UserAction>) {
    let provider = settings.provider;
    let view = use_state_eq(|| View::before(provider));
    let driver = use_mut_ref(|| None::<Rc<Driver>>);
    // The newest of what cannot be compared, so that a host which makes it anew at every render
    // keeps its flow.
    let newest = use_mut_ref(Callback::noop);
    *newest.borrow_mut() = on_event.clone();
    let headers = use_mut_ref(|| None);
    headers.borrow_mut().clone_from(&settings.headers);
    let comparable = Settings {
        headers: None,
        recorder: None,
        ..settings.clone()
    };

    let recorder = settings.recorder.clone().unwrap_or_default();
    let root = root.cloned();
    use_effect_with((comparable, number), {
        let (view, driver) = (view.setter(), driver.clone());
        move |(settings, _)| {
            let (settings, mounted) = (settings.clone(), driver.clone());
            let tell = Callback::from(move |event: HostEvent| {
                let on_event = newest.borrow().clone();
                host::call(|| on_event.emit(event.clone()));
            });
            let mount = move || match settings.check() {
                Ok(config) => {
                    let view = view.clone();
                    let show = Callback::from(move |next| view.set(next));
                    let headers = headers.clone();
                    let headers = Rc::new(move || headers.borrow().clone());
                    let flow = Driver::mount(config, headers, recorder.clone(), show, tell.clone());
                    mounted.replace(Some(Rc::new(flow)));
                }
                Err(error) => {
                    view.set(View::misconfigured(settings.provider, error.code()));
                    tell.emit(HostEvent::Problem {
                        code: error.code().to_owned(),
                    });
                }
            };
            mount();
            // A host may take out of the document what it draws, and forget to unmount it.
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

    let take = use_callback((), {
        move |user_action, ()| {
            let mounted = driver.borrow().clone();
            if let Some(mounted) = mounted {
                mounted.take(user_action);
            }
        }
    });
    ((*view).clone(), take)
}
