//! The costs over the iterations, as a chart on a logarithmic scale and as a table.

use super::simple_settings::format_short;
use crate::state::line_drawing::{self, LineDrawing};
use likeness_core::style::costs::Costs;
use likeness_core::style::tap::Tap;

/// Maximum number of decades shown; smaller values lie on the bottom line.
const DECADES: f32 = 6.0;

/// Maximum number of rows of the table.
const MAX_ROWS: usize = 12;

/// The classes of the lines of the style layers.
const LAYER_CLASSES: [&str; Tap::STYLE.len()] =
    ["line line-1", "line line-2", "line line-3", "line line-4", "line line-5"];

/// One line of the chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// J.
    Total,
    /// `J_content`.
    Content,
    /// `J_style` of one layer, by its index in [`Tap::STYLE`].
    Layer(usize),
}

impl Line {
    /// Every line, in the order of the legend.
    pub const ALL: [Self; 2 + Tap::STYLE.len()] = {
        let mut all = [Self::Total; 2 + Tap::STYLE.len()];
        all[1] = Self::Content;
        let mut layer = 0;
        while layer < Tap::STYLE.len() {
            all[2 + layer] = Self::Layer(layer);
            layer += 1;
        }
        all
    };

    /// Its name.
    pub fn name(self) -> String {
        match self {
            Self::Total => "J".to_owned(),
            Self::Content => words::STYLE_COST_CONTENT.into(),
            Self::Layer(i) => words::style_cost_layer(Tap::STYLE.get(i).map_or("", |tap| tap.name())),
        }
    }

    /// Its class in the style sheet, which sets colour and dashes.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Total => "line line-total",
            Self::Content => "line line-content",
            Self::Layer(layer) => LAYER_CLASSES[layer],
        }
    }

    /// Its value in some costs.
    pub fn value(self, costs: &Costs) -> Option<f32> {
        match self {
            Self::Total => Some(costs.total),
            Self::Content => Some(costs.content),
            Self::Layer(i) => costs.layers.get(i).copied(),
        }
    }
}

/// The scales of a chart: iterations from 0 to the right, the logarithm of the costs upwards.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Scales {
    last: f32,
    low: f32,
    high: f32,
}

impl Scales {
    /// Scales in whole decades that cover every cost; `None` if there is nothing to draw. A job that starts from the
    /// photo has almost no content cost at first. That point would stretch the scale, so it lies on the bottom line.
    fn new(costs: &[Costs]) -> Option<Self> {
        let last = costs.last()?.iteration.max(1);
        let several = costs.len() > 1;
        let values = costs.iter().enumerate().flat_map(|(i, c)| {
            let counts = move |line: &Line| !(several && i == 0 && *line == Line::Content);
            Line::ALL.into_iter().filter(counts).filter_map(move |line| line.value(c))
        });
        let drawn = values.filter(|value| value.is_finite() && *value > 0.0);
        let (least, most) = drawn.fold((f32::INFINITY, 0.0_f32), |(a, b), v| (a.min(v), b.max(v)));
        if most <= 0.0 {
            return None;
        }
        let high = most.log10().ceil();
        let low = least.log10().floor().max(high - DECADES).min(high - 1.0);
        Some(Self { last: last as f32, low, high })
    }

    /// Position of an iteration.
    fn x(self, iteration: u32) -> f32 {
        line_drawing::x(iteration as f32 / self.last)
    }

    /// Position of a cost; a value outside the scale lies at its end.
    fn y(self, cost: f32) -> f32 {
        line_drawing::y((cost.max(f32::MIN_POSITIVE).log10() - self.low) / (self.high - self.low))
    }

    /// The decades: label and position of each.
    fn decades(self) -> Vec<(String, f32)> {
        let count = self.high - self.low;
        let exponents = (0_u8..=12).map(f32::from).take_while(|step| *step <= count).map(|step| self.low + step);
        exponents.map(|e| (decade(e), self.y(10.0_f32.powf(e)))).collect()
    }

    /// The path of a line through its points. The line has a gap where a value is not finite.
    fn path(self, costs: &[Costs], line: Line) -> String {
        let position = |c: &Costs| {
            let value = line.value(c).filter(|value| value.is_finite());
            value.map(|value| (self.x(c.iteration), self.y(value)))
        };
        line_drawing::path(costs.iter().map(position))
    }
}

/// The chart. Without costs it has no grid, and its lines have no points.
pub fn drawing(costs: &[Costs]) -> LineDrawing {
    let scales = Scales::new(costs);
    let line = |line: Line| line_drawing::Line {
        name: line.name(),
        class: line.class(),
        path: scales.map(|scales| scales.path(costs, line)).unwrap_or_default(),
    };
    LineDrawing {
        grid: scales.map(Scales::decades).unwrap_or_default(),
        ends: [words::STYLE_COSTS_START.into(), scales.map(|scales| format!("{:.0}", scales.last)).unwrap_or_default()],
        lines: Line::ALL.map(line).to_vec(),
    }
}

/// A power of ten in a short form.
fn decade(exponent: f32) -> String {
    if exponent < -3.0 { format!("1e{exponent:.0}") } else { format_short(10.0_f32.powf(exponent)) }
}

/// The costs as rows of text: the iteration, then a cell for each line. At most twelve evenly spaced rows, the last one
/// included.
pub fn rows(costs: &[Costs]) -> Vec<Vec<String>> {
    let step = costs.len().div_ceil(MAX_ROWS).max(1);
    let picked = costs.iter().rev().step_by(step).collect::<Vec<_>>();
    let cells = |c: &Costs| {
        let values = Line::ALL.into_iter().map(|line| line.value(c).map_or_else(String::new, format_short));
        std::iter::once(c.iteration.to_string()).chain(values).collect()
    };
    picked.into_iter().rev().map(cells).collect()
}

/// A sentence that describes the chart.
pub fn summary(costs: &[Costs]) -> String {
    match (costs.first(), costs.last()) {
        (Some(first), Some(last)) if first.iteration < last.iteration => words::style_costs_summary(
            &format_short(first.total),
            &format_short(last.total),
            &format_short(first.content),
            &format_short(last.content),
            &format_short(first.style),
            &format_short(last.style),
        ),
        _ => words::STYLE_COSTS_NONE.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::line_drawing::{BOTTOM, HEIGHT, LEFT, MARGIN, WIDTH};

    fn costs(iteration: u32, total: f32, content: f32) -> Costs {
        Costs {
            iteration,
            total,
            content,
            style: 0.5,
            layers: vec![0.5, 0.1, 0.02, 0.004, 0.03],
            variation: 0.0,
            textbook_content: 1.0,
            textbook_layers: vec![],
        }
    }

    #[test]
    fn every_point_lies_inside_the_drawing_even_for_zero_and_non_finite_values() {
        let all = [costs(0, 50.0, 0.0), costs(10, f32::NAN, 1e-30), costs(200, 0.02, f32::INFINITY)];
        let scales = Scales::new(&all).expect("something to draw");
        for c in &all {
            for line in Line::ALL {
                let (x, y) = (scales.x(c.iteration), scales.y(line.value(c).unwrap_or(0.0)));
                assert!((LEFT..=WIDTH).contains(&x) && (MARGIN..=HEIGHT - BOTTOM).contains(&y), "{line:?}: {x} {y}");
            }
        }
    }

    #[test]
    fn the_scale_is_logarithmic_upwards() {
        let scales = Scales::new(&[costs(0, 100.0, 0.01)]).expect("something to draw");
        let (low, middle, high) = (scales.y(0.01), scales.y(1.0), scales.y(100.0));
        assert!((low - middle) > 0.0 && ((low - middle) - (middle - high)).abs() < 1e-3, "{low} {middle} {high}");
        let labels: Vec<String> = scales.decades().into_iter().map(|(label, _)| label).collect();
        assert_eq!(labels, ["0.001", "0.01", "0.1", "1", "10", "100"], "every decade from 0.004 to 100");
    }

    #[test]
    fn a_content_cost_that_starts_near_zero_does_not_stretch_the_scale() {
        let all = [costs(0, 50.0, 1e-9), costs(10, 20.0, 0.1)];
        let labels =
            |all: &[Costs]| Scales::new(all).map(|s| s.decades().into_iter().map(|(label, _)| label).collect());
        let expected: Vec<String> = ["0.001", "0.01", "0.1", "1", "10", "100"].map(str::to_owned).to_vec();
        assert_eq!(labels(&all), Some(expected), "from the smallest style cost, 0.004, up");
        assert_eq!(
            labels(&all[..1]).and_then(|l: Vec<String>| l.first().cloned()),
            Some("1e-4".to_owned()),
            "alone it counts"
        );
    }

    #[test]
    fn a_line_breaks_where_a_value_is_no_number() {
        let all = [costs(0, 1.0, 0.1), costs(10, f32::NAN, 0.1), costs(20, 1.0, 0.1), costs(30, 1.0, 0.1)];
        let path = Scales::new(&all).expect("something").path(&all, Line::Total);
        assert_eq!((path.matches('M').count(), path.matches('L').count()), (2, 1), "{path}");
    }

    #[test]
    fn a_table_has_few_rows_and_always_includes_the_last() {
        let all: Vec<Costs> = (0..500).map(|i| costs(i * 10, 1.0, 0.1)).collect();
        let rows = rows(&all);
        assert!(rows.len() <= MAX_ROWS, "{}", rows.len());
        assert_eq!(rows.last().and_then(|row| row.first()).map(String::as_str), Some("4990"), "the last");
        assert!(rows.iter().all(|row| row.len() == 1 + Line::ALL.len()), "a cell for each line");
    }

    #[test]
    fn without_costs_there_is_no_chart() {
        let drawing = drawing(&[]);
        assert!(drawing.grid.is_empty() && drawing.lines.len() == Line::ALL.len(), "only a legend: {drawing:?}");
        assert!(summary(&[]).contains("none yet"), "{}", summary(&[]));
    }
}
