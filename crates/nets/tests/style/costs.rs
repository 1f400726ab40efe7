//! The costs that a painting measures, against their formulas, and when they are nothing.

use crate::direct::{Direct, ReferenceCosts, planes};
use crate::stage::{self, PHOTO, WAVES};
use crate::tiny;
use likeness_core::pixels::RgbField;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::style::painting::{InitialState, Interrupt, NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::vgg::{Border, Vgg};
use std::cell::Cell;

/// Single against double precision: sums of up to 98,304 numbers, squares of differences.
const RELATIVE: f64 = 1e-4;

fn begin(vgg: &Vgg, settings: &PaintSettings, scene: &ScaleInputs) -> Painting {
    pollster::block_on(Painting::begin(vgg, settings, scene, &NeverInterrupt)).expect("there is a style")
}

/// The costs of the picture that a scene starts from.
fn measured(vgg: &Vgg, settings: &PaintSettings, scene: &ScaleInputs) -> Costs {
    let mut painting = begin(vgg, settings, scene);
    assert!(pollster::block_on(painting.step(vgg, true, &NeverInterrupt)), "nothing breaks it off");
    let costs = pollster::block_on(painting.costs(1)).expect("flex reads");
    costs.expect("they were measured")
}

fn picture(painting: &Painting) -> RgbField {
    pollster::block_on(painting.picture()).expect("flex reads")
}

fn is_close(found: f32, expected: f64, what: &str) {
    let off = (f64::from(found) - expected).abs();
    assert!(off <= RELATIVE * expected.abs(), "{what}: {found} against {expected}");
}

fn compare(found: &Costs, expected: &Direct) {
    is_close(found.total, expected.total, "J");
    is_close(found.content, expected.content, "J_content");
    is_close(found.style, expected.style, "J_style");
    is_close(found.variation, expected.variation, "total variation");
    is_close(found.course_content, expected.course_content, "the course's J_content");
    assert_eq!((found.layers.len(), found.course_layers.len()), (5, 5), "one a style layer");
    for i in 0..5 {
        is_close(found.layers[i], expected.layers[i], &format!("style layer {i}"));
        is_close(found.course_layers[i], expected.course_layers[i], &format!("the course's style layer {i}"));
    }
}

#[test]
fn measured_costs_match_the_formulas_ours_and_the_textbook_s() {
    let vgg = tiny::vgg(Border::Replicate);
    for (settings, scene) in [fixtures::plain(48, 32), fixtures::turned(48, 32)] {
        let start: Vec<f32> = planes(&scene.start.picture).iter().map(|v| v / 255.0).collect();
        compare(&measured(&vgg, &settings, &scene), &ReferenceCosts::of(&vgg, &settings, &scene).costs(&start));
    }
}

#[test]
fn the_style_s_own_picture_costs_no_style_and_the_photo_no_content() {
    let vgg = tiny::vgg(Border::Replicate);
    let (settings, scene) = fixtures::plain(48, 32);
    let from = |pattern: fixtures::Pattern| ScaleInputs {
        start: InitialState { picture: pattern.field(48, 32), moments: None },
        ..scene.clone()
    };
    let of_style = measured(&vgg, &settings, &from(WAVES));
    assert!(of_style.layers.iter().chain(&of_style.course_layers).all(|l| l.abs() < 1e-6), "{of_style:?}");
    assert!(of_style.content > 1e-3, "it is not the photo: {of_style:?}");
    let of_photo = measured(&vgg, &settings, &from(PHOTO));
    assert!(of_photo.content.abs() < 1e-9 && of_photo.course_content.abs() < 1e-9, "{of_photo:?}");
    assert!(of_photo.style > 1e-3, "it is not the style: {of_photo:?}");
    let style_alone = PaintSettings { alpha: 0.0, ..settings };
    assert!(measured(&vgg, &style_alone, &from(WAVES)).total.abs() < 1e-4, "nothing is left to do");
}

#[test]
fn alpha_beta_and_lambda_weigh_and_do_not_change_what_they_weigh() {
    let vgg = tiny::vgg(Border::Replicate);
    let (usual, scene) = fixtures::plain(48, 32);
    let other = PaintSettings { alpha: 3.0, beta: 7.0, lambdas: [0.0, 0.0, 5.0, 0.0, 0.0], ..usual.clone() };
    let (one, two) = (measured(&vgg, &usual, &scene), measured(&vgg, &other, &scene));
    for (a, b) in one.layers.iter().chain([&one.content]).zip(two.layers.iter().chain([&two.content])) {
        assert!((a - b).abs() <= 1e-5 * a.abs(), "{a} and {b}");
    }
    is_close(two.style, f64::from(one.layers[2]), "a single layer that counts");
    is_close(two.total, f64::from(3.0 * one.content + 7.0 * one.layers[2]), "J");
}

#[test]
fn measuring_changes_no_picture_even_where_layers_do_not_count() {
    let vgg = tiny::vgg(Border::Replicate);
    let (settings, scene) = fixtures::turned(48, 32);
    let walk = |measure: bool| {
        let mut painting = begin(&vgg, &settings, &scene);
        (0..2).for_each(|_| assert!(pollster::block_on(painting.step(&vgg, measure, &NeverInterrupt)), "unbroken"));
        picture(&painting)
    };
    let (with, without) = (walk(true), walk(false));
    let worst = with.values().iter().zip(without.values()).fold(0.0_f32, |w, (a, b)| w.max((a - b).abs()));
    assert!(worst < 0.01, "they differ by {worst} of 255");
}

/// Ends the step when it is asked for the `n`-th time.
struct InterruptAfter(Cell<u32>);

impl Interrupt for InterruptAfter {
    async fn go_on(&self) -> bool {
        self.0.set(self.0.get().saturating_sub(1));
        self.0.get() > 0
    }
}

#[test]
fn an_interrupted_step_leaves_the_painting_unchanged() {
    let vgg = tiny::vgg(Border::Replicate);
    let (settings, scene) = fixtures::plain(32, 32);
    let mut painting = begin(&vgg, &settings, &scene);
    let before = picture(&painting);
    for asked in [1, 2, 12, 13, 20, 24] {
        let interrupt = InterruptAfter(Cell::new(asked));
        assert!(!pollster::block_on(painting.step(&vgg, true, &interrupt)), "broken off at {asked}");
        assert!(picture(&painting) == before && painting.steps() == 0, "nothing happened at {asked}");
        assert_eq!(pollster::block_on(painting.costs(1)).expect("flex reads"), None, "no costs of half a step");
    }
    assert!(pollster::block_on(painting.step(&vgg, true, &NeverInterrupt)), "and it can be done again");
    assert!(picture(&painting) != before && painting.steps() == 1, "a whole step moves");
}

#[test]
fn a_photo_whose_sides_are_no_multiples_of_sixteen_is_painted_at_its_own_size() {
    let vgg = tiny::vgg(Border::Replicate);
    let (settings, _) = fixtures::plain(32, 32);
    let photo = PHOTO.field(37, 21);
    let scene = fixtures::scene(photo.clone(), vec![(WAVES.field(20, 50), 1.0)], photo.clone(), Vec::new());
    let mut painting = begin(&vgg, &settings, &scene);
    assert!(pollster::block_on(painting.step(&vgg, true, &NeverInterrupt)), "unbroken");
    let painted = picture(&painting);
    assert_eq!((painted.size(), painting.size()), (photo.size(), photo.size()), "cropped back");
    let costs = pollster::block_on(painting.costs(1)).expect("flex reads").expect("measured");
    assert!(costs.total.is_finite() && costs.content.abs() < 1e-9, "the photo on its canvas is the photo: {costs:?}");
}
