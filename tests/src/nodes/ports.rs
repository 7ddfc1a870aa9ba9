//! The ports of several nodes, reserved before use, since other tests run concurrently.

use std::net::{Ipv4Addr, TcpListener};

use crate::failure::{Failure, Outcome};

/// The ports of a block, with the guard.
const BLOCK: u16 = 20;

/// Consecutive ports: the page finds its providers on those after its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ports(u16);

/// Ports that are reserved until this is dropped.
#[derive(Debug)]
#[must_use = "the ports are anybody's once this is dropped"]
pub(super) struct Taken {
    ports: Ports,
    // The guard on the last port: a process that cannot listen there skips the block.
    _guard: TcpListener,
}

impl Taken {
    /// Reserves the first block without a listener.
    pub(super) fn take() -> Outcome<Self> {
        // Outside of the demo's ports and of ephemeral ports.
        let mut starts = (31_000..32_000).step_by(BLOCK.into());
        let none = || Failure::new("no free ports side by side were found");
        starts.find_map(Self::block).ok_or_else(none)
    }

    /// The guard comes first: only one of two concurrent processes gets it.
    fn block(start: u16) -> Option<Self> {
        let listen = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok();
        let guard = start + BLOCK - 1;
        let listener = listen(guard)?;
        let is_free = (start..guard).all(|port| listen(port).is_some());
        is_free.then_some(Self {
            ports: Ports(start),
            _guard: listener,
        })
    }

    pub(super) fn ports(&self) -> Ports {
        self.ports
    }
}

impl Ports {
    pub(super) fn page(self) -> u16 {
        self.0
    }

    /// The sandbox's ports, one per provider; there are more than providers.
    pub(super) fn providers(self) -> impl Iterator<Item = u16> {
        self.0 + 1..self.far()
    }

    pub(super) fn far(self) -> u16 {
        self.0 + BLOCK - 4
    }

    pub(super) fn near_admin(self) -> u16 {
        self.0 + BLOCK - 3
    }

    pub(super) fn far_admin(self) -> u16 {
        self.0 + BLOCK - 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_processes_get_different_port_blocks() -> Outcome {
        let first = Taken::take()?;
        let second = Taken::take()?;
        assert_ne!(first.ports, second.ports);
        // Only the guard is in use: nothing listens on the others yet.
        assert!(Taken::block(first.ports.page()).is_none());
        Ok(())
    }

    #[test]
    fn a_port_block_in_use_is_skipped() -> Outcome {
        let (ports, _far) = loop {
            let ports = Taken::take()?.ports;
            // Another test may have reserved it first.
            if let Ok(far) = TcpListener::bind((Ipv4Addr::LOCALHOST, ports.far())) {
                break (ports, far);
            }
        };
        assert!(Taken::block(ports.page()).is_none());
        Ok(())
    }
}
