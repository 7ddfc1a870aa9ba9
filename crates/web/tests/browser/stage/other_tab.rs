//! Another tab of this origin, as far as one can be told from this one: it holds locks
//! and speaks over a real channel.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::patch::function;

/// The other tab. It lets its lock go and falls silent when it is dropped.
pub(crate) struct OtherTab(JsValue);

impl OtherTab {
    /// A tab that listens to what the others tell.
    pub(crate) fn new() -> Self {
        let tab = Function::new_no_args(TAB).call0(&JsValue::NULL);
        Self(tab.expect("a tab"))
    }

    /// Takes the turn to ask about a flow, once nobody else has it.
    pub(crate) async fn take_turn(&self, flow: &str) {
        let name = JsValue::from_str(&format!("hosted-flow:{flow}"));
        let had = function(&self.0, "take").call1(&self.0, &name);
        let had: Promise = had.expect("a request").unchecked_into();
        JsFuture::from(had).await.expect("a lock");
    }

    /// Lets it go.
    pub(crate) fn give_turn(&self) {
        function(&self.0, "give").call0(&self.0).expect("a release");
    }

    /// Tells the others something.
    pub(crate) fn tell(&self, what: impl Into<JsValue>) {
        function(&self.0, "tell")
            .call1(&self.0, &what.into())
            .expect("a message");
    }

    /// What it has heard.
    pub(crate) fn heard(&self) -> Vec<String> {
        let heard = function(&self.0, "all").call0(&self.0).expect("a list");
        let heard: Array = heard.unchecked_into();
        heard.iter().filter_map(|text| text.as_string()).collect()
    }
}

impl Drop for OtherTab {
    fn drop(&mut self) {
        self.give_turn();
        let _ = function(&self.0, "close").call0(&self.0);
    }
}

const TAB: &str = r"
    const channel = new BroadcastChannel('hosted-flow');
    const heard = [];
    channel.onmessage = ({ data }) => heard.push(data);
    let release = () => {};
    return {
        take: name => new Promise((had, failed) => {
            navigator.locks.request(name, () => new Promise(done => {
                release = done;
                had();
            })).catch(failed);
        }),
        give: () => release(),
        tell: what => channel.postMessage(what),
        all: () => heard,
        close: () => channel.close(),
    };
";
