//! What is done to a sum before it is stored, so that a response goes to memory once.

use super::select::{self, F32X4_LANES, F32x4};
use super::slices::array;
use super::tile::COLUMNS;
use crate::kernel::plan;
use std::ops::Range;

/// What is done to a sum, in this order: bias, addition, activation.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Epilogue<'a> {
    /// One number a filter.
    pub(crate) bias: Option<&'a [f32]>,
    /// Added, position by position.
    ///
    /// # Shapes
    /// - as the output
    pub(crate) add: Option<&'a [f32]>,
    /// Then this.
    pub(crate) activation: Activation<'a>,
}

/// The last step.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Activation<'a> {
    /// The sum itself.
    #[default]
    None,
    /// Nothing under zero; not-a-number stays.
    Relu,
    /// This slope under zero.
    Leaky(f32),
    /// The derivative of a ReLU: nothing where this response is not over zero.
    ///
    /// # Shapes
    /// - as the output
    ReluMask(&'a [f32]),
}

impl<'a> Epilogue<'a> {
    /// From what the caller has of bias, addition and gate. A gate is the way back, which has no other activation.
    pub(crate) fn of(activation: plan::Activation, [bias, add, gate]: [Option<&'a [f32]>; 3]) -> Self {
        let activation = match (gate, activation) {
            (Some(response), _) => Activation::ReluMask(response),
            (None, plan::Activation::None) => Activation::None,
            (None, plan::Activation::Relu) => Activation::Relu,
            (None, plan::Activation::Leaky(slope)) => Activation::Leaky(slope),
        };
        Self { bias, add, activation }
    }

    /// The same for a part of the output.
    #[inline(always)]
    pub(crate) fn within(&self, part: Range<usize>) -> Self {
        let activation = match self.activation {
            Activation::ReluMask(response) => Activation::ReluMask(&response[part.clone()]),
            other => other,
        };
        Self { bias: self.bias, add: self.add.map(|add| &add[part]), activation }
    }

    /// Stores the sums of one position from one of its filters on.
    ///
    /// # Shapes
    /// - out: the position's filters from `filter` on, at most [`COLUMNS`] of them are set
    /// - at: where that stands in the output
    #[inline(always)]
    pub(crate) fn store(&self, sums: &[f32; COLUMNS], out: &mut [f32], filter: usize, at: usize) {
        // A full panel has a length that the compiler knows, and so becomes vectors.
        match out.first_chunk_mut::<COLUMNS>() {
            Some(out) => *out = self.whole(*sums, filter, at),
            None => {
                out.copy_from_slice(&sums[..out.len()]);
                self.apply(out, filter, at);
            }
        }
    }

    #[inline(always)]
    fn whole(&self, mut sums: [f32; COLUMNS], filter: usize, at: usize) -> [f32; COLUMNS] {
        if let Some(bias) = self.bias {
            let bias = array::<COLUMNS>(bias, filter);
            sums = std::array::from_fn(|i| sums[i] + bias[i]);
        }
        if let Some(add) = self.add {
            let add = array::<COLUMNS>(add, at);
            sums = std::array::from_fn(|i| sums[i] + add[i]);
        }
        let gate = if let Activation::ReluMask(response) = self.activation { array(response, at) } else { sums };
        let (vectors, _) = sums.as_chunks_mut::<F32X4_LANES>();
        for (lanes4, gate) in vectors.iter_mut().zip(gate.as_chunks::<F32X4_LANES>().0) {
            *lanes4 = self.activated(*lanes4, *gate);
        }
        sums
    }

    /// # Shapes
    /// - gate: the response there, where there is a gate
    #[inline(always)]
    fn activated(&self, y: F32x4, gate: F32x4) -> F32x4 {
        match self.activation {
            Activation::None => y,
            Activation::Relu => select::relu(y),
            Activation::Leaky(slope) => select::leaky(y, slope),
            Activation::ReluMask(_) => select::relu_masked(y, gate),
        }
    }

    /// Finishes sums in place, from `filter` on; `at` is where they stand in the output.
    #[inline(always)]
    pub(crate) fn apply(&self, out: &mut [f32], filter: usize, at: usize) {
        let n = out.len();
        if let Some(bias) = self.bias {
            out.iter_mut().zip(&bias[filter..][..n]).for_each(|(y, b)| *y += b);
        }
        if let Some(add) = self.add {
            out.iter_mut().zip(&add[at..][..n]).for_each(|(y, a)| *y += a);
        }
        if matches!(self.activation, Activation::None) {
            return;
        }
        let (vectors, rest) = out.as_chunks_mut::<F32X4_LANES>();
        for (i, lanes4) in vectors.iter_mut().enumerate() {
            *lanes4 = self.activated(*lanes4, self.relu_mask_at(at + i * F32X4_LANES, F32X4_LANES));
        }
        let mut lanes4 = [0.0; F32X4_LANES];
        lanes4[..rest.len()].copy_from_slice(rest);
        let lanes4 = self.activated(lanes4, self.relu_mask_at(at + n - rest.len(), rest.len()));
        rest.copy_from_slice(&lanes4[..rest.len()]);
    }

    /// The response that gates the next few numbers, where there is a gate.
    #[inline(always)]
    fn relu_mask_at(&self, at: usize, count: usize) -> F32x4 {
        let mut gate = [0.0; F32X4_LANES];
        if let Activation::ReluMask(response) = self.activation {
            gate[..count].copy_from_slice(&response[at..at + count]);
        }
        gate
    }
}
