//! WebCrypto: the browser's AES-256-GCM and PBKDF2-SHA-256. Keys are handles that this program cannot read. Argon2id, which
//! browsers lack, is computed here and its bytes are handed over.

use super::js::{call, call_async, error_name, error_text, get, object};
use crate::gallery::vault::argon2id::argon2id;
use crate::ports::gallery::{Cipher, CipherError, DATA_KEY, KeyDerivation, NONCE};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

/// `crypto.subtle` of this worker.
#[derive(Debug, Clone, Copy, Default)]
pub struct SubtleCipher;

/// A `CryptoKey`, which this program cannot read.
#[derive(Debug, Clone)]
pub struct SubtleKey(JsValue);

impl SubtleKey {
    /// The browser's object, which can be stored but not read.
    pub const fn handle(&self) -> &JsValue {
        &self.0
    }

    /// A key from storage.
    pub const fn from_handle(handle: JsValue) -> Self {
        Self(handle)
    }
}

fn crypto() -> Result<JsValue, CipherError> {
    get(&js_sys::global(), "crypto").map_err(|error| CipherError::Unavailable(error_text(&error)))
}

fn subtle() -> Result<JsValue, CipherError> {
    let subtle = get(&crypto()?, "subtle").map_err(failed)?;
    if subtle.is_undefined() {
        return Err(CipherError::Unavailable("crypto.subtle is undefined: the page is not secure".to_owned()));
    }
    Ok(subtle)
}

fn failed(error: JsValue) -> CipherError {
    CipherError::Failed(error_text(&error))
}

fn key_usages(of: &[&str]) -> JsValue {
    of.iter().map(|word| JsValue::from_str(word)).collect::<Array>().into()
}

fn bytes(of: &[u8]) -> JsValue {
    Uint8Array::from(of).into()
}

fn aes() -> Result<JsValue, JsValue> {
    object(&[("name", &"AES-GCM".into()), ("length", &256.into())])
}

fn gcm_params(nonce: &[u8; NONCE], open: &[u8]) -> Result<JsValue, JsValue> {
    object(&[("name", &"AES-GCM".into()), ("iv", &bytes(nonce)), ("additionalData", &bytes(open))])
}

async fn derived(passphrase: &str, salt: &[u8], rounds: u32) -> Result<JsValue, JsValue> {
    let subtle = subtle().map_err(|error| JsValue::from_str(&error.to_string()))?;
    let secret = bytes(passphrase.as_bytes());
    let base = call_async(
        &subtle,
        "importKey",
        &[&"raw".into(), &secret, &"PBKDF2".into(), &JsValue::FALSE, &key_usages(&["deriveKey"])],
    )
    .await?;
    let how = object(&[
        ("name", &"PBKDF2".into()),
        ("hash", &"SHA-256".into()),
        ("salt", &bytes(salt)),
        ("iterations", &rounds.into()),
    ])?;
    call_async(&subtle, "deriveKey", &[&how, &base, &aes()?, &JsValue::FALSE, &key_usages(&WRAPPING)]).await
}

/// What keys that wrap others are used for; an export is sealed with one, too.
const WRAPPING: [&str; 4] = ["encrypt", "decrypt", "wrapKey", "unwrapKey"];

/// What data keys are used for.
const SEALING: [&str; 2] = ["encrypt", "decrypt"];

/// Unwraps a data key. The browser keys of version 0.2 may only decrypt: there the bytes of the data key pass through the
/// browser's memory, but never through this program's.
async fn unwrapped(key: &SubtleKey, how: &JsValue, sealed: &[u8], wrappable: bool) -> Result<JsValue, JsValue> {
    let subtle = subtle().map_err(|error| JsValue::from_str(&error.to_string()))?;
    let (raw, wrappable, usages) = ("raw".into(), JsValue::from_bool(wrappable), key_usages(&SEALING));
    let arguments = [&raw, &bytes(sealed), &key.0, how, &aes()?, &wrappable, &usages];
    match call_async(&subtle, "unwrapKey", &arguments).await {
        Err(error) if error_name(&error) == "InvalidAccessError" => {
            let opened = call_async(&subtle, "decrypt", &[how, &key.0, &bytes(sealed)]).await?;
            call_async(&subtle, "importKey", &[&raw, &opened, &aes()?, &wrappable, &usages]).await
        }
        unwrapped => unwrapped,
    }
}

/// A seal that does not fit is told apart from other failures.
fn refused(error: JsValue) -> CipherError {
    match error_name(&error).as_str() {
        "OperationError" => CipherError::Refused,
        _ => failed(error),
    }
}

impl Cipher for SubtleCipher {
    type Key = SubtleKey;

    fn random(&self, bytes: &mut [u8]) -> Result<(), CipherError> {
        let length = u32::try_from(bytes.len()).map_err(|error| CipherError::Failed(error.to_string()))?;
        let array = Uint8Array::new_with_length(length);
        call(&crypto()?, "getRandomValues", &[&array]).map_err(failed)?;
        array.copy_to(bytes);
        Ok(())
    }

    async fn derive(&self, passphrase: &str, salt: &[u8], derivation: KeyDerivation) -> Result<SubtleKey, CipherError> {
        subtle()?; // Told apart from other failures.
        match derivation {
            KeyDerivation::Pbkdf2 { rounds } => derived(passphrase, salt, rounds).await.map(SubtleKey).map_err(failed),
            KeyDerivation::Argon2id(cost) => {
                let raw = argon2id(passphrase, salt, cost)?;
                self.import(&raw).await
            }
        }
    }

    async fn import(&self, raw: &[u8; DATA_KEY]) -> Result<SubtleKey, CipherError> {
        let arguments = [&"raw".into(), &bytes(raw), &aes().map_err(failed)?, &JsValue::FALSE, &key_usages(&WRAPPING)];
        call_async(&subtle()?, "importKey", &arguments).await.map(SubtleKey).map_err(failed)
    }

    async fn browser_key(&self) -> Result<SubtleKey, CipherError> {
        let arguments = [&aes().map_err(failed)?, &JsValue::FALSE, &key_usages(&WRAPPING)];
        call_async(&subtle()?, "generateKey", &arguments).await.map(SubtleKey).map_err(failed)
    }

    async fn data_key(&self) -> Result<SubtleKey, CipherError> {
        let arguments = [&aes().map_err(failed)?, &JsValue::TRUE, &key_usages(&SEALING)];
        call_async(&subtle()?, "generateKey", &arguments).await.map(SubtleKey).map_err(failed)
    }

    async fn wrap(
        &self,
        key: &SubtleKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        data_key: &SubtleKey,
    ) -> Result<Vec<u8>, CipherError> {
        let how = gcm_params(nonce, open).map_err(failed)?;
        let arguments = [&"raw".into(), &data_key.0, &key.0, &how];
        let sealed = call_async(&subtle()?, "wrapKey", &arguments).await.map_err(failed)?;
        Ok(Uint8Array::new(&sealed).to_vec())
    }

    async fn unwrap(
        &self,
        key: &SubtleKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
        wrappable: bool,
    ) -> Result<SubtleKey, CipherError> {
        subtle()?; // Told apart from other failures.
        let how = gcm_params(nonce, open).map_err(failed)?;
        unwrapped(key, &how, sealed, wrappable).await.map(SubtleKey).map_err(refused)
    }

    async fn seal(
        &self,
        key: &SubtleKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        secret: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let how = gcm_params(nonce, open).map_err(failed)?;
        let sealed = call_async(&subtle()?, "encrypt", &[&how, &key.0, &bytes(secret)]).await.map_err(failed)?;
        Ok(Uint8Array::new(&sealed).to_vec())
    }

    async fn open(
        &self,
        key: &SubtleKey,
        nonce: &[u8; NONCE],
        open: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, CipherError> {
        let how = gcm_params(nonce, open).map_err(failed)?;
        let opened = call_async(&subtle()?, "decrypt", &[&how, &key.0, &bytes(sealed)]).await;
        let opened = opened.map_err(refused)?;
        opened.dyn_into::<js_sys::ArrayBuffer>().map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(failed)
    }
}
