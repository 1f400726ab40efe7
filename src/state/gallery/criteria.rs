//! The quality checks as text: what is required of a face, and what to do about a failed check.

use likeness_core::face::quality_check::{Criterion, QualityCheck};
use words::Text;

/// A line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckLine {
    /// What is required.
    pub label: Text,
    /// Whether it is met.
    pub passed: bool,
    /// What to do about it; `None` if it is met.
    pub advice: Option<Text>,
}

/// The checklist in the order of the checks.
pub fn lines(checks: &[QualityCheck]) -> Vec<CheckLine> {
    checks.iter().map(line).collect()
}

/// The checklist before the first frame.
pub fn blank() -> Vec<CheckLine> {
    Criterion::ALL.into_iter().map(|c| CheckLine { label: label(c), passed: false, advice: None }).collect()
}

/// The one thing to do next: the advice for the first failed check.
pub fn next_advice(checks: &[QualityCheck]) -> Option<Text> {
    checks.iter().find(|check| !check.passed).map(advice)
}

/// The criteria that a face does not meet.
pub fn faults(checks: &[QualityCheck]) -> Vec<Criterion> {
    checks.iter().filter(|check| !check.passed).map(|check| check.criterion).collect()
}

/// Why a face with these faults cannot be enrolled, in a sentence; `None` if it has none.
pub fn refusal(faults: &[Criterion]) -> Option<String> {
    let texts: Vec<&str> = faults.iter().map(|criterion| fault(*criterion).text()).collect();
    (!texts.is_empty()).then(|| words::enrol_unusable(&texts.join(", ")))
}

/// The numbers behind a check.
pub fn measured_text(check: &QualityCheck) -> String {
    let limit = f64::from(check.limit);
    match (check.measured.map(f64::from), check.limit.abs() < 10.0) {
        (Some(measured), true) => words::enrol_measured_fine(measured, limit),
        (Some(measured), false) => words::enrol_measured(whole(measured), whole(limit)),
        (None, true) => words::enrol_unmeasured_fine(limit),
        (None, false) => words::enrol_unmeasured(whole(limit)),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a measure of pixels is small and not negative"
)]
fn whole(value: f64) -> u64 {
    value.round() as u64
}

fn line(check: &QualityCheck) -> CheckLine {
    CheckLine { label: label(check.criterion), passed: check.passed, advice: (!check.passed).then(|| advice(check)) }
}

/// What is required.
pub const fn label(criterion: Criterion) -> Text {
    match criterion {
        Criterion::SingleFace => words::ENROL_CHECK_ONE_FACE,
        Criterion::Size => words::ENROL_CHECK_SIZE,
        Criterion::Inside => words::ENROL_CHECK_INSIDE,
        Criterion::Frontal => words::ENROL_CHECK_FRONTAL,
        Criterion::Upright => words::ENROL_CHECK_UPRIGHT,
        Criterion::Sharpness => words::ENROL_CHECK_SHARPNESS,
        Criterion::Exposure => words::ENROL_CHECK_EXPOSURE,
        Criterion::IlluminationUniformity => words::ENROL_CHECK_EVENNESS,
        Criterion::Photographed => words::ENROL_CHECK_PHOTOGRAPHED,
    }
}

const fn fault(criterion: Criterion) -> Text {
    match criterion {
        Criterion::SingleFace => words::ENROL_FAULT_ONE_FACE,
        Criterion::Size => words::ENROL_FAULT_SIZE,
        Criterion::Inside => words::ENROL_FAULT_INSIDE,
        Criterion::Frontal => words::ENROL_FAULT_FRONTAL,
        Criterion::Upright => words::ENROL_FAULT_UPRIGHT,
        Criterion::Sharpness => words::ENROL_FAULT_SHARPNESS,
        Criterion::Exposure => words::ENROL_FAULT_EXPOSURE,
        Criterion::IlluminationUniformity => words::ENROL_FAULT_EVENNESS,
        Criterion::Photographed => words::ENROL_FAULT_PHOTOGRAPHED,
    }
}

fn advice(check: &QualityCheck) -> Text {
    match (check.criterion, check.measured) {
        (Criterion::SingleFace, Some(count)) if count > 1.0 => words::ENROL_ADVICE_SEVERAL,
        (Criterion::SingleFace, _) => words::ENROL_ADVICE_NO_FACE,
        (Criterion::Size, _) => words::ENROL_ADVICE_SIZE,
        (Criterion::Inside, _) => words::ENROL_ADVICE_INSIDE,
        (Criterion::Frontal, _) => words::ENROL_ADVICE_FRONTAL,
        (Criterion::Upright, _) => words::ENROL_ADVICE_UPRIGHT,
        (Criterion::Sharpness, _) => words::ENROL_ADVICE_SHARPNESS,
        (Criterion::Exposure, _) => words::ENROL_ADVICE_EXPOSURE,
        (Criterion::IlluminationUniformity, _) => words::ENROL_ADVICE_EVENNESS,
        (Criterion::Photographed, _) => words::ENROL_ADVICE_PHOTOGRAPHED,
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The checks of a face that fails exactly these criteria.
    pub(crate) fn checks(failing: &[Criterion]) -> Vec<QualityCheck> {
        let check = |criterion: Criterion| QualityCheck {
            criterion,
            passed: !failing.contains(&criterion),
            measured: Some(1.0),
            limit: 0.5,
        };
        Criterion::ALL.into_iter().map(check).collect()
    }

    #[test]
    fn a_face_that_meets_everything_gets_neither_advice_nor_refusal() {
        let good = checks(&[]);
        assert_eq!((next_advice(&good), refusal(&faults(&good))), (None, None), "nothing to say");
        assert!(lines(&good).iter().all(|line| line.passed && line.advice.is_none()), "all ticked");
    }

    #[test]
    fn one_thing_is_advised_at_a_time_and_all_faults_are_named() {
        let poor = checks(&[Criterion::Size, Criterion::Sharpness]);
        assert_eq!(next_advice(&poor).map(Text::text), Some("Move closer."), "the first first");
        assert_eq!(refusal(&faults(&poor)).as_deref(), Some("Not good enough: too small, blurred."), "both");
    }

    #[test]
    fn the_blank_list_has_the_same_lines_in_the_same_order() {
        let labels = |lines: Vec<CheckLine>| lines.into_iter().map(|line| line.label).collect::<Vec<_>>();
        assert_eq!(labels(blank()), labels(lines(&checks(&[]))), "nothing jumps when the first frame arrives");
    }

    #[test]
    fn two_people_in_front_of_the_camera_get_other_advice_than_nobody() {
        let mut check = checks(&[Criterion::SingleFace]);
        check[0].measured = Some(2.0);
        let two = next_advice(&check);
        check[0].measured = None;
        assert_ne!(two, next_advice(&check), "none, and too many");
    }

    #[test]
    fn small_limits_are_shown_with_decimals_and_large_ones_without() {
        let check = |limit, measured| QualityCheck { criterion: Criterion::Size, passed: true, measured, limit };
        assert_eq!(measured_text(&check(0.45, Some(0.1))), "0.10 (limit 0.45)", "a ratio");
        assert_eq!(measured_text(&check(60.0, Some(71.3))), "71 (limit 60)", "pixels");
        assert_eq!(measured_text(&check(60.0, None)), "\u{2013} (limit 60)", "nothing measured");
    }
}
