//! The gallery's engine: what each of its requests does.
//!
//! Plain Rust over three doors ([`GalleryPorts`]: store, cipher, calendar) and a pair of [`FaceAnalyzer`], so that all of it is tested natively.
//! While it is locked there is no key and no encoding in memory; locking drops both, and drafts and tracks with them.

pub mod access;
pub mod attempts;
pub mod drafts;
pub mod enrol;
pub mod error;
pub mod face_analyzer;
pub mod recognise;
pub mod session;
pub mod transfer;
pub mod vault;

use crate::ports::gallery::{GalleryPorts, GalleryStore as _, StoreName, WallClock as _};
use access::GallerySettings;
use attempts::Attempts;
use drafts::{Burst, Drafts};
use error::GalleryError;
use face_analyzer::FaceAnalyzer;
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::enrolled_set::{Changeset, EnrolledSet};
use likeness_core::gallery::limits::ImpostorDistribution;
use likeness_core::gallery::person::THUMBNAIL;
use likeness_core::gallery::person::{PictureId, UnixMs};
use likeness_core::gallery::recognition::IdentificationThresholds;
use likeness_core::gallery::similarity::similarity;
use likeness_core::gallery::track::{TrackSettings, Tracker};
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::{Stage, StageTimings};
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::{GalleryState, GalleryStatus};
use protocol::gallery::{GalleryEvent, GalleryRequest};
use session::Session;
use std::collections::BTreeMap;

/// Most thumbnails in one answer.
const THUMBNAILS: usize = 200;

/// What comes of a request: an event, and bytes beside it.
pub type Answer = (GalleryEvent, Option<Vec<u8>>);

/// What came beside a request.
#[derive(Debug)]
pub enum Attachment<'a> {
    /// Nothing.
    Nothing,
    /// A picture, and how long it took to read, milliseconds.
    Picture(&'a RgbaFrame, f64),
    /// A file.
    Bytes(&'a [u8]),
}

impl<'a> Attachment<'a> {
    fn picture(&self) -> Result<(&'a RgbaFrame, StageTimings), GalleryError> {
        let Self::Picture(frame, read_ms) = self else {
            return Err(GalleryError::internal("a request came without its picture"));
        };
        let mut timings = StageTimings::default();
        timings.add(Stage::Read, *read_ms);
        Ok((frame, timings))
    }

    fn bytes(&self) -> Result<&'a [u8], GalleryError> {
        let Self::Bytes(bytes) = self else {
            return Err(GalleryError::internal("a request came without its file"));
        };
        Ok(bytes)
    }
}

/// The gallery.
#[derive(Debug)]
pub struct Gallery<D: GalleryPorts> {
    doors: D,
    session: Option<Session<D::Key>>,
    kept: GallerySettings,
    /// Wrong passphrases that could not be written down.
    unsaved_attempts: Attempts,
    tag: Option<EmbeddingVersion>,
    strangers: Option<ImpostorDistribution>,
    drafts: Drafts,
    burst: Burst,
    tracker: Tracker,
    last_used_at: UnixMs,
}

impl<D: GalleryPorts> Gallery<D> {
    /// A gallery behind these doors, not yet looked at.
    pub fn new(doors: D) -> Self {
        let last_used_at = doors.calendar().now();
        Self {
            doors,
            session: None,
            kept: GallerySettings::default(),
            unsaved_attempts: Attempts::default(),
            tag: None,
            strangers: None,
            drafts: Drafts::default(),
            burst: Burst::default(),
            tracker: Tracker::new(TrackSettings::default()),
            last_used_at,
        }
    }

    /// What it stands behind.
    pub(crate) const fn doors(&self) -> &D {
        &self.doors
    }

    /// The nets are there: from now on this encoder is used, and strangers come so near. `apart` is the distance beyond which
    /// two looks are two people.
    pub fn start(&mut self, tag: EmbeddingVersion, strangers: Option<ImpostorDistribution>, apart: f32) {
        if let Some(session) = &mut self.session {
            session.album.set_embedding_version(tag.clone());
        }
        self.tracker = Tracker::new(TrackSettings { apart, ..TrackSettings::default() });
        (self.tag, self.strangers) = (Some(tag), strangers);
    }

    /// Does what was asked. `eyes` are there once the nets are.
    ///
    /// # Errors
    /// [`GalleryError`]; nothing was changed then.
    pub async fn handle(
        &mut self,
        request: GalleryRequest,
        beside: Attachment<'_>,
        eyes: Option<&impl FaceAnalyzer>,
    ) -> Result<Answer, GalleryError> {
        if request != GalleryRequest::Status {
            self.last_used_at = self.now();
        }
        self.refresh().await?;
        match request {
            GalleryRequest::Examine { .. }
            | GalleryRequest::BurstFrame { .. }
            | GalleryRequest::Recognise { .. }
            | GalleryRequest::Verify { .. } => {
                let eyes = eyes.ok_or(GalleryFailure::NotReady)?;
                self.look(request, &beside, eyes).await
            }
            GalleryRequest::Enrol(enrolment) => self.enrol(enrolment, eyes.map(|eyes| eyes.thresholds().tau)).await,
            GalleryRequest::Import { passphrase, mode } => self.import(beside.bytes()?, &passphrase, mode).await,
            GalleryRequest::Export { passphrase } => self.export(&passphrase).await,
            GalleryRequest::Status
            | GalleryRequest::Create { .. }
            | GalleryRequest::Unlock { .. }
            | GalleryRequest::Lock
            | GalleryRequest::ChangeLock { .. }
            | GalleryRequest::Settings { .. }
            | GalleryRequest::DeleteEverything => self.manage_lock(request).await,
            other => self.manage_people(other).await,
        }
    }

    async fn look(
        &mut self,
        request: GalleryRequest,
        beside: &Attachment<'_>,
        eyes: &impl FaceAnalyzer,
    ) -> Result<Answer, GalleryError> {
        let (frame, timings) = beside.picture()?;
        match request {
            GalleryRequest::Examine { source } => self.examine(frame, source, eyes).await,
            GalleryRequest::BurstFrame { first } => self.burst(frame, first, eyes).await,
            GalleryRequest::Recognise { source } => self.recognise(frame, source, timings, eyes).await,
            GalleryRequest::Verify { person, source } => self.verify(person, frame, source, timings, eyes).await,
            _ => Err(GalleryError::internal("no look was asked for")),
        }
    }

    /// Lists, changes of people, and what is forgotten.
    async fn manage_people(&mut self, request: GalleryRequest) -> Result<Answer, GalleryError> {
        match request {
            GalleryRequest::Discard { drafts } => {
                drafts.into_iter().for_each(|draft| self.drafts.discard(draft));
                Ok((GalleryEvent::Discarded, None))
            }
            GalleryRequest::EndLive => {
                self.tracker.clear();
                Ok((GalleryEvent::Discarded, None))
            }
            GalleryRequest::People => Ok((GalleryEvent::People(self.session()?.album.people()), None)),
            GalleryRequest::Similarity => Ok((GalleryEvent::Similarity(self.similarity()?), None)),
            GalleryRequest::Thumbnails { pictures } => self.thumbnails(&pictures).await,
            GalleryRequest::Rename { person, name } => self.change(|album| album.rename(person, &name)).await,
            GalleryRequest::Merge { from, into } => self.change(|album| album.merge(from, into)).await,
            GalleryRequest::DeletePicture { picture } => self.change(|album| album.without_picture(picture)).await,
            GalleryRequest::DeletePerson { person } => self.change(|album| album.remove_person(person)).await,
            _ => Err(GalleryError::internal("this is asked of nobody")),
        }
    }

    async fn change(
        &mut self,
        changeset: impl Fn(&EnrolledSet) -> Result<Changeset, GalleryFailure>,
    ) -> Result<Answer, GalleryError> {
        self.commit(&BTreeMap::new(), |album| Ok((changeset(album)?, ()))).await?;
        Ok((GalleryEvent::Changed(self.status().await?), None))
    }

    async fn commit<T>(
        &mut self,
        thumbnails: &BTreeMap<PictureId, Vec<u8>>,
        changeset: impl Fn(&EnrolledSet) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        let session = self.session.as_mut().ok_or(GalleryFailure::Locked)?;
        let result = session.commit(&self.doors, self.tag.as_ref(), thumbnails, changeset).await?;
        // Nobody is named from memory whom the gallery no longer knows, or knows better now.
        self.tracker.reset_labels();
        Ok(result)
    }

    fn similarity(&self) -> Result<likeness_core::gallery::similarity::SimilarityReport, GalleryError> {
        let mut pictures: Vec<_> = self.session()?.album.comparable().collect();
        pictures.sort_by_key(|(person, picture)| (person.name.to_lowercase(), person.id, picture.at, picture.id));
        Ok(similarity(&pictures))
    }

    /// Thumbnails as RGBA, those that there are.
    async fn thumbnails(&self, wanted: &[PictureId]) -> Result<Answer, GalleryError> {
        let session = self.session()?;
        let (mut pictures, mut bytes) = (Vec::new(), Vec::new());
        for picture in wanted.iter().take(THUMBNAILS) {
            let Some(rgb) = session.thumbnail(&self.doors, *picture).await? else {
                continue;
            };
            let (pixels, _) = rgb.as_chunks::<3>();
            if pixels.len() == (THUMBNAIL * THUMBNAIL) as usize {
                pictures.push(*picture);
                bytes.extend(pixels.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]));
            }
        }
        Ok((GalleryEvent::Thumbnails { pictures }, Some(bytes)))
    }

    fn session(&self) -> Result<&Session<D::Key>, GalleryError> {
        self.session.as_ref().ok_or_else(|| GalleryFailure::Locked.into())
    }

    fn now(&self) -> UnixMs {
        self.doors.calendar().now()
    }

    /// The thresholds for everybody who is there now.
    fn limits(&self) -> Option<IdentificationThresholds> {
        let index = self.session.as_ref()?.album.index();
        let strangers = self.strangers.as_ref()?;
        Some(strangers.limits(index.people(), index.pictures(), self.kept.false_alarm))
    }

    /// How the gallery is.
    async fn status(&self) -> Result<GalleryStatus, GalleryError> {
        let lock = vault::lock(&self.doors).await?;
        let attempts = self.attempts().await?;
        let report = self.doors.store().report().await;
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let album = self.session.as_ref().map(|session| &session.album);
        let state = match (&lock, album) {
            (None, _) => GalleryState::Absent,
            (Some(_), None) => GalleryState::Locked,
            (Some(_), Some(_)) => GalleryState::Unlocked,
        };
        Ok(GalleryStatus {
            state,
            lock: lock.map(|lock| lock.kind),
            wait_ms: attempts.wait(self.now()) as f64,
            wrong: attempts.wrong,
            people: match album {
                Some(album) => count(album.count()),
                None => self.doors.store().count(StoreName::People).await?,
            },
            pictures: album.map_or(0, |album| count(album.pictures())),
            of_other_model: album.map_or(0, |album| count(album.pictures() - album.index().pictures())),
            persisted: report.persisted,
            used_bytes: report.used_bytes,
            quota_bytes: report.quota_bytes,
            auto_lock_minutes: self.kept.auto_lock_minutes,
            limits: self.limits(),
        })
    }
}
