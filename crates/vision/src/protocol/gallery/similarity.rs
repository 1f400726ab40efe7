//! How alike the people of a gallery are: matrix, map, and curves.

use super::person::{PersonId, PictureId};
use crate::face::calibration::RocPoint;
use serde::{Deserialize, Serialize};

/// Most pictures in the matrix and the map; of more, an even choice over the people.
pub const SHOWN: usize = 150;

/// Most pictures whose pairs are counted; of more, an even choice over the people.
pub const COUNTED: usize = 2_000;

/// Width of a bin of [`Similarity::genuine`], in distance.
pub const BIN: f32 = 0.01;

/// Bins; the last takes every larger distance too.
pub const BINS: usize = 150;

/// How alike they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Similarity {
    /// The pictures of matrix and map, people together, by name.
    pub shown: Vec<ShownPicture>,
    /// Distances among them.
    ///
    /// # Shapes
    /// - `[shown, shown]`, row by row
    pub distances: Vec<f32>,
    /// Part of the spread that each axis of the map shows, 0..=1.
    pub explained: [f32; 2],
    /// Pictures whose pairs are counted below.
    pub counted: u32,
    /// Pairs of one person by distance, [`BINS`] bins of [`BIN`].
    pub genuine: Vec<u32>,
    /// Pairs of two people by distance, likewise.
    pub impostor: Vec<u32>,
    /// The curve, at most 200 points; empty where a kind of pair is missing.
    pub roc: Vec<RocPoint>,
    /// Equal error rate; `None` where a kind of pair is missing.
    pub eer: Option<f32>,
    /// Area under the curve; `None` likewise.
    pub auc: Option<f32>,
}

/// A picture of the matrix and the map.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ShownPicture {
    /// Which.
    pub picture: PictureId,
    /// Whose.
    pub person: PersonId,
    /// Its place on the map: the first two principal components, in distance.
    pub at: [f32; 2],
}
