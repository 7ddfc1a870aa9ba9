//! A launch that its provider gives only once, stored so that only this deployment can read it:
//! AES-256-GCM under a key that is not in the database, bound to the flow and the session that it
//! belongs to.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hosted_flow_core::contract::{FlowId, Launch};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};

use crate::settings::{Credential, Fault};

/// A launch under seal, in Base64: a random nonce, then the ciphertext with its tag.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed(String);

impl fmt::Debug for Sealed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[sealed]")
    }
}

/// The keys: the first seals, all open. Without one, nothing is kept.
#[derive(Clone)]
pub(crate) struct Seals(Vec<LessSafeKey>);

impl Seals {
    pub(crate) fn new(keys: &[Credential]) -> Result<Self, Fault> {
        let keys = keys.iter().map(|key| {
            let bytes = STANDARD.decode(key.resolve()?.expose());
            let key = UnboundKey::new(&AES_256_GCM, &bytes.map_err(|_| Fault::NotAKey)?);
            Ok(LessSafeKey::new(key.map_err(|_| Fault::NotAKey)?))
        });
        Ok(Self(keys.collect::<Result<_, Fault>>()?))
    }

    /// Seals a launch, if there is a key. What cannot be sealed is not kept.
    pub(crate) fn seal(&self, flow: &FlowId, session: &str, launch: &Launch) -> Option<Sealed> {
        let key = self.0.first()?;
        let mut nonce = [0; NONCE_LEN];
        getrandom::fill(&mut nonce).ok()?;
        let mut text = serde_json::to_vec(launch).ok()?;
        let unique = Nonce::assume_unique_for_key(nonce);
        key.seal_in_place_append_tag(unique, bond(flow, session), &mut text)
            .ok()?;
        Some(Sealed(STANDARD.encode([&nonce[..], &text].concat())))
    }

    /// Opens what one of the keys has sealed for this flow and session.
    pub(crate) fn open(&self, flow: &FlowId, session: &str, sealed: &Sealed) -> Option<Launch> {
        let bytes = STANDARD.decode(&sealed.0).ok()?;
        let (nonce, text) = bytes.split_first_chunk::<NONCE_LEN>()?;
        self.0.iter().find_map(|key| {
            let nonce = Nonce::assume_unique_for_key(*nonce);
            let mut text = text.to_vec();
            let opened = key.open_in_place(nonce, bond(flow, session), &mut text);
            serde_json::from_slice(opened.ok()?).ok()
        })
    }
}

impl fmt::Debug for Seals {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Seals({} keys)", self.0.len())
    }
}

/// What a seal is bound to. A flow's id holds no space, so no two pairs read the same.
fn bond(flow: &FlowId, session: &str) -> Aad<String> {
    Aad::from(format!("{flow} {session}"))
}

#[cfg(test)]
mod tests {
    use hosted_flow_core::provider::paysafe;

    use super::*;

    fn seals(keys: &[u8]) -> Seals {
        let keys = keys.iter().map(|byte| STANDARD.encode([*byte; 32]));
        let keys: Vec<Credential> = keys.map(|key| Credential::from(&*key)).collect();
        Seals::new(&keys).unwrap()
    }

    fn flow(id: &str) -> FlowId {
        FlowId::new(id).unwrap()
    }

    fn launch() -> Launch {
        Launch::Paysafe(paysafe::Launch {
            redirect_url: "https://pi-verify.example/needle/initiate"
                .to_owned()
                .into(),
            secure_code: "bmVlZGxl".to_owned().into(),
            expiration_time: Some("2026-11-21T10:02:00Z".to_owned()),
        })
    }

    #[test]
    fn what_is_sealed_is_opened_for_the_same_flow_and_session() {
        let seals = seals(&[1]);
        let sealed = seals.seal(&flow("f1"), "s1", &launch()).unwrap();
        assert_eq!(seals.open(&flow("f1"), "s1", &sealed), Some(launch()));
        for (id, session) in [("f2", "s1"), ("f1", "s2"), ("f1", ""), ("f1s1", "")] {
            assert_eq!(seals.open(&flow(id), session, &sealed), None);
        }
        let again = seals.seal(&flow("f1"), "s1", &launch()).unwrap();
        assert_ne!(sealed, again, "a nonce was used twice");
        assert_eq!(format!("{sealed:?} {seals:?}"), "[sealed] Seals(1 keys)");
    }

    #[test]
    fn no_byte_can_be_changed_and_none_left_out() {
        let seals = seals(&[1]);
        let sealed = seals.seal(&flow("f1"), "s1", &launch()).unwrap();
        let bytes = STANDARD.decode(&sealed.0).unwrap();
        let opens = |bytes: &[u8]| {
            let sealed = Sealed(STANDARD.encode(bytes));
            seals.open(&flow("f1"), "s1", &sealed).is_some()
        };
        assert!(opens(&bytes));
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert!(!opens(&changed), "{at}");
            assert!(!opens(&bytes[..at]), "{at}");
        }
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("needle") && !text.contains("bmVlZGxl"));
        let no_base64 = Sealed("?".to_owned());
        assert_eq!(seals.open(&flow("f1"), "s1", &no_base64), None);
    }

    #[test]
    fn the_first_key_seals_and_all_open() {
        let sealed = seals(&[1]).seal(&flow("f1"), "s1", &launch()).unwrap();
        let opened = |keys: &[u8], sealed| seals(keys).open(&flow("f1"), "s1", sealed);
        assert_eq!(opened(&[2, 1], &sealed), Some(launch()));
        assert_eq!(opened(&[2], &sealed), None);
        assert_eq!(opened(&[], &sealed), None);
        let renewed = seals(&[2, 1]).seal(&flow("f1"), "s1", &launch()).unwrap();
        assert_eq!(opened(&[2], &renewed), Some(launch()));
        assert_eq!(opened(&[1], &renewed), None);
        assert_eq!(seals(&[]).seal(&flow("f1"), "s1", &launch()), None);
    }

    #[test]
    fn a_key_is_32_bytes_in_base64() {
        for (key, fault) in [
            (STANDARD.encode([1; 31]), Fault::NotAKey),
            (STANDARD.encode([1; 33]), Fault::NotAKey),
            ("needle".to_owned(), Fault::NotAKey),
            (String::new(), Fault::Empty),
        ] {
            let keys = [Credential::from(&*STANDARD.encode([2; 32])), (&*key).into()];
            assert_eq!(Seals::new(&keys).err(), Some(fault), "{key}");
        }
    }
}
