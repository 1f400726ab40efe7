//! Keys and encryption: how a gallery is locked and how its records are sealed.
//!
//! A random data key seals every record (AES-256-GCM with a fresh random nonce; the store's name, the id and the record
//! version are the associated data). The data key is sealed with a key derived from the passphrase, or with a key that the
//! browser stores. Changing the passphrase seals the data key again; no record is rewritten.

use super::error::GalleryError;
use crate::ports::gallery::{
    Cipher, CipherError, DATA_KEY, GalleryPorts, GalleryStore as _, NONCE, StoreName, Transaction, Write,
};
use likeness_core::gallery::record;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{LockKind, NewLock, PASSPHRASE, Passphrase};
use serde::{Deserialize, Serialize};

/// Rounds of PBKDF2-SHA-256 for new passphrases (OWASP Password Storage Cheat Sheet, 2023).
pub const ROUNDS: u32 = 600_000;

/// Length of a salt in bytes.
const SALT: usize = 16;

/// The id of the lock's record.
const LOCK: &str = "lock";

/// The lock as stored in [`StoreName::Meta`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    version: u32,
    /// Its kind.
    pub kind: LockKind,
    rounds: u32,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
    sealed_key: Vec<u8>,
}

/// Reads the lock; `None` if there is no gallery.
///
/// # Errors
/// If it cannot be read or is malformed.
pub async fn lock<D: GalleryPorts>(ports: &D) -> Result<Option<Lock>, GalleryError> {
    let Some(bytes) = ports.store().read(StoreName::Meta, LOCK).await? else {
        return Ok(None);
    };
    let lock: Lock = serde_json::from_slice(&bytes)
        .map_err(|error| GalleryError::of(GalleryFailure::Damaged, format!("the lock: {error}")))?;
    if lock.version > record::VERSION {
        return Err(GalleryFailure::NewerVersion.into());
    }
    Ok(Some(lock))
}

/// A new data key, and the transaction that creates a gallery with it.
///
/// # Errors
/// If the passphrase is too short or cryptography is unavailable.
pub async fn create<D: GalleryPorts>(ports: &D, new: &NewLock) -> Result<(D::Key, Transaction<D::Key>), GalleryError> {
    let raw: [u8; DATA_KEY] = random(ports.cipher())?;
    let change = relock(ports, &raw, new).await?;
    Ok((ports.cipher().import(&raw).await?, change))
}

/// Opens a lock and returns the data key.
///
/// # Errors
/// [`GalleryFailure::WrongPassphrase`] if the passphrase is wrong, [`GalleryFailure::KeyLost`] if the browser does not have
/// the key.
pub async fn unlock<D: GalleryPorts>(
    ports: &D,
    lock: &Lock,
    passphrase: Option<&Passphrase>,
) -> Result<[u8; DATA_KEY], GalleryError> {
    let (key, refused) = match lock.kind {
        LockKind::Passphrase => {
            let passphrase = passphrase.ok_or(GalleryFailure::WrongPassphrase)?;
            (ports.cipher().derive(&passphrase.0, &lock.salt, lock.rounds).await?, GalleryFailure::WrongPassphrase)
        }
        LockKind::ThisBrowser => {
            (ports.store().browser_key().await?.ok_or(GalleryFailure::KeyLost)?, GalleryFailure::KeyLost)
        }
    };
    let opened = ports.cipher().open(&key, &lock.nonce, &lock_associated_data(lock.kind), &lock.sealed_key).await;
    let raw = match opened {
        Err(CipherError::Refused) => return Err(refused.into()),
        opened => opened?,
    };
    raw.as_slice().try_into().map_err(|_| GalleryError::of(GalleryFailure::Damaged, "a data key of another length"))
}

/// The transaction that replaces the lock of a data key.
///
/// # Errors
/// If the passphrase is too short or cryptography is unavailable.
pub async fn relock<D: GalleryPorts>(
    ports: &D,
    raw: &[u8; DATA_KEY],
    new: &NewLock,
) -> Result<Transaction<D::Key>, GalleryError> {
    let cipher = ports.cipher();
    let (salt, nonce) = (random(cipher)?, random(cipher)?);
    let (kind, key, browser_key) = match new {
        NewLock::Passphrase(passphrase) => {
            check(passphrase)?;
            (LockKind::Passphrase, cipher.derive(&passphrase.0, &salt, ROUNDS).await?, None)
        }
        NewLock::ThisBrowser => {
            let key = cipher.browser_key().await?;
            (LockKind::ThisBrowser, key.clone(), Some(key))
        }
    };
    let sealed_key = cipher.seal(&key, &nonce, &lock_associated_data(kind), raw).await?;
    let lock = Lock { version: record::VERSION, kind, rounds: ROUNDS, salt, nonce, sealed_key };
    let bytes = serde_json::to_vec(&lock).map_err(|error| GalleryError::internal(error.to_string()))?;
    let write = Write { store_name: StoreName::Meta, id: LOCK.to_owned(), bytes: Some(bytes) };
    Ok(Transaction { writes: vec![write], browser_key: Some(browser_key), next_revision: new_revision(cipher)? })
}

/// Checks the length of a passphrase.
///
/// # Errors
/// [`GalleryFailure::ShortPassphrase`].
pub fn check(passphrase: &Passphrase) -> Result<(), GalleryFailure> {
    if passphrase.0.chars().count() < PASSPHRASE { Err(GalleryFailure::ShortPassphrase) } else { Ok(()) }
}

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

/// The associated data of a record: it can be opened only in its store, with its id and its version.
fn associated_data(store_name: StoreName, id: &str) -> Vec<u8> {
    format!("likeness/{}/{id}/{}", store_name.name(), record::VERSION).into_bytes()
}

fn lock_associated_data(kind: LockKind) -> Vec<u8> {
    format!("likeness/lock/{}/{}", kind.name(), record::VERSION).into_bytes()
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
