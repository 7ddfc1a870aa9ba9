//! Connections that hold a place and ask nothing: none stays, and none is in anybody's way.

use std::net::SocketAddr;
use std::time::Duration;

use hosted_flow_backend::config::ServerConfig;
use hosted_flow_backend::server::Server;
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::deadlines::pass;
use crate::stub::Stub;
use crate::wait::until;
use crate::wire::{Reply, exchange};

pub(crate) fn configuration(lines: &str, provider: &str) -> String {
    format!(
        r#"
        listen = "127.0.0.1:0"
        admin_listen = "127.0.0.1:0"
        page_origins = ["https://join.example"]
        user.header = "x-authenticated-user"
        {lines}

        [store]
        url = "memory"

        [paysafe]
        base_url = "{provider}/digitalwallets"
        brand = "brand"
        client_id = "client"
        client_secret = "secret"
        "#
    )
}

/// The addresses of a server that runs until its test ends.
async fn serve(lines: &str, stub: &Stub) -> [SocketAddr; 2] {
    let text = configuration(lines, &stub.start().await);
    let config = ServerConfig::from_toml(&text).unwrap();
    let server = Server::bind(config).await.unwrap();
    let addresses = [server.address(), server.admin_address().unwrap()];
    tokio::spawn(server.run(std::future::pending()));
    addresses
}

/// A connection that has said so much.
pub(crate) async fn say(address: SocketAddr, text: &str) -> TcpStream {
    let mut connection = TcpStream::connect(address).await.unwrap();
    connection.write_all(text.as_bytes()).await.unwrap();
    connection
}

/// What comes on a connection until the server closes it.
async fn rest(connection: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let closed = timeout(TIMEOUT, connection.read_to_end(&mut text)).await;
    // A reset closes it as well.
    let _ = closed.expect("it is closed");
    String::from_utf8(text).unwrap()
}

/// The next bytes of an answer, as far as this text.
async fn reads(connection: &mut TcpStream, end: &str) -> String {
    let mut text = String::new();
    while !text.contains(end) {
        let mut bytes = [0; 4096];
        let read = timeout(TIMEOUT, connection.read(&mut bytes)).await;
        let read = read.expect("it stays open").unwrap();
        assert_ne!(read, 0, "{text}");
        text.push_str(std::str::from_utf8(&bytes[..read]).unwrap());
    }
    text
}

pub(crate) async fn get(address: SocketAddr, path: &str) -> String {
    let head = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    rest(&mut say(address, &head).await).await
}

/// A figure that the admin listener shows.
pub(crate) async fn figure(admin: SocketAddr, line: &str) -> Option<u64> {
    let text = get(admin, "/metrics").await;
    let line = format!("hosted_flow_{line} ");
    let figure = text.lines().find_map(|text| text.strip_prefix(&line));
    figure.map(|figure| figure.parse().unwrap())
}

pub(crate) async fn create(address: &str, key: &str) -> Reply {
    let head = format!(
        "POST /hosted-flow/v1/flows HTTP/1.1\r\nx-authenticated-user: anna\r\n\
         idempotency-key: {key}\r\ncontent-type: application/json\r\n"
    );
    let body = json!({"provider": "paysafe", "returnUrl": "https://join.example/"});
    let created = exchange(address, &head, &body.to_string()).await;
    created.expect("an answer")
}

/// An event stream of a new flow.
async fn stream(address: SocketAddr) -> TcpStream {
    assert_eq!(create(&address.to_string(), "k").await.status, 201);
    let open = "GET /hosted-flow/v1/flows?open=true HTTP/1.1\r\nhost: h\r\n\
                x-authenticated-user: anna\r\nconnection: close\r\n\r\n";
    let open = rest(&mut say(address, open).await).await;
    let flow = open.split(r#""id":""#).nth(1).unwrap().split('"').next();
    let head = format!(
        "GET /hosted-flow/v1/flows/{}/events HTTP/1.1\r\nhost: h\r\n\
         x-authenticated-user: anna\r\n\r\n",
        flow.unwrap()
    );
    let mut stream = say(address, &head).await;
    reads(&mut stream, "event: ").await;
    stream
}

const ALIVE: &str = "GET /healthz HTTP/1.1\r\nhost: h\r\n\r\n";
pub(crate) const HALF: &str = "GET /healthz HTTP/1.1\r\nhost: h\r\nx-needle: ";

/// Fault K17.
#[tokio::test]
async fn an_idle_connection_is_closed_and_a_stream_is_not() {
    let stub = Stub::default();
    let [address, admin] = serve("", &stub).await;
    let mut stream = stream(address).await;
    let mut kept_alive = say(address, ALIVE).await;
    reads(&mut kept_alive, "OK").await;
    let mut quiet = [
        say(address, "").await,
        say(address, HALF).await,
        kept_alive,
        say(admin, "").await,
        say(admin, HALF).await,
    ];
    let public = r#"connections{listener="public"}"#;
    until(async || figure(admin, public).await == Some(4)).await;
    pass(Duration::from_secs(74)).await;
    // Not before its time: what is asked now is answered.
    quiet[2].write_all(ALIVE.as_bytes()).await.unwrap();
    reads(&mut quiet[2], "OK").await;
    for again in [75, 75] {
        pass(Duration::from_secs(again)).await;
        // The stream's own sign of life.
        reads(&mut stream, ":").await;
    }
    for connection in &mut quiet {
        rest(connection).await;
    }
    let closed = r#"connections_closed_total{listener="public",reason="idle"}"#;
    assert_eq!(figure(admin, closed).await, Some(3));
    assert_eq!(figure(admin, public).await, Some(1));
}

/// Fault K17.
#[tokio::test]
async fn one_too_many_takes_the_place_of_who_asks_nothing() {
    let lines = "connections.at_once = 4";
    let [address, admin] = serve(lines, &Stub::default()).await;
    // Under way, however slow or quiet.
    let mut stream = stream(address).await;
    let head =
        "POST /hosted-flow/webhooks/ondato HTTP/1.1\r\nhost: h\r\ncontent-length: 2\r\n\r\n{";
    let mut busy = say(address, head).await;
    let mut oldest = say(address, HALF).await;
    let mut newer = say(address, ALIVE).await;
    reads(&mut newer, "OK").await;
    for (gone, name) in [(&mut oldest, "half a head"), (&mut newer, "kept alive")] {
        let mut one_more = say(address, ALIVE).await;
        reads(&mut one_more, "OK").await;
        assert_eq!(rest(gone).await, "", "{name}");
        // Stays, as all of these do.
        std::mem::forget(one_more);
    }
    busy.write_all(b"}").await.unwrap();
    reads(&mut busy, "HTTP/1.1 404").await;
    pass(Duration::from_secs(20)).await;
    reads(&mut stream, ":").await;
    let closed = r#"connections_closed_total{listener="public",reason="crowded"}"#;
    assert_eq!(figure(admin, closed).await, Some(2));
}

/// Fault K17.
#[tokio::test]
async fn where_all_are_busy_new_ones_wait() {
    let lines = "connections.at_once = 2";
    let [address, _] = serve(lines, &Stub::default()).await;
    let head = "POST /hosted-flow/webhooks/ondato HTTP/1.1\r\nhost: h\r\ncontent-length: 2\r\n\
                connection: close\r\n\r\n{";
    let mut busy = [say(address, head).await, say(address, head).await];
    let mut tasks = JoinSet::new();
    for _ in 0..8 {
        tasks.spawn(async move { get(address, "/healthz").await });
    }
    for connection in &mut busy {
        connection.write_all(b"}").await.unwrap();
        assert!(rest(connection).await.starts_with("HTTP/1.1 404"));
    }
    for answer in tasks.join_all().await {
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
}

const TIMEOUT: Duration = Duration::from_secs(30);
