//! Multiplying out layers with nothing between them, so that the page computes less and downloads less.

use super::layer::{Layer, LayerError, Layers};

/// A matrix, row-major.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Rows.
    pub rows: usize,
    /// Columns.
    pub columns: usize,
    /// `[rows, columns]`.
    pub values: Vec<f32>,
}

/// The layers of our file: the linear 1x1 of the entry is multiplied into the expansion of the first unit, and the linear
/// layers at the end, with the bias of the weighted sum before them, into one matrix, after which comes the `projection`
/// if there is one.
///
/// # Errors
/// [`LayerError`] if a layer is missing or two layers do not fit together.
pub fn folded(mut layers: Layers, projection: Option<&Matrix>) -> Result<Layers, LayerError> {
    let mut take = |name: &str| layers.remove(name).ok_or_else(|| LayerError::Tensor(name.to_owned()));
    let expand = product(&take("unit0.expand")?, &take("entry.linear")?)?;
    let (mut sum, linear, features) = (take("sum")?, take("linear")?, take("features")?);
    let mut head = product(&features, &linear)?;
    if let Some(Matrix { rows, columns, values }) = projection {
        let shape = [*rows, *columns, 1, 1];
        let projection = Layer { shape, weight: values.clone(), bias: vec![0.0; *rows], slopes: Vec::new() };
        head = product(&projection, &head)?;
    }
    let constant =
        Layer { shape: [sum.bias.len(), 0, 1, 1], weight: Vec::new(), bias: sum.bias.clone(), slopes: Vec::new() };
    head.bias = product(&head, &constant)?.bias;
    sum.bias.clear();
    layers.extend([("entry.expand".into(), expand), ("sum".into(), sum), ("head".into(), head)]);
    Ok(layers)
}

/// The 1x1 convolution that equals `first` and then `second`, summed in double precision.
fn product(second: &Layer, first: &Layer) -> Result<Layer, LayerError> {
    let ([outputs, inner, ..], [rows, inputs, ..]) = (second.shape, first.shape);
    if inner != rows || second.shape[2..] != [1, 1] || first.shape[2..] != [1, 1] || !first.slopes.is_empty() {
        return Err(LayerError::Graph(format!("{:?} cannot be multiplied by {:?}", second.shape, first.shape)));
    }
    let row = |o: usize| second.weight[o * inner..][..inner].iter().map(|v| f64::from(*v));
    let entry =
        |o: usize, i: usize| row(o).enumerate().map(|(k, w)| w * f64::from(first.weight[k * inputs + i])).sum::<f64>();
    let bias =
        |o: usize| row(o).zip(&first.bias).map(|(w, b)| w * f64::from(*b)).sum::<f64>() + f64::from(second.bias[o]);
    Ok(Layer {
        shape: [outputs, inputs, 1, 1],
        weight: (0..outputs).flat_map(|o| (0..inputs).map(move |i| (o, i))).map(|(o, i)| single(entry(o, i))).collect(),
        bias: (0..outputs).map(|o| single(bias(o))).collect(),
        slopes: second.slopes.clone(),
    })
}

#[expect(clippy::cast_possible_truncation, reason = "weights are single precision")]
fn single(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layer(shape: [usize; 4], weight: &[f32], bias: &[f32]) -> Layer {
        Layer { shape, weight: weight.to_vec(), bias: bias.to_vec(), slopes: Vec::new() }
    }

    #[test]
    fn a_product_equals_one_layer_after_the_other() {
        let first = layer([2, 2, 1, 1], &[1.0, 2.0, 3.0, 4.0], &[0.5, -1.0]);
        let second = Layer { slopes: vec![0.25], ..layer([1, 2, 1, 1], &[10.0, 1.0], &[7.0]) };
        let both = product(&second, &first).expect("they fit");
        assert_eq!((both.weight, both.bias, both.slopes), (vec![13.0, 24.0], vec![11.0], vec![0.25]), "by hand");
    }

    #[test]
    fn layers_that_do_not_fit_or_have_a_prelu_between_are_not_multiplied() {
        let first = layer([3, 2, 1, 1], &[0.0; 6], &[0.0; 3]);
        let second = layer([1, 2, 1, 1], &[0.0; 2], &[0.0]);
        assert!(product(&second, &first).is_err(), "three outputs, two inputs");
        let bent = Layer { slopes: vec![0.5; 2], ..layer([2, 2, 1, 1], &[0.0; 4], &[0.0; 2]) };
        assert!(product(&second, &bent).is_err(), "a PReLU between");
    }

    #[test]
    fn the_bias_of_the_weighted_sum_moves_behind_the_matrices() {
        let layers = Layers::from([
            ("unit0.expand".into(), layer([1, 1, 1, 1], &[2.0], &[0.0])),
            ("entry.linear".into(), layer([1, 1, 1, 1], &[3.0], &[1.0])),
            ("sum".into(), layer([2, 1, 7, 7], &[1.0; 98], &[1.0, -1.0])),
            ("linear".into(), layer([2, 2, 1, 1], &[1.0, 0.0, 0.0, 1.0], &[0.0, 0.0])),
            ("features".into(), layer([2, 2, 1, 1], &[2.0, 0.0, 0.0, 3.0], &[0.5, 0.5])),
        ]);
        let swapped = Matrix { rows: 1, columns: 2, values: vec![0.0, 1.0] };
        let folded = folded(layers, Some(&swapped)).expect("complete");
        assert_eq!((&folded["head"].weight, &folded["head"].bias), (&vec![0.0, 3.0], &vec![-2.5]), "3 (x - 1) + 0.5");
        assert_eq!(
            (&folded["entry.expand"].weight, &folded["entry.expand"].bias),
            (&vec![6.0], &vec![2.0]),
            "2 (3 x + 1)"
        );
        assert!(folded["sum"].bias.is_empty() && !folded.contains_key("linear"), "nothing is left over");
    }
}
