//! A map of bounded size, because a sandbox may run for weeks.

use std::collections::{HashMap, VecDeque};
use std::fmt;

/// The most recent values by key; the oldest is dropped when the map is full.
pub(crate) struct BoundedMap<V> {
    values: HashMap<String, V>,
    /// Keys of `values`, oldest first.
    order: VecDeque<String>,
    capacity: usize,
}

impl<V> BoundedMap<V> {
    pub(crate) fn new(capacity: usize) -> Self {
        Self {
            values: HashMap::new(),
            order: VecDeque::new(),
            capacity,
        }
    }

    /// Inserts a value under a key that is not in the map.
    pub(crate) fn insert_new(&mut self, key: String, value: V) {
        if self.order.len() >= self.capacity
            && let Some(oldest) = self.order.pop_front()
        {
            self.values.remove(&oldest);
        }
        self.order.push_back(key.clone());
        let replaced = self.values.insert(key, value);
        debug_assert!(replaced.is_none(), "keys are random and never come twice");
    }

    /// Inserts a value, or replaces the one under the same key.
    pub(crate) fn insert(&mut self, key: &str, value: V) {
        match self.values.get_mut(key) {
            Some(old) => *old = value,
            None => self.insert_new(key.to_owned(), value),
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&V> {
        self.values.get(key)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut V> {
        self.values.get_mut(key)
    }

    /// All values, newest first.
    pub(crate) fn newest_first(&self) -> impl Iterator<Item = &V> {
        self.order
            .iter()
            .rev()
            .filter_map(|key| self.values.get(key))
    }
}

impl<V> fmt::Debug for BoundedMap<V> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Some keys are tokens, and some values contain secrets.
        write!(
            formatter,
            "BoundedMap({} of {})",
            self.order.len(),
            self.capacity
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_entry_is_dropped_when_full() {
        let mut map = BoundedMap::new(2);
        for (key, value) in [("a", 1), ("b", 2), ("c", 3)] {
            map.insert_new(key.to_owned(), value);
        }
        assert_eq!(map.get("a"), None);
        assert_eq!(map.newest_first().copied().collect::<Vec<_>>(), [3, 2]);
        assert_eq!(map.values.len(), map.order.len());
        assert_eq!(format!("{map:?}"), "BoundedMap(2 of 2)");
        map.insert("b", 4);
        assert_eq!(map.newest_first().copied().collect::<Vec<_>>(), [3, 4]);
        map.insert("d", 5);
        assert_eq!(map.newest_first().copied().collect::<Vec<_>>(), [5, 3]);
    }
}
