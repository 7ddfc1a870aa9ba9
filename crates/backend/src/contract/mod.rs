//! Contract v1 as routes: requests are checked and responses written here; the operations are in
//! [`crate::flows`].

mod caller;
mod create;
mod documents;
mod etag;
mod events;
mod file_body;
mod flow_id;
mod guard;
mod handoff;
mod json_body;
mod launch;
mod open;
mod read;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequestParts};
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use tracing::error;

use crate::backend::Backend;
use crate::flows::FlowError;
use crate::observe::observe;
use crate::problem::{Code, Problem};
use crate::user::UserId;

/// The contract's routes, to be nested under the page's base path.
///
/// `U` is the host's own extractor for the person who is signed in; its rejection becomes the
/// response (the contract requires `401`, as of [`Code::SessionExpired`]). Every response, the
/// rejection included, is `no-store` and `nosniff`.
///
/// # Examples
///
/// ```
/// use axum::Router;
/// use axum::extract::{DefaultBodyLimit, FromRequestParts};
/// use axum::http::request::Parts;
/// use hosted_flow_backend::config::{Config, OndatoConfig, OndatoSetup};
/// use hosted_flow_backend::problem::{Code, Problem};
/// use hosted_flow_backend::store::MemoryStore;
/// use hosted_flow_backend::{Backend, UserId, router};
///
/// /// A session layer in front of the routes has put the account's number here.
/// #[derive(Clone)]
/// struct Account(u64);
///
/// impl FromRequestParts<Backend> for Account {
///     type Rejection = Problem;
///
///     async fn from_request_parts(parts: &mut Parts, _: &Backend) -> Result<Self, Problem> {
///         let account = parts.extensions.get::<Self>().cloned();
///         account.ok_or(Problem::new(Code::SessionExpired))
///     }
/// }
///
/// impl From<Account> for UserId {
///     fn from(account: Account) -> Self {
///         Self::new(account.0.to_string()).expect("a number is an id")
///     }
/// }
///
/// let mut ondato = OndatoConfig::new("client".into(), "secret".into());
/// ondato.id_url = "http://127.0.0.1:8081".to_owned();
/// ondato.idv_api_url = "http://127.0.0.1:8081".to_owned();
/// ondato.kyc_api_url = "http://127.0.0.1:8081".to_owned();
/// ondato.setup = Some(OndatoSetup::new("3fa85f64-5717-4562-b3fc-2c963f66afa6"));
/// let mut config = Config::new(vec!["https://join.example".to_owned()]);
/// config.ondato = Some(ondato);
///
/// let backend = Backend::new(config, MemoryStore::new())?;
/// let app: Router = Router::new().nest("/hosted-flow/v1", router::<Account>(backend));
/// # drop(app);
/// # Ok::<(), hosted_flow_backend::config::ConfigError>(())
/// ```
pub fn router<U>(backend: Backend) -> Router
where
    U: FromRequestParts<Backend> + Into<UserId> + Send + 'static,
{
    // A file is larger than axum's default limit; the handler has its own.
    let documents = Router::new()
        .route(
            "/flows/{id}/documents/{document}",
            post(documents::upload::<U>).layer(DefaultBodyLimit::disable()),
        )
        .route_layer(from_fn_with_state(
            backend.clone(),
            guard::refuse_foreign_files,
        ));
    // Reads are most of the requests and need no such check.
    let posts = Router::new()
        .route("/flows", post(create::create::<U>))
        .route("/flows/{id}/handoff", post(handoff::hand_off::<U>))
        .route("/flows/{id}/launch", post(launch::launch::<U>))
        .route("/handoff", post(handoff::redeem))
        .route_layer(from_fn_with_state(
            backend.clone(),
            guard::refuse_foreign_posts,
        ));
    Router::new()
        .route("/flows", get(open::open::<U>))
        .route("/flows/{id}", get(read::read::<U>))
        .route("/flows/{id}/events", get(events::events::<U>))
        .merge(posts)
        .merge(documents)
        .method_not_allowed_fallback(async || Problem::new(Code::MethodNotAllowed))
        .fallback(async || Problem::new(Code::NotFound))
        .layer(from_fn_with_state(backend.clone(), observe))
        .with_state(backend)
}

impl From<FlowError> for Problem {
    fn from(flow_error: FlowError) -> Self {
        let problem = Self::from(&flow_error);
        // Others are logged where they happen, or are the caller's errors.
        if matches!(
            flow_error,
            FlowError::Store(_) | FlowError::Randomness | FlowError::Lost
        ) {
            error!(error = %flow_error, "a request failed");
        }
        problem
    }
}
