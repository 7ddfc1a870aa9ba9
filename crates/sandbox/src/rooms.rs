//! The table of the providers, one line each.

use hosted_flow_core::provider::Provider;

use crate::room::Room;
use crate::{airwallex, connectfi, connectpay, ondato, paysafe};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_provider_has_its_own_room() {
        assert_eq!(ROOMS.map(|room| room.provider), Provider::ALL);
        for provider in Provider::ALL {
            let option = format!("{provider}-port");
            assert_eq!(room(provider).port_option, option);
        }
    }
}
