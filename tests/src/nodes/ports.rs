//! The ports of several nodes: taken before they are used, since other tests run meanwhile.

use std::net::{Ipv4Addr, TcpListener};

use crate::failure::{Failure, Outcome};

/// Nine ports side by side: the page knows its providers by the five behind its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ports(u16);

/// Nine ports that no other test takes, until this is dropped.
#[derive(Debug)]
#[must_use = "the ports are anybody's once this is dropped"]
pub(super) struct Taken {
    ports: Ports,
    // On the tenth: a program that cannot listen there leaves the nine.
    _guard: TcpListener,
}

impl Taken {
    /// Takes the first block of ten in which nobody listens.
    pub(super) fn take() -> Outcome<Self> {
        // Where neither the demo's ports are nor those that systems hand out.
        let mut starts = (31_000..32_000).step_by(10);
        let none = || Failure::new("no nine free ports side by side were found");
        starts.find_map(Self::block).ok_or_else(none)
    }

    /// The guard comes first: of two that look at the same block at the same time, one has it.
    fn block(start: u16) -> Option<Self> {
        let listen = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok();
        let guard = listen(start + 9)?;
        let is_free = (start..start + 9).all(|port| listen(port).is_some());
        is_free.then_some(Self {
            ports: Ports(start),
            _guard: guard,
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

    /// The sandbox's ports, one of each provider's.
    pub(super) fn providers(self) -> [(&'static str, u16); 5] {
        // In the order of the demo's ports.
        [
            ("ondato", self.0 + 1),
            ("paysafe", self.0 + 2),
            ("airwallex", self.0 + 3),
            ("connectfi", self.0 + 4),
            ("connectpay", self.0 + 5),
        ]
    }

    pub(super) fn far(self) -> u16 {
        self.0 + 6
    }

    pub(super) fn near_admin(self) -> u16 {
        self.0 + 7
    }

    pub(super) fn far_admin(self) -> u16 {
        self.0 + 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_takers_get_different_blocks() -> Outcome {
        let first = Taken::take()?;
        let second = Taken::take()?;
        assert_ne!(first.ports, second.ports);
        // The guard alone keeps others out: nothing listens on the nine yet.
        assert!(Taken::block(first.ports.page()).is_none());
        Ok(())
    }

    #[test]
    fn a_block_where_somebody_listens_is_passed_over() -> Outcome {
        let (ports, _far) = loop {
            let ports = Taken::take()?.ports;
            // Another test may have been quicker.
            if let Ok(far) = TcpListener::bind((Ipv4Addr::LOCALHOST, ports.far())) {
                break (ports, far);
            }
        };
        assert!(Taken::block(ports.page()).is_none());
        Ok(())
    }
}
