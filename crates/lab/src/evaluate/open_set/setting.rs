//! What is compared: rules, calibrations and leads over the runner-up.

use super::rule::Rule;
use crate::evaluate::impostors;
use crate::evaluate::people::ImpostorPair;
use likeness_core::face::calibration::Scores;
use likeness_core::gallery::limits::ImpostorDistribution;
use likeness_core::gallery::recognition::IdentificationThresholds;
use likeness_core::number::to_f32;
use serde::Serialize;

/// How the threshold follows from the distances of different people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Calibration {
    /// As the page does it, by the points that `evaluate lfw --record` writes and by core.
    Page,
    /// As the page did it until the tail was measured: counted down to 1 in 10,000, and a straight line below.
    Line,
}

/// The lead over the runner-up that a name needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Lead {
    /// As the page demands it.
    Page,
    /// None.
    None,
    /// The distance in which the false-match rate changes so many times below 1 in 100.
    Ratio(u8),
}

/// One way of naming people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Setting {
    /// The distance to a person.
    pub rule: Rule,
    /// The threshold.
    pub calibration: Calibration,
    /// The lead.
    pub lead: Lead,
}

/// The distances of different people as both calibrations need them.
#[derive(Debug, Clone)]
pub struct Strangers {
    page: ImpostorDistribution,
    /// The distances at the rates 1e-3 and 1e-4, counted.
    lowest: [f64; 2],
}

impl Setting {
    /// The page's way.
    pub const PAGE: Self = Self { rule: Rule::MeanEmbedding, calibration: Calibration::Page, lead: Lead::Page };

    /// Its name in tables.
    pub fn name(self) -> String {
        let calibration = match self.calibration {
            Calibration::Page => "",
            Calibration::Line => ", straight line",
        };
        let lead = match self.lead {
            Lead::Page => String::new(),
            Lead::None => ", no lead".to_owned(),
            Lead::Ratio(ratio) => format!(", lead of a factor of {ratio}"),
        };
        format!("{}{calibration}{lead}", self.rule.name())
    }

    /// The thresholds for so many comparisons.
    pub fn limits(self, strangers: &Strangers, comparisons: usize, chance: f32) -> IdentificationThresholds {
        let mut limits = strangers.page.limits(comparisons, chance);
        if self.calibration == Calibration::Line {
            // f = 1 - (1 - F)^(1/n)
            let rate = -((-f64::from(chance)).ln_1p() / comparisons.max(1) as f64).exp_m1();
            limits.tau = to_f32(strangers.on_a_line(rate));
            limits.reject_tau = limits.reject_tau.max(limits.tau);
        }
        match self.lead {
            Lead::Page => {}
            Lead::None => limits.margin = 0.0,
            Lead::Ratio(ratio) => limits.margin = strangers.lead(f64::from(ratio)),
        }
        limits
    }
}

impl Strangers {
    /// Measures these pairs; `None` if there are too few.
    pub fn of(pairs: &[ImpostorPair]) -> Option<Self> {
        let points: Vec<_> = impostors::tails(pairs).iter().map(|tail| tail.point(String::new())).collect();
        let scores = Scores { genuine: Vec::new(), impostor: pairs.iter().map(|pair| pair.distance).collect() };
        let lowest = [scores.threshold_at_fmr(1e-3)?, scores.threshold_at_fmr(1e-4)?].map(f64::from);
        Some(Self { page: ImpostorDistribution::new(&points)?, lowest })
    }

    /// The distance at a rate as the page took it before.
    fn on_a_line(&self, rate: f64) -> f64 {
        if rate >= 1e-3 {
            return self.page.distance_at(rate.ln());
        }
        let [from, to] = self.lowest;
        (from + (to - from) * (rate / 1e-3).log(0.1)).max(0.0)
    }

    fn lead(&self, ratio: f64) -> f32 {
        to_f32(self.page.distance_at(1e-2_f64.ln()) - self.page.distance_at((1e-2 / ratio).ln()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::rng::Rng;

    fn strangers() -> Strangers {
        let mut rng = Rng::new(9);
        let pair = |i: usize| ImpostorPair {
            people: [i % 300, (i / 300 + i + 1) % 300],
            distance: (1.0 - rng.unit()).powf(1.0 / 25.0),
        };
        Strangers::of(&(0..80_000).map(pair).collect::<Vec<_>>()).expect("eight within 1 in 10,000")
    }

    #[test]
    fn the_straight_line_is_stricter_than_a_power_where_nothing_was_counted() {
        let strangers = strangers();
        let line = Setting { calibration: Calibration::Line, ..Setting::PAGE };
        let [page, line] = [Setting::PAGE, line].map(|setting| setting.limits(&strangers, 1_000, 1e-3).tau);
        let truth = 1e-6_f32.powf(1.0 / 25.0);
        assert!((page - truth).abs() < 0.03, "{page} is not {truth}");
        assert!(line < page, "{line}");
    }

    #[test]
    fn a_larger_factor_demands_a_larger_lead() {
        let strangers = strangers();
        let lead = |lead| Setting { lead, ..Setting::PAGE }.limits(&strangers, 10, 1e-3).margin;
        let [none, small, page, large] = [Lead::None, Lead::Ratio(2), Lead::Page, Lead::Ratio(20)].map(lead);
        assert!(none < small && small < large && page >= 0.0, "{none} {small} {page} {large}");
    }
}
