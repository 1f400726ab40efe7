//! The objective: content and style costs, and their gradients with respect to the taps.

use super::gram::{self, Grams};
use crate::bridge::{self, BridgeError};
use crate::device::KernelSet;
use crate::vgg::Taps;
use burn::tensor::Tensor;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::{KAPPA, PaintSettings};
use likeness_core::style::tap::Tap;

/// Prevents division by zero for a target without any response.
const FLOOR: f32 = 1e-12;

/// The net's responses to the photo and the styles, which a painting approaches.
#[derive(Debug)]
pub struct Targets {
    content: ContentTarget,
    styles: Vec<StyleTarget>,
    alpha: f32,
    beta: f32,
    kernels: KernelSet,
}

#[derive(Debug)]
struct ContentTarget {
    tap: Tap,
    /// `[1, h, w, c]`.
    response: Tensor<4>,
    /// Weight of each position, `[1, h, w, 1]`.
    weights: Option<Tensor<4>>,
    /// `[1]`, divides the squared error.
    norm: Tensor<1>,
}

#[derive(Debug)]
struct StyleTarget {
    tap: Tap,
    weight: f32,
    /// `[1, c, c]`.
    gram: Tensor<3>,
    /// `[1]`.
    norm: Tensor<1>,
}

/// The costs of an iteration, still on the device: content, each style layer, and total variation, `[7]`.
#[derive(Debug, Clone)]
pub struct MeasuredCosts {
    values: Tensor<1>,
    /// Squared norms of the targets, content first, which convert the costs to the textbook's normalisation; `[6]`.
    norms: Tensor<1>,
    /// Channels and positions of each tap, content first.
    sizes: Vec<[usize; 2]>,
}

impl Targets {
    /// Targets from the net's responses to the photo and to each style. `None` if a tap is missing or there is no style.
    ///
    /// # Shapes
    /// - content: the taps of the photo; only the content layer is used
    /// - styles: the Gram matrices of each style picture with its weight, the weights summing to 1
    /// - faces: `[1, h, w, 1]`, the weight of each position of the content layer
    pub fn new(
        settings: &PaintSettings,
        content: &Taps,
        styles: &[(Grams, f32)],
        faces: Option<Tensor<4>>,
        kernels: KernelSet,
    ) -> Option<Self> {
        let response = content.get(&settings.content)?.clone();
        let norm = response.clone().square().sum() + FLOOR;
        let weights = settings.layer_weights();
        let styles = Tap::STYLE.into_iter().zip(weights).map(|(tap, weight)| {
            // Gram matrices are means of products, so those of several styles may be averaged.
            let weighted = styles.iter().filter_map(|(grams, share)| Some(grams.get(&tap)?.clone() * *share));
            let gram = weighted.reduce(|a, b| a + b)?;
            Some(StyleTarget { tap, weight, norm: gram.clone().square().sum() + FLOOR, gram })
        });
        let content = ContentTarget { tap: settings.content, response, weights: faces, norm };
        let styles = styles.collect::<Option<_>>()?;
        Some(Self { content, styles, alpha: settings.alpha, beta: settings.beta, kernels })
    }

    /// The taps with a weight, which the gradient needs.
    pub fn taps(&self) -> Vec<Tap> {
        let mut taps: Vec<Tap> = self.styles.iter().filter(|s| s.weight > 0.0).map(|s| s.tap).collect();
        taps.push(self.content.tap);
        taps
    }

    /// The gradient of alpha J_content + beta J_style with respect to each tap, and the costs if `measure` is set.
    ///
    /// # Shapes
    /// - taps, output: `[1, h, w, c]` each
    pub fn gradients(&self, taps: &Taps, measure: bool) -> (Taps, Option<MeasuredCosts>) {
        let (mut gradients, mut values, mut sizes) = (Taps::new(), Vec::new(), Vec::new());
        if let Some(found) = taps.get(&self.content.tap) {
            let (gradient, value) = self.content(found);
            gradients.insert(self.content.tap, gradient);
            values.push(value);
            sizes.push(size(found));
        }
        for style in &self.styles {
            let Some(found) = taps.get(&style.tap) else {
                values.push(Tensor::zeros([1], &self.content.norm.device()));
                sizes.push([1, 1]);
                continue;
            };
            let error = gram::gram(found, self.kernels) - style.gram.clone();
            if measure {
                values.push(error.clone().square().sum() / style.norm.clone());
            }
            sizes.push(size(found));
            let strength = self.beta * style.weight * 2.0;
            let grad = error * (style.norm.clone().recip() * strength).reshape([1, 1, 1]);
            let gradient = gram::gradient(grad, found, self.kernels);
            let sum = match gradients.remove(&style.tap) {
                Some(content) => content + gradient,
                None => gradient,
            };
            gradients.insert(style.tap, sum);
        }
        let norms = || Tensor::cat(self.norms().collect(), 0);
        let measured = measure.then(|| MeasuredCosts { values: Tensor::cat(values, 0), norms: norms(), sizes });
        (gradients, measured)
    }

    fn content(&self, found: &Tensor<4>) -> (Tensor<4>, Tensor<1>) {
        let error = found.clone() - self.content.response.clone();
        let weighted = match &self.content.weights {
            Some(weights) => error.clone() * weights.clone(),
            None => error.clone(),
        };
        let value = (weighted.clone() * error).sum() / self.content.norm.clone() * KAPPA;
        let strength = self.alpha * KAPPA * 2.0;
        let gradient = weighted * (self.content.norm.clone().recip() * strength).reshape([1, 1, 1, 1]);
        (gradient, value)
    }

    fn norms(&self) -> impl Iterator<Item = Tensor<1>> {
        std::iter::once(self.content.norm.clone()).chain(self.styles.iter().map(|s| s.norm.clone()))
    }
}

impl MeasuredCosts {
    /// Adds the total variation, `[1]`.
    #[must_use]
    pub fn with_variation(mut self, variation: Tensor<1>) -> Self {
        self.values = Tensor::cat(vec![self.values, variation], 0);
        self
    }

    /// Reads the costs, weights them, and converts them to the textbook's normalisation.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn read(self, settings: &PaintSettings, iteration: u32) -> Result<Costs, BridgeError> {
        let count = self.sizes.len();
        let numbers = bridge::read(Tensor::cat(vec![self.values, self.norms], 0)).await?;
        let short = || BridgeError::Read(format!("{} costs came back", numbers.len()));
        let (values, norms) = numbers.split_at_checked(count + 1).ok_or_else(short)?;
        let (content, layers) = values[..count].split_first().ok_or_else(short)?;
        let variation = settings.variation * values[count];
        let style = layers.iter().zip(settings.layer_weights()).map(|(l, w)| l * w).sum::<f32>();
        let norm = |i: usize| norms.get(i).copied().unwrap_or(f32::NAN);
        let [c, n] = self.sizes.first().map_or([1.0; 2], |s| s.map(|v| v as f32));
        let textbook_layers = self.sizes.iter().enumerate().skip(1).map(|(i, [c, _])| {
            // The textbook's G is the sum over positions, ours the mean: the positions cancel.
            values[i] * norm(i) / (4.0 * (*c as f32).powi(2))
        });
        Ok(Costs {
            iteration,
            total: settings.alpha * content + settings.beta * (style + variation),
            content: *content,
            style,
            layers: layers.to_vec(),
            variation,
            textbook_content: content / KAPPA * norm(0) / (4.0 * n * c),
            textbook_layers: textbook_layers.collect(),
        })
    }
}

fn size(response: &Tensor<4>) -> [usize; 2] {
    let [_, height, width, channels] = response.dims();
    [channels, height * width]
}
