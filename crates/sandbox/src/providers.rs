//! The table of the providers, one line each.
//!
//! What a program that uses the sandbox has to know of a provider is in the provider's own module.

use hosted_flow_core::provider::Provider;

use crate::room::Room;
use crate::timings::Timings;

pub mod airwallex;
pub mod connectfi;
pub mod connectpay;
pub mod ondato;
pub mod paysafe;

/// Every room.
pub(crate) const ROOMS: [&Room; Provider::ALL.len()] = [
    &ondato::ROOM,
    &paysafe::ROOM,
    &airwallex::ROOM,
    &connectfi::ROOM,
    &connectpay::ROOM,
];

/// The room of a provider.
pub(crate) fn room(provider: Provider) -> &'static Room {
    ROOMS[provider as usize]
}

impl Default for Timings {
    fn default() -> Self {
        Self::new(ROOMS.iter().flat_map(|room| room.timings).copied())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_provider_has_its_own_room() {
        assert_eq!(ROOMS.map(|room| room.provider), Provider::ALL);
        for provider in Provider::ALL {
            let option = format!("{provider}-port");
            assert_eq!(room(provider).port_option, option);
        }
    }

    #[test]
    fn every_name_is_a_distinct_timing() {
        let all = || ROOMS.iter().flat_map(|room| room.timings);
        let names: BTreeSet<&str> = all().map(|timing| timing.name).collect();
        assert_eq!(names.len(), all().count());
        let mut timings = Timings::default();
        for timing in all() {
            assert_eq!(timings.named(timing.name).copied(), Some(timing.usual));
        }
        assert_eq!(timings.named("ondato_decision"), None);
    }

    #[test]
    fn what_a_provider_alone_has_bears_its_name() {
        for room in ROOMS {
            let timings = room.timings.iter().map(|timing| timing.name);
            let settings = room.settings.iter().map(|setting| setting.name);
            let own = format!("{}-", room.provider);
            for name in timings.chain(settings) {
                assert!(name.starts_with(&own), "{name}");
            }
        }
    }
}
