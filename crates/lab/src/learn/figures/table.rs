//! Tables in Markdown.

use super::experiment::EXPERIMENTS;
use super::row::{Row, median};
use crate::learn::drawn::Report;

/// A row for each experiment.
pub(super) fn of_experiments(title: &str, rows: &[Row]) -> Vec<String> {
    let head = [
        "loss, miner",
        "people",
        "EER before (%)",
        "pictures until < 10 %",
        "until < 6 %",
        "EER at the end (%)",
        "still teaching, first → last 25 steps (%)",
        "spread at the end",
        "loss, last 25 steps",
    ];
    let cells = EXPERIMENTS.iter().zip(rows).map(|(experiment, row)| {
        vec![
            experiment.name.to_owned(),
            thousands(f64::from(experiment.people)),
            format!("{:.1}", 100.0 * row.before),
            thousands(row.reached[0]),
            thousands(row.reached[1]),
            format!("{:.1}", 100.0 * row.end),
            format!("{:.0} → {:.0}", 100.0 * row.active[0], 100.0 * row.active[1]),
            format!("{:.3}", row.spread),
            format!("{:.3}", row.loss),
        ]
    });
    table(title, &head.map(str::to_owned), cells)
}

/// How many new people are named rightly, by seed.
pub(super) fn of_names(reports: &[(u64, &Report)]) -> Vec<String> {
    let Some((_, first)) = reports.first() else { return Vec::new() };
    let head: Vec<String> = ["seed", "enrolled from"]
        .map(str::to_owned)
        .into_iter()
        .chain(first.named.iter().map(|named| format!("of {}", named.people)))
        .collect();
    let mut rows = Vec::new();
    for (from, pick) in [("1 picture", 0), ("3 pictures", 1)] {
        let rates = |report: &Report| -> Vec<f64> {
            report.named.iter().map(|named| f64::from([named.from_one, named.from_three][pick])).collect()
        };
        rows.extend(by_seed(reports, 0, rates).into_iter().map(|mut cells| {
            cells.insert(1, from.to_owned());
            cells
        }));
    }
    table("New people named rightly (%), semi-hard", &head, rows.into_iter())
}

/// The error rate by tone of skin, by seed.
pub(super) fn of_tones(reports: &[(u64, &Report)]) -> Vec<String> {
    let Some((_, first)) = reports.first() else { return Vec::new() };
    let tones = first.tones.iter().map(|tone| format!("{} skin, {} people", tone.name, tone.people));
    let head: Vec<String> = std::iter::once("seed".to_owned()).chain(tones).collect();
    let rates = |report: &Report| -> Vec<f64> { report.tones.iter().map(|tone| f64::from(tone.eer)).collect() };
    let rows = by_seed(reports, 1, rates);
    table(
        "EER by tone of skin (%), thirds of the 200 people, each among themselves, semi-hard",
        &head,
        rows.into_iter(),
    )
}

/// A row of shares as percentages for each seed, then their medians.
fn by_seed(reports: &[(u64, &Report)], digits: usize, rates: impl Fn(&Report) -> Vec<f64>) -> Vec<Vec<String>> {
    let all: Vec<(String, Vec<f64>)> = reports.iter().map(|(seed, report)| (seed.to_string(), rates(report))).collect();
    let columns = all.first().map_or(0, |(_, rates)| rates.len());
    let middle = |column: usize| median(all.iter().filter_map(|(_, rates)| rates.get(column).copied()).collect());
    let medians = ("median".to_owned(), (0..columns).map(middle).collect::<Vec<f64>>());
    let cells = |(name, rates): &(String, Vec<f64>)| {
        let rates = rates.iter().map(|rate| format!("{:.digits$}", 100.0 * rate));
        std::iter::once(name.clone()).chain(rates).collect()
    };
    all.iter().chain([&medians]).map(cells).collect()
}

fn table(title: &str, head: &[String], rows: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let mut lines = vec![String::new(), format!("**{title}**"), String::new(), line(head)];
    lines.push(format!("|{}", "---|".repeat(head.len())));
    lines.extend(rows.map(|cells| line(&cells)));
    lines
}

/// A whole number with a comma before every three digits; what is infinite was not reached.
fn thousands(number: f64) -> String {
    if number.is_infinite() {
        return "not reached".to_owned();
    }
    let digits = format!("{number:.0}");
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
