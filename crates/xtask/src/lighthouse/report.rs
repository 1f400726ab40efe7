//! What Lighthouse found: the figures, and the audits that cost each of them most.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The figures, in the order in which they are told.
const FIGURES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "SEO"),
];

/// How many audits are named for a figure.
const NAMED: usize = 5;

/// A report, as parsed: what is needed of it.
#[derive(Debug, Deserialize)]
pub(super) struct Report {
    categories: BTreeMap<String, Category>,
    audits: BTreeMap<String, Audit>,
}

#[derive(Debug, Deserialize)]
struct Category {
    /// From 0 to 1; none if an audit failed to run.
    score: Option<f64>,
    #[serde(rename = "auditRefs")]
    parts: Vec<Part>,
}

#[derive(Debug, Deserialize)]
struct Part {
    id: String,
    weight: f64,
}

#[derive(Debug, Deserialize)]
struct Audit {
    title: String,
    /// None if it does not apply.
    score: Option<f64>,
    #[serde(rename = "displayValue")]
    shown: Option<String>,
}

impl Report {
    /// Parses the JSON of a report.
    ///
    /// # Errors
    /// If it is malformed or lacks a figure.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let report: Self = serde_json::from_str(text).context("the report cannot be parsed")?;
        for (id, name) in FIGURES {
            report.categories.get(id).with_context(|| format!("the report lacks the figure for {name}"))?;
        }
        Ok(report)
    }

    /// The figures, and under each that is below `least` the audits that cost it most.
    pub(super) fn text(&self, least: f64) -> String {
        let mut lines = Vec::new();
        for (name, category) in self.figures() {
            lines.push(format!("{name}: {}", category.shown()));
            if !category.reaches(least) {
                lines.extend(self.costs(category).into_iter().take(NAMED));
            }
        }
        lines.join("\n")
    }

    /// The figures below `least`.
    pub(super) fn below(&self, least: f64) -> Vec<String> {
        let low = self.figures().filter(|(_, category)| !category.reaches(least));
        low.map(|(name, category)| format!("{name} {}", category.shown())).collect()
    }

    fn figures(&self) -> impl Iterator<Item = (&'static str, &Category)> {
        FIGURES.into_iter().filter_map(|(id, name)| Some((name, self.categories.get(id)?)))
    }

    /// What the audits of a figure cost it, in points, the dearest first.
    fn costs(&self, category: &Category) -> Vec<String> {
        let scored = category.parts.iter().filter_map(|part| {
            let audit = self.audits.get(&part.id)?;
            Some((part.weight, audit.score?, audit))
        });
        let total: f64 = scored.clone().map(|(weight, ..)| weight).sum();
        let mut costs: Vec<_> =
            scored.map(|(weight, score, audit)| (100.0 * weight * (1.0 - score) / total, audit)).collect();
        costs.retain(|(points, _)| *points > 0.0);
        costs.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        costs.into_iter().map(|(points, audit)| format!("  -{points:.1}  {}", audit.line())).collect()
    }
}

impl Category {
    fn reaches(&self, least: f64) -> bool {
        self.score.is_some_and(|score| 100.0 * score >= least)
    }

    fn shown(&self) -> String {
        self.score.map_or_else(|| "unknown".to_owned(), |score| format!("{:.0}", 100.0 * score))
    }
}

impl Audit {
    fn line(&self) -> String {
        match &self.shown {
            Some(shown) => format!("{}: {shown}", self.title),
            None => self.title.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{"categories":{
        "performance":{"score":0.9,"auditRefs":[{"id":"lcp","weight":25},{"id":"tbt","weight":30},{"id":"cls","weight":45},
            {"id":"hint","weight":0}]},
        "accessibility":{"score":1,"auditRefs":[]},"best-practices":{"score":0.95,"auditRefs":[{"id":"lcp","weight":1}]},
        "seo":{"score":null,"auditRefs":[]}},
        "audits":{"lcp":{"title":"Largest Contentful Paint","score":0.8,"displayValue":"2.9 s"},
            "tbt":{"title":"Total Blocking Time","score":0.5},"cls":{"title":"Layout Shift","score":1},
            "hint":{"title":"A hint","score":0}}}"#;

    #[test]
    fn a_low_figure_names_what_costs_it_most_and_the_others_are_told_alone() {
        let report = Report::parse(REPORT).unwrap();
        assert_eq!(
            report.text(95.0),
            "performance: 90\n  -15.0  Total Blocking Time\n  -5.0  Largest Contentful Paint: 2.9 s\naccessibility: 100\n\
             best practices: 95\nSEO: unknown"
        );
    }

    #[test]
    fn a_figure_that_is_low_or_unknown_is_an_error_and_the_least_is_enough() {
        let report = Report::parse(REPORT).unwrap();
        assert_eq!(report.below(95.0), ["performance 90", "SEO unknown"], "95 is not below 95");
        assert_eq!(report.below(80.0), ["SEO unknown"], "whatever is asked for");
    }

    #[test]
    fn a_report_without_one_of_the_figures_is_refused() {
        let error = Report::parse(r#"{"categories":{},"audits":{}}"#).unwrap_err().to_string();
        assert!(error.contains("performance"), "{error}");
        assert!(Report::parse("<html>").is_err(), "no report");
    }
}
