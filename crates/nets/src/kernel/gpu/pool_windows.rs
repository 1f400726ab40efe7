//! WGSL of 1x1 windows grouped by the 2x2 windows of a pool: each quad of four positions belongs to one thread.

use super::tiling::{DEPTH, Tiling};
use std::fmt::Write as _;

/// Declarations for the forward pass.
pub(super) fn pooled_store(argmax: bool, tiling: &Tiling) -> String {
    let store_argmax = if argmax { "argmax[at] = place;" } else { "" };
    let mut s = rows(tiling, "height() / 2u", "width() / 2u");
    s.push_str(
        "fn max_pool(p: u32, o: u32, a: vec4<f32>, b: vec4<f32>, c: vec4<f32>, d: vec4<f32>) {
    let quarter = outputs() / 4u;
    if (o >= quarter) { return; }
    var best = vec4<f32>(-3.4e38);
    var place = vec4<f32>(0.0);
",
    );
    for (i, sum) in ["a", "b", "c", "d"].iter().enumerate() {
        let _ = writeln!(s, "    place = select(place, vec4<f32>({i}.0), {sum} > best);");
        let _ = writeln!(s, "    best = select(best, {sum}, {sum} > best);");
    }
    let _ = writeln!(s, "    let at = p * quarter + o;\n    {store_argmax}\n    out[at] = epilogue(best, o, at);\n}}");
    s
}

/// Declarations for the backward pass.
pub(super) fn unpool_functions(tiling: &Tiling) -> String {
    rows(tiling, "(height() + 1u) / 2u", "(width() + 1u) / 2u") + POOLED
}

/// The positions in the picture of a tile's rows, given the picture's quads down and across.
///
/// The rows of a tile hold as many neighbouring quads as the tile has threads across: first all their first positions, then
/// all their second ones, and so on. A thread's rows are that far apart, so it has complete quads.
fn rows(tiling: &Tiling, down: &str, across: &str) -> String {
    format!(
        "const ACROSS: u32 = {}u;
var<workgroup> rows_of: array<u32, TILE>;
fn down() -> u32 {{ return {down}; }}
fn across() -> u32 {{ return {across}; }}
{POSITION}",
        tiling.threads[0]
    )
}

/// A position past the end if the row lies outside the picture.
const POSITION: &str = "fn position(quad: u32, place: u32) -> u32 {
    let line = quad / across();
    let y = line % down() * 2u + place / 2u;
    let x_ = quad % across() * 2u + place % 2u;
    return select(0xffffffffu, (line / down() * height() + y) * width() + x_, y < height() && x_ < width());
}
fn quad_of(row: u32) -> u32 { return row / (4u * ACROSS) * ACROSS + row % ACROSS; }
fn place_of(row: u32) -> u32 { return row / ACROSS % 4u; }
";

/// A quad's index in the pooled picture, or -1 if it has none.
const POOLED: &str = "var<workgroup> pools: array<i32, TILE / 4u>;
fn pooled(quad: u32) -> i32 {
    let line = quad / across();
    let y = line % down();
    let x_ = quad % across();
    let inside = y < height() / 2u && x_ < width() / 2u && line / down() * height() * width() < positions();
    return select(-1, i32((line / down() * (height() / 2u) + y) * (width() / 2u) + x_), inside);
}
";

/// Forward, where the quads are the output's positions.
pub(super) const BEFORE: &str = "    for (var i = thread; i < TILE; i += GROUP) {
        rows_of[i] = position(min(first / 4u + quad_of(i), positions() - 1u), place_of(i));
    }
    workgroupBarrier();
";

/// Backward, where quads past the end also lie past the output's positions.
pub(super) const BEFORE_BACK: &str = "    for (var i = thread; i < TILE; i += GROUP) {
        rows_of[i] = position(first / 4u + quad_of(i), place_of(i));
    }
    for (var i = thread; i < TILE / 4u; i += GROUP) { pools[i] = pooled(first / 4u + i); }
    workgroupBarrier();
";

/// Loads the next terms of the quads, each read once, into the four rows of each quad.
pub(super) fn load_unpooled(tiling: &Tiling) -> String {
    let stride = tiling.group() / DEPTH;
    let loads = tiling.pixels() / 4 / stride;
    format!(
        "        let term = k + thread % DEPTH;
        for (var j = 0u; j < {loads}u; j++) {{
            let q = thread / DEPTH + j * {stride}u;
            var value = 0.0;
            var here = 4.0;
            if (pools[q] >= 0 && term < terms()) {{
                let at = u32(pools[q]) * channels() + term;
                value = x[at];
                here = argmax[at];
            }}
            let row = (thread % DEPTH) * ROW + q / ACROSS * 4u * ACROSS + q % ACROSS;
            for (var place = 0u; place < 4u; place++) {{
                windows[row + place * ACROSS] = select(0.0, value, here == f32(place));
            }}
        }}
"
    )
}
