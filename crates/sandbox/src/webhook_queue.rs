//! When a provider's courier is to ask for news of what.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;
use tokio::sync::Notify;

/// Where a provider says that there may be news. Without webhooks it leads nowhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct Post(Option<Arc<Agenda>>);

/// When to ask for news of what.
#[derive(Debug, Default)]
pub(crate) struct Agenda {
    looks: Mutex<Vec<Look>>,
    changed: Notify,
}

/// News of one thing, at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) at: Timestamp,
    /// The provider's id of what there may be news of.
    pub(crate) subject: String,
}

/// Looks kept; the soonest go first when there are more.
const CAPACITY: usize = 10_000;

impl Post {
    /// A post that is listened to, and what its courier takes from.
    pub(crate) fn open() -> (Self, Arc<Agenda>) {
        let agenda = Arc::default();
        (Self(Some(Arc::clone(&agenda))), agenda)
    }

    /// There may be news of this at that moment.
    pub(crate) fn look(&self, subject: &str, at: Timestamp) {
        if let Some(agenda) = &self.0 {
            agenda.add(subject, at);
        }
    }
}

impl Agenda {
    pub(crate) fn add(&self, subject: &str, at: Timestamp) {
        let look = Look {
            at,
            subject: subject.to_owned(),
        };
        let mut looks = self.lock();
        if !looks.contains(&look) {
            // Sorted by time; what is looked at in the same moment keeps its order.
            let place = looks.partition_point(|other| other.at <= at);
            looks.insert(place, look);
            looks.truncate(CAPACITY);
        }
        drop(looks);
        self.changed.notify_one();
    }

    /// Takes the first look whose moment has come.
    pub(crate) fn due(&self, now: Timestamp) -> Option<Look> {
        let mut looks = self.lock();
        let is_due = looks.first().is_some_and(|look| look.at <= now);
        is_due.then(|| looks.remove(0))
    }

    pub(crate) fn next(&self) -> Option<Timestamp> {
        self.lock().first().map(|look| look.at)
    }

    pub(crate) async fn changed(&self) {
        self.changed.notified().await;
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Look>> {
        self.looks.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::clock::after;

    #[test]
    fn looks_come_in_their_order_and_once() {
        let at = |seconds| after(Timestamp::UNIX_EPOCH, Duration::from_secs(seconds));
        let (post, agenda) = Post::open();
        for (subject, second) in [("late", 9), ("first", 1), ("second", 1), ("first", 1)] {
            post.look(subject, at(second));
        }
        assert_eq!(agenda.next(), Some(at(1)));
        assert_eq!(agenda.due(at(0)), None);
        let taken: Vec<String> = std::iter::from_fn(|| agenda.due(at(5)))
            .map(|look| look.subject)
            .collect();
        assert_eq!(taken, ["first", "second"]);
        assert_eq!(agenda.next(), Some(at(9)));
    }

    #[test]
    fn the_agenda_is_bounded_and_keeps_the_soonest() {
        let agenda = Agenda::default();
        for index in (0..CAPACITY + 5).rev() {
            let second = Duration::from_secs(index as u64);
            agenda.add(&index.to_string(), after(Timestamp::UNIX_EPOCH, second));
        }
        assert_eq!(agenda.lock().len(), CAPACITY);
        assert_eq!(agenda.next(), Some(Timestamp::UNIX_EPOCH));
    }
}
