//! What opens the gallery, and how it is.

use likeness_core::gallery::recognition::IdentificationThresholds;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Least characters of a passphrase.
pub const PASSPHRASE: usize = 8;

/// A secret that a person typed. Never shown in logs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passphrase(pub String);

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

/// What will open a gallery.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NewLock {
    /// A passphrase of at least [`PASSPHRASE`] characters.
    Passphrase(Passphrase),
    /// A key that this browser keeps and gives to nobody.
    ThisBrowser,
}

/// What opens a gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LockKind {
    /// A passphrase: protects against who has the disk or the browser's profile.
    Passphrase,
    /// A key in this browser: protects against a copied database, not against who sits at this browser.
    ThisBrowser,
}

impl LockKind {
    /// Its name in stored records: part of the data that authenticates a lock, so it never changes.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "Passphrase",
            Self::ThisBrowser => "ThisBrowser",
        }
    }
}

/// Whether it is there and open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GalleryState {
    /// None was made yet.
    Absent,
    /// Closed.
    Locked,
    /// Open.
    Unlocked,
}

/// How the gallery is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GalleryStatus {
    /// Whether it is there and open.
    pub state: GalleryState,
    /// What opens it; `None` where there is none.
    pub lock: Option<LockKind>,
    /// Milliseconds until the next passphrase is looked at, after wrong ones; 0: at once.
    pub wait_ms: f64,
    /// Wrong passphrases since the last right one.
    pub wrong: u32,
    /// Entries; known when locked too.
    pub people: u32,
    /// Stored pictures; known when locked too.
    pub pictures: u32,
    /// Pictures made by another encoder than the one in use: kept, never compared. 0 while locked.
    pub incompatible: u32,
    /// Whether the browser promised not to clear it by itself; `None` where it does not say.
    pub persisted: Option<bool>,
    /// Bytes that this site uses in the browser, as it estimates.
    pub used_bytes: Option<f64>,
    /// Bytes that it may use.
    pub quota_bytes: Option<f64>,
    /// Minutes without a request until it locks itself; 0: never.
    pub auto_lock_minutes: u32,
    /// The thresholds of recognition with as many people as there are now; `None` while locked, or before the nets are
    /// loaded.
    pub limits: Option<IdentificationThresholds>,
}
