//! Many photos, one after the other: how far it is, what was found, and the table to take away.

use crate::explain::failure;
use likeness_core::gallery::recognition::Recognition;
use likeness_core::gallery::recognition_csv;
use likeness_core::gallery::recognition_csv::TableRow;
use protocol::failure::Failure;

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
    pub fn progress_text(&self) -> String {
        let (done, all) = self.progress();
        match (self.is_running(), self.cancelled && done < all) {
            (true, _) => format!("{done} of {all} photos"),
            (_, true) => format!("Stopped after {done} of {all} photos."),
            _ if all == 1 => "1 photo done.".to_owned(),
            _ => format!("{all} photos done."),
        }
    }

    /// The table of what was found so far, as comma-separated values.
    pub fn csv(&self) -> String {
        let row = |row: &Row| {
            let found = match &row.outcome {
                Outcome::Seen(seen) => Ok(seen.faces.clone()),
                Outcome::Failed(failure) => Err(failure::message(failure).sentence),
                Outcome::Waiting | Outcome::Looking => return None,
            };
            Some(TableRow { file: row.file.clone(), found })
        };
        recognition_csv::csv(&self.rows.iter().filter_map(row).collect::<Vec<_>>())
    }
}

/// Whether a file of a folder is a picture, by its kind or, where the browser does not know it, by its ending.
pub fn is_picture(kind: &str, name: &str) -> bool {
    const EXTENSIONS: [&str; 9] = ["jpg", "jpeg", "png", "webp", "gif", "bmp", "avif", "heic", "heif"];
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    // Files that a file system keeps for itself beside the pictures of another.
    let hidden = name.rsplit('/').next().unwrap_or(name).starts_with('.');
    !hidden && (kind.starts_with("image/") && kind != "image/svg+xml" || EXTENSIONS.contains(&ending.as_str()))
}

#[cfg(test)]
#[path = "batch_tests.rs"]
mod tests;
