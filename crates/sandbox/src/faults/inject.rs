//! The middleware that injects faults.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::time::sleep;

use super::corruption::{corrupted, replacement};
use super::{Fault, Faults};
use crate::room::Room;

/// Where faults are injected: between a provider's port and its handlers.
#[derive(Clone, Debug)]
pub(crate) struct InjectionPoint {
    pub(crate) room: &'static Room,
    pub(crate) faults: Faults,
}

/// The names of the faults in a response, for the request log.
#[derive(Clone, Debug)]
pub(crate) struct InjectedFaults(pub(crate) Vec<&'static str>);

/// Middleware: applies the scenario's faults to a request. All delays apply, and of the other
/// faults the first.
pub(crate) async fn inject(
    State(point): State<InjectionPoint>,
    request: Request,
    next: Next,
) -> Response {
    let InjectionPoint { room, faults } = point;
    let Some(operation) = room.operation(request.method(), request.uri().path()) else {
        return next.run(request).await;
    };
    let mut faults = faults.trigger(room.provider, operation);
    let names = faults.iter().map(Fault::name).collect();
    faults.retain(|fault| !fault.applies_to_webhooks());
    for fault in &faults {
        if let Fault::Slow(by) = fault {
            sleep(*by).await;
        }
    }
    let other = faults.iter().find(|fault| !matches!(fault, Fault::Slow(_)));
    let mut response = match other.map(|fault| (fault, replacement(fault))) {
        None => next.run(request).await,
        Some((_, Some((response, acted)))) => {
            if acted {
                next.run(request).await;
            }
            response
        }
        Some((fault, None)) => {
            let response = next.run(request).await;
            corrupted(response, fault, room, operation).await
        }
    };
    response.extensions_mut().insert(InjectedFaults(names));
    response
}
