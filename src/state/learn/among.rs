//! Naming among K enrolled people, between the numbers K that were measured.

use super::net_version::NetVersion;
use crate::number_format::percent;
use crate::state::line_drawing::{self, Line, LineDrawing};
use likeness_core::number::to_f32;
use likeness_learn::identification::expected_false_positives;
use protocol::learn::IdentificationRow;
use words::Text;

/// The most people who are enrolled.
pub const MOST: u32 = 200;

/// What was measured of a net.
#[derive(Debug, Clone, PartialEq)]
pub struct Among {
    /// Which net.
    pub net: NetVersion,
    /// A row for each measured number of enrolled people, ascending.
    pub rows: Vec<IdentificationRow>,
}

/// The numbers at one K.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AmongK {
    /// The rates, interpolated between the two nearest rows unless K itself was measured; the formula is computed for K.
    pub row: IdentificationRow,
    /// The measured K on either side, if this one lies between them.
    pub between: Option<(u32, u32)>,
}

impl Among {
    /// The chance of a false match in one comparison, as it was measured; 0 without rows.
    pub fn fmr(&self) -> f32 {
        self.rows.first().filter(|row| row.enrolled == 1).map_or(0.0, |row| row.strangers_by_formula)
    }

    /// The numbers at K; `None` outside of what was measured.
    pub fn at(&self, k: u32) -> Option<AmongK> {
        let by_formula = expected_false_positives(self.fmr(), k);
        if let Some(row) = self.rows.iter().find(|row| row.enrolled == k) {
            return Some(AmongK { row: IdentificationRow { strangers_by_formula: by_formula, ..*row }, between: None });
        }
        let after = self.rows.iter().position(|row| row.enrolled > k).filter(|at| *at > 0)?;
        let (low, high) = (&self.rows[after - 1], &self.rows[after]);
        let share = f64::from(k - low.enrolled) / f64::from(high.enrolled - low.enrolled);
        let mixed = |of: fn(&IdentificationRow) -> f32| {
            to_f32(f64::from(of(low)) * (1.0 - share) + f64::from(of(high)) * share)
        };
        let row = IdentificationRow {
            enrolled: k,
            strangers: mixed(|row| row.strangers),
            strangers_by_formula: by_formula,
            named: mixed(|row| row.named),
            safe_threshold: mixed(|row| row.safe_threshold),
            named_safely: mixed(|row| row.named_safely),
        };
        Some(AmongK { row, between: Some((low.enrolled, high.enrolled)) })
    }
}

/// What a chart shows over K: two lines that are to be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmongChart {
    /// A stranger's chance of being let in: measured, and by the formula.
    Strangers,
    /// People named rightly: without a limit, and at the limit that keeps strangers out.
    Named,
}

impl AmongChart {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Strangers, Self::Named];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Strangers => words::LEARN_MANY_STRANGERS,
            Self::Named => words::LEARN_MANY_NAMED,
        }
    }

    const fn lines(self) -> [Text; 2] {
        match self {
            Self::Strangers => [words::LEARN_MANY_MEASURED, words::LEARN_MANY_FORMULA],
            Self::Named => [words::LEARN_MANY_WITHOUT_LIMIT, words::LEARN_MANY_WITH_LIMIT],
        }
    }

    const fn values(self, row: &IdentificationRow) -> [f32; 2] {
        match self {
            Self::Strangers => [row.strangers, row.strangers_by_formula],
            Self::Named => [row.named, row.named_safely],
        }
    }

    /// The two lines. Straight between the measured numbers, but for the formula, which is computed for many K.
    pub fn drawing(self, among: &Among) -> LineDrawing {
        if among.rows.is_empty() {
            return LineDrawing::default();
        }
        let all: Vec<AmongK> = (1..=MOST).filter_map(|k| among.at(k)).collect();
        let place = |k: u32, value: f32| Some((line_drawing::x(k as f32 / MOST as f32), line_drawing::y(value)));
        let path =
            |line: usize| line_drawing::path(all.iter().map(|at| place(at.row.enrolled, self.values(&at.row)[line])));
        let line = |(i, class): (usize, &'static str)| Line { name: self.lines()[i].into(), class, path: path(i) };
        LineDrawing {
            grid: (0..=4_u8).map(|i| f32::from(i) / 4.0).map(|s| (percent(s.into()), line_drawing::y(s))).collect(),
            ends: [words::learn_many_k(1), words::learn_many_k(MOST.into())],
            lines: ["line line-1", "line line-content"].into_iter().enumerate().map(line).collect(),
        }
    }

    /// The chart in a sentence.
    pub fn summary(self, among: &Among) -> String {
        let (Some(first), Some(last)) = (among.rows.first(), among.rows.last()) else { return self.name().into() };
        let sentence = |i: usize| {
            let [from, to] = [first, last].map(|row| percent(self.values(row)[i].into()));
            words::learn_many_line(self.lines()[i].text(), &from, first.enrolled.into(), &to, last.enrolled.into())
        };
        format!("{}: {} {}", self.name().text(), sentence(0), sentence(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::learn::RunId;

    fn row(enrolled: u32, strangers: f32) -> IdentificationRow {
        let strangers_by_formula = expected_false_positives(0.01, enrolled);
        let (named, safe_threshold, named_safely) = (1.0 - strangers, 0.5, 0.9 - strangers);
        IdentificationRow { enrolled, strangers, strangers_by_formula, named, safe_threshold, named_safely }
    }

    fn measured() -> Among {
        let net = NetVersion { run: RunId(1), step: 750 };
        Among { net, rows: vec![row(1, 0.01), row(50, 0.3), row(100, 0.5), row(200, 0.8)] }
    }

    #[test]
    fn a_measured_number_is_told_as_it_was_and_one_between_says_between_which() {
        let among = measured();
        let at = among.at(50).expect("measured");
        assert_eq!((at.row.strangers, at.between), (0.3, None), "as it was");
        let at = among.at(75).expect("between");
        assert!((at.row.strangers - 0.4).abs() < 1e-6, "in the middle: {at:?}");
        assert_eq!(at.between, Some((50, 100)), "said");
        let exact = expected_false_positives(0.01, 75);
        assert!(
            (at.row.strangers_by_formula - exact).abs() < 1e-4,
            "the formula is computed, not interpolated: {at:?}"
        );
        assert_eq!((among.at(0), among.at(201)), (None, None), "not measured");
    }

    #[test]
    fn both_charts_have_two_lines_that_differ_by_more_than_colour() {
        for chart in AmongChart::ALL {
            let drawing = chart.drawing(&measured());
            assert_eq!(drawing.lines.len(), 2, "{chart:?}");
            assert_ne!(drawing.lines[0].class, drawing.lines[1].class, "{chart:?}");
            assert!(drawing.lines.iter().all(|line| line.path.starts_with('M')), "{drawing:?}");
            assert!(chart.summary(&measured()).contains("200"), "{}", chart.summary(&measured()));
        }
    }

    #[test]
    fn without_rows_there_is_nothing_to_draw() {
        let nothing = Among { rows: Vec::new(), ..measured() };
        assert_eq!((nothing.at(1), nothing.fmr()), (None, 0.0), "nothing");
        assert_eq!(AmongChart::Named.drawing(&nothing), LineDrawing::default(), "no lines");
    }
}
