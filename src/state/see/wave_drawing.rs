//! Signals and kernels of one dimension as drawings.

use crate::state::line_drawing::{self, Line, LineDrawing, MARGIN};
use likeness_see::heartbeat::{Beat, RATE};
use std::ops::Range;

/// Width and height of a kernel's drawing, in its own units.
pub const KERNEL_SIZE: (f32, f32) = (160.0, 60.0);

/// The heights between which a signal is drawn: its own extremes, 0 included, with some room.
pub fn scale(values: &[f32]) -> (f32, f32) {
    let low = values.iter().copied().fold(0.0, f32::min);
    let high = values.iter().copied().fold(0.0, f32::max);
    let room = 0.05 * (high - low).max(1e-3);
    (low - room, high + room)
}

/// A part of a signal of the heart as a line, with marks where beats are.
pub fn wave(name: &str, class: &'static str, values: &[f32], part: Range<usize>, beats: &[Beat]) -> LineDrawing {
    let (low, high) = scale(values);
    let part = part.start.min(values.len())..part.end.min(values.len());
    let x = |sample: usize| {
        line_drawing::x((sample as f32 - part.start as f32) / part.len().saturating_sub(1).max(1) as f32)
    };
    let y = |value: f32| line_drawing::y((value - low) / (high - low));
    let seconds = |sample: usize| words::unit_seconds_tenths(sample as f64 / RATE as f64);
    let grid = [high - (high - low) / 21.0, 0.0, low + (high - low) / 21.0];
    let label = |value: f32| (words::unit_hundredths(f64::from(value)), y(value));
    let spread = |a: f32, b: f32| (y(a) - y(b)).abs() > 18.0;
    let grid = grid.into_iter().enumerate().filter(|(i, value)| *i == 1 || spread(*value, 0.0));
    let marks = |early: bool| -> String {
        let shown = beats.iter().filter(|beat| beat.early == early && part.contains(&beat.sample));
        shown.map(|beat| format!("M{:.1} {MARGIN:.1}v12", x(beat.sample))).collect()
    };
    let line = |name: String, class, path: String| Line { name, class, path };
    let signal = line_drawing::path(part.clone().map(|sample| Some((x(sample), y(values[sample])))));
    let mut lines = vec![line(name.to_owned(), class, signal)];
    if !beats.is_empty() {
        lines.push(line(words::SEE_HEART_BEATS.into(), "line line-3 mark", marks(false)));
        lines.push(line(words::SEE_HEART_EARLY_BEAT.into(), "line line-4 mark", marks(true)));
    }
    LineDrawing {
        grid: grid.map(|(_, value)| label(value)).collect(),
        ends: [seconds(part.start), seconds(part.end)],
        lines,
    }
}

/// The weights of a kernel as a path: stems from 0 for a few, a line for many.
pub fn kernel(weights: &[f32]) -> String {
    let (width, height) = KERNEL_SIZE;
    let most = weights.iter().fold(f32::MIN_POSITIVE, |most, weight| most.max(weight.abs()));
    let x = |tap: usize| (tap as f32 + 0.5) * width / weights.len().max(1) as f32;
    let y = |weight: f32| (height / 2.0) * (1.0 - 0.92 * weight / most);
    if weights.len() > 60 {
        return line_drawing::path(weights.iter().enumerate().map(|(tap, weight)| Some((x(tap), y(*weight)))));
    }
    let stem = |(tap, weight): (usize, &f32)| format!("M{:.1} {:.1}V{:.1}h0", x(tap), height / 2.0, y(*weight));
    weights.iter().enumerate().map(stem).collect()
}

/// A row of a spectrogram as a line over the whole width of a drawing, as the spectrogram is.
pub fn response(values: &[f32]) -> String {
    let most = values.iter().copied().fold(1e-3, f32::max);
    let x = |frame: usize| (frame as f32 + 0.5) * line_drawing::WIDTH / values.len().max(1) as f32;
    let y = |value: f32| line_drawing::HEIGHT * (0.98 - 0.94 * value / most);
    line_drawing::path(values.iter().enumerate().map(|(frame, value)| Some((x(frame), y(*value)))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::line_drawing::HEIGHT;

    #[test]
    fn a_signal_keeps_within_its_drawing_whatever_part_is_shown() {
        let values: Vec<f32> = (0..2000).map(|n| (n as f32 / 30.0).sin() * 3.0 - 1.0).collect();
        for part in [0..2000, 500..750, 1990..5000] {
            let drawing = wave("x", "line", &values, part, &[]);
            assert!(drawing.grid.iter().all(|(_, y)| (0.0..=HEIGHT).contains(y)), "{:?}", drawing.grid);
            assert_eq!(drawing.lines.len(), 1, "no beats, no marks");
        }
        assert_eq!(wave("x", "line", &values, 250..500, &[]).ends, ["1.0 s", "2.0 s"], "seconds");
    }

    #[test]
    fn only_the_beats_in_sight_are_marked_and_the_early_one_apart() {
        let beats = [(100, false), (300, true), (500, false)].map(|(sample, early)| Beat { sample, early });
        let drawing = wave("x", "line", &[0.0; 600], 0..400, &beats);
        let marks: Vec<usize> = drawing.lines[1..].iter().map(|line| line.path.matches('M').count()).collect();
        assert_eq!(marks, [1, 1], "the third is out of sight");
    }

    #[test]
    fn short_kernels_are_stems_and_long_ones_lines() {
        assert_eq!(kernel(&[1.0, -1.0]).matches('M').count(), 2, "a stem each");
        assert_eq!(kernel(&[0.5; 256]).matches('M').count(), 1, "one line");
        assert!(!kernel(&[0.0; 5]).contains("NaN"), "{}", kernel(&[0.0; 5]));
    }
}
