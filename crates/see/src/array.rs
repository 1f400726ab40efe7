//! Numbers on a grid in one, two or three dimensions, with channels: a signal, a picture, a volume or a film.

use crate::grid::{index, place, places};
use thiserror::Error;

/// Numbers on a grid, channels first.
///
/// ```
/// use likeness_see::array::Array;
///
/// let picture = Array::from_fn(1, [2, 3], |_, [y, x]| (10 * y + x) as f32)?;
/// assert_eq!(picture.values(), [0.0, 1.0, 2.0, 10.0, 11.0, 12.0]);
/// # Ok::<(), likeness_see::array::ArrayError>(())
/// ```
///
/// # Shapes
/// - values: `[channels, size…]`; a signal has `[length]`, a picture `[height, width]`, a volume `[depth, height, width]`, a film
///   `[time, height, width]`
#[derive(Debug, Clone, PartialEq)]
pub struct Array<const D: usize> {
    channels: usize,
    size: [usize; D],
    values: Vec<f32>,
}

/// Why numbers do not make an array.
#[derive(Debug, Error, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ArrayError {
    /// There are no channels or no places.
    #[error("an array of {channels} channels and the size {size:?} is empty")]
    Empty {
        /// Channels requested.
        channels: usize,
        /// Size requested.
        size: Vec<usize>,
    },
    /// There are more or fewer numbers than places.
    #[error("an array needs {expected} numbers, not {found}")]
    Length {
        /// Number of values that channels and size require.
        expected: usize,
        /// Number of values.
        found: usize,
    },
}

impl<const D: usize> Array<D> {
    /// Takes ownership of numbers.
    ///
    /// # Shapes
    /// - values: `[channels, size…]`
    ///
    /// # Errors
    /// [`ArrayError`] if the array is empty or the number of values does not match.
    pub fn new(channels: usize, size: [usize; D], values: Vec<f32>) -> Result<Self, ArrayError> {
        let expected = size.iter().fold(channels, |product, length| product.saturating_mul(*length));
        if expected == 0 {
            return Err(ArrayError::Empty { channels, size: size.to_vec() });
        }
        if expected != values.len() {
            return Err(ArrayError::Length { expected, found: values.len() });
        }
        Ok(Self { channels, size, values })
    }

    /// Computes each number from its channel and its place.
    ///
    /// # Errors
    /// [`ArrayError::Empty`] if there is none.
    pub fn from_fn(
        channels: usize,
        size: [usize; D],
        mut value: impl FnMut(usize, [usize; D]) -> f32,
    ) -> Result<Self, ArrayError> {
        let mut values = Vec::new();
        for channel in 0..channels {
            values.extend(places(size).map(|place| value(channel, place)));
        }
        Self::new(channels, size, values)
    }

    /// Draws one channel, number by number.
    ///
    /// # Panics
    /// If the size is 0 along an axis.
    pub fn drawn(size: [usize; D], value: impl FnMut([usize; D]) -> f32) -> Self {
        assert!(size.iter().all(|length| *length > 0), "a drawing of the size {size:?}");
        Self { channels: 1, size, values: places(size).map(value).collect() }
    }

    /// Number of channels.
    pub const fn channels(&self) -> usize {
        self.channels
    }

    /// The size along each axis.
    pub const fn size(&self) -> [usize; D] {
        self.size
    }

    /// All numbers, `[channels, size…]`.
    pub fn values(&self) -> &[f32] {
        &self.values
    }

    /// The numbers of a channel, `[size…]`.
    ///
    /// # Panics
    /// If there is no such channel.
    pub fn channel(&self, channel: usize) -> &[f32] {
        assert!(channel < self.channels, "channel {channel} of {}", self.channels);
        let length = self.values.len() / self.channels;
        &self.values[channel * length..(channel + 1) * length]
    }

    /// The number at a place.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn at(&self, channel: usize, place: [usize; D]) -> f32 {
        assert!(place.iter().zip(self.size).all(|(at, length)| *at < length), "place {place:?} of {:?}", self.size);
        self.channel(channel)[index(place, self.size)]
    }

    /// The largest number of a channel, and where it is first.
    ///
    /// # Panics
    /// If there is no such channel.
    pub fn peak(&self, channel: usize) -> ([usize; D], f32) {
        let numbers = self.channel(channel);
        let largest = (1..numbers.len()).fold(0, |best, i| if numbers[i] > numbers[best] { i } else { best });
        (place(largest, self.size), numbers[largest])
    }

    /// The array with every number changed.
    pub fn map(&self, mut change: impl FnMut(f32) -> f32) -> Self {
        Self { values: self.values.iter().map(|value| change(*value)).collect(), ..*self }
    }

    /// The array after ReLU: negative numbers become 0 (Nair and Hinton 2010).
    pub fn relu(&self) -> Self {
        self.map(|value| value.max(0.0))
    }

    /// Returns the numbers.
    pub fn into_values(self) -> Vec<f32> {
        self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_knows_its_places_and_its_peak() {
        let array = Array::from_fn(2, [2, 3], |channel, [y, x]| (6 * channel + 3 * y + x) as f32 - 4.0).unwrap();
        assert_eq!(array.values()[7].to_bits(), array.at(1, [0, 1]).to_bits(), "channels first, then rows");
        assert_eq!(array.channel(1), [2.0, 3.0, 4.0, 5.0, 6.0, 7.0], "the second channel");
        assert_eq!(array.peak(0), ([1, 2], 1.0), "the largest of the first");
        assert_eq!(array.relu().channel(0), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0], "negative numbers are cut off");
    }

    #[test]
    fn numbers_that_make_no_array_are_rejected() {
        assert_eq!(Array::new(1, [2, 2], vec![0.0; 3]), Err(ArrayError::Length { expected: 4, found: 3 }), "too few");
        let empty = Err(ArrayError::Empty { channels: 2, size: vec![0] });
        assert_eq!(Array::<1>::new(2, [0], vec![]), empty, "no places");
        assert!(Array::new(1, [usize::MAX, 2], vec![]).is_err(), "nothing overflows");
    }
}
