//! Access to the gallery: create, unlock, lock, change the lock, settings, delete; and what happens between requests.

use super::attempts::Attempts;
use super::error::GalleryError;
use super::session::Session;
use super::{Gallery, Response, vault};
use crate::attachment::Attachment;
use crate::ports::gallery::{Cipher as _, GalleryPorts, GalleryStore as _, StoreName, Transaction, Write};
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::{LockKind, NewLock, Passphrase};
use protocol::gallery::{AccessRequest, GalleryEvent, GallerySettings};
use serde::Serialize;

/// Record ids in [`StoreName::Meta`].
const SETTINGS: &str = "settings";
const ATTEMPTS: &str = "attempts";

impl<D: GalleryPorts> Gallery<D> {
    pub(super) async fn manage_access(&mut self, request: AccessRequest) -> Result<Response, GalleryError> {
        match request {
            AccessRequest::Status => self.read_settings().await?,
            AccessRequest::Create { lock } => self.create(&lock).await?,
            AccessRequest::Unlock { passphrase } => self.unlock(passphrase.as_ref()).await?,
            AccessRequest::Lock => self.close(),
            AccessRequest::ChangeLock { current, lock } => self.change_lock(current.as_ref(), &lock).await?,
            AccessRequest::DeleteEverything => return self.delete_everything().await,
        }
        Ok((GalleryEvent::Status(self.status().await?), Attachment::None))
    }

    pub(super) async fn change_settings(&mut self, settings: GallerySettings) -> Result<Response, GalleryError> {
        if vault::lock(&self.ports).await?.is_none() {
            return Err(GalleryFailure::Absent.into());
        }
        let settings = settings.within_range();
        self.write_meta(SETTINGS, &settings).await?;
        self.settings = settings;
        self.tracker.reset_labels();
        Ok((GalleryEvent::Status(self.status().await?), Attachment::None))
    }

    async fn delete_everything(&mut self) -> Result<Response, GalleryError> {
        self.close();
        self.ports.store().destroy().await?;
        (self.settings, self.unsaved_attempts) = (GallerySettings::default(), Attempts::default());
        Ok((GalleryEvent::Deleted(self.status().await?), Attachment::None))
    }

    async fn create(&mut self, new: &NewLock) -> Result<(), GalleryError> {
        if vault::lock(&self.ports).await?.is_some() {
            return Err(GalleryFailure::Exists.into());
        }
        let (key, change) = vault::create(&self.ports, new).await?;
        self.ports.store().apply(0, change).await?;
        self.open(key).await
    }

    async fn open(&mut self, key: D::Key) -> Result<(), GalleryError> {
        self.session = Some(Session::open(&self.ports, key, self.embedding_version.clone()).await?);
        self.last_used_at = self.now();
        self.read_settings().await
    }

    async fn unlock(&mut self, passphrase: Option<&Passphrase>) -> Result<(), GalleryError> {
        let raw = self.try_unlock(passphrase).await?;
        let key = self.ports.cipher().import(&raw).await?;
        self.open(key).await
    }

    /// The data key, unless there were too many wrong passphrases. A wrong one is counted, the correct one resets the count.
    async fn try_unlock(&mut self, passphrase: Option<&Passphrase>) -> Result<[u8; 32], GalleryError> {
        let lock = vault::lock(&self.ports).await?.ok_or(GalleryFailure::Absent)?;
        let attempts = self.attempts().await?;
        let wait = attempts.wait(self.now());
        if wait > 0 && lock.kind == LockKind::Passphrase {
            let seconds = u32::try_from(wait.div_ceil(1000)).unwrap_or(u32::MAX);
            return Err(GalleryFailure::Wait { seconds }.into());
        }
        match vault::unlock(&self.ports, &lock, passphrase).await {
            Ok(raw) if attempts.wrong == 0 => Ok(raw),
            Ok(raw) => {
                self.save_attempts(Attempts::default()).await;
                Ok(raw)
            }
            Err(wrong) => {
                if is_wrong_passphrase(&wrong) {
                    self.save_attempts(attempts.fail(self.now())).await;
                }
                Err(wrong)
            }
        }
    }

    /// The wrong passphrases so far: as stored, or as remembered if they could not be stored.
    pub(super) async fn attempts(&self) -> Result<Attempts, GalleryError> {
        let bytes = self.ports.store().read(StoreName::Meta, ATTEMPTS).await?;
        // An unreadable count must not lock the user out.
        let written: Attempts = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Ok(if self.unsaved_attempts.wrong > written.wrong { self.unsaved_attempts } else { written })
    }

    /// Stores the count of wrong passphrases; on a full disk it is kept in memory only, so that a wrong one still counts
    /// and the correct one still works.
    async fn save_attempts(&mut self, attempts: Attempts) {
        let written = self.write_meta(ATTEMPTS, &attempts).await.is_ok();
        self.unsaved_attempts = if written { Attempts::default() } else { attempts };
    }

    async fn change_lock(&mut self, current: Option<&Passphrase>, new: &NewLock) -> Result<(), GalleryError> {
        if let NewLock::Passphrase(passphrase) = new {
            vault::check(passphrase)?;
        }
        let raw = self.try_unlock(current).await?;
        let change = vault::relock(&self.ports, &raw, new).await?;
        self.apply(change).await
    }

    /// Applies a transaction that changes no person.
    async fn apply(&mut self, transaction: Transaction<D::Key>) -> Result<(), GalleryError> {
        let (from, to) = (self.ports.store().revision().await?, transaction.next_revision);
        self.ports.store().apply(from, transaction).await?;
        if let Some(session) = &mut self.session {
            session.advance_revision(from, to);
        }
        Ok(())
    }

    /// Drops the key and everything that it decrypted.
    fn close(&mut self) {
        self.session = None;
        self.drafts.clear();
        self.burst = super::drafts::Burst::default();
        self.tracker.clear();
    }

    async fn read_settings(&mut self) -> Result<(), GalleryError> {
        let bytes = self.ports.store().read(StoreName::Meta, SETTINGS).await?;
        self.settings = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Ok(())
    }

    /// Writes an unencrypted record.
    async fn write_meta(&mut self, id: &str, value: &impl Serialize) -> Result<(), GalleryError> {
        let bytes = serde_json::to_vec(value).map_err(|error| GalleryError::internal(error.to_string()))?;
        let write = Write { store_name: StoreName::Meta, id: id.to_owned(), bytes: Some(bytes) };
        let next_revision = vault::new_revision(self.ports.cipher())?;
        self.apply(Transaction { writes: vec![write], browser_key: None, next_revision }).await
    }

    /// Reads the gallery again if another tab changed it; returns whether it did.
    pub(super) async fn refresh(&mut self) -> Result<bool, GalleryError> {
        let Some(session) = &mut self.session else {
            return Ok(false);
        };
        match session.refresh(&self.ports, self.embedding_version.clone()).await {
            Ok(false) => Ok(false),
            Ok(true) => {
                self.tracker.reset_labels();
                self.read_settings().await.map(|()| true)
            }
            // Another tab deleted the gallery, or replaced it with one that has another key.
            Err(error) if is_not_found(&error) => {
                self.close();
                Ok(true)
            }
            Err(error) => Err(error),
        }
    }

    /// Must be called every few seconds: locks the gallery when its time is up and notices what other tabs change. Returns
    /// an event if something happened.
    ///
    /// # Errors
    /// If the store cannot be read.
    pub async fn tick(&mut self) -> Result<Option<GalleryEvent>, GalleryError> {
        if self.session.is_none() {
            return Ok(None);
        }
        let idle = self.now().0.saturating_sub(self.last_used_at.0);
        let limit = u64::from(self.settings.auto_lock_minutes) * 60_000;
        if limit > 0 && idle >= limit {
            self.close();
            return Ok(Some(GalleryEvent::Status(self.status().await?)));
        }
        if self.refresh().await? {
            return Ok(Some(GalleryEvent::Changed(self.status().await?)));
        }
        Ok(None)
    }
}

fn is_wrong_passphrase(error: &GalleryError) -> bool {
    matches!(error, GalleryError::Failure(Failure { kind: FailureKind::Gallery(GalleryFailure::WrongPassphrase), .. }))
}

fn is_not_found(error: &GalleryError) -> bool {
    let gone = |kind| matches!(kind, FailureKind::Gallery(GalleryFailure::Absent | GalleryFailure::Damaged));
    matches!(error, GalleryError::Failure(failure) if gone(failure.kind))
}
