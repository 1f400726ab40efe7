//! Properties of Gram matrices for any activations.

use burn::tensor::{Device, Tensor, TensorData};
use likeness_nets::device::KernelSet;
use likeness_nets::style::gram::{gradient, gram};
use proptest::prelude::*;

/// Activations by channel, each with its positions.
#[derive(Debug, Clone)]
struct Activations {
    channels: usize,
    positions: usize,
    values: Vec<f32>,
}

impl Activations {
    fn any() -> impl Strategy<Value = Self> {
        (1_usize..7, 1_usize..13).prop_flat_map(|(channels, positions)| {
            prop::collection::vec(-3.0_f32..3.0, channels * positions).prop_map(move |values| Self {
                channels,
                positions,
                values,
            })
        })
    }

    fn tensor(&self) -> Tensor<4> {
        let shape = [1, self.channels, 1, self.positions];
        Tensor::<4>::from_data(TensorData::new(self.values.clone(), shape), &Device::flex()).permute([0, 2, 3, 1])
    }

    fn gram(&self) -> Vec<f32> {
        read(gram(&self.tensor(), KernelSet::Own))
    }

    /// The activations with their positions reordered.
    fn shuffled(&self, order: &[usize]) -> Self {
        let row = |c: usize| order.iter().map(move |p| self.values[c * self.positions + p]);
        Self { values: (0..self.channels).flat_map(row).collect(), ..self.clone() }
    }

    /// The activations with every position twice.
    fn doubled(&self) -> Self {
        let values = self.values.chunks(self.positions).flat_map(|row| [row, row].concat()).collect();
        Self { positions: 2 * self.positions, values, ..self.clone() }
    }
}

fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(likeness_nets::bridge::read(tensor)).expect("flex reads")
}

/// `x^T G x`.
fn form(gram: &[f32], x: &[f32]) -> f32 {
    gram.chunks(x.len())
        .zip(x)
        .map(|(row, left)| left * row.iter().zip(x).map(|(g, right)| g * right).sum::<f32>())
        .sum()
}

/// Activations, an order of their positions, and a direction in channel space.
fn with_order() -> impl Strategy<Value = (Activations, Vec<usize>, Vec<f32>)> {
    Activations::any().prop_flat_map(|activations| {
        let order = Just((0..activations.positions).collect::<Vec<_>>()).prop_shuffle();
        let direction = prop::collection::vec(-1.0_f32..1.0, activations.channels);
        (Just(activations), order, direction)
    })
}

proptest! {
    #[test]
    fn a_gram_matrix_is_symmetric_and_positive_semi_definite((activations, _, direction) in with_order()) {
        let gram = activations.gram();
        let c = activations.channels;
        for i in 0..c {
            prop_assert!(gram[i * c + i] >= 0.0, "a mean of squares");
            for j in 0..c {
                prop_assert!((gram[i * c + j] - gram[j * c + i]).abs() < 1e-5, "{gram:?}");
            }
        }
        prop_assert!(form(&gram, &direction) > -1e-4, "{}", form(&gram, &direction));
    }

    #[test]
    fn a_gram_matrix_is_independent_of_the_order_of_positions((activations, order, _) in with_order()) {
        let (gram, shuffled) = (activations.gram(), activations.shuffled(&order).gram());
        prop_assert!(gram.iter().zip(&shuffled).all(|(a, b)| (a - b).abs() < 1e-4), "{gram:?} {shuffled:?}");
    }

    #[test]
    fn a_gram_matrix_is_independent_of_the_size_of_the_picture(activations in Activations::any()) {
        let (gram, doubled) = (activations.gram(), activations.doubled().gram());
        prop_assert!(gram.iter().zip(&doubled).all(|(a, b)| (a - b).abs() < 1e-4), "{gram:?} {doubled:?}");
    }

    #[test]
    fn doubled_activations_give_four_times_the_gram_matrix(activations in Activations::any()) {
        let twice = Activations { values: activations.values.iter().map(|v| 2.0 * v).collect(), ..activations.clone() };
        let (gram, twice) = (activations.gram(), twice.gram());
        prop_assert!(gram.iter().zip(&twice).all(|(a, b)| (4.0 * a - b).abs() < 1e-4), "{gram:?} {twice:?}");
    }

    /// `f = sum of S_ij G_ij` is quadratic in the activations, so a central difference is exact.
    #[test]
    fn the_gradient_through_a_gram_matrix_matches_finite_differences(
        (activations, _, direction) in with_order(),
        at in any::<prop::sample::Index>(),
    ) {
        let c = activations.channels;
        let grad: Vec<f32> = (0..c * c).map(|k| direction[k / c] + direction[k % c]).collect();
        let value = |a: &Activations| a.gram().iter().zip(&grad).map(|(g, s)| f64::from(g * s)).sum::<f64>();
        let at = at.index(activations.values.len());
        let moved = |by: f32| {
            let mut moved = activations.clone();
            moved.values[at] += by;
            value(&moved)
        };
        let found = moved(0.5) - moved(-0.5);
        let symmetric = Tensor::from_data(TensorData::new(grad.clone(), [1, c, c]), &Device::flex());
        let expected = f64::from(read(gradient(symmetric, &activations.tensor(), KernelSet::Own).permute([0, 3, 1, 2]))[at]);
        prop_assert!((found - expected).abs() < 1e-3, "{found} against {expected}");
    }
}
