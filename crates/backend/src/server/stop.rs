//! The signals that stop a server.

use std::io::{self, Read};
use std::thread;

use tokio::signal;
use tokio::sync::oneshot;

/// Listens for the signals that stop a server: SIGINT, SIGTERM and, if wanted, the end of standard
/// input, which is closed when the parent process dies.
#[derive(Debug)]
#[must_use = "a server stops only when this is waited for"]
pub struct Stop {
    signals: Signals,
    stdin: Option<oneshot::Receiver<()>>,
}

impl Stop {
    /// Starts listening: a signal is kept from now on, also before [`Self::requested`] is awaited.
    ///
    /// # Errors
    ///
    /// When the signal handlers cannot be installed.
    pub fn listen(also_to_stdin: bool) -> io::Result<Self> {
        Ok(Self {
            signals: Signals::listen()?,
            stdin: also_to_stdin.then(watch_stdin),
        })
    }

    /// Waits until a signal requests the stop.
    pub async fn requested(self) {
        let Self { mut signals, stdin } = self;
        let Some(stdin) = stdin else {
            return signals.next().await;
        };
        tokio::select! {
            () = signals.next() => {}
            // An error would mean that the thread has ended.
            _ = stdin => {}
        }
    }

    /// The old name of [`Stop::requested`].
    #[deprecated(note = "renamed to `Stop::requested`")]
    pub async fn told(self) {
        self.requested().await;
    }
}

fn watch_stdin() -> oneshot::Receiver<()> {
    let (closed, is_closed) = oneshot::channel();
    // A separate thread: at its end the runtime would wait for a blocked read.
    thread::spawn(move || {
        let mut buffer = [0; 1024];
        while io::stdin().read(&mut buffer).is_ok_and(|read| read > 0) {}
        // The receiver is gone where the server has ended for another reason.
        let _ = closed.send(());
    });
    is_closed
}

#[cfg(unix)]
#[derive(Debug)]
struct Signals {
    interrupt: signal::unix::Signal,
    terminate: signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn listen() -> io::Result<Self> {
        use signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
#[derive(Debug)]
struct Signals;

#[cfg(not(unix))]
impl Signals {
    fn listen() -> io::Result<Self> {
        Ok(Self)
    }

    async fn next(&mut self) {
        // After an error no signal arrives, and the server runs until it is killed.
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
