//! A matrix of weights in the layout of the innermost loop, packed once, when a net is loaded.

use super::tile::COLUMNS;

/// Weights in panels of [`COLUMNS`] filters, the last padded with zeros.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Panels<'a> {
    /// Terms per sum.
    pub(crate) inputs: usize,
    /// Filters.
    pub(crate) outputs: usize,
    values: &'a [f32],
}

impl<'a> Panels<'a> {
    /// Packed weights; see [`pack`].
    pub(crate) fn new(inputs: usize, outputs: usize, values: &'a [f32]) -> Self {
        Self { inputs, outputs, values: &values[..length(inputs, outputs)] }
    }

    /// The panels in order.
    ///
    /// # Shapes
    /// - each: `[inputs, COLUMNS]`
    #[inline(always)]
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'a [f32]> {
        self.values.chunks_exact((self.inputs * COLUMNS).max(1))
    }
}

/// The length of packed weights.
pub(crate) fn length(inputs: usize, outputs: usize) -> usize {
    inputs * outputs.next_multiple_of(COLUMNS)
}

/// Packs `inputs x outputs` weights.
///
/// # Shapes
/// - output: `[panels, inputs, COLUMNS]`
pub(crate) fn pack(inputs: usize, outputs: usize, weight: impl Fn(usize, usize) -> f32) -> Vec<f32> {
    let mut values = Vec::with_capacity(length(inputs, outputs));
    for first in (0..outputs).step_by(COLUMNS) {
        for input in 0..inputs {
            let filters = first..first + COLUMNS;
            values.extend(filters.map(|o| if o < outputs { weight(input, o) } else { 0.0 }));
        }
    }
    values
}
