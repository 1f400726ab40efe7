//! The costs that a painting measures, against their formulas, and when they are zero.

use crate::fixtures::{self, PHOTO, WAVES};
use crate::reference_costs::{Costs64, ReferenceCosts, planes};
use crate::tiny;
use likeness_core::pixels::RgbField;
use likeness_core::style::costs::Costs;
use likeness_core::style::settings::PaintSettings;
use likeness_nets::device::LoadOptions;
use likeness_nets::style::painting::{InitialState, Interrupt, NeverInterrupt, Painting, ScaleInputs};
use likeness_nets::vgg::{Border, Vgg};
use std::cell::Cell;

/// Tolerance of single against double precision: sums of up to 98,304 numbers, squares of differences.
const RELATIVE: f64 = 1e-4;

fn begin(vgg: &Vgg, settings: &PaintSettings, inputs: &ScaleInputs) -> Painting {
    pollster::block_on(Painting::begin(vgg, settings, inputs, &NeverInterrupt)).expect("there is a style")
}

/// The costs of the initial picture.
fn measured(vgg: &Vgg, settings: &PaintSettings, inputs: &ScaleInputs) -> Costs {
    let mut painting = begin(vgg, settings, inputs);
    assert!(pollster::block_on(painting.step(vgg, true, &NeverInterrupt)), "never interrupted");
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

fn compare(found: &Costs, expected: &Costs64) {
    is_close(found.total, expected.total, "J");
    is_close(found.content, expected.content, "J_content");
    is_close(found.style, expected.style, "J_style");
    is_close(found.variation, expected.variation, "total variation");
    is_close(found.textbook_content, expected.textbook_content, "the textbook's J_content");
    assert_eq!((found.layers.len(), found.textbook_layers.len()), (5, 5), "one per style layer");
    for i in 0..5 {
        is_close(found.layers[i], expected.layers[i], &format!("style layer {i}"));
        is_close(found.textbook_layers[i], expected.textbook_layers[i], &format!("the textbook's style layer {i}"));
    }
}

#[test]
fn measured_costs_match_our_formulas_and_the_textbooks() {
    let vgg = tiny::vgg(Border::Replicate, &LoadOptions::cpu());
    for (settings, inputs) in [fixtures::textbook_case(48, 32), fixtures::all_settings_case(48, 32)] {
        let start: Vec<f32> = planes(&inputs.start.picture).iter().map(|v| v / 255.0).collect();
        compare(&measured(&vgg, &settings, &inputs), &ReferenceCosts::of(&vgg, &settings, &inputs).costs(&start));
    }
}

#[test]
fn the_style_picture_has_no_style_cost_and_the_photo_no_content_cost() {
    let vgg = tiny::vgg(Border::Replicate, &LoadOptions::cpu());
    let (settings, inputs) = fixtures::textbook_case(48, 32);
    let from = |pattern: fixtures::Pattern| ScaleInputs {
        start: InitialState { picture: pattern.field(48, 32), moments: None },
        ..inputs.clone()
    };
    let of_style = measured(&vgg, &settings, &from(WAVES));
    assert!(of_style.layers.iter().chain(&of_style.textbook_layers).all(|l| l.abs() < 1e-6), "{of_style:?}");
    assert!(of_style.content > 1e-3, "it is not the photo: {of_style:?}");
    let of_photo = measured(&vgg, &settings, &from(PHOTO));
    assert!(of_photo.content.abs() < 1e-9 && of_photo.textbook_content.abs() < 1e-9, "{of_photo:?}");
    assert!(of_photo.style > 1e-3, "it is not the style: {of_photo:?}");
    let style_alone = PaintSettings { alpha: 0.0, ..settings };
    assert!(measured(&vgg, &style_alone, &from(WAVES)).total.abs() < 1e-4, "already at the minimum");
}

#[test]
fn alpha_beta_and_lambda_weight_the_costs_without_changing_them() {
    let vgg = tiny::vgg(Border::Replicate, &LoadOptions::cpu());
    let (usual, inputs) = fixtures::textbook_case(48, 32);
    let other = PaintSettings { alpha: 3.0, beta: 7.0, lambdas: [0.0, 0.0, 5.0, 0.0, 0.0], ..usual.clone() };
    let (one, two) = (measured(&vgg, &usual, &inputs), measured(&vgg, &other, &inputs));
    for (a, b) in one.layers.iter().chain([&one.content]).zip(two.layers.iter().chain([&two.content])) {
        assert!((a - b).abs() <= 1e-5 * a.abs(), "{a} and {b}");
    }
    is_close(two.style, f64::from(one.layers[2]), "a single layer with a weight");
    is_close(two.total, f64::from(3.0 * one.content + 7.0 * one.layers[2]), "J");
}

#[test]
fn measuring_does_not_change_the_picture_even_with_layers_of_weight_zero() {
    let vgg = tiny::vgg(Border::Replicate, &LoadOptions::cpu());
    let (settings, inputs) = fixtures::all_settings_case(48, 32);
    let run = |measure: bool| {
        let mut painting = begin(&vgg, &settings, &inputs);
        (0..2).for_each(|_| {
            assert!(pollster::block_on(painting.step(&vgg, measure, &NeverInterrupt)), "never interrupted")
        });
        picture(&painting)
    };
    let (with, without) = (run(true), run(false));
    let worst = with.values().iter().zip(without.values()).fold(0.0_f32, |w, (a, b)| w.max((a - b).abs()));
    assert!(worst < 0.01, "they differ by {worst} of 255");
}

/// Interrupts the step at the `n`-th poll.
struct InterruptAfter(Cell<u32>);

impl Interrupt for InterruptAfter {
    async fn should_continue(&self) -> bool {
        self.0.set(self.0.get().saturating_sub(1));
        self.0.get() > 0
    }
}

#[test]
fn an_interrupted_step_leaves_the_painting_unchanged() {
    let vgg = tiny::vgg(Border::Replicate, &LoadOptions::cpu());
    let (settings, inputs) = fixtures::textbook_case(32, 32);
    let mut painting = begin(&vgg, &settings, &inputs);
    let before = picture(&painting);
    for asked in [1, 2, 12, 13, 20, 24] {
        let interrupt = InterruptAfter(Cell::new(asked));
        assert!(!pollster::block_on(painting.step(&vgg, true, &interrupt)), "interrupted at {asked}");
        assert!(picture(&painting) == before && painting.steps() == 0, "unchanged at {asked}");
        assert_eq!(pollster::block_on(painting.costs(1)).expect("flex reads"), None, "no costs of a partial step");
    }
    assert!(pollster::block_on(painting.step(&vgg, true, &NeverInterrupt)), "it can be repeated");
    assert!(picture(&painting) != before && painting.steps() == 1, "a complete step changes it");
}

#[test]
fn a_photo_is_painted_at_its_own_size_even_if_its_sides_are_not_multiples_of_sixteen() {
    let vgg = tiny::vgg(Border::Replicate, &LoadOptions::cpu());
    let (settings, _) = fixtures::textbook_case(32, 32);
    let photo = PHOTO.field(37, 21);
    let inputs = fixtures::scale_inputs(photo.clone(), vec![(WAVES.field(20, 50), 1.0)], photo.clone(), Vec::new());
    let mut painting = begin(&vgg, &settings, &inputs);
    assert!(pollster::block_on(painting.step(&vgg, true, &NeverInterrupt)), "never interrupted");
    let painted = picture(&painting);
    assert_eq!((painted.size(), painting.size()), (photo.size(), photo.size()), "cropped back");
    let costs = pollster::block_on(painting.costs(1)).expect("flex reads").expect("measured");
    assert!(costs.total.is_finite() && costs.content.abs() < 1e-9, "the padded photo has no content cost: {costs:?}");
}
