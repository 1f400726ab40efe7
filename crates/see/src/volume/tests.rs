//! The claims of the lesson.

use super::*;
use crate::array::Array;
use crate::grid::places;
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};

/// The largest response at the places that are picked.
fn strongest(responses: &Array<3>, pick: impl Fn([usize; 3]) -> bool) -> f32 {
    places(responses.size()).filter(|place| pick(*place)).map(|place| responses.at(0, place)).fold(f32::MIN, f32::max)
}

/// Whether a place is near the square that stands, or else near the path of the other.
fn is_standing([_, y, x]: [usize; 3]) -> bool {
    y >= Film::STANDING[0] - 4 && x >= Film::STANDING[1] - 4
}

#[test]
fn the_ball_finds_the_spot_once_the_skull_is_masked() {
    for seed in 0..100 {
        let head = Head::draw(seed);
        let (in_skull, _) = ball().apply(&head.voxels).unwrap().peak(0);
        let (found, _) = ball().apply(&head.masked()).unwrap().peak(0);
        let away = |place: [usize; 3]| (0..3).map(|axis| place[axis].abs_diff(head.spot[axis])).max();
        assert!(away(found) <= Some(1), "seed {seed}: {found:?} instead of {:?}", head.spot);
        assert!(away(in_skull) > Some(3), "seed {seed}: with the skull it answers most at {in_skull:?}");
    }
}

#[test]
fn an_edge_kernel_answers_to_rises_along_its_axis_only() {
    for axis in 0..3 {
        let slope = Array::drawn([9; 3], |place| place[axis] as f32);
        for other in 0..3 {
            let expected = if other == axis { 2.0 } else { 0.0 };
            let found = edge(other).apply(&slope).unwrap().at(0, [4; 3]);
            assert!((found - expected).abs() < 1e-5, "a slope along {axis}, the kernel along {other}: {found}");
        }
    }
}

#[test]
fn edges_of_the_skull_are_seen_along_each_axis() {
    let head = Head::draw(0);
    for axis in 0..3 {
        let response = edge(axis).apply(&head.voxels).unwrap();
        // On the line through the middle along this axis, from outside to the brain: into the skull, and out of it.
        let line: Vec<f32> = (1..16)
            .map(|at| std::array::from_fn(|a| if a == axis { at } else { 16 }))
            .map(|place| response.at(0, place))
            .collect();
        let (into, out) =
            line.iter().fold((0.0, 0.0), |(into, out): (f32, f32), value| (into.max(*value), out.min(*value)));
        assert!(into > 0.7 && out < -0.7, "axis {axis}: {into} into the skull, {out} out of it");
    }
}

#[test]
fn slices_keep_the_order_of_the_other_axes() {
    let volume = Array::drawn([2, 3, 4], |[z, y, x]| (100 * z + 10 * y + x) as f32);
    let cut = |axis, at| slice(&volume, axis, at).unwrap();
    assert_eq!((cut(0, 1).size(), cut(0, 1).at(0, [2, 3])), ([3, 4], 123.0), "rows and columns");
    assert_eq!((cut(1, 2).size(), cut(1, 2).at(0, [1, 3])), ([2, 4], 123.0), "depth and columns");
    assert_eq!((cut(2, 3).size(), cut(2, 3).at(0, [1, 2])), ([2, 3], 123.0), "depth and rows");
    assert_eq!((slice(&volume, 0, 2), slice(&volume, 3, 0)), (None, None), "beyond");
}

#[test]
fn what_stands_still_vanishes_under_the_derivative_in_time() {
    for direction in Direction::ALL {
        let change = Film::change().apply(&Film::draw(direction).frames).unwrap();
        assert_eq!(change.size(), [22, 48, 48], "without the first and the last frame");
        let still = strongest(&change.map(f32::abs), is_standing);
        assert!(still.abs() < f32::MIN_POSITIVE, "{direction:?}: nothing where nothing moves, not {still}");
        let (gone, come) = (change.values().iter().copied().fold(0.0, f32::min), change.peak(0).1);
        assert!(gone < -0.4 && come > 0.4, "{direction:?}: {gone} behind, {come} before");
    }
}

#[test]
fn a_kernel_answers_to_its_direction_four_times_as_much_as_to_the_opposite_one() {
    for direction in Direction::ALL {
        let answer = |kernel: Direction| kernel.kernel().apply(&Film::draw(direction).frames).unwrap();
        let moving = |responses: &Array<3>| strongest(responses, |place| !is_standing(place));
        let (own, other) = (answer(direction), answer(direction.opposite()));
        let ratio = moving(&own) / moving(&other);
        assert!(ratio >= 4.0, "{direction:?}: {ratio}");
        let (still, across) = (strongest(&own, is_standing), Direction::ALL.map(|kernel| moving(&answer(kernel))));
        assert!(moving(&own) / still >= 3.0, "{direction:?}: standing {still}, moving {}", moving(&own));
        for (kernel, response) in Direction::ALL.iter().zip(across).filter(|(kernel, _)| **kernel != direction) {
            assert!(
                moving(&own) / response >= 2.0,
                "{direction:?}, kernel {kernel:?}: {response}, own {}",
                moving(&own)
            );
        }
    }
}

#[test]
fn the_same_seed_draws_the_same_head() {
    assert_eq!(Head::draw(5), Head::draw(5), "to the bit");
    assert_ne!(Head::draw(5).spot, Head::draw(6).spot, "another spot");
}

#[test]
fn a_camera_film_is_mirrored_and_grey() {
    let (side, frames) = (u32::try_from(Film::SIDE).unwrap(), u32::try_from(Film::FRAMES).unwrap());
    let field = |time: u32| {
        RgbField::from_fn(
            Size::new(side, side),
            |x, y| if (x, y) == (time, 5) { [255.0; 3] } else { [0.0, 100.0, 0.0] },
        )
    };
    let taken: Vec<RgbaFrame> = (0..frames + 2).map(|time| field(time).to_rgba()).collect();
    let film = Film::mirrored(&taken).unwrap();
    for time in 0..Film::FRAMES {
        let lit = film.frames.at(0, [time, 5, Film::SIDE - 1 - time]);
        assert!((lit - 1.0).abs() < 1e-6, "frame {time}: {lit}");
        let other = film.frames.at(0, [time, 5, time.min(Film::SIDE / 2 - 1)]);
        assert!(
            (other - 0.587 * 100.0 / 255.0).abs() < 1e-6,
            "frame {time}: green as bright as the eye sees it, {other}"
        );
    }
    assert_eq!(Film::mirrored(&taken[..Film::FRAMES - 1]), None, "too few");
    let mut odd = taken;
    odd[3] = RgbField::filled(Size::new(side, side + 1), [0.0; 3]).to_rgba();
    assert_eq!(Film::mirrored(&odd), None, "of another size");
}
