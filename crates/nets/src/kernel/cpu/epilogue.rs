//! Operations on a sum before it is stored, so that each output is written to memory once.

use super::select::{self, F32X4_LANES, F32x4};
use super::slices::array;
use super::tile::COLUMNS;
use crate::epilogue;
use crate::kernel::plan::EpilogueInputs;
use std::ops::Range;

/// Operations on a sum, in this order: bias, addition, activation.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Epilogue<'a> {
    /// One number per filter.
    pub(crate) bias: Option<&'a [f32]>,
    /// Added elementwise.
    ///
    /// # Shapes
    /// - as the output
    pub(crate) add: Option<&'a [f32]>,
    /// Applied last.
    pub(crate) activation: Activation<'a>,
}

/// The last operation.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) enum Activation<'a> {
    /// The identity.
    #[default]
    None,
    /// Zero below zero. NaN stays NaN.
    Relu,
    /// This slope below zero.
    Leaky(f32),
    /// The slope of each filter below zero.
    ///
    /// # Shapes
    /// - `[filters]`
    Prelu(&'a [f32]),
    /// The derivative of a ReLU: zero wherever its response, given here, is not positive.
    ///
    /// # Shapes
    /// - as the output
    ReluMask(&'a [f32]),
}

impl<'a> Epilogue<'a> {
    /// An epilogue with the inputs that the caller has. A ReLU mask belongs to the backward pass, which has no other activation.
    /// The slopes of a PReLU follow the biases.
    pub(crate) fn of(activation: epilogue::Activation, inputs: EpilogueInputs<Option<&'a [f32]>>) -> Self {
        let EpilogueInputs { bias, add, relu_mask } = inputs;
        let activation = match (relu_mask, activation) {
            (Some(response), _) => Activation::ReluMask(response),
            (None, epilogue::Activation::None) => Activation::None,
            (None, epilogue::Activation::Relu) => Activation::Relu,
            (None, epilogue::Activation::Leaky(slope)) => Activation::Leaky(slope),
            (None, epilogue::Activation::Prelu) => {
                bias.map_or(Activation::None, |bias| Activation::Prelu(&bias[bias.len() / 2..]))
            }
        };
        Self { bias, add, activation }
    }

    /// The epilogue of a part of the output.
    #[inline(always)]
    pub(crate) fn within(&self, part: Range<usize>) -> Self {
        let activation = match self.activation {
            Activation::ReluMask(response) => Activation::ReluMask(&response[part.clone()]),
            other => other,
        };
        Self { bias: self.bias, add: self.add.map(|add| &add[part]), activation }
    }

    /// Stores the sums of one position, from `filter` on.
    ///
    /// # Shapes
    /// - out: the position's outputs from `filter` on, of which at most [`COLUMNS`] are set
    /// - at: the index of `out` in the whole output
    #[inline(always)]
    pub(crate) fn store(&self, sums: &[f32; COLUMNS], out: &mut [f32], filter: usize, at: usize) {
        // The compiler knows the length of a full panel, and so vectorises it.
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
        let by_number = match self.activation {
            Activation::ReluMask(response) => array(response, at),
            Activation::Prelu(slopes) => array(slopes, filter),
            Activation::None | Activation::Relu | Activation::Leaky(_) => sums,
        };
        let (vectors, _) = sums.as_chunks_mut::<F32X4_LANES>();
        for (lanes4, by_number) in vectors.iter_mut().zip(by_number.as_chunks::<F32X4_LANES>().0) {
            *lanes4 = self.activated(*lanes4, *by_number);
        }
        sums
    }

    /// # Shapes
    /// - by_number: the response at these positions, for a ReLU mask, or the slopes of these filters, for a PReLU
    #[inline(always)]
    fn activated(&self, y: F32x4, by_number: F32x4) -> F32x4 {
        match self.activation {
            Activation::None => y,
            Activation::Relu => select::relu(y),
            Activation::Leaky(slope) => select::leaky(y, slope),
            Activation::Prelu(_) => select::prelu(y, by_number),
            Activation::ReluMask(_) => select::relu_masked(y, by_number),
        }
    }

    /// Applies the epilogue in place to sums from `filter` on; `at` is their index in the whole output.
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
            let done = i * F32X4_LANES;
            *lanes4 = self.activated(*lanes4, self.by_number(filter + done, at + done, F32X4_LANES));
        }
        let mut lanes4 = [0.0; F32X4_LANES];
        lanes4[..rest.len()].copy_from_slice(rest);
        let done = n - rest.len();
        let lanes4 = self.activated(lanes4, self.by_number(filter + done, at + done, rest.len()));
        rest.copy_from_slice(&lanes4[..rest.len()]);
    }

    /// What the activation of the next `count` numbers reads besides them; see [`Self::activated`].
    #[inline(always)]
    fn by_number(&self, filter: usize, at: usize, count: usize) -> F32x4 {
        let mut by_number = [0.0; F32X4_LANES];
        match self.activation {
            Activation::ReluMask(response) => by_number[..count].copy_from_slice(&response[at..at + count]),
            Activation::Prelu(slopes) => by_number[..count].copy_from_slice(&slopes[filter..filter + count]),
            Activation::None | Activation::Relu | Activation::Leaky(_) => {}
        }
        by_number
    }
}
