//! The status of the gallery, and its second copy.

use super::error::GalleryError;
use super::recovery::{self, Comparison};
use super::{Gallery, mirror, vault};
use crate::ports::gallery::{GalleryPorts, GalleryStore as _, StoreName};
use likeness_core::gallery::search::Search;
use protocol::gallery::GallerySettings;
use protocol::gallery::lock::{GalleryState, GalleryStatus};

/// New pictures without an export after which a backup is due.
const PICTURES_WITHOUT_BACKUP: u32 = 10;

/// Whether the database was compared with its second copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Checked {
    /// Not yet.
    Not,
    /// The second copy could not be read.
    InVain,
    /// It was.
    Made,
}

impl Checked {
    /// Whether it was.
    pub(super) const fn is_made(self) -> bool {
        matches!(self, Self::Made)
    }
}

impl<D: GalleryPorts> Gallery<D> {
    /// The search over all people whose encoder is loaded, with the thresholds for their current number.
    pub(super) fn search(&self) -> Option<Search> {
        let enrolled = &self.session.as_ref()?.enrolled;
        let current = self.encoders.current()?;
        let loaded = self.encoders.earlier().iter().filter(|encoder| self.earlier.is_loaded(&encoder.version));
        Search::new(enrolled, std::iter::once(current).chain(loaded), self.settings().false_alarm)
    }

    /// The settings; those of a new gallery while it is locked.
    pub(super) fn settings(&self) -> GallerySettings {
        self.session.as_ref().map_or_else(GallerySettings::default, |session| session.index.settings)
    }

    /// The status of the gallery.
    pub(super) async fn status(&self) -> Result<GalleryStatus, GalleryError> {
        let lock = vault::lock::read(&self.ports).await?;
        let attempts = self.attempts().await?;
        let report = self.ports.store().report().await;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let session = self.session.as_ref();
        let enrolled = session.map(|session| &session.enrolled);
        let state = match (&lock, enrolled) {
            (None, _) => GalleryState::Absent,
            (Some(_), None) => GalleryState::Locked,
            (Some(_), Some(_)) => GalleryState::Unlocked,
        };
        Ok(GalleryStatus {
            state,
            lock: lock.map(|lock| lock.kind),
            wait_ms: attempts.wait(self.now()) as f64,
            wrong: attempts.wrong,
            people: match enrolled {
                Some(enrolled) => count(enrolled.count()),
                None => self.ports.store().count(StoreName::People).await?,
            },
            pictures: enrolled.map_or(0, |enrolled| count(enrolled.pictures())),
            incompatible: enrolled.map_or(0, |enrolled| count(enrolled.incomparable())),
            to_renew: enrolled.map_or(0, |enrolled| count(enrolled.to_renew())),
            earlier_loading: self.missing_encoder().is_some(),
            earlier_failure: self.earlier.failure().cloned(),
            persisted: report.persisted,
            used_bytes: report.used_bytes,
            quota_bytes: report.quota_bytes,
            auto_lock_minutes: self.settings().auto_lock_minutes,
            limits: self.search().map(|search| search.limits()),
            recovery: self.recovery,
            left_out: session.map_or(0, |session| count(session.left_out)),
            copied: self.copied,
            backup_due: report.persisted != Some(true) && self.is_backup_due(),
        })
    }

    fn is_backup_due(&self) -> bool {
        self.session.as_ref().is_some_and(|session| {
            let backup = session.index.backup;
            backup.exported_at.is_none() && !backup.reminded && backup.new_pictures >= PICTURES_WITHOUT_BACKUP
        })
    }

    /// Compares the database with its second copy, once: restores what the database has lost. While the copy cannot be read,
    /// each request tries again until a gallery is open.
    pub(super) async fn check(&mut self) -> Result<(), GalleryError> {
        if self.checked.is_made() || self.session.is_some() {
            return Ok(());
        }
        let first = self.checked == Checked::Not;
        match recovery::recover(&self.ports).await? {
            Comparison::Made(recovery) => (self.recovery, self.checked) = (recovery, Checked::Made),
            Comparison::NotMade(recovery) if first => (self.recovery, self.checked) = (recovery, Checked::InVain),
            Comparison::NotMade(_) => {}
        }
        Ok(())
    }

    /// Brings the second copy up to date if something was committed. Called after the answer was sent, which need not wait
    /// for it.
    pub async fn copy(&mut self) {
        if !std::mem::take(&mut self.uncopied) {
            return;
        }
        if let Some(session) = &self.session {
            self.copied = Some(mirror::sync(&self.ports, &session.index).await.is_ok());
        }
    }
}
