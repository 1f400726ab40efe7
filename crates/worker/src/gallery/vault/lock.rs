//! The lock: what seals the data key.
//!
//! The data key is sealed with a key derived from the passphrase, or with a key that the browser stores. Changing the
//! passphrase seals the data key again; no record is rewritten. The bytes of the data key are never in this program's
//! memory: the cipher wraps and unwraps it.

use super::random;
use crate::gallery::error::GalleryError;
use crate::ports::gallery::{
    Argon2idCost, Cipher as _, CipherError, DATA_KEY, GalleryPorts, GalleryStore as _, KeyDerivation, NONCE, StoreName,
};
use likeness_core::format_version::format_version;
use likeness_core::hex::hex;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{LockKind, MIN_PASSPHRASE_CHARS, NewLock, Passphrase};
use serde::{Deserialize, Serialize};

/// Rounds of PBKDF2-SHA-256 in exports (OWASP Password Storage Cheat Sheet, 2023).
pub const ROUNDS: u32 = 600_000;

/// The cost of new passphrases: the memory is the first choice of the OWASP Password Storage Cheat Sheet (2023), with a
/// second pass.
pub const COST: Argon2idCost = Argon2idCost { memory_kib: 46 << 10, passes: 2 };

/// The highest costs that a stored lock may ask for: a forged one must not occupy the worker for minutes.
const MAX_ROUNDS: u32 = 10_000_000;
const MAX_COST: Argon2idCost = Argon2idCost { memory_kib: 256 << 10, passes: 16 };

/// The version of the record. A gallery whose lock has version 2 has a sealed index.
const VERSION: u32 = 2;

/// The version that is part of the associated data. It must never change.
const SEAL_VERSION: u32 = 1;

/// Length of a salt in bytes.
const SALT: usize = 16;

/// Maximum length of a stored lock in bytes; a real one has about 600.
const MAX_BYTES: usize = 4096;

/// The id of the lock's record.
pub const LOCK: &str = "lock";

/// The lock as stored in [`StoreName::Meta`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    version: u32,
    /// Its kind.
    pub kind: LockKind,
    /// Rounds of PBKDF2; unused if there is a cost of Argon2id.
    rounds: u32,
    /// The cost of Argon2id: since version 2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    argon2id: Option<Argon2idCost>,
    salt: [u8; SALT],
    nonce: [u8; NONCE],
    sealed_key: Vec<u8>,
    /// The data key once more, sealed with the recovery key: since version 2, if this browser opens the gallery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recovery: Option<Recovery>,
}

/// The data key, sealed with a key that lies with the second copy of the records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Recovery {
    nonce: [u8; NONCE],
    sealed_key: Vec<u8>,
}

/// A lock that is to be stored, with what belongs to it.
#[derive(Debug)]
pub struct Relocked<K> {
    /// The bytes of its record.
    pub bytes: Vec<u8>,
    /// The data key, which cannot be wrapped again.
    pub data_key: K,
    /// The key that the browser stores; `None` with a passphrase.
    pub browser_key: Option<K>,
    /// The recovery key, and the name under which the second copy keeps it; `None` with a passphrase.
    pub recovery_key: Option<(String, [u8; DATA_KEY])>,
}

impl Lock {
    /// Parses a stored lock. The version is read first, so that a newer format is not taken for damage.
    ///
    /// # Errors
    /// [`GalleryFailure::NewerVersion`], [`GalleryFailure::Damaged`].
    pub fn parse(bytes: &[u8]) -> Result<Self, GalleryError> {
        let damaged = |what: String| GalleryError::of(GalleryFailure::Damaged, format!("the lock: {what}"));
        if bytes.len() > MAX_BYTES {
            return Err(damaged(format!("{} bytes", bytes.len())));
        }
        let version = format_version(bytes).map_err(|error| damaged(error.to_string()))?;
        if version > VERSION {
            return Err(GalleryFailure::NewerVersion.into());
        }
        let lock: Self = serde_json::from_slice(bytes).map_err(|error| damaged(error.to_string()))?;
        let cost = lock.argon2id.unwrap_or(COST);
        let is_forged =
            lock.rounds > MAX_ROUNDS || cost.memory_kib > MAX_COST.memory_kib || cost.passes > MAX_COST.passes;
        if is_forged { Err(damaged(format!("{:?}", lock.derivation()))) } else { Ok(lock) }
    }

    /// Whether a gallery with this lock must have a sealed index.
    pub const fn has_index(&self) -> bool {
        self.version >= 2
    }

    /// Whether a new lock would be stronger or have a newer format.
    pub fn is_outdated(&self) -> bool {
        let is_weaker = |cost: Argon2idCost| cost.memory_kib < COST.memory_kib || cost.passes < COST.passes;
        self.version < VERSION || self.kind == LockKind::Passphrase && self.argon2id.is_none_or(is_weaker)
    }

    /// How its key is derived from the passphrase.
    fn derivation(&self) -> KeyDerivation {
        self.argon2id.map_or(KeyDerivation::Pbkdf2 { rounds: self.rounds }, KeyDerivation::Argon2id)
    }

    /// The name under which the second copy keeps the recovery key of this lock; `None` if there is none.
    pub fn recovery_name(&self) -> Option<String> {
        self.recovery.as_ref().map(|_| recovery_name(&self.salt))
    }
}

fn recovery_name(salt: &[u8; SALT]) -> String {
    format!("key/{}", hex(salt))
}

/// Reads the lock; `None` if there is no gallery.
///
/// # Errors
/// If it cannot be read or is malformed.
pub async fn read<D: GalleryPorts>(ports: &D) -> Result<Option<Lock>, GalleryError> {
    ports.store().read(StoreName::Meta, LOCK).await?.map(|bytes| Lock::parse(&bytes)).transpose()
}

/// The key that opens a lock.
///
/// # Errors
/// [`GalleryFailure::WrongPassphrase`] without a passphrase, [`GalleryFailure::KeyLost`] if the browser does not have the
/// key.
pub async fn wrapping_key<D: GalleryPorts>(
    ports: &D,
    lock: &Lock,
    passphrase: Option<&Passphrase>,
) -> Result<D::Key, GalleryError> {
    match lock.kind {
        LockKind::Passphrase => {
            let passphrase = passphrase.ok_or(GalleryFailure::WrongPassphrase)?;
            Ok(ports.cipher().derive(&passphrase.0, &lock.salt, lock.derivation()).await?)
        }
        LockKind::ThisBrowser => ports.store().browser_key().await?.ok_or_else(|| GalleryFailure::KeyLost.into()),
    }
}

/// Opens a lock with its key and returns the data key, which can be wrapped again only if it is `wrappable`.
///
/// # Errors
/// [`GalleryFailure::WrongPassphrase`] or [`GalleryFailure::KeyLost`] if the key does not fit.
pub async fn data_key<D: GalleryPorts>(
    ports: &D,
    lock: &Lock,
    wrapping_key: &D::Key,
    wrappable: bool,
) -> Result<D::Key, GalleryError> {
    let open = associated_data(lock.kind);
    match ports.cipher().unwrap(wrapping_key, &lock.nonce, &open, &lock.sealed_key, wrappable).await {
        Err(CipherError::Refused) => Err(match lock.kind {
            LockKind::Passphrase => GalleryFailure::WrongPassphrase.into(),
            LockKind::ThisBrowser => GalleryFailure::KeyLost.into(),
        }),
        opened => Ok(opened?),
    }
}

/// Opens a lock with its recovery key and returns a wrappable data key.
///
/// # Errors
/// [`GalleryFailure::KeyLost`] if there is none or it does not fit.
pub async fn recover<D: GalleryPorts>(ports: &D, lock: &Lock, raw: &[u8]) -> Result<D::Key, GalleryError> {
    let recovery = lock.recovery.as_ref().ok_or(GalleryFailure::KeyLost)?;
    let raw: &[u8; DATA_KEY] = raw.try_into().map_err(|_| GalleryFailure::KeyLost)?;
    let key = ports.cipher().import(raw).await?;
    match ports.cipher().unwrap(&key, &recovery.nonce, RECOVERY_ASSOCIATED_DATA, &recovery.sealed_key, true).await {
        Err(CipherError::Refused) => Err(GalleryFailure::KeyLost.into()),
        opened => Ok(opened?),
    }
}

/// Seals a wrappable data key with a new lock.
///
/// # Errors
/// If the passphrase is too short or cryptography is unavailable.
pub async fn relock<D: GalleryPorts>(
    ports: &D,
    data_key: &D::Key,
    new: &NewLock,
) -> Result<Relocked<D::Key>, GalleryError> {
    let cipher = ports.cipher();
    let (salt, nonce) = (random(cipher)?, random(cipher)?);
    let (kind, key, browser_key) = match new {
        NewLock::Passphrase(passphrase) => {
            check(passphrase)?;
            (LockKind::Passphrase, cipher.derive(&passphrase.0, &salt, KeyDerivation::Argon2id(COST)).await?, None)
        }
        NewLock::ThisBrowser => {
            let key = cipher.browser_key().await?;
            (LockKind::ThisBrowser, key.clone(), Some(key))
        }
    };
    let sealed_key = cipher.wrap(&key, &nonce, &associated_data(kind), data_key).await?;
    let (recovery, recovery_key) = match kind {
        LockKind::Passphrase => (None, None),
        LockKind::ThisBrowser => {
            let (raw, nonce) = (random(cipher)?, random(cipher)?);
            let key = cipher.import(&raw).await?;
            let sealed_key = cipher.wrap(&key, &nonce, RECOVERY_ASSOCIATED_DATA, data_key).await?;
            (Some(Recovery { nonce, sealed_key }), Some((recovery_name(&salt), raw)))
        }
    };
    let data_key = cipher.unwrap(&key, &nonce, &associated_data(kind), &sealed_key, false).await?;
    let argon2id = (kind == LockKind::Passphrase).then_some(COST);
    let lock = Lock { version: VERSION, kind, rounds: 0, argon2id, salt, nonce, sealed_key, recovery };
    let bytes = serde_json::to_vec(&lock).map_err(|error| GalleryError::internal(error.to_string()))?;
    Ok(Relocked { bytes, data_key, browser_key, recovery_key })
}

/// Checks the length of a passphrase.
///
/// # Errors
/// [`GalleryFailure::ShortPassphrase`].
pub fn check(passphrase: &Passphrase) -> Result<(), GalleryFailure> {
    if passphrase.0.chars().count() < MIN_PASSPHRASE_CHARS { Err(GalleryFailure::ShortPassphrase) } else { Ok(()) }
}

/// The associated data of the data key sealed with the recovery key. It must never change.
const RECOVERY_ASSOCIATED_DATA: &[u8] = b"likeness/lock/Recovery/1";

/// The associated data of the sealed data key. It must never change.
fn associated_data(kind: LockKind) -> Vec<u8> {
    format!("likeness/lock/{}/{SEAL_VERSION}", kind.name()).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A lock as version 0.2 stored it.
    const STORED: &str = r#"{"version":1,"kind":"Passphrase","rounds":600000,
        "salt":[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15],"nonce":[0,1,2,3,4,5,6,7,8,9,10,11],"sealed_key":[1,2,3]}"#;

    fn failure(text: &str) -> String {
        format!("{:?}", Lock::parse(text.as_bytes()).expect_err("refused"))
    }

    #[test]
    fn the_associated_data_is_that_of_every_stored_lock() {
        assert_eq!(associated_data(LockKind::Passphrase), b"likeness/lock/Passphrase/1", "never to be changed");
        assert_eq!(associated_data(LockKind::ThisBrowser), b"likeness/lock/ThisBrowser/1", "never to be changed");
    }

    #[test]
    fn a_lock_of_the_first_version_is_read_and_outdated() {
        let lock = Lock::parse(STORED.as_bytes()).expect("readable for ever");
        assert_eq!((lock.kind, lock.rounds, lock.has_index()), (LockKind::Passphrase, 600_000, false), "as stored");
        assert!(lock.is_outdated(), "it gets a new lock when it is opened");
    }

    #[test]
    fn a_newer_lock_with_unknown_fields_is_called_newer_and_not_damaged() {
        let newer = STORED.replace("\"version\":1", "\"version\":3,\"hardware\":true");
        assert!(failure(&newer).contains("NewerVersion"), "{}", failure(&newer));
        let unknown = STORED.replace("\"version\":1", "\"version\":1,\"hardware\":true");
        assert!(failure(&unknown).contains("Damaged"), "the same field in this version is damage");
    }

    #[test]
    fn a_forged_lock_occupies_neither_memory_nor_time() {
        assert!(failure(&STORED.replace("600000", "4000000000")).contains("rounds"), "hours of key derivation");
        for cost in [r#"{"memory_kib":4000000,"passes":1}"#, r#"{"memory_kib":1000,"passes":1000000}"#] {
            let forged = STORED.replace("\"salt\"", &format!("\"argon2id\":{cost},\"salt\""));
            assert!(failure(&forged).contains("Argon2id"), "{cost}");
        }
        assert!(failure(&format!("{STORED}{}", " ".repeat(MAX_BYTES))).contains("bytes"), "a huge record");
    }
}
