//! Random bytes, from the platform's cryptographic generator or not at all.

use hosted_flow_core::random::Entropy;

/// Fresh bytes; `None` where there is no generator. Never `Math.random`.
pub(crate) fn entropy() -> Option<Entropy> {
    let mut bytes = [0; 32];
    fill(&mut bytes)?;
    Some(Entropy::new(bytes))
}

/// A seed for jitter. It need not be secret, so the clock will do where there is no generator.
pub(crate) fn seed() -> u64 {
    let mut bytes = [0; 8];
    match fill(&mut bytes) {
        Some(()) => u64::from_le_bytes(bytes),
        None => super::clock::now().wall.as_millis(),
    }
}

fn fill(bytes: &mut [u8]) -> Option<()> {
    let crypto = super::window()?.crypto().ok()?;
    crypto.get_random_values_with_u8_array(bytes).ok()?;
    Some(())
}
