//! All settings of a painting, and the meaning of alpha, beta and lambda.
//!
//! The costs are dimensionless, so that the same settings have the same effect at every size and for every style:
//!
//! - `J_content = KAPPA * ||F - F_C||^2 / ||F_C||^2` at the content layer,
//! - `J_style = sum over layers of lambda_l * ||G_l - T_l||^2 / ||T_l||^2`, with lambda scaled to sum 1 and `G = A A^T
//!   / positions`,
//! - `J = alpha * J_content + beta * (J_style + variation * V)`, where V is the mean squared difference of neighbouring
//!   pixels.
//!
//! The textbook formulas (and Gatys, Ecker and Bethge 2016) divide by sizes instead of by the norm of the target. The usual
//! alpha = 10 and beta = 40 keep their meaning as a ratio through [`KAPPA`]. Adam is insensitive to a common factor.

use super::tap::Tap;
use crate::model::ModelId;
use serde::{Deserialize, Serialize};

/// Weight of the relative content cost against the relative style cost if alpha = beta. With the textbook values of 10
/// and 40, content has 0.05 of the weight of style, the ratio at which `training/vgg` accepted the nets.
pub const KAPPA: f32 = 0.2;

/// The textbook values of alpha and beta.
pub const TEXTBOOK: (f32, f32) = (10.0, 40.0);

/// Default beta, used with the textbook alpha: a tenth of the textbook value. Paintings are small (128 to 512 pixels)
/// and faces in them smaller, and the textbook ratio paints over them. `docs/STYLE_COSTS.md` shows the comparison.
pub const DEFAULT_BETA: f32 = 4.0;

/// Maximum number of styles that a painting can blend.
pub const MAX_STYLES: usize = 4;

/// The settings of a painting.
///
/// ```
/// use likeness_core::style::settings::PaintSettings;
///
/// let settings = PaintSettings { size: 9000, alpha: f32::NAN, ..PaintSettings::default() }.within_range();
/// assert_eq!((settings.size, settings.alpha), (2048, 10.0), "clamped, and reset to the default");
/// assert_eq!(PaintSettings { blend: vec![3.0], ..settings }.style_weights(2), [0.75, 0.25]);
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaintSettings {
    /// The net to use, or `None` for the manifest's default for the backend.
    pub model: Option<ModelId>,
    /// Longer side of the result, pixels, 64..=2048.
    pub size: u32,
    /// Iterations over all scales, 1..=5000.
    pub iterations: u32,
    /// In a saved picture that was stopped before all iterations: how many were done. Absent otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<u32>,
    /// Alpha, the weight of the content, 0..=1000.
    pub alpha: f32,
    /// Beta, the weight of the style, 0..=1000.
    pub beta: f32,
    /// Lambda of each layer of [`Tap::STYLE`]; scaled to sum 1.
    pub lambdas: [f32; 5],
    /// The layer at which content is compared.
    pub content: Tap,
    /// Weight of the total variation term, 0..=10.
    pub variation: f32,
    /// Size of the style picture relative to the painting, 0.25..=4. Larger values give larger strokes.
    pub stroke: f32,
    /// Weight of each style picture in the order of their slots, scaled to sum 1. Missing weights count as 1.
    pub blend: Vec<f32>,
    /// The picture that the optimisation starts from.
    pub start: StartFrom,
    /// Seed of the noise.
    pub seed: u64,
    /// How colours are treated.
    pub colours: Colours,
    /// Additional weight of content on faces, from 0 (none) to 1.
    pub protect_faces: f32,
    /// The optimiser.
    pub adam: AdamSettings,
}

/// The picture that the optimisation starts from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum StartFrom {
    /// The photo.
    Content,
    /// Grey noise.
    Noise,
    /// The photo with this fraction of noise, 0..=1.
    Mix(f32),
    /// A picture supplied by the caller, such as the result of an earlier painting.
    Initial,
}

/// How colours are treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Colours {
    /// The colours of the style.
    Painted,
    /// The colours of the photo with the luminance of the painting.
    Luminance,
    /// The style picture is first given the mean colour and covariance of the photo (Gatys et al. 2016, "Preserving
    /// color").
    Statistics,
}

/// Adam (Kingma and Ba 2015) on pixels of 0..=1, and the running average of the iterates, which is what is shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdamSettings {
    /// Step size, relative to the full range of a pixel.
    pub rate: f32,
    /// Decay rate of the first moment.
    pub beta1: f32,
    /// Decay rate of the second moment.
    pub beta2: f32,
    /// Decay rate of the running average; 0 shows the last iterate.
    pub average: f32,
}

impl Default for AdamSettings {
    fn default() -> Self {
        Self { rate: 0.02, beta1: 0.9, beta2: 0.99, average: 0.9 }
    }
}

impl Default for PaintSettings {
    fn default() -> Self {
        Self {
            model: None,
            size: 256,
            iterations: 200,
            done: None,
            alpha: TEXTBOOK.0,
            beta: DEFAULT_BETA,
            lambdas: [0.2; 5],
            content: Tap::Conv4_2,
            variation: 0.0,
            stroke: 1.0,
            blend: Vec::new(),
            start: StartFrom::Content,
            seed: 1,
            colours: Colours::Painted,
            protect_faces: 0.0,
            adam: AdamSettings::default(),
        }
    }
}

impl PaintSettings {
    /// The textbook values of alpha and beta, with the default size and number of iterations.
    pub fn textbook() -> Self {
        Self { alpha: TEXTBOOK.0, beta: TEXTBOOK.1, ..Self::default() }
    }

    /// The same settings with every number clamped to its range. Numbers that are not finite are replaced by the
    /// default.
    #[must_use]
    pub fn within_range(self) -> Self {
        let usual = Self::default();
        let clamp = |value: f32, low: f32, high: f32, default: f32| {
            if value.is_finite() { value.clamp(low, high) } else { default }
        };
        let weights = |weight: f32| clamp(weight, 0.0, 1000.0, 1.0);
        let lambdas = self.lambdas.map(|l| clamp(l, 0.0, 1000.0, 0.2));
        let share = |value: f32| clamp(value, 0.0, 1.0, 0.5);
        Self {
            size: self.size.clamp(64, 2048),
            iterations: self.iterations.clamp(1, 5000),
            done: self.done.filter(|done| *done < self.iterations),
            alpha: clamp(self.alpha, 0.0, 1000.0, usual.alpha),
            beta: clamp(self.beta, 0.0, 1000.0, usual.beta),
            lambdas: if lambdas.iter().sum::<f32>() > 0.0 { lambdas } else { usual.lambdas },
            variation: clamp(self.variation, 0.0, 10.0, usual.variation),
            stroke: clamp(self.stroke, 0.25, 4.0, usual.stroke),
            blend: self.blend.into_iter().take(MAX_STYLES).map(weights).collect(),
            start: match self.start {
                StartFrom::Mix(noise) => StartFrom::Mix(share(noise)),
                other => other,
            },
            protect_faces: clamp(self.protect_faces, 0.0, 1.0, usual.protect_faces),
            adam: self.adam.within_range(),
            ..self
        }
    }

    /// Lambda of each style layer, scaled to sum 1.
    pub fn layer_weights(&self) -> [f32; 5] {
        let sum: f32 = self.lambdas.iter().sum();
        self.lambdas.map(|l| l / sum.max(f32::MIN_POSITIVE))
    }

    /// Weight of each of `count` styles, scaled to sum 1. Equal weights if all are zero.
    pub fn style_weights(&self, count: usize) -> Vec<f32> {
        let raw: Vec<f32> = (0..count).map(|i| self.blend.get(i).copied().unwrap_or(1.0)).collect();
        let sum: f32 = raw.iter().sum();
        if sum > 0.0 { raw.iter().map(|w| w / sum).collect() } else { vec![1.0 / count.max(1) as f32; count] }
    }
}

impl AdamSettings {
    fn within_range(self) -> Self {
        let usual = Self::default();
        let clamp =
            |value: f32, high: f32, default: f32| if value.is_finite() { value.clamp(0.0, high) } else { default };
        Self {
            rate: clamp(self.rate, 0.5, usual.rate),
            beta1: clamp(self.beta1, 0.999, usual.beta1),
            beta2: clamp(self.beta2, 0.9999, usual.beta2),
            average: clamp(self.average, 0.99, usual.average),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_settings_are_clamped() {
        let wild = PaintSettings {
            size: 0,
            iterations: u32::MAX,
            alpha: f32::NAN,
            beta: -3.0,
            lambdas: [0.0; 5],
            stroke: f32::INFINITY,
            blend: vec![f32::NAN; 99],
            start: StartFrom::Mix(7.0),
            adam: AdamSettings { rate: 1e9, beta1: 2.0, beta2: -1.0, average: f32::NAN },
            ..PaintSettings::default()
        };
        let tame = wild.within_range();
        assert_eq!((tame.size, tame.iterations), (64, 5000), "sizes");
        assert_eq!((tame.alpha, tame.beta, tame.stroke), (10.0, 0.0, 1.0), "weights");
        assert_eq!(tame.lambdas.map(f32::to_bits), [0.2_f32.to_bits(); 5], "at least one layer has weight");
        assert_eq!(tame.blend, [1.0; MAX_STYLES], "at most as many as there are slots");
        assert_eq!(tame.start, StartFrom::Mix(1.0), "a fraction");
        assert_eq!(tame.adam, AdamSettings { rate: 0.5, beta1: 0.999, beta2: 0.0, average: 0.9 }, "the optimiser");
        assert_eq!(tame.clone().within_range(), tame, "values within range are kept");
    }

    #[test]
    fn weights_of_layers_and_styles_sum_to_one() {
        let settings =
            PaintSettings { lambdas: [1.0, 2.0, 3.0, 4.0, 0.0], blend: vec![3.0], ..PaintSettings::default() };
        assert!((settings.layer_weights().iter().sum::<f32>() - 1.0).abs() < 1e-6, "layers");
        assert_eq!(settings.style_weights(2), [0.75, 0.25], "a missing weight counts as 1");
        let none = PaintSettings { blend: vec![0.0, 0.0], ..settings };
        assert_eq!(none.style_weights(2), [0.5, 0.5], "all zero means equal");
    }
}
