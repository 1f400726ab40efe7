//! The figures of `evaluate right-face`.

use serde::Serialize;
use std::fmt::Write as _;

/// What was counted for one weight.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Row {
    /// What the distance from the centre costs; see `Prominence::centrality`. 0 means size alone.
    pub centrality: f32,
    /// Pictures in which the face that is meant is chosen.
    pub right: usize,
    /// Windows of them in which it is.
    pub right_windows: usize,
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// Number of pictures of people with several.
    pub pictures: usize,
    /// Pictures with several well-supported faces.
    pub several: usize,
    /// Those of which it is known who is meant.
    pub known: usize,
    /// Windows drawn from each of these.
    pub windows: usize,
    /// By weight.
    pub rows: Vec<Row>,
}

impl Report {
    /// The figures as text.
    pub fn text(&self) -> String {
        let Self { command, pictures, several, known, windows, rows } = self;
        let mut text = format!(
            "{command}\n\n{pictures} pictures of people with several, {several} with several well-supported faces; in {known} the person's other pictures tell \
             which is meant\n{:>10} {:>16} {:>24}\n",
            "centrality", "right pictures", "right windows of them"
        );
        for row in rows {
            let name = match row.centrality {
                0.0 => "size alone".to_owned(),
                weight if weight > 1e3 => "alone".to_owned(),
                weight => weight.to_string(),
            };
            let (right, drawn) = (format!("{} of {known}", row.right), known * windows);
            let share = 100.0 * row.right_windows as f64 / drawn.max(1) as f64;
            // Writing to a string does not fail.
            let _ = writeln!(text, "{name:>10} {right:>16} {:>12} of {drawn} ({share:.1} %)", row.right_windows);
        }
        text
    }
}
