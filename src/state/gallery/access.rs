//! Whether the gallery is open, and what to type to open it.

use crate::state::engine::EngineStatus;
use protocol::failure::FailureKind;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{GalleryState, GalleryStatus, LockKind, PASSPHRASE};

/// What stands between a page and the gallery.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// The engine is on its way up.
    Starting,
    /// The engine has failed.
    Stopped,
    /// The gallery has not answered yet.
    Checking,
    /// There is none: make one.
    Create,
    /// It is closed, and this opens it.
    Unlock(LockKind),
    /// Nothing: it is open.
    Open,
}

impl Gate {
    /// The gate as the engine and the gallery have it.
    pub fn new(engine: &EngineStatus, status: Option<&GalleryStatus>) -> Self {
        if engine.failure().is_some() {
            return Self::Stopped;
        }
        let Some(status) = status.filter(|_| engine.report().is_some()) else {
            return if engine.report().is_some() { Self::Checking } else { Self::Starting };
        };
        match status.state {
            GalleryState::Absent => Self::Create,
            GalleryState::Locked => Self::Unlock(status.lock.unwrap_or(LockKind::Passphrase)),
            GalleryState::Unlocked => Self::Open,
        }
    }
}

/// The wait after wrong passphrases, by the page's clock.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct RetryCooldown {
    until_ms: f64,
}

impl RetryCooldown {
    /// A wait that begins now.
    pub fn new(now_ms: f64, wait_ms: f64) -> Self {
        // Nothing to wait for is over at any time, also by a clock that was read a moment earlier.
        if wait_ms > 0.0 { Self { until_ms: now_ms + wait_ms } } else { Self::default() }
    }

    /// What a failure says about waiting, if it says anything.
    pub fn of(now_ms: f64, kind: FailureKind) -> Option<Self> {
        match kind {
            FailureKind::Gallery(GalleryFailure::Wait { seconds }) => Some(Self::new(now_ms, f64::from(seconds) * 1e3)),
            _ => None,
        }
    }

    /// Seconds still to wait, rounded up; 0 where none are left.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to what fits")]
    pub fn seconds_left(self, now_ms: f64) -> u32 {
        ((self.until_ms - now_ms) / 1e3).ceil().clamp(0.0, 86_400.0) as u32
    }
}

/// What is wrong with a new passphrase, typed twice; `None` where it will do.
pub fn passphrase_error(first: &str, second: &str) -> Option<String> {
    let length = first.chars().count();
    if length < PASSPHRASE {
        let lacking = PASSPHRASE - length;
        let more = if length == 0 { String::new() } else { format!(" ({lacking} more)") };
        return Some(format!("At least {PASSPHRASE} characters{more}; a few words are good."));
    }
    (first != second).then(|| "Type the same passphrase twice.".to_owned())
}

/// What a way of locking protects against, and what it does not.
pub const fn promise(kind: LockKind) -> &'static str {
    match kind {
        LockKind::Passphrase => {
            "Nobody opens the gallery without it, not even with this computer in their hands. A forgotten passphrase \
             cannot be recovered by anybody."
        }
        LockKind::ThisBrowser => {
            "Nothing to remember. It protects against other sites and casual copying of the files, not against someone \
             who uses this browser."
        }
    }
}

/// How many wrong passphrases are left before the next has to wait; `None` where nothing need be said.
pub fn tries_left(wrong: u32) -> Option<String> {
    // The engine makes the sixth wait; see `GalleryFailure::Wait`.
    const FREE: u32 = 5;
    match FREE.saturating_sub(wrong) {
        FREE => None,
        0 => Some("Each further try has to wait. Nothing is deleted.".to_owned()),
        1 => Some("One more wrong passphrase and the next try has to wait.".to_owned()),
        left => Some(format!("{left} more wrong passphrases and the next try has to wait.")),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use likeness_core::backend::{Backend, KernelSet};
    use likeness_core::face::matching::Thresholds;
    use protocol::EngineReport;
    use protocol::failure::Failure;

    /// A gallery in some state, locked by a passphrase.
    pub(crate) fn status(state: GalleryState) -> GalleryStatus {
        GalleryStatus {
            state,
            lock: Some(LockKind::Passphrase),
            wait_ms: 0.0,
            wrong: 0,
            people: 0,
            pictures: 0,
            incompatible: 0,
            persisted: None,
            used_bytes: None,
            quota_bytes: None,
            auto_lock_minutes: 15,
            limits: None,
        }
    }

    fn running() -> EngineStatus {
        EngineStatus::Running(EngineReport {
            backend: Backend::Cpu,
            adapter: None,
            cpu_reason: None,
            operations: KernelSet::Own,
            models: vec![],
            startup_ms: 1.0,
            thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
        })
    }

    #[test]
    fn the_gate_follows_engine_and_gallery() {
        let gate = |state| Gate::new(&running(), Some(&status(state)));
        assert_eq!(Gate::new(&EngineStatus::Loading, None), Gate::Starting, "no engine yet");
        assert_eq!(Gate::new(&running(), None), Gate::Checking, "no answer yet");
        assert_eq!(gate(GalleryState::Absent), Gate::Create, "none was made");
        assert_eq!(gate(GalleryState::Locked), Gate::Unlock(LockKind::Passphrase), "closed");
        assert_eq!(gate(GalleryState::Unlocked), Gate::Open, "open");
    }

    #[test]
    fn a_gallery_is_not_shown_as_open_while_its_engine_is_gone() {
        let open = status(GalleryState::Unlocked);
        assert_eq!(Gate::new(&EngineStatus::Loading, Some(&open)), Gate::Starting, "replaced: it knows no key");
        let failed = EngineStatus::Failed(Failure::new(FailureKind::WorkerCrashed, ""));
        assert_eq!(Gate::new(&failed, Some(&open)), Gate::Stopped, "given up");
    }

    #[test]
    fn a_wait_counts_down_to_nothing_and_stays_there() {
        let wait =
            RetryCooldown::of(1_000.0, FailureKind::Gallery(GalleryFailure::Wait { seconds: 30 })).expect("a wait");
        assert_eq!((wait.seconds_left(1_000.0), wait.seconds_left(1_001.0)), (30, 30), "rounded up");
        assert_eq!((wait.seconds_left(30_500.0), wait.seconds_left(99_000.0)), (1, 0), "over");
        assert_eq!(
            RetryCooldown::of(0.0, FailureKind::Gallery(GalleryFailure::WrongPassphrase)),
            None,
            "no wait in that"
        );
        assert_eq!(
            RetryCooldown::new(1_000.0, 0.0).seconds_left(999.0),
            0,
            "no wait, by a clock that is read late too"
        );
    }

    #[test]
    fn a_new_passphrase_is_long_and_typed_twice() {
        assert!(passphrase_error("", "").is_some_and(|words| !words.contains("more")), "nothing typed: the rule");
        assert!(passphrase_error("short", "short").is_some_and(|words| words.contains("3 more")), "what is lacking");
        assert!(passphrase_error("ünïcödé!", "ünïcödé!").is_none(), "characters are counted, not bytes");
        assert!(passphrase_error("long enough", "long enouhg").is_some(), "a slip of the finger");
        assert_eq!(passphrase_error("long enough", "long enough"), None, "this will do");
    }

    #[test]
    fn wrong_passphrases_are_counted_aloud() {
        assert_eq!(tries_left(0), None, "nothing went wrong");
        assert!(tries_left(4).is_some_and(|words| words.starts_with("One more")), "the last free one");
        assert!(tries_left(7).is_some_and(|words| words.contains("wait")), "from then on");
    }
}
