//! Whether the gallery is unlocked, and what unlocks it.

use crate::state::engine::EngineStatus;
use protocol::failure::FailureKind;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{FREE_ATTEMPTS, GalleryState, GalleryStatus, LockKind, MIN_PASSPHRASE_CHARS};
use words::Text;

/// What a page shows until the gallery is unlocked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// The engine is starting.
    Starting,
    /// The engine has failed.
    Stopped,
    /// The gallery has not reported its state yet.
    Checking,
    /// The gallery cannot be reached.
    Unreachable,
    /// There is no gallery: create one.
    Create,
    /// It is locked, and this unlocks it.
    Unlock(LockKind),
    /// It is unlocked.
    Open,
}

impl Gate {
    /// The gate that follows from the state of the engine and of the gallery.
    pub fn new(engine: &EngineStatus, status: Option<&GalleryStatus>, failed: bool) -> Self {
        if engine.failure().is_some() {
            return Self::Stopped;
        }
        let Some(status) = status.filter(|_| engine.report().is_some()) else {
            return match (engine.report().is_some(), failed) {
                (false, _) => Self::Starting,
                (true, false) => Self::Checking,
                (true, true) => Self::Unreachable,
            };
        };
        match status.state {
            GalleryState::Absent => Self::Create,
            GalleryState::Locked => Self::Unlock(status.lock.unwrap_or(LockKind::Passphrase)),
            GalleryState::Unlocked => Self::Open,
        }
    }
}

/// The waiting time after wrong passphrases, by the page's clock.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RetryCooldown {
    until_ms: f64,
}

impl RetryCooldown {
    /// A waiting time that begins now.
    pub fn new(now_ms: f64, wait_ms: f64) -> Self {
        // No waiting time is over at any time, also by a clock that was read a moment earlier.
        if wait_ms > 0.0 { Self { until_ms: now_ms + wait_ms } } else { Self::default() }
    }

    /// The waiting time that a failure requires, if any.
    pub fn of(now_ms: f64, kind: FailureKind) -> Option<Self> {
        match kind {
            FailureKind::Gallery(GalleryFailure::Wait { seconds }) => Some(Self::new(now_ms, f64::from(seconds) * 1e3)),
            _ => None,
        }
    }

    /// Seconds left to wait, rounded up; 0 when it is over.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
    pub fn seconds_left(self, now_ms: f64) -> u32 {
        ((self.until_ms - now_ms) / 1e3).ceil().clamp(0.0, 86_400.0) as u32
    }
}

/// What is wrong with a new passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseError {
    /// It has too few characters.
    TooShort {
        /// How many it has.
        length: usize,
    },
    /// The two fields differ.
    Mismatch,
}

impl PassphraseError {
    /// The sentence shown below the fields; for an empty passphrase, the rule.
    pub fn text(self) -> String {
        let least = MIN_PASSPHRASE_CHARS as u64;
        match self {
            Self::TooShort { length: 0 } => words::access_rule(least),
            Self::TooShort { length } => words::access_rule_more(least, least.saturating_sub(length as u64)),
            Self::Mismatch => words::ACCESS_MISMATCH.text().to_owned(),
        }
    }
}

/// Checks a new passphrase that was typed twice; `None` if it can be used.
pub fn passphrase_error(first: &str, second: &str) -> Option<PassphraseError> {
    let length = first.chars().count();
    if length < MIN_PASSPHRASE_CHARS {
        return Some(PassphraseError::TooShort { length });
    }
    (first != second).then_some(PassphraseError::Mismatch)
}

/// What a kind of lock protects against, and what it does not.
pub const fn lock_description(kind: LockKind) -> Text {
    match kind {
        LockKind::Passphrase => words::ACCESS_BY_PASSPHRASE_MEANS,
        LockKind::ThisBrowser => words::ACCESS_BY_BROWSER_MEANS,
    }
}

/// How many wrong passphrases are left before a waiting time; `None` if there was none yet.
pub fn tries_left(wrong: u32) -> Option<String> {
    // The wrong one after the free ones is the last before the wait; see `GalleryFailure::Wait`.
    const TRIES: u32 = FREE_ATTEMPTS + 1;
    match TRIES.saturating_sub(wrong) {
        TRIES => None,
        0 => Some(words::ACCESS_TRIES_WAIT.text().to_owned()),
        left => Some(words::access_tries_left(left.into())),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use likeness_core::backend::{Backend, KernelSet};
    use likeness_core::face::matching::Thresholds;
    use protocol::EngineReport;
    use protocol::failure::Failure;

    /// A gallery in this state, locked with a passphrase.
    pub(crate) fn status(state: GalleryState) -> GalleryStatus {
        GalleryStatus {
            state,
            lock: Some(LockKind::Passphrase),
            wait_ms: 0.0,
            wrong: 0,
            people: 0,
            pictures: 0,
            incompatible: 0,
            to_renew: 0,
            earlier_loading: false,
            earlier_failure: None,
            persisted: None,
            used_bytes: None,
            quota_bytes: None,
            auto_lock_minutes: 15,
            limits: None,
            recovery: None,
            left_out: 0,
            copied: None,
            backup_due: false,
        }
    }

    fn running() -> EngineStatus {
        EngineStatus::Running(EngineReport {
            backend: Backend::Cpu,
            adapter: None,
            cpu_reason: None,
            kernels: KernelSet::Own,
            models: vec![],
            encoders: vec![],
            startup_ms: 1.0,
            thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
        })
    }

    #[test]
    fn the_gate_follows_engine_and_gallery() {
        let gate = |state| Gate::new(&running(), Some(&status(state)), false);
        assert_eq!(Gate::new(&EngineStatus::Loading, None, false), Gate::Starting, "no engine yet");
        assert_eq!(Gate::new(&running(), None, false), Gate::Checking, "no answer yet");
        assert_eq!(Gate::new(&running(), None, true), Gate::Unreachable, "no storage");
        assert_eq!(gate(GalleryState::Absent), Gate::Create, "no gallery");
        assert_eq!(gate(GalleryState::Locked), Gate::Unlock(LockKind::Passphrase), "locked");
        assert_eq!(gate(GalleryState::Unlocked), Gate::Open, "unlocked");
    }

    #[test]
    fn a_gallery_is_not_shown_as_unlocked_while_the_engine_is_gone() {
        let open = status(GalleryState::Unlocked);
        assert_eq!(Gate::new(&EngineStatus::Loading, Some(&open), false), Gate::Starting, "a new worker has no key");
        let failed = EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, ""));
        assert_eq!(Gate::new(&failed, Some(&open), false), Gate::Stopped, "given up");
    }

    #[test]
    fn a_waiting_time_counts_down_to_zero() {
        let wait =
            RetryCooldown::of(1_000.0, FailureKind::Gallery(GalleryFailure::Wait { seconds: 30 })).expect("a wait");
        assert_eq!((wait.seconds_left(1_000.0), wait.seconds_left(1_001.0)), (30, 30), "rounded up");
        assert_eq!((wait.seconds_left(30_500.0), wait.seconds_left(99_000.0)), (1, 0), "over");
        assert_eq!(
            RetryCooldown::of(0.0, FailureKind::Gallery(GalleryFailure::WrongPassphrase)),
            None,
            "asks for no waiting time"
        );
        assert_eq!(
            RetryCooldown::new(1_000.0, 0.0).seconds_left(999.0),
            0,
            "no waiting time, also by an earlier clock"
        );
    }

    #[test]
    fn a_new_passphrase_is_long_enough_and_typed_twice() {
        let text = |first, second| passphrase_error(first, second).map(PassphraseError::text);
        assert!(text("", "").is_some_and(|text| !text.contains("more")), "nothing typed: the rule");
        assert!(text("short", "short").is_some_and(|text| text.contains("3 more")), "what is missing");
        assert!(passphrase_error("ünïcödé!", "ünïcödé!").is_none(), "characters are counted, not bytes");
        assert!(passphrase_error("long enough", "long enouhg").is_some(), "a typing error");
        assert_eq!(passphrase_error("long enough", "long enough"), None, "valid");
    }

    #[test]
    fn wrong_passphrases_are_counted() {
        assert_eq!(tries_left(0), None, "no wrong passphrase");
        assert!(tries_left(4).is_some_and(|text| text.starts_with("One more")), "the last free one");
        assert!(tries_left(7).is_some_and(|text| text.contains("wait")), "from then on");
    }
}
