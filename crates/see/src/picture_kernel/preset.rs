//! Kernels with a name.

use serde::{Deserialize, Serialize};

/// A kernel with a name. Of 3 × 3 it is the one in textbooks; larger ones are the same on a picture that is smoothed first, by the rows of
/// Pascal's triangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// 1 in the middle: the picture itself.
    Identity,
    /// The binomial blur, nearly a Gaussian.
    Blur,
    /// The picture minus its Laplacian.
    Sharpen,
    /// Brightness that rises to the right: vertical edges (Sobel and Feldman 1968).
    SobelX,
    /// Brightness that rises downwards: horizontal edges.
    SobelY,
    /// Neighbours minus the middle: edges in all directions, and dots.
    Laplacian,
    /// The picture as a relief lit from the upper left.
    Emboss,
}

impl Preset {
    /// All presets, as the page lists them.
    pub const ALL: [Self; 7] =
        [Self::Identity, Self::Blur, Self::Sharpen, Self::SobelX, Self::SobelY, Self::Laplacian, Self::Emboss];

    /// Whether responses go below 0, so that they are drawn around a middle grey.
    pub const fn is_signed(self) -> bool {
        matches!(self, Self::SobelX | Self::SobelY | Self::Laplacian)
    }

    /// The weights of a kernel of odd length, 3 or more.
    ///
    /// # Shapes
    /// - output: `[length, length]`, row by row
    pub(super) fn weights(self, length: usize) -> Vec<f32> {
        let middle = length / 2;
        let identity = |index: usize| if index == middle * length + middle { 1.0 } else { 0.0 };
        let smooth = binomial(length);
        let slope = spread(&binomial(length - 2), &[-1.0, 0.0, 1.0]);
        let total: f32 = smooth.iter().sum();
        match self {
            Self::Identity => (0..length * length).map(identity).collect(),
            Self::Blur => outer(&smooth, &smooth).iter().map(|weight| weight / (total * total)).collect(),
            Self::Sharpen => {
                // The Laplacian of a large kernel is larger by what its smoothing adds up to, along rows and columns.
                let scale: f32 = binomial(length - 2).iter().sum();
                let laplacian = laplacian(length);
                laplacian.iter().enumerate().map(|(i, weight)| identity(i) - weight / (scale * scale)).collect()
            }
            Self::SobelX => outer(&smooth, &slope),
            Self::SobelY => outer(&slope, &smooth),
            Self::Laplacian => laplacian(length),
            Self::Emboss => {
                let across = |index: usize| (index / length + index % length) as f32 - 2.0 * middle as f32;
                (0..length * length).map(|index| across(index) + identity(index)).collect()
            }
        }
    }
}

/// The second differences along rows and columns, of the smoothed picture.
fn laplacian(length: usize) -> Vec<f32> {
    let inner = binomial(length - 2);
    let (bend, smooth) = (spread(&inner, &[1.0, -2.0, 1.0]), spread(&inner, &[0.0, 1.0, 0.0]));
    outer(&bend, &smooth).iter().zip(outer(&smooth, &bend)).map(|(rows, columns)| rows + columns).collect()
}

/// A row of Pascal's triangle.
fn binomial(length: usize) -> Vec<f32> {
    (1..length).fold(vec![1.0], |row, _| spread(&row, &[1.0, 1.0]))
}

/// The product of two polynomials: one kernel after the other.
fn spread(a: &[f32], b: &[f32]) -> Vec<f32> {
    let mut product = vec![0.0; a.len() + b.len() - 1];
    for (i, a) in a.iter().enumerate() {
        for (j, b) in b.iter().enumerate() {
            product[i + j] += a * b;
        }
    }
    product
}

/// The kernel whose rows are like `across` and whose columns are like `down`.
fn outer(down: &[f32], across: &[f32]) -> Vec<f32> {
    down.iter().flat_map(|down| across.iter().map(move |across| down * across)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kernels_of_3_are_those_of_textbooks() {
        let expected = [
            (Preset::Identity, [0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]),
            (Preset::Blur, [1.0, 2.0, 1.0, 2.0, 4.0, 2.0, 1.0, 2.0, 1.0].map(|weight| weight / 16.0)),
            (Preset::Sharpen, [0.0, -1.0, 0.0, -1.0, 5.0, -1.0, 0.0, -1.0, 0.0]),
            (Preset::SobelX, [-1.0, 0.0, 1.0, -2.0, 0.0, 2.0, -1.0, 0.0, 1.0]),
            (Preset::SobelY, [-1.0, -2.0, -1.0, 0.0, 0.0, 0.0, 1.0, 2.0, 1.0]),
            (Preset::Laplacian, [0.0, 1.0, 0.0, 1.0, -4.0, 1.0, 0.0, 1.0, 0.0]),
            (Preset::Emboss, [-2.0, -1.0, 0.0, -1.0, 1.0, 1.0, 0.0, 1.0, 2.0]),
        ];
        for (preset, weights) in expected {
            assert_eq!(preset.weights(3), weights, "{preset:?}");
        }
        assert_eq!(Preset::SobelX.weights(5)[10..15], [-6.0, -12.0, 0.0, 12.0, 6.0], "the middle row of 5 x 5");
    }

    #[test]
    fn kernels_for_edges_are_blind_to_brightness_and_the_others_keep_it() {
        for preset in Preset::ALL {
            for length in [3, 5, 7] {
                let sum: f32 = preset.weights(length).iter().sum();
                let expected = if preset.is_signed() { 0.0 } else { 1.0 };
                assert!((sum - expected).abs() < 1e-4, "{preset:?} of {length} adds up to {sum}");
            }
        }
    }
}
