//! Searching the people of a gallery that were enrolled with different encoders.
//!
//! Each person is compared by one encoder only. Distances of different encoders are never compared with each other: what
//! orders them is the false-match rate at which each would be reached, which means the same for all.

use super::encoders::GalleryEncoder;
use super::encodings::Encodings;
use super::enrolled_set::EnrolledSet;
use super::identify::{Identification, identify};
use super::index::{FaceIndex, Hit, Nearest};
use super::limits::ImpostorDistribution;
use crate::gallery::recognition::IdentificationThresholds;
use crate::number::to_f32;
use std::sync::Arc;

/// What is needed to identify faces: for each encoder the people to compare, and how its distances are judged.
///
/// ```
/// use likeness_core::backend::Backend;
/// use likeness_core::face::Embedding;
/// use likeness_core::face::matching::Thresholds;
/// use likeness_core::gallery::embedding_version::EmbeddingVersion;
/// use likeness_core::gallery::encoders::GalleryEncoder;
/// use likeness_core::gallery::encodings::Encodings;
/// use likeness_core::gallery::enrolled_set::EnrolledSet;
/// use likeness_core::gallery::identify::Identification;
/// use likeness_core::gallery::limits::ImpostorDistribution;
/// use likeness_core::gallery::search::Search;
/// use likeness_core::manifest::ImpostorPoint;
///
/// let point = |fmr, distance| ImpostorPoint { fmr, distance, extrapolated: false, measured_on: String::new() };
/// let encoder = GalleryEncoder {
///     version: EmbeddingVersion { encoder: "0".repeat(64), preprocessing: 1, backend: Backend::Cpu },
///     thresholds: Thresholds { tau: 0.5, fmr: 1e-3, reject_tau: 0.6, reject_fmr: 1e-2 },
///     impostors: ImpostorDistribution::new(&[point(1e-4, 0.471), point(1e-2, 0.618)]),
/// };
/// let nobody = EnrolledSet::new([], [encoder.version.clone()]);
/// let search = Search::new(&nobody, [&encoder], 1e-3).expect("the encoder is calibrated");
/// let face = Encodings::new(Embedding::new(&[0.1; 128])?);
/// assert_eq!(search.identify(&face).identification, Identification::Unknown);
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Search {
    /// The current encoder's first.
    scales: Vec<Scale>,
}

/// The people who are compared by one encoder.
#[derive(Debug, Clone)]
struct Scale {
    encoder: GalleryEncoder,
    impostors: ImpostorDistribution,
    index: Arc<FaceIndex>,
    limits: IdentificationThresholds,
}

/// Who a face is, and who came nearest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// The decision.
    pub identification: Identification,
    /// The nearest person, whatever the decision.
    pub best: Option<Hit>,
    /// The nearest other person.
    pub runner_up: Option<Hit>,
}

/// A hit and what it means.
#[derive(Debug, Clone, Copy)]
struct Ranked {
    hit: Hit,
    /// The encoder of its distance, by its place in the search.
    scale: usize,
    /// The natural logarithm of the false-match rate at its distance.
    ln_fmr: f64,
}

impl Search {
    /// Prepares a search by the encoders that faces are encoded with, the current one first; `false_alarm` is the chance
    /// that a stranger is named, over all of them.
    ///
    /// `None` if the distances of the current encoder cannot be judged. An earlier one whose distances cannot be judged is
    /// left out.
    pub fn new<'a>(
        enrolled: &EnrolledSet,
        encoders: impl IntoIterator<Item = &'a GalleryEncoder>,
        false_alarm: f32,
    ) -> Option<Self> {
        let mut compared = Vec::new();
        for encoder in encoders {
            match &encoder.impostors {
                Some(impostors) => compared.push((encoder, impostors, enrolled.index_of(&encoder.version))),
                None if compared.is_empty() => return None,
                None => {}
            }
        }
        // A stranger is compared with everyone, whichever encoder enrolled them.
        let people = compared.iter().map(|(_, _, index)| index.people()).sum();
        let scales: Vec<Scale> = compared
            .into_iter()
            .map(|(encoder, impostors, index)| Scale {
                limits: impostors.limits(people, false_alarm),
                encoder: encoder.clone(),
                impostors: impostors.clone(),
                index,
            })
            .collect();
        (!scales.is_empty()).then_some(Self { scales })
    }

    /// The thresholds of the current encoder.
    pub fn limits(&self) -> IdentificationThresholds {
        self.scales[0].limits
    }

    /// The thresholds of each earlier encoder with which somebody is compared.
    pub fn earlier_limits(&self) -> Vec<IdentificationThresholds> {
        let used = self.scales[1..].iter().filter(|scale| scale.index.people() > 0);
        used.map(|scale| scale.limits).collect()
    }

    /// Identifies a face. People whose encoder has not encoded it are not found.
    pub fn identify(&self, face: &Encodings) -> Found {
        let mut ranked: Vec<Ranked> = self.scales.iter().enumerate().flat_map(|(i, s)| s.ranked(i, face)).collect();
        // Stable: of two that mean the same, the current encoder's comes first.
        ranked.sort_by(|a, b| a.ln_fmr.total_cmp(&b.ln_fmr));
        let Some(best) = ranked.first() else {
            return Found { identification: Identification::Unknown, best: None, runner_up: None };
        };
        let scale = &self.scales[best.scale];
        let runner_up = ranked.get(1).map(|other| other.on(best.scale, scale));
        let identification = identify(&Nearest { best: Some(best.hit), runner_up }, &scale.limits);
        Found { identification, best: Some(best.hit), runner_up: ranked.get(1).map(|other| other.hit) }
    }
}

impl Scale {
    /// The nearest two people of this encoder.
    fn ranked(&self, place: usize, face: &Encodings) -> impl Iterator<Item = Ranked> {
        let embedding = if place == 0 { Some(face.current()) } else { face.earlier(&self.encoder.version) };
        let nearest = embedding.map_or_else(Nearest::default, |embedding| self.index.nearest(embedding));
        let ranked = move |hit: Hit| Ranked { hit, scale: place, ln_fmr: self.impostors.ln_fmr(hit.distance) };
        [nearest.best, nearest.runner_up].into_iter().flatten().map(ranked)
    }
}

impl Ranked {
    /// The hit with the distance that another encoder reaches at the same false-match rate, so that a lead can be stated as
    /// a distance of that encoder.
    fn on(&self, place: usize, scale: &Scale) -> Hit {
        if self.scale == place {
            return self.hit;
        }
        Hit { distance: to_f32(scale.impostors.distance_at(self.ln_fmr)), ..self.hit }
    }
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
