//! A painting at one scale: the targets, and the picture that Adam optimises step by step.

use super::adam::{Moments, PixelAdam};
use super::costs::{MeasuredCosts, Targets};
use super::gram;
use super::variation::total_variation;
use crate::bridge::{self, BridgeError};
use crate::vgg::{ForwardPass, Taps, Vgg};
use burn::tensor::{Tensor, TensorData};
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbField;
use likeness_core::resample::resize_field;
use likeness_core::style::canvas::{canvas, crop_canvas, pad_replicate};
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::PaintSettings;
use likeness_core::style::tap::Tap;
use thiserror::Error;

/// The inputs of a painting at one scale, all at that scale's size.
#[derive(Debug, Clone)]
pub struct ScaleInputs {
    /// The photo.
    ///
    /// # Shapes
    /// - `[height, width, 3]`, 0..=255
    pub content: RgbField,
    /// The styles and their weights, which sum to 1.
    pub styles: Vec<(RgbField, f32)>,
    /// Where to start: the initial picture, or the coarser scale's result, resampled to this size.
    pub start: InitialState,
    /// Weight of each position of the content layer over the padded picture, row-major; empty for 1 everywhere.
    pub faces: Vec<f32>,
}

/// The picture and moments from which a scale starts.
#[derive(Debug, Clone)]
pub struct InitialState {
    /// `[height, width, 3]`, 0..=255.
    pub picture: RgbField,
    /// First and second moments of the gradient at a coarser scale, and the number of steps in them.
    pub moments: Option<(RgbField, RgbField, i32)>,
}

impl InitialState {
    /// Resamples picture and moments to the size of another scale. The costs are means over positions, so the gradient of one
    /// pixel falls with their number, and the moments are scaled accordingly.
    #[must_use]
    pub fn resized(&self, size: Size) -> Self {
        let ratio = self.picture.size().pixels() as f32 / size.pixels().max(1) as f32;
        let scaled = |field: &RgbField, factor: f32| {
            let mut field = resize_field(field, size);
            field.values_mut().iter_mut().for_each(|v| *v *= factor);
            field
        };
        let moments = self.moments.as_ref();
        let moments =
            moments.map(|(first, second, steps)| (scaled(first, ratio), scaled(second, ratio * ratio), *steps));
        Self { picture: resize_field(&self.picture, size), moments }
    }
}

/// Lets a caller interrupt a step: it is polled between layers, and awaited during other work. A caller may handle its messages
/// there.
#[expect(async_fn_in_trait, reason = "callers are single-threaded; futures need not be Send")]
pub trait Interrupt {
    /// Whether to continue with the step. False abandons it and leaves the painting unchanged.
    async fn should_continue(&self) -> bool;

    /// Resolves when the work in progress (a download, opening a device) should be abandoned; by default never.
    async fn interrupted(&self) {
        std::future::pending().await
    }
}

/// Never interrupts.
#[derive(Debug, Clone, Copy, Default)]
pub struct NeverInterrupt;

impl Interrupt for NeverInterrupt {
    async fn should_continue(&self) -> bool {
        true
    }
}

/// A painting at one scale.
///
/// # Example
/// ```no_run
/// use likeness_core::style::settings::PaintSettings;
/// use likeness_nets::style::painting::{InitialState, NeverInterrupt, Painting, ScaleInputs};
/// # use likeness_core::{manifest::{Manifest, ModelId}, test_picture};
/// # use likeness_nets::{device::LoadOptions, vgg::{Border, Vgg}, weights::Weights};
/// # async fn run() -> Result<(), Box<dyn std::error::Error>> {
/// # let manifest = Manifest::parse(&std::fs::read_to_string("models/manifest.json")?)?;
/// # let entry = manifest.entry(ModelId::VggLight)?;
/// # let weights = Weights::open(entry, &std::fs::read("models/vgg-light.safetensors")?)?;
/// let vgg = Vgg::load(weights, &entry.input, Border::Replicate, &LoadOptions::cpu())?;
/// # let (photo, style) = (test_picture::picture(256), test_picture::picture(256).mirrored());
/// let inputs = ScaleInputs {
///     content: photo.clone(),
///     styles: vec![(style, 1.0)],
///     start: InitialState { picture: photo, moments: None },
///     faces: Vec::new(),
/// };
/// let settings = PaintSettings::default();
/// let mut painting = Painting::begin(&vgg, &settings, &inputs, &NeverInterrupt).await?;
/// for _ in 0..100 {
///     painting.step(&vgg, false, &NeverInterrupt).await;
/// }
/// let picture = painting.picture().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Painting {
    settings: PaintSettings,
    targets: Targets,
    adam: PixelAdam,
    size: Size,
    measured: Option<MeasuredCosts>,
    steps: u32,
}

/// Why a painting could not begin.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum BeginError {
    /// There is no style.
    #[error("a painting needs at least one style")]
    NoStyle,
    /// The [`Interrupt`] ended it.
    #[error("the painting was interrupted")]
    Interrupted,
}

impl Painting {
    /// Computes the targets from photo and styles and prepares the picture. `interrupt` is polled between layers.
    ///
    /// # Errors
    /// [`BeginError`] if there is no style, or if it was interrupted.
    pub async fn begin(
        vgg: &Vgg,
        settings: &PaintSettings,
        inputs: &ScaleInputs,
        interrupt: &impl Interrupt,
    ) -> Result<Self, BeginError> {
        let size = inputs.content.size();
        let on = canvas(size);
        let device = vgg.device();
        let upload = |field: &RgbField| bridge::upload_planes(&pad_replicate(field, on), 1.0, device);
        // One style at a time: only the Gram matrices of each are kept.
        let mut styles = Vec::with_capacity(inputs.styles.len());
        for (style, weight) in &inputs.styles {
            let taps = infer(vgg, bridge::upload_planes(&crop_to_multiple(style), 1.0, device), &Tap::STYLE, interrupt)
                .await?;
            styles.push((gram::grams(&taps, vgg.kernels()), *weight));
        }
        let content = infer(vgg, upload(&inputs.content), &[settings.content], interrupt).await?;
        let faces = content.get(&settings.content).and_then(|response| {
            let [_, height, width, _] = response.dims();
            (inputs.faces.len() == height * width)
                .then(|| Tensor::from_data(TensorData::new(inputs.faces.clone(), [1, height, width, 1]), device))
        });
        let targets = Targets::new(settings, &content, &styles, faces, vgg.kernels()).ok_or(BeginError::NoStyle)?;
        let moments = inputs.start.moments.as_ref().map(|(first, second, steps)| Moments {
            first: bridge::upload_planes(&pad_replicate(first, on), 1.0, device),
            second: bridge::upload_planes(&pad_replicate(second, on), 1.0, device).clamp_min(0.0),
            steps: *steps,
        });
        let picture = bridge::upload_planes(&pad_replicate(&inputs.start.picture, on), 255.0, device).clamp(0.0, 1.0);
        let adam = PixelAdam::new(settings.adam, picture, moments);
        Ok(Self { settings: settings.clone(), targets, adam, size, measured: None, steps: 0 })
    }

    /// One step of Adam; `measure` keeps its costs for [`Self::costs`]. Returns false if it was interrupted.
    pub async fn step(&mut self, vgg: &Vgg, measure: bool, interrupt: &impl Interrupt) -> bool {
        let taps = if measure { all(self.settings.content) } else { self.targets.taps() };
        let picture = self.adam.picture.clone();
        let mut forward_pass = ForwardPass::of(vgg, picture.clone() * 255.0, &taps);
        while forward_pass.step(vgg) {
            if !interrupt.should_continue().await {
                return false;
            }
        }
        let (gradients, measured) = self.targets.gradients(&forward_pass.taps, measure);
        let mut backward_pass = forward_pass.backward(gradients);
        while backward_pass.step(vgg) {
            if !interrupt.should_continue().await {
                return false;
            }
        }
        let mut gradient = backward_pass.gradient(vgg) * 255.0;
        if measure || self.settings.variation > 0.0 {
            let (variation, grad) = total_variation(&picture);
            gradient = gradient + grad * (self.settings.beta * self.settings.variation);
            self.measured = measured.map(|measured| measured.with_variation(variation)).or(self.measured.take());
        }
        self.adam.step(&gradient);
        self.steps += 1;
        true
    }

    /// The gradient of J with respect to the current picture, for tests and benchmarks.
    ///
    /// # Shapes
    /// - output: `[1, 3, h, w]` over the padded picture, per unit of 0..=1
    pub fn gradient(&self, vgg: &Vgg) -> Tensor<4> {
        let forward_pass = vgg.forward(self.adam.picture.clone() * 255.0, &self.targets.taps());
        let (gradients, _) = self.targets.gradients(&forward_pass.taps, false);
        let (_, grad) = total_variation(&self.adam.picture);
        vgg.gradient(forward_pass, gradients) * 255.0 + grad * (self.settings.beta * self.settings.variation)
    }

    /// The costs of the last measured step, before its update; `None` if they were read already.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn costs(&mut self, iteration: u32) -> Result<Option<Costs>, BridgeError> {
        match self.measured.take() {
            Some(measured) => Ok(Some(measured.read(&self.settings, iteration).await?)),
            None => Ok(None),
        }
    }

    /// The current painting: the average of the iterates.
    ///
    /// # Shapes
    /// - output: `[height, width, 3]`, 0..=255
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn picture(&self) -> Result<RgbField, BridgeError> {
        Ok(crop_canvas(&field(self.adam.average(), 255.0).await?, self.size))
    }

    /// The picture and moments, for the next scale.
    ///
    /// # Errors
    /// [`BridgeError`] if the device does not return the result.
    pub async fn snapshot(&self) -> Result<InitialState, BridgeError> {
        let Moments { first, second, steps } = self.adam.moments();
        let crop = |field: RgbField| crop_canvas(&field, self.size);
        let (first, second) = (crop(field(first, 1.0).await?), crop(field(second, 1.0).await?));
        Ok(InitialState { picture: self.picture().await?, moments: Some((first, second, steps)) })
    }

    /// Waits until the device has done all queued work, so that its queue does not grow without bound.
    ///
    /// # Errors
    /// [`BridgeError`] if the device is lost.
    pub async fn wait(&self) -> Result<(), BridgeError> {
        bridge::read(self.adam.picture.clone().slice([0..1, 0..1, 0..1, 0..1])).await.map(drop)
    }

    /// Steps done at this scale.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// The painting's size, without padding.
    pub fn size(&self) -> Size {
        self.size
    }
}

/// The taps of a picture without a backward pass.
async fn infer(vgg: &Vgg, picture: Tensor<4>, wanted: &[Tap], interrupt: &impl Interrupt) -> Result<Taps, BeginError> {
    let mut forward_pass = ForwardPass::inference(vgg, picture, wanted);
    while forward_pass.step(vgg) {
        if !interrupt.should_continue().await {
            return Err(BeginError::Interrupted);
        }
    }
    Ok(forward_pass.taps)
}

/// Every style tap and the content layer: those shown, whether or not they have a weight.
fn all(content: Tap) -> Vec<Tap> {
    let mut taps = Tap::STYLE.to_vec();
    taps.push(content);
    taps
}

/// The largest part of a style whose sides are multiples of 16; a smaller style is padded to the smallest such size.
fn crop_to_multiple(style: &RgbField) -> RgbField {
    let Size { width, height } = style.size();
    if width < 32 || height < 32 {
        return pad_replicate(style, canvas(style.size()));
    }
    crop_canvas(style, Size::new(width / 16 * 16, height / 16 * 16))
}

/// # Shapes
/// - tensor: `[1, 3, h, w]`; output: `[h, w, 3]`, times `unit`
async fn field(tensor: Tensor<4>, unit: f32) -> Result<RgbField, BridgeError> {
    let [_, _, height, width] = tensor.dims();
    let planes: Vec<f32> = bridge::read(tensor).await?.into_iter().map(|value| value * unit).collect();
    let side = |length: usize| u32::try_from(length).map_err(|e| BridgeError::Read(e.to_string()));
    RgbField::from_planes(Size::new(side(width)?, side(height)?), &planes).map_err(|e| BridgeError::Read(e.to_string()))
}
