//! Total variation and its gradient, against its formula and finite differences.

use crate::tiny::Numbers;
use burn::tensor::{Device, Tensor, TensorData};
use likeness_nets::style::variation::total_variation;

const SHAPE: [usize; 4] = [1, 3, 5, 7];

fn read<const D: usize>(tensor: Tensor<D>) -> Vec<f32> {
    pollster::block_on(likeness_nets::bridge::read(tensor)).expect("flex reads")
}

fn found(values: &[f32]) -> (f64, Vec<f32>) {
    let (value, grad) = total_variation(&Tensor::from_data(TensorData::new(values.to_vec(), SHAPE), &Device::flex()));
    (f64::from(read(value)[0]), read(grad))
}

/// The mean squared difference of neighbours in a row plus that of neighbours in a column, pair by pair.
fn direct(values: &[f32]) -> f64 {
    let [_, channels, rows, columns] = SHAPE;
    let at = |c: usize, y: usize, x: usize| f64::from(values[(c * rows + y) * columns + x]);
    let (mut across, mut down) = (Vec::new(), Vec::new());
    for c in 0..channels {
        for y in 0..rows {
            (1..columns).for_each(|x| across.push((at(c, y, x) - at(c, y, x - 1)).powi(2)));
        }
        for x in 0..columns {
            (1..rows).for_each(|y| down.push((at(c, y, x) - at(c, y - 1, x)).powi(2)));
        }
    }
    let mean = |squares: &[f64]| squares.iter().sum::<f64>() / squares.len() as f64;
    mean(&across) + mean(&down)
}

fn picture() -> Vec<f32> {
    Numbers(2).many(SHAPE.iter().product(), 0.5).iter().map(|v| v + 0.5).collect()
}

#[test]
fn the_value_is_the_mean_squared_difference_of_neighbours() {
    let values = picture();
    let (value, expected) = (found(&values).0, direct(&values));
    assert!((value - expected).abs() < 1e-6 * expected, "{value} against {expected}");
    let (flat, grad) = found(&vec![0.3; values.len()]);
    assert!(flat.abs() < 1e-12 && grad.iter().all(|g| g.abs() < 1e-9), "one colour does not vary: {flat}");
}

#[test]
fn the_gradient_matches_the_finite_difference_at_every_pixel() {
    let values = picture();
    let (_, grad) = found(&values);
    for (at, expected) in grad.iter().enumerate() {
        let moved = |by: f32| {
            let mut values = values.clone();
            values[at] += by;
            direct(&values)
        };
        let step = 0.25;
        let difference = (moved(step) - moved(-step)) / (2.0 * f64::from(step));
        assert!((difference - f64::from(*expected)).abs() < 1e-6, "pixel {at}: {difference} against {expected}");
    }
}
