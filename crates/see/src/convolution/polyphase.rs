//! The input, laid out so that one tap of a kernel meets all positions as one run of neighbours.

use super::ConvolutionError;
use super::shape::output_size;
use crate::array::Array;
use crate::grid::places;
use crate::window::Window;

/// The padded input, split along each axis by the remainder of the place divided by the stride: its polyphase components.
///
/// Position o of a tap t is at o S + t, with the dilation in t. All of them have the same remainder, and lie side by side in its component
/// from t / S on. So a tap meets all positions as one run, whatever the stride and the number of dimensions. At the ends of rows the run
/// contains places that are no position; they are computed, too, and left out.
#[derive(Debug)]
pub(super) struct Polyphase<const D: usize> {
    /// Positions along each axis.
    positions: [usize; D],
    /// How far apart neighbours along each axis are in a component.
    pitches: [usize; D],
    /// Where the values of each tap begin, in the order of the kernel.
    taps: Vec<usize>,
    /// Values of all components of one channel.
    channel_length: usize,
    /// `[channels, components…, size of a component…]`
    values: Vec<f32>,
}

/// Sums that stay in the fastest memory while all taps are added to them.
const BLOCK: usize = 2048;

impl<const D: usize> Polyphase<D> {
    /// The largest number of values with padding.
    pub(super) const LIMIT: usize = 1 << 26;

    /// Splits an input. What lies outside it is `outside`.
    ///
    /// # Errors
    /// [`ConvolutionError`] if a window cannot slide or there are too many values.
    pub(super) fn new(input: &Array<D>, windows: &[Window; D], outside: f32) -> Result<Self, ConvolutionError> {
        let positions = output_size(windows, input.size())?.map(|size| size.positions);
        let strides = windows.map(|window| window.stride);
        let padded: [usize; D] = std::array::from_fn(|axis| input.size()[axis] + 2 * windows[axis].padding);
        let size: [usize; D] = std::array::from_fn(|axis| padded[axis].div_ceil(strides[axis]));
        let whole =
            size.iter().chain(&strides).try_fold(input.channels(), |product, length| product.checked_mul(*length));
        let whole = whole.filter(|whole| *whole <= Self::LIMIT).ok_or(ConvolutionError::TooBig)?;
        let (pitches, volume) = (pitches(size), size.iter().product::<usize>());
        let components = pitches_of_components(strides, volume);
        let offset =
            |axis: usize, at: usize| (at % strides[axis]) * components[axis] + (at / strides[axis]) * pitches[axis];
        let kernel = windows.map(|window| window.kernel);
        let tap = |place: [usize; D]| (0..D).map(|axis| offset(axis, place[axis] * windows[axis].dilation)).sum();
        let mut phases = Self {
            positions,
            pitches,
            taps: places(kernel).map(tap).collect(),
            channel_length: whole / input.channels(),
            values: vec![outside; whole],
        };
        let offsets = std::array::from_fn(|axis| {
            (0..input.size()[axis]).map(|at| offset(axis, at + windows[axis].padding)).collect()
        });
        phases.fill(input, &offsets);
        Ok(phases)
    }

    /// Positions along each axis.
    pub(super) const fn positions(&self) -> [usize; D] {
        self.positions
    }

    /// Appends the weighted sums of all positions.
    ///
    /// # Shapes
    /// - kernel: `[channels, taps]`
    /// - appended: `[positions…]`
    pub(super) fn append_sums(&self, kernel: &[f32], bias: f32, out: &mut Vec<f32>) {
        let mut sums = vec![bias; self.run()];
        for (block, sums) in sums.chunks_mut(BLOCK).enumerate() {
            for (channel, kernel) in
                self.values.chunks_exact(self.channel_length).zip(kernel.chunks_exact(self.taps.len()))
            {
                for (tap, weight) in self.taps.iter().zip(kernel) {
                    let values = &channel[tap + block * BLOCK..][..sums.len()];
                    sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += weight * value);
                }
            }
        }
        self.append_positions(&sums, out);
    }

    /// Appends what becomes of `first` when it meets the value of each tap, at all positions of a channel.
    ///
    /// # Shapes
    /// - appended: `[positions…]`
    pub(super) fn append_folds(&self, channel: usize, first: f32, fold: impl Fn(f32, f32) -> f32, out: &mut Vec<f32>) {
        let channel = &self.values[channel * self.channel_length..][..self.channel_length];
        let mut folded = vec![first; self.run()];
        for tap in &self.taps {
            let values = &channel[*tap..][..folded.len()];
            folded.iter_mut().zip(values).for_each(|(sum, value)| *sum = fold(*sum, *value));
        }
        self.append_positions(&folded, out);
    }

    /// Length of the run that contains all positions.
    fn run(&self) -> usize {
        (0..D).map(|axis| (self.positions[axis] - 1) * self.pitches[axis]).sum::<usize>() + 1
    }

    /// Appends the places of a run that are positions.
    fn append_positions(&self, run: &[f32], out: &mut Vec<f32>) {
        let mut rows = self.positions;
        let row = std::mem::replace(&mut rows[D - 1], 1);
        for place in places(rows) {
            let start: usize = place.iter().zip(self.pitches).map(|(at, pitch)| at * pitch).sum();
            out.extend_from_slice(&run[start..start + row]);
        }
    }

    /// Copies the input to its places.
    ///
    /// # Shapes
    /// - offsets: for each axis `[size along it]`
    fn fill(&mut self, input: &Array<D>, offsets: &[Vec<usize>; D]) {
        let mut rows = input.size();
        let row = std::mem::replace(&mut rows[D - 1], 1);
        for (index, channel) in self.values.chunks_exact_mut(self.channel_length).enumerate() {
            for (place, values) in places(rows).zip(input.channel(index).chunks_exact(row)) {
                let start: usize = (0..D - 1).map(|axis| offsets[axis][place[axis]]).sum();
                offsets[D - 1].iter().zip(values).for_each(|(offset, value)| channel[start + offset] = *value);
            }
        }
    }
}

/// How far apart neighbours along each axis are.
fn pitches<const D: usize>(size: [usize; D]) -> [usize; D] {
    std::array::from_fn(|axis| size[axis + 1..].iter().product())
}

/// How far apart the components of neighbouring remainders along each axis are, if each has `volume` values.
fn pitches_of_components<const D: usize>(strides: [usize; D], volume: usize) -> [usize; D] {
    pitches(strides).map(|components| components * volume)
}
