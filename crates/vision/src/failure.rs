//! Everything that can go wrong in front of a person, and what to say then.
//!
//! One place: a failure is data until [`Failure::message`] turns it into a sentence and a next step.

use crate::manifest::ModelId;
use crate::protocol::{CpuReason, Notice};
use gallery::GalleryFailure;
use serde::{Deserialize, Serialize};

pub mod gallery;

/// What happened, with the technical detail kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// What kind.
    pub kind: FailureKind,
    /// The technical text behind "details": an error's own words.
    pub detail: String,
}

/// The kinds of failure that a person can meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FailureKind {
    /// The browser or the person refused the camera.
    CameraDenied,
    /// There is no camera.
    CameraMissing,
    /// Another program holds the camera.
    CameraBusy,
    /// The camera went away while in use.
    CameraUnplugged,
    /// The page is not served over https or localhost, so the browser offers no camera.
    CameraInsecure,
    /// The file is a HEIC picture, which this browser cannot open.
    Heic,
    /// The file is no picture, by its first bytes.
    NotAPicture,
    /// The file starts like a picture but cannot be decoded.
    CorruptPicture,
    /// The picture has more pixels than a browser can hold.
    HugePicture,
    /// The picture is too small to show a face.
    TinyPicture,
    /// The picture is too small to paint from.
    TinyForPainting,
    /// The picture carries no painting settings.
    NoSettings,
    /// The picture carries settings that cannot be read.
    SettingsUnreadable,
    /// The painting could not be made into a file.
    NotSaved,
    /// There is no photo or no style to paint with.
    NothingToPaint,
    /// A painting of that size needs more memory than there is.
    TooLargeToPaint,
    /// Nothing that was dropped or pasted is a picture.
    NoPictureGiven,
    /// A model file could not be fetched.
    Download(ModelId),
    /// The list of models could not be fetched or read.
    ManifestUnreadable,
    /// A model file is not the one that was published.
    WrongWeights(ModelId),
    /// A net computes wrong numbers on the CPU too.
    SelfTest(ModelId),
    /// The browser's storage is full.
    StorageFull,
    /// The GPU was lost.
    GpuLost,
    /// The worker did not answer in time.
    WorkerSilent,
    /// The worker stopped and could not be brought back.
    WorkerDied,
    /// Page and worker come from different versions.
    StaleWorker,
    /// The worker's file could not be loaded.
    WorkerMissing,
    /// Something about the gallery.
    Gallery(GalleryFailure),
    /// A net or a computation failed in an unexpected way.
    Internal,
}

/// Words for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub sentence: String,
    /// What to do now.
    pub next_step: String,
}

impl Failure {
    /// A failure with its technical detail.
    pub fn new(kind: FailureKind, detail: impl Into<String>) -> Self {
        Self { kind, detail: detail.into() }
    }

    /// What happened and what to do now, in plain words.
    pub fn message(&self) -> Message {
        let (sentence, next_step) = match self.kind {
            FailureKind::Download(model) => {
                return message(
                    &format!("The {} could not be downloaded.", model.name()),
                    "Check your connection and try again. What was downloaded before is kept.",
                );
            }
            FailureKind::WrongWeights(model) => {
                return message(
                    &format!("The {} that arrived is not the one that was published, so it is not used.", model.name()),
                    "Reload the page. If it happens again, tell whoever hosts it that a file under models/ is damaged.",
                );
            }
            FailureKind::SelfTest(model) => {
                return message(
                    &format!(
                        "The {} computes wrong numbers on this device, so no answer would be reliable.",
                        model.name()
                    ),
                    "Try another browser or device.",
                );
            }
            FailureKind::Gallery(kind) => {
                let (sentence, next_step) = kind.words();
                return message(&sentence, &next_step);
            }
            other => other.words(),
        };
        message(sentence, next_step)
    }
}

impl FailureKind {
    /// Sentence and next step of the kinds that name no net.
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::CameraDenied => (
                "The camera is not allowed for this page.",
                "Allow it in the browser's address bar and try again, or use a photo instead.",
            ),
            Self::CameraMissing => ("No camera was found.", "Plug one in and try again, or use a photo instead."),
            Self::CameraBusy => (
                "The camera is in use by another program.",
                "Close that program and try again, or use a photo instead.",
            ),
            Self::CameraUnplugged => (
                "The camera stopped sending pictures.",
                "Plug it in again and start it once more, or use a photo instead.",
            ),
            Self::CameraInsecure => (
                "The browser offers the camera only to secure pages.",
                "Open this page over https (or on localhost), or use a photo instead.",
            ),
            other => other.words_of_painting(),
        }
    }

    /// Sentence and next step of what can go wrong with a painting; the other kinds are passed on.
    const fn words_of_painting(self) -> (&'static str, &'static str) {
        match self {
            Self::NothingToPaint => (
                "A painting needs a photo and a style.",
                "Choose a photo, choose one of the styles, and press Paint again.",
            ),
            Self::TooLargeToPaint => (
                "A painting of that size needs more memory than this device offers.",
                "Choose a smaller size, or smaller strokes, and paint again.",
            ),
            Self::TinyForPainting => {
                ("This picture is too small to paint from.", "Choose one of at least 16 pixels on its shorter side.")
            }
            Self::NoSettings => (
                "This picture carries no settings.",
                "Choose a PNG that was saved on this page; programs that convert pictures may drop the settings.",
            ),
            Self::SettingsUnreadable => (
                "The settings in this picture cannot be read.",
                "They are damaged or from another version of this page; choose another PNG, or set the knobs by hand.",
            ),
            Self::NotSaved => (
                "The painting could not be made into a file.",
                "Close other tabs to free memory and try again, or paint at a smaller size.",
            ),
            other => other.words_off_camera(),
        }
    }

    /// Sentence and next step of the kinds that name neither a net nor the camera.
    const fn words_off_camera(self) -> (&'static str, &'static str) {
        match self {
            Self::Heic => (
                "This is a HEIC picture, which this browser cannot open.",
                "Save it as JPEG or PNG first; on an iPhone, share it as \u{201c}Most Compatible\u{201d}.",
            ),
            Self::NotAPicture => ("This file is not a picture.", "Choose a JPEG, PNG, WebP, GIF, BMP or AVIF file."),
            Self::CorruptPicture => (
                "This picture is damaged and cannot be opened.",
                "Choose another copy of it, or open it in a picture program and save it anew.",
            ),
            Self::HugePicture => (
                "This picture has more pixels than a browser can hold.",
                "Shrink it to under 100 megapixels and try again.",
            ),
            Self::TinyPicture => (
                "This picture is too small to show a face.",
                "Choose one in which the face is at least 50 pixels wide.",
            ),
            Self::NoPictureGiven => ("There was no picture in that.", "Drop or paste a picture file, or choose one."),
            other => other.words_of_engine(),
        }
    }

    /// Sentence and next step of the kinds that concern what computes and what it is stored in.
    const fn words_of_engine(self) -> (&'static str, &'static str) {
        match self {
            Self::StorageFull => (
                "The browser's storage is full.",
                "Free some space; until then the models are downloaded on every visit. Nothing stored was lost.",
            ),
            Self::GpuLost => ("The graphics processor was lost.", "The page goes on with the CPU; nothing to do."),
            Self::WorkerSilent => (
                "The part of the page that computes stopped answering and was started again.",
                "Wait for it; if it happens again, reload the page or add ?backend=cpu to the address.",
            ),
            Self::WorkerDied => (
                "The part of the page that computes stopped, also after a restart.",
                "Reload the page. If it happens again, add ?backend=cpu to the address.",
            ),
            Self::StaleWorker => (
                "This page was updated while an older part of it was still in the browser's cache.",
                "Reload the page.",
            ),
            Self::WorkerMissing => (
                "The part of the page that computes could not be loaded.",
                "Check your connection and reload. If you host this page: upload the whole dist folder.",
            ),
            Self::ManifestUnreadable => (
                "The list of models could not be loaded.",
                "Check your connection and reload. If you host this page: models/manifest.json must be there.",
            ),
            _ => ("Something went wrong that should not.", "Try again; if it happens again, reload the page."),
        }
    }
}

impl Notice {
    /// The notice in a sentence.
    pub fn sentence(self) -> String {
        match self {
            Self::NoFace => "No face found. Try a picture in which the face is larger, upright and well lit.".into(),
            Self::SeveralFaces { count } => format!("{count} faces found; the largest is used."),
            Self::SmallFace { eyes } => {
                format!("The face is small ({eyes:.0} pixels between the eyes), so the answer is less sure.")
            }
            Self::CutOff => "The face is cut off at the edge, so the answer is less sure.".into(),
            Self::Turned => "The head is turned away, so the answer is less sure.".into(),
        }
    }
}

impl CpuReason {
    /// Why the CPU is used, in a sentence.
    pub fn sentence(&self) -> String {
        match self {
            Self::Asked => "The CPU was asked for.".into(),
            Self::NoWebGpu => "This browser has no WebGPU here, so the CPU computes.".into(),
            Self::NoAdapter => "The browser found no graphics processor for WebGPU, so the CPU computes.".into(),
            Self::NoTimestamps => {
                "This graphics processor lacks the timestamp feature that the GPU runtime needs, so the CPU computes."
                    .into()
            }
            Self::SoftwareAdapter(name) => {
                format!(
                    "The only WebGPU adapter is a software one ({name}), slower than the CPU path, so the CPU computes."
                )
            }
            Self::OpenFailed(_) => "The graphics processor could not be opened, so the CPU computes.".into(),
            Self::SelfTestFailed { model, .. } => {
                format!("The graphics processor computed wrong numbers in the {}, so the CPU computes.", model.name())
            }
            Self::Lost => "The graphics processor was lost, so the CPU computes from now on.".into(),
            Self::Stopped => "Computing stopped twice, so the CPU computes from now on, to be on the safe side.".into(),
        }
    }
}

fn message(sentence: &str, next_step: &str) -> Message {
    Message { sentence: sentence.to_owned(), next_step: next_step.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [FailureKind; 30] = [
        FailureKind::TinyForPainting,
        FailureKind::NoSettings,
        FailureKind::SettingsUnreadable,
        FailureKind::NotSaved,
        FailureKind::CameraDenied,
        FailureKind::CameraMissing,
        FailureKind::CameraBusy,
        FailureKind::CameraUnplugged,
        FailureKind::CameraInsecure,
        FailureKind::Heic,
        FailureKind::NotAPicture,
        FailureKind::CorruptPicture,
        FailureKind::HugePicture,
        FailureKind::TinyPicture,
        FailureKind::NothingToPaint,
        FailureKind::TooLargeToPaint,
        FailureKind::NoPictureGiven,
        FailureKind::Download(ModelId::FaceEncoder),
        FailureKind::Download(ModelId::FaceDetector),
        FailureKind::ManifestUnreadable,
        FailureKind::WrongWeights(ModelId::FaceEncoder),
        FailureKind::WrongWeights(ModelId::FaceLandmarks),
        FailureKind::SelfTest(ModelId::FaceEncoder),
        FailureKind::StorageFull,
        FailureKind::GpuLost,
        FailureKind::WorkerSilent,
        FailureKind::WorkerDied,
        FailureKind::StaleWorker,
        FailureKind::WorkerMissing,
        FailureKind::Internal,
    ];

    fn kinds() -> impl Iterator<Item = FailureKind> {
        KINDS.into_iter().chain(GalleryFailure::ALL.map(FailureKind::Gallery))
    }

    #[test]
    fn every_failure_says_what_happened_and_what_to_do() {
        for kind in kinds() {
            let Message { sentence, next_step } = Failure::new(kind, "detail").message();
            for text in [&sentence, &next_step] {
                assert!(text.len() > 12 && text.ends_with('.'), "{kind:?} says {text:?}");
            }
            assert!(!sentence.contains("detail"), "{kind:?} shows its detail to a person");
        }
    }

    #[test]
    fn no_two_failures_say_the_same() {
        let mut said: Vec<String> = kinds().map(|k| Failure::new(k, "").message().sentence).collect();
        said.sort();
        let all = said.len();
        said.dedup();
        assert_eq!(said.len(), all, "two kinds share a sentence");
    }
}
