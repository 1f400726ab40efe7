//! The part of a frame that is resampled.

use crate::geometry::{Rect, Size};
use crate::number::floor_to_usize;

/// A rectangle of whole pixels within a frame; never empty.
#[derive(Debug, Clone, Copy)]
pub(super) struct CropRect {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

impl CropRect {
    pub(super) fn of(region: Rect, frame: Size) -> Option<Self> {
        let (x, width) = overlap(region.x, region.width, frame.width)?;
        let (y, height) = overlap(region.y, region.height, frame.height)?;
        Some(Self { x, y, width, height })
    }
}

/// Start and length of the floored span within `0..limit`, or `None` if nothing is left or a number is not finite.
fn overlap(start: f32, length: f32, limit: u32) -> Option<(usize, usize)> {
    if !start.is_finite() || !length.is_finite() || length <= 0.0 {
        return None;
    }
    let first = start.floor();
    let last = (first + length.floor().max(1.0)).min(limit as f32);
    let (first, last) = (floor_to_usize(first), floor_to_usize(last));
    (last > first).then(|| (first, last - first))
}
