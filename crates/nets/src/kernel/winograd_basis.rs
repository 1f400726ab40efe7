//! The filter transform of Winograd (1980), with which the kernels of every backend pack their filters.
//!
//! G of Lavin and Gray (2015), "Fast algorithms for convolutional neural networks", section 4.1 for F(2x2, 3x3) and 4.3 for
//! F(4x4, 3x3). B^T and A^T are in `cpu/winograd_transforms.rs` and `gpu/winograd_shader.rs`.

/// G of F(2x2, 3x3): 16 multiplications instead of 36.
pub(crate) const G_F2: [[f64; 3]; 4] = [[1.0, 0.0, 0.0], [0.5, 0.5, 0.5], [0.5, -0.5, 0.5], [0.0, 0.0, 1.0]];

/// G of F(4x4, 3x3): 36 multiplications instead of 144.
pub(crate) const G_F4: [[f64; 3]; 6] = [
    [1.0 / 4.0, 0.0, 0.0],
    [-1.0 / 6.0, -1.0 / 6.0, -1.0 / 6.0],
    [-1.0 / 6.0, 1.0 / 6.0, -1.0 / 6.0],
    [1.0 / 24.0, 1.0 / 12.0, 1.0 / 6.0],
    [1.0 / 24.0, -1.0 / 12.0, 1.0 / 6.0],
    [0.0, 0.0, 1.0],
];

/// `G g G^T` of one filter, in double precision.
pub(crate) fn transform_filter<const SIDE: usize>(basis: &[[f64; 3]; SIDE], g: &[f32; 9]) -> [[f64; SIDE]; SIDE] {
    let rows: [[f64; 3]; SIDE] =
        basis.map(|f| std::array::from_fn(|x| (0..3).map(|y| f[y] * f64::from(g[3 * y + x])).sum()));
    rows.map(|row| basis.map(|f| (0..3).map(|x| f[x] * row[x]).sum()))
}
