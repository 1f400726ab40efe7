//! The figures of `evaluate look-cost`.

use super::kind::Kind;
use super::look::Look;
use serde::Serialize;
use std::fmt::Write as _;

/// How long one look took at the pictures of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Cost {
    /// The look.
    pub look: Look,
    /// The median over pictures and rounds, milliseconds.
    pub ms: f64,
    /// Of it the landmarks, milliseconds.
    pub landmarks_ms: f64,
    /// Mean runs of the detector at a picture.
    pub detections: f64,
    /// Mean runs of the landmark net at a picture.
    pub landmark_runs: f64,
    /// Mean number of faces found.
    pub faces: f64,
}

/// What was measured on one kind of picture.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The kind.
    pub kind: Kind,
    /// Number of pictures.
    pub pictures: usize,
    /// By look, in the order of [`Look::ALL`].
    pub costs: [Cost; 3],
    /// The median over pictures and rounds of a photo's time over that of a photo looked at once, both in the same round.
    pub again: f64,
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// By kind of picture.
    pub rows: Vec<Row>,
}

impl Report {
    /// The figures as text: a table in Markdown.
    // Writing to a string does not fail.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.command);
        let _ = writeln!(
            text,
            "| pictures | how many | a photo, ms | looked at once, ms | **ratio** | of landmarks | a live frame, ms | runs of the detector | \
             of the landmark net | faces found |"
        );
        let _ = writeln!(text, "|---|---|---|---|---|---|---|---|---|---|");
        for Row { kind, pictures, costs, again } in &self.rows {
            let [photo, once, live] = costs;
            let each = |value: fn(&Cost) -> f64| costs.each_ref().map(|cost| format!("{:.1}", value(cost))).join(", ");
            let landmarks = photo.landmarks_ms / once.landmarks_ms.max(1e-9);
            let landmarks = if once.landmark_runs > 0.0 { format!("{landmarks:.1}") } else { "-".to_owned() };
            let _ = writeln!(
                text,
                "| {} | {pictures} | {:.0} | {:.0} | **{again:.2}** | {landmarks} | {:.0} | {} | {} | {} |",
                kind.name(),
                photo.ms,
                once.ms,
                live.ms,
                each(|cost| cost.detections),
                each(|cost| cost.landmark_runs),
                each(|cost| cost.faces)
            );
        }
        text
    }
}
