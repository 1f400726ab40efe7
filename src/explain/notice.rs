//! What makes an answer less sure, in a sentence.

use likeness_core::face::notice::Notice;

/// The notice in a sentence.
pub fn sentence(notice: Notice) -> String {
    match notice {
        Notice::NoFace => "No face found. Try a picture in which the face is larger, upright and well lit.".into(),
        Notice::SeveralFaces { count } => format!("{count} faces found; the largest is used."),
        Notice::SmallFace { eyes } => {
            format!("The face is small ({eyes:.0} pixels between the eyes), so the answer is less sure.")
        }
        Notice::CutOff => "The face is cut off at the edge, so the answer is less sure.".into(),
        Notice::Turned => "The head is turned away, so the answer is less sure.".into(),
    }
}
