//! Receptive fields against what a net does to a picture with a single bright pixel.

use super::*;
use proptest::prelude::*;

/// Carries a layer out with all weights 1.
fn all_ones(window: Window, input: &[f64]) -> Vec<f64> {
    let padded: Vec<f64> = std::iter::repeat_n(0.0, window.padding)
        .chain(input.iter().copied())
        .chain(std::iter::repeat_n(0.0, window.padding))
        .collect();
    (0..padded.len())
        .step_by(window.stride)
        .filter(|start| start + window.dilation * (window.kernel - 1) < padded.len())
        .map(|start| (0..window.kernel).map(|tap| padded[start + tap * window.dilation]).sum())
        .collect()
}

/// For each pixel, what a position answers if only this pixel is bright.
fn seen(pixels: usize, layers: &[Layer], position: usize) -> Vec<f64> {
    (0..pixels)
        .map(|pixel| {
            let mut values = vec![0.0; pixels];
            values[pixel] = 1.0;
            layers.iter().fold(values, |values, layer| all_ones(layer.window, &values))[position]
        })
        .collect()
}

/// The first and the last pixel that a position answers to.
fn seen_field(answers: &[f64]) -> Option<Field> {
    let index = |at: Option<usize>| at.map(|at| at as i64);
    let first = index(answers.iter().position(|answer| *answer > 0.0))?;
    Some(Field { first, last: index(answers.iter().rposition(|answer| *answer > 0.0))? })
}

prop_compose! {
    fn layer()(kernel in 1usize..5, stride in 1usize..4, padding in 0usize..4, dilation in 1usize..3) -> Layer {
        let window = Window { kernel, stride, padding, dilation };
        let padding = padding.min(window.extent() - 1);
        Layer { kind: LayerKind::Convolution, window: window.with_padding(padding) }
    }
}

proptest! {
    #[test]
    fn a_field_inside_the_picture_is_exactly_what_a_position_answers_to(
        pixels in 1usize..60, layers in prop::collection::vec(layer(), 0..5), at in 0usize..60,
    ) {
        let Ok(net) = Net::new(pixels, &layers) else { return Ok(()) };
        let count = net.positions(layers.len()).unwrap();
        let position = at % count;
        let answers = seen(pixels, &layers, position);
        let field = net.field(layers.len(), position).unwrap();
        if field.is_inside(pixels) {
            prop_assert_eq!(Some(field), seen_field(&answers), "{:?}", layers);
        } else if let Some(found) = seen_field(&answers) {
            let clipped = net.field_in_picture(layers.len(), position).unwrap();
            prop_assert!(clipped.first <= found.first && found.last <= clipped.last, "{clipped:?}, {found:?}");
        }
        let (ways, sum) = (net.ways(layers.len(), position).unwrap(), answers.iter().sum::<f64>());
        for (pixel, answer) in answers.iter().enumerate().filter(|_| sum > 0.0) {
            prop_assert!((ways[pixel] - answer / sum).abs() < 1e-9, "pixel {pixel}: {} of {:?}", ways[pixel], answer);
        }
    }
}

#[test]
fn the_clipped_fields_of_vgg_19_are_what_its_positions_answer_to() {
    let layers = vgg::up_to("conv5_4").unwrap();
    let net = Net::new(64, &layers).unwrap();
    for depth in 0..=layers.len() {
        for position in [0, net.positions(depth).unwrap() / 2, net.positions(depth).unwrap() - 1] {
            let found = seen_field(&seen(64, &layers[..depth], position));
            assert_eq!(net.field_in_picture(depth, position), found, "position {position} after {depth} layers");
        }
    }
}

#[test]
fn layers_that_do_not_fit_say_which_and_why() {
    let too_big = Net::new(9, &[Layer::pool(2), Layer::convolution(5)]);
    let source = WindowError::KernelTooBig { extent: 5, padded: 4 };
    assert_eq!(too_big, Err(ReceptiveFieldError::Layer { layer: 1, source }), "the second layer");
    assert_eq!(
        too_big.unwrap_err().to_string(),
        "layer 2: a kernel that covers 5 does not fit into 4",
        "counted from 1"
    );
    let stuck = Layer { window: Window::new(3).with_stride(0), ..Layer::convolution(3) };
    let zero = Err(ReceptiveFieldError::Layer { layer: 0, source: WindowError::Zero });
    assert_eq!(Net::new(9, &[stuck]), zero, "a stride of zero");
    assert_eq!(Net::new(0, &[]), Err(ReceptiveFieldError::NoPixels), "no picture");
    let leap = Layer { window: Window::new(1).with_stride(4096), ..Layer::convolution(1) };
    let far = Net::new(9, &[leap; 9]);
    assert_eq!(far, Err(ReceptiveFieldError::TooFarApart { layer: 5 }), "4096 six times is beyond 64 bits");
}

#[test]
fn there_is_no_field_beyond_the_last_position_or_layer() {
    let net = Net::new(9, &[Layer::convolution(3)]).unwrap();
    assert_eq!(net.field(1, 6), Some(Field { first: 6, last: 8 }), "the last position sees the last pixel");
    assert_eq!((net.field(1, 7), net.field(2, 0), net.ways(2, 0)), (None, None, None), "beyond");
    assert_eq!(net.field(0, 8), Some(Field { first: 8, last: 8 }), "before all layers a pixel sees itself");
}

#[test]
fn most_ways_lead_to_the_centre_of_a_deep_field() {
    let net = Net::new(224, &vgg::up_to("conv4_1").unwrap()).unwrap();
    let (ways, field) = (net.ways(12, 14).unwrap(), net.field(12, 14).unwrap());
    let is_middle = |pixel: usize| (pixel as f64 + 0.5 - field.centre()).abs() < 17.0;
    let share: f64 = (0..224).filter(|pixel| is_middle(*pixel)).map(|pixel| ways[pixel]).sum();
    assert!(share > 0.75, "the middle half of the field has {share:.2} of all ways");
}
