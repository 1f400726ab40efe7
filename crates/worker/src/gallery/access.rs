//! Access to the gallery: create, unlock, lock, change the lock, settings, delete; and what happens between requests.

use super::attempts::Attempts;
use super::error::GalleryError;
use super::sealed_index::SealedIndex;
use super::session::{MAX_RETRIES, Session};
use super::vault::lock::{self, LOCK, Lock, Relocked};
use super::{Gallery, Response, vault};
use crate::attachment::Attachment;
use crate::ports::gallery::{
    Cipher as _, GalleryPorts, GalleryStore as _, MirrorStore as _, StoreError, StoreName, Transaction, Write,
};
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{LockKind, NewLock, Passphrase};
use protocol::gallery::{AccessRequest, GalleryEvent, GalleryNotice, GallerySettings};

/// The id of the wrong passphrases in [`StoreName::Meta`].
const ATTEMPTS: &str = "attempts";

/// A lock that was opened.
struct OpenedLock<K> {
    lock: Lock,
    wrapping_key: K,
    data_key: K,
}

impl<D: GalleryPorts> Gallery<D> {
    pub(super) async fn manage_access(&mut self, request: AccessRequest) -> Result<Response, GalleryError> {
        match request {
            AccessRequest::Status | AccessRequest::KeepUnlocked => {}
            AccessRequest::Create { lock } => self.create(&lock).await?,
            AccessRequest::Unlock { passphrase } => self.unlock(passphrase.as_ref()).await?,
            AccessRequest::Lock => self.close(),
            AccessRequest::ChangeLock { current, lock } => self.change_lock(current.as_ref(), &lock).await?,
            AccessRequest::Dismiss(notice) => self.dismiss(notice).await?,
            AccessRequest::DeleteEverything => return self.delete_everything().await,
        }
        Ok((GalleryEvent::Status(self.status().await?), Attachment::None))
    }

    pub(super) async fn change_settings(&mut self, settings: GallerySettings) -> Result<Response, GalleryError> {
        let settings = settings.within_range();
        self.change_index(|index| index.settings = settings).await?;
        self.tracker.reset_labels();
        Ok((GalleryEvent::Status(self.status().await?), Attachment::None))
    }

    /// Changes the sealed index.
    pub(super) async fn change_index(&mut self, change: impl Fn(&mut SealedIndex)) -> Result<(), GalleryError> {
        let session = self.session.as_mut().ok_or(GalleryFailure::Locked)?;
        session.change_index(&self.ports, &self.encoders, change).await?;
        self.uncopied = true;
        Ok(())
    }

    async fn dismiss(&mut self, notice: GalleryNotice) -> Result<(), GalleryError> {
        match notice {
            GalleryNotice::Recovery => self.recovery = None,
            GalleryNotice::Backup => self.change_index(|index| index.backup.reminded = true).await?,
        }
        Ok(())
    }

    /// Deletes the second copy first, or the next visit would restore it, and once more at the end: another tab may have been
    /// writing it.
    pub(super) async fn delete_everything(&mut self) -> Result<Response, GalleryError> {
        self.close();
        self.ports.mirror().destroy().await?;
        self.ports.store().destroy().await?;
        self.ports.mirror().destroy().await?;
        (self.unsaved_attempts, self.recovery, self.copied) = (Attempts::default(), None, None);
        Ok((GalleryEvent::Deleted(self.status().await?), Attachment::None))
    }

    async fn create(&mut self, new: &NewLock) -> Result<(), GalleryError> {
        let (revision, meta) = self.ports.store().read_all(StoreName::Meta).await?;
        if meta.iter().any(|(id, _)| id == LOCK) {
            return Err(GalleryFailure::Exists.into());
        }
        let data_key = self.ports.cipher().data_key().await?;
        let relocked = lock::relock(&self.ports, &data_key, new).await?;
        if self.checked.is_made() {
            // What is left of another gallery. A copy that could not be read may be of one that is still to be restored. Without a
            // second copy the gallery works all the same.
            let _ = self.ports.mirror().destroy().await;
        }
        self.keep_recovery_key(&relocked).await;
        let Relocked { bytes, data_key, browser_key, .. } = relocked;
        let gallery = vault::new_revision(self.ports.cipher())?;
        let session = Session::create(&self.ports, data_key, gallery, revision, bytes, browser_key).await?;
        self.opened(session);
        Ok(())
    }

    fn opened(&mut self, mut session: Session<D::Key>) {
        session.enrolled.set_encoders(self.encoders.versions());
        self.session = Some(session);
        self.earlier.retry();
        self.last_used_at = self.now();
        self.uncopied = true;
    }

    async fn unlock(&mut self, passphrase: Option<&Passphrase>) -> Result<(), GalleryError> {
        let opened = self.try_unlock(passphrase).await?;
        let session = Session::open(&self.ports, opened.data_key.clone(), self.encoders.versions()).await?;
        self.opened(session);
        if opened.lock.is_outdated() {
            // The gallery is open; if a stronger lock cannot be stored now, the next visit tries again.
            let _ = self.renew_lock(&opened, passphrase).await;
        }
        Ok(())
    }

    /// Opens the lock, unless there were too many wrong passphrases. A wrong one is counted, the correct one resets the
    /// count.
    async fn try_unlock(&mut self, passphrase: Option<&Passphrase>) -> Result<OpenedLock<D::Key>, GalleryError> {
        let lock = lock::read(&self.ports).await?.ok_or(GalleryFailure::Absent)?;
        let attempts = self.attempts().await?;
        let wait = attempts.wait(self.now());
        if wait > 0 && lock.kind == LockKind::Passphrase {
            let seconds = u32::try_from(wait.div_ceil(1000)).unwrap_or(u32::MAX);
            return Err(GalleryFailure::Wait { seconds }.into());
        }
        let wrapping_key = lock::wrapping_key(&self.ports, &lock, passphrase).await?;
        match lock::data_key(&self.ports, &lock, &wrapping_key, false).await {
            Ok(data_key) => {
                if attempts.wrong > 0 {
                    self.save_attempts(|_| Attempts::default()).await;
                }
                Ok(OpenedLock { lock, wrapping_key, data_key })
            }
            Err(wrong) => {
                if is_wrong_passphrase(&wrong) {
                    let now = self.now();
                    self.save_attempts(|attempts| attempts.fail(now)).await;
                }
                Err(wrong)
            }
        }
    }

    /// The wrong passphrases so far: as stored, or as remembered if they could not be stored.
    pub(super) async fn attempts(&self) -> Result<Attempts, GalleryError> {
        let bytes = self.ports.store().read(StoreName::Meta, ATTEMPTS).await?;
        Ok(self.known_attempts(bytes.as_deref()))
    }

    fn known_attempts(&self, stored: Option<&[u8]>) -> Attempts {
        // An unreadable count must not lock the user out.
        let stored: Attempts = stored.and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
        if self.unsaved_attempts.wrong > stored.wrong { self.unsaved_attempts } else { stored }
    }

    /// Counts wrong passphrases: the count is read and written in one state of the database, so that two tabs count each
    /// other's. On a full disk it is kept in memory only, so that a wrong one still counts and the correct one still works.
    async fn save_attempts(&mut self, count: impl Fn(Attempts) -> Attempts) {
        let mut counted = count(self.unsaved_attempts);
        for _ in 0..MAX_RETRIES {
            let Ok((revision, meta)) = self.ports.store().read_all(StoreName::Meta).await else { break };
            if !meta.iter().any(|(id, _)| id == LOCK) {
                break; // Another tab deleted the gallery: there is nothing to protect.
            }
            let stored = meta.iter().find(|(id, _)| id == ATTEMPTS).map(|(_, bytes)| bytes.as_slice());
            counted = count(self.known_attempts(stored));
            match self.write_attempts(revision, counted).await {
                Ok(()) => {
                    self.unsaved_attempts = Attempts::default();
                    return;
                }
                Err(StoreError::Stale) => {}
                Err(_) => break,
            }
        }
        self.unsaved_attempts = counted;
    }

    async fn write_attempts(&mut self, revision: u64, attempts: Attempts) -> Result<(), StoreError> {
        let failed = |error: String| StoreError::Failed(error);
        let bytes = serde_json::to_vec(&attempts).map_err(|error| failed(error.to_string()))?;
        let write = Write { store_name: StoreName::Meta, id: ATTEMPTS.to_owned(), bytes: Some(bytes) };
        let next_revision =
            vault::new_revision(self.ports.cipher()).map_err(|_| failed("no random numbers".to_owned()))?;
        let transaction = Transaction { writes: vec![write], browser_key: None, next_revision };
        self.ports.store().apply(revision, transaction).await?;
        if let Some(session) = &mut self.session {
            session.advance_revision(revision, next_revision);
        }
        Ok(())
    }

    async fn change_lock(&mut self, current: Option<&Passphrase>, new: &NewLock) -> Result<(), GalleryError> {
        if let NewLock::Passphrase(passphrase) = new {
            lock::check(passphrase)?;
        }
        self.session()?;
        for _ in 0..MAX_RETRIES {
            let opened = self.try_unlock(current).await?;
            if self.replace_lock(&opened, new).await? {
                return Ok(());
            }
        }
        Err(GalleryError::internal("other tabs keep changing the lock"))
    }

    /// Replaces an outdated lock by one that the same passphrase or browser opens.
    async fn renew_lock(
        &mut self,
        opened: &OpenedLock<D::Key>,
        passphrase: Option<&Passphrase>,
    ) -> Result<bool, GalleryError> {
        let new = match (opened.lock.kind, passphrase) {
            (LockKind::Passphrase, Some(passphrase)) => NewLock::Passphrase(passphrase.clone()),
            (LockKind::Passphrase, None) => return Ok(false),
            (LockKind::ThisBrowser, _) => NewLock::ThisBrowser,
        };
        self.replace_lock(opened, &new).await
    }

    /// Replaces a lock that was opened. False if another tab changed the lock or the gallery in between.
    async fn replace_lock(&mut self, opened: &OpenedLock<D::Key>, new: &NewLock) -> Result<bool, GalleryError> {
        let data_key = lock::data_key(&self.ports, &opened.lock, &opened.wrapping_key, true).await?;
        let relocked = lock::relock(&self.ports, &data_key, new).await?;
        self.refresh().await?;
        if lock::read(&self.ports).await?.as_ref() != Some(&opened.lock) {
            return Ok(false);
        }
        self.keep_recovery_key(&relocked).await;
        let session = self.session.as_mut().ok_or(GalleryFailure::Locked)?;
        let Relocked { bytes, browser_key, .. } = relocked;
        let replaced = session.replace_lock(&self.ports, bytes, browser_key).await?;
        self.uncopied |= replaced;
        Ok(replaced)
    }

    /// Stores the recovery key with the second copy. Without one the gallery works all the same.
    async fn keep_recovery_key(&self, relocked: &Relocked<D::Key>) {
        if let Some((name, raw)) = &relocked.recovery_key {
            let _ = self.ports.mirror().write(name, raw).await;
        }
    }

    /// Drops the key and everything that it decrypted.
    fn close(&mut self) {
        self.session = None;
        self.trial = None;
        self.drafts.clear();
        self.burst = super::drafts::Burst::default();
        self.tracker.clear();
    }

    /// Reads the gallery again if another tab changed it; returns whether it did.
    pub(super) async fn refresh(&mut self) -> Result<bool, GalleryError> {
        let Some(session) = &mut self.session else {
            return Ok(false);
        };
        match session.refresh(&self.ports, self.encoders.versions()).await {
            Ok(false) => Ok(false),
            Ok(true) => {
                self.trial = None;
                self.tracker.reset_labels();
                self.uncopied = true;
                Ok(true)
            }
            // Another tab deleted the gallery, or replaced it with one that has another key.
            Err(error) if is_not_found(&error) => {
                self.close();
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    /// Locks the gallery if it was not used for too long, by the wall clock, which goes on while the computer sleeps.
    /// Returns whether it did.
    pub(super) fn lock_if_idle(&mut self) -> bool {
        if self.session.is_none() {
            return false;
        }
        // A clock that was set back must not keep the gallery open for longer.
        self.last_used_at = self.last_used_at.min(self.now());
        let idle = self.now().0.saturating_sub(self.last_used_at.0);
        let limit = u64::from(self.settings().auto_lock_minutes) * 60_000;
        let is_over = limit > 0 && idle >= limit;
        if is_over {
            self.close();
        }
        is_over
    }

    /// Must be called every few seconds and after each request: locks the gallery when its time is up and notices what
    /// other tabs change. Returns an event if something happened.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn tick(&mut self) -> Result<Option<GalleryEvent>, GalleryError> {
        let locked = self.lock_if_idle() | std::mem::take(&mut self.expired);
        // Also if it was opened again since: what another tab changed, the idle time above all, counts from now on.
        let changed = self.refresh().await?;
        if locked {
            return Ok(Some(GalleryEvent::Status(self.status().await?)));
        }
        if changed {
            return Ok(Some(GalleryEvent::Changed(self.status().await?)));
        }
        Ok(None)
    }

    /// Whether the gallery locked itself before it handled a request: [`Gallery::tick`] then reports it.
    pub const fn has_expired(&self) -> bool {
        self.expired
    }
}

fn is_wrong_passphrase(error: &GalleryError) -> bool {
    matches!(error, GalleryError::Failure(Failure { kind: FailureKind::Gallery(GalleryFailure::WrongPassphrase), .. }))
}

fn is_not_found(error: &GalleryError) -> bool {
    let gone = |kind| matches!(kind, FailureKind::Gallery(GalleryFailure::Absent | GalleryFailure::Damaged));
    matches!(error, GalleryError::Failure(failure) if gone(failure.kind))
}
