//! Who is in a picture (1:K).

use super::person::{PersonId, PictureId};
use crate::face::notice::Notice;
use crate::geometry::{Rect, Size};
use crate::timing::StageTimings;
use serde::{Deserialize, Serialize};

/// What recognition found in a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recognition {
    /// Size of the picture.
    pub frame: Size,
    /// Each face, largest first.
    pub faces: Vec<RecognisedFace>,
    /// The thresholds that it was judged by.
    pub limits: IdentificationThresholds,
    /// Where the time went; comparing is within.
    pub timings: StageTimings,
}

/// A face and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecognisedFace {
    /// The same from frame to frame of a live camera; in a photo simply the place in the list.
    pub track: u32,
    /// Its box, pixels of the picture.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
    /// The answer; live it is steady: it changes only after several frames agree.
    pub identity: Identity,
    /// The nearest person in this look; `None` in an empty gallery, or where the face could not be encoded.
    pub nearest: Option<Candidate>,
    /// The next nearest person.
    pub runner_up: Option<Candidate>,
    /// What makes the answer less sure.
    pub notices: Vec<Notice>,
}

/// The answer to "who is this?".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Identity {
    /// Somebody of the gallery.
    Known {
        /// Who.
        person: PersonId,
        /// By name.
        name: String,
        /// Distance to the nearest picture.
        distance: f32,
    },
    /// Near to somebody, but not near enough, or two people are as near.
    NotSure,
    /// Nobody of the gallery.
    Nobody,
}

/// A person and how near a face is to them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// By name.
    pub name: String,
    /// Least distance over the person's pictures.
    pub distance: f32,
    /// The picture at that distance.
    pub picture: PictureId,
}

/// The thresholds of recognition; they follow the number of people, so that the chance of a wrong name stays.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct IdentificationThresholds {
    /// People who are compared with.
    pub people: u32,
    /// Pictures that are compared with.
    pub pictures: u32,
    /// Chance of a wrong name for one stranger, as chosen: "about 1 wrong name in `1 / false_alarm` strangers".
    pub false_alarm: f32,
    /// At or under this distance: that person.
    pub tau: f32,
    /// Above this distance: nobody.
    pub doubt: f32,
    /// Least lead over the runner-up, in distance.
    pub margin: f32,
    /// tau lies where strangers were measured; else it is reasoned from the tail of what was measured.
    pub measured: bool,
}
