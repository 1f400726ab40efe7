//! Whole maximisations, of units that are small enough to be written down.

use super::*;

/// Rows and columns of the unit's kernel.
const KERNEL: usize = 9;

/// Of the correlation that the best picture has with the kernel, the share that 40 steps must reach; 0.87 when this was written.
const LIKENESS: f32 = 0.8;

/// Of the largest possible value, the share that 40 steps must reach; 0.70 when this was written.
const REACHED: f32 = 0.6;

/// A linear unit and its ReLU: a green-purple blob beside a dark stripe, somewhere in the picture.
fn kernel() -> Vec<f32> {
    let at = |channel: usize, y: usize, x: usize| {
        let (y, x) = (y as f32 - 4.0, x as f32 - 4.0);
        let blob = libm::expf(-((y - 1.0) * (y - 1.0) + (x + 1.0) * (x + 1.0)) / 4.0);
        let stripe = libm::expf(-(x - 2.0) * (x - 2.0) / 2.0);
        [-0.8, 1.0, -0.6][channel] * blob - 0.4 * stripe
    };
    let places = (0..3).flat_map(|c| (0..KERNEL).flat_map(move |y| (0..KERNEL).map(move |x| (c, y, x))));
    let values: Vec<f32> = places.map(|(c, y, x)| at(c, y, x)).collect();
    // Without a mean, the brightness of all does not matter.
    let mean = values.iter().sum::<f32>() / values.len() as f32;
    values.iter().map(|v| v - mean).collect()
}

/// The indices of the pixels that the unit sees at a position.
fn seen(side: usize, [y, x]: [usize; 2]) -> Vec<usize> {
    let rows = (0..3).flat_map(|c| (0..KERNEL).map(move |dy| (c * side + y + dy) * side + x));
    rows.flat_map(|start| start..start + KERNEL).collect()
}

/// The responses at all positions at which the kernel fits.
fn responses(picture: &[f32], side: usize) -> Vec<f32> {
    let (kernel, positions) = (kernel(), side - KERNEL + 1);
    let response = |at: usize| {
        let pixels = seen(side, [at / positions, at % positions]);
        pixels.iter().zip(&kernel).map(|(pixel, weight)| (picture[*pixel] - 127.5) * weight).sum()
    };
    (0..positions * positions).map(response).collect()
}

/// The value of an objective, and its gradient with respect to the picture.
fn value_and_gradient(objective: Objective, picture: &[f32], side: usize) -> (f32, Vec<f32>) {
    let (kernel, positions) = (kernel(), side - KERNEL + 1);
    let responses = responses(picture, side);
    let mut gradient = vec![0.0; picture.len()];
    for (at, seed) in objective.seed(&responses, [positions; 2]).into_iter().enumerate() {
        for (pixel, weight) in seen(side, [at / positions, at % positions]).into_iter().zip(&kernel) {
            gradient[pixel] += seed * weight;
        }
    }
    (objective.value(&responses, [positions; 2]), gradient)
}

fn settings(jitter: usize) -> Settings {
    Settings { side: 24, steps: 40, rate: 0.05, total_variation: 0.1, jitter, seed: 5 }
}

/// The maximisation when it is done, and the value before each step.
fn maximised(objective: Objective, settings: Settings) -> (Maximization, Vec<f32>) {
    let (mut maximization, mut values) = (Maximization::new(settings), Vec::new());
    while !maximization.is_done() {
        let (value, gradient) = value_and_gradient(objective, &maximization.jittered(), settings.side);
        values.push(value);
        maximization.step(&gradient).unwrap();
    }
    (maximization, values)
}

fn correlation(a: &[f32], b: &[f32]) -> f32 {
    let mean = |v: &[f32]| v.iter().sum::<f32>() / v.len() as f32;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let sum = |f: &dyn Fn(f32, f32) -> f32| a.iter().zip(b).map(|(a, b)| f(a - mean_a, b - mean_b)).sum::<f32>();
    sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt()
}

#[test]
fn the_value_rises_step_by_step_and_the_picture_becomes_like_the_kernel() {
    let (maximization, values) = maximised(Objective::Centre, settings(0));
    assert!(values.windows(2).all(|pair| pair[1] > pair[0]), "steadily: {values:?}");
    let centre = seen(24, [8, 8]);
    let patch: Vec<f32> = centre.iter().map(|pixel| maximization.picture()[*pixel]).collect();
    let noise: Vec<f32> = centre.iter().map(|pixel| Maximization::new(settings(0)).picture()[*pixel]).collect();
    // The best picture that there is has 0 and 255 where the kernel has its signs.
    let signs: Vec<f32> = kernel().iter().map(|weight| weight.signum()).collect();
    let [before, after, best] = [noise, patch, signs].map(|patch| correlation(&patch, &kernel()));
    assert!(before < 0.2 && after > LIKENESS * best, "correlation {before} before, {after} after, {best} at best");
    let (value, best) = (values[values.len() - 1], 127.5 * kernel().iter().map(|weight| weight.abs()).sum::<f32>());
    assert!(value > REACHED * best, "{value} of {best}");
}

#[test]
fn with_jitter_the_value_rises_from_each_ten_steps_to_the_next() {
    for objective in [Objective::Centre, Objective::ChannelMean] {
        let (_, values) = maximised(objective, settings(2));
        let tens: Vec<f32> = values.chunks_exact(10).map(|ten| ten.iter().sum()).collect();
        assert!(tens.windows(2).all(|pair| pair[1] > pair[0]), "{objective:?}: {tens:?}");
    }
}

#[test]
fn a_mean_fills_the_picture_with_the_feature() {
    let (maximization, _) = maximised(Objective::ChannelMean, settings(2));
    let (noise, after) = (Maximization::new(settings(2)), maximization.picture());
    // Active in about a third of positions, and everywhere in some of each quarter.
    let responses = responses(after, 24);
    let strongest = responses.iter().copied().fold(0.0, f32::max);
    for (top, left) in [(0, 0), (0, 8), (8, 0), (8, 8)] {
        let quarter = (0..8).flat_map(|y| (0..8).map(move |x| (top + y) * 16 + left + x));
        let best = quarter.map(|at| responses[at]).fold(0.0, f32::max);
        assert!(best > 0.5 * strongest, "the quarter at ({top}, {left}): {best} of {strongest}");
    }
    let value = |picture: &[f32]| value_and_gradient(Objective::ChannelMean, picture, 24).0;
    assert!(value(after) > 20.0 * value(noise.picture()), "{} and {}", value(after), value(noise.picture()));
}

#[test]
fn the_same_seed_makes_the_same_picture_to_the_bit_and_another_seed_another() {
    let (first, _) = maximised(Objective::ChannelMean, settings(2));
    let (second, _) = maximised(Objective::ChannelMean, settings(2));
    assert_eq!(first.picture(), second.picture(), "the same");
    let (other, _) = maximised(Objective::ChannelMean, Settings { seed: 6, ..settings(2) });
    assert_ne!(first.picture(), other.picture(), "another");
}

#[test]
fn the_unit_of_the_objective_does_not_matter() {
    let made = |factor: f32| {
        let mut maximization = Maximization::new(settings(2));
        for _ in 0..10 {
            let (_, gradient) = value_and_gradient(Objective::Centre, &maximization.jittered(), 24);
            maximization.step(&gradient.iter().map(|g| factor * g).collect::<Vec<_>>()).unwrap();
        }
        maximization
    };
    let expected = made(1.0);
    for factor in [1e-4, 1e4] {
        for (found, expected) in made(factor).picture().iter().zip(expected.picture()) {
            assert!((found - expected).abs() < 0.1, "times {factor}: {found} instead of {expected}");
        }
    }
}

#[test]
fn weight_on_calm_makes_a_calmer_picture() {
    let restlessness = |weight: f32| {
        let (maximization, _) = maximised(Objective::Centre, Settings { total_variation: weight, ..settings(2) });
        let rows = maximization.picture().chunks_exact(24);
        rows.map(|row| row.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum::<f32>()).sum::<f32>()
    };
    let [none, little, much] = [0.0, 0.1, 1.0].map(restlessness);
    assert!(none > little && little > much, "{none}, {little}, {much}");
}

#[test]
fn the_gradient_goes_back_through_the_jitter() {
    // A unit that likes one pixel of the jittered picture makes that pixel of the picture bright from which the jitter took it.
    let mut maximization = Maximization::new(Settings { total_variation: 0.0, ..settings(3) });
    for _ in 0..5 {
        let marks: Vec<f32> = (0..3 * 24 * 24).map(|index| index as f32).collect();
        let from = maximization.shift.apply(&marks)[10 * 24 + 10];
        let (before, mut gradient) = (maximization.picture().to_vec(), vec![0.0; marks.len()]);
        gradient[10 * 24 + 10] = 1.0;
        let mut single = Maximization { adam: Adam::new(0.05, marks.len()), ..maximization.clone() };
        single.step(&gradient).unwrap();
        let rises = single.picture().iter().zip(&before).map(|(after, before)| after - before).enumerate();
        let (best, _) = rises.take(24 * 24).fold((0, 0.0), |best, rise| if rise.1 > best.1 { rise } else { best });
        assert_eq!(best, likeness_core::number::floor_to_usize(from), "where the pixel came from");
        maximization.step(&gradient).unwrap();
    }
}

#[test]
fn every_pixel_is_a_colour_whatever_the_coefficients_are() {
    let mut maximization = Maximization::new(settings(2));
    for scale in [1.0, 1e3, 1e10, 1e30] {
        for sign in [1.0, -1.0] {
            let coefficients = maximization.coefficients.iter().map(|c| sign * scale * 100.0 * c).collect::<Vec<_>>();
            let picture = maximization.parametrization.picture(&coefficients);
            assert!(picture.iter().all(|v| (0.0..=255.0).contains(v)), "times {scale}");
        }
    }
    // From black and white there is a way back: nothing but finite numbers.
    maximization.coefficients.iter_mut().for_each(|c| *c *= 1e6);
    maximization.picture = maximization.parametrization.picture(&maximization.coefficients);
    maximization.step(&vec![1.0; 3 * 24 * 24]).unwrap();
    assert!(maximization.picture().iter().all(|v| (0.0..=255.0).contains(v)), "after a step");
}

#[test]
fn a_refused_gradient_changes_nothing() {
    let mut maximization = Maximization::new(settings(2));
    let (before, count) = (maximization.jittered(), maximization.picture().len());
    let length = MaximizationError::Length { expected: count, found: 5 };
    assert_eq!(maximization.step(&[0.0; 5]), Err(length), "too short");
    for value in [f32::NAN, f32::INFINITY, f32::MAX] {
        let mut gradient = vec![0.0; count];
        gradient[7] = value;
        assert_eq!(maximization.step(&gradient), Err(MaximizationError::NotFinite), "{value}");
    }
    assert_eq!((maximization.jittered(), maximization.iteration()), (before, 0), "as before");
}

#[test]
fn it_is_done_after_the_planned_steps_and_may_go_on() {
    let mut maximization = Maximization::new(Settings { steps: 2, ..settings(2) });
    for (iteration, is_done) in [(0, false), (1, false), (2, true), (3, true)] {
        assert_eq!((maximization.iteration(), maximization.is_done()), (iteration, is_done), "step {iteration}");
        maximization.step(&vec![1.0; maximization.picture().len()]).unwrap();
    }
}
