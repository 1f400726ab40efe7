//! A cache of findings, stored as JSON lines, so that a long evaluation can be stopped and resumed.

use anyhow::Context as _;
use likeness_core::face::quality_gate::QualityMeasures;
use likeness_core::timing::StageTimings;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;
use std::sync::Mutex;

/// The result of the pipeline for one picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Path of the picture, as given in the list of pairs.
    pub picture: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Hash of the program, the settings and the weights.
    pub configuration: String,
    /// Number of faces in the picture.
    pub faces: usize,
    /// The embedding of the face that is meant; `None` if no face was found or its landmarks allow no alignment.
    pub encoding: Option<Vec<f32>>,
    /// Measurements of the quality gate; empty if there is no face.
    pub measures: QualityMeasures,
    /// Milliseconds per stage.
    pub timings: StageTimings,
}

/// The findings for one configuration, and the file that new ones are appended to.
#[derive(Debug)]
pub struct Cache {
    configuration: String,
    known: BTreeMap<(String, String), Finding>,
    file: Option<Mutex<File>>,
}

impl Cache {
    /// Reads the findings for a configuration. Without a path there are none, and none are stored.
    ///
    /// Lines that cannot be parsed are skipped: a run that was killed leaves an incomplete last line.
    ///
    /// # Errors
    /// If the file cannot be read or written.
    pub fn open(path: Option<&Path>, configuration: String) -> anyhow::Result<Self> {
        let Some(path) = path else {
            return Ok(Self { configuration, known: BTreeMap::new(), file: None });
        };
        let text = match fs::read(path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            read => read,
        };
        let text = text.with_context(|| format!("{} cannot be read", path.display()))?;
        let mut known = BTreeMap::new();
        for line in text.split(|byte| *byte == b'\n') {
            match serde_json::from_slice::<Finding>(line) {
                Ok(f) if f.configuration == configuration => known.insert((f.picture.clone(), f.sha256.clone()), f),
                _ => None,
            };
        }
        let file = OpenOptions::new().create(true).append(true).open(path);
        let mut file = file.with_context(|| format!("{} cannot be written", path.display()))?;
        if text.last().is_some_and(|byte| *byte != b'\n') {
            file.write_all(b"\n")?;
        }
        Ok(Self { configuration, known, file: Some(Mutex::new(file)) })
    }

    /// The configuration of all findings in this cache.
    pub fn configuration(&self) -> &str {
        &self.configuration
    }

    /// The finding of an earlier run for a picture.
    pub fn find(&self, picture: &str, sha256: &str) -> Option<&Finding> {
        self.known.get(&(picture.to_owned(), sha256.to_owned()))
    }

    /// Appends a finding to the file.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn insert(&self, finding: &Finding) -> anyhow::Result<()> {
        if let Some(file) = &self.file {
            let mut line = serde_json::to_vec(finding)?;
            line.push(b'\n');
            // A thread that panicked leaves at worst an incomplete line, which is skipped.
            let mut file = file.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            file.write_all(&line).context("the cache cannot be written")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::timing::Stage;

    fn finding(picture: &str) -> Finding {
        let mut timings = StageTimings::default();
        timings.add(Stage::Detect, 1.0 / 3.0);
        Finding {
            picture: picture.to_owned(),
            sha256: "00".to_owned(),
            configuration: "c".to_owned(),
            faces: 2,
            encoding: Some(vec![0.1, -1.0 / 3.0, 1e-30]),
            measures: QualityMeasures { eyes: Some(1.0 / 3.0), ..QualityMeasures::default() },
            timings,
        }
    }

    #[test]
    fn findings_round_trip_exactly() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("cache");
        let none = Finding { encoding: None, faces: 0, ..finding("b") };
        let cache = Cache::open(Some(&path), "c".to_owned()).expect("no file yet");
        cache.insert(&finding("a")).expect("writable");
        cache.insert(&none).expect("writable");
        let again = Cache::open(Some(&path), "c".to_owned()).expect("readable");
        assert_eq!(again.find("a", "00"), Some(&finding("a")), "identical to the last digit");
        assert_eq!(again.find("b", "00"), Some(&none), "a picture without a face is a finding too");
        assert_eq!(again.find("a", "01"), None, "another file under the same name");
        let other = Cache::open(Some(&path), "d".to_owned()).expect("readable");
        assert_eq!(other.find("a", "00"), None, "another configuration");
    }

    #[test]
    fn an_incomplete_last_line_is_skipped_without_affecting_later_lines() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("cache");
        let mut text = serde_json::to_string(&finding("a")).expect("JSON") + "\n";
        text += &serde_json::to_string(&finding("b")).expect("JSON")[..40];
        fs::write(&path, text).expect("writable");
        let cache = Cache::open(Some(&path), "c".to_owned()).expect("readable");
        assert!(cache.find("a", "00").is_some() && cache.find("b", "00").is_none(), "only complete lines");
        cache.insert(&finding("b")).expect("writable");
        let again = Cache::open(Some(&path), "c".to_owned()).expect("readable");
        assert!(again.find("a", "00").is_some() && again.find("b", "00").is_some(), "on a line of its own");
    }
}
