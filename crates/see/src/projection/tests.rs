//! Drawings of gradients whose levels can be computed by hand, and what must hold for all.

use super::*;
use likeness_core::rng::Rng;
use proptest::prelude::*;

const ALL: Field = Field { first: 0, last: i64::MAX - 1 };

/// The first channel of each pixel.
fn reds(frame: &RgbaFrame) -> Vec<u8> {
    frame.bytes().chunks_exact(4).map(|pixel| pixel[0]).collect()
}

fn random(count: usize, seed: u64) -> Vec<f32> {
    let mut rng = Rng::new(seed);
    (0..count).map(|_| rng.unit() - 0.5).collect()
}

#[test]
fn three_deviations_of_gradient_are_white_and_none_is_grey() {
    // Of 36 numbers, one is 6 and one is -6: σ = √(72 / 36) = √2.
    let mut gradient = vec![0.0; 36];
    (gradient[0], gradient[13], gradient[2]) = (6.0, -6.0, 0.0);
    let frame = Projection::new([3, 4], gradient, [ALL; 2]).unwrap().normalized_crop().unwrap();
    assert_eq!(&frame.bytes()[..4], [255, 128, 128, 255], "4.2 deviations of red");
    assert_eq!(&frame.bytes()[4..8], [128, 0, 128, 255], "as many against green");
    assert_eq!(&frame.bytes()[8..12], [128, 128, 128, 255], "none");
    // ±1 everywhere: σ = 1, and 255 (1/6 + 1/2) = 170.
    let gradient = [1.0, -1.0].repeat(6);
    let frame = Projection::new([2, 2], gradient, [ALL; 2]).unwrap().normalized_crop().unwrap();
    assert_eq!(reds(&frame), [170, 85, 170, 85], "a sixth of the range up and down");
}

#[test]
fn deviations_and_percentiles_are_of_the_field_alone() {
    let gradient: Vec<f32> = (0..75).map(|at| if at / 5 % 5 < 2 { 1.0 } else { 1000.0 }).collect();
    let field = [Field { first: -3, last: 1 }, Field { first: 2, last: 3 }];
    let projection = Projection::new([5, 5], gradient, field).unwrap();
    let crop = projection.normalized_crop().unwrap();
    assert_eq!(crop.size(), Size::new(2, 2), "rows 0 and 1, columns 2 and 3");
    assert_eq!(reds(&crop), [170; 4], "one deviation");
    let photo = reds(&projection.photo_by_strength(&[200.0; 75]).unwrap());
    for (at, red) in photo.iter().enumerate() {
        let is_seen = at / 5 < 2 && (2..4).contains(&(at % 5));
        assert_eq!(*red, if is_seen { 200 } else { 128 }, "pixel {at}");
    }
}

#[test]
fn the_photo_fades_with_the_root_of_the_strength() {
    // Norms of 0 to 99 over 100 pixels: 98 % are at most 97. Red 3/5 and green 4/5 of each.
    let ramp = |share: f32| (0..100).map(move |norm| share * norm as f32);
    let gradient: Vec<f32> = ramp(0.6).chain(ramp(0.8)).chain(ramp(0.0)).collect();
    let projection = Projection::new([10, 10], gradient, [ALL; 2]).unwrap();
    assert!((projection.percentile() - 97.0).abs() < 1e-4, "{}", projection.percentile());
    let photo = [vec![227.5; 100], vec![27.5; 100], vec![127.5; 100]].concat();
    let frame = projection.photo_by_strength(&photo).unwrap();
    for (norm, pixel) in frame.bytes().chunks_exact(4).enumerate() {
        let strength = (norm as f32 / 97.0).min(1.0).sqrt();
        let expected = [127.5 + 100.0 * strength, 127.5 - 100.0 * strength, 127.5];
        for (found, expected) in pixel.iter().zip(expected) {
            assert!((f32::from(*found) - expected).abs() < 0.501, "norm {norm}: {found} instead of {expected}");
        }
    }
}

#[test]
fn without_a_gradient_all_is_mid_grey_and_a_single_pixel_is_shown_in_full() {
    let mut gradient = vec![0.0; 3 * 100];
    let none = Projection::new([10, 10], gradient.clone(), [ALL; 2]).unwrap();
    assert_eq!(reds(&none.normalized_crop().unwrap()), [128; 100], "the gradient");
    assert_eq!(reds(&none.photo_by_strength(&[255.0; 300]).unwrap()), [128; 100], "the photo");
    gradient[42] = 1e-30;
    let one = Projection::new([10, 10], gradient, [ALL; 2]).unwrap();
    let shown = reds(&one.photo_by_strength(&[255.0; 300]).unwrap());
    assert!(shown.iter().enumerate().all(|(at, red)| *red == if at == 42 { 255 } else { 128 }), "{shown:?}");
}

#[test]
fn what_cannot_be_drawn_is_refused() {
    let made = |gradient: Vec<f32>, field| Projection::new([2, 2], gradient, field).map(|_| ());
    let length = ProjectionError::Length { size: [2, 2], expected: 12, found: 11 };
    assert_eq!(made(vec![0.0; 11], [ALL; 2]), Err(length.clone()), "too short");
    assert_eq!(made(vec![f32::NAN; 12], [ALL; 2]), Err(ProjectionError::NotFinite), "not a number");
    let beside = Field { first: 2, last: 5 };
    assert_eq!(made(vec![0.0; 12], [ALL, beside]), Err(ProjectionError::Outside), "right of the picture");
    let projection = Projection::new([2, 2], vec![0.0; 12], [ALL; 2]).unwrap();
    assert_eq!(projection.photo_by_strength(&[0.0; 11]), Err(length), "a photo of another size");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn how_large_the_gradient_is_does_not_matter(
        size in [1usize..20, 1usize..20], exponent in -60i32..60, seed in any::<u64>(),
    ) {
        // Powers of two: the numbers keep their bits.
        let (count, factor) = (3 * size[0] * size[1], libm::exp2f(exponent as f32));
        let (gradient, photo) = (random(count, seed), vec![250.0; count]);
        let scaled = gradient.iter().map(|g| factor * g).collect();
        let [one, other] = [gradient, scaled].map(|gradient| Projection::new(size, gradient, [ALL; 2]).unwrap());
        prop_assert_eq!(one.normalized_crop(), other.normalized_crop());
        prop_assert_eq!(one.photo_by_strength(&photo), other.photo_by_strength(&photo));
    }

    #[test]
    fn the_photo_lies_between_itself_and_grey(
        size in [1usize..20, 1usize..20], field in [(-5i64..15, 1i64..20), (-5i64..15, 1i64..20)], seed in any::<u64>(),
    ) {
        let count = 3 * size[0] * size[1];
        let photo: Vec<f32> = random(count, seed).iter().map(|v| 255.0 * (v + 0.5)).collect();
        let field = field.map(|(first, length)| Field { first, last: first + length - 1 });
        let Ok(projection) = Projection::new(size, random(count, seed ^ 1), field) else { return Ok(()) };
        let frame = projection.photo_by_strength(&photo).unwrap();
        let pixels = size[0] * size[1];
        let mut in_full = 0;
        for (at, pixel) in frame.bytes().chunks_exact(4).enumerate() {
            for channel in 0..3 {
                let (found, original) = (f32::from(pixel[channel]), photo[channel * pixels + at]);
                let (low, high) = (original.min(MID_GREY) - 0.51, original.max(MID_GREY) + 0.51);
                prop_assert!((low..=high).contains(&found), "pixel {}: {} of {}", at, found, original);
            }
            in_full += usize::from((0..3).all(|c| (f32::from(pixel[c]) - photo[c * pixels + at]).abs() < 0.51));
        }
        prop_assert!(in_full > 0, "the strongest pixel is shown as it is");
    }
}
