//! What to say when something goes wrong: a sentence and a next step.

use likeness_core::gallery::person::{NAME, PICTURES};
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::PASSPHRASE;

/// Words for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub sentence: String,
    /// What to do now.
    pub next_step: String,
}

/// What happened and what to do now, in plain words.
pub fn message(failure: &Failure) -> Message {
    let (sentence, next_step) = match failure.kind {
        FailureKind::Download(model) => {
            return told(
                &format!("The {} could not be downloaded.", model.name()),
                "Check your connection and try again. What was downloaded before is kept.",
            );
        }
        FailureKind::WrongWeights(model) => {
            return told(
                &format!("The {} that arrived is not the one that was published, so it is not used.", model.name()),
                "Reload the page. If it happens again, tell whoever hosts it that a file under models/ is damaged.",
            );
        }
        FailureKind::SelfTest(model) => {
            return told(
                &format!("The {} computes wrong numbers on this device, so no answer would be reliable.", model.name()),
                "Try another browser or device.",
            );
        }
        FailureKind::Gallery(kind) => {
            let (sentence, next_step) = gallery_words(kind);
            return told(&sentence, &next_step);
        }
        other => words(other),
    };
    told(sentence, next_step)
}

/// Sentence and next step of the kinds that name no net.
const fn words(kind: FailureKind) -> (&'static str, &'static str) {
    match kind {
        FailureKind::CameraDenied => (
            "The camera is not allowed for this page.",
            "Allow it in the browser's address bar and try again, or use a photo instead.",
        ),
        FailureKind::CameraMissing => ("No camera was found.", "Plug one in and try again, or use a photo instead."),
        FailureKind::CameraBusy => {
            ("The camera is in use by another program.", "Close that program and try again, or use a photo instead.")
        }
        FailureKind::CameraUnplugged => {
            ("The camera stopped sending pictures.", "Plug it in again and start it once more, or use a photo instead.")
        }
        FailureKind::CameraInsecure => (
            "The browser offers the camera only to secure pages.",
            "Open this page over https (or on localhost), or use a photo instead.",
        ),
        other => words_of_painting(other),
    }
}

/// Sentence and next step of what can go wrong with a painting; the other kinds are passed on.
const fn words_of_painting(kind: FailureKind) -> (&'static str, &'static str) {
    match kind {
        FailureKind::NothingToPaint => (
            "A painting needs a photo and a style.",
            "Choose a photo, choose one of the styles, and press Paint again.",
        ),
        FailureKind::TooLargeToPaint => (
            "A painting of that size needs more memory than this device offers.",
            "Choose a smaller size, or smaller strokes, and paint again.",
        ),
        FailureKind::TinyForPainting => {
            ("This picture is too small to paint from.", "Choose one of at least 16 pixels on its shorter side.")
        }
        FailureKind::NoSettings => (
            "This picture carries no settings.",
            "Choose a PNG that was saved on this page; programs that convert pictures may drop the settings.",
        ),
        FailureKind::SettingsUnreadable => (
            "The settings in this picture cannot be read.",
            "They are damaged or from another version of this page; choose another PNG, or set the knobs by hand.",
        ),
        FailureKind::NotSaved => (
            "The painting could not be made into a file.",
            "Close other tabs to free memory and try again, or paint at a smaller size.",
        ),
        other => words_off_camera(other),
    }
}

/// Sentence and next step of the kinds that name neither a net nor the camera.
const fn words_off_camera(kind: FailureKind) -> (&'static str, &'static str) {
    match kind {
        FailureKind::Heic => (
            "This is a HEIC picture, which this browser cannot open.",
            "Save it as JPEG or PNG first; on an iPhone, share it as \u{201c}Most Compatible\u{201d}.",
        ),
        FailureKind::NotAPicture => ("This file is not a picture.", "Choose a JPEG, PNG, WebP, GIF, BMP or AVIF file."),
        FailureKind::CorruptPicture => (
            "This picture is damaged and cannot be opened.",
            "Choose another copy of it, or open it in a picture program and save it anew.",
        ),
        FailureKind::HugePicture => (
            "This picture has more pixels than a browser can hold.",
            "Shrink it to under 100 megapixels and try again.",
        ),
        FailureKind::TinyPicture => {
            ("This picture is too small to show a face.", "Choose one in which the face is at least 50 pixels wide.")
        }
        FailureKind::NoPictureGiven => {
            ("There was no picture in that.", "Drop or paste a picture file, or choose one.")
        }
        other => words_of_engine(other),
    }
}

/// Sentence and next step of the kinds that concern what computes and what it is stored in.
const fn words_of_engine(kind: FailureKind) -> (&'static str, &'static str) {
    match kind {
        FailureKind::StorageFull => (
            "The browser's storage is full.",
            "Free some space; until then the models are downloaded on every visit. Nothing stored was lost.",
        ),
        FailureKind::GpuLost => ("The graphics processor was lost.", "The page goes on with the CPU; nothing to do."),
        FailureKind::WorkerSilent => (
            "The part of the page that computes stopped answering and was started again.",
            "Wait for it; if it happens again, reload the page or add ?backend=cpu to the address.",
        ),
        FailureKind::WorkerDied => (
            "The part of the page that computes stopped, also after a restart.",
            "Reload the page. If it happens again, add ?backend=cpu to the address.",
        ),
        FailureKind::StaleWorker => {
            ("This page was updated while an older part of it was still in the browser's cache.", "Reload the page.")
        }
        FailureKind::WorkerMissing => (
            "The part of the page that computes could not be loaded.",
            "Check your connection and reload. If you host this page: upload the whole dist folder.",
        ),
        FailureKind::ManifestUnreadable => (
            "The list of models could not be loaded.",
            "Check your connection and reload. If you host this page: models/manifest.json must be there.",
        ),
        _ => ("Something went wrong that should not.", "Try again; if it happens again, reload the page."),
    }
}

/// Sentence and next step.
fn gallery_words(kind: GalleryFailure) -> (String, String) {
    let (sentence, next_step) = match kind {
        GalleryFailure::Wait { seconds } => {
            return (
                "Too many wrong passphrases.".to_owned(),
                format!("Wait {seconds} seconds, then try again. Nothing is deleted."),
            );
        }
        GalleryFailure::ShortPassphrase => {
            return (
                "The passphrase is too short.".to_owned(),
                format!("Take at least {PASSPHRASE} characters; a few words are good."),
            );
        }
        GalleryFailure::LongName => {
            return ("The name is too long.".to_owned(), format!("Take at most {NAME} characters."));
        }
        GalleryFailure::TooManyPictures => {
            return (
                format!("This person has {PICTURES} pictures already, the most that one may have."),
                "Delete one of them first.".to_owned(),
            );
        }
        other => plain(other),
    };
    (sentence.to_owned(), next_step.to_owned())
}

/// Of those whose words carry no number.
const fn plain(kind: GalleryFailure) -> (&'static str, &'static str) {
    match kind {
        GalleryFailure::Absent => ("There is no gallery yet.", "Make one first."),
        GalleryFailure::Exists => ("There is a gallery already.", "Unlock it, or delete everything and start anew."),
        GalleryFailure::Locked => ("The gallery is locked.", "Unlock it and try again."),
        GalleryFailure::WrongPassphrase => ("This is not the passphrase.", "Try again. Five wrong ones make you wait."),
        GalleryFailure::KeyLost => (
            "This browser no longer has the key to the gallery, so that nobody can open it.",
            "Delete everything and import an export, if you have one.",
        ),
        GalleryFailure::NoCryptography => {
            ("The browser offers encryption only to secure pages.", "Open this page over https (or on localhost).")
        }
        GalleryFailure::NoStorage => (
            "The browser offers no storage to this page, perhaps because the window is private.",
            "Open the page in an ordinary window.",
        ),
        GalleryFailure::Full => {
            ("The browser\u{2019}s storage is full, so nothing was stored.", "Free some space and try again.")
        }
        GalleryFailure::HeldByOtherTab => (
            "Another tab holds the gallery with an older version of this page.",
            "Close the other tabs of this page and try again.",
        ),
        GalleryFailure::NewerVersion => {
            ("The gallery was written by a newer version of this page.", "Reload the page.")
        }
        GalleryFailure::Damaged => (
            "A stored record is damaged or was changed from outside, so that it is not used.",
            "Delete everything and import an export, if you have one.",
        ),
        other => plain_of_people(other),
    }
}

/// Of those about people, drafts and files.
const fn plain_of_people(kind: GalleryFailure) -> (&'static str, &'static str) {
    match kind {
        GalleryFailure::NoName => ("A person needs a name.", "Type the name first."),
        GalleryFailure::NoSuchPerson => ("This person is not in the gallery any more.", "Look at the list again."),
        GalleryFailure::NoSuchPicture => ("This picture is not in the gallery any more.", "Look at the list again."),
        GalleryFailure::SamePerson => ("A person cannot be merged with themselves.", "Choose two different people."),
        GalleryFailure::DraftGone => ("This face is not waiting to be enrolled any more.", "Take the picture again."),
        GalleryFailure::PoorPicture => {
            ("This picture is not good enough to be enrolled.", "See which checks it did not pass, and take another.")
        }
        GalleryFailure::NotReady => {
            ("The face nets are not loaded yet.", "Wait until the engine runs, then try again.")
        }
        GalleryFailure::NotAnExport => {
            ("This file is not an exported gallery.", "Choose a file that this page exported.")
        }
        GalleryFailure::NewerExport => ("This file was exported by a newer version of this page.", "Reload the page."),
        GalleryFailure::ExportLocked => (
            "The passphrase does not open this file, or the file was changed.",
            "Try again with the passphrase it was exported with, or with another copy of the file.",
        ),
        GalleryFailure::MalformedExport => {
            ("What is in this file is not a gallery, so nothing was imported.", "Choose another copy of the file.")
        }
        _ => ("This file is larger than any exported gallery.", "Choose a file that this page exported."),
    }
}

fn told(sentence: &str, next_step: &str) -> Message {
    Message { sentence: sentence.to_owned(), next_step: next_step.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::manifest::ModelId;

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
            let Message { sentence, next_step } = message(&Failure::new(kind, "detail"));
            for text in [&sentence, &next_step] {
                assert!(text.len() > 12 && text.ends_with('.'), "{kind:?} says {text:?}");
            }
            assert!(!sentence.contains("detail"), "{kind:?} shows its detail to a person");
        }
    }

    #[test]
    fn no_two_failures_say_the_same() {
        let mut said: Vec<String> = kinds().map(|k| message(&Failure::new(k, "")).sentence).collect();
        said.sort();
        let all = said.len();
        said.dedup();
        assert_eq!(said.len(), all, "two kinds share a sentence");
    }
}
