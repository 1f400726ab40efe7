//! A linear layer behind a face net, learned from the pictures of one gallery: a lesson, which never decides who somebody is.

pub mod rule;
pub mod strangers;
pub mod training;
pub mod trial;

use crate::encoding::EPSILON;
use likeness_core::face::embedding::DIM;

/// The embedding of a face, of unit length.
///
/// # Shapes
/// - `[128]`
pub type Face = [f32; DIM];

/// f'(x) = W f(x) / √(‖W f(x)‖² + ε).
///
/// ```
/// use likeness_learn::personal_head::PersonalHead;
///
/// let mut face = [0.0; 128];
/// face[3] = 1.0;
/// assert_eq!(PersonalHead::default().encode(&[face]).faces, [face], "before it has learned anything");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PersonalHead {
    /// W, transposed.
    ///
    /// # Shapes
    /// - `[128 inputs, 128 outputs]`, flat
    pub(crate) weights: Vec<f32>,
}

/// Faces behind the head.
#[derive(Debug, Clone, PartialEq)]
pub struct Encoded {
    /// Of unit length.
    pub faces: Vec<Face>,
    /// √(‖W f(x)‖² + ε) of each.
    lengths: Vec<f32>,
}

impl Default for PersonalHead {
    /// The identity: every face stays as it is.
    fn default() -> Self {
        let mut weights = vec![0.0; DIM * DIM];
        weights.iter_mut().step_by(DIM + 1).for_each(|weight| *weight = 1.0);
        Self { weights }
    }
}

impl PersonalHead {
    /// Puts faces through the head.
    pub fn encode(&self, faces: &[Face]) -> Encoded {
        let rows = self.weights.as_chunks::<DIM>().0;
        let encode = |face: &Face| {
            let mut output = [0.0; DIM];
            for (x, row) in face.iter().zip(rows) {
                output.iter_mut().zip(row).for_each(|(y, w)| *y += x * w);
            }
            let length = (output.iter().map(|y| y * y).sum::<f32>() + EPSILON).sqrt();
            (output.map(|y| y / length), length)
        };
        let (faces, lengths) = faces.iter().map(encode).unzip();
        Encoded { faces, lengths }
    }

    /// The gradient of a loss with respect to the weights, given that with respect to the encoded faces: with
    /// g' = (g − f' (f' · g)) / √(‖W f‖² + ε), the sum of f g'ᵀ over all faces.
    ///
    /// # Shapes
    /// - faces, gradient: as many as were encoded
    /// - output: as the weights
    pub fn gradient(faces: &[Face], encoded: &Encoded, gradient: &[Face]) -> Vec<f32> {
        let mut output = vec![0.0; DIM * DIM];
        let rows = output.as_chunks_mut::<DIM>().0;
        let behind = encoded.faces.iter().zip(&encoded.lengths).zip(gradient);
        for (face, ((f, length), g)) in faces.iter().zip(behind) {
            let along: f32 = f.iter().zip(g).map(|(f, g)| f * g).sum();
            let mut back = *g;
            back.iter_mut().zip(f).for_each(|(g, f)| *g = (*g - f * along) / length);
            for (x, row) in face.iter().zip(rows.iter_mut()) {
                row.iter_mut().zip(&back).for_each(|(w, g)| *w += x * g);
            }
        }
        output
    }
}

/// The squared distance of two faces.
pub(crate) fn squared_distance(a: &Face, b: &Face) -> f32 {
    // In eight sums, which a processor adds at once.
    let mut sums = [0.0_f32; 8];
    for (a, b) in a.as_chunks::<8>().0.iter().zip(b.as_chunks::<8>().0) {
        sums.iter_mut().zip(a.iter().zip(b)).for_each(|(sum, (a, b))| *sum += (a - b) * (a - b));
    }
    sums.iter().sum()
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::person::chance::Chance;
    use proptest::prelude::*;

    /// Of central differences of single-precision numbers with a step of 1/64: below 4e-4 in 500 cases.
    const TOLERANCE: f64 = 2e-3;

    /// Faces in random directions.
    pub(crate) fn faces(count: usize, seed: u64) -> Vec<Face> {
        let mut chance = Chance::new(seed, "face");
        let mut face = || {
            let face: Face = std::array::from_fn(|_| chance.normal());
            let length = squared_distance(&face, &[0.0; DIM]).sqrt();
            face.map(|x| x / length)
        };
        (0..count).map(|_| face()).collect()
    }

    #[test]
    fn encoded_faces_have_unit_length_and_a_head_of_zeros_has_no_direction() {
        let mut head = PersonalHead::default();
        head.weights.iter_mut().zip(0..).for_each(|(w, i)| *w += 0.01 * (i % 7) as f32);
        for face in head.encode(&faces(5, 1)).faces {
            assert!((squared_distance(&face, &[0.0; DIM]) - 1.0).abs() < 1e-4, "{face:?}");
        }
        head.weights.fill(0.0);
        assert_eq!(head.encode(&faces(1, 1)).faces, [[0.0; DIM]], "no division by zero");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn the_gradient_is_that_of_finite_differences(seed in any::<u64>(), at in 0..DIM * DIM) {
            let (x, direction) = (faces(4, seed), faces(4, seed ^ 1));
            let mut head = PersonalHead::default();
            // Linear in the encoded faces, so that its gradient with respect to them is `direction`.
            let loss = |head: &PersonalHead| {
                let rows = head.encode(&x).faces;
                rows.iter().flatten().zip(direction.iter().flatten()).map(|(f, d)| f64::from(*f) * f64::from(*d)).sum::<f64>()
            };
            let found = PersonalHead::gradient(&x, &head.encode(&x), &direction)[at];
            let (middle, h) = (head.weights[at], 1.0 / 64.0);
            head.weights[at] = middle + h;
            let above = loss(&head);
            head.weights[at] = middle - h;
            let expected = (above - loss(&head)) / f64::from(2.0 * h);
            prop_assert!((f64::from(found) - expected).abs() < TOLERANCE, "{found} {expected}");
        }
    }
}
