//! Asking a server whether it lives, for a container that has nothing else to ask with.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Whether the server at this address answers `/healthz` with `200` within two seconds.
#[must_use]
pub fn is_healthy(address: SocketAddr) -> bool {
    answer(address).is_ok_and(|answer| answer == *b"HTTP/1.1 200")
}

fn answer(address: SocketAddr) -> std::io::Result<[u8; 12]> {
    let mut connection = TcpStream::connect_timeout(&address, TIMEOUT)?;
    connection.set_read_timeout(Some(TIMEOUT))?;
    connection.set_write_timeout(Some(TIMEOUT))?;
    let request = format!("GET /healthz HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    connection.write_all(request.as_bytes())?;
    let mut start = [0; 12];
    connection.read_exact(&mut start)?;
    Ok(start)
}

const TIMEOUT: Duration = Duration::from_secs(2);
