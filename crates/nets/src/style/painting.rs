//! A painting at one scale: targets, the picture under Adam, and one step after the other.

use super::adam::{Moments, PixelAdam};
use super::costs::{MeasuredCosts, Targets};
use super::gram;
use super::variation::total_variation;
use crate::bridge::{self, BridgeError};
use crate::vgg::{ForwardPass, Taps, Vgg};
use burn::tensor::{Device, Tensor, TensorData};
use likeness_core::geometry::Size;
use likeness_core::pixels::RgbField;
use likeness_core::style::canvas::{canvas, crop_canvas, pad_replicate};
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::PaintSettings;
use likeness_core::style::tap::Tap;

/// What a scale is painted from, all at that scale's size.
#[derive(Debug, Clone)]
pub struct ScaleInputs {
    /// The photo.
    ///
    /// # Shapes
    /// - `[height, width, 3]`, 0..=255
    pub content: RgbField,
    /// Each style with its weight, the weights summing to 1.
    pub styles: Vec<(RgbField, f32)>,
    /// Where to start: the first picture, or what the coarser scale made, brought to this size.
    pub start: InitialState,
    /// Weight of each position of the content layer over the canvas, row by row; empty: 1 everywhere.
    pub faces: Vec<f32>,
}

/// Picture and moments to start a scale from.
#[derive(Debug, Clone)]
pub struct InitialState {
    /// `[height, width, 3]`, 0..=255.
    pub picture: RgbField,
    /// First and second moments of the gradient and the steps they hold, of a coarser scale.
    pub moments: Option<(RgbField, RgbField, i32)>,
}

/// Asked between two layers of a step whether to go on, and listened to while something is waited for: the worker hears its
/// messages there.
#[expect(async_fn_in_trait, reason = "the worker is one thread; futures need not be Send")]
pub trait Interrupt {
    /// Whether the step may go on; false ends it, leaving the painting as it was before.
    async fn go_on(&self) -> bool;

    /// Returns once whatever is waited for (a download, a device) is to be broken off; never, where nobody can ask for it.
    async fn called(&self) {
        std::future::pending().await
    }
}

/// Never interrupts.
#[derive(Debug, Clone, Copy, Default)]
pub struct NeverInterrupt;

impl Interrupt for NeverInterrupt {
    async fn go_on(&self) -> bool {
        true
    }
}

/// A painting at one scale.
#[derive(Debug)]
pub struct Painting {
    settings: PaintSettings,
    targets: Targets,
    adam: PixelAdam,
    size: Size,
    measured: Option<MeasuredCosts>,
    steps: u32,
}

/// Why a painting was not begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BeginError {
    /// There is no style.
    NoStyle,
    /// The breath ended it.
    BrokenOff,
}

impl Painting {
    /// Looks at photo and styles and lays out the canvas. The breath is asked between layers.
    ///
    /// # Errors
    /// [`BeginError`] where there is no style, or the breath ended it.
    pub async fn begin(
        vgg: &Vgg,
        settings: &PaintSettings,
        scene: &ScaleInputs,
        interrupt: &impl Interrupt,
    ) -> Result<Self, BeginError> {
        let size = scene.content.size();
        let on = canvas(size);
        let device = vgg.device();
        let upload = |field: &RgbField| tensor(&pad_replicate(field, on), 1.0, device);
        // One style after the other: of each only its Gram matrices are kept.
        let mut styles = Vec::with_capacity(scene.styles.len());
        for (style, weight) in &scene.styles {
            let taps = glance(vgg, tensor(&crop_to_multiple(style), 1.0, device), &Tap::STYLE, interrupt).await?;
            styles.push((gram::grams(&taps), *weight));
        }
        let content = glance(vgg, upload(&scene.content), &[settings.content], interrupt).await?;
        let faces = content.get(&settings.content).and_then(|response| {
            let [_, height, width, _] = response.dims();
            (scene.faces.len() == height * width)
                .then(|| Tensor::from_data(TensorData::new(scene.faces.clone(), [1, height, width, 1]), device))
        });
        let targets = Targets::new(settings, &content, &styles, faces).ok_or(BeginError::NoStyle)?;
        let moments = scene.start.moments.as_ref().map(|(first, second, steps)| Moments {
            first: tensor(&pad_replicate(first, on), 1.0, device),
            second: tensor(&pad_replicate(second, on), 1.0, device).clamp_min(0.0),
            steps: *steps,
        });
        let picture = tensor(&pad_replicate(&scene.start.picture, on), 255.0, device).clamp(0.0, 1.0);
        let adam = PixelAdam::new(settings.adam, picture, moments);
        Ok(Self { settings: settings.clone(), targets, adam, size, measured: None, steps: 0 })
    }

    /// One step of Adam; `measure` keeps its costs for [`Self::costs`]. False where the breath ended it.
    pub async fn step(&mut self, vgg: &Vgg, measure: bool, interrupt: &impl Interrupt) -> bool {
        let taps = if measure { all(self.settings.content) } else { self.targets.taps() };
        let picture = self.adam.picture.clone();
        let mut sight = ForwardPass::of(vgg, picture.clone() * 255.0, &taps);
        while sight.deepen(vgg) {
            if !interrupt.go_on().await {
                return false;
            }
        }
        let (gradients, measured) = self.targets.gradients(&sight.taps, measure);
        let mut backward_pass = sight.descend(gradients);
        while backward_pass.rise(vgg) {
            if !interrupt.go_on().await {
                return false;
            }
        }
        let mut gradient = backward_pass.gradient(vgg) * 255.0;
        if measure || self.settings.variation > 0.0 {
            let (variation, slope) = total_variation(&picture);
            gradient = gradient + slope * (self.settings.beta * self.settings.variation);
            self.measured = measured.map(|measured| measured.with_variation(variation)).or(self.measured.take());
        }
        self.adam.step(&gradient);
        self.steps += 1;
        true
    }

    /// The gradient of J with respect to the picture as it stands, for those who check it.
    ///
    /// # Shapes
    /// - output: `[1, 3, h, w]` over the canvas, per unit of 0..=1
    pub fn gradient(&self, vgg: &Vgg) -> Tensor<4> {
        let sight = vgg.look(self.adam.picture.clone() * 255.0, &self.targets.taps());
        let (gradients, _) = self.targets.gradients(&sight.taps, false);
        let (_, slope) = total_variation(&self.adam.picture);
        vgg.gradient(sight, gradients) * 255.0 + slope * (self.settings.beta * self.settings.variation)
    }

    /// The costs of the last step that was measured, before it moved.
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn costs(&mut self, iteration: u32) -> Result<Option<Costs>, BridgeError> {
        match self.measured.take() {
            Some(measured) => Ok(Some(measured.read(&self.settings, iteration).await?)),
            None => Ok(None),
        }
    }

    /// The painting so far: the average of the iterates.
    ///
    /// # Shapes
    /// - output: `[height, width, 3]`, 0..=255
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn picture(&self) -> Result<RgbField, BridgeError> {
        Ok(crop_canvas(&field(self.adam.average(), 255.0).await?, self.size))
    }

    /// Picture and moments, for the next scale.
    ///
    /// # Errors
    /// [`BridgeError`] where the device does not return the result.
    pub async fn finish(&self) -> Result<InitialState, BridgeError> {
        let Moments { first, second, steps } = self.adam.moments();
        let crop = |field: RgbField| crop_canvas(&field, self.size);
        let (first, second) = (crop(field(first, 1.0).await?), crop(field(second, 1.0).await?));
        Ok(InitialState { picture: self.picture().await?, moments: Some((first, second, steps)) })
    }

    /// Waits until the device has done what it was asked for, so that its queue does not grow without end.
    ///
    /// # Errors
    /// [`BridgeError`] where the device is lost.
    pub async fn wait(&self) -> Result<(), BridgeError> {
        bridge::read(self.adam.picture.clone().slice([0..1, 0..1, 0..1, 0..1])).await.map(drop)
    }

    /// Steps at this scale.
    pub fn steps(&self) -> u32 {
        self.steps
    }

    /// The painting's size, without what the canvas adds.
    pub fn size(&self) -> Size {
        self.size
    }
}

/// What the net sees of a picture that has no way back.
async fn glance(vgg: &Vgg, picture: Tensor<4>, wanted: &[Tap], interrupt: &impl Interrupt) -> Result<Taps, BeginError> {
    let mut sight = ForwardPass::glance(vgg, picture, wanted);
    while sight.deepen(vgg) {
        if !interrupt.go_on().await {
            return Err(BeginError::BrokenOff);
        }
    }
    Ok(sight.taps)
}

/// Every style tap and the content layer: what is shown beside what counts.
fn all(content: Tap) -> Vec<Tap> {
    let mut taps = Tap::STYLE.to_vec();
    taps.push(content);
    taps
}

/// A style's largest part whose sides are multiples of 16; a smaller style is spread to the smallest canvas.
fn crop_to_multiple(style: &RgbField) -> RgbField {
    let Size { width, height } = style.size();
    if width < 32 || height < 32 {
        return pad_replicate(style, canvas(style.size()));
    }
    crop_canvas(style, Size::new(width / 16 * 16, height / 16 * 16))
}

/// # Shapes
/// - field: `[h, w, 3]`; output: `[1, 3, h, w]`, divided by `unit`
fn tensor(field: &RgbField, unit: f32, device: &Device) -> Tensor<4> {
    let Size { width, height } = field.size();
    let planes = (0..3).flat_map(|c| field.values().iter().skip(c).step_by(3).map(|v| v / unit)).collect::<Vec<f32>>();
    Tensor::from_data(TensorData::new(planes, [1, 3, height as usize, width as usize]), device)
}

/// # Shapes
/// - tensor: `[1, 3, h, w]`; output: `[h, w, 3]`, times `unit`
async fn field(tensor: Tensor<4>, unit: f32) -> Result<RgbField, BridgeError> {
    let [_, _, height, width] = tensor.dims();
    let planes = bridge::read(tensor).await?;
    let plane = height * width;
    let pixels = (0..plane).flat_map(|i| [0, 1, 2].map(|c| planes[c * plane + i] * unit)).collect();
    let side = |length: usize| u32::try_from(length).map_err(|e| BridgeError::Read(e.to_string()));
    RgbField::new(Size::new(side(width)?, side(height)?), pixels).map_err(|e| BridgeError::Read(e.to_string()))
}
