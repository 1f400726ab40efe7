//! Why a result is less certain, in a sentence.

use crate::number_format;
use likeness_core::face::notice::Notice;

/// The notice in a sentence.
pub fn sentence(notice: Notice) -> String {
    match notice {
        Notice::NoFace => words::NOTICE_NO_FACE.into(),
        Notice::SeveralFaces { count } => words::notice_several_faces(count.into()),
        Notice::SmallFace { eyes } => words::notice_small_face(number_format::rounded(eyes.into())),
        Notice::CutOff => words::NOTICE_CUT_OFF.into(),
        Notice::Blurred => words::NOTICE_BLURRED.into(),
        Notice::Drawn => words::NOTICE_DRAWN.into(),
        Notice::Unclear => words::NOTICE_UNCLEAR.into(),
        Notice::Turned => words::NOTICE_TURNED.into(),
    }
}
