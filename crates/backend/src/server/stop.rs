//! The signals that stop a server.

use std::io::{self, Read};
use std::thread;

use tokio::signal;
use tokio::sync::oneshot;

/// Listens for whatever tells a server to stop: SIGINT, SIGTERM and, if wanted, the end of
/// standard input, which a parent process that dies without a word closes.
#[derive(Debug)]
#[must_use = "a server stops only when this is waited for"]
pub struct Stop {
    signals: Signals,
    stdin: Option<oneshot::Receiver<()>>,
}

impl Stop {
    /// Begins to listen: a signal from now on counts, also before [`Self::told`] is awaited.
    ///
    /// # Errors
    ///
    /// When the system gives no signals.
    pub fn listen(also_to_stdin: bool) -> io::Result<Self> {
        Ok(Self {
            signals: Signals::listen()?,
            stdin: also_to_stdin.then(watch_stdin),
        })
    }

    /// Ends when the server is told to stop.
    pub async fn told(self) {
        let Self { mut signals, stdin } = self;
        let Some(stdin) = stdin else {
            return signals.next().await;
        };
        tokio::select! {
            () = signals.next() => {}
            // An error would mean that the thread is gone, and nothing more will be heard of it.
            _ = stdin => {}
        }
    }
}

fn watch_stdin() -> oneshot::Receiver<()> {
    let (closed, told) = oneshot::channel();
    // A thread of its own: the runtime would wait for a blocked read when it ends.
    thread::spawn(move || {
        let mut buffer = [0; 1024];
        while io::stdin().read(&mut buffer).is_ok_and(|read| read > 0) {}
        // Nobody listens any more when the server ended for another reason.
        let _ = closed.send(());
    });
    told
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
        // Without it the server runs until it is killed, which is what an error comes to.
        if signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
