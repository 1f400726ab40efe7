//! A training of the lessons' net on drawn people.

mod tones;

use super::{note_eer, note_step, progress_line};
use anyhow::Context as _;
use likeness_learn::album::Album;
use likeness_learn::curve::{CurvePoint, csv};
use likeness_learn::encoding::Encodings;
use likeness_learn::examination::Examination;
use likeness_learn::held_out::{HeldOut, PEOPLE, PEOPLE_TO_NAME};
use likeness_learn::identification::{Identification, IdentificationSettings};
use likeness_learn::settings::TrainingSettings;
use likeness_learn::training::Training;
use likeness_nets::device::LoadOptions;
use likeness_nets::learner::LearnerNet;
use pollster::block_on;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;
pub use tones::ToneRate;

/// Steps between two lines of progress.
const LINE: u32 = 25;

/// Numbers of people to name, and how often others are enrolled.
const TO_NAME: [(usize, u32); 5] = [(2, 40), (10, 20), (50, 4), (100, 2), (200, 2)];

/// What to train.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// What to do.
    pub settings: TrainingSettings,
    /// Steps between two measurements of the error rate.
    pub every: u32,
    /// The file that the net is written to.
    pub out: Option<PathBuf>,
    /// The file that the curve is written to.
    pub curve: Option<PathBuf>,
}

/// A finished training.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its course.
    pub curve: Vec<CurvePoint>,
    /// Equal error rate on 200 people never seen, all pairs, 0..=1.
    pub eer: f32,
    /// The same by tone of skin.
    pub tones: Vec<ToneRate>,
    /// How many of how many people were named rightly.
    pub named: Vec<NamedRate>,
}

/// How well new people are named.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NamedRate {
    /// The number of people who are enrolled.
    pub people: usize,
    /// Share named rightly from one picture each, 0..=1.
    pub from_one: f32,
    /// Share named rightly from three pictures each, 0..=1.
    pub from_three: f32,
}

impl Report {
    /// Pictures learned from until the equal error rate was measured below this one; `None` if it never was.
    pub fn reached(&self, rate: f32) -> Option<u64> {
        self.curve.iter().find(|point| point.eer.is_some_and(|eer| eer < rate)).map(|point| point.images)
    }

    /// The lines to print.
    pub fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("200 people never seen, all pairs: EER {:.2} %", 100.0 * self.eer)];
        for rate in [0.1, 0.06, 0.05] {
            let reached = self.reached(rate);
            let reached = reached.map_or("not reached".to_owned(), |images| format!("after {images} pictures"));
            lines.push(format!("EER under {:.0} %: {reached}", 100.0 * rate));
        }
        lines.extend(self.tones.iter().map(ToneRate::line));
        lines.extend(self.named.iter().map(|NamedRate { people, from_one, from_three }| {
            let [one, three] = [from_one, from_three].map(|rate| 100.0 * rate);
            format!("of {people} people named rightly from 1 picture {one:.1} %, from 3 {three:.1} %")
        }));
        lines
    }
}

/// Trains, writes the net and the curve where asked, and examines the net on people that it never saw.
///
/// # Errors
/// If the loss is no number any more, or a file cannot be written.
pub fn run(options: &Options, log: &dyn Fn(&str)) -> anyhow::Result<Report> {
    let mut learner = Learner::new(options);
    let started = Instant::now();
    learner.examine()?;
    while !learner.training.is_done() {
        learner.step()?;
        let step = learner.training.step_number();
        if step.is_multiple_of(options.every) || learner.training.is_done() {
            learner.examine()?;
        }
        if step.is_multiple_of(LINE) {
            let rate = learner.training.images() as f64 / started.elapsed().as_secs_f64().max(1e-9);
            log(&progress_line(&learner.curve, rate));
        }
    }
    if let Some(path) = &options.out {
        let bytes = learner.training.trained_net().to_bytes()?;
        fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    if let Some(path) = &options.curve {
        fs::write(path, csv(&learner.curve)).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    learner.report()
}

/// A training with what it works on.
struct Learner {
    training: Training,
    net: LearnerNet,
    album: Album,
    held_out: HeldOut,
    curve: Vec<CurvePoint>,
}

impl Learner {
    fn new(options: &Options) -> Self {
        Self {
            training: Training::new(options.settings.clone().within_range()),
            net: LearnerNet::new(LoadOptions::cpu()),
            album: Album::default(),
            held_out: HeldOut::default(),
            curve: Vec::new(),
        }
    }

    fn step(&mut self) -> anyhow::Result<()> {
        let outcome = block_on(self.training.step(&self.net, &mut self.album))?;
        note_step(&mut self.curve, &self.training, outcome)
    }

    /// Measures the equal error rate and notes it at the last point of the curve.
    fn examine(&mut self) -> anyhow::Result<()> {
        let encodings = self.encode(&mut Examination::of(PEOPLE))?;
        let eer = self.held_out.evaluate(&encodings).map(|found| found.eer);
        note_eer(&mut self.curve, eer, encodings.rows());
        Ok(())
    }

    fn encode(&mut self, examination: &mut Examination) -> anyhow::Result<Encodings> {
        Ok(block_on(examination.finish(&self.training, &self.net, &mut self.album))?)
    }

    /// Examines the net a last time, on all pairs, and among people to name.
    fn report(mut self) -> anyhow::Result<Report> {
        let encodings = self.encode(&mut Examination::of(PEOPLE))?;
        let eer = self.held_out.all_scores(&encodings).eer().unwrap_or(f32::NAN);
        let tones = tones::rates(&self.held_out, &encodings);
        let mut to_name = Examination::of(PEOPLE_TO_NAME);
        let encodings = self.encode(&mut to_name)?;
        let named = |(people, rounds)| {
            let rate = |pictures| {
                let settings = IdentificationSettings { people, pictures, rounds };
                Identification::of(&encodings, &to_name.labels, &settings, 1).rank_one().unwrap_or(f32::NAN)
            };
            NamedRate { people, from_one: rate(1), from_three: rate(3) }
        };
        Ok(Report { curve: self.curve, eer, tones, named: TO_NAME.map(named).to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_training_learns_and_is_written_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let (out, curve) = (folder.path().join("net.safetensors"), folder.path().join("curve.csv"));
        let settings = TrainingSettings { steps: 60, people: 200, ..TrainingSettings::default() };
        let options = Options { settings, every: 30, out: Some(out.clone()), curve: Some(curve.clone()) };
        let report = run(&options, &|_| {}).expect("it trains");
        let eers: Vec<f32> = report.curve.iter().filter_map(|point| point.eer).collect();
        assert_eq!(eers.len(), 3, "before, in the middle and at the end");
        assert!(eers[0] > 0.25 && eers[2] < 0.16, "{eers:?}");
        let net = likeness_learn::trained_net::TrainedNet::from_bytes(&fs::read(out).expect("written")).expect("a net");
        assert_eq!(net.steps, 60, "all of them");
        assert_eq!(
            fs::read_to_string(curve).expect("written").lines().count(),
            62,
            "a line for each step, and two more"
        );
    }
}
