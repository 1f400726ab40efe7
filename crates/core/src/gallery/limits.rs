//! Identification thresholds that follow the size of the gallery, so that the false-alarm rate stays as chosen.
//!
//! A person who is not enrolled is compared with everyone's template. If the comparisons were independent, the probability
//! that at least one of n matches would be `1 - (1 - f)^n`, where f is the false-match rate of one comparison (NIST
//! FRTE 1:N; `FPIR = 1 - (1 - FMR)^N`). f is that of two pictures. A template of several is met about as often, since a unit
//! vector is as near to a stranger's whichever pictures it was made of (`docs/adr/0021-templates.md` has the counts).
//!
//! f as a function of the threshold comes from `strangers` in `models/manifest.json`. It was measured on every pair of
//! two people among the development pictures, not only the listed pairs, because a gallery also compares everyone with
//! everyone. Between the rates, and below the lowest, ln f is taken to be linear in the logarithm of the distance: f is a power
//! of it, as the volume of a ball around a face is, in a space of the dimension that faces fill (Levina and Bickel 2004). The
//! exponent of the tail is measured on every pair within the ceiling of 1 in 100, and `cargo xtask evaluate open-set` tests
//! on people who were not used what follows from it. [`IdentificationThresholds::measured`] tells where the extrapolation begins
//! (see "Many people" in `docs/ACCURACY.md`).

use crate::gallery::recognition::IdentificationThresholds;
use crate::manifest::ImpostorPoint;
use crate::number::to_f32;
use std::ops::RangeInclusive;

/// False-alarm rates that can be chosen.
pub const FALSE_ALARM_RANGE: RangeInclusive<f32> = 1e-5..=0.1;

/// The default false-alarm rate; NIST SP 800-63B-4 requires no lower rate for identification (1:N).
pub const DEFAULT_FALSE_ALARM: f32 = 1e-3;

/// The rejection threshold corresponds to this multiple of the false-alarm rate.
const REJECT_FACTOR: f64 = 10.0;

/// Required lead over the runner-up: so much closer that a stranger is this many times less often so close.
///
/// For dlib's net, whose embeddings lie up to 0.047 from those published for the same pictures (see "The encoder against its
/// published numbers" in `docs/ACCURACY.md`, raw embeddings), this is a lead of 0.049 on that scale; a smaller one means
/// nothing. As a ratio it means the same for every encoder.
const MARGIN_RATIO: f64 = 5.0;

/// The false-match rate at which the lead is measured: near the rejection threshold of verification.
const MARGIN_FMR: f64 = 1e-2;

/// The measured distribution of distances between different people, at its lower tail.
///
/// ```
/// use likeness_core::gallery::limits::ImpostorDistribution;
/// use likeness_core::manifest::ImpostorPoint;
///
/// let point = |fmr, distance| ImpostorPoint { fmr, distance, extrapolated: false, measured_on: String::new() };
/// let impostors = ImpostorDistribution::new(&[point(1e-4, 0.471), point(1e-2, 0.618)]).expect("two points");
/// let (small, large) = (impostors.limits(10, 1e-3), impostors.limits(1000, 1e-3));
/// assert!(large.tau < small.tau, "a larger gallery needs a stricter threshold");
/// assert!(!large.measured, "extrapolated below the lowest measured rate");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct ImpostorDistribution {
    /// The natural logarithms of thresholds and of the false-match rate at each, in rising order; at least two.
    points: Vec<(f64, f64)>,
    /// The lowest distance at which pairs were counted.
    counted_from: f64,
}

impl ImpostorDistribution {
    /// Keeps the usable points: finite, positive, and rising in both coordinates.
    ///
    /// `None` if fewer than two are left, since one point has no slope.
    pub fn new(points: &[ImpostorPoint]) -> Option<Self> {
        let usable = |p: &&ImpostorPoint| p.distance.is_finite() && p.distance > 0.0 && p.fmr > 0.0 && p.fmr < 1.0;
        let counted = points.iter().filter(usable).filter(|point| !point.extrapolated);
        let counted_from = counted.map(|point| f64::from(point.distance)).fold(f64::INFINITY, f64::min);
        let mut points: Vec<(f64, f64)> =
            points.iter().filter(usable).map(|p| (f64::from(p.distance).ln(), f64::from(p.fmr).ln())).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        points.dedup_by(|later, earlier| later.0 <= earlier.0 || later.1 <= earlier.1);
        (points.len() > 1).then_some(Self { points, counted_from })
    }

    /// The threshold for a false-match rate. Never above the largest that was measured.
    fn tau(&self, ln_fmr: f64) -> f64 {
        self.distance_at(ln_fmr).min(self.points[self.points.len() - 1].0.exp())
    }

    /// The distance at which a comparison has this false-match rate, given as its natural logarithm. Beyond the measured
    /// rates the nearest two points are continued, so that this and [`Self::ln_fmr`] are inverse everywhere.
    pub fn distance_at(&self, ln_fmr: f64) -> f64 {
        let (from, to) = self.segment(|point| point.1 < ln_fmr);
        (from.0 + (ln_fmr - from.1) * (to.0 - from.0) / (to.1 - from.1)).exp()
    }

    /// The natural logarithm of the false-match rate of one comparison at a distance: the scale on which distances of
    /// different encoders can be ordered. It rises with the distance, beyond the measured rates too, even above 0; at a distance
    /// of 0 it is minus infinity.
    pub fn ln_fmr(&self, distance: f32) -> f64 {
        let distance = f64::from(distance).ln();
        let (from, to) = self.segment(|point| point.0 < distance);
        from.1 + (distance - from.0) * (to.1 - from.1) / (to.0 - from.0)
    }

    /// The false-match rate of one comparison at a threshold, 0..=1.
    pub fn fmr(&self, tau: f32) -> f32 {
        to_f32(self.ln_fmr(tau).exp().min(1.0))
    }

    /// The two points around a position, or the two nearest to it.
    fn segment(&self, is_before: impl FnMut(&(f64, f64)) -> bool) -> ((f64, f64), (f64, f64)) {
        let at = self.points.partition_point(is_before).clamp(1, self.points.len() - 1);
        (self.points[at - 1], self.points[at])
    }

    /// The probability that a person who is not enrolled is matched at a threshold, given the number of people who are.
    pub fn false_alarm_rate(&self, tau: f32, people: usize) -> f32 {
        let fmr = f64::from(self.fmr(tau)).min(1.0 - 1e-12);
        to_f32(-((people as f64) * (-fmr).ln_1p()).exp_m1())
    }

    /// The lead over the runner-up that a match needs.
    fn margin(&self) -> f32 {
        to_f32(self.tau(MARGIN_FMR.ln()) - self.tau((MARGIN_FMR / MARGIN_RATIO).ln()))
    }

    /// The thresholds for a gallery. A false-alarm rate outside [`FALSE_ALARM_RANGE`] is clamped to it.
    pub fn limits(&self, people: usize, false_alarm: f32) -> IdentificationThresholds {
        let false_alarm = if false_alarm.is_finite() { false_alarm } else { DEFAULT_FALSE_ALARM };
        let false_alarm = false_alarm.clamp(*FALSE_ALARM_RANGE.start(), *FALSE_ALARM_RANGE.end());
        let n = people.max(1) as f64;
        // f = 1 - (1 - F)^(1/n), computed without losing precision for small numbers.
        let at = |false_alarm_rate: f64| self.tau((-((-false_alarm_rate).ln_1p() / n).exp_m1()).ln());
        let tau = at(f64::from(false_alarm));
        let reject_tau = at((f64::from(false_alarm) * REJECT_FACTOR).min(0.5)).max(tau);
        IdentificationThresholds {
            people: u32::try_from(people).unwrap_or(u32::MAX),
            false_alarm,
            tau: to_f32(tau),
            reject_tau: to_f32(reject_tau),
            margin: self.margin(),
            measured: tau >= self.counted_from,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;

    fn point(fmr: f32, distance: f32) -> ImpostorPoint {
        ImpostorPoint { fmr, distance, extrapolated: false, measured_on: "a test".into() }
    }

    /// The tail as measured on the development pictures.
    pub(in crate::gallery) fn impostors() -> ImpostorDistribution {
        impostors_scaled(1.0)
    }

    /// The same of an encoder whose distances are this many times as large.
    pub(in crate::gallery) fn impostors_scaled(scale: f32) -> ImpostorDistribution {
        let points = [point(1e-4, 0.471), point(1e-3, 0.5477), point(1e-2, 0.6178), point(1e-1, 0.7068)];
        let scaled = points.map(|p| ImpostorPoint { distance: p.distance * scale, ..p });
        ImpostorDistribution::new(&scaled).expect("four points")
    }

    #[test]
    fn the_lead_over_the_runner_up_follows_the_scale_of_the_distances() {
        let margin = impostors().limits(10, 1e-3).margin;
        assert!((margin - 0.049).abs() < 1e-3, "seven tenths of the decade from 0.5477 to 0.6178: {margin}");
        let twice = [point(1e-4, 0.942), point(1e-3, 1.0954), point(1e-2, 1.2356), point(1e-1, 1.4136)];
        let twice = ImpostorDistribution::new(&twice).expect("four points").limits(10, 1e-3).margin;
        assert!((twice - 2.0 * margin).abs() < 1e-4, "{twice}");
    }

    #[test]
    fn one_person_has_the_threshold_of_one_comparison() {
        let limits = impostors().limits(1, 1e-3);
        assert!((limits.tau - 0.5477).abs() < 1e-4, "one comparison: {limits:?}");
        assert!((limits.reject_tau - 0.6178).abs() < 1e-4, "ten times the rate: {limits:?}");
        assert!(limits.measured, "within the measured range");
    }

    #[test]
    fn a_thousand_people_need_a_stricter_threshold_marked_as_extrapolated() {
        let limits = impostors().limits(1_000, 1e-3);
        // One false alarm in 1,000 probes against 1,000 people is a rate of 1e-6 per comparison: two decades below
        // the lowest point, each of which multiplies the distance by that of the lowest decade that was measured.
        let decade = 0.471_f32 / 0.5477;
        assert!((limits.tau - 0.471 * decade * decade).abs() < 1e-3, "{limits:?}");
        assert!(!limits.measured, "no million impostor pairs were measured");
    }

    #[test]
    fn the_tail_follows_an_extrapolated_point_and_says_where_counting_ended() {
        let far = ImpostorPoint { extrapolated: true, ..point(1e-6, 0.4) };
        let impostors = ImpostorDistribution::new(&[point(1e-3, 0.5477), point(1e-2, 0.6178), far]).expect("three");
        let (one, ten) = (impostors.limits(1, 1e-3), impostors.limits(10, 1e-3));
        assert!(one.measured && !ten.measured, "counted down to 1 in 1,000: {one:?} {ten:?}");
        let expected = (0.5477_f32.powi(2) * 0.4).cbrt();
        assert!((ten.tau - expected).abs() < 1e-4, "a third of the way, as a power: {ten:?}, not {expected}");
        let thousand = impostors.limits(1_000, 1e-3);
        assert!((thousand.tau - 0.4).abs() < 1e-4, "1 in a million: {thousand:?}");
    }

    #[test]
    fn unusable_points_are_skipped() {
        assert_eq!(ImpostorDistribution::new(&[]), None, "none");
        assert_eq!(ImpostorDistribution::new(&[point(1e-3, 0.5)]), None, "one point has no slope");
        assert_eq!(
            ImpostorDistribution::new(&[point(1e-3, 0.5), point(1e-3, 0.6)]),
            None,
            "nor do two with the same rate"
        );
        assert_eq!(ImpostorDistribution::new(&[point(1e-3, 0.5), point(0.0, 0.6)]), None, "a rate of zero");
        assert_eq!(ImpostorDistribution::new(&[point(1e-3, 0.5), point(1e-2, f32::NAN)]), None, "no threshold");
    }

    #[test]
    fn only_points_that_lie_on_a_rising_curve_are_kept() {
        let (low, high) = (point(1e-3, 0.5), point(1e-2, 0.6));
        let two = ImpostorDistribution::new(&[low.clone(), high.clone()]);
        for odd in [point(0.0, 0.4), point(1e-4, 0.0), point(1.0, 0.7), point(1e-3, 0.6), point(2e-3, 0.5)] {
            let three = ImpostorDistribution::new(&[low.clone(), high.clone(), odd.clone()]);
            assert_eq!(three, two, "left out: {odd:?}");
        }
        assert_eq!(ImpostorDistribution::new(&[low, point(1e-2, 0.5)]), None, "one distance has one rate");
    }

    #[test]
    fn where_nobody_is_enrolled_there_is_no_false_alarm_at_any_distance() {
        for tau in [0.3, 0.7, 2.5] {
            assert!(impostors().false_alarm_rate(tau, 0).abs() < 1e-9, "at {tau}");
            assert!(impostors().false_alarm_rate(tau, 1) > 0.0, "with one person there is, at {tau}");
        }
        assert!((impostors().false_alarm_rate(2.5, 1) - 1.0).abs() < 1e-6, "everybody is so near");
    }

    #[test]
    fn a_rate_out_of_range_is_clamped() {
        for (asked, got) in [(0.0, 1e-5), (5.0, 0.1), (f32::NAN, DEFAULT_FALSE_ALARM), (-1.0, 1e-5)] {
            let limits = impostors().limits(3, asked);
            assert!((limits.false_alarm - got).abs() < 1e-9, "{asked} becomes {}", limits.false_alarm);
        }
    }

    proptest! {
        #[test]
        fn the_false_alarm_rate_does_not_depend_on_the_number_of_people(
            people in 1_usize..50_000, exponent in -5.0_f32..-1.0,
        ) {
            let (impostors, false_alarm) = (impostors(), 10_f32.powf(exponent));
            let limits = impostors.limits(people, false_alarm);
            let false_alarm_rate = impostors.false_alarm_rate(limits.tau, people);
            prop_assert!(false_alarm_rate <= limits.false_alarm * 1.01, "{false_alarm_rate} of {limits:?}");
            let capped = limits.tau >= 0.7068 - 1e-6;
            prop_assert!(capped || false_alarm_rate >= limits.false_alarm * 0.99, "no stricter than required: {false_alarm_rate} of {limits:?}");
        }

        #[test]
        fn more_people_never_loosen_the_thresholds(a in 1_usize..100_000, b in 1_usize..100_000, exponent in -5.0_f32..-1.0) {
            let at = |n: usize| impostors().limits(n, 10_f32.powf(exponent));
            let (few, many) = (at(a.min(b)), at(a.max(b)));
            prop_assert!(many.tau <= few.tau && many.reject_tau <= few.reject_tau, "{few:?} {many:?}");
            prop_assert!(few.tau <= few.reject_tau && many.tau >= 0.0, "{few:?} {many:?}");
        }

        #[test]
        fn rate_and_distance_are_inverse_functions_beyond_what_was_measured_too(distance in 0.0_f32..2.5) {
            let impostors = impostors();
            let back = impostors.distance_at(impostors.ln_fmr(distance));
            prop_assert!((back - f64::from(distance)).abs() < 1e-4, "{back} is not {distance}");
        }

        #[test]
        fn rate_and_threshold_are_inverse_functions(tau in 0.3_f32..0.7) {
            let impostors = impostors();
            let back = impostors.tau(f64::from(impostors.fmr(tau)).ln());
            prop_assert!((back - f64::from(tau)).abs() < 1e-4, "{back} is not {tau}");
        }
    }
}
