//! Data from the host's own form.

use std::time::Duration;

use hosted_flow_backend::problem::{Code, InputError, Problem};
use hosted_flow_backend::{ProvideError, UserId};
use hosted_flow_core::contract::{Flow, FlowId};
use serde_json::{Value, json};

use crate::app::App;
use crate::connectfi::akepa;
use crate::connectpay::identified;
use crate::stub::Answer;

pub(crate) async fn provide(app: &App, id: &str, data: Value) -> Result<Flow, ProvideError> {
    let user = UserId::new("anna").unwrap();
    let flow = FlowId::new(id).unwrap();
    app.backend.provide_data(&user, &flow, data).await
}

fn attributes() -> Value {
    json!({"cardAttributes": {"nameOnCard": "Needle-Name"}})
}

#[tokio::test]
async fn connectfis_attributes_are_passed_on_while_they_are_wanted() {
    let app = App::start().await;
    app.stub
        .others(|others| others.attributes = vec!["cardAttributes"]);
    let id = app.flow("connectfi").await;
    let flow = provide(&app, &id, attributes()).await.unwrap();
    let shown = serde_json::to_string(&flow).unwrap();
    assert!(
        !shown.contains("attributeCodes") && !shown.contains("Needle"),
        "{shown}"
    );
    assert_eq!(
        app.stub.seen("add-attributes")[0].json(),
        json!({"customerId": "anna", "additionalAttributes": attributes()})
    );
    let again = provide(&app, &id, attributes()).await;
    assert_eq!(again, Err(ProvideError::NotWanted));
}

#[tokio::test]
async fn the_newer_api_takes_what_it_requests() {
    let app = akepa().await;
    app.stub
        .others(|others| others.akepa = ("data_request", None));
    let id = app.flow("connectfi").await;
    provide(&app, &id, json!({"email": "a@b"})).await.unwrap();
    assert_eq!(
        app.stub.seen("customer/update")[0].json(),
        json!({"customerId": "anna", "customerUpdate": {"email": "a@b"}})
    );
}

#[tokio::test]
async fn full_data_moves_the_application_to_its_new_id() {
    let app = App::start().await;
    identified(&app).await;
    let id = app.flow("connectpay").await;
    let early = provide(&app, &id, json!({"name": "Needle-Name"})).await;
    assert_eq!(early, Err(ProvideError::NotWanted));
    app.stub
        .others(|others| others.application = "IDV_APPROVED");
    app.read(&id).send().await;
    let data = json!({"name": "Needle-Name"});
    let flow = provide(&app, &id, data.clone()).await.unwrap();
    let sent = &app.stub.seen("/data")[0];
    assert_eq!(sent.json(), data);
    let shown = serde_json::to_value(&flow).unwrap();
    assert_eq!(
        shown["status"]["application"]["status"],
        "COMPLIANCE_REVIEW"
    );
    app.read(&id).send().await;
    assert_eq!(app.stub.count("applications/application-of-data"), 1);
    let again = provide(&app, &id, data).await;
    assert_eq!(again, Err(ProvideError::NotWanted));
    assert_eq!(app.stub.count("/data"), 1);
}

#[tokio::test]
async fn what_is_refused_says_where_and_never_what() {
    let app = App::start().await;
    app.stub
        .others(|others| others.attributes = vec!["cardAttributes"]);
    let id = app.flow("connectfi").await;
    let body = json!({"requestId": "r", "code": "requestValidateError", "context": [
        {"instancePath": "/additionalAttributes", "schemaPath": "#/r", "keyword": "required",
            "params": {"missingProperty": "a/b"}, "message": "needle-message"},
        {"instancePath": "needle message", "schemaPath": "", "keyword": "needle message",
            "params": {}, "message": "needle-message"}]});
    app.stub
        .once("add-attributes", Answer::Body(400, body.to_string()));
    let error = provide(&app, &id, attributes()).await.unwrap_err();
    let errors = vec![
        // Its path in the host's data, and not in the request to connectFi.
        InputError::new("/a~1b", "required"),
        InputError::new("", "invalid"),
    ];
    assert_eq!(error, ProvideError::Invalid(errors.clone()));
    assert!(!format!("{error:?} {error}").contains("needle"));
    let problem = Problem::new(Code::DataInvalid).with_errors(errors);
    assert_eq!(Problem::from(error), problem);

    let no_object = provide(&app, &id, json!(["Needle-Name"])).await;
    let of_type = vec![InputError::new("", "type")];
    assert_eq!(no_object, Err(ProvideError::Invalid(of_type)));
    for (fault, expected) in [
        (
            Answer::Status(500),
            ProvideError::Unavailable(Duration::from_secs(5)),
        ),
        (Answer::Status(403), ProvideError::Refused),
        // The last: nothing is asked after that.
        (
            Answer::Busy("9"),
            ProvideError::Unavailable(Duration::from_secs(9)),
        ),
    ] {
        app.stub.once("add-attributes", fault);
        assert_eq!(provide(&app, &id, attributes()).await, Err(expected));
    }
    let foreign = UserId::new("ben").unwrap();
    let flow = FlowId::new(id).unwrap();
    let foreign = app
        .backend
        .provide_data(&foreign, &flow, attributes())
        .await;
    assert_eq!(foreign, Err(ProvideError::NotFound));
}

#[tokio::test]
async fn connectpay_names_no_field_and_is_believed_all_the_same() {
    let app = App::start().await;
    identified(&app).await;
    let id = app.flow("connectpay").await;
    app.stub
        .others(|others| others.application = "IDV_APPROVED");
    app.read(&id).send().await;
    for status in [400, 422] {
        app.stub
            .once("/data", Answer::Body(status, "needle-message".to_owned()));
        let refused = provide(&app, &id, json!({})).await;
        assert_eq!(refused, Err(ProvideError::Invalid(Vec::new())));
    }
}
