//! The figures of one training.

use crate::learn::drawn::Report;
use likeness_learn::curve::CurvePoint;

/// Steps at the beginning and at the end over which shares are averaged.
const STEPS: usize = 25;

/// What a row of the table says; what was not reached is infinite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Row {
    /// Equal error rate before the first step, 0..=1.
    pub(super) before: f64,
    /// Pictures until the equal error rate was below 10 % and below 6 %.
    pub(super) reached: [f64; 2],
    /// Equal error rate at the end, all pairs, 0..=1.
    pub(super) end: f64,
    /// Active share of the first and of the last steps, 0..=1.
    pub(super) active: [f64; 2],
    /// Spread at the last step.
    pub(super) spread: f64,
    /// Mean loss of the last steps.
    pub(super) loss: f64,
}

impl Row {
    /// The figures of a training.
    pub(super) fn of(report: &Report) -> Self {
        // The first point is from before the first step and has neither loss nor share.
        let (first, steps) = report.curve.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
        let end = &steps[steps.len().saturating_sub(STEPS)..];
        let reached = |rate| report.reached(rate).map_or(f64::INFINITY, |images| images as f64);
        Self {
            before: first.and_then(|point| point.eer).map_or(f64::NAN, f64::from),
            reached: [reached(0.1), reached(0.06)],
            end: f64::from(report.eer),
            active: [mean(&steps[..steps.len().min(STEPS)], |p| p.active), mean(end, |p| p.active)],
            spread: end.last().map_or(f64::NAN, |point| f64::from(point.spread)),
            loss: mean(end, |point| point.loss),
        }
    }

    /// The median of each figure.
    pub(super) fn median(rows: &[Self]) -> Self {
        let of = |figure: fn(&Self) -> f64| median(rows.iter().map(figure).collect());
        Self {
            before: of(|row| row.before),
            reached: [of(|row| row.reached[0]), of(|row| row.reached[1])],
            end: of(|row| row.end),
            active: [of(|row| row.active[0]), of(|row| row.active[1])],
            spread: of(|row| row.spread),
            loss: of(|row| row.loss),
        }
    }
}

/// The number in the middle, or the mean of the two there; NaN of none.
pub(super) fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let at = |i: usize| numbers.get(i).copied().unwrap_or(f64::NAN);
    let middle = numbers.len() / 2;
    if numbers.len().is_multiple_of(2) { f64::midpoint(at(middle.saturating_sub(1)), at(middle)) } else { at(middle) }
}

fn mean(points: &[CurvePoint], figure: impl Fn(&CurvePoint) -> f32) -> f64 {
    points.iter().map(|point| f64::from(figure(point))).sum::<f64>() / points.len() as f64
}
