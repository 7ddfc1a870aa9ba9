//! Shutdown of the program: Ctrl-C, a termination signal or, with an option, the end of standard
//! input.

use std::io::{self, Read};
use std::pin::Pin;
use std::thread;

use tokio::sync::oneshot;

/// Signals and standard input that end the program.
pub(crate) struct Shutdown {
    signal: Pin<Box<dyn Future<Output = ()>>>,
    stdin: Option<oneshot::Receiver<()>>,
}

impl Shutdown {
    /// Installs the signal handlers. Called before the first output, so that a signal sent in
    /// response to it is handled.
    pub(crate) fn listen(until_stdin_closes: bool) -> io::Result<Self> {
        Ok(Self {
            signal: Box::pin(signals()?),
            stdin: until_stdin_closes.then(end_of_stdin),
        })
    }

    pub(crate) async fn wait(self) {
        let stdin_closed = async {
            match self.stdin {
                // The sender is used or dropped at the end of the input; both mean the end.
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
        // Without a handler there is nothing to wait for.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    })
}

fn end_of_stdin() -> oneshot::Receiver<()> {
    let (ended, wait) = oneshot::channel();
    // On its own thread, because a blocked read on a thread of the runtime would delay the exit.
    thread::spawn(move || {
        let mut buffer = [0; 1024];
        let mut stdin = io::stdin().lock();
        while stdin.read(&mut buffer).is_ok_and(|count| count > 0) {}
        // The receiver is gone if a signal came first.
        let _ = ended.send(());
    });
    wait
}
