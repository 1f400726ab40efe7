//! The innermost loop: a few pixels times a few filters, whose sums stay in registers.

use std::borrow::Cow;

/// Pixels of a tile.
#[cfg(target_arch = "wasm32")]
pub(crate) const ROWS: usize = 4;
/// Filters of a tile: two vectors of four, since wasm has 16 registers of that size.
#[cfg(target_arch = "wasm32")]
pub(crate) const COLUMNS: usize = 8;

/// Pixels of a tile.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const ROWS: usize = 6;
/// Filters of a tile: two vectors of eight with AVX2.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) const COLUMNS: usize = 16;

/// Sums of a tile.
pub(crate) type Sums = [[f32; COLUMNS]; ROWS];

/// `sums[r][c] += sum over k of rows[r][k] panel[k][c]`.
///
/// # Shapes
/// - rows: each `[k]`
/// - panel: `[k, COLUMNS]`
#[inline(always)]
pub(crate) fn accumulate<const FMA: bool>(sums: &mut Sums, rows: [&[f32]; ROWS], panel: &[f32]) {
    let (panel, _) = panel.as_chunks::<COLUMNS>();
    let rows = rows.map(|row| &row[..panel.len()]);
    let mut registers = *sums;
    // By index: with iterators over arrays the sums stay in memory natively, at a sixteenth of the speed.
    for (k, filters) in panel.iter().enumerate() {
        for r in 0..ROWS {
            let x = rows[r][k];
            for c in 0..COLUMNS {
                let sum = &mut registers[r][c];
                *sum = if FMA { x.mul_add(filters[c], *sum) } else { x * filters[c] + *sum };
            }
        }
    }
    *sums = registers;
}

/// Pads each position's channels with zeros to `width`, a number of whole tiles.
///
/// # Shapes
/// - x: `[positions, channels]`
/// - output: `[positions, width]`
pub(crate) fn widened(x: &[f32], channels: usize, width: usize) -> Cow<'_, [f32]> {
    if channels == width {
        return Cow::Borrowed(x);
    }
    let mut wide = vec![0.0; x.len() / channels * width];
    for (to, from) in wide.chunks_exact_mut(width).zip(x.chunks_exact(channels)) {
        to[..channels].copy_from_slice(from);
    }
    Cow::Owned(wide)
}
