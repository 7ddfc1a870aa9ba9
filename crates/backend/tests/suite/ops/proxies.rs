//! The proxies read their samples; nginx also runs with its own in front of the binary.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use axum::Router;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use serde_json::json;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::programs::{find, run, said};
use super::{changed, file, folder, text, write_certificate};
use crate::binary::{address, command, ends};
use crate::connections::{configuration, say};
use crate::stub::Stub;
use crate::wait::until;
use crate::wire::{Reply, exchange};

#[test]
fn caddy_reads_its_sample() {
    let Some(caddy) = find("caddy", "caddy") else {
        return;
    };
    let sample = file("caddy/Caddyfile");
    let arguments = ["validate", "--adapter=caddyfile", "--config"];
    let mut command = Command::new(caddy);
    command.args(arguments).arg(sample);
    let own = folder("caddy");
    for variable in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(variable, &own);
    }
    let output = command.output().unwrap();
    let said = said(&output);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("\"level\":\"warn\""), "{said}");
}

#[test]
fn nginx_reads_its_sample() {
    let Some(nginx) = find("nginx", "nginx") else {
        return;
    };
    let folder = folder("nginx-read");
    let [chain, key] = ["fullchain.pem", "privkey.pem"].map(|name| folder.join(name));
    write_certificate("join.example", &chain, &key);
    let sample = changed(
        &text("nginx/hosted-flow.conf"),
        &[
            ("/etc/ssl/join.example", folder.to_str().unwrap()),
            ("/var/log/nginx", folder.to_str().unwrap()),
        ],
    );
    let main = main_file(&folder, &sample);
    let said = run(
        &nginx,
        &["-t", "-q", "-e", "stderr", "-c", main.to_str().unwrap()],
    );
    // Only the administrator can say who the workers are.
    let mut warnings = said
        .lines()
        .filter(|line| line.contains("[warn]") && !line.contains("\"user\" directive"));
    assert_eq!(warnings.next(), None);
}

/// What includes the sample: everything that nginx writes stays in the folder.
fn main_file(folder: &Path, sample: &str) -> PathBuf {
    fs::write(folder.join("hosted-flow.conf"), sample).unwrap();
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {}/{name};\n", folder.display()))
        .concat();
    let text = format!(
        "user root;\ndaemon off;\nworker_processes 1;\npid {0}/pid;\nerror_log {0}/error.log info;\n\
         events {{}}\nhttp {{\n{temporary}include {0}/hosted-flow.conf;\n}}\n",
        folder.display()
    );
    let path = folder.join("nginx.conf");
    fs::write(&path, text).unwrap();
    path
}

/// nginx, the binary behind it, and who knows who is signed in.
struct Front {
    nginx: Child,
    backend: Child,
    address: SocketAddr,
}

impl Front {
    async fn start(nginx: &Path, provider: &str) -> Self {
        let folder = folder("nginx-front");
        let path = folder.join("hosted-flow.toml");
        let webhooks = "[webhooks.connectpay]\nheader = \"x-webhook-token\"\n\
                        secrets = [\"5a9d0c1e-0000-4000-8000-00005a9db0c5\"]\n";
        let configured = configuration("", provider).replace("admin_listen = \"127.0.0.1:0\"", "");
        fs::write(&path, configured + webhooks).unwrap();
        let mut backend = command(&path).stderr(Stdio::null()).spawn().unwrap();
        let behind = address(&mut backend);
        let who = who().await.to_string();
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let sample = changed(
            &text("nginx/hosted-flow.conf"),
            &[
                ("listen 443 ssl http2;", &format!("listen {address};")),
                ("    ssl_certificate /", "    # /"),
                ("    ssl_certificate_key /", "    # /"),
                ("server 127.0.0.1:8080;", &format!("server {behind};")),
                ("server 127.0.0.1:3000;", &format!("server {who};")),
                ("/var/log/nginx", folder.to_str().unwrap()),
                ("/var/www/join.example", folder.to_str().unwrap()),
            ],
        );
        let main = main_file(&folder, &sample);
        let nginx = Command::new(nginx)
            .args(["-q", "-e", "stderr", "-c"])
            .arg(main)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        until(async || TcpStream::connect(address).await.is_ok()).await;
        Self {
            nginx,
            backend,
            address,
        }
    }

    async fn ask(&self, head: &str, body: &str) -> Reply {
        exchange(&self.address.to_string(), head, body)
            .await
            .unwrap()
    }

    /// A create, by whom these lines say.
    async fn create(&self, lines: &str) -> Reply {
        let body = json!({"provider": "paysafe", "returnUrl": "https://join.example/"});
        let head = format!(
            "POST /hosted-flow/v1/flows HTTP/1.1\r\n{lines}idempotency-key: k\r\n\
             content-type: application/json\r\n"
        );
        self.ask(&head, &body.to_string()).await
    }

    fn stop(mut self) {
        // Its workers end with it at a signal, not at a kill.
        let id = self.nginx.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
        self.nginx.wait().unwrap();
        drop(self.backend.stdin.take());
        assert!(ends(&mut self.backend));
    }
}

/// The service that the samples ask: a cookie names the person.
async fn who() -> SocketAddr {
    let answer = async |headers: HeaderMap| {
        let cookie = headers
            .get("cookie")
            .and_then(|cookie| cookie.to_str().ok());
        let user = cookie
            .and_then(|cookie| cookie.strip_prefix("session="))
            .unwrap_or_default();
        let mut named = HeaderMap::new();
        if !user.is_empty() {
            named.insert("x-user", user.parse().unwrap());
        }
        (StatusCode::NO_CONTENT, named)
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/session", get(answer));
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

const ANNA: &str = "cookie: session=anna\r\n";

#[tokio::test]
async fn behind_nginx_the_proxy_alone_says_who_it_is() {
    let Some(nginx) = find("nginx", "nginx") else {
        return;
    };
    let front = Front::start(&nginx, &Stub::default().start().await).await;
    let flow = front.create(ANNA).await;
    assert_eq!(flow.status, 201, "{}", flow.body);
    let path = format!(
        "/hosted-flow/v1/flows/{}",
        flow.body["id"].as_str().unwrap()
    );
    let read = async |lines: &str| {
        let head = format!("GET {path} HTTP/1.1\r\n{lines}");
        front.ask(&head, "").await
    };
    assert_eq!(read(ANNA).await.status, 200);
    for forged in [
        "x-authenticated-user: anna\r\n",
        "X-AUTHENTICATED-USER: anna\r\n",
        "x_authenticated_user: anna\r\n",
        "x-user: anna\r\n",
    ] {
        let reply = read(forged).await;
        assert_eq!(
            (reply.status, reply.code()),
            (401, "session-expired"),
            "{forged}"
        );
        let other = read(&format!("cookie: session=ben\r\n{forged}")).await;
        assert_eq!(
            (other.status, other.code()),
            (404, "flow-not-found"),
            "{forged}"
        );
        assert_eq!(front.create(forged).await.status, 401, "{forged}");
    }

    // An event comes at once, while the response stays open.
    let head = format!("GET {path}/events HTTP/1.1\r\nhost: join.example\r\n{ANNA}\r\n");
    let mut stream = say(front.address, &head).await;
    let mut seen = String::new();
    while !seen.contains("\ndata:") {
        let mut bytes = [0; 4096];
        let read = timeout(Duration::from_secs(10), stream.read(&mut bytes)).await;
        let read = read.expect("an event comes").unwrap();
        assert_ne!(read, 0, "{seen}");
        seen.push_str(std::str::from_utf8(&bytes[..read]).unwrap());
    }
    assert!(seen.contains("text/event-stream"), "{seen}");
    drop(stream);

    let hook = "POST /hosted-flow/webhooks/connectpay HTTP/1.1\r\n\
                x-webhook-token: 5a9d0c1e-0000-4000-8000-00005a9db0c5\r\n";
    assert_eq!(front.ask(hook, "{}").await.status, 200);
    for (size, path, status) in [
        (300 << 10, "/hosted-flow/webhooks/connectpay", 413),
        (65 << 10, "/hosted-flow/v1/flows", 413),
    ] {
        let head = format!("POST {path} HTTP/1.1\r\n{ANNA}");
        assert_eq!(
            front.ask(&head, &"x".repeat(size)).await.status,
            status,
            "{path}"
        );
    }
    for inner in ["/metrics", "/healthz", "/readyz"] {
        let head = format!("GET {inner} HTTP/1.1\r\n");
        assert_eq!(front.ask(&head, "").await.status, 404, "{inner}");
    }
    front.stop();
    // The log has nothing that is personal or secret.
    let log = folder_of_front().join("hosted-flow.log");
    let log = fs::read_to_string(log).unwrap();
    assert!(log.contains(" POST 201 "), "{log}");
    assert!(
        !log.contains("flows") && !log.contains("connectpay"),
        "{log}"
    );
}

fn folder_of_front() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("ops-nginx-front")
}
