//! The ports of one demo, and where free ones are.

use std::net::{Ipv4Addr, TcpListener};
use std::process;

use hosted_flow_core::provider::Provider;

use crate::failure::{Failure, Outcome};

/// The ports of a demo, side by side: the page and its backend, then each of the sandbox's providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ports {
    /// The page and its backend.
    pub(crate) page: u16,
}

impl Ports {
    /// The given port for the page, and those after it for the providers.
    pub(crate) fn starting_at(page: u16) -> Option<Self> {
        let last = Provider::ALL
            .iter()
            .try_fold(page, |port, _| port.checked_add(1));
        (page != 0 && last.is_some()).then_some(Self { page })
    }

    /// The backend, where the page has a server of its own in front of it.
    pub(crate) fn behind(self) -> u16 {
        let all = self.all();
        all[all.len() - 1] + 1
    }

    /// Each of the sandbox's providers with its port.
    pub(crate) fn providers(self) -> impl Iterator<Item = (Provider, u16)> {
        Provider::ALL.into_iter().zip(self.page + 1..=u16::MAX)
    }

    /// A port of the sandbox where any provider's will do: the first.
    pub(crate) fn sandbox(self) -> u16 {
        self.page + 1
    }

    /// The port of one of the sandbox's providers.
    pub(crate) fn provider(self, provider: Provider) -> u16 {
        let mut ports = self.providers();
        let port = ports.find_map(|(own, port)| (own == provider).then_some(port));
        port.expect("every provider has a port")
    }

    /// Fails with the first port that another program listens on.
    pub(crate) fn check_free(self) -> Outcome {
        let all = self.all();
        let Some(taken) = all.iter().copied().find(|&port| !is_free(port)) else {
            return Ok(());
        };
        let (page, last) = (self.page, all[all.len() - 1]);
        Err(Failure::new(format!(
            "port {taken} is taken; the demo uses {page} to {last}: choose others with --port N"
        )))
    }

    fn all(self) -> Vec<u16> {
        let providers = self.providers().map(|(_, port)| port);
        [self.page].into_iter().chain(providers).collect()
    }
}

/// Ten consecutive ports, reserved while this exists.
///
/// The last of them is listened on: code that looks for ports in this way, here or in another
/// process, sees that and takes the next ten.
#[derive(Debug)]
#[must_use = "the ports are anybody's once this is dropped"]
pub(crate) struct Block {
    first: u16,
    _guard: TcpListener,
}

impl Block {
    /// Takes the first ten that are free.
    pub(crate) fn take() -> Outcome<Self> {
        candidates()
            .find_map(Self::take_from)
            .ok_or_else(|| Failure::new("no ten consecutive free ports were found"))
    }

    fn take_from(first: u16) -> Option<Self> {
        let guard = TcpListener::bind((Ipv4Addr::LOCALHOST, first + GUARD)).ok()?;
        let is_free = (first..first + GUARD).all(is_free);
        is_free.then_some(Self {
            first,
            _guard: guard,
        })
    }

    /// The first port.
    pub(crate) fn first(&self) -> u16 {
        self.first
    }

    /// The ports of a demo.
    pub(crate) fn demo(&self) -> Ports {
        // Far below the highest there is.
        Ports { page: self.first }
    }
}

/// The place of the port that is listened on.
const GUARD: u16 = 9;

/// Ports below those that systems hand out for outgoing connections, so that none of these takes
/// one away between the look and the use.
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
        let block = Block::take().unwrap();
        let ports = block.demo();
        let _listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, ports.provider(Provider::ALL[0]))).unwrap();
        let failure = ports.check_free().unwrap_err().to_string();
        assert!(
            failure.starts_with(&format!(
                "port {} is taken",
                ports.provider(Provider::ALL[0])
            )),
            "{failure}"
        );
    }

    #[test]
    fn a_block_is_taken_once() {
        let block = Block::take().unwrap();
        assert!(Block::take_from(block.first()).is_none());
        let others = [Block::take().unwrap(), Block::take().unwrap()];
        assert_ne!(others[0].first(), block.first());
        assert_ne!(others[0].first(), others[1].first());
        let first = block.first();
        drop(block);
        assert!(Block::take_from(first).is_some());
    }
}
