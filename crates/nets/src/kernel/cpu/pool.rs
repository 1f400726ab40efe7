//! Max-pools, and the way back of the one in VGG.

use super::finish::Finish;
use crate::kernel::geometry::Geometry;

/// The largest number of each window, channel by channel; what lies over the border never wins.
///
/// # Shapes
/// - x: `[n, h, w, c]`
/// - out: `[n, h', w', c]`
/// - places: as out, or empty where they are not wanted: which place of its window was the largest, row by row from 0
#[inline(always)]
pub(crate) fn largest(
    x: &[f32],
    geometry: &Geometry,
    out: &mut [f32],
    mut places: Option<&mut [f32]>,
    finish: &Finish<'_>,
) {
    let [_, height, width, channels] = geometry.input;
    let [rows, columns] = geometry.output_size();
    let mut best = vec![0.0; channels];
    let mut place = vec![0.0; channels];
    for (p, out) in out.chunks_exact_mut(channels).enumerate() {
        let (picture, y, column) = (p / (rows * columns), p / columns % rows, p % columns);
        best.fill(f32::NEG_INFINITY);
        for (i, (dy, dx)) in (0..geometry.side).flat_map(|dy| (0..geometry.side).map(move |dx| (dy, dx))).enumerate() {
            let [(top, _), (left, _)] = geometry.padding;
            let from_y = (y * geometry.stride + dy).checked_sub(top).filter(|at| *at < height);
            let from_x = (column * geometry.stride + dx).checked_sub(left).filter(|at| *at < width);
            let (Some(from_y), Some(from_x)) = (from_y, from_x) else { continue };
            let values = &x[((picture * height + from_y) * width + from_x) * channels..][..channels];
            if places.is_some() {
                outdo_with_place(&mut best, &mut place, values, i);
            } else {
                best.iter_mut()
                    .zip(values)
                    .for_each(|(best, value)| *best = if *value > *best { *value } else { *best });
            }
        }
        out.copy_from_slice(&best);
        finish.apply(out, 0, p * channels);
        if let Some(places) = &mut places {
            places[p * channels..][..channels].copy_from_slice(&place);
        }
    }
}

#[inline(always)]
fn outdo_with_place(best: &mut [f32], places: &mut [f32], values: &[f32], at: usize) {
    #[expect(clippy::cast_precision_loss, reason = "places of a window are few")]
    let at = at as f32;
    for ((best, place), value) in best.iter_mut().zip(places).zip(values) {
        let larger = *value > *best;
        *place = if larger || at == 0.0 { at } else { *place };
        *best = if larger { *value } else { *best };
    }
}

/// The way back through a 2x2 pool of stride 2: each gradient where its maximum stood, zero elsewhere.
///
/// # Shapes
/// - gradient, places: `[n, h / 2, w / 2, c]`
/// - out: `[n, h, w, c]`, all zero before
#[inline(always)]
pub(crate) fn back(gradient: &[f32], places: &[f32], [_, height, width, channels]: [usize; 4], out: &mut [f32]) {
    let [rows, columns] = [height / 2, width / 2];
    for (p, (gradient, places)) in gradient.chunks_exact(channels).zip(places.chunks_exact(channels)).enumerate() {
        let (picture, y, x) = (p / (rows * columns), p / columns % rows, p % columns);
        for (i, here) in [0.0_f32, 1.0, 2.0, 3.0].into_iter().enumerate() {
            let at = ((picture * height + 2 * y + i / 2) * width + 2 * x + i % 2) * channels;
            for ((out, gradient), place) in out[at..at + channels].iter_mut().zip(gradient).zip(places) {
                #[expect(clippy::float_cmp, reason = "places are small whole numbers")]
                let mine = *place == here;
                *out = if mine { *gradient } else { 0.0 };
            }
        }
    }
}
