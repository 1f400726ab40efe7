//! Many photos, one after the other: how far it is, what was found, and the table to take away.

use super::sighting;
use vision::failure::Failure;
use vision::protocol::gallery::recognition::{Candidate, RecognisedFace, Recognition};

/// What became of a photo.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Its turn has not come.
    Waiting,
    /// It is looked at.
    Looking,
    /// Looked at.
    Seen(Recognition),
    /// It could not be looked at.
    Failed(Failure),
}

/// A photo of the batch.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its file's name, with its folder where a folder was chosen.
    pub file: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// A batch of photos.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Batch {
    rows: Vec<Row>,
    cancelled: bool,
}

impl Batch {
    /// A batch of these files.
    pub fn new(files: impl IntoIterator<Item = String>) -> Self {
        let row = |file| Row { file, outcome: Outcome::Waiting };
        Self { rows: files.into_iter().map(row).collect(), cancelled: false }
    }

    /// The photos.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The next photo to look at; `None` where it is over.
    pub fn begin_next(&mut self) -> Option<usize> {
        let at = self.rows.iter().position(|row| row.outcome == Outcome::Waiting).filter(|_| !self.cancelled)?;
        self.rows[at].outcome = Outcome::Looking;
        Some(at)
    }

    /// A photo was looked at, or could not be.
    pub fn finish(&mut self, at: usize, found: Result<Recognition, Failure>) {
        if let Some(row) = self.rows.get_mut(at) {
            row.outcome = found.map_or_else(Outcome::Failed, Outcome::Seen);
        }
    }

    /// No further photo is begun.
    pub const fn cancel(&mut self) {
        self.cancelled = true;
    }

    /// Photos done, and in all.
    pub fn progress(&self) -> (usize, usize) {
        let done = |row: &&Row| matches!(row.outcome, Outcome::Seen(_) | Outcome::Failed(_));
        (self.rows.iter().filter(done).count(), self.rows.len())
    }

    /// Whether photos are still to come.
    pub fn is_running(&self) -> bool {
        let (done, all) = self.progress();
        done < all && !self.cancelled
    }

    /// How far it is, in words.
    pub fn words(&self) -> String {
        let (done, all) = self.progress();
        match (self.is_running(), self.cancelled && done < all) {
            (true, _) => format!("{done} of {all} photos"),
            (_, true) => format!("Stopped after {done} of {all} photos."),
            _ if all == 1 => "1 photo done.".to_owned(),
            _ => format!("{all} photos done."),
        }
    }

    /// The table as comma-separated values (RFC 4180), a line a face; a photo without one, or that failed, has a line too.
    pub fn csv(&self) -> String {
        let mut out = CSV_HEAD.to_owned();
        for row in &self.rows {
            match &row.outcome {
                Outcome::Seen(seen) if seen.faces.is_empty() => {
                    line(&mut out, &[&row.file, "", "no face"]);
                }
                Outcome::Seen(seen) => {
                    for (i, face) in seen.faces.iter().enumerate() {
                        face_line(&mut out, &row.file, i + 1, face);
                    }
                }
                Outcome::Failed(failure) => {
                    line(
                        &mut out,
                        &[&row.file, "", "failed", "", "", "", "", "", "", "", "", &failure.message().sentence],
                    );
                }
                Outcome::Waiting | Outcome::Looking => {}
            }
        }
        out
    }
}

const CSV_HEAD: &str = "file,face,answer,nearest,distance,runner-up,runner-up distance,left,top,width,height,note\r\n";

fn face_line(out: &mut String, file: &str, number: usize, face: &RecognisedFace) {
    let name = |candidate: &Option<Candidate>| candidate.as_ref().map(|c| c.name.clone()).unwrap_or_default();
    let distance =
        |candidate: &Option<Candidate>| candidate.as_ref().map(|c| format!("{:.4}", c.distance)).unwrap_or_default();
    let whole = |value: f32| format!("{value:.0}");
    let b = face.bounds;
    let notes: Vec<String> = face.notices.iter().map(|notice| notice.sentence()).collect();
    let cells = [
        file.to_owned(),
        number.to_string(),
        sighting::answer(&face.identity).to_owned(),
        name(&face.nearest),
        distance(&face.nearest),
        name(&face.runner_up),
        distance(&face.runner_up),
        whole(b.x),
        whole(b.y),
        whole(b.width),
        whole(b.height),
        notes.join(" "),
    ];
    line(out, &cells.each_ref().map(String::as_str));
}

/// A line of as many cells as the head has.
fn line(out: &mut String, cells: &[&str]) {
    let columns = CSV_HEAD.split(',').count();
    let all = (0..columns).map(|i| cell(cells.get(i).copied().unwrap_or_default()));
    out.push_str(&all.collect::<Vec<_>>().join(","));
    out.push_str("\r\n");
}

/// A cell, quoted where needed. Words that a table program would take for a formula get a mark before them (OWASP, CSV
/// injection); a negative number is none.
fn cell(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err();
    let text = if formula { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// Whether a file of a folder is a picture, by its kind or, where the browser does not know it, by its ending.
pub fn is_picture(kind: &str, name: &str) -> bool {
    const ENDINGS: [&str; 9] = ["jpg", "jpeg", "png", "webp", "gif", "bmp", "avif", "heic", "heif"];
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    // Files that a file system keeps for itself beside the pictures of another.
    let hidden = name.rsplit('/').next().unwrap_or(name).starts_with('.');
    !hidden && (kind.starts_with("image/") && kind != "image/svg+xml" || ENDINGS.contains(&ending.as_str()))
}

#[cfg(test)]
#[path = "batch_tests.rs"]
mod tests;
