//! Kernels on a film: frames, and how much each kernel answers to what moves and to what stands.

use likeness_core::pixels::RgbaFrame;
use likeness_see::array::Array;
use likeness_see::convolution::Convolution;
use likeness_see::grid::places;
use likeness_see::picture_kernel::Shown;
use likeness_see::volume::{Direction, Film, slice};
use words::Text;

/// A kernel on the film.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilmKernel {
    /// The change in time, d/dt.
    Change,
    /// Motion in a direction.
    Motion(Direction),
}

impl FilmKernel {
    /// All kernels, in the order of the lesson.
    pub const ALL: [Self; 5] = [
        Self::Change,
        Self::Motion(Direction::Right),
        Self::Motion(Direction::Left),
        Self::Motion(Direction::Down),
        Self::Motion(Direction::Up),
    ];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Change => words::SEE_FILM_CHANGE,
            Self::Motion(direction) => direction_name(direction),
        }
    }

    fn convolution(self) -> Convolution<3> {
        match self {
            Self::Change => Film::change(),
            Self::Motion(direction) => direction.kernel(),
        }
    }

    /// How many frames at the beginning and at the end have no response: the kernel needs frames before and after.
    const fn reach(self) -> usize {
        match self {
            Self::Change => 1,
            Self::Motion(_) => 2,
        }
    }
}

/// The name of a direction.
pub const fn direction_name(direction: Direction) -> Text {
    match direction {
        Direction::Right => words::SEE_FILM_RIGHT,
        Direction::Left => words::SEE_FILM_LEFT,
        Direction::Down => words::SEE_FILM_DOWN,
        Direction::Up => words::SEE_FILM_UP,
    }
}

/// The response that is drawn black or white at least: what is fainter, such as a camera's noise, stays grey.
const FAINT: f32 = 0.05;

/// A kernel's response to the film.
#[derive(Debug, Clone, PartialEq)]
pub struct FilmView {
    kernel: FilmKernel,
    response: Array<3>,
    most: f32,
    /// The strongest response, up or down, near the square that moves; in a film of the camera, anywhere but in the lower right.
    pub moving: f32,
    /// The same, near the square that stands; in a film of the camera, in the lower right.
    pub standing: f32,
}

impl FilmView {
    /// Lets a kernel slide over the film.
    pub fn new(film: &Film, kernel: FilmKernel) -> Option<Self> {
        let response = kernel.convolution().apply(&film.frames).ok()?;
        let (mut moving, mut standing) = (0.0_f32, 0.0_f32);
        for (place, value) in places(response.size()).zip(response.values()) {
            let side = if is_near_standing(place) { &mut standing } else { &mut moving };
            *side = side.max(value.abs());
        }
        Some(Self { kernel, response, most: moving.max(standing).max(FAINT), moving, standing })
    }

    /// The kernel.
    pub const fn kernel(&self) -> FilmKernel {
        self.kernel
    }

    /// The strongest response anywhere, up or down.
    pub const fn strongest(&self) -> f32 {
        self.moving.max(self.standing)
    }

    /// The response to a frame, drawn around grey. `None` where it has none.
    pub fn frame(&self, frame: usize) -> Option<RgbaFrame> {
        let frame = frame.checked_sub(self.kernel.reach())?;
        slice(&self.response, 0, frame).map(|slice| Shown::Signed(self.most).draw(&slice))
    }
}

/// A frame of the film.
pub fn frame(film: &Film, frame: usize) -> Option<RgbaFrame> {
    slice(&film.frames, 0, frame).map(|slice| Shown::Brightness.draw(&slice))
}

/// Whether a kernel at this place can see the square that stands.
const fn is_near_standing([_, y, x]: [usize; 3]) -> bool {
    y + 4 >= Film::STANDING[0] && x + 4 >= Film::STANDING[1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_still_vanishes_and_each_direction_has_its_kernel() {
        for direction in Direction::ALL {
            let film = Film::draw(direction);
            let view = |kernel| FilmView::new(&film, kernel).expect("it fits");
            let change = view(FilmKernel::Change);
            assert!(change.standing < 1e-6 && change.moving > 0.4, "{direction:?}: {change:?}");
            let (own, other) = (view(FilmKernel::Motion(direction)), view(FilmKernel::Motion(direction.opposite())));
            assert!(own.moving > 4.0 * other.moving, "{direction:?}: {} and {}", own.moving, other.moving);
        }
    }

    #[test]
    fn the_ends_of_the_film_have_no_response() {
        let film = Film::draw(Direction::Right);
        let has = |kernel, frame| FilmView::new(&film, kernel).expect("it fits").frame(frame).is_some();
        let frames = |kernel| (0..Film::FRAMES).filter(|frame| has(kernel, *frame)).collect::<Vec<_>>();
        assert_eq!(frames(FilmKernel::Change), (1..23).collect::<Vec<_>>(), "one at each end");
        assert!(!has(FilmKernel::Motion(Direction::Up), 1) && has(FilmKernel::Motion(Direction::Up), 2), "two");
        assert!(frame(&film, 23).is_some() && frame(&film, 24).is_none(), "the film itself");
    }
}
