//! Requests to the binary, over a connection each.

use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// An answer that came whole.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) body: Value,
}

impl Reply {
    /// The code of a problem.
    pub(crate) fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }
}

/// Sends the first lines of a head, and a body. `None` when the binary died before its answer was
/// complete.
pub(crate) async fn exchange(address: &str, head: &str, body: &str) -> Option<Reply> {
    let mut connection = TcpStream::connect(address).await.ok()?;
    let length = body.len();
    let request = format!(
        "{head}host: {address}\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    connection.write_all(request.as_bytes()).await.ok()?;
    let mut answer = String::new();
    // An answer that never ends, as a stream's, is a failure and no wait.
    let whole = timeout(
        Duration::from_secs(30),
        connection.read_to_string(&mut answer),
    );
    whole.await.unwrap().ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = if head.contains("json") {
        serde_json::from_str(body).ok()?
    } else {
        Value::Null
    };
    Some(Reply { status, body })
}
