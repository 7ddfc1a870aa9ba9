//! Browsers inside other apps, by the words in their names for themselves.
//!
//! Such a browser often lacks the camera, or closes when the person looks for a code in another app.
//! No feature tells one, so it is a list, which a page can replace.

/// The words, each of which tells an in-app browser if `navigator.userAgent` contains it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InAppBrowsers(Option<Vec<String>>);

impl InAppBrowsers {
    /// Words in place of [`KNOWN`]; with none, that list stays. `None` when there are more than 64, or
    /// one is not 1 to 64 printable ASCII characters.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let plain = |byte: u8| matches!(byte, b' '..=b'~');
        let mut own = Vec::new();
        for word in words {
            if !(1..=64).contains(&word.len()) || !word.bytes().all(plain) || own.len() == 64 {
                return None;
            }
            own.push(word.to_owned());
        }
        Some(Self((!own.is_empty()).then_some(own)))
    }

    /// Whether a browser names itself like one of them.
    #[must_use]
    pub fn has(&self, user_agent: &str) -> bool {
        match &self.0 {
            Some(own) => own.iter().any(|word| user_agent.contains(word.as_str())),
            None => KNOWN.iter().any(|word| user_agent.contains(word)),
        }
    }
}

/// A link by which Android opens a page in the person's own browser. Chrome documents it
/// (<https://developer.chrome.com/docs/android/intents>), and a web view hands it to its app, which may
/// ignore it. For iOS no way is documented: `x-safari-https:` is of some of its versions alone, and
/// others show an error.
pub(crate) fn intent(page: &str) -> Option<String> {
    let (scheme, rest) = page.split_once("://")?;
    // The last `#` begins the intent, so a fragment of the page cannot add to it.
    matches!(scheme, "https" | "http").then(|| {
        let parts = ["intent://", rest, "#Intent;scheme=", scheme, ";end"];
        parts.concat()
    })
}

/// Whether a browser says that it is on Android.
pub(crate) fn is_android(user_agent: &str) -> bool {
    user_agent.contains("Android")
}

/// Apps that open links in a browser of their own. Not here: `; wv`, which every Android web view has,
/// as the host's own app may be one.
pub const KNOWN: &[&str] = &[
    // Facebook, Messenger.
    "FBAN/",
    "FBAV/",
    "FB_IAB/",
    "Instagram",
    "LinkedInApp",
    "Pinterest/",
    "Snapchat",
    "musical_ly",
    "BytedanceWebview",
    "MicroMessenger",
    // Of the messenger LINE.
    " Line/",
    "KAKAOTALK",
];
