//! What ends the program: Ctrl-C, a termination signal or, if wanted, the end of standard input.

use std::io::{self, Read};
use std::pin::Pin;
use std::thread;

use tokio::sync::oneshot;

/// The signals and the input being listened to.
pub(crate) struct Shutdown {
    signal: Pin<Box<dyn Future<Output = ()>>>,
    stdin: Option<oneshot::Receiver<()>>,
}

impl Shutdown {
    /// Starts listening. Only what comes from here on ends the program cleanly, so this goes
    /// before the first word that somebody may answer with a signal.
    pub(crate) fn listen(until_stdin_closes: bool) -> io::Result<Self> {
        Ok(Self {
            signal: Box::pin(signals()?),
            stdin: until_stdin_closes.then(end_of_stdin),
        })
    }

    pub(crate) async fn wait(self) {
        let stdin_closed = async {
            match self.stdin {
                // The sender is used or dropped at the end of the input: the end either way.
                Some(ended) => drop(ended.await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = self.signal => {}
            () = stdin_closed => {}
        }
    }
}

#[cfg(unix)]
fn signals() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn signals() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without a handler there is nothing to wait for, and nothing to end for either.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    })
}

fn end_of_stdin() -> oneshot::Receiver<()> {
    let (ended, wait) = oneshot::channel();
    // A thread of its own: a blocked read on the runtime's would hold up the exit.
    thread::spawn(move || {
        let mut buffer = [0; 1024];
        let mut stdin = io::stdin().lock();
        while stdin.read(&mut buffer).is_ok_and(|count| count > 0) {}
        // Nobody waits any more once a signal came first.
        let _ = ended.send(());
    });
    wait
}
