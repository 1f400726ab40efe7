//! The optimiser.

/// Adam (Kingma and Ba 2015) upwards, at a constant rate, with β = (0.9, 0.999).
#[derive(Debug, Clone)]
pub(super) struct Adam {
    rate: f32,
    steps: u32,
    /// The mean of gradients, m.
    first: Vec<f32>,
    /// The mean of squared gradients, v.
    second: Vec<f32>,
}

const BETA: [f32; 2] = [0.9, 0.999];

/// Added to the root of the mean of squared gradients. So small that the unit of the objective does not matter: gradients of a response
/// with respect to a coefficient are larger than this by many orders.
const EPSILON: f32 = 1e-15;

impl Adam {
    /// Before the first step.
    pub(super) fn new(rate: f32, count: usize) -> Self {
        Self { rate, steps: 0, first: vec![0.0; count], second: vec![0.0; count] }
    }

    /// Number of steps taken.
    pub(super) const fn steps_taken(&self) -> u32 {
        self.steps
    }

    /// Moves along the gradient: x += rate · m̂ / (√v̂ + ε), where m̂ and v̂ are corrected for having started at zero.
    pub(super) fn ascend(&mut self, values: &mut [f32], gradient: &[f32]) {
        self.steps = self.steps.saturating_add(1);
        let [first_part, second_part] = BETA.map(|beta| 1.0 / (1.0 - libm::powf(beta, self.steps as f32)));
        let moments = self.first.iter_mut().zip(&mut self.second);
        for ((value, gradient), (first, second)) in values.iter_mut().zip(gradient).zip(moments) {
            *first += (1.0 - BETA[0]) * (gradient - *first);
            *second += (1.0 - BETA[1]) * (gradient * gradient - *second);
            *value += self.rate * first_part * *first / ((second_part * *second).sqrt() + EPSILON);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_what_the_paper_says() {
        let (mut adam, mut found) = (Adam::new(0.05, 2), [1.0, -1.0]);
        let (mut expected, mut m, mut v) = ([1.0_f64, -1.0], [0.0; 2], [0.0; 2]);
        for step in 1..=60 {
            let gradient = [0.5 - 0.1 * f64::from(step), 1e-6 * libm::sin(f64::from(step))];
            adam.ascend(&mut found, &gradient.map(likeness_core::number::to_f32));
            for at in 0..2 {
                m[at] = 0.9 * m[at] + 0.1 * gradient[at];
                v[at] = 0.999 * v[at] + 0.001 * gradient[at] * gradient[at];
                let corrected = |moment: f64, beta: f64| moment / (1.0 - libm::pow(beta, f64::from(step)));
                expected[at] += 0.05 * corrected(m[at], 0.9) / corrected(v[at], 0.999).sqrt();
                let error = (f64::from(found[at]) - expected[at]).abs();
                assert!(error < 1e-4, "step {step}: {} instead of {}", found[at], expected[at]);
            }
        }
        assert_eq!(adam.steps_taken(), 60, "counted");
    }

    #[test]
    fn without_a_gradient_nothing_moves() {
        let (mut adam, mut values) = (Adam::new(0.05, 1), [3.0]);
        adam.ascend(&mut values, &[0.0]);
        assert!((values[0] - 3.0).abs() < f32::EPSILON, "{values:?}");
    }
}
