//! The result of recognition (1:N): who is in a picture.

use super::person::PersonId;
use crate::face::notice::Notice;
use crate::geometry::{Point, Rect, Size};
use crate::timing::StageTimings;
use serde::{Deserialize, Serialize};

/// The result of recognising the faces in a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Recognition {
    /// Size of the picture.
    pub frame: Size,
    /// All faces, the one that is meant first.
    pub faces: Vec<RecognisedFace>,
    /// The thresholds that were applied to the distances of the current encoder.
    pub limits: IdentificationThresholds,
    /// Those of each earlier encoder with which somebody is still enrolled.
    pub earlier_limits: Vec<IdentificationThresholds>,
    /// Duration of each stage, including the comparison.
    pub timings: StageTimings,
}

/// A face and its identity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RecognisedFace {
    /// In live video, the same from frame to frame; in a photo, the position in the list.
    pub track: u32,
    /// The bounding box, in pixels of the picture.
    pub bounds: Rect,
    /// The detector's score, 0..=1.
    pub score: f32,
    /// The 68 landmarks, in pixels of the picture; empty if they were not looked for in this frame.
    pub landmarks: Vec<Point>,
    /// The identity. In live video it is stable: it changes only after several frames agree.
    pub identity: Identity,
    /// The nearest person for this frame; `None` if the gallery is empty or the face could not be encoded.
    pub nearest: Option<Candidate>,
    /// The nearest other person.
    pub runner_up: Option<Candidate>,
    /// What makes the result less reliable.
    pub notices: Vec<Notice>,
}

/// The identity of a face.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Identity {
    /// An enrolled person.
    Known {
        /// The person's id.
        person: PersonId,
        /// The person's [`label`](super::label).
        name: String,
        /// Distance to the person's template, by the encoder with which they are enrolled.
        distance: f32,
    },
    /// A candidate is close, but not close enough, or two candidates are about equally close.
    Uncertain,
    /// Not enrolled.
    Unknown,
}

/// A person and the distance of a face to them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// The person's id.
    pub person: PersonId,
    /// The person's [`label`](super::label).
    pub name: String,
    /// Distance to the person's template.
    pub distance: f32,
    /// Whether it is a distance of an earlier encoder, with which the person is still enrolled. It has another scale.
    pub earlier: bool,
}

/// The thresholds for identification. They follow the number of people, so that the false-alarm rate stays constant.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct IdentificationThresholds {
    /// Number of people compared.
    pub people: u32,
    /// The chosen false-alarm rate: about one in `1 / false_alarm` people who are not enrolled is matched with someone.
    pub false_alarm: f32,
    /// At or below this distance: a match.
    pub tau: f32,
    /// The rejection threshold. Above this distance: not enrolled.
    pub reject_tau: f32,
    /// Required lead over the runner-up, as a distance.
    pub margin: f32,
    /// Whether `tau` lies in the measured range. If not, it is extrapolated from the tail of the measurements.
    pub measured: bool,
}
