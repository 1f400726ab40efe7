//! Where a distance lies on the gauge.

use likeness_core::face::matching::Thresholds;

/// End of the scale, in upper limits of "not sure": two thirds of it are for what is the same or not sure. Encoders differ in
/// their distances, so that no fixed end would suit all.
const END: f32 = 1.5;

/// A linear scale of distances, from 0 to an end that holds both thresholds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GaugeScale {
    end: f32,
    thresholds: Thresholds,
}

impl GaugeScale {
    /// A scale on which both thresholds lie within the first two thirds.
    pub fn new(thresholds: Thresholds) -> Self {
        Self { end: thresholds.reject_tau * END, thresholds }
    }

    /// The position of a distance, 0..=1. A distance off the scale, or no number, is at its end.
    pub fn position(self, distance: f32) -> f32 {
        let position = distance / self.end;
        if position.is_finite() { position.clamp(0.0, 1.0) } else { 1.0 }
    }

    /// Where "same" ends.
    pub fn tau(self) -> f32 {
        self.position(self.thresholds.tau)
    }

    /// Where "not sure" ends.
    pub fn reject_tau(self) -> f32 {
        self.position(self.thresholds.reject_tau)
    }

    /// Whether there is anything between "same" and "different".
    pub fn has_uncertain_range(self) -> bool {
        self.reject_tau() > self.tau()
    }

    /// The gauge in words, for screen readers.
    pub fn aria_text(self, distance: Option<f32>) -> String {
        let Thresholds { tau, reject_tau, .. } = self.thresholds;
        match distance {
            Some(distance) => words::gauge_distance(distance.into(), tau.into(), reject_tau.into()),
            None => words::gauge_no_distance(tau.into(), reject_tau.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(tau: f32, reject_tau: f32) -> GaugeScale {
        GaugeScale::new(Thresholds { tau, fmr: 1e-3, reject_tau, reject_fmr: 1e-2 })
    }

    #[test]
    fn thresholds_and_distances_lie_in_their_order() {
        for (tau, reject_tau) in [(0.39, 0.44), (0.6, 0.6), (1.05, 1.14)] {
            let scale = scale(tau, reject_tau);
            let marks = [0.0, scale.tau() - 1e-6, scale.tau(), scale.reject_tau(), 2.0 / 3.0 + 1e-6];
            assert!(marks.is_sorted(), "tau {tau}, reject_tau {reject_tau}: {marks:?}");
            assert!(scale.position(tau * 0.5) < scale.tau(), "half of tau");
        }
    }

    #[test]
    fn equal_limits_leave_no_uncertain_range() {
        assert!(!scale(0.5, 0.5).has_uncertain_range(), "one limit");
        assert!(scale(0.5, 0.51).has_uncertain_range(), "two limits");
    }

    #[test]
    fn what_is_off_the_scale_stays_at_its_end() {
        let scale = scale(0.5, 0.6);
        for distance in [1.3, 1e9, f32::INFINITY, f32::NAN] {
            assert!((scale.position(distance) - 1.0).abs() < 1e-6, "{distance}: {}", scale.position(distance));
        }
        assert!(scale.position(-0.5).abs() < 1e-6, "{}", scale.position(-0.5));
    }
}
