//! Kernels on the drawn head, and slices through it.

use likeness_core::pixels::RgbaFrame;
use likeness_see::array::Array;
use likeness_see::picture_kernel::Shown;
use likeness_see::volume::{Head, ball, edge, slice};
use words::Text;

/// A kernel on the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadKernel {
    /// Edges along an axis.
    Edge(usize),
    /// Bright balls in all that the scanner shows.
    Ball,
    /// Bright balls once the skull is masked.
    MaskedBall,
}

impl HeadKernel {
    /// All kernels, in the order of the lesson.
    pub const ALL: [Self; 5] = [Self::Edge(0), Self::Edge(1), Self::Edge(2), Self::Ball, Self::MaskedBall];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Edge(0) => words::SEE_HEAD_EDGE_HEIGHT,
            Self::Edge(1) => words::SEE_HEAD_EDGE_DEPTH,
            Self::Edge(_) => words::SEE_HEAD_EDGE_WIDTH,
            Self::Ball => words::SEE_HEAD_BALL,
            Self::MaskedBall => words::SEE_HEAD_MASKED_BALL,
        }
    }

    /// What it slides over.
    pub fn input(self, head: &Head) -> Array<3> {
        if self == Self::MaskedBall { head.masked() } else { head.voxels.clone() }
    }

    /// What it answers.
    pub fn respond(self, input: &Array<3>) -> Option<Array<3>> {
        match self {
            Self::Edge(axis) => edge(axis).apply(input).ok(),
            Self::Ball | Self::MaskedBall => ball().apply(input).ok(),
        }
    }
}

/// The name of an axis: from the bottom up, from the face back, from left to right.
pub const fn axis_name(axis: usize) -> Text {
    match axis {
        0 => words::SEE_AXIS_HEIGHT,
        1 => words::SEE_AXIS_DEPTH,
        _ => words::SEE_AXIS_WIDTH,
    }
}

/// A response and where it is strongest.
#[derive(Debug, Clone, PartialEq)]
pub struct HeadView {
    /// The kernel.
    pub kernel: HeadKernel,
    /// What the kernel slides over.
    pub input: Array<3>,
    /// Its response.
    pub response: Array<3>,
    /// The strongest response, up or down: how the response is drawn.
    pub most: f32,
    /// Where the response is largest.
    pub peak: [usize; 3],
    /// Whether that is the bright spot, to the voxel beside it.
    pub is_spot: bool,
}

impl HeadView {
    /// Lets a kernel slide over a head.
    pub fn new(head: &Head, kernel: HeadKernel) -> Option<Self> {
        let input = kernel.input(head);
        let response = kernel.respond(&input)?;
        let most = response.values().iter().fold(1e-6_f32, |most, value| most.max(value.abs()));
        let (peak, _) = response.peak(0);
        let is_spot = peak.iter().zip(head.spot).all(|(at, spot)| at.abs_diff(spot) <= 1);
        Some(Self { kernel, input, response, most, peak, is_spot })
    }

    /// What was found, in a sentence.
    pub const fn findings(&self) -> Text {
        match (self.kernel, self.is_spot) {
            (HeadKernel::Edge(_), _) => words::SEE_HEAD_EDGE_MEANS,
            (HeadKernel::Ball | HeadKernel::MaskedBall, true) => words::SEE_HEAD_FOUND,
            (HeadKernel::Ball | HeadKernel::MaskedBall, false) => words::SEE_HEAD_MISSED,
        }
    }

    /// A slice of the input. What is masked is grey there, so that it is drawn around grey.
    pub fn input_slice(&self, axis: usize, at: usize) -> Option<RgbaFrame> {
        let shown = if self.kernel == HeadKernel::MaskedBall { Shown::Signed(0.6) } else { Shown::Brightness };
        upright(&self.input, axis, at).map(|slice| shown.draw(&slice))
    }

    /// A slice of the response.
    pub fn response_slice(&self, axis: usize, at: usize) -> Option<RgbaFrame> {
        upright(&self.response, axis, at).map(|slice| Shown::Signed(self.most).draw(&slice))
    }
}

/// Where a place appears in the slice along an axis, in voxels from the left and from the top.
pub fn shown_at(place: [usize; 3], axis: usize) -> (usize, usize) {
    let top = |height: usize| Head::SIDE - 1 - height;
    match axis {
        0 => (place[2], place[1]),
        1 => (place[2], top(place[0])),
        _ => (place[1], top(place[0])),
    }
}

/// A slice with the top of the head at the top.
fn upright(volume: &Array<3>, axis: usize, at: usize) -> Option<Array<2>> {
    let slice = slice(volume, axis, at)?;
    let [rows, _] = slice.size();
    let flips = axis != 0;
    Some(Array::drawn(slice.size(), |[y, x]| slice.at(0, [if flips { rows - 1 - y } else { y }, x])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ball_finds_the_spot_only_once_the_skull_is_masked() {
        let head = Head::draw(0);
        let is_spot = |kernel| HeadView::new(&head, kernel).expect("it fits").is_spot;
        assert!(!is_spot(HeadKernel::Ball), "the skull is brighter");
        assert!(is_spot(HeadKernel::MaskedBall), "without it the spot is");
    }

    #[test]
    fn a_place_is_shown_where_its_slice_shows_it() {
        let mark = [20, 9, 5];
        let volume = Array::drawn([Head::SIDE; 3], |place| if place == mark { 1.0 } else { 0.0 });
        for axis in 0..3 {
            let (x, y) = shown_at(mark, axis);
            let slice = upright(&volume, axis, mark[axis]).expect("it exists");
            assert_eq!(slice.peak(0), ([y, x], 1.0), "axis {axis}");
        }
        assert_eq!(upright(&volume, 1, 99), None, "beyond the head");
    }
}
