//! What a tree of markup is made of.

use std::fmt;

use hosted_flow_core::flow::Action;

use crate::help::Copy;
use crate::texts::Text;

macro_rules! names {
    ($($name:ident $text:literal)*) => {
        /// The name of an attribute.
        #[allow(missing_docs, reason = "each is the name in `ALL`")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Name { $($name,)* }

        impl Name {
            /// All names; that of `name` is at the index `name as usize`.
            pub const ALL: &[&str] = &[$($text,)*];
        }
    };
}

names! {
    Accept "accept"
    Alt "alt"
    AriaCurrent "aria-current"
    AriaDescribedBy "aria-describedby"
    AriaDisabled "aria-disabled"
    AriaHidden "aria-hidden"
    AriaInvalid "aria-invalid"
    AriaLabel "aria-label"
    Capture "capture"
    Class "class"
    D "d"
    DataAction "data-action"
    DataCode "data-code"
    DataCount "data-count"
    DataDocument "data-document"
    DataHostedFlow "data-hosted-flow"
    DataPhase "data-phase"
    DataPlace "data-place"
    DataProvider "data-provider"
    DataRank "data-rank"
    DataReference "data-reference"
    DataState "data-state"
    DataStatus "data-status"
    DataTheme "data-theme"
    DataTone "data-tone"
    DataTurned "data-turned"
    Dir "dir"
    Fill "fill"
    Focusable "focusable"
    Height "height"
    Id "id"
    Lang "lang"
    Max "max"
    Part "part"
    ReadOnly "readonly"
    Role "role"
    Rows "rows"
    ShapeRendering "shape-rendering"
    Src "src"
    TabIndex "tabindex"
    Translate "translate"
    Type "type"
    Value "value"
    ViewBox "viewBox"
    Width "width"
}

impl Name {
    /// As it is written.
    #[must_use]
    pub fn text(self) -> &'static str {
        Self::ALL[self as usize]
    }
}

/// A node of the tree.
#[derive(Clone, Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text.
    Text(Text),
    /// A place for what the host page puts into the component.
    Slot(Slot),
}

/// An element.
#[derive(Clone)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// What it is among its siblings. A renderer keeps an element as long as tag and key are the same.
    pub key: Option<Text>,
    /// Its class, and the name by which a page styles it in a shadow root (`::part`); empty where it has none.
    pub class: &'static str,
    /// Attributes that are the same in every screen: data, where code would be larger.
    pub fixed: &'static [(Name, &'static str)],
    /// Other attributes. One without a value is left out.
    pub varying: Vec<(Name, Option<Text>)>,
    /// What is in it. A renderer leaves an element that is always empty as it is.
    pub children: Vec<Node>,
    /// The name by which the renderer finds it again.
    pub anchor: Option<Anchor>,
    /// What it does when it is used.
    pub does: Option<Does>,
}

/// An element that the renderer finds again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The element that contains the screen.
    Root,
    /// The heading, where the focus goes.
    Heading,
    /// The host page's own form.
    Form,
    /// The live region. Its text is set by the renderer alone.
    Live,
}

/// A place for what the host page puts into the component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// How to reach support.
    Support,
    /// A form for missing details.
    Details,
    /// A way to sign in.
    SignIn,
    /// What the person agrees to before leaving.
    Consent,
    /// What comes after success.
    Next,
}

impl Slot {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Support,
        Self::Details,
        Self::SignIn,
        Self::Consent,
        Self::Next,
    ];

    /// The name of a `<slot>`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Support => "support",
            Self::Details => "details",
            Self::SignIn => "sign-in",
            Self::Consent => "consent",
            Self::Next => "next",
        }
    }
}

/// What an element does when it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// A click carries out an action.
    Press(Action),
    /// A change of the `<input>` chooses a file for the document.
    Choose(String),
    /// A click takes the document's file back.
    Remove(String),
    /// A click copies the value, and says so in the button and in the live region.
    Copy {
        /// What is copied.
        value: String,
        /// What is said.
        texts: Copy,
    },
    /// A picture that cannot be shown is hidden: the page's policy may forbid it.
    Hide,
    /// Opening the `<details>` puts the flight record into its `<textarea>`.
    OpenRecord,
}

impl Does {
    /// The event that it happens at.
    #[must_use]
    pub fn event(&self) -> &'static str {
        match self {
            Self::Press(_) | Self::Remove(_) | Self::Copy { .. } => "click",
            Self::Choose(_) => "change",
            Self::Hide => "error",
            Self::OpenRecord => "toggle",
        }
    }
}

impl Element {
    /// An element with a class, without a key.
    pub(super) fn new(tag: &'static str, class: &'static str, children: Vec<Node>) -> Self {
        Self {
            tag,
            key: None,
            class,
            fixed: &[],
            varying: Vec::new(),
            children,
            anchor: None,
            does: None,
        }
    }

    /// The same with a key, as a node.
    pub(super) fn keyed(mut self, key: impl Into<Text>) -> Node {
        self.key = Some(key.into());
        Node::Element(self)
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// Without its values: a link for another device may be among them.
impl fmt::Debug for Element {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct(self.tag).finish_non_exhaustive()
    }
}
