//! The figures of `evaluate liveness`.

use crate::evaluate::interval::Interval;
use serde::Serialize;
use std::fmt::Write as _;

/// What a species is, which decides what an error is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Kind {
    /// A photo: an error if it passes (APCER).
    Attack,
    /// A person who turns the head: an error if refused, or without a face (BPCER).
    BonaFide,
    /// A person who was not asked to turn: neither.
    NotAsked,
}

/// Sittings of one species, and how many of them passed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Species {
    /// What was shown.
    pub name: String,
    /// What that is.
    pub kind: Kind,
    /// Number of sittings.
    pub sittings: usize,
    /// Sittings in which too few looks showed a face.
    pub non_responses: usize,
    /// Sittings that passed.
    pub passed: usize,
    /// Largest swing of the turn in any sitting.
    pub largest_turn: f32,
    /// Largest swing of the midline.
    pub largest_midline: f32,
}

impl Species {
    /// A species without sittings.
    pub fn new(name: String, kind: Kind) -> Self {
        let (sittings, non_responses, passed, largest_turn, largest_midline) = (0, 0, 0, 0.0, 0.0);
        Self { name, kind, sittings, non_responses, passed, largest_turn, largest_midline }
    }

    /// Adds a sitting: its swings and whether it passed; `None` if it showed no face.
    pub fn add(&mut self, found: Option<(f32, f32, bool)>) {
        self.sittings += 1;
        let Some((turn, midline, passed)) = found else {
            self.non_responses += 1;
            return;
        };
        self.largest_turn = self.largest_turn.max(turn);
        self.largest_midline = self.largest_midline.max(midline);
        self.passed += usize::from(passed);
    }

    /// The share of errors: attacks that passed (APCER), or people who were refused or without a face (BPCER); `None` for people
    /// who were not asked to turn.
    pub fn error_rate(&self) -> Option<f64> {
        let errors = match self.kind {
            Kind::Attack => self.passed,
            Kind::BonaFide => self.sittings - self.passed,
            Kind::NotAsked => return None,
        };
        Some(errors as f64 / self.sittings.max(1) as f64)
    }

    /// The error rate and its interval in percent, for the table.
    fn error_text(&self) -> String {
        let Some(rate) = self.error_rate() else { return "-".to_owned() };
        let Interval { lower, upper } = Interval::wilson(rate, self.sittings);
        let percent = |rate: f64| format!("{:.1}", 100.0 * rate);
        let name = if self.kind == Kind::BonaFide { "BPCER" } else { "APCER" };
        format!("{name} {} ({} to {})", percent(rate), percent(lower), percent(upper))
    }
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// By species.
    pub species: Vec<Species>,
    /// What the figures do not say.
    pub caveat: String,
}

impl Report {
    /// The attack that passed most often; of several, the one with the largest swing of the turn.
    pub fn worst(&self) -> Option<&Species> {
        let attacks = self.species.iter().filter(|species| species.kind == Kind::Attack);
        let rate = |species: &Species| species.error_rate().unwrap_or(0.0);
        attacks.max_by(|a, b| rate(a).total_cmp(&rate(b)).then(a.largest_turn.total_cmp(&b.largest_turn)))
    }

    /// The figures as text.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.command);
        let line = |text: &mut String, cells: [&str; 7]| {
            let [name, a, b, c, d, e, f] = cells;
            // Writing to a string does not fail.
            let _ = writeln!(text, "{name:34} {a:>8} {b:>8} {c:>7} {d:>28} {e:>7} {f:>8}");
        };
        let heads = ["species", "sittings", "no face", "passed", "error (95 % interval)", "turn", "midline"];
        line(&mut text, heads);
        for species in &self.species {
            let error = species.error_text();
            let counts = [species.sittings, species.non_responses, species.passed].map(|count| count.to_string());
            let swings = [species.largest_turn, species.largest_midline].map(|swing| format!("{swing:.3}"));
            line(&mut text, [&species.name, &counts[0], &counts[1], &counts[2], &error, &swings[0], &swings[1]]);
        }
        if let Some(worst) = self.worst() {
            let _ = writeln!(text, "\nworst attack: {}, {}", worst.name, worst.error_text());
        }
        text + &self.caveat + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn species(name: &str, kind: Kind, sittings: [Option<bool>; 4]) -> Species {
        let mut species = Species::new(name.to_owned(), kind);
        sittings.into_iter().for_each(|passed| species.add(passed.map(|passed| (0.4, 0.1, passed))));
        species
    }

    #[test]
    fn a_sitting_without_a_face_is_an_error_of_people_and_no_success_of_attackers() {
        let sittings = [Some(true), Some(false), None, Some(true)];
        assert_eq!(species("a", Kind::BonaFide, sittings).error_rate(), Some(0.5), "one refused, one without a face");
        assert_eq!(species("a", Kind::Attack, sittings).error_rate(), Some(0.5), "two passed");
        assert_eq!(species("a", Kind::NotAsked, sittings).error_rate(), None, "nothing to get wrong");
        assert_eq!(species("a", Kind::Attack, sittings).non_responses, 1, "and it is counted");
    }

    #[test]
    fn the_worst_attack_is_named_and_people_are_not_attacks() {
        let none = [Some(false); 4];
        let one = [Some(false), Some(false), Some(false), Some(true)];
        let report = Report {
            command: "cargo".to_owned(),
            species: vec![
                species("flat", Kind::Attack, none),
                species("bent", Kind::Attack, one),
                species("head", Kind::BonaFide, none),
            ],
            caveat: "Few.".to_owned(),
        };
        let text = report.text();
        assert!(text.contains("worst attack: bent, APCER 25.0 ("), "{text}");
        assert!(text.contains("BPCER 100.0 (51.0 to 100.0)"), "Wilson's interval of 4 of 4: {text}");
    }
}
