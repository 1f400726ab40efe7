//! The costs of a painting over time, and its speed.

use likeness_core::geometry::Size;
use likeness_core::style::costs::Costs;
use likeness_core::style::tap::Tap;

/// One measurement.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Number of iterations done.
    pub iteration: u32,
    /// Number of iterations planned.
    pub planned: u32,
    /// Current size of the painting.
    pub size: Size,
    /// Iterations per second, over the last few.
    pub rate: f32,
    /// Estimated seconds left.
    pub left_s: f32,
    /// The costs.
    pub costs: Costs,
}

impl Point {
    /// A progress line.
    pub fn progress_line(&self) -> String {
        let Self { iteration, planned, size, rate, left_s, costs } = self;
        format!(
            "{iteration:5} of {planned}  {} x {}  {rate:.2} it/s, {left_s:.0} s left  J {:.4}  content {:.4}  style {:.4}",
            size.width, size.height, costs.total, costs.content, costs.style
        )
    }
}

/// The measurements as CSV, one per line. Costs are as defined in this project; those in the textbook normalisation
/// have the prefix `textbook_`.
pub fn csv(curve: &[Point]) -> String {
    let names = |prefix: &str| Tap::STYLE.map(|tap| format!("{prefix}{}", tap.name())).join(",");
    let mut text = format!(
        "iteration,width,height,rate,total,content,style,{},variation,textbook_content,{}\n",
        names(""),
        names("textbook_")
    );
    for Point { iteration, size, rate, costs, .. } in curve {
        let list = |values: &[f32]| values.iter().map(|v| format!("{v:e}")).collect::<Vec<_>>().join(",");
        let ours = [&[costs.total, costs.content, costs.style], costs.layers.as_slice()].concat();
        let rest = [&[costs.variation, costs.textbook_content], costs.textbook_layers.as_slice()].concat();
        let line = [list(&ours), list(&rest)].join(",");
        text += &format!("{iteration},{},{},{rate:.3},{line}\n", size.width, size.height);
    }
    text
}

/// Iterations per second at each size, as last measured there.
pub fn rates(curve: &[Point]) -> Vec<(Size, f32)> {
    let mut rates: Vec<(Size, f32)> = Vec::new();
    for point in curve {
        match rates.last_mut().filter(|(size, _)| *size == point.size) {
            Some((_, rate)) => *rate = point.rate,
            None => rates.push((point.size, point.rate)),
        }
    }
    rates
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(iteration: u32, side: u32, rate: f32) -> Point {
        let costs = Costs {
            iteration,
            total: 4.5,
            content: 0.25,
            style: 0.05,
            layers: vec![0.1, 0.2, 0.3, 0.4, 0.5],
            variation: 0.0,
            textbook_content: 1e6,
            textbook_layers: vec![1.0, 2.0, 3.0, 4.0, 5e9],
        };
        Point { iteration, planned: 20, size: Size::new(side, side), rate, left_s: 3.0, costs }
    }

    #[test]
    fn every_line_has_as_many_numbers_as_the_header_has_names() {
        let text = csv(&[point(1, 128, 9.0), point(11, 181, 4.0)]);
        let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        assert_eq!(lines.iter().map(Vec::len).collect::<Vec<_>>(), [19, 19, 19], "{text}");
        let at = |name: &str| lines[0].iter().position(|n| *n == name).map(|i| lines[2][i].parse::<f32>());
        assert_eq!(at("iteration"), Some(Ok(11.0)), "{text}");
        assert_eq!((at("conv5_1"), at("textbook_conv5_1")), (Some(Ok(0.5)), Some(Ok(5e9))), "in their columns");
        assert_eq!((at("content"), at("textbook_content")), (Some(Ok(0.25)), Some(Ok(1e6))), "{text}");
    }

    #[test]
    fn the_rate_of_a_size_is_the_last_one_measured_there() {
        let curve = [point(1, 128, 2.0), point(11, 128, 9.0), point(21, 181, 4.0)];
        let found: Vec<_> = rates(&curve).iter().map(|(size, rate)| (size.width, rate.to_bits())).collect();
        assert_eq!(found, [(128, 9.0_f32.to_bits()), (181, 4.0_f32.to_bits())], "coarse to fine");
    }
}
