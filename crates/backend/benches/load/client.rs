//! One connection that asks: as little HTTP/1.1 as will do, so that the measuring costs little of
//! the two cores that are measured.

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::Outcome;

pub(crate) struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// A request for a path, as a person.
pub(crate) fn request(path: &str, user: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nhost: bench\r\nx-user: {user}\r\n\r\n")
}

impl Client {
    pub(crate) async fn connect(port: u16) -> Outcome<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port)).await?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream,
            buffer: Vec::with_capacity(4096),
        })
    }

    pub(crate) async fn send(&mut self, request: &str) -> Outcome {
        Ok(self.stream.write_all(request.as_bytes()).await?)
    }

    /// Sends, and reads one answer that says how long it is; anything but a `2xx` is an error.
    /// Answers the body.
    pub(crate) async fn exchange(&mut self, request: &str) -> Outcome<&[u8]> {
        self.send(request).await?;
        self.buffer.clear();
        let (start, end) = loop {
            if let Some((start, end)) = body_of(&self.buffer)?
                && self.buffer.len() >= end
            {
                break (start, end);
            }
            self.more().await?;
        };
        Ok(&self.buffer[start..end])
    }

    /// Waits for more of a stream; answers everything since it was last forgotten.
    pub(crate) async fn more(&mut self) -> Outcome<&[u8]> {
        if self.stream.read_buf(&mut self.buffer).await? == 0 {
            return Err("the server hung up".into());
        }
        Ok(&self.buffer)
    }

    pub(crate) fn forget(&mut self) {
        self.buffer.clear();
    }
}

/// Where the body stands, once the head is there.
fn body_of(bytes: &[u8]) -> Outcome<Option<(usize, usize)>> {
    let Some(end) = bytes.windows(4).position(|it| it == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = &bytes[..end + 2];
    if !head.starts_with(b"HTTP/1.1 2") {
        let line = head.split(|byte| *byte == b'\r').next();
        return Err(String::from_utf8_lossy(line.unwrap_or_default()).into());
    }
    // hyper writes names in lower case.
    let name = b"\r\ncontent-length: ";
    let at = head.windows(name.len()).position(|it| it == name);
    let digits = &head[at.ok_or("no length")? + name.len()..];
    let digits = digits.iter().take_while(|byte| byte.is_ascii_digit());
    let length = digits.fold(0, |sum, digit| sum * 10 + usize::from(digit - b'0'));
    Ok(Some((end + 4, end + 4 + length)))
}
