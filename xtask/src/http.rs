//! Just enough HTTP to see whether a server answers.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

const TIMEOUT: Duration = Duration::from_secs(5);

/// The status of a loopback server's response to `GET path`, or `None` without a usable one.
pub(crate) fn status(port: u16, path: &str) -> Option<u16> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, TIMEOUT).ok()?;
    stream.set_read_timeout(Some(TIMEOUT)).ok()?;
    stream.set_write_timeout(Some(TIMEOUT)).ok()?;
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;

    let mut head = Vec::new();
    let mut buffer = [0; 64];
    while head.len() < STATUS_LINE {
        match stream.read(&mut buffer).ok()? {
            0 => break,
            read => head.extend_from_slice(buffer.get(..read)?),
        }
    }
    status_in(&head)
}

/// The length of `HTTP/1.1 200`.
const STATUS_LINE: usize = 12;

fn status_in(head: &[u8]) -> Option<u16> {
    let line = std::str::from_utf8(head.get(..STATUS_LINE)?).ok()?;
    line.strip_prefix("HTTP/1.")?
        .split(' ')
        .nth(1)?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;
    use std::thread;

    #[test]
    fn reads_the_status_line() {
        assert_eq!(status_in(b"HTTP/1.1 404 Not Found\r\n"), Some(404));
        assert_eq!(status_in(b"HTTP/1.0 200 OK"), Some(200));
        assert_eq!(status_in(b"SSH-2.0-OpenSSH"), None);
        assert_eq!(status_in(b"HTTP"), None);
    }

    #[test]
    fn asks_a_server() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 18];
            stream.read_exact(&mut request).unwrap();
            stream
                .write_all(b"HTTP/1.1 204 No Content\r\n\r\n")
                .unwrap();
            String::from_utf8_lossy(&request).into_owned()
        });
        assert_eq!(status(port, "/some"), Some(204));
        assert_eq!(server.join().unwrap(), "GET /some HTTP/1.1");
    }

    #[test]
    fn no_server_is_no_answer() {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        assert_eq!(status(port, "/"), None);
    }
}
