//! Files: chosen as a person does, and the `XMLHttpRequest` that sends them, played.

use js_sys::{Array, Function, JSON, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::Stage;
use super::patch::{Patch, function, get};

/// Every request that was made, the newest last.
pub(crate) struct Uploads {
    made: Array,
    class: JsValue,
}

/// One request.
pub(crate) struct Sent(JsValue);

impl Uploads {
    pub(super) fn new() -> Self {
        let made = Array::new();
        let class = Function::new_with_args("made", CLASS)
            .call1(&JsValue::NULL, &made)
            .expect("a class");
        Self { made, class }
    }

    /// Puts it in the place of the browser's own.
    pub(super) fn patch(&self) -> Patch {
        let window: Object = web_sys::window().expect("a window").unchecked_into();
        Patch::value(&window, "XMLHttpRequest", &self.class)
    }

    /// How many requests have been made.
    pub(crate) fn count(&self) -> u32 {
        self.made.length()
    }

    /// The newest.
    pub(crate) fn last(&self) -> Sent {
        Sent(
            self.made
                .get(self.count().checked_sub(1).expect("a request")),
        )
    }
}

impl Sent {
    /// `POST /…`.
    pub(crate) fn line(&self) -> String {
        self.text("line")
    }

    /// A header, by its name in lower case.
    pub(crate) fn header(&self, name: &str) -> Option<String> {
        get(&get(&self.0, "headers"), name).as_string()
    }

    /// What the form holds: the name of each part, the file's name, type and bytes.
    pub(crate) async fn parts(&self) -> Vec<(String, String, String, Vec<u8>)> {
        let promise: Promise = self.call("parts", &[]).unchecked_into();
        let parts: Array = JsFuture::from(promise)
            .await
            .expect("a form that can be read")
            .unchecked_into();
        let part = |part: JsValue| {
            let part: Array = part.unchecked_into();
            let text = |index| part.get(index).as_string().expect("a text");
            let bytes = Uint8Array::new(&part.get(3)).to_vec();
            (text(0), text(1), text(2), bytes)
        };
        parts.iter().map(part).collect()
    }

    /// So much of it is on its way.
    pub(crate) fn moves(&self, loaded: u32, total: u32) {
        self.call("moves", &[loaded.into(), total.into()]);
    }

    /// It is answered.
    pub(crate) fn answers(&self, status: u16, kind: &str, body: &str) {
        self.call("answers", &[status.into(), kind.into(), body.into()]);
    }

    /// It is answered by the page that a redirect leads to.
    pub(crate) fn is_led_to(&self, url: &str) {
        self.call("led", &[url.into()]);
        self.answers(200, "text/html", "<h1>Sign in</h1>");
    }

    /// The network goes away.
    pub(crate) fn breaks(&self) {
        self.call("end", &[0.into()]);
    }

    /// Begins to answer at great length.
    pub(crate) fn babbles(&self, bytes: u32) {
        self.call("babbles", &[bytes.into()]);
    }

    pub(crate) fn is_aborted(&self) -> bool {
        get(&self.0, "aborted").is_truthy()
    }

    fn text(&self, name: &str) -> String {
        get(&self.0, name).as_string().unwrap_or_default()
    }

    fn call(&self, name: &str, arguments: &[JsValue]) -> JsValue {
        let arguments: Array = arguments.iter().collect();
        function(&self.0, name)
            .apply(&self.0, &arguments)
            .expect("a request that is played")
    }
}

impl Stage {
    /// The row of a document.
    pub(crate) fn row(&self, document: &str) -> Element {
        let found = self.find(&format!("[data-document={document}]"));
        found.unwrap_or_else(|| panic!("no row {document}; {}", self.describe()))
    }

    /// `data-state` of each row.
    pub(crate) fn states(&self) -> Vec<String> {
        let rows = self.find_all("[data-document]").into_iter();
        rows.map(|row| row.get_attribute("data-state").unwrap_or_default())
            .collect()
    }

    /// Chooses a file of that name and these bytes, and waits until it has been looked at.
    pub(crate) async fn choose(&self, document: &str, name: &str, bytes: &[u8]) {
        let before = self.states();
        self.choose_and_go_on(document, name, bytes);
        self.until("the file is looked at", || self.states() != before)
            .await;
        self.settle().await;
    }

    /// Chooses a file, and waits for nothing.
    pub(crate) fn choose_and_go_on(&self, document: &str, name: &str, bytes: &[u8]) {
        let selector = "input[type=file]:not([capture])";
        let input = self.row(document).query_selector(selector);
        let input = input.expect("a selector").expect("a control");
        let bytes = Uint8Array::from(bytes);
        Function::new_with_args("input, bytes, name", CHOOSE)
            .call3(&JsValue::NULL, &input, &bytes, &name.into())
            .expect("a file that is chosen");
    }
}

/// A JSON text.
pub(crate) fn text(value: &serde_json::Value) -> String {
    // Through the browser, as what it is sent is.
    let value = JSON::parse(&value.to_string()).expect("JSON");
    JSON::stringify(&value).expect("JSON").into()
}

/// A JPEG as far as its beginning goes.
pub(crate) const JPEG: [u8; 16] = [
    0xff, 0xd8, 0xff, 0xe0, 0, 16, b'J', b'F', b'I', b'F', 0, 1, 2, 3, 4, 5,
];

const CHOOSE: &str = r"
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], name, { type: 'text/plain' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
";

const CLASS: &str = r"
    return class extends EventTarget {
        constructor() {
            super();
            Object.assign(this, {
                upload: new EventTarget(), headers: {}, status: 0, response: null,
                responseURL: '', kind: null, form: null, aborted: false, ended: false,
            });
            made.push(this);
        }
        open(method, url) {
            this.responseURL = new URL(url, document.baseURI).href;
            this.line = `${method} ${this.responseURL.replace(location.origin + '/', '/')}`;
        }
        setRequestHeader(name, value) {
            // As strict as the browser's own.
            new Headers([[name, value]]);
            this.headers[name.toLowerCase()] = value;
        }
        send(form) { this.form = form; }
        abort() {
            if (this.ended) return;
            this.aborted = true;
            this.end(0);
        }
        getResponseHeader(name) { return name === 'content-type' ? this.kind : null; }
        async parts() {
            const parts = [...this.form].map(async ([name, file]) =>
                [name, file.name, file.type, await file.arrayBuffer()]);
            return Promise.all(parts);
        }
        moves(loaded, total) {
            const init = { lengthComputable: true, loaded, total };
            this.upload.dispatchEvent(new ProgressEvent('progress', init));
        }
        babbles(loaded) { this.dispatchEvent(new ProgressEvent('progress', { loaded })); }
        led(url) { this.responseURL = url; }
        answers(status, kind, body) {
            this.kind = kind;
            this.response = new TextEncoder().encode(body).buffer;
            this.end(status);
        }
        end(status) {
            this.status = status;
            this.ended = true;
            this.dispatchEvent(new ProgressEvent('loadend'));
        }
    };
";
