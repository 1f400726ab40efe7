//! The figures of `evaluate open-set`.

use super::setting::Setting;
use super::several::SeveralPictures;
use super::split::GallerySize;
use super::tally::Rate;
use super::verification::Verification;
use crate::evaluate::tail_fit::TailFit;
use serde::Serialize;
use std::fmt::Write as _;

/// What was counted for one way of naming people in galleries of one size.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Cell {
    /// The size of the galleries.
    pub size: GallerySize,
    /// The way of naming.
    pub setting: Setting,
    /// The chance that was asked for that a stranger is named.
    pub chance: f32,
    /// The share of pictures of strangers in which somebody was named.
    pub strangers: Rate,
    /// The share of pictures of enrolled people in which they were named.
    pub right: Rate,
    /// The share in which somebody else was named.
    pub wrong: Rate,
}

/// What follows for a gallery that is larger than the pictures allow to count in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Far {
    /// Number of people, with a picture each.
    pub people: usize,
    /// The chance that was asked for.
    pub chance: f32,
    /// The threshold.
    pub tau: f32,
    /// The threshold of the straight line.
    pub tau_line: f32,
    /// The share of pairs of one person beyond the threshold, every person counted alike. Leads are not counted.
    pub refused: f64,
    /// The same for the straight line.
    pub refused_line: f64,
    /// The chance at this threshold, were the exponent two standard errors larger or smaller.
    pub chances: [f64; 2],
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// Number of people.
    pub people: usize,
    /// Number of their pictures.
    pub pictures: usize,
    /// Pictures without a usable face.
    pub missing: usize,
    /// Pairs of pictures of two people.
    pub pairs: usize,
    /// The tail of their distances.
    pub fit: TailFit,
    /// Rates, and how many of the pairs are within the distance that the fit gives for each.
    pub counts: [(f64, usize); 3],
    /// Several pictures of a person.
    pub several: Vec<SeveralPictures>,
    /// Verification against a name.
    pub verification: Vec<Verification>,
    /// The galleries.
    pub cells: Vec<Cell>,
    /// Larger ones.
    pub far: Vec<Far>,
}

impl Report {
    /// The figures as text.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.command);
        self.tail(&mut text);
        self.rules(&mut text);
        self.verification(&mut text);
        self.galleries(&mut text);
        self.larger(&mut text);
        text
    }

    // Writing to a string does not fail.
    fn tail(&self, text: &mut String) {
        let Self { people, pictures, missing, pairs, fit, .. } = self;
        let _ = writeln!(
            text,
            "{pictures} pictures of {people} people, {missing} without a usable face; {pairs} pairs of two"
        );
        let TailFit { ceiling, exponent, error, pairs } = fit;
        let _ = writeln!(text, "tail: {pairs} pairs within {ceiling:.4}; exponent {exponent:.2} +- {error:.2}");
        for (rate, count) in self.counts {
            let expected = rate * self.pairs as f64;
            let _ = writeln!(
                text,
                "  1 in {:.0}: within {:.4}, expected {expected:.1}, counted {count}",
                1.0 / rate,
                fit.distance(rate)
            );
        }
    }

    fn rules(&self, text: &mut String) {
        let _ = writeln!(
            text,
            "\n{:8} {:24} {:>6} {:>20} {:>8}  {:>6}  refused at 1e-3, 1e-4, 1e-5 a person",
            "pictures", "rule", "people", "comparisons", "exponent", "probed"
        );
        for row in &self.several {
            let refused: Vec<String> = row.refused.iter().map(|share| percent(*share)).collect();
            let counted = format!("{:.2} +- {:.2}", row.comparisons, row.comparisons_error);
            let _ = writeln!(
                text,
                "{:8} {:24} {:>6} {counted:>20} {:>8.1}  {:>6}  {}",
                row.pictures,
                row.rule.name(),
                row.people,
                row.exponent,
                row.probed,
                refused.join("  ")
            );
        }
    }

    fn verification(&self, text: &mut String) {
        let _ = writeln!(
            text,
            "\n{:8} {:24} {:>7} {:>30} {:>28}",
            "pictures", "verified against by", "rate", "strangers accepted, of it", "refused, %"
        );
        for row in &self.verification {
            let _ = writeln!(
                text,
                "{:8} {:24} {:>7} {:>30} {:>28}",
                row.pictures,
                row.rule.name(),
                chance_text(row.rate),
                range(row.strangers, f64::from(row.rate)),
                range(row.refused, 0.01)
            );
        }
    }

    fn galleries(&self, text: &mut String) {
        let _ = writeln!(
            text,
            "\n{:>4} {:>8} {:>7} {:44} {:>30} {:>28} {:>26}",
            "K", "pictures", "chance", "rule", "strangers named, of the chance", "named, %", "wrong name, %"
        );
        for cell in &self.cells {
            let chance = f64::from(cell.chance);
            let strangers = range(cell.strangers, chance);
            let _ = writeln!(
                text,
                "{:>4} {:>8} {:>7} {:44} {:>30} {:>28} {:>26}",
                cell.size.people,
                cell.size.pictures,
                chance_text(cell.chance),
                cell.setting.name(),
                strangers,
                range(cell.right, 0.01),
                range(cell.wrong, 0.01)
            );
        }
    }

    fn larger(&self, text: &mut String) {
        let _ = writeln!(text, "\nbeyond what can be counted (refused: pairs of one person beyond tau)");
        for far in &self.far {
            let [low, high] = far.chances;
            let _ = writeln!(
                text,
                "K = {:>5}, chance {}: tau {:.3}, refused {} %; chance {low:.1e} to {high:.1e} if the exponent is off by two errors; \
                 straight line: tau {:.3}, refused {} %",
                far.people,
                chance_text(far.chance),
                far.tau,
                percent(far.refused),
                far.tau_line,
                percent(far.refused_line)
            );
        }
    }
}

fn chance_text(chance: f32) -> String {
    format!("1e{:.0}", chance.log10())
}

fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

/// A rate and its interval, in parts of a unit.
fn range(rate: Rate, unit: f64) -> String {
    let in_units = |share: f64| format!("{:.2}", share / unit);
    format!("{} ({} to {})", in_units(rate.share), in_units(rate.interval.lower), in_units(rate.interval.upper))
}
