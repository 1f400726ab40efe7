//! The gallery: what each of its requests does.
//!
//! Plain Rust over ports ([`GalleryPorts`]: store, second copy, cipher, wall clock) and a [`FaceAnalyzer`], so that all of it is
//! tested natively. While the gallery is locked there is no key and no embedding in memory; locking drops both, and the
//! drafts and tracks with them.

pub mod access;
pub mod attempts;
pub mod drafts;
mod earlier;
pub mod enrol;
pub mod error;
pub mod face_analyzer;
pub mod mirror;
mod personal_head;
pub mod recognise;
pub mod recovery;
mod renew;
pub mod sealed_index;
pub mod session;
pub mod status;
pub mod transfer;
pub mod vault;
pub mod watch;

use crate::attachment::Attachment;
use crate::ports::gallery::{GalleryPorts, WallClock as _};
use attempts::Attempts;
use drafts::{Burst, Drafts};
use earlier::EarlierEncoders;
use error::GalleryError;
use face_analyzer::FaceAnalyzer;
use likeness_core::gallery::encoders::Encoders;
use likeness_core::gallery::enrolled_set::{Changeset, EnrolledSet, EnrolledSetError};
use likeness_core::gallery::person::THUMBNAIL_SIDE;
use likeness_core::gallery::person::{PictureId, UnixMs};
use likeness_core::gallery::similarity::similarity;
use likeness_core::gallery::track::{TrackSettings, Tracker};
use likeness_core::pixels::RgbaFrame;
use likeness_core::timing::{Stage, StageTimings};
use likeness_learn::personal_head::trial::HeadTrial;
use likeness_nets::style::painting::NeverInterrupt;
use protocol::failure::gallery::GalleryFailure;
use protocol::gallery::lock::Recovery;
use protocol::gallery::{AccessRequest, AnalysisRequest, DraftRequest, GalleryEvent, GalleryRequest, PeopleRequest};
use session::{ChangeContext, Session};
use status::Checked;
use std::collections::BTreeMap;
use watch::Watch;

/// Maximum number of thumbnails per answer.
const MAX_THUMBNAILS: usize = 200;

/// The event that answers a request, and its attachment.
pub type Response = (GalleryEvent, Attachment);

/// The gallery.
#[derive(Debug)]
pub struct Gallery<D: GalleryPorts> {
    ports: D,
    session: Option<Session<D::Key>>,
    /// Wrong passphrases that could not be stored.
    unsaved_attempts: Attempts,
    encoders: Encoders,
    earlier: EarlierEncoders,
    drafts: Drafts,
    burst: Burst,
    tracker: Tracker,
    /// The lesson about a head of one's own, while it is under way.
    trial: Option<HeadTrial>,
    last_used_at: UnixMs,
    /// Whether the database was compared with the second copy.
    checked: Checked,
    recovery: Option<Recovery>,
    /// Something was committed that the second copy lacks.
    uncopied: bool,
    copied: Option<bool>,
    /// The gallery locked itself before it handled a request, and the page does not know yet.
    expired: bool,
}

impl<D: GalleryPorts> Gallery<D> {
    /// A gallery over these ports. Nothing is read yet.
    pub fn new(ports: D) -> Self {
        let last_used_at = ports.wall_clock().now();
        Self {
            ports,
            session: None,
            unsaved_attempts: Attempts::default(),
            encoders: Encoders::default(),
            earlier: EarlierEncoders::default(),
            drafts: Drafts::default(),
            burst: Burst::default(),
            tracker: Tracker::new(TrackSettings::default()),
            trial: None,
            last_used_at,
            checked: Checked::Not,
            recovery: None,
            uncopied: false,
            copied: None,
            expired: false,
        }
    }

    /// The ports, which the benchmarks use too.
    #[cfg(feature = "painting")]
    pub(crate) const fn ports(&self) -> &D {
        &self.ports
    }

    /// The nets are loaded: sets the current encoder and the earlier ones that the site offers. Beyond the rejection
    /// threshold of the current one, two embeddings of a track belong to different people.
    pub fn start(&mut self, encoders: Encoders) {
        if let Some(session) = &mut self.session {
            session.enrolled.set_encoders(encoders.versions());
        }
        let settings = TrackSettings::default();
        let max_distance = encoders.current().map_or(settings.max_distance, |encoder| encoder.thresholds.reject_tau);
        self.tracker = Tracker::new(TrackSettings { max_distance, ..settings });
        (self.encoders, self.earlier) = (encoders, EarlierEncoders::default());
    }

    /// Carries out a request. The `analyzer` is available once the nets are loaded; `watch` follows an import.
    ///
    /// # Errors
    /// [`GalleryError`]; nothing was changed then.
    pub async fn handle(
        &mut self,
        request: GalleryRequest,
        attachment: &Attachment,
        analyzer: Option<&impl FaceAnalyzer>,
        watch: &impl Watch,
    ) -> Result<Response, GalleryError> {
        self.expired |= self.lock_if_idle();
        if request.is_use() {
            self.last_used_at = self.now();
        }
        if request == GalleryRequest::Access(AccessRequest::DeleteEverything) {
            // Whatever is wrong with what is stored, it can be deleted.
            return self.delete_everything().await;
        }
        self.check().await?;
        self.refresh().await?;
        match request {
            GalleryRequest::Access(request) => self.manage_access(request).await,
            GalleryRequest::Settings(settings) => self.change_settings(settings).await,
            GalleryRequest::People(request) => self.manage_people(request).await,
            GalleryRequest::Analysis(request) => {
                let analyzer = analyzer.ok_or(GalleryFailure::NotReady)?;
                self.analyze(request, attachment, analyzer).await
            }
            GalleryRequest::EndLive => {
                self.tracker.clear();
                Ok((GalleryEvent::Discarded, Attachment::None))
            }
            GalleryRequest::Drafts(DraftRequest::Enrol(enrolment)) => self.enrol(enrolment).await,
            GalleryRequest::Drafts(DraftRequest::Discard { drafts }) => {
                drafts.into_iter().for_each(|draft| self.drafts.discard(draft));
                Ok((GalleryEvent::Discarded, Attachment::None))
            }
            GalleryRequest::Transfer(request) => self.transfer(request, attachment, watch).await,
        }
    }

    async fn analyze(
        &mut self,
        request: AnalysisRequest,
        attachment: &Attachment,
        analyzer: &impl FaceAnalyzer,
    ) -> Result<Response, GalleryError> {
        let (frame, timings) = picture(attachment)?;
        match request {
            AnalysisRequest::Examine { source } => self.examine(frame, source, analyzer).await,
            AnalysisRequest::BurstFrame { first } => self.burst(frame, first, analyzer).await,
            AnalysisRequest::Recognise { source } => self.recognise(frame, source, timings, analyzer).await,
            AnalysisRequest::Verify { person, source } => self.verify(person, frame, source, timings, analyzer).await,
            AnalysisRequest::Renew { person, face } => self.renew(person, face, frame, analyzer).await,
        }
    }

    async fn manage_people(&mut self, request: PeopleRequest) -> Result<Response, GalleryError> {
        match request {
            PeopleRequest::List => Ok((GalleryEvent::People(self.session()?.enrolled.people()), Attachment::None)),
            PeopleRequest::Similarity => Ok((GalleryEvent::Similarity(self.similarity()?), Attachment::None)),
            PeopleRequest::TryHead { first } => self.try_head(first),
            PeopleRequest::Thumbnails { pictures } => self.thumbnails(&pictures).await,
            PeopleRequest::Rename { person, name } => self.change(|enrolled| enrolled.rename(person, &name)).await,
            PeopleRequest::Merge { from, into } => self.change(|enrolled| enrolled.merge(from, into)).await,
            PeopleRequest::DeletePicture { picture } => self.change(|enrolled| enrolled.remove_picture(picture)).await,
            PeopleRequest::DeleteEarlierPictures { person } => {
                self.change(|enrolled| enrolled.remove_earlier(person)).await
            }
            PeopleRequest::DeletePerson { person } => self.change(|enrolled| enrolled.remove_person(person)).await,
        }
    }

    async fn change(
        &mut self,
        changeset: impl Fn(&EnrolledSet) -> Result<Changeset, EnrolledSetError>,
    ) -> Result<Response, GalleryError> {
        self.commit(&BTreeMap::new(), &NeverInterrupt, |enrolled| Ok((changeset(enrolled)?, ()))).await?;
        Ok((GalleryEvent::Changed(self.status().await?), Attachment::None))
    }

    async fn commit<T>(
        &mut self,
        thumbnails: &BTreeMap<PictureId, &[u8]>,
        watch: &impl Watch,
        changeset: impl Fn(&EnrolledSet) -> Result<(Changeset, T), GalleryFailure>,
    ) -> Result<T, GalleryError> {
        let session = self.session.as_mut().ok_or(GalleryFailure::Locked)?;
        let context = ChangeContext { encoders: &self.encoders, thumbnails, watch };
        let result = session.commit(&self.ports, &context, changeset).await?;
        // It holds copies of what may have been deleted.
        self.trial = None;
        // Labels of earlier frames may name someone who was deleted or can now be identified.
        self.tracker.reset_labels();
        self.uncopied = true;
        Ok(result)
    }

    fn similarity(&self) -> Result<likeness_core::gallery::similarity::SimilarityReport, GalleryError> {
        let mut pictures: Vec<_> = self.session()?.enrolled.current().collect();
        pictures.sort_by_key(|(person, picture)| (person.name.to_lowercase(), person.id, picture.at, picture.id));
        Ok(similarity(&pictures))
    }

    /// The available thumbnails as RGBA.
    async fn thumbnails(&self, wanted: &[PictureId]) -> Result<Response, GalleryError> {
        let session = self.session()?;
        let (mut pictures, mut bytes) = (Vec::new(), Vec::new());
        for picture in wanted.iter().take(MAX_THUMBNAILS) {
            let Some(rgb) = session.thumbnail(&self.ports, *picture).await? else {
                continue;
            };
            let (pixels, _) = rgb.as_chunks::<3>();
            if pixels.len() == (THUMBNAIL_SIDE * THUMBNAIL_SIDE) as usize {
                pictures.push(*picture);
                bytes.extend(pixels.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]));
            }
        }
        Ok((GalleryEvent::Thumbnails { pictures }, Attachment::Bytes(bytes)))
    }

    fn session(&self) -> Result<&Session<D::Key>, GalleryError> {
        self.session.as_ref().ok_or_else(|| GalleryFailure::Locked.into())
    }

    fn now(&self) -> UnixMs {
        self.ports.wall_clock().now()
    }
}

fn picture(attachment: &Attachment) -> Result<(&RgbaFrame, StageTimings), GalleryError> {
    let Attachment::Picture(picture) = attachment else {
        return Err(GalleryError::internal("a request came without its picture"));
    };
    let mut timings = StageTimings::default();
    timings.add(Stage::Read, picture.read_ms);
    Ok((&picture.frame, timings))
}
