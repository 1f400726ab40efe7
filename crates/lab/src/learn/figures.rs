//! `cargo xtask learn --figures`: the tables of `docs/LEARN.md`.

mod experiment;
mod row;
mod table;

use super::drawn::{self, Report};
use experiment::EXPERIMENTS;
use likeness_learn::settings::TrainingSettings;
use row::Row;

/// What to measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// Every experiment is repeated with each of these.
    pub seeds: Vec<u64>,
    /// Steps and difficulty of all experiments.
    pub settings: TrainingSettings,
    /// Steps between two measurements of the error rate.
    pub every: u32,
}

/// Trains every experiment with every seed, and returns Markdown: what was run, a table for each seed, the median of the seeds, how well
/// new people are named, and the error rate by tone of skin.
///
/// # Errors
/// If a training fails.
pub fn run(options: &Options, log: &dyn Fn(&str)) -> anyhow::Result<Vec<String>> {
    let mut reports: Vec<Vec<Report>> = Vec::new();
    for seed in &options.seeds {
        let mut of_seed = Vec::new();
        for experiment in &EXPERIMENTS {
            log(&format!("seed {seed}, {}", experiment.name));
            of_seed.push(drawn::run(&experiment.options(options, *seed), log)?);
        }
        reports.push(of_seed);
    }
    Ok(lines(options, &reports))
}

/// The Markdown.
///
/// # Shapes
/// - reports: seeds, experiments
fn lines(options: &Options, reports: &[Vec<Report>]) -> Vec<String> {
    let mut lines = vec![ran(options)];
    let rows: Vec<Vec<Row>> = reports.iter().map(|of_seed| of_seed.iter().map(Row::of).collect()).collect();
    for (seed, rows) in options.seeds.iter().zip(&rows) {
        lines.extend(table::of_experiments(&format!("Seed {seed}"), rows));
    }
    let median = |experiment: usize| Row::median(&rows.iter().map(|of_seed| of_seed[experiment]).collect::<Vec<_>>());
    lines.extend(table::of_experiments("Median of the seeds", &(0..EXPERIMENTS.len()).map(median).collect::<Vec<_>>()));
    // The first experiment is the page's own training.
    let firsts: Vec<(u64, &Report)> =
        options.seeds.iter().zip(reports).filter_map(|(seed, all)| Some((*seed, all.first()?))).collect();
    lines.extend(table::of_names(&firsts));
    lines.extend(table::of_tones(&firsts));
    lines
}

/// What was run.
fn ran(options: &Options) -> String {
    let seeds: Vec<String> = options.seeds.iter().map(u64::to_string).collect();
    let TrainingSettings { steps, difficulty, .. } = options.settings;
    format!(
        "`cargo xtask learn --figures --seeds {} --steps {steps} --difficulty {difficulty} --every {}`: {} trainings for each seed, on the \
         CPU. EER on 200 people never seen: on the way every {} steps on 20,000 impostor pairs, at the end on all 318,400.",
        seeds.join(","),
        options.every,
        EXPERIMENTS.len(),
        options.every
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::drawn::{NamedRate, ToneRate};
    use likeness_learn::curve::CurvePoint;

    /// A report in which everything follows from one number.
    fn report(k: u16) -> Report {
        let point = |step: u32, eer| CurvePoint {
            step,
            images: u64::from(step) * 64,
            loss: 0.1,
            active: f32::from(k) / 100.0,
            spread: 0.5,
            eer,
        };
        let reached = if k > 2 { None } else { Some(0.05) };
        Report {
            curve: vec![point(0, Some(0.37)), point(25 * u32::from(k), Some(0.08)), point(250, reached)],
            eer: f32::from(k) / 100.0,
            tones: vec![ToneRate { name: "light", people: 67, eer: f32::from(k) / 200.0 }],
            named: vec![NamedRate { people: 10, from_one: 0.9, from_three: 0.958 }],
        }
    }

    #[test]
    fn the_tables_have_a_row_for_each_experiment_and_the_median_is_the_middle_of_the_seeds() {
        let options = Options { seeds: vec![7, 8, 9], settings: TrainingSettings::default(), every: 25 };
        let reports: Vec<Vec<Report>> = [2, 3, 1].map(|k| vec![report(k); EXPERIMENTS.len()]).to_vec();
        let text = lines(&options, &reports).join("\n");
        assert!(text.starts_with("`cargo xtask learn --figures --seeds 7,8,9 --steps 750"), "{text}");
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with("| triplets, semi-hard |")).collect();
        assert_eq!(rows.len(), 4, "three seeds and the median: {text}");
        assert_eq!(
            rows[0], "| triplets, semi-hard | 1,000 | 37.0 | 3,200 | 16,000 | 2.0 | 2 → 2 | 0.500 | 0.100 |",
            "a seed"
        );
        assert!(rows[1].contains("| 4,800 | not reached | 3.0 |"), "{}", rows[1]);
        assert_eq!(rows[3], rows[0], "the median of 1, 2 and 3");
        assert!(
            text.contains("| 8 | 1 picture | 90 |") && text.contains("| median | 3 pictures | 96 |"),
            "names: {text}"
        );
        assert!(text.contains("| 9 | 0.5 |") && text.contains("| median | 1.0 |"), "tones: {text}");
    }
}
