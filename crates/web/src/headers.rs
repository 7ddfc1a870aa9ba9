//! Headers that the host page adds to the calls of its own backend.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

type Pairs = Vec<(String, String)>;
type Source = dyn Fn(bool) -> Pin<Box<dyn Future<Output = Pairs>>>;

/// Gives the headers of a call: a bearer token, an anti-forgery token.
///
/// It is asked before every call with `false`, and once more with `true` after a `401` or `403`:
/// then what it gave is stale and must be renewed. What it gives is never stored or logged.
///
/// # Examples
///
/// ```
/// use hosted_flow::HeaderSource;
///
/// let source = HeaderSource::new(|renew| async move {
///     let token = if renew { "fresh" } else { "current" };
///     vec![("x-csrf-token".to_owned(), token.to_owned())]
/// });
/// # drop(source);
/// ```
#[derive(Clone)]
pub struct HeaderSource(Rc<Source>);

impl HeaderSource {
    /// Wraps a function.
    pub fn new<F, R>(source: F) -> Self
    where
        F: Fn(bool) -> R + 'static,
        R: Future<Output = Pairs> + 'static,
    {
        Self(Rc::new(move |renew| Box::pin(source(renew))))
    }

    pub(crate) async fn headers(&self, renew: bool) -> Pairs {
        (self.0)(renew).await
    }
}

impl PartialEq for HeaderSource {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for HeaderSource {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("HeaderSource")
    }
}
