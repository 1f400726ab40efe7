//! Max-pools, and the backward pass of VGG's.

use super::epilogue::Epilogue;
use super::winograd_transforms::LANES;
use crate::kernel::geometry::Geometry;

/// The maximum of each window, per channel; padding never wins.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - out: `[n, h', w', c]`
/// - argmax: as out, if needed: the position of the maximum in its window, in row-major order from 0
#[inline(always)]
pub(crate) fn max_pool(
    x: &[f32],
    geometry: &Geometry,
    out: &mut [f32],
    mut argmax: Option<&mut [f32]>,
    epilogue: &Epilogue<'_>,
) {
    let [_, height, width, channels] = geometry.input;
    let [(top, _), (left, _)] = geometry.padding;
    let [rows, columns] = geometry.output_size();
    for (p, out) in out.chunks_exact_mut(channels).enumerate() {
        let (picture, y, column) = (p / (rows * columns), p / columns % rows, p % columns);
        let mut position = argmax.as_mut().map(|argmax| &mut argmax[p * channels..][..channels]);
        out.fill(f32::NEG_INFINITY);
        for (i, (dy, dx)) in (0..geometry.side).flat_map(|dy| (0..geometry.side).map(move |dx| (dy, dx))).enumerate() {
            let from_y = (y * geometry.stride + dy).checked_sub(top).filter(|at| *at < height);
            let from_x = (column * geometry.stride + dx).checked_sub(left).filter(|at| *at < width);
            let (Some(from_y), Some(from_x)) = (from_y, from_x) else { continue };
            let values = &x[((picture * height + from_y) * width + from_x) * channels..][..channels];
            match &mut position {
                Some(position) => max_with_argmax(out, position, values, i),
                None => out.iter_mut().zip(values).for_each(|(best, value)| *best = larger(*best, *value)),
            }
        }
        epilogue.apply(out, 0, p * channels);
    }
}

/// With a bit mask: selecting floats stays scalar in wasm.
#[inline(always)]
fn larger(best: f32, value: f32) -> f32 {
    let is_larger = u32::from(value > best).wrapping_neg();
    f32::from_bits(value.to_bits() & is_larger | best.to_bits() & !is_larger)
}

/// By vectors: both selections of a lane use the same comparison.
#[inline(always)]
fn max_with_argmax(best: &mut [f32], argmax: &mut [f32], values: &[f32], at: usize) {
    #[expect(clippy::cast_precision_loss, reason = "a window has few positions")]
    let at = at as f32;
    let (best, rest) = best.as_chunks_mut::<LANES>();
    let (argmax, argmax_rest) = argmax.as_chunks_mut::<LANES>();
    let (values, values_rest) = values.as_chunks::<LANES>();
    for ((best, position), value) in best.iter_mut().zip(argmax).zip(values) {
        let is_larger: [u32; LANES] = std::array::from_fn(|i| u32::from(value[i] > best[i]).wrapping_neg());
        let at = at.to_bits();
        *position = std::array::from_fn(|i| f32::from_bits(at & is_larger[i] | position[i].to_bits() & !is_larger[i]));
        *best = std::array::from_fn(|i| larger(best[i], value[i]));
    }
    for ((best, position), value) in rest.iter_mut().zip(argmax_rest).zip(values_rest) {
        *position = if *value > *best { at } else { *position };
        *best = larger(*best, *value);
    }
}

/// The backward pass of a 2x2 pool of stride 2: each gradient at its argmax, zero elsewhere.
///
/// # Shapes
/// - gradient, argmax: `[n, h / 2, w / 2, c]`
/// - out: `[n, h, w, c]`, initially zero
#[inline(always)]
pub(crate) fn max_pool_2x2_backward(
    gradient: &[f32],
    argmax: &[f32],
    [_, height, width, channels]: [usize; 4],
    out: &mut [f32],
) {
    let [rows, columns] = [height / 2, width / 2];
    for (p, (gradient, argmax)) in gradient.chunks_exact(channels).zip(argmax.chunks_exact(channels)).enumerate() {
        let (picture, y, x) = (p / (rows * columns), p / columns % rows, p % columns);
        for (i, here) in [0.0_f32, 1.0, 2.0, 3.0].into_iter().enumerate() {
            let at = ((picture * height + 2 * y + i / 2) * width + 2 * x + i % 2) * channels;
            for ((out, gradient), position) in out[at..at + channels].iter_mut().zip(gradient).zip(argmax) {
                #[expect(clippy::float_cmp, reason = "positions are small integers")]
                let is_maximum = *position == here;
                *out = if is_maximum { *gradient } else { 0.0 };
            }
        }
    }
}
