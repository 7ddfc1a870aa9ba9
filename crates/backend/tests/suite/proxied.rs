//! The binary behind a proxy that signs people in and names them in a header.

use std::fs;
use std::io::Read;
use std::process::{Child, Stdio};

use serde_json::{Value, json};

use crate::binary::{address, command, ends};
use crate::demo::page_dir;
use crate::stub::Stub;
use crate::wire::{Reply, exchange};

/// Paysafe at the stub; the section of the user is added.
fn configuration(origin: &str, user: &str) -> String {
    format!(
        r#"
        listen = "127.0.0.1:0"
        page_origins = ["https://join.example"]
        {user}
        [store]
        url = "memory"

        [paysafe]
        base_url = "{origin}/digitalwallets"
        brand = "brand"
        client_id = "client"
        client_secret = "secret"

        [webhooks.connectpay]
        header = "x-webhook-token"
        secrets = ["5a9d0c1e-0000-4000-8000-00005a9db0c5"]
        "#
    )
}

const BY_HEADER: &str = "user.header = \"X-Authenticated-User\"";

/// The binary, with its log kept.
fn start(name: &str, text: &str) -> (Child, String) {
    let path = page_dir(name).with_extension("toml");
    fs::write(&path, text).unwrap();
    let mut command = command(&path);
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let address = address(&mut child);
    (child, address)
}

/// Ends it, and answers its log.
fn log(mut child: Child) -> String {
    drop(child.stdin.take());
    assert!(ends(&mut child));
    let mut log = String::new();
    child.stderr.unwrap().read_to_string(&mut log).unwrap();
    log
}

/// A create, by whom these lines say.
async fn create(address: &str, lines: &str) -> Reply {
    let body = json!({"provider": "paysafe", "returnUrl": "https://join.example/"}).to_string();
    let head = format!(
        "POST /hosted-flow/v1/flows HTTP/1.1\r\n{lines}idempotency-key: k\r\n\
         content-type: application/json\r\n"
    );
    exchange(address, &head, &body).await.unwrap()
}

async fn get(address: &str, path: &str, lines: &str) -> Reply {
    let head = format!("GET /hosted-flow/v1{path} HTTP/1.1\r\n{lines}");
    exchange(address, &head, "").await.unwrap()
}

#[tokio::test]
async fn the_user_comes_from_the_configured_header_alone() {
    let origin = Stub::default().start().await;
    let (child, address) = start("proxied", &configuration(&origin, BY_HEADER));
    let anna = "x-authenticated-user: needle-anna\r\n";
    let ben = "X-AUTHENTICATED-USER: needle-ben\r\n";
    let flow = create(&address, anna).await;
    assert_eq!(flow.status, 201, "{}", flow.body);
    let path = format!("/flows/{}", flow.body["id"].as_str().unwrap());
    assert_eq!(get(&address, &path, anna).await.status, 200);
    // The same key of somebody else is another flow's.
    let other = create(&address, ben).await;
    assert_eq!(other.status, 201);
    assert_ne!(other.body["id"], flow.body["id"]);
    assert_eq!(create(&address, anna).await.body["id"], flow.body["id"]);
    let foreign = get(&address, &path, ben).await;
    assert_eq!((foreign.status, foreign.code()), (404, "flow-not-found"));
    let open = async |lines| get(&address, "/flows?open=true", lines).await.body["flows"].clone();
    for (lines, own) in [(anna, &flow), (ben, &other)] {
        let flows = open(lines).await;
        let ids: Vec<&Value> = flows.as_array().unwrap().iter().map(|f| &f["id"]).collect();
        assert_eq!(ids, [&own.body["id"]]);
    }

    let longest = "n".repeat(128);
    let is_user = format!("x-authenticated-user: {longest}\r\n");
    assert_eq!(
        get(&address, "/flows?open=true", &is_user).await.status,
        200
    );
    for nobody in [
        "",
        "x-authenticated-user:\r\n",
        "x-authenticated-user: \r\n",
        "x-authenticated-user: needle-anna\r\nx-authenticated-user: needle-ben\r\n",
        "x-authenticated-user: needle-anna\r\nX-Authenticated-User: needle-anna\r\n",
        "x-authenticated-user: needle-anna\r\nx-authenticated-user:\r\n",
        "x-authenticated-user: needle-anna,needle-ben\r\n",
        "x-authenticated-user: needle anna\r\n",
        "x-authenticated-user: n\u{e9}edle\r\n",
        "x-authenticated-user: ..\r\n",
        &format!("x-authenticated-user: {longest}n\r\n"),
        "x_authenticated_user: needle-anna\r\n",
        "x-user: needle-anna\r\n",
        "cookie: x-authenticated-user=needle-anna\r\n",
    ] {
        for reply in [
            create(&address, nobody).await,
            get(&address, &path, nobody).await,
            get(&address, &format!("{path}/events"), nobody).await,
            get(&address, "/flows?open=true", nobody).await,
        ] {
            assert_eq!(
                (reply.status, reply.code()),
                (401, "session-expired"),
                "{nobody}"
            );
        }
    }
    let log = log(child);
    assert!(log.contains("flow created"), "{log}");
    assert!(!log.contains("needle") && !log.contains(&longest), "{log}");
}

#[tokio::test]
async fn without_the_setting_no_header_is_believed() {
    let origin = Stub::default().start().await;
    let (child, address) = start("proxied-not", &configuration(&origin, ""));
    let anna = "x-authenticated-user: needle-anna\r\n";
    for reply in [
        create(&address, anna).await,
        get(&address, "/flows?open=true", anna).await,
    ] {
        assert_eq!((reply.status, reply.code()), (401, "session-expired"));
    }
    // Providers are heard all the same.
    let event = "POST /hosted-flow/webhooks/connectpay HTTP/1.1\r\nx-webhook-token: 5a9d0c1e-0000-4000-8000-00005a9db0c5\r\n";
    assert_eq!(exchange(&address, event, "{}").await.unwrap().status, 200);
    // It is logged at the start.
    assert!(log(child).contains("every call of the contract is a 401"));
}
