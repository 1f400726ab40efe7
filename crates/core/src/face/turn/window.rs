//! The latest looks and their median.

use super::measure::TurnMeasure;
use std::collections::VecDeque;

/// The latest measurements, at most as many as a median needs.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Window {
    looks: VecDeque<TurnMeasure>,
    size: usize,
}

impl Window {
    /// An empty window.
    pub(super) fn new(size: usize) -> Self {
        Self { looks: VecDeque::new(), size: size.max(1) }
    }

    /// Adds a measurement in place of the oldest one, and returns the median of each measure once the window is full.
    pub(super) fn push(&mut self, look: TurnMeasure) -> Option<TurnMeasure> {
        self.looks.push_back(look);
        while self.looks.len() > self.size {
            self.looks.pop_front();
        }
        (self.looks.len() == self.size).then(|| TurnMeasure {
            turn: self.median(|look| look.turn),
            midline: self.median(|look| look.midline),
            shear: self.median(|look| look.shear),
        })
    }

    /// Forgets the measurements.
    pub(super) fn clear(&mut self) {
        self.looks.clear();
    }

    /// The middle value, or the mean of the two in the middle. There is at least one.
    fn median(&self, of: impl Fn(&TurnMeasure) -> f32) -> f32 {
        let mut values: Vec<f32> = self.looks.iter().map(of).collect();
        values.sort_by(f32::total_cmp);
        let half = values.len() / 2;
        if values.len().is_multiple_of(2) { f32::midpoint(values[half - 1], values[half]) } else { values[half] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(turn: f32) -> TurnMeasure {
        TurnMeasure { turn, midline: -turn, shear: 2.0 * turn }
    }

    #[test]
    fn the_median_of_the_latest_five_ignores_two_wild_looks() {
        let mut window = Window::new(5);
        for turn in [9.0, 0.1, 0.3, 9.0] {
            assert_eq!(window.push(look(turn)), None, "not full yet");
        }
        assert_eq!(window.push(look(0.2)), Some(look(0.3)), "of 0.1, 0.2, 0.3, 9 and 9");
        assert_eq!(window.push(look(0.0)), Some(look(0.2)), "the oldest has left");
    }

    #[test]
    fn an_even_number_of_looks_has_the_mean_of_the_middle_two() {
        let mut window = Window::new(4);
        let last = [0.0, 1.0, 3.0, 8.0].map(|turn| window.push(look(turn)))[3];
        assert_eq!(last, Some(look(2.0)), "between 1 and 3");
    }
}
