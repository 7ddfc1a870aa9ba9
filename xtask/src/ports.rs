//! The ports of one demo, and where free ones are.

use std::net::{Ipv4Addr, TcpListener};
use std::process;

use crate::failure::{Failure, Outcome};

/// The ports of a demo, side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ports {
    /// The page and its backend.
    pub(crate) page: u16,
    /// The sandbox's Ondato.
    pub(crate) ondato: u16,
    /// The sandbox's Paysafe.
    pub(crate) paysafe: u16,
    /// The sandbox's Airwallex.
    pub(crate) airwallex: u16,
    /// The sandbox's connectFi.
    pub(crate) connectfi: u16,
    /// The sandbox's ConnectPay.
    pub(crate) connectpay: u16,
}

impl Ports {
    /// The given port for the page, and the five after it for the providers.
    pub(crate) fn starting_at(page: u16) -> Option<Self> {
        let connectpay = page.checked_add(5).filter(|_| page != 0)?;
        Some(Self {
            page,
            ondato: page + 1,
            paysafe: page + 2,
            airwallex: page + 3,
            connectfi: page + 4,
            connectpay,
        })
    }

    /// Six free ports side by side.
    pub(crate) fn free() -> Outcome<Self> {
        candidates()
            .filter_map(Self::starting_at)
            .find(|ports| ports.all().into_iter().all(is_free))
            .ok_or_else(|| Failure::new("no six free ports side by side were found"))
    }

    /// Fails with the first port that somebody else listens on.
    pub(crate) fn check_free(self) -> Outcome {
        let Some(taken) = self.all().into_iter().find(|&port| !is_free(port)) else {
            return Ok(());
        };
        let Self {
            page, connectpay, ..
        } = self;
        Err(Failure::new(format!(
            "port {taken} is taken; the demo uses {page} to {connectpay}: choose others with --port N"
        )))
    }

    fn all(self) -> [u16; 6] {
        [
            self.page,
            self.ondato,
            self.paysafe,
            self.airwallex,
            self.connectfi,
            self.connectpay,
        ]
    }
}

/// One free port.
pub(crate) fn free_port() -> Outcome<u16> {
    candidates()
        .find(|&port| is_free(port))
        .ok_or_else(|| Failure::new("no free port was found"))
}

/// Ports below those that systems hand out for outgoing connections, so that none of these takes
/// one away between the look and the use. Two runs at one time start at different places.
fn candidates() -> impl Iterator<Item = u16> {
    let start = u16::try_from(process::id() % 1_000).unwrap_or_default();
    (0..1_000).map(move |step| 20_000 + (start + step) % 1_000 * 10)
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_lie_side_by_side_and_fit() {
        let ports = Ports::starting_at(8080).unwrap();
        assert_eq!(ports.all(), [8080, 8081, 8082, 8083, 8084, 8085]);
        assert_eq!(Ports::starting_at(65_531), None);
        assert_eq!(Ports::starting_at(0), None);
    }

    #[test]
    fn a_taken_port_is_named() {
        let (ports, _listener) = loop {
            let ports = Ports::free().unwrap();
            if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, ports.ondato)) {
                break (ports, listener);
            }
        };
        let failure = ports.check_free().unwrap_err().to_string();
        assert!(
            failure.starts_with(&format!("port {} is taken", ports.ondato)),
            "{failure}"
        );
    }
}
