//! 3x3 convolutions of stride 1 with fewer multiplications (Winograd 1980; Lavin and Gray 2015).
//!
//! A tile of `STEP x STEP` outputs comes from `SIDE x SIDE` inputs (`SIDE = STEP + 2`). Window and filter are transformed into
//! a basis in which the convolution is an elementwise product; summed over the channels, that is one matrix product for each
//! of the `SIDE x SIDE` positions.

use super::epilogue::Epilogue;
use super::matmul::{Rows, Runs, multiply};
use super::panels::{self, Panels};
use super::slices::array;
use super::tile::{COLUMNS, ROWS};
use super::winograd_transforms::{LANES, WinogradTransform};
use crate::kernel::geometry::Geometry;
use crate::kernel::plan::FilterShape;
use crate::kernel::winograd_basis::transform_filter;

/// Numbers that the transformed windows and the products of a block of tiles may take: half of a second-level cache of 1 MiB.
const CACHE: usize = 128 * 1024;

/// Transforms filters, in double precision, and packs them by position.
///
/// # Shapes
/// - weight: `[outputs, inputs, 3, 3]`
/// - output: packed `inputs x outputs` for each of `[SIDE, SIDE]`
pub(crate) fn pack<S: WinogradTransform<SIDE, STEP>, const SIDE: usize, const STEP: usize>(
    weight: &[f32],
    FilterShape { outputs, inputs, .. }: FilterShape,
) -> Vec<f32> {
    let transformed: Vec<[[f64; SIDE]; SIDE]> =
        weight.as_chunks::<9>().0.iter().map(|g| transform_filter(&S::FILTER, g)).collect();
    #[expect(clippy::cast_possible_truncation, reason = "weights are single precision")]
    let value = |position: usize, at: usize| transformed[at][position / SIDE][position % SIDE] as f32;
    (0..SIDE * SIDE)
        .flat_map(|position| panels::pack(inputs, outputs, |input, output| value(position, output * inputs + input)))
        .collect()
}

/// The picture, its padding and its tiles.
struct Plan {
    size: [usize; 2],
    /// Zeros above and to the left.
    padding: [usize; 2],
    output: [usize; 2],
    tiles: [usize; 2],
}

/// The place of a tile in the buffers of its block.
#[derive(Debug, Clone, Copy)]
struct BlockSlot {
    /// Its index.
    index: usize,
    /// Tiles that the buffers hold.
    block: usize,
}

/// Convolves. Returns false if an output is not finite: an infinity in a window then spreads over its whole tile, and the
/// output must be computed another way.
///
/// # Shapes
/// - x: `[n, h, w, c]`, `c` a multiple of [`LANES`]
/// - filters: as packed by [`pack`]
/// - out: `[n, h', w', outputs]`
#[inline(always)]
pub(crate) fn convolve<S: WinogradTransform<SIDE, STEP>, const SIDE: usize, const STEP: usize, const FMA: bool>(
    x: &[f32],
    geometry: &Geometry,
    filters: &[f32],
    outputs: usize,
    out: &mut [f32],
    epilogue: &Epilogue<'_>,
) -> bool {
    let [n, height, width, channels] = geometry.input;
    let (output, padding) = (geometry.output_size(), geometry.padding.map(|(before, _)| before));
    let plan = Plan { size: [height, width], padding, output, tiles: output.map(|length| length.div_ceil(STEP)) };
    let columns = outputs.next_multiple_of(COLUMNS);
    let total = n * plan.tiles[0] * plan.tiles[1];
    let block = (CACHE / (SIDE * SIDE * (channels + columns))).next_multiple_of(ROWS).min(total.next_multiple_of(ROWS));
    let mut windows = vec![0.0; SIDE * SIDE * block * channels];
    let mut products = vec![0.0; SIDE * SIDE * block * columns];
    let mut patch = vec![0.0; SIDE * SIDE * channels];
    let mut finite = true;
    for first in (0..total).step_by(block) {
        let tiles = first..(first + block).min(total);
        let count = tiles.len();
        for (t, tile) in tiles.clone().enumerate() {
            let slot = BlockSlot { index: t, block };
            plan.window::<S, SIDE, STEP>(x, tile, channels, &mut patch, &mut windows, slot);
        }
        for (i, filters) in filters.chunks_exact(channels * columns).enumerate() {
            let rows = &windows[i * block * channels..][..block * channels];
            let products = &mut products[i * block * columns..][..block * columns];
            // All columns of the panels, so that products come in whole vectors.
            let panels = Panels::new(channels, columns, filters);
            let rows = Rows { input: rows, start: |t: usize| t * channels, runs: Runs::one(channels) };
            multiply::<FMA>(rows, panels, products, count, &Epilogue::default());
        }
        for (t, tile) in tiles.enumerate() {
            let slot = BlockSlot { index: t, block };
            finite &= plan.store::<S, SIDE, STEP>(&products, slot, tile, outputs, out, epilogue);
        }
    }
    finite
}

impl Plan {
    /// A tile's picture, and the first row and column of its output.
    fn origin<const STEP: usize>(&self, tile: usize) -> [usize; 3] {
        let [down, across] = self.tiles;
        [tile / (down * across), tile / across % down * STEP, tile % across * STEP]
    }

    /// Transforms a tile's window.
    #[inline(always)]
    fn window<S: WinogradTransform<SIDE, STEP>, const SIDE: usize, const STEP: usize>(
        &self,
        x: &[f32],
        tile: usize,
        channels: usize,
        patch: &mut [f32],
        windows: &mut [f32],
        BlockSlot { index, block }: BlockSlot,
    ) {
        let [picture, top, left] = self.origin::<STEP>(tile);
        let [height, width] = self.size;
        let [above, before] = self.padding;
        let inside = |at: usize, padding: usize, length: usize| at >= padding && at + SIDE - padding <= length;
        let (source, row) = if inside(top, above, height) && inside(left, before, width) {
            let at = (picture * height + top - above) * width + left - before;
            (&x[at * channels..], width * channels)
        } else {
            self.patch::<SIDE>(&x[picture * height * width * channels..], [top, left], channels, patch);
            (&*patch, SIDE * channels)
        };
        for channel in (0..channels).step_by(LANES) {
            let mut across = [[[0.0; LANES]; SIDE]; SIDE];
            for (y, across) in across.iter_mut().enumerate() {
                let at = y * row + channel;
                *across = S::input(std::array::from_fn(|x| array(source, at + x * channels)));
            }
            #[expect(clippy::needless_range_loop, reason = "x is a column of every row")]
            for x in 0..SIDE {
                let down = S::input(std::array::from_fn(|y| across[y][x]));
                for (y, down) in down.iter().enumerate() {
                    let at = ((y * SIDE + x) * block + index) * channels + channel;
                    windows[at..at + LANES].copy_from_slice(down);
                }
            }
        }
    }

    /// Copies a window that reaches into the padding.
    fn patch<const SIDE: usize>(&self, from: &[f32], [top, left]: [usize; 2], channels: usize, patch: &mut [f32]) {
        let [height, width] = self.size;
        patch.fill(0.0);
        let [above, before] = self.padding;
        let within = |at: usize, padding: usize, length: usize| at.checked_sub(padding).filter(|at| *at < length);
        for y in 0..SIDE {
            for x in 0..SIDE {
                if let (Some(from_y), Some(from_x)) = (within(top + y, above, height), within(left + x, before, width))
                {
                    let at = (from_y * width + from_x) * channels;
                    let to = (y * SIDE + x) * channels;
                    patch[to..to + channels].copy_from_slice(&from[at..at + channels]);
                }
            }
        }
    }

    /// Transforms a tile's products back and stores them. Returns whether all of them are finite.
    #[inline(always)]
    fn store<S: WinogradTransform<SIDE, STEP>, const SIDE: usize, const STEP: usize>(
        &self,
        products: &[f32],
        BlockSlot { index, block }: BlockSlot,
        tile: usize,
        outputs: usize,
        out: &mut [f32],
        epilogue: &Epilogue<'_>,
    ) -> bool {
        let [picture, top, left] = self.origin::<STEP>(tile);
        let [height, width] = self.output;
        let columns = outputs.next_multiple_of(COLUMNS);
        let mut check = [0.0; LANES];
        for filter in (0..outputs).step_by(COLUMNS) {
            let mut tile = [[[0.0; COLUMNS]; STEP]; STEP];
            for part in (0..COLUMNS).step_by(LANES) {
                let product = |position: usize| array(products, (position * block + index) * columns + filter + part);
                let mut across = [[[0.0; LANES]; STEP]; SIDE];
                for (y, across) in across.iter_mut().enumerate() {
                    *across = S::output(std::array::from_fn(|x| product(y * SIDE + x)));
                }
                for x in 0..STEP {
                    let down = S::output(std::array::from_fn(|y| across[y][x]));
                    for (y, down) in down.iter().enumerate() {
                        tile[y][x][part..part + LANES].copy_from_slice(down);
                        check.iter_mut().zip(down).for_each(|(c, d)| *c += d * 0.0);
                    }
                }
            }
            let n = COLUMNS.min(outputs - filter);
            for (y, row) in tile.iter().enumerate().take(height - top) {
                for (x, sums) in row.iter().enumerate().take(width - left) {
                    let at = ((picture * height + top + y) * width + left + x) * outputs + filter;
                    epilogue.store(sums, &mut out[at..at + n], filter, at);
                }
            }
        }
        check.iter().all(|c| *c == 0.0)
    }
}
