//! WGSL that brings sixteen terms of a work group's windows to shared memory, term by term: neighbours then read neighbouring
//! pixels of a term, which is one access on any GPU (and one instruction on a processor that plays one).

use super::tiling::{DEPTH, Tiling};
use crate::kernel::geometry::Geometry;

/// What windows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Windows {
    /// Rows of a matrix: the positions of a 1x1, or the changed windows of one place after the other, each with filters of its
    /// own.
    Rows,
    /// Of a picture.
    Picture,
}

impl Windows {
    /// What a convolution's are.
    pub(crate) fn of(geometry: &Geometry) -> Self {
        let alone = geometry.side == 1 && geometry.stride == 1 && geometry.padding == [(0, 0); 2];
        if alone { Self::Rows } else { Self::Picture }
    }

    /// Declarations.
    pub(super) const fn functions(self) -> &'static str {
        match self {
            Self::Rows => "",
            Self::Picture => CORNER,
        }
    }

    /// What stays the same from term to term.
    pub(super) const fn before(self) -> &'static str {
        match self {
            Self::Rows => "    let base = batch * positions();\n",
            Self::Picture => {
                "    for (var i = thread; i < TILE; i += GROUP) { corners[i] = corner(min(first + i, positions() - 1u)); }
    workgroupBarrier();
"
            }
        }
    }

    /// Brings those from term `k`: a thread always the same of sixteen, of pixels a fixed distance apart.
    pub(super) fn bring(self, tiling: &Tiling) -> String {
        let apart = tiling.group() / DEPTH;
        let loads = tiling.pixels() / apart;
        let (before, at, there) = match self {
            Self::Rows => ("", "(base + min(first + p, positions() - 1u)) * channels() + term", "term < terms()"),
            Self::Picture => (PLACE, "u32(max(from_, 0)) * channels() + c", "from_ >= 0 && term < terms()"),
        };
        let pixel = if self == Self::Picture { "            let from_ = pixel(corners[p], dy, dx);\n" } else { "" };
        format!(
            "        let term = k + thread % DEPTH;
{before}        for (var j = 0u; j < {loads}u; j++) {{
            let p = thread / DEPTH + j * {apart}u;
{pixel}            var value = 0.0;
            if ({there}) {{ value = x[{at}]; }}
            windows[(thread % DEPTH) * ROW + p] = value;
        }}
"
        )
    }
}

/// Where a term stands in its window.
const PLACE: &str = "        let place = term / channels();
        let c = term - place * channels();
        let dy = i32(place / side());
        let dx = i32(place % side());
";

/// A window's picture and top left corner; and where in `x` a place of it lies, -1 where outside.
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
