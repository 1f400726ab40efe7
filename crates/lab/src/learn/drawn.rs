//! `cargo xtask learn`: trains the lessons' net on drawn people, natively, as the page does.

pub mod options;
mod tones;

use anyhow::{Context as _, bail};
use likeness_learn::album::Album;
use likeness_learn::curve::{CurvePoint, csv};
use likeness_learn::encoding::Encodings;
use likeness_learn::examination::Examination;
use likeness_learn::held_out::{HeldOut, PEOPLE, PEOPLE_TO_NAME};
use likeness_learn::identification::{Identification, IdentificationSettings};
use likeness_learn::spread::spread;
use likeness_learn::training::{StepOutcome, Training};
use likeness_nets::device::LoadOptions;
use likeness_nets::learner::LearnerNet;
use options::Options;
use pollster::block_on;
use std::fs;
use std::time::Instant;

/// Steps between two lines of progress.
const LINE: u32 = 25;

/// A finished training.
#[derive(Debug, Clone)]
pub struct Report {
    /// Its course.
    pub curve: Vec<CurvePoint>,
    /// The lines to print.
    pub lines: Vec<String>,
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
            log(&learner.line(started.elapsed().as_secs_f64()));
        }
    }
    if let Some(path) = &options.out {
        let bytes = learner.training.trained_net().to_bytes()?;
        fs::write(path, bytes).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    if let Some(path) = &options.curve {
        fs::write(path, csv(&learner.curve)).with_context(|| format!("{} cannot be written", path.display()))?;
    }
    let lines = learner.summary()?;
    Ok(Report { curve: learner.curve, lines })
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
        match block_on(self.training.step(&self.net, &mut self.album))? {
            StepOutcome::Diverged => bail!("the loss is no number after {} steps", self.training.step_number()),
            StepOutcome::Learned(report) => self.curve.push(CurvePoint {
                step: self.training.step_number(),
                images: self.training.images(),
                loss: report.loss,
                active: report.active,
                spread: report.spread,
                eer: None,
            }),
        }
        Ok(())
    }

    /// Measures the equal error rate and notes it at the last point of the curve.
    fn examine(&mut self) -> anyhow::Result<()> {
        let encodings = self.encode(&mut Examination::of(PEOPLE))?;
        let eer = self.held_out.evaluate(&encodings).map(|found| found.eer);
        match self.curve.last_mut() {
            Some(point) => point.eer = eer,
            None => {
                let spread = spread(encodings.rows());
                self.curve.push(CurvePoint { step: 0, images: 0, loss: f32::NAN, active: f32::NAN, spread, eer });
            }
        }
        Ok(())
    }

    fn encode(&mut self, examination: &mut Examination) -> anyhow::Result<Encodings> {
        Ok(block_on(examination.finish(&self.training, &self.net, &mut self.album))?)
    }

    fn line(&self, seconds: f64) -> String {
        let eer = self.curve.iter().rev().find_map(|point| point.eer).unwrap_or(f32::NAN);
        let Some(CurvePoint { step, images, loss, active, spread, .. }) = self.curve.last() else {
            return String::new();
        };
        let rate = *images as f64 / seconds.max(1e-9);
        format!(
            "{step:5} steps  {images:6} pictures  {rate:.0}/s  loss {loss:.4}  active {:.0} %  spread {spread:.3}  EER {:.1} %",
            100.0 * active,
            100.0 * eer
        )
    }

    fn summary(&mut self) -> anyhow::Result<Vec<String>> {
        let encodings = self.encode(&mut Examination::of(PEOPLE))?;
        let eer = self.held_out.all_scores(&encodings).eer().unwrap_or(f32::NAN);
        let mut lines = vec![format!("200 people never seen, all pairs: EER {:.2} %", 100.0 * eer)];
        for rate in [0.1, 0.06, 0.05] {
            let reached = self.curve.iter().find(|point| point.eer.is_some_and(|eer| eer < rate));
            let reached = reached.map_or("not reached".to_owned(), |point| format!("after {} pictures", point.images));
            lines.push(format!("EER under {:.0} %: {reached}", 100.0 * rate));
        }
        lines.extend(tones::lines(&self.held_out, &encodings));
        let mut to_name = Examination::of(PEOPLE_TO_NAME);
        let encodings = self.encode(&mut to_name)?;
        for (people, rounds) in [(2, 40), (10, 20), (50, 4), (100, 2), (200, 2)] {
            let named = |pictures| {
                let settings = IdentificationSettings { people, pictures, rounds };
                Identification::of(&encodings, &to_name.labels, &settings, 1).rank_one().unwrap_or(f32::NAN) * 100.0
            };
            lines.push(format!(
                "of {people} people named rightly from 1 picture {:.1} %, from 3 {:.1} %",
                named(1),
                named(3)
            ));
        }
        Ok(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::settings::TrainingSettings;

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
