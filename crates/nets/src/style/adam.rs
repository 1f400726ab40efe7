//! Adam on pixels, and the average of its iterates.

use burn::tensor::Tensor;
use likeness_core::style::settings::AdamSettings;

/// Prevents division by zero for a pixel that never had a gradient.
const EPSILON: f32 = 1e-12;

/// A picture optimised by Adam (Kingma and Ba 2015): clamped to 0..=1 after each step, with the bias-corrected average of its
/// iterates (as in crowsonkb's style-transfer-pytorch).
#[derive(Debug, Clone)]
pub struct PixelAdam {
    settings: AdamSettings,
    /// `[1, 3, h, w]`, 0..=1.
    pub picture: Tensor<4>,
    first: Tensor<4>,
    second: Tensor<4>,
    average: Tensor<4>,
    /// All steps, which correct the moments; and those on this picture, which correct the average.
    steps: [i32; 2],
}

/// What is carried from one scale to the next besides the picture: the moments and the number of steps in them.
#[derive(Debug, Clone)]
pub struct Moments {
    /// `[1, 3, h, w]`.
    pub first: Tensor<4>,
    /// `[1, 3, h, w]`, not negative.
    pub second: Tensor<4>,
    /// Steps so far.
    pub steps: i32,
}

impl PixelAdam {
    /// Starts from a picture, with the moments of another scale if there are any.
    ///
    /// # Shapes
    /// - picture: `[1, 3, h, w]`, 0..=1; the moments likewise
    pub fn new(settings: AdamSettings, picture: Tensor<4>, warm: Option<Moments>) -> Self {
        let zeros = picture.zeros_like();
        let (first, second, steps) = match warm {
            Some(Moments { first, second, steps }) => (first, second, steps),
            None => (zeros.clone(), zeros.clone(), 0),
        };
        Self { settings, picture, first, second, average: zeros, steps: [steps, 0] }
    }

    /// One step against the gradient.
    ///
    /// # Shapes
    /// - gradient: `[1, 3, h, w]`
    pub fn step(&mut self, gradient: &Tensor<4>) {
        let AdamSettings { rate, beta1, beta2, average } = self.settings;
        self.steps = self.steps.map(|s| s.saturating_add(1));
        self.first = self.first.clone() * beta1 + gradient.clone() * (1.0 - beta1);
        self.second = self.second.clone() * beta2 + gradient.clone().square() * (1.0 - beta2);
        let correction = |beta: f32| 1.0 - beta.powi(self.steps[0]);
        let first = self.first.clone() * (rate / correction(beta1));
        let second = (self.second.clone() / correction(beta2)).sqrt() + EPSILON;
        self.picture = (self.picture.clone() - first / second).clamp(0.0, 1.0);
        self.average = self.average.clone() * average + self.picture.clone() * (1.0 - average);
    }

    /// The average of the iterates; the picture itself before the first step.
    ///
    /// # Shapes
    /// - output: `[1, 3, h, w]`, 0..=1
    pub fn average(&self) -> Tensor<4> {
        match self.steps[1] {
            0 => self.picture.clone(),
            steps => self.average.clone() / (1.0 - self.settings.average.powi(steps)),
        }
    }

    /// The moments, to continue with at another scale.
    pub fn moments(&self) -> Moments {
        Moments { first: self.first.clone(), second: self.second.clone(), steps: self.steps[0] }
    }
}
