//! Storage that may be refused, full, or written by others.
//!
//! What the browser does not keep is kept in memory: enough for a component that is taken off the
//! page and put back. What is lost on the way is found again through the backend.

use std::cell::RefCell;

use web_sys::Storage;

thread_local! {
    // A handful of entries at most.
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// How long a text lives.
#[derive(Clone, Copy)]
pub(crate) enum StorageArea {
    /// For all tabs: `localStorage`.
    Origin,
    /// For this tab: `sessionStorage`.
    Tab,
}

impl StorageArea {
    fn open(self) -> Option<Storage> {
        let window = super::window()?;
        let storage = match self {
            Self::Origin => window.local_storage(),
            Self::Tab => window.session_storage(),
        };
        storage.ok().flatten()
    }
}

/// Every entry whose key begins with `prefix`.
pub(crate) fn entries(shelf: StorageArea, prefix: &str) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = MEMORY.with_borrow(|memory| {
        let ours = memory.iter().filter(|(key, _)| key.starts_with(prefix));
        ours.cloned().collect()
    });
    if let Some(storage) = shelf.open() {
        let keys = (0..storage.length().unwrap_or_default())
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter(|key| key.starts_with(prefix));
        for key in keys {
            if let Ok(Some(text)) = storage.get_item(&key) {
                entries.push((key, text));
            }
        }
    }
    entries
}

/// The text under a key.
pub(crate) fn read(shelf: StorageArea, key: &str) -> Option<String> {
    let stored = shelf
        .open()
        .and_then(|storage| storage.get_item(key).ok().flatten());
    stored.or_else(|| remembered(key))
}

/// Stores a text.
pub(crate) fn write(shelf: StorageArea, key: &str, text: &str) {
    let stored = shelf
        .open()
        .is_some_and(|storage| storage.set_item(key, text).is_ok());
    if !stored {
        forget(key);
        MEMORY.with_borrow_mut(|memory| memory.push((key.to_owned(), text.to_owned())));
    }
}

/// Removes a text.
pub(crate) fn remove(shelf: StorageArea, key: &str) {
    if let Some(storage) = shelf.open() {
        // What cannot be removed cannot be read either.
        let _ = storage.remove_item(key);
    }
    forget(key);
}

fn remembered(key: &str) -> Option<String> {
    MEMORY.with_borrow(|memory| {
        let found = memory.iter().find(|(known, _)| known == key);
        found.map(|(_, text)| text.clone())
    })
}

fn forget(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(known, _)| known != key));
}
