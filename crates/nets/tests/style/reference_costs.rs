//! The costs as `docs/STYLE_COSTS.md` defines them, in double precision from the net's responses: the reference for the measured
//! costs and the hand-written gradients.

use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbField;
use likeness_core::style::settings::{KAPPA, PaintSettings};
use likeness_core::style::tap::Tap;
use likeness_nets::style::painting::ScaleInputs;
use likeness_nets::vgg::Vgg;
use std::collections::BTreeMap;

/// The net's response at a tap.
#[derive(Debug)]
struct Response {
    channels: usize,
    positions: usize,
    /// By channel.
    values: Vec<f64>,
}

/// The costs of a picture, in double precision.
#[derive(Debug)]
pub(crate) struct Costs64 {
    pub(crate) total: f64,
    pub(crate) content: f64,
    pub(crate) style: f64,
    pub(crate) layers: Vec<f64>,
    pub(crate) variation: f64,
    pub(crate) textbook_content: f64,
    pub(crate) textbook_layers: Vec<f64>,
}

/// Computes the costs of pictures for given inputs, whose sides are all multiples of 16.
#[derive(Debug)]
pub(crate) struct ReferenceCosts<'a> {
    vgg: &'a Vgg,
    settings: &'a PaintSettings,
    size: Size,
    content: Response,
    /// By position of the content layer.
    weights: Vec<f64>,
    grams: Vec<Vec<f64>>,
}

impl<'a> ReferenceCosts<'a> {
    pub(crate) fn of(vgg: &'a Vgg, settings: &'a PaintSettings, inputs: &ScaleInputs) -> Self {
        let size = inputs.content.size();
        let mut content = tap_responses(vgg, &planes(&inputs.content), size);
        let content = content.remove(&settings.content).expect("every tap is computed");
        let mut grams: Vec<Vec<f64>> = Tap::STYLE.map(|tap| vec![0.0; tap.channels().pow(2)]).to_vec();
        for (style, share) in &inputs.styles {
            let taps = tap_responses(vgg, &planes(style), style.size());
            for (sum, tap) in grams.iter_mut().zip(Tap::STYLE) {
                sum.iter_mut().zip(taps[&tap].gram()).for_each(|(s, g)| *s += f64::from(*share) * g);
            }
        }
        let weights = match inputs.faces.as_slice() {
            [] => vec![1.0; content.positions],
            faces => faces.iter().copied().map(f64::from).collect(),
        };
        Self { vgg, settings, size, content, weights, grams }
    }

    /// # Shapes
    /// - picture: `[3, height, width]`, 0..=1
    pub(crate) fn costs(&self, picture: &[f32]) -> Costs64 {
        let PaintSettings { alpha, beta, variation, content, .. } = self.settings;
        let bytes: Vec<f32> = picture.iter().map(|v| v * 255.0).collect();
        let taps = tap_responses(self.vgg, &bytes, self.size);
        let found = &taps[content];
        let squared = found.deviation(&self.content, &self.weights);
        let content = f64::from(KAPPA) * squared / sum_of_squares(&self.content.values);
        let count = (4 * found.channels * found.positions) as f64;
        let (mut layers, mut textbook_layers) = (Vec::new(), Vec::new());
        for (tap, target) in Tap::STYLE.iter().zip(&self.grams) {
            let (gram, c, n) = (taps[tap].gram(), taps[tap].channels as f64, taps[tap].positions as f64);
            let deviation: f64 = gram.iter().zip(target).map(|(g, t)| (g - t).powi(2)).sum();
            layers.push(deviation / sum_of_squares(target));
            // The textbook's Gram matrix is a sum over positions, not their mean.
            let sums: f64 = gram.iter().zip(target).map(|(g, t)| (n * g - n * t).powi(2)).sum();
            textbook_layers.push(sums / (4.0 * c.powi(2) * n.powi(2)));
        }
        let lambdas: f64 = self.settings.lambdas.iter().copied().map(f64::from).sum();
        let style = layers.iter().zip(self.settings.lambdas).map(|(l, w)| l * f64::from(w) / lambdas).sum::<f64>();
        let variation = f64::from(*variation) * total_variation(picture, self.size);
        let total = f64::from(*alpha) * content + f64::from(*beta) * (style + variation);
        Costs64 { total, content, style, layers, variation, textbook_content: squared / count, textbook_layers }
    }
}

impl Response {
    /// `A A^T / positions`.
    fn gram(&self) -> Vec<f64> {
        let row = |c: usize| &self.values[c * self.positions..(c + 1) * self.positions];
        let mut gram = vec![0.0; self.channels * self.channels];
        for i in 0..self.channels {
            for j in 0..=i {
                let mean = row(i).iter().zip(row(j)).map(|(a, b)| a * b).sum::<f64>() / self.positions as f64;
                (gram[i * self.channels + j], gram[j * self.channels + i]) = (mean, mean);
            }
        }
        gram
    }

    /// The squared difference, weighted by position.
    fn deviation(&self, other: &Self, weights: &[f64]) -> f64 {
        let pairs = self.values.iter().zip(&other.values).zip(weights.iter().cycle());
        pairs.map(|((a, b), w)| w * (a - b).powi(2)).sum()
    }
}

fn tap_responses(vgg: &Vgg, planes: &[f32], size: Size) -> BTreeMap<Tap, Response> {
    let shape = [1, 3, size.height as usize, size.width as usize];
    let picture = Tensor::from_data(TensorData::new(planes.to_vec(), shape), &Device::flex());
    let responses = vgg.forward(picture, &Tap::ALL).taps.into_iter().map(|(tap, response)| {
        let [_, height, width, channels] = response.dims();
        let values =
            pollster::block_on(likeness_nets::bridge::read(response.permute([0, 3, 1, 2]))).expect("flex reads");
        let values = values.into_iter().map(f64::from).collect();
        (tap, Response { channels, positions: height * width, values })
    });
    responses.collect()
}

/// # Shapes
/// - output: `[3, height, width]`, of the same range
pub(crate) fn planes(field: &RgbField) -> Vec<f32> {
    (0..3).flat_map(|c| field.values().iter().copied().skip(c).step_by(3)).collect()
}

fn sum_of_squares(values: &[f64]) -> f64 {
    values.iter().map(|v| v * v).sum()
}

fn total_variation(planes: &[f32], Size { width, height }: Size) -> f64 {
    let (width, height) = (width as usize, height as usize);
    let (mut across, mut down) = (0.0, 0.0);
    for plane in planes.chunks(width * height) {
        for (i, value) in plane.iter().enumerate() {
            let squared = |other: f32| f64::from(value - other).powi(2);
            across += if i % width > 0 { squared(plane[i - 1]) } else { 0.0 };
            down += if i >= width { squared(plane[i - width]) } else { 0.0 };
        }
    }
    across / (3 * (width - 1) * height) as f64 + down / (3 * width * (height - 1)) as f64
}
