//! The course of one run, or of several over each other, as charts and in words.

use super::run::Run;
use crate::number_format::{distance, percent_tenths};
use crate::state::line_drawing::{self, Line, LineDrawing};
use likeness_learn::curve::CurvePoint;
use words::Text;

/// The classes of the runs' lines: another colour and other dashes for each.
const CLASSES: [&str; 3] = ["line line-1", "line line-content", "line line-3"];

/// Lines of the grid above the lowest.
const GRID: u8 = 4;

/// What is measured over the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The equal error rate on people held out.
    Eer,
    /// The loss.
    Loss,
    /// The share of triplets that still teach.
    Active,
    /// The spread of the encodings.
    Spread,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 4] = [Self::Eer, Self::Loss, Self::Active, Self::Spread];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Eer => words::LEARN_EER,
            Self::Loss => words::LEARN_LOSS,
            Self::Active => words::LEARN_ACTIVE,
            Self::Spread => words::LEARN_SPREAD,
        }
    }

    /// What it means, in a sentence.
    pub const fn meaning(self) -> Text {
        match self {
            Self::Eer => words::LEARN_EER_MEANS,
            Self::Loss => words::LEARN_LOSS_MEANS,
            Self::Active => words::LEARN_ACTIVE_MEANS,
            Self::Spread => words::LEARN_SPREAD_MEANS,
        }
    }

    /// The step and the value of each point of a run.
    pub fn points(self, run: &Run) -> Vec<(u32, f32)> {
        let of = |value: fn(&CurvePoint) -> f32| run.points().iter().map(|p| (p.step, value(p))).collect();
        match self {
            Self::Eer => run.errors().to_vec(),
            Self::Loss => of(|p| p.loss),
            Self::Active => of(|p| p.active),
            Self::Spread => of(|p| p.spread),
        }
    }

    /// A value as text.
    pub fn text(self, value: f32) -> String {
        match self {
            Self::Eer | Self::Active => percent_tenths(value.into()),
            Self::Loss | Self::Spread => distance(value),
        }
    }

    /// The upper end of its scale, if the largest value is this.
    fn top(self, most: f32) -> f32 {
        let steps: &[f32] = match self {
            Self::Eer => &[0.1, 0.2, 0.4, 0.6],
            Self::Loss => &[0.1, 0.2, 0.4, 0.8, 1.6],
            Self::Active | Self::Spread => &[],
        };
        steps.iter().copied().find(|step| most <= *step).unwrap_or(if most <= 1.0 { 1.0 } else { most })
    }

    /// The lines of the runs over each other, each with its name.
    pub fn drawing(self, runs: &[(String, Run)]) -> LineDrawing {
        let points: Vec<Vec<(u32, f32)>> = runs.iter().map(|(_, run)| self.points(run)).collect();
        let all = || points.iter().flatten();
        if all().next().is_none() {
            return LineDrawing::default();
        }
        let planned = runs.iter().filter_map(|(_, run)| run.progress()).map(|progress| progress.planned);
        let last = planned.chain(all().map(|(step, _)| *step)).fold(1, u32::max);
        let top = self.top(all().map(|(_, value)| *value).filter(|value| value.is_finite()).fold(0.0, f32::max));
        let place = |(step, value): &(u32, f32)| {
            value.is_finite().then(|| (line_drawing::x(*step as f32 / last as f32), line_drawing::y(value / top)))
        };
        let path = |points: &Vec<(u32, f32)>| line_drawing::path(points.iter().map(place));
        let names = runs.iter().map(|(name, _)| name.clone());
        let lines = names.zip(points.iter().map(path)).zip(CLASSES);
        let share = |i: u8| f32::from(i) / f32::from(GRID);
        LineDrawing {
            grid: (0..=GRID).map(|i| (self.label(share(i) * top), line_drawing::y(share(i)))).collect(),
            ends: [words::learn_step(0), words::learn_step(last.into())],
            lines: lines.map(|((name, path), class)| Line { name, class, path }).collect(),
        }
    }

    /// The chart in a sentence for each run.
    pub fn summary(self, runs: &[(String, Run)]) -> String {
        let sentence = |(name, run): &(String, Run)| {
            let points = self.points(run);
            let ((_, first), (step, last)) = (*points.first()?, *points.last()?);
            let (from, to) = (self.text(first), self.text(last));
            Some(words::learn_curve_summary(name, &from, &to, u64::from(step)))
        };
        let sentences: Vec<String> = runs.iter().filter_map(sentence).collect();
        if sentences.is_empty() {
            format!("{}: {}", self.name().text(), words::LEARN_CURVE_WAITING.text())
        } else {
            format!("{}: {}", self.name().text(), sentences.join(" "))
        }
    }

    fn label(self, value: f32) -> String {
        match self {
            Self::Eer | Self::Active => crate::number_format::percent(value.into()),
            Self::Loss | Self::Spread => words::unit_hundredths(value.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_learn::settings::TrainingSettings;
    use protocol::learn::{LearnEvent, RunId, TrainingProgress};

    fn run(losses: &[f32]) -> (String, Run) {
        let mut run = Run::default();
        run.start(RunId(1), TrainingSettings::default());
        for (step, loss) in (1..).zip(losses) {
            let progress = TrainingProgress {
                step,
                planned: 10,
                images: 0,
                rate: 1.0,
                left_s: 1.0,
                loss: *loss,
                active: 0.5,
                spread: 0.5,
                triplet: None,
                head: None,
            };
            run.on_event(&LearnEvent::Progress { run: RunId(1), progress }, &[]);
        }
        ("one".to_owned(), run)
    }

    #[test]
    fn two_runs_share_a_scale_and_differ_by_more_than_colour() {
        let drawing = Measure::Loss.drawing(&[run(&[0.35, 0.1]), run(&[0.05])]);
        let labels: Vec<&str> = drawing.grid.iter().map(|(label, _)| label.as_str()).collect();
        assert_eq!(labels, ["0.00", "0.10", "0.20", "0.30", "0.40"], "room for the larger");
        assert_eq!(drawing.ends[1], "step 10", "as many steps as are planned");
        assert!(drawing.lines.iter().all(|line| line.path.starts_with('M')), "{drawing:?}");
        assert_ne!(drawing.lines[0].class, drawing.lines[1].class, "colour and dashes");
    }

    #[test]
    fn a_run_without_points_has_no_chart_and_says_so() {
        let nothing = [("one".to_owned(), Run::default())];
        for measure in Measure::ALL {
            assert_eq!(measure.drawing(&nothing), LineDrawing::default(), "{measure:?}");
            assert!(measure.summary(&nothing).contains(words::LEARN_CURVE_WAITING.text()), "{measure:?}");
        }
    }

    #[test]
    fn a_loss_that_is_no_number_leaves_a_gap() {
        let drawing = Measure::Loss.drawing(&[run(&[0.3, f32::NAN, 0.2, 0.1])]);
        let path = &drawing.lines[0].path;
        assert_eq!((path.matches('M').count(), path.matches('L').count()), (2, 1), "{path}");
    }

    #[test]
    fn the_summary_says_how_each_run_began_and_where_it_is() {
        let summary = Measure::Loss.summary(&[run(&[0.3, 0.1])]);
        assert!(summary.contains("0.300") && summary.contains("0.100"), "{summary}");
    }
}
