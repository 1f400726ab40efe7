//! The figures of an evaluation as readable text.

use super::figures::{Evaluation, Point};
use super::interval::Interval;
use std::fmt::{self, Write as _};

/// The figures as lines of text.
pub fn text(evaluation: &Evaluation) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut text, evaluation);
    text
}

fn write(out: &mut String, evaluation: &Evaluation) -> fmt::Result {
    let Evaluation { data, protocol, undetected, .. } = evaluation;
    let share = |value: Option<f32>| value.map_or("too few pairs".to_owned(), |v| percent(f64::from(v)));
    writeln!(out, "{}", evaluation.command)?;
    writeln!(
        out,
        "pictures    {} of {} people, {} with several faces",
        data.pictures, data.people, data.several_faces
    )?;
    writeln!(out, "pairs       {} genuine, {} impostor", protocol.genuine, protocol.impostor)?;
    let failed = format!("{} genuine and {} impostor pairs", protocol.genuine_failures, protocol.impostor_failures);
    writeln!(out, "undetected  {} pictures, in {failed}", undetected.len())?;
    undetected.iter().try_for_each(|picture| writeln!(out, "            {picture}"))?;
    let (accuracy, error) = (f64::from(protocol.accuracy), f64::from(protocol.standard_error));
    writeln!(out, "accuracy    {} +- {} over {} folds", percent(accuracy), percent(error), protocol.folds.len())?;
    writeln!(out, "AUC         {}", protocol.auc.map_or("too few pairs".to_owned(), |auc| format!("{auc:.5}")))?;
    writeln!(out, "EER         {}{}", share(protocol.eer), range(evaluation.eer_interval))?;
    writeln!(out, "TAR at FAR 1e-3  {}", share(protocol.tar_at_far_1e3))?;
    evaluation.operating_points.iter().try_for_each(|p| point(out, "all pairs", p))?;
    evaluation.listed_points.iter().try_for_each(|p| point(out, "the list", p))?;
    evaluation.impostors.iter().try_for_each(|tail| {
        let (among, rate) = (tail.pairs, tail.rate);
        let how = tail.fit.map_or(String::new(), |fit| {
            let (pairs, exponent, error) = (fit.pairs, fit.exponent, fit.error);
            format!(", extrapolated: exponent {exponent:.1} +- {error:.1} from the {pairs} nearest")
        });
        writeln!(out, "impostors   1e{:<3.0} of {among} pairs within {:.4}{how}", rate.log10(), tail.distance)
    })?;
    writeln!(out, "gate        {} of {} pictures pass", evaluation.passed_gate, data.pictures)?;
    evaluation.spreads.iter().try_for_each(|spread| {
        let values: Vec<String> = spread.values.iter().map(|v| format!("{v:.3}")).collect();
        writeln!(out, "{:12}{}", format!("{:?}", spread.criterion), values.join("  "))
    })?;
    for time in &evaluation.stages {
        writeln!(out, "{:12}{:8.1} ms", time.stage.name(), time.ms)?;
    }
    writeln!(out, "per picture {:8.1} ms (medians; one thread of several)", evaluation.picture_ms)
}

fn point(out: &mut String, by: &str, point: &Point) -> fmt::Result {
    let Point { fmr, tau, false_matches, impostor, fnmr, .. } = point;
    let (fmr_range, fnmr_range) = (range(Some(point.fmr_interval)), range(Some(point.fnmr_interval)));
    let fnmr = percent(f64::from(*fnmr));
    writeln!(
        out,
        "FMR {fmr:<5}   by {by}: tau {tau}, {false_matches} of {impostor} match{fmr_range}, FNMR {fnmr}{fnmr_range}"
    )
}

fn percent(share: f64) -> String {
    format!("{:.2} %", share * 100.0)
}

fn range(interval: Option<Interval>) -> String {
    interval.map_or(String::new(), |i| format!(" (95 %: {:.2} to {:.2} %)", i.lower * 100.0, i.upper * 100.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::figures::tests::people_in_a_row;

    #[test]
    fn every_figure_and_every_failure_is_listed() {
        let text = text(&people_in_a_row(5));
        for words in [
            "10 of 5 people, 1 with several",
            "1 pictures, in 10 genuine and 80 impostor pairs",
            "  p4/9.jpg",
            "over 2 folds",
            "TAR at FAR 1e-3  too few pairs",
            "FMR 0.01 ",
            "0 of 320 match (95 %: 0.00 to 1.19 %), FNMR 20.00 % (95 %: 11.24 to 33.04 %)",
            "find faces       3.0 ms",
        ] {
            assert!(text.contains(words), "{words:?} is not in\n{text}");
        }
    }
}
