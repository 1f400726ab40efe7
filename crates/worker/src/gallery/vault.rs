//! Encryption: how the gallery's records are sealed.
//!
//! A random data key seals every record (AES-256-GCM with a fresh random nonce; the store's name, the id and the record
//! version are the associated data). [`lock`] seals the data key.

pub mod argon2id;
pub mod lock;

use super::error::GalleryError;
use crate::ports::gallery::{Cipher, GalleryPorts, NONCE, StoreName};
use likeness_core::gallery::record;
use protocol::failure::gallery::GalleryFailure;

/// Seals a record: the nonce, then the ciphertext.
///
/// # Errors
/// If cryptography is unavailable.
pub async fn seal<D: GalleryPorts>(
    ports: &D,
    key: &D::Key,
    store_name: StoreName,
    id: &str,
    secret: &[u8],
) -> Result<Vec<u8>, GalleryError> {
    let nonce: [u8; NONCE] = random(ports.cipher())?;
    let sealed = ports.cipher().seal(key, &nonce, &associated_data(store_name, id), secret).await?;
    Ok([&nonce[..], &sealed].concat())
}

/// Opens a record that was sealed with this id.
///
/// # Errors
/// [`GalleryFailure::Damaged`] if it was sealed with another id or was modified.
pub async fn open<D: GalleryPorts>(
    ports: &D,
    key: &D::Key,
    store_name: StoreName,
    id: &str,
    bytes: &[u8],
) -> Result<Vec<u8>, GalleryError> {
    let (nonce, sealed) = bytes
        .split_first_chunk()
        .ok_or_else(|| GalleryError::of(GalleryFailure::Damaged, "a record without a nonce"))?;
    Ok(ports.cipher().open(key, nonce, &associated_data(store_name, id), sealed).await?)
}

/// The nonce of a sealed record. It is random for every write, so that it identifies the version of the record.
pub fn nonce(sealed: &[u8]) -> Option<[u8; NONCE]> {
    sealed.first_chunk().copied()
}

/// The associated data of a record: it can be opened only in its store, with its id and its version. These bytes are in
/// every stored gallery and must never change.
pub fn associated_data(store_name: StoreName, id: &str) -> Vec<u8> {
    format!("likeness/{}/{id}/{}", store_name.name(), record::VERSION).into_bytes()
}

/// Random bytes.
///
/// # Errors
/// If cryptography is unavailable.
pub fn random<const N: usize>(cipher: &impl Cipher) -> Result<[u8; N], GalleryError> {
    let mut bytes = [0; N];
    cipher.random(&mut bytes)?;
    Ok(bytes)
}

/// A random revision; never 0, which means that there is no gallery.
///
/// # Errors
/// If cryptography is unavailable.
pub fn new_revision(cipher: &impl Cipher) -> Result<u64, GalleryError> {
    // 52 bits, which a JavaScript number represents exactly.
    Ok(1 + (u64::from_le_bytes(random(cipher)?) >> 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_associated_data_is_that_of_every_stored_record() {
        let of = |store_name| associated_data(store_name, "00000000000000a1");
        assert_eq!(of(StoreName::People), b"likeness/people/00000000000000a1/1", "never to be changed");
        assert_eq!(of(StoreName::Thumbnails), b"likeness/thumbnails/00000000000000a1/1", "never to be changed");
        assert_eq!(associated_data(StoreName::Meta, "index"), b"likeness/meta/index/1", "never to be changed");
    }
}
