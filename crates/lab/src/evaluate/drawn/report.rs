//! The figures of `evaluate drawn`.

use super::group::Origin;
use serde::Serialize;
use std::fmt::Write as _;

/// The quantiles that are reported, 0..=1.
pub const PARTS: [f64; 5] = [0.0, 0.01, 0.5, 0.99, 1.0];

/// What was measured in one group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// The name of the group.
    pub name: &'static str,
    /// What its pictures are.
    pub origin: Origin,
    /// Number of pictures.
    pub pictures: usize,
    /// Those in which a face was found and could be measured.
    pub faces: usize,
    /// Those of which the page says that the face may be drawn.
    pub drawn: usize,
    /// The largest part of one brightness, at [`PARTS`] (nearest rank); empty without faces.
    pub flatness: Vec<f32>,
}

/// The figures of one run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// The command that made them.
    pub command: String,
    /// The limit beyond which a face is said to be drawn.
    pub limit: f32,
    /// By group.
    pub rows: Vec<Row>,
    /// The largest measure of a photograph as it is.
    pub photos_end: Option<f32>,
    /// The least measure of a flat drawing as it is.
    pub drawings_begin: Option<f32>,
}

impl Report {
    /// The figures as text: a table in Markdown, and the margin.
    // Writing to a string does not fail.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n\n", self.command);
        let _ = writeln!(text, "| pictures | a face in | least | 1 % | median | 99 % | largest | may be drawn |");
        let _ = writeln!(text, "|---|---|---|---|---|---|---|---|");
        for row in &self.rows {
            let values: Vec<String> = row.flatness.iter().map(|value| format!("{value:.2}")).collect();
            let values = if values.is_empty() { vec!["-".to_owned(); PARTS.len()] } else { values };
            let share = 100.0 * row.drawn as f64 / row.faces.max(1) as f64;
            let _ = writeln!(
                text,
                "| {} | {} of {} | {} | {} of {} ({share:.1} %) |",
                row.name,
                row.faces,
                row.pictures,
                values.join(" | "),
                row.drawn,
                row.faces
            );
        }
        if let (Some(end), Some(begin)) = (self.photos_end, self.drawings_begin) {
            let (limit, margin) = (self.limit, begin - end);
            let _ = writeln!(
                text,
                "\nphotographs end at {end:.2}, flat drawings begin at {begin:.2}: {margin:.2} apart; the limit is {limit}"
            );
        }
        text
    }
}
