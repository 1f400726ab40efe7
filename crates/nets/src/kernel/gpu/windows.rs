//! WGSL that loads a few terms of a work group's windows into shared memory, term by term: neighbouring threads then read
//! neighbouring pixels of a term, which is one access on any GPU (and one instruction on a CPU that emulates one). Also where
//! the sums are stored, since that follows from a thread's windows.

use super::bindings::Buffer;
use super::pool_windows;
use super::tiling::{DEPTH, Tiling};
use crate::kernel::plan::ConvPlan;
use std::fmt::Write as _;
use std::iter;

/// The windows of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Windows {
    /// Rows of a matrix: the positions of a 1x1, or Winograd's transformed windows, one product per position.
    Rows,
    /// Windows of a picture.
    Picture,
    /// Rows of a picture, grouped by 2x2: each thread stores the maximum of its four, and the argmax if it is needed.
    MaxPooled { argmax: bool },
    /// The same rows in the backward pass: each is its 2x2's gradient if it was the maximum, otherwise zero.
    Unpooled,
}

impl Windows {
    /// The windows of a convolution.
    pub(crate) fn of(plan: &ConvPlan) -> Self {
        if plan.pointwise() { Self::Rows } else { Self::Picture }
    }

    /// Declarations.
    pub(super) fn functions(self, tiling: &Tiling) -> String {
        match self {
            Self::Rows => String::new(),
            Self::Picture => CORNER.to_owned(),
            Self::MaxPooled { argmax } => pool_windows::pooled_store(argmax, tiling),
            Self::Unpooled => pool_windows::unpool_functions(tiling),
        }
    }

    /// Inputs after picture and filters, before those of the epilogue.
    pub(super) fn inputs(self) -> Option<Buffer> {
        (self == Self::Unpooled).then_some(("argmax", "f32"))
    }

    /// Outputs, with elements of type `kind`.
    pub(super) fn outputs(self, kind: &'static str) -> Vec<Buffer> {
        let argmax = self == Self::MaxPooled { argmax: true };
        iter::once(("out", kind)).chain(argmax.then_some(("argmax", kind))).collect()
    }

    /// What is computed once, before the first term.
    pub(super) const fn before(self) -> &'static str {
        match self {
            Self::Rows => "    let base = batch * positions();\n",
            Self::Picture => {
                "    for (var i = thread; i < TILE; i += GROUP) { corners[i] = corner(min(first + i, positions() - 1u)); }
    workgroupBarrier();
"
            }
            Self::MaxPooled { .. } => pool_windows::BEFORE,
            Self::Unpooled => pool_windows::BEFORE_BACK,
        }
    }

    /// Loads the terms from `k` on. A thread always loads the same term of a step, of pixels a fixed distance apart.
    pub(super) fn load(self, tiling: &Tiling) -> String {
        let stride = tiling.group() / DEPTH;
        let loads = tiling.pixels() / stride;
        let (before, at, inside) = match self {
            Self::Rows => ("", "(base + min(first + p, positions() - 1u)) * channels() + term", "term < terms()"),
            Self::Picture => (PLACE, "u32(max(from_, 0)) * channels() + c", "from_ >= 0 && term < terms()"),
            Self::MaxPooled { .. } => ("", "rows_of[p] * channels() + term", "term < terms()"),
            Self::Unpooled => return pool_windows::load_unpooled(tiling),
        };
        let pixel = if self == Self::Picture { "            let from_ = pixel(corners[p], dy, dx);\n" } else { "" };
        format!(
            "        let term = k + thread % DEPTH;
{before}        for (var j = 0u; j < {loads}u; j++) {{
            let p = thread / DEPTH + j * {stride}u;
{pixel}            var value = 0.0;
            if ({inside}) {{ value = x[{at}]; }}
            windows[(thread % DEPTH) * ROW + p] = value;
        }}
"
        )
    }
}

impl Windows {
    /// Stores a thread's sums.
    pub(super) fn store(self, tiling: &Tiling) -> String {
        let Tiling { threads: [across, _], per_thread: [pixels, vectors] } = *tiling;
        let mut s = "    let start = batch * positions();\n".to_owned();
        let quads = matches!(self, Self::MaxPooled { .. });
        for p in 0..if quads { pixels / 4 } else { pixels } {
            let at = match self {
                Self::Rows | Self::Picture => format!("first + px + {}u", p * across),
                Self::MaxPooled { .. } => format!("first / 4u + px + {}u", p * across),
                Self::Unpooled => format!("rows_of[px + {}u]", p * across),
            };
            let _ = writeln!(s, "    let p{p} = {at};\n    if (p{p} < positions()) {{");
            for v in 0..vectors {
                let _ = if quads {
                    let sums: Vec<String> = (0..4).map(|place| format!("s{}_{v}", 4 * p + place)).collect();
                    writeln!(s, "        max_pool(p{p}, column + ox + {v}u, {});", sums.join(", "))
                } else {
                    writeln!(s, "        store(start + p{p}, column + ox + {v}u, s{p}_{v});")
                };
            }
            s.push_str("    }\n");
        }
        s
    }
}

/// The position of a term in its window.
const PLACE: &str = "        let place = term / channels();
        let c = term - place * channels();
        let dy = i32(place / side());
        let dx = i32(place % side());
";

/// A window's picture and top left corner; and the index in `x` of a position in it, -1 if outside.
const CORNER: &str = "var<workgroup> corners: array<vec3<i32>, TILE>;
fn corner(p: u32) -> vec3<i32> {
    let line = p / columns();
    let y = (line % rows()) * stride();
    let x_ = (p % columns()) * stride();
    return vec3<i32>(i32(line / rows()), i32(y) - i32(top()), i32(x_) - i32(left()));
}
fn pixel(corner: vec3<i32>, dy: i32, dx: i32) -> i32 {
    let y = corner.y + dy;
    let x_ = corner.z + dx;
    let inside = y >= 0 && x_ >= 0 && y < i32(height()) && x_ < i32(width());
    return select(-1, (corner.x * i32(height()) + y) * i32(width()) + x_, inside);
}
";
