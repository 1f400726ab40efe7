//! A drawn head as a scanner would show it.

use crate::array::Array;
use crate::grid::places;
use likeness_core::rng::Rng;

/// A head of 32³ voxels: a bright skull, a grey brain with folds, a dark gap between them, and a bright spot in the brain.
///
/// # Shapes
/// - voxels: one channel of `[32, 32, 32]`, from the bottom up, from the face back, from left to right; 0..=1
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// What the scanner shows.
    pub voxels: Array<3>,
    /// Where the middle of the bright spot is, to the voxel.
    pub spot: [usize; 3],
}

/// Radii of the brain along each axis, in voxels.
const BRAIN: [f32; 3] = [9.5, 11.0, 8.5];

/// Brightness of the brain.
const GREY: f32 = 0.4;

/// Brightness of the gap between brain and skull.
const GAP: f32 = 0.08;

/// How fast the folds of the brain change along each axis, in radians a voxel.
const FOLDS: [f32; 3] = [0.8, 1.15, 0.65];

impl Head {
    /// Voxels along each axis.
    pub const SIDE: usize = 32;

    /// Draws a head. Each seed has its spot elsewhere.
    pub fn draw(seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let candidates: Vec<[usize; 3]> = places([Self::SIDE; 3]).filter(|place| depth(*place) > 4.5).collect();
        let pick = rng.bits() % candidates.len().max(1) as u64;
        let spot = candidates.iter().zip(0..).find(|(_, index)| *index == pick).map_or([16; 3], |(place, _)| *place);
        let phases = [0; 3].map(|_| 6.0 * rng.unit());
        let voxels = Array::drawn([Self::SIDE; 3], |place| {
            let noise = 0.03 * (rng.unit() - 0.5);
            (tissue(place, phases, distance(place, spot)) + noise).clamp(0.0, 1.0)
        });
        Self { voxels, spot }
    }

    /// How much brighter than grey each voxel of the brain is, and 0 elsewhere: what is left once the skull is masked. Padding with zeros
    /// makes no edge here.
    ///
    /// # Shapes
    /// - output: one channel of `[32, 32, 32]`, −0.4..=0.6
    pub fn masked(&self) -> Array<3> {
        Array::drawn([Self::SIDE; 3], |place| if depth(place) > 0.5 { self.voxels.at(0, place) - GREY } else { 0.0 })
    }
}

/// The brightness of a voxel that is so many voxels from the spot.
fn tissue(place: [usize; 3], phases: [f32; 3], from_spot: f32) -> f32 {
    let depth = depth(place);
    let wave = |axis: usize| libm::sinf(FOLDS[axis] * place[axis] as f32 + phases[axis]);
    let folds: f32 = (0..3).map(wave).product();
    let brain = GAP + (GREY + 0.08 * folds - GAP) * ramp(depth + 0.5);
    let with_spot = brain + 0.3 * ramp(2.8 - from_spot);
    let shell = ramp(-depth - 1.0) * ramp(depth + 3.8);
    with_spot * ramp(depth + 3.0) + shell
}

/// How deep in the brain a voxel is, about, in voxels; negative outside. Exact on the axes, and of first order at the surface elsewhere.
fn depth(place: [usize; 3]) -> f32 {
    let middle = (Head::SIDE - 1) as f32 / 2.0;
    let offsets: [f32; 3] = place.map(|at| at as f32 - middle);
    let length = |divisor: [f32; 3]| {
        libm::sqrtf(offsets.iter().zip(divisor).map(|(offset, divisor)| (offset / divisor) * (offset / divisor)).sum())
    };
    let reach = length(BRAIN);
    reach * (1.0 - reach) / length(BRAIN.map(|radius| radius * radius))
}

fn distance(a: [usize; 3], b: [usize; 3]) -> f32 {
    let square: usize = a.iter().zip(b).map(|(a, b)| a.abs_diff(b) * a.abs_diff(b)).sum();
    libm::sqrtf(square as f32)
}

/// 0 below 0, 1 above 1: a voxel that is partly covered.
fn ramp(covered: f32) -> f32 {
    covered.clamp(0.0, 1.0)
}
