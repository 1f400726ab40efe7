//! The lock and the status of the gallery.

use crate::failure::Failure;
use likeness_core::gallery::recognition::IdentificationThresholds;
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroize as _;

/// The shortest passphrase, in characters.
pub const MIN_PASSPHRASE_CHARS: usize = 8;

/// Wrong passphrases in a row without a waiting time. The next wrong one starts the first wait.
pub const FREE_ATTEMPTS: u32 = 4;

/// A passphrase as typed. It is never written to logs, and wiped from memory when it is dropped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passphrase(pub String);

impl Drop for Passphrase {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// A lock to be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NewLock {
    /// A passphrase of at least [`MIN_PASSPHRASE_CHARS`] characters.
    Passphrase(Passphrase),
    /// A key that this browser stores and never reveals.
    ThisBrowser,
}

/// The kind of a lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LockKind {
    /// A passphrase: protects against anyone who has the disk or the browser profile.
    Passphrase,
    /// A key in this browser: protects a copied database, but not against someone who uses this browser.
    ThisBrowser,
}

impl LockKind {
    /// Its name in stored records. It is part of the data that authenticates a lock and must never change.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "Passphrase",
            Self::ThisBrowser => "ThisBrowser",
        }
    }
}

/// Whether the gallery exists and is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GalleryState {
    /// It was not created yet.
    Absent,
    /// It is locked.
    Locked,
    /// It is open.
    Unlocked,
}

/// What happened to the database since the last visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Recovery {
    /// The browser had lost the database; everything was restored from the second copy.
    Restored,
    /// The database was older than the second copy, and was brought up to date from it.
    Updated,
    /// The browser found the database damaged and deleted it, or there is none any more, and no second copy can be used.
    Lost,
}

/// The status of the gallery.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GalleryStatus {
    /// Whether it exists and is open.
    pub state: GalleryState,
    /// The kind of its lock; `None` if there is no gallery.
    pub lock: Option<LockKind>,
    /// Milliseconds until the next passphrase is accepted, after wrong ones; 0: immediately.
    pub wait_ms: f64,
    /// Wrong passphrases since the last correct one.
    pub wrong: u32,
    /// Number of people; also known while it is locked.
    pub people: u32,
    /// Number of pictures; 0 while it is locked.
    pub pictures: u32,
    /// Pictures of people whom no encoder of this site compares: kept but never compared. 0 while it is locked.
    pub incompatible: u32,
    /// People who are enrolled only with an earlier encoder, by which they are compared until they are renewed. 0 while it is
    /// locked.
    pub to_renew: u32,
    /// An earlier encoder that is needed to compare them is being loaded; until it is there they are not named.
    pub earlier_loading: bool,
    /// Why an earlier encoder that is needed to compare them could not be loaded.
    pub earlier_failure: Option<Failure>,
    /// Whether the browser guarantees not to delete the database by itself; `None` if it does not say.
    pub persisted: Option<bool>,
    /// The browser's estimate of the bytes that this site uses.
    pub used_bytes: Option<f64>,
    /// The bytes that this site may use.
    pub quota_bytes: Option<f64>,
    /// Minutes without a request until it locks itself; 0: never.
    pub auto_lock_minutes: u32,
    /// The recognition thresholds for the current number of people; `None` while it is locked or before the nets are
    /// loaded.
    pub limits: Option<IdentificationThresholds>,
    /// What happened to the database since the last visit; `None`: nothing, or the notice was dismissed.
    pub recovery: Option<Recovery>,
    /// Records that were changed or put back outside this page, or lost. They are not used. 0 while it is locked.
    pub left_out: u32,
    /// Whether a second copy of the records is up to date; `None` before it was tried.
    pub copied: Option<bool>,
    /// A backup should be made: many pictures, no export, and the browser may delete the database by itself.
    pub backup_due: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_names_are_those_of_stored_galleries() {
        assert_eq!(LockKind::Passphrase.name(), "Passphrase", "authenticates every lock with a passphrase");
        assert_eq!(LockKind::ThisBrowser.name(), "ThisBrowser", "authenticates every lock of a browser");
    }

    #[test]
    fn a_passphrase_does_not_appear_in_logs() {
        let passphrase = Passphrase("open sesame".to_owned());
        assert!(!format!("{passphrase:?}").contains("sesame"), "{passphrase:?}");
    }
}
