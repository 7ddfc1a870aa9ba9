//! Ports: binding and freeing them. In a binary of its own, because other sandboxes take any free
//! port.
#![expect(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::net::TcpListener;
use std::time::Duration;

use hosted_flow_core::provider::Provider;
use hosted_flow_sandbox::{Config, PageUrl, Sandbox, StartError};
use tokio::time::timeout;

async fn start(ondato_port: u16, paysafe_port: u16) -> Result<Sandbox, StartError> {
    let page = PageUrl::parse("http://127.0.0.1:8080/").unwrap();
    let mut config = Config::new(page);
    config.ports[Provider::Ondato] = ondato_port;
    config.ports[Provider::Paysafe] = paysafe_port;
    Sandbox::start(config).await
}

fn port(origin: &str) -> u16 {
    origin.rsplit(':').next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn a_used_port_is_an_error_and_stopping_frees_ports() {
    let first = start(0, 0).await.unwrap();
    let (ondato, paysafe) = (
        port(&first.origin(Provider::Ondato)),
        port(&first.origin(Provider::Paysafe)),
    );
    assert_ne!(ondato, paysafe);

    let error = start(0, paysafe).await.unwrap_err();
    assert!(matches!(
        error,
        StartError::Listen {
            provider: Provider::Paysafe,
            ..
        }
    ));
    let expected = format!("cannot listen on 127.0.0.1:{paysafe} for paysafe: ");
    assert!(error.to_string().starts_with(&expected));

    first.stop().await;
    let second = start(ondato, paysafe).await.unwrap();
    drop(second);
    // The servers end when they are next polled.
    let freed = async {
        while TcpListener::bind(("127.0.0.1", ondato)).is_err() {
            tokio::task::yield_now().await;
        }
    };
    timeout(Duration::from_secs(5), freed).await.unwrap();
}
