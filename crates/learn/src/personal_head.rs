//! A linear layer behind a face net, learned from the pictures of one gallery: a lesson, which never decides who somebody is.

pub mod rule;
pub mod strangers;
pub mod training;
pub mod trial;

use crate::encoding::{Encodings, Rectification};
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
/// assert_eq!(PersonalHead::default().encode(&[face]).rows(), [face], "before it has learned anything");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct PersonalHead {
    /// W, transposed.
    ///
    /// # Shapes
    /// - `[128 inputs, 128 outputs]`, flat
    pub(crate) weights: Vec<f32>,
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
    pub fn encode(&self, faces: &[Face]) -> Encodings<DIM> {
        let rows = self.weights.as_chunks::<DIM>().0;
        let output = faces.iter().flat_map(|face| {
            let mut output = [0.0; DIM];
            for (x, row) in face.iter().zip(rows) {
                output.iter_mut().zip(row).for_each(|(y, w)| *y += x * w);
            }
            output
        });
        Encodings::of_output(&output.collect::<Vec<f32>>(), Rectification::Plain)
    }

    /// The gradient of a loss with respect to the weights, given that with respect to the encoded faces: the sum of f gᵀ over all faces f,
    /// where g is that with respect to W f.
    ///
    /// # Shapes
    /// - faces: as many as were encoded
    /// - gradient: `[n, 128]`, flat
    /// - output: as the weights
    pub fn gradient(faces: &[Face], encoded: &Encodings<DIM>, gradient: &[f32]) -> Vec<f32> {
        let mut output = vec![0.0; DIM * DIM];
        let rows = output.as_chunks_mut::<DIM>().0;
        let back = encoded.backward(gradient);
        for (face, g) in faces.iter().zip(back.as_chunks::<DIM>().0) {
            for (x, row) in face.iter().zip(rows.iter_mut()) {
                row.iter_mut().zip(g).for_each(|(w, g)| *w += x * g);
            }
        }
        output
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::distance::squared_distance;
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
        for face in head.encode(&faces(5, 1)).rows() {
            assert!((squared_distance(face, &[0.0; DIM]) - 1.0).abs() < 1e-4, "{face:?}");
        }
        head.weights.fill(0.0);
        assert_eq!(head.encode(&faces(1, 1)).rows(), [[0.0; DIM]], "no division by zero");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn the_gradient_is_that_of_finite_differences(seed in any::<u64>(), at in 0..DIM * DIM) {
            let (x, direction) = (faces(4, seed), faces(4, seed ^ 1));
            let mut head = PersonalHead::default();
            // Linear in the encoded faces, so that its gradient with respect to them is `direction`.
            let loss = |head: &PersonalHead| {
                let encoded = head.encode(&x);
                let pairs = encoded.rows().iter().flatten().zip(direction.iter().flatten());
                pairs.map(|(f, d)| f64::from(*f) * f64::from(*d)).sum::<f64>()
            };
            let found = PersonalHead::gradient(&x, &head.encode(&x), direction.as_flattened())[at];
            let (middle, h) = (head.weights[at], 1.0 / 64.0);
            head.weights[at] = middle + h;
            let above = loss(&head);
            head.weights[at] = middle - h;
            let expected = (above - loss(&head)) / f64::from(2.0 * h);
            prop_assert!((f64::from(found) - expected).abs() < TOLERANCE, "{found} {expected}");
        }
    }
}
