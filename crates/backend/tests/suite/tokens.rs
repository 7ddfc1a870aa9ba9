//! Tokens whose life a provider does not say, or not as its documents do.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::app::App;
use crate::loose::shapes;
use crate::stub::{ACCESS_TOKEN, Answer};

/// Where each provider gives out tokens that end, and how.
fn sign_ins() -> [(&'static str, &'static str, Value, &'static str); 3] {
    let oauth = json!({"access_token": ACCESS_TOKEN, "expires_in": 3600, "token_type": "Bearer"});
    let login = json!({"token": ACCESS_TOKEN, "expires_at": "2099-05-12T00:00:00+0000"});
    [
        ("ondato", "token", oauth.clone(), "expires_in"),
        ("paysafe", "token", oauth, "expires_in"),
        ("airwallex", "login", login, "expires_at"),
    ]
}

/// Fault P44.
#[tokio::test]
async fn a_token_without_its_life_is_good_for_a_while() {
    for (provider, what, answer, life) in sign_ins() {
        let mut odd = vec![
            (life, json!("3600")),
            (life, json!("2099-05-12T00:00:00")),
            (life, json!(null)),
            (life, json!(u64::MAX)),
            (life, json!("an hour")),
            (life, json!([3600])),
            ("scope", json!(["a"])),
            ("token_type", json!(null)),
            ("token_type", json!(7)),
        ];
        odd.push(("", Value::Null));
        for (number, (field, value)) in odd.into_iter().enumerate() {
            let mut said = answer.clone();
            if field.is_empty() {
                let fields = said.as_object_mut().unwrap();
                fields.retain(|name, _| name == "token" || name == "access_token");
            } else {
                said[field] = value;
            }
            // A fresh backend has no token yet.
            let app = App::start().await;
            app.stub.always(what, Answer::Body(200, said.to_string()));
            for key in ["a", "b"] {
                let key = format!("{key}{number}");
                let created = app.create(provider, &key).send().await;
                assert_eq!(created.status, StatusCode::CREATED, "{provider} {said}");
            }
            assert_eq!(app.stub.count(what), 1, "{provider} {said}");
        }
    }
}

/// Fault P44.
#[tokio::test]
async fn a_token_that_is_none_is_refused() {
    let app = App::start().await;
    for (provider, what, answer, life) in sign_ins() {
        let token = if life == "expires_at" {
            "token"
        } else {
            "access_token"
        };
        let odd = shapes().into_iter().filter(|value| value != "x");
        for value in odd.chain([json!(""), json!("a\nb")]) {
            let mut said = answer.clone();
            said[token] = value;
            app.stub.as_ever();
            app.stub.always(what, Answer::Body(200, said.to_string()));
            let refused = app.create(provider, "k").send().await;
            refused.is_problem(502, "provider-unavailable");
        }
    }
}
