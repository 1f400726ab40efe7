//! The optimiser.

use likeness_core::number::to_f32;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How fast Adam learns.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct AdamSettings {
    /// The highest learning rate.
    pub rate: f64,
    /// Decay of the mean of gradients.
    pub beta1: f64,
    /// Decay of the mean of squared gradients.
    pub beta2: f64,
    /// Added to the root of the mean of squared gradients.
    pub epsilon: f64,
    /// Number of steps in which the rate rises linearly: 1/20, 2/20 and so on.
    pub warm_up: u32,
    /// Number of planned steps.
    pub steps: u32,
    /// The part of the planned steps, 0..=1, after which the rate falls linearly, to zero where the plan ends.
    pub decay_from: f64,
}

impl AdamSettings {
    /// 3e-3 with β = (0.9, 0.99), 20 steps of warm-up, and decay after 60 % of the planned steps.
    pub const fn new(steps: u32) -> Self {
        Self { rate: 3e-3, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, warm_up: 20, steps, decay_from: 0.6 }
    }

    /// The learning rate of a step; the first is 0. It is positive up to the last planned step and zero thereafter.
    pub fn rate_at(&self, step: u32) -> f64 {
        let rise = (f64::from(step) + 1.0) / f64::from(self.warm_up.max(1));
        let left = f64::from(self.steps.saturating_sub(step));
        let decay = f64::from(self.steps) * (1.0 - self.decay_from);
        let fall = if decay > 0.0 { left / decay } else { left };
        self.rate * rise.min(fall).min(1.0)
    }
}

/// Adam (Kingma and Ba 2015) over one slice of numbers, with everything that a training needs to go on where it stopped.
///
/// ```
/// use likeness_learn::adam::{Adam, AdamSettings};
///
/// let mut weights = [1.0, -1.0];
/// let mut adam = Adam::new(AdamSettings::new(100), weights.len());
/// adam.step(&mut weights, &[0.5, 0.0])?;
/// assert!(weights[0] < 1.0 && weights[1] == -1.0, "against the gradient");
/// # Ok::<(), likeness_learn::adam::AdamError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Adam {
    /// How fast it learns.
    pub settings: AdamSettings,
    step: u32,
    /// The mean of gradients, m.
    first: Vec<f32>,
    /// The mean of squared gradients, v.
    second: Vec<f32>,
}

/// Why a step was not taken. Weights and moments are then as before.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum AdamError {
    /// Weights, gradient and moments differ in length.
    #[error("{expected} weights are learned, but there are {weights}, and {gradient} numbers of the gradient")]
    Length {
        /// The length it was made for.
        expected: usize,
        /// That of the weights.
        weights: usize,
        /// That of the gradient.
        gradient: usize,
    },
    /// The gradient is infinite or not a number.
    #[error("the gradient is not finite")]
    NotFinite,
}

impl Adam {
    /// Before the first step, for this many weights.
    pub fn new(settings: AdamSettings, weights: usize) -> Self {
        Self { settings, step: 0, first: vec![0.0; weights], second: vec![0.0; weights] }
    }

    /// As it was after some steps, to go on from there; each mean is as long as there are weights.
    pub fn resumed(settings: AdamSettings, step: u32, [first, second]: [Vec<f32>; 2]) -> Self {
        Self { settings, step, first, second }
    }

    /// The mean of gradients, m, and that of squared gradients, v.
    pub fn moments(&self) -> [&[f32]; 2] {
        [&self.first, &self.second]
    }

    /// Number of steps taken.
    pub const fn steps_taken(&self) -> u32 {
        self.step
    }

    /// Takes a step against the gradient: w −= rate · m̂ / (√v̂ + ε), where m̂ and v̂ are corrected for having started at zero.
    ///
    /// # Errors
    /// If the lengths differ or the gradient is not finite.
    pub fn step(&mut self, weights: &mut [f32], gradient: &[f32]) -> Result<(), AdamError> {
        let expected = self.first.len();
        if [weights.len(), gradient.len(), self.second.len()] != [expected; 3] {
            return Err(AdamError::Length { expected, weights: weights.len(), gradient: gradient.len() });
        }
        if !gradient.iter().all(|g| g.is_finite()) {
            return Err(AdamError::NotFinite);
        }
        let AdamSettings { beta1, beta2, epsilon, .. } = self.settings;
        let rate = self.settings.rate_at(self.step);
        self.step = self.step.saturating_add(1);
        let correction = |beta: f64| 1.0 - libm::pow(beta, f64::from(self.step));
        let (first_part, second_part) = (correction(beta1), correction(beta2));
        let moments = self.first.iter_mut().zip(&mut self.second);
        for ((weight, gradient), (first, second)) in weights.iter_mut().zip(gradient).zip(moments) {
            let g = f64::from(*gradient);
            let m = beta1 * f64::from(*first) + (1.0 - beta1) * g;
            let v = beta2 * f64::from(*second) + (1.0 - beta2) * g * g;
            (*first, *second) = (to_f32(m), to_f32(v));
            *weight = to_f32(f64::from(*weight) - rate * (m / first_part) / ((v / second_part).sqrt() + epsilon));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;

    fn random(count: usize, seed: u64) -> Vec<f32> {
        let mut rng = Rng::new(seed);
        (0..count).map(|_| rng.unit() - 0.5).collect()
    }

    #[test]
    fn the_rate_rises_stays_and_falls_to_zero() {
        let settings = AdamSettings::new(1000);
        let at = |step| settings.rate_at(step) / settings.rate;
        for (step, expected) in
            [(0, 0.05), (9, 0.5), (19, 1.0), (300, 1.0), (600, 1.0), (800, 0.5), (999, 0.0025), (1000, 0.0)]
        {
            assert!((at(step) - expected).abs() < 1e-9, "step {step}: {}", at(step));
        }
        assert!((AdamSettings::new(5).rate_at(4) - 0.003 * 0.25).abs() < 1e-9, "shorter than the warm-up");
    }

    #[test]
    fn a_training_that_was_interrupted_goes_on_as_if_it_were_not() {
        let (mut whole, mut parts) = (random(50, 1), random(50, 1));
        let mut adam = Adam::new(AdamSettings::new(20), 50);
        let mut interrupted = adam.clone();
        for step in 0..20 {
            let gradient = random(50, 100 + step);
            adam.step(&mut whole, &gradient).expect("finite");
            let stored = serde_json::to_string(&interrupted).expect("numbers");
            interrupted = serde_json::from_str(&stored).expect("as stored");
            interrupted.step(&mut parts, &gradient).expect("finite");
        }
        assert_eq!(whole, parts, "the same to the bit");
        assert_eq!(interrupted.steps_taken(), 20, "steps are counted on");
    }

    #[test]
    fn a_quadratic_bowl_is_descended() {
        let mut weights = vec![0.4, -0.3, 0.2];
        let mut adam = Adam::new(AdamSettings::new(600), 3);
        for _ in 0..600 {
            let gradient: Vec<f32> = weights.iter().map(|w| 2.0 * w).collect();
            adam.step(&mut weights, &gradient).expect("finite");
        }
        assert!(weights.iter().all(|w| w.abs() < 1e-3), "{weights:?}");
    }

    #[test]
    fn a_refused_step_changes_nothing() {
        let mut weights = vec![1.0, 2.0];
        let mut adam = Adam::new(AdamSettings::new(10), 2);
        let before = adam.clone();
        assert_eq!(adam.step(&mut weights, &[f32::NAN, 0.0]), Err(AdamError::NotFinite), "not a number");
        let wrong = AdamError::Length { expected: 2, weights: 2, gradient: 1 };
        assert_eq!(adam.step(&mut weights, &[0.0]), Err(wrong), "too short");
        assert_eq!((adam, weights), (before, vec![1.0, 2.0]), "as before");
    }
}
