//! Random bytes of the platform's cryptographic generator.

use hosted_flow_core::random::Entropy;

/// Random bytes; `None` where there is no cryptographic generator. Never `Math.random`.
pub(crate) fn entropy() -> Option<Entropy> {
    let mut bytes = [0; 32];
    fill(&mut bytes)?;
    Some(Entropy::new(bytes))
}

/// A seed for jitter. It need not be secret, so the clock replaces a missing generator.
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
