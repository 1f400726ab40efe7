//! The texts of failures: a sentence and a next step for every kind.

use crate::explain::{model, picture_kind};
use likeness_core::gallery::person::{MAX_NAME_CHARS, MAX_PICTURES_PER_PERSON};
use likeness_core::gallery::record::MAX_PEOPLE;
use protocol::failure::gallery::GalleryFailure;
use protocol::failure::{Failure, FailureKind};
use protocol::gallery::lock::MIN_PASSPHRASE_CHARS;

/// The text of a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What happened.
    pub sentence: String,
    /// What to do now.
    pub next_step: String,
}

/// What happened and what to do now, in the current language.
pub fn message(failure: &Failure) -> Message {
    let (sentence, next_step) = texts(failure.kind);
    Message { sentence, next_step }
}

/// The table. Without a wildcard, so that a new kind of failure does not compile until it has its texts.
#[expect(clippy::too_many_lines, reason = "a table of one line for each kind")]
fn texts(kind: FailureKind) -> (String, String) {
    let (sentence, next) = match kind {
        FailureKind::CameraDenied => (words::FAILURE_CAMERA_DENIED, words::FAILURE_CAMERA_DENIED_NEXT),
        FailureKind::CameraMissing => (words::FAILURE_CAMERA_MISSING, words::FAILURE_CAMERA_MISSING_NEXT),
        FailureKind::CameraBusy => (words::FAILURE_CAMERA_BUSY, words::FAILURE_CAMERA_BUSY_NEXT),
        FailureKind::CameraUnplugged => (words::FAILURE_CAMERA_UNPLUGGED, words::FAILURE_CAMERA_UNPLUGGED_NEXT),
        FailureKind::CameraInsecure => (words::FAILURE_CAMERA_INSECURE, words::FAILURE_CAMERA_INSECURE_NEXT),
        FailureKind::CameraNotDelegated => {
            (words::FAILURE_CAMERA_NOT_DELEGATED, words::FAILURE_CAMERA_NOT_DELEGATED_NEXT)
        }
        FailureKind::CameraForbidden => (words::FAILURE_CAMERA_FORBIDDEN, words::FAILURE_CAMERA_FORBIDDEN_NEXT),
        FailureKind::CameraUnanswered => (words::FAILURE_CAMERA_UNANSWERED, words::FAILURE_CAMERA_UNANSWERED_NEXT),
        FailureKind::CameraSilent => (words::FAILURE_CAMERA_SILENT, words::FAILURE_CAMERA_SILENT_NEXT),
        FailureKind::Heic => (words::FAILURE_HEIC, words::FAILURE_HEIC_NEXT),
        FailureKind::EmptyFile => (words::FAILURE_EMPTY_FILE, words::FAILURE_EMPTY_FILE_NEXT),
        FailureKind::NotAPicture => (words::FAILURE_NOT_A_PICTURE, words::FAILURE_NOT_A_PICTURE_NEXT),
        FailureKind::CorruptPicture => (words::FAILURE_CORRUPT_PICTURE, words::FAILURE_CORRUPT_PICTURE_NEXT),
        FailureKind::HugePicture => (words::FAILURE_HUGE_PICTURE, words::FAILURE_HUGE_PICTURE_NEXT),
        FailureKind::TinyPicture => (words::FAILURE_TINY_PICTURE, words::FAILURE_TINY_PICTURE_NEXT),
        FailureKind::PictureUnreadable => (words::FAILURE_PICTURE_UNREADABLE, words::FAILURE_PICTURE_UNREADABLE_NEXT),
        FailureKind::NoPictureGiven => (words::FAILURE_NO_PICTURE_GIVEN, words::FAILURE_NO_PICTURE_GIVEN_NEXT),
        FailureKind::FolderGiven => (words::FAILURE_FOLDER_GIVEN, words::FAILURE_FOLDER_GIVEN_NEXT),
        FailureKind::AddressGiven => (words::FAILURE_ADDRESS_GIVEN, words::FAILURE_ADDRESS_GIVEN_NEXT),
        FailureKind::NoConnection => (words::FAILURE_NO_CONNECTION, words::FAILURE_NO_CONNECTION_NEXT),
        FailureKind::FileMissing => (words::FAILURE_FILE_MISSING, words::FAILURE_FILE_MISSING_NEXT),
        FailureKind::PageMissing => (words::FAILURE_PAGE_MISSING, words::FAILURE_PAGE_MISSING_NEXT),
        FailureKind::StyleNotOffered => (words::FAILURE_STYLE_NOT_OFFERED, words::FAILURE_STYLE_NOT_OFFERED_NEXT),
        FailureKind::NothingToPaint => (words::FAILURE_NOTHING_TO_PAINT, words::FAILURE_NOTHING_TO_PAINT_NEXT),
        FailureKind::TooLargeToPaint => (words::FAILURE_TOO_LARGE_TO_PAINT, words::FAILURE_TOO_LARGE_TO_PAINT_NEXT),
        FailureKind::TinyForPainting => (words::FAILURE_TINY_FOR_PAINTING, words::FAILURE_TINY_FOR_PAINTING_NEXT),
        FailureKind::NoSettings => (words::FAILURE_NO_SETTINGS, words::FAILURE_NO_SETTINGS_NEXT),
        FailureKind::SettingsUnreadable => {
            (words::FAILURE_SETTINGS_UNREADABLE, words::FAILURE_SETTINGS_UNREADABLE_NEXT)
        }
        FailureKind::TrainedNetUnreadable => {
            (words::FAILURE_TRAINED_NET_UNREADABLE, words::FAILURE_TRAINED_NET_UNREADABLE_NEXT)
        }
        FailureKind::TrainedNetNewer => (words::FAILURE_TRAINED_NET_NEWER, words::FAILURE_TRAINED_NET_NEWER_NEXT),
        FailureKind::NotSaved => (words::FAILURE_NOT_SAVED, words::FAILURE_NOT_SAVED_NEXT),
        FailureKind::ManifestUnreadable => {
            (words::FAILURE_MANIFEST_UNREADABLE, words::FAILURE_MANIFEST_UNREADABLE_NEXT)
        }
        FailureKind::StorageFull => (words::FAILURE_STORAGE_FULL, words::FAILURE_STORAGE_FULL_NEXT),
        FailureKind::GpuLost => (words::FAILURE_GPU_LOST, words::FAILURE_GPU_LOST_NEXT),
        FailureKind::WorkerUnresponsive => {
            (words::FAILURE_WORKER_UNRESPONSIVE, words::FAILURE_WORKER_UNRESPONSIVE_NEXT)
        }
        FailureKind::WorkerCrashed => (words::FAILURE_WORKER_CRASHED, words::FAILURE_WORKER_CRASHED_NEXT),
        FailureKind::NotStarted => (words::FAILURE_NOT_STARTED, words::FAILURE_NOT_STARTED_NEXT),
        FailureKind::StaleWorker => (words::FAILURE_STALE_WORKER, words::FAILURE_STALE_WORKER_NEXT),
        FailureKind::WorkerMissing => (words::FAILURE_WORKER_MISSING, words::FAILURE_WORKER_MISSING_NEXT),
        FailureKind::LanguageUnavailable => {
            (words::FAILURE_LANGUAGE_UNAVAILABLE, words::FAILURE_LANGUAGE_UNAVAILABLE_NEXT)
        }
        FailureKind::Internal => (words::FAILURE_INTERNAL, words::FAILURE_INTERNAL_NEXT),
        FailureKind::Gallery(kind) => return gallery_texts(kind),
        FailureKind::UnsupportedPicture(kind) => {
            let sentence = words::failure_unsupported_picture(picture_kind::name(kind).text());
            return (sentence, words::FAILURE_UNSUPPORTED_PICTURE_NEXT.into());
        }
        FailureKind::Download(id) => {
            return (words::failure_download(model::name(id).text()), words::FAILURE_DOWNLOAD_NEXT.into());
        }
        FailureKind::NetNotOffered(id) => {
            return (
                words::failure_net_not_offered(model::name(id).text()),
                words::FAILURE_NET_NOT_OFFERED_NEXT.into(),
            );
        }
        FailureKind::WrongWeights(id) => {
            return (words::failure_wrong_weights(model::name(id).text()), words::FAILURE_WRONG_WEIGHTS_NEXT.into());
        }
        FailureKind::SelfTest(id) => {
            return (words::failure_self_test(model::name(id).text()), words::FAILURE_SELF_TEST_NEXT.into());
        }
    };
    (sentence.into(), next.into())
}

/// The gallery's part of the table.
fn gallery_texts(kind: GalleryFailure) -> (String, String) {
    use GalleryFailure as Kind;
    let (sentence, next) = match kind {
        Kind::Absent => (words::FAILURE_GALLERY_ABSENT, words::FAILURE_GALLERY_ABSENT_NEXT),
        Kind::Exists => (words::FAILURE_GALLERY_EXISTS, words::FAILURE_GALLERY_EXISTS_NEXT),
        Kind::Locked => (words::FAILURE_GALLERY_LOCKED, words::FAILURE_GALLERY_LOCKED_NEXT),
        Kind::WrongPassphrase => {
            (words::FAILURE_GALLERY_WRONG_PASSPHRASE, words::FAILURE_GALLERY_WRONG_PASSPHRASE_NEXT)
        }
        Kind::KeyLost => (words::FAILURE_GALLERY_KEY_LOST, words::FAILURE_GALLERY_KEY_LOST_NEXT),
        Kind::NoCryptography => (words::FAILURE_GALLERY_NO_CRYPTOGRAPHY, words::FAILURE_GALLERY_NO_CRYPTOGRAPHY_NEXT),
        Kind::NoStorage => (words::FAILURE_GALLERY_NO_STORAGE, words::FAILURE_GALLERY_NO_STORAGE_NEXT),
        Kind::Full => (words::FAILURE_GALLERY_FULL, words::FAILURE_GALLERY_FULL_NEXT),
        Kind::HeldByOtherTab => {
            (words::FAILURE_GALLERY_HELD_BY_OTHER_TAB, words::FAILURE_GALLERY_HELD_BY_OTHER_TAB_NEXT)
        }
        Kind::NewerVersion => (words::FAILURE_GALLERY_NEWER_VERSION, words::FAILURE_GALLERY_NEWER_VERSION_NEXT),
        Kind::Damaged => (words::FAILURE_GALLERY_DAMAGED, words::FAILURE_GALLERY_DAMAGED_NEXT),
        Kind::Unrestored => (words::FAILURE_GALLERY_UNRESTORED, words::FAILURE_GALLERY_UNRESTORED_NEXT),
        Kind::NoName => (words::FAILURE_GALLERY_NO_NAME, words::FAILURE_GALLERY_NO_NAME_NEXT),
        Kind::NoSuchPerson => (words::FAILURE_GALLERY_NO_SUCH_PERSON, words::FAILURE_GALLERY_NO_SUCH_PERSON_NEXT),
        Kind::NoSuchPicture => (words::FAILURE_GALLERY_NO_SUCH_PICTURE, words::FAILURE_GALLERY_NO_SUCH_PICTURE_NEXT),
        Kind::SamePerson => (words::FAILURE_GALLERY_SAME_PERSON, words::FAILURE_GALLERY_SAME_PERSON_NEXT),
        Kind::DraftGone => (words::FAILURE_GALLERY_DRAFT_GONE, words::FAILURE_GALLERY_DRAFT_GONE_NEXT),
        Kind::PoorPicture => (words::FAILURE_GALLERY_POOR_PICTURE, words::FAILURE_GALLERY_POOR_PICTURE_NEXT),
        Kind::NotReady => (words::FAILURE_GALLERY_NOT_READY, words::FAILURE_GALLERY_NOT_READY_NEXT),
        Kind::NotAnExport => (words::FAILURE_GALLERY_NOT_AN_EXPORT, words::FAILURE_GALLERY_NOT_AN_EXPORT_NEXT),
        Kind::NewerExport => (words::FAILURE_GALLERY_NEWER_EXPORT, words::FAILURE_GALLERY_NEWER_EXPORT_NEXT),
        Kind::ExportLocked => (words::FAILURE_GALLERY_EXPORT_LOCKED, words::FAILURE_GALLERY_EXPORT_LOCKED_NEXT),
        Kind::MalformedExport => {
            (words::FAILURE_GALLERY_MALFORMED_EXPORT, words::FAILURE_GALLERY_MALFORMED_EXPORT_NEXT)
        }
        Kind::HugeExport => (words::FAILURE_GALLERY_HUGE_EXPORT, words::FAILURE_GALLERY_HUGE_EXPORT_NEXT),
        Kind::TooLargeToExport => (words::FAILURE_GALLERY_NO_EXPORT, words::FAILURE_GALLERY_NO_EXPORT_NEXT),
        Kind::Cancelled => (words::FAILURE_GALLERY_CANCELLED, words::FAILURE_GALLERY_CANCELLED_NEXT),
        Kind::Wait { seconds } => {
            return (words::FAILURE_GALLERY_WAIT.into(), words::failure_gallery_wait_next(seconds.into()));
        }
        Kind::ShortPassphrase => {
            let next = words::failure_gallery_short_passphrase_next(MIN_PASSPHRASE_CHARS as u64);
            return (words::FAILURE_GALLERY_SHORT_PASSPHRASE.into(), next);
        }
        Kind::LongName => {
            return (
                words::FAILURE_GALLERY_LONG_NAME.into(),
                words::failure_gallery_long_name_next(MAX_NAME_CHARS as u64),
            );
        }
        Kind::TooManyPictures => {
            let sentence = words::failure_gallery_too_many_pictures(MAX_PICTURES_PER_PERSON as u64);
            return (sentence, words::FAILURE_GALLERY_TOO_MANY_PICTURES_NEXT.into());
        }
        Kind::TooManyPeople => {
            let sentence = words::failure_gallery_too_many_people(MAX_PEOPLE as u64);
            return (sentence, words::FAILURE_GALLERY_TOO_MANY_PEOPLE_NEXT.into());
        }
    };
    (sentence.into(), next.into())
}

// The tables of all languages are there natively only.
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use likeness_core::manifest::ModelId;
    use words::Language;

    /// Every kind, and those about a net for two nets.
    fn kinds() -> impl Iterator<Item = FailureKind> {
        let of_page = FailureKind::ALL.into_iter().filter(|kind| !matches!(kind, FailureKind::Gallery(_)));
        let of_nets = [FailureKind::Download(ModelId::FaceDetector), FailureKind::WrongWeights(ModelId::FaceLandmarks)];
        of_page.chain(of_nets).chain(GalleryFailure::ALL.map(FailureKind::Gallery))
    }

    fn in_every_language(check: impl Fn(Language)) {
        for (language, table) in words::TABLES {
            words::add_table(*language, (*table).to_owned()).unwrap();
            assert!(words::set_language(*language), "{language:?} is loaded");
            check(*language);
        }
    }

    /// How a next step says what to do.
    enum Action {
        /// By the first word, with what is written to it: an imperative.
        Verb(&'static str),
        /// By how it begins, where a language asks politely with one word.
        Beginning(&'static str),
        /// By how it ends, where the verb comes last.
        Ending(&'static str),
    }

    /// A step that does neither is no action, or its word belongs here. "There is nothing to do" is the answer where the page helps
    /// itself, and only there.
    const ACTIONS: [(&str, Action, &str); 7] = [
        (
            "en",
            Action::Verb(
                "Allow Check Choose Close Connect Create Delete Drop Enter Free Open Reload Save Shrink Take Try Unlock Use Wait",
            ),
            "Nothing to do: ",
        ),
        (
            "de",
            Action::Verb(
                "Entsperren Erlauben Geben Laden Legen Löschen Nehmen Prüfen Schaffen Schließen Sehen Speichern Verkleinern \
                 Versuchen Warten Wählen Ziehen Öffnen",
            ),
            "Sie müssen nichts tun: ",
        ),
        (
            "fr",
            Action::Verb(
                "Attendez Autorisez Branchez-en Choisissez Choisissez-en Consultez Créez-en Déposez Déverrouillez-la Déverrouillez-la, \
                 Enregistrez Enregistrez-la Essayez Fermez Libérez Ouvrez Ouvrez-le Patientez Rebranchez-la Rechargez Reprenez \
                 Réduisez-la Réessayez Réessayez. Réessayez\u{202f}; Saisissez Supprimez Supprimez-en Utilisez Utilisez-en Vérifiez",
            ),
            "Rien à faire\u{a0}: ",
        ),
        (
            "es",
            Action::Verb(
                "Abra Cierre Compruebe Conecte Consulte Conéctela Cree Desbloquéela Desbloquéela, Elija Elimine Escriba Espere Guarde \
                 Guárdela Inténtelo Libere Permita Pruebe Recargue Redúzcala Suelte Tome Use Ábrala",
            ),
            "No tiene que hacer nada: ",
        ),
        ("zh", Action::Beginning("请"), "无需操作："),
        ("ja", Action::Ending("ください。"), "何もする必要はありません："),
        (
            "ar",
            Action::Verb(
                "أخلِ أدخل أعد أغلق أفلت أنشئ احذف احفظ احفظها اختر استخدم اسمح افتح افتحه افتحه، افحص التقط انتظر تحقق جرّب حاول راجع \
                 صغّرها صِل صِلها",
            ),
            "لا حاجة إلى فعل شيء: ",
        ),
    ];

    /// Whether a next step says what to do.
    fn is_action(language: Language, kind: FailureKind, next_step: &str) -> bool {
        let of_language = ACTIONS.iter().find(|(code, ..)| *code == language.code());
        let (_, action, nothing) = of_language.expect("every language has its actions in this list");
        let (verb, rest) = next_step.split_once(' ').unwrap_or_default();
        let is_formal = language.code() != "de" || rest.starts_with("Sie ") || rest.starts_with("Sie,");
        let asks = match action {
            Action::Verb(verbs) => is_formal && verbs.split(' ').any(|known| known == verb),
            Action::Beginning(word) => next_step.starts_with(word),
            Action::Ending(word) => next_step.ends_with(word),
        };
        asks || kind == FailureKind::GpuLost && next_step.starts_with(nothing)
    }

    /// What ends a sentence.
    fn stop(language: Language) -> char {
        if matches!(language.code(), "ja" | "zh") { '。' } else { '.' }
    }

    #[test]
    fn every_failure_says_what_happened_and_what_to_do() {
        in_every_language(|language| {
            for kind in kinds() {
                let Message { sentence, next_step } = message(&Failure::new(kind, "detail"));
                for text in [&sentence, &next_step] {
                    assert!(text.ends_with(stop(language)), "{language:?}, {kind:?}: a sentence: {text:?}");
                }
                assert!(is_action(language, kind, &next_step), "{language:?}, {kind:?}: no action: {next_step:?}");
                assert!(!is_action(language, kind, &sentence), "{language:?}, {kind:?}: no cause: {sentence:?}");
                // Chinese and Japanese put no spaces between words, of which most have two characters.
                let words = match stop(language) {
                    '.' => sentence.split_whitespace().count(),
                    _ => sentence.chars().count() / 2,
                };
                assert!(words > 1, "{language:?}, {kind:?}: no sentence: {sentence:?}");
                assert!(!sentence.contains("detail"), "{kind:?} shows its detail to a person");
            }
        });
    }

    #[test]
    fn a_text_without_an_action_is_no_next_step() {
        let (lost, full) = (FailureKind::GpuLost, FailureKind::StorageFull);
        let of = |code: &str| *Language::ALL.iter().find(|language| language.code() == code).expect("a language");
        for (code, kind, text) in [
            ("en", full, "The storage is full."),
            ("en", full, "Nothing to do: it is full."),
            ("en", full, "Closed."),
            ("de", full, "Schließen den Tab."),
            ("de", full, "Der Speicher ist voll."),
        ] {
            assert!(!is_action(of(code), kind, text), "{text}");
        }
        assert!(is_action(of("en"), lost, "Nothing to do: the page continues."), "the page helps itself");
        assert!(is_action(of("de"), full, "Schließen Sie den Tab."), "an action");
    }

    #[test]
    fn no_two_failures_say_the_same() {
        in_every_language(|_| {
            let mut sentences: Vec<String> = kinds().map(|k| message(&Failure::new(k, "")).sentence).collect();
            sentences.sort();
            let all = sentences.len();
            sentences.dedup();
            assert_eq!(sentences.len(), all, "two kinds share a sentence");
        });
    }
}
