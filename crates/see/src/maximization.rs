//! The picture that a unit likes best: activation maximisation (Erhan et al. 2009), with a picture that is made of waves (Olah, Mordvintsev
//! and Schubert 2017, "Feature Visualization", Distill).
//!
//! The net is elsewhere. It is shown a picture and gives back a gradient, again and again.

pub use objective::Objective;
pub use recipe::Recipe;
pub use settings::Settings;

use adam::Adam;
use jitter::Shift;
use likeness_core::number::to_f32;
use likeness_core::rng::Rng;
use parametrization::Parametrization;
use thiserror::Error;

mod adam;
mod colour;
mod fourier;
mod hartley;
mod jitter;
mod objective;
mod parametrization;
mod recipe;
mod settings;
#[cfg(test)]
mod tests;
mod total_variation;

/// A picture on its way from noise to what a unit likes best.
///
/// ```
/// use likeness_see::maximization::{Maximization, Recipe};
/// use likeness_see::unit::SeenLayer;
///
/// let recipe = Recipe::of(SeenLayer::Conv1_1, 1);
/// let mut maximization = Maximization::new(recipe.settings);
/// while !maximization.is_done() {
///     // A "unit" that likes red; else the net's backward pass.
///     let pixels = maximization.jittered().len() / 3;
///     let gradient = [vec![1.0; pixels], vec![0.0; 2 * pixels]].concat();
///     maximization.step(&gradient)?;
/// }
/// let (red, green) = (maximization.picture()[0], maximization.picture()[32 * 32]);
/// assert!(red > 160.0 && red > green + 10.0, "bright and reddish, not {red} and {green}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone)]
pub struct Maximization {
    settings: Settings,
    parametrization: Parametrization,
    coefficients: Vec<f32>,
    picture: Vec<f32>,
    adam: Adam,
    rng: Rng,
    shift: Shift,
}

/// Why a step was not taken. The picture is then as before.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MaximizationError {
    /// The gradient belongs to a picture of another size.
    #[error("the picture has {expected} numbers, and its gradient {found}")]
    Length {
        /// Numbers of the picture.
        expected: usize,
        /// Numbers of the gradient.
        found: usize,
    },
    /// The gradient is infinite or not a number, or so large that its square is.
    #[error("the gradient is not finite")]
    NotFinite,
}

impl Maximization {
    /// Begins with grey noise. Settings are [brought into their range](Settings::within_range).
    pub fn new(settings: Settings) -> Self {
        let settings = settings.within_range();
        let mut rng = Rng::new(settings.seed);
        let parametrization = Parametrization::new(settings.side);
        let coefficients = parametrization.noise(&mut rng);
        Self {
            picture: parametrization.picture(&coefficients),
            adam: Adam::new(settings.rate, coefficients.len()),
            shift: Shift::draw(&mut rng, settings.jitter, settings.side),
            settings,
            parametrization,
            coefficients,
            rng,
        }
    }

    /// What it was begun with, within range.
    pub const fn settings(&self) -> Settings {
        self.settings
    }

    /// The picture as it is to be shown.
    ///
    /// # Shapes
    /// - picture: `[3, side, side]`, R G B, 0..=255
    pub fn picture(&self) -> &[f32] {
        &self.picture
    }

    /// The picture as it is to be seen by the net in this step: shifted by this step's jitter. What leaves at one edge enters at the opposite
    /// one, since the waves of which the picture is made repeat with its side.
    ///
    /// # Shapes
    /// - picture: `[3, side, side]`, R G B, 0..=255
    pub fn jittered(&self) -> Vec<f32> {
        self.shift.apply(&self.picture)
    }

    /// Takes a step, and draws the next jitter.
    ///
    /// # Shapes
    /// - gradient: `[3, side, side]`, of the objective with respect to [the jittered picture](Self::jittered), per level of 0..=255
    ///
    /// # Errors
    /// If the gradient is of another length or not finite.
    pub fn step(&mut self, gradient: &[f32]) -> Result<(), MaximizationError> {
        let expected = self.picture.len();
        if gradient.len() != expected {
            return Err(MaximizationError::Length { expected, found: gradient.len() });
        }
        let square = gradient.iter().map(|g| f64::from(*g) * f64::from(*g)).sum::<f64>() / expected as f64;
        let mut gradient = self.shift.inverse().apply(gradient);
        let weight = self.settings.total_variation * to_f32(libm::sqrt(square));
        total_variation::subtract_gradient(&self.picture, self.settings.side, weight, &mut gradient);
        let gradient = self.parametrization.gradient_of_coefficients(&self.picture, gradient);
        if !gradient.iter().all(|g| (g * g).is_finite()) {
            return Err(MaximizationError::NotFinite);
        }
        self.adam.ascend(&mut self.coefficients, &gradient);
        self.picture = self.parametrization.picture(&self.coefficients);
        self.shift = Shift::draw(&mut self.rng, self.settings.jitter, self.settings.side);
        Ok(())
    }

    /// Number of steps taken.
    pub const fn iteration(&self) -> u32 {
        self.adam.steps_taken()
    }

    /// Whether all planned steps were taken. More are allowed.
    pub const fn is_done(&self) -> bool {
        self.iteration() >= self.settings.steps
    }
}
