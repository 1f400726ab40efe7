//! The figures of `evaluate conditions`.

use super::condition::Condition;
use super::skin_tone::SkinTone;
use crate::evaluate::interval::Interval;
use serde::Serialize;
use std::fmt::Write as _;

/// What was counted in one condition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The condition.
    pub condition: Condition,
    /// Number of pictures.
    pub pictures: usize,
    /// Pictures without a usable face.
    pub undetected: usize,
    /// Of the others, those whose landmarks are off by more than [`super::LANDMARKS_OFF`].
    pub landmarks_off: usize,
    /// The median error of the landmarks, in distances between the eyes; `None` without a face.
    pub landmark_error: Option<f64>,
    /// People with several pictures.
    pub people: usize,
    /// The share of genuine comparisons that are refused at tau, every person counted alike; a missing face is refused.
    pub fnmr: f64,
    /// The same among pictures whose landmarks are right: what the encoder adds. `None` if there are none.
    pub encoder_fnmr: Option<f64>,
    /// Comparisons of two people.
    pub impostors: usize,
    /// Those that match at tau.
    pub matches: usize,
}

/// What was counted in a group by skin tone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Group {
    /// The group.
    pub tone: SkinTone,
    /// Number of people.
    pub people: usize,
    /// Number of their pictures.
    pub pictures: usize,
    /// Pictures without a usable face, whose tone is that of the person's other pictures.
    pub undetected: usize,
    /// Pairs of pictures of two people in the group.
    pub impostors: usize,
    /// Those that match at tau.
    pub matches: usize,
    /// People with several pictures.
    pub probed: usize,
    /// Genuine pairs.
    pub genuine: usize,
    /// Those that are refused at tau.
    pub refused: usize,
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// The threshold of verification.
    pub tau: f32,
    /// By condition.
    pub rows: Vec<Row>,
    /// By skin tone.
    pub groups: Vec<Group>,
    /// Pairs of two people of different groups, and those that match.
    pub across: [usize; 2],
}

impl Report {
    /// The figures as text.
    // Writing to a string does not fail.
    pub fn text(&self) -> String {
        let mut text = format!("{}\ntau {}\n\n", self.command, self.tau);
        let _ = writeln!(
            text,
            "{:30} {:>8} {:>10} {:>13} {:>7} {:>24} {:>12} {:>24}",
            "condition",
            "pictures",
            "undetected",
            "landmarks off",
            "median",
            "FNMR, % (95 %)",
            "encoder's, %",
            "FMR, 1e-3 (95 %)"
        );
        for row in &self.rows {
            let fnmr = range(row.fnmr, row.people, 0.01);
            let fmr = range(share(row.matches, row.impostors), row.impostors, 1e-3);
            let _ = writeln!(
                text,
                "{:30} {:>8} {:>10} {:>13} {:>7} {fnmr:>24} {:>12} {fmr:>24}",
                row.condition.name(),
                row.pictures,
                row.undetected,
                row.landmarks_off,
                row.landmark_error.map_or("-".to_owned(), |error| format!("{error:.3}")),
                row.encoder_fnmr.map_or("-".to_owned(), |rate| format!("{:.1}", 100.0 * rate))
            );
        }
        self.groups(&mut text);
        text
    }

    fn groups(&self, text: &mut String) {
        let _ = writeln!(
            text,
            "\n{:30} {:>6} {:>8} {:>10} {:>34} {:>34}",
            "cheeks in the picture", "people", "pictures", "undetected", "FMR, 1e-3 (95 %)", "refused"
        );
        for group in &self.groups {
            let fmr = range(share(group.matches, group.impostors), group.impostors, 1e-3);
            let fmr = format!("{} of {}: {fmr}", group.matches, group.impostors);
            let refused = format!("{} of {} pairs of {} people", group.refused, group.genuine, group.probed);
            let (people, pictures, undetected) = (group.people, group.pictures, group.undetected);
            let _ = writeln!(
                text,
                "{:30} {people:>6} {pictures:>8} {undetected:>10} {fmr:>34} {refused:>34}",
                group.tone.name()
            );
        }
        let [pairs, matches] = self.across;
        let _ = writeln!(
            text,
            "two people of different groups: {matches} of {pairs} match, {:.2} in 1,000",
            1e3 * share(matches, pairs)
        );
    }
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

/// A rate of so many observations with Wilson's interval, in parts of a unit.
fn range(rate: f64, n: usize, unit: f64) -> String {
    if n == 0 {
        return "-".to_owned();
    }
    let Interval { lower, upper } = Interval::wilson(rate, n);
    format!("{:.2} ({:.2} to {:.2})", rate / unit, lower / unit, upper / unit)
}
