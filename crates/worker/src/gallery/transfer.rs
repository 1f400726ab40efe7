//! Export and import: one encrypted file.

use super::error::GalleryError;
use super::watch::{Watch, go_on, unless_cancelled};
use super::{Gallery, Response, vault};
use crate::attachment::Attachment;
use crate::ports::gallery::{Cipher as _, CipherError, GalleryPorts, KeyDerivation};
use likeness_core::gallery::archive::{ArchiveError, Contents, Header, Writer};
use likeness_core::gallery::enrolled_set::EnrolledSet;
use likeness_core::gallery::person::ImportMode;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::Passphrase;
use protocol::gallery::{GalleryEvent, ImportStep, TransferRequest};

impl<D: GalleryPorts> Gallery<D> {
    pub(super) async fn transfer(
        &mut self,
        request: TransferRequest,
        attachment: &Attachment,
        watch: &impl Watch,
    ) -> Result<Response, GalleryError> {
        match request {
            TransferRequest::Export { passphrase } => self.export(&passphrase).await,
            TransferRequest::Import { passphrase, mode } => {
                let Attachment::Bytes(file) = attachment else {
                    return Err(GalleryError::internal("a request came without its file"));
                };
                self.import(file, &passphrase, mode, watch).await
            }
            // Imports end when this is noticed in the mailbox; here it only has to be answered.
            TransferRequest::CancelImport => Ok((GalleryEvent::Discarded, Attachment::None)),
        }
    }

    /// Writes the gallery into an encrypted file that only the passphrase opens.
    async fn export(&mut self, passphrase: &Passphrase) -> Result<Response, GalleryError> {
        vault::lock::check(passphrase)?;
        let session = self.session()?;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let (people, pictures) = (count(session.enrolled.count()), count(session.enrolled.pictures()));
        let mut writer = Writer::new(session.enrolled.records()).map_err(too_large)?;
        for picture in writer.expected() {
            if let Some(rgb) = session.thumbnail(&self.ports, picture).await? {
                writer.add(picture, &rgb);
            }
        }
        let cipher = self.ports.cipher();
        let header =
            Header { rounds: vault::lock::ROUNDS, salt: vault::random(cipher)?, nonce: vault::random(cipher)? };
        let key = cipher.derive(&passphrase.0, &header.salt, KeyDerivation::Pbkdf2 { rounds: header.rounds }).await?;
        let open = header.bytes();
        let mut file = cipher.seal(&key, &header.nonce, &open, &writer.finish()).await?;
        file.splice(..0, open);
        let at = self.now();
        // The file is complete; that an export was made is only noted for the reminder.
        let _ = self.change_index(|index| index.backup.exported_at = Some(at)).await;
        let event = GalleryEvent::Exported { people, pictures, at };
        Ok((event, Attachment::Bytes(file)))
    }

    /// Imports a file. It is decrypted and checked completely before anything is stored, then stored in one transaction. It
    /// can be cancelled until that is committed.
    async fn import(
        &mut self,
        file: &[u8],
        passphrase: &Passphrase,
        mode: ImportMode,
        watch: &impl Watch,
    ) -> Result<Response, GalleryError> {
        self.session()?;
        let opened = unless_cancelled(self.opened_file(file, passphrase, watch), watch).await??;
        go_on(watch).await?;
        let Contents { people, thumbnails } = Contents::parse(&opened)?;
        go_on(watch).await?;
        let changeset = |enrolled: &EnrolledSet| Ok(enrolled.import(&people, mode)?);
        let report = self.commit(&thumbnails, watch, changeset).await?;
        Ok((GalleryEvent::Imported { report, status: self.status().await? }, Attachment::None))
    }

    /// The decrypted contents of a file. The browser derives the key and decrypts outside this program: an import that is
    /// cancelled meanwhile does not wait for it.
    async fn opened_file(
        &self,
        file: &[u8],
        passphrase: &Passphrase,
        watch: &impl Watch,
    ) -> Result<Vec<u8>, GalleryError> {
        let (header, sealed) = Header::parse(file)?;
        let cipher = self.ports.cipher();
        watch.on_step(ImportStep::DerivingKey);
        let key = cipher.derive(&passphrase.0, &header.salt, KeyDerivation::Pbkdf2 { rounds: header.rounds }).await?;
        watch.on_step(ImportStep::Opening);
        match cipher.open(&key, &header.nonce, &header.bytes(), sealed).await {
            Err(CipherError::Refused) => Err(GalleryFailure::ExportLocked.into()),
            opened => Ok(opened?),
        }
    }
}

/// A gallery that no file holds; nothing is wrong with it.
fn too_large(error: ArchiveError) -> GalleryError {
    GalleryError::of(GalleryFailure::TooLargeToExport, error.to_string())
}
