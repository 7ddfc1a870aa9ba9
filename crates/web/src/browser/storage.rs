//! Web Storage, which may be refused, full, or written by other scripts.
//!
//! An entry that the browser does not store is kept in memory: enough for a component that is
//! unmounted and mounted again. After a reload the flow is found again through the backend.

use std::cell::RefCell;

use web_sys::Storage;

thread_local! {
    // A few entries at most.
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// The storage in which an entry is kept.
#[derive(Clone, Copy)]
pub(crate) enum StorageArea {
    /// `localStorage`, for all tabs of the origin.
    Origin,
    /// `sessionStorage`, for this tab.
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

/// All entries whose key starts with `prefix`.
pub(crate) fn entries(area: StorageArea, prefix: &str) -> Vec<(String, String)> {
    let mut entries: Vec<(String, String)> = MEMORY.with_borrow(|memory| {
        let ours = memory.iter().filter(|(key, _)| key.starts_with(prefix));
        ours.cloned().collect()
    });
    if let Some(storage) = area.open() {
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

/// Reads an entry.
pub(crate) fn read(area: StorageArea, key: &str) -> Option<String> {
    let stored = area
        .open()
        .and_then(|storage| storage.get_item(key).ok().flatten());
    stored.or_else(|| in_memory(key))
}

/// Stores an entry.
pub(crate) fn write(area: StorageArea, key: &str, text: &str) {
    let stored = area
        .open()
        .is_some_and(|storage| storage.set_item(key, text).is_ok());
    if !stored {
        forget(key);
        MEMORY.with_borrow_mut(|memory| memory.push((key.to_owned(), text.to_owned())));
    }
}

/// Removes an entry.
pub(crate) fn remove(area: StorageArea, key: &str) {
    if let Some(storage) = area.open() {
        // An entry that cannot be removed cannot be read either.
        let _ = storage.remove_item(key);
    }
    forget(key);
}

fn in_memory(key: &str) -> Option<String> {
    MEMORY.with_borrow(|memory| {
        let found = memory.iter().find(|(known, _)| known == key);
        found.map(|(_, text)| text.clone())
    })
}

fn forget(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|(known, _)| known != key));
}
