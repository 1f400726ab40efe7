//! What is done to a sum before it is stored, so that a response goes to memory once.

use super::tile::COLUMNS;
use crate::kernel::plan;
use std::ops::Range;

/// What is done to a sum, in this order: bias, addition, activation.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Finish<'a> {
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
    Gate(&'a [f32]),
}

impl<'a> Finish<'a> {
    /// From what the caller has of bias, addition and gate. A gate is the way back, which has no other activation.
    pub(crate) fn of(activation: plan::Activation, [bias, add, gate]: [Option<&'a [f32]>; 3]) -> Self {
        let activation = match (gate, activation) {
            (Some(response), _) => Activation::Gate(response),
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
            Activation::Gate(response) => Activation::Gate(&response[part.clone()]),
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
        if let Some(out) = out.first_chunk_mut::<COLUMNS>() {
            *out = *sums;
            self.apply(out, filter, at);
        } else {
            out.copy_from_slice(&sums[..out.len()]);
            self.apply(out, filter, at);
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
        match self.activation {
            Activation::None => {}
            Activation::Relu => out.iter_mut().for_each(|y| *y = if *y < 0.0 { 0.0 } else { *y }),
            Activation::Leaky(slope) => out.iter_mut().for_each(|y| *y = if *y < 0.0 { *y * slope } else { *y }),
            Activation::Gate(response) => {
                let response = &response[at..][..n];
                out.iter_mut().zip(response).for_each(|(y, r)| *y = if *r <= 0.0 { 0.0 } else { *y });
            }
        }
    }
}
