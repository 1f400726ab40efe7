//! WGSL of Winograd's two transforms, of windows and of products. Between them is a matrix product for each position of a window
//! ([`super::conv_shader`] with `Rows`).
//!
//! B^T and A^T of Lavin and Gray (2015), as in `cpu/winograd_transforms.rs`. One thread per tile and vector of channels.

use super::bindings;
use super::epilogue::Epilogue;
use super::launch::Shader;
use super::threads;
use super::tiling::DEPTH;
use std::fmt::Write as _;

/// The size of the tiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum WinogradTile {
    /// F(2x2, 3x3).
    F2,
    /// F(4x4, 3x3).
    F4,
}

impl WinogradTile {
    /// Outputs of a tile, each way.
    pub(crate) const fn step(self) -> usize {
        match self {
            Self::F2 => 2,
            Self::F4 => 4,
        }
    }

    /// Inputs of a tile, each way.
    pub(crate) const fn side(self) -> usize {
        self.step() + 2
    }

    /// `fn into(line: Line) -> Line` and `fn back(line: Line) -> Outs`, of a row or column of a tile.
    const fn source(self) -> &'static str {
        match self {
            Self::F2 => TRANSFORMS_F2,
            Self::F4 => TRANSFORMS_F4,
        }
    }
}

/// The two transforms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum WinogradShader {
    /// Windows of a picture to rows of one matrix per position.
    InputTransform(WinogradTile),
    /// Products to outputs. A tile that is not finite is computed again directly, since an infinity spreads to outputs whose
    /// windows do not contain it.
    OutputTransform(WinogradTile, Epilogue),
}

/// Components of a `Line`.
const NAMES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];

impl WinogradShader {
    /// The work groups for tiles and channels, padded to whole vectors.
    pub(crate) fn groups(tiles: usize, channels: usize) -> [usize; 3] {
        threads::groups(tiles * channels.div_ceil(4))
    }
}

impl Shader for WinogradShader {
    fn threads(&self) -> usize {
        threads::GROUP
    }

    fn source(&self) -> String {
        let (tile, body) = match self {
            Self::InputTransform(tile) => (tile, into(*tile)),
            Self::OutputTransform(tile, epilogue) => (tile, back(*tile, epilogue)),
        };
        let common = format!(
            "const STEP: u32 = {}u;
const PLACES: u32 = {}u;
const DEPTH: u32 = {DEPTH}u;
{}{TILE}{}",
            tile.step(),
            tile.side().pow(2),
            threads::declared(),
            tile.source(),
        );
        common + &body
    }
}

fn into(tile: WinogradTile) -> String {
    let vectors = "vec4<f32>";
    let mut s = bindings::declared(&[("x", vectors)], &[("out", vectors)]);
    s.push_str(INTO);
    let side = tile.side();
    for x in 0..side {
        let lines = (0..side).map(|y| format!("load(tile, {y}, {x}, c)"));
        let _ = writeln!(s, "    let column{x} = into(Line({}));", joined(lines));
    }
    for y in 0..side {
        let _ = writeln!(s, "    let row{y} = into(Line({}));", across(side, y));
        for (x, name) in NAMES.iter().enumerate().take(side) {
            let _ = writeln!(s, "    out[({}u * count() + t) * quarter + c] = row{y}.{name};", y * side + x);
        }
    }
    s + "}\n"
}

fn back(tile: WinogradTile, epilogue: &Epilogue) -> String {
    let mut inputs = vec![("products", "vec4<f32>"), ("x", "vec4<f32>"), ("weights", "vec4<f32>")];
    inputs.extend(epilogue.buffers());
    let mut s = bindings::declared(&inputs, &[("out", epilogue.kind())]);
    s.push_str(&epilogue.source());
    s.push_str(BACK);
    let (side, step) = (tile.side(), tile.step());
    for x in 0..side {
        let line = (0..side).map(|y| format!("product({}u, t, o)", y * side + x));
        let _ = writeln!(s, "    let column{x} = back(Line({}));", joined(line));
    }
    for y in 0..step {
        let _ = writeln!(s, "    let row{y} = back(Line({}));", across(side, y));
    }
    let outs = || (0..step).flat_map(|y| (0..step).map(move |x| (y, x, format!("row{y}.{}", NAMES[x]))));
    let sum = outs().map(|(_, _, name)| name).collect::<Vec<_>>().join(" + ");
    let _ = write!(s, "    let sum = {sum};\n{EXACT}");
    for (y, x, name) in outs() {
        let _ = writeln!(s, "    put(tile, {y}u, {x}u, o, {name});");
    }
    s + "}\n"
}

/// A row of the transformed columns.
fn across(side: usize, y: usize) -> String {
    joined((0..side).map(|x| format!("column{x}.{}", NAMES[y])))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// A tile's picture, and the first row and column of its outputs.
const TILE: &str = "fn tile_of(t: u32) -> vec3<u32> {
    let down = (rows() + STEP - 1u) / STEP;
    let across = (columns() + STEP - 1u) / STEP;
    let line = (first() + t) / across;
    return vec3<u32>(line / down, line % down * STEP, ((first() + t) % across) * STEP);
}
";

const INTO: &str = "fn load(tile: vec3<u32>, dy: i32, dx: i32, c: u32) -> vec4<f32> {
    let y = i32(tile.y) - i32(top()) + dy;
    let x_ = i32(tile.z) - i32(left()) + dx;
    let inside = y >= 0 && x_ >= 0 && y < i32(height()) && x_ < i32(width());
    let at = select(0, (i32(tile.x) * i32(height()) + y) * i32(width()) + x_, inside);
    return select(vec4<f32>(0.0), x[u32(at) * (channels() / 4u) + c], inside);
}
@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
    let i = index(group, thread);
    let quarter = channels() / 4u;
    let t = i / quarter;
    let c = i % quarter;
    if (t >= count()) { return; }
    let tile = tile_of(t);
";

const BACK: &str = "fn product(place: u32, t: u32, o: u32) -> vec4<f32> {
    return products[(place * count() + t) * packed() + o];
}
fn put(tile: vec3<u32>, dy: u32, dx: u32, o: u32, sum: vec4<f32>) {
    let y = tile.y + dy;
    let x_ = tile.z + dx;
    if (y < rows() && x_ < columns()) { store((tile.x * rows() + y) * columns() + x_, o, sum); }
}
fn exact(tile: vec3<u32>, y: u32, x_: u32, o: u32) -> vec4<f32> {
    let quarter = channels() / 4u;
    let plain = PLACES * ((channels() + DEPTH - 1u) / DEPTH * DEPTH);
    var sum = vec4<f32>(0.0);
    for (var place = 0u; place < 9u; place++) {
        let from_y = y + place / 3u - top();
        let from_x = x_ + place % 3u - left();
        if (from_y < height() && from_x < width()) {
            let start = ((tile.x * height() + from_y) * width() + from_x) * channels();
            for (var c = 0u; c < channels(); c++) {
                let value = x[(start + c) / 4u][c % 4u];
                sum += vec4<f32>(value) * weights[(plain + place * channels() + c) * packed() + o];
            }
        }
    }
    return sum;
}
@compute @workgroup_size(GROUP)
fn main(@builtin(workgroup_id) group: vec3<u32>, @builtin(local_invocation_index) thread: u32) {
    let i = index(group, thread);
    let t = i / packed();
    let o = i % packed();
    if (t >= count()) { return; }
    let tile = tile_of(t);
";

/// An exponent of all ones is not a finite number. Tested by its bits, since a compiler may assume that arithmetic is finite.
const EXACT: &str = "    let exponent = bitcast<vec4<u32>>(sum) & vec4<u32>(0x7f800000u);
    if (any(exponent == vec4<u32>(0x7f800000u))) {
        for (var at = 0u; at < STEP * STEP; at++) {
            let y = at / STEP;
            let x_ = at % STEP;
            put(tile, y, x_, o, exact(tile, tile.y + y, tile.z + x_, o));
        }
        return;
    }
";

const TRANSFORMS_F2: &str = "struct Line { a: vec4<f32>, b: vec4<f32>, c: vec4<f32>, d: vec4<f32> }
struct Outs { a: vec4<f32>, b: vec4<f32> }
fn into(l: Line) -> Line { return Line(l.a - l.c, l.b + l.c, l.c - l.b, l.b - l.d); }
fn back(l: Line) -> Outs { return Outs(l.a + l.b + l.c, l.b - l.c - l.d); }
";

const TRANSFORMS_F4: &str = "struct Line { a: vec4<f32>, b: vec4<f32>, c: vec4<f32>, d: vec4<f32>, e: vec4<f32>, f: vec4<f32> }
struct Outs { a: vec4<f32>, b: vec4<f32>, c: vec4<f32>, d: vec4<f32> }
fn into(l: Line) -> Line {
    let even = l.e - 4.0 * l.c;
    let odd = l.d - 4.0 * l.b;
    let near = l.e - l.c;
    let far = 2.0 * (l.d - l.b);
    return Line(4.0 * l.a - 5.0 * l.c + l.e, even + odd, even - odd, near + far, near - far, 4.0 * l.b - 5.0 * l.d + l.f);
}
fn back(l: Line) -> Outs {
    let near = l.b + l.c;
    let near_odd = l.b - l.c;
    let far = l.d + l.e;
    let far_odd = l.d - l.e;
    return Outs(l.a + near + far, near_odd + 2.0 * far_odd, near + 4.0 * far, near_odd + 8.0 * far_odd + l.f);
}
";
