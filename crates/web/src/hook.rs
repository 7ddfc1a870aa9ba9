//! The hook: a mounted flow as `(View, Callback<Gesture>)`.

use std::rc::Rc;

use hosted_flow_core::flow::HostEvent;
use hosted_flow_core::view::View;
use yew::prelude::*;

use crate::browser::host;
use crate::browser::presence::Presence;
use crate::driver::Driver;
use crate::gesture::Gesture;
use crate::settings::Settings;

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
) -> (View, Callback<Gesture>) {
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
) -> (View, Callback<Gesture>) {
    let is_here = use_presence(root);
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
    use_effect_with((comparable, number, is_here), {
        let (view, driver) = (view.setter(), driver.clone());
        move |(settings, _, is_here)| {
            let tell = Callback::from(move |event: HostEvent| {
                let on_event = newest.borrow().clone();
                host::call(|| on_event.emit(event.clone()));
            });
            match settings.check() {
                _ if !is_here => {}
                Ok(config) => {
                    let show = Callback::from(move |next| view.set(next));
                    let headers = Rc::new(move || headers.borrow().clone());
                    let mounted = Driver::mount(config, headers, recorder, show, tell);
                    driver.replace(Some(Rc::new(mounted)));
                }
                Err(error) => {
                    view.set(View::misconfigured(settings.provider, error.code()));
                    tell.emit(HostEvent::Problem {
                        code: error.code().to_owned(),
                    });
                }
            }
            move || drop(driver.take())
        }
    });

    let take = use_callback((), {
        move |gesture, ()| {
            let mounted = driver.borrow().clone();
            if let Some(mounted) = mounted {
                mounted.take(gesture);
            }
        }
    });
    ((*view).clone(), take)
}

/// Whether what is drawn there is in the document. A host may take it out and forget to unmount it.
#[hook]
fn use_presence(root: Option<&NodeRef>) -> bool {
    let is_here = use_state_eq(|| true);
    use_effect_with(root.cloned(), {
        let set = is_here.setter();
        move |root| {
            let watch = |root: NodeRef| Presence::watch(move || root.get(), move |is| set.set(is));
            let presence = root.clone().map(watch);
            move || drop(presence)
        }
    });
    *is_here
}
