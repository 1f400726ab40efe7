//! The quality gate in words: what is asked of a face, and what to do where it is not met.

use likeness_core::face::quality_check::{Criterion, QualityCheck};

/// A line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckLine {
    /// What is asked.
    pub label: &'static str,
    /// Whether it is met.
    pub passed: bool,
    /// What to do about it; empty where it is met.
    pub advice: String,
}

/// The checklist in the order of the checks.
pub fn lines(checks: &[QualityCheck]) -> Vec<CheckLine> {
    checks.iter().map(line).collect()
}

/// The checklist before anything was looked at.
pub fn blank() -> Vec<CheckLine> {
    Criterion::ALL.into_iter().map(|c| CheckLine { label: label(c), passed: false, advice: String::new() }).collect()
}

/// The one thing to do next: the advice of the first check that is not met.
pub fn next_advice(checks: &[QualityCheck]) -> Option<String> {
    checks.iter().find(|check| !check.passed).map(advice)
}

/// Why a face cannot be enrolled, in a sentence; `None` where it can.
pub fn refusal(checks: &[QualityCheck]) -> Option<String> {
    let failed: Vec<_> = checks.iter().filter(|check| !check.passed).map(|check| fault(check.criterion)).collect();
    (!failed.is_empty()).then(|| format!("Not good enough: {}.", failed.join(", ")))
}

/// The numbers behind a check, for who wants them.
pub fn figures(check: &QualityCheck) -> String {
    let digits = usize::from(check.limit.abs() < 10.0) * 2;
    match check.measured {
        Some(measured) => format!("{measured:.digits$} (limit {:.digits$})", check.limit),
        None => format!("\u{2013} (limit {:.digits$})", check.limit),
    }
}

fn line(check: &QualityCheck) -> CheckLine {
    let advice = if check.passed { String::new() } else { advice(check) };
    CheckLine { label: label(check.criterion), passed: check.passed, advice }
}

/// What is asked.
pub const fn label(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::SingleFace => "One face",
        Criterion::Size => "Near enough",
        Criterion::Inside => "All of the face",
        Criterion::Frontal => "Facing the camera",
        Criterion::Upright => "Upright",
        Criterion::Sharpness => "Sharp",
        Criterion::Exposure => "Well exposed",
        Criterion::IlluminationUniformity => "Evenly lit",
    }
}

const fn fault(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::SingleFace => "not exactly one face",
        Criterion::Size => "too small",
        Criterion::Inside => "cut off at the edge",
        Criterion::Frontal => "turned away",
        Criterion::Upright => "tilted",
        Criterion::Sharpness => "blurred",
        Criterion::Exposure => "too dark or too bright",
        Criterion::IlluminationUniformity => "lit from one side",
    }
}

fn advice(check: &QualityCheck) -> String {
    match (check.criterion, check.measured) {
        (Criterion::SingleFace, Some(count)) if count > 1.0 => "Only one person in the picture, please.".to_owned(),
        (Criterion::SingleFace, _) => "Look into the camera; no face is seen yet.".to_owned(),
        (Criterion::Size, _) => "Come nearer.".to_owned(),
        (Criterion::Inside, _) => "Move to the middle; part of the face is outside.".to_owned(),
        (Criterion::Frontal, _) => "Turn towards the camera.".to_owned(),
        (Criterion::Upright, _) => "Hold the head upright.".to_owned(),
        (Criterion::Sharpness, _) => "Hold still, or clean the lens.".to_owned(),
        (Criterion::Exposure, _) => "Find light that is neither dark nor glaring.".to_owned(),
        (Criterion::IlluminationUniformity, _) => "Turn towards the light; half of the face lies in the shade.".to_owned(),
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The checks of a face that fails these criteria and no others.
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
        assert_eq!((next_advice(&good), refusal(&good)), (None, None), "nothing to say");
        assert!(lines(&good).iter().all(|line| line.passed && line.advice.is_empty()), "all ticked");
    }

    #[test]
    fn one_thing_is_advised_at_a_time_and_all_faults_are_named() {
        let poor = checks(&[Criterion::Size, Criterion::Sharpness]);
        assert_eq!(next_advice(&poor).as_deref(), Some("Come nearer."), "the first first");
        assert_eq!(refusal(&poor).as_deref(), Some("Not good enough: too small, blurred."), "both");
    }

    #[test]
    fn the_blank_list_asks_for_the_same_in_the_same_order() {
        let labels = |lines: Vec<CheckLine>| lines.into_iter().map(|line| line.label).collect::<Vec<_>>();
        assert_eq!(labels(blank()), labels(lines(&checks(&[]))), "nothing jumps when the first frame arrives");
    }

    #[test]
    fn two_people_before_the_camera_are_told_apart_from_none() {
        let mut check = checks(&[Criterion::SingleFace]);
        check[0].measured = Some(2.0);
        let two = next_advice(&check);
        check[0].measured = None;
        assert_ne!(two, next_advice(&check), "none, and too many");
    }

    #[test]
    fn small_limits_are_told_with_digits_and_large_ones_without() {
        let check = |limit, measured| QualityCheck { criterion: Criterion::Size, passed: true, measured, limit };
        assert_eq!(figures(&check(0.45, Some(0.1))), "0.10 (limit 0.45)", "a ratio");
        assert_eq!(figures(&check(60.0, Some(71.3))), "71 (limit 60)", "pixels");
        assert_eq!(figures(&check(60.0, None)), "\u{2013} (limit 60)", "nothing measured");
    }
}
