//! How a product is divided into work groups.

/// The size of a matrix product of windows and filters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ProductSize {
    /// Windows.
    pub(crate) positions: usize,
    /// Filters.
    pub(crate) outputs: usize,
    /// Independent products of this size.
    pub(crate) products: usize,
}

/// The division of a product: a work group computes `pixels() x outputs()`, and each of its threads `per_thread`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Tiling {
    /// Threads along the pixels and along the outputs.
    pub(crate) threads: [usize; 2],
    /// Pixels, and vectors of four outputs, per thread.
    pub(crate) per_thread: [usize; 2],
}

/// Terms of the sum that are loaded into shared memory at a time.
pub(crate) const DEPTH: usize = 16;

impl Tiling {
    /// Selects from a small table of outputs and positions, without tuning on the user's machine.
    ///
    /// 64 threads each: two or four subgroups on any GPU. Shared memory: 16 terms of each pixel and each output, at most
    /// 13 KiB. If outputs make no whole tiles of 64, the width that leaves the fewest threads idle.
    pub(crate) fn of(size: ProductSize) -> Self {
        let ProductSize { positions, outputs, products } = size;
        let (threads, per_thread) = match (positions, outputs) {
            (..=4, _) if products > 1 => ([1, 32], [4, 1]),
            (..=16, 192..) if products > 1 => ([4, 16], [4, 2]),
            (..=16, _) if products > 1 => ([4, 16], [4, 1]),
            (..=32, _) if products > 1 => ([8, 8], [4, 2]),
            (..=64, _) if products == 1 => ([8, 8], [2, 1]),
            (_, ..=8) => ([32, 2], [4, 1]),
            (_, ..=16) => ([32, 2], [4, 2]),
            (_, 17..=24) => ([32, 2], [4, 3]),
            (_, 33..=40) => ([32, 2], [4, 5]),
            (_, outputs) if outputs % 64 == 0 && positions * products >= 256 => ([8, 8], [8, 2]),
            (_, outputs) if outputs.next_multiple_of(48) < outputs.next_multiple_of(32) => ([16, 4], [4, 3]),
            _ => ([16, 4], [8, 2]),
        };
        Self { threads, per_thread }
    }

    /// The tiles of windows, and the products, that a work group computes in turn: as many as leave `enough` work groups.
    ///
    /// A browser zeroes a work group's shared memory before it starts, so few groups that do much are better than many that do
    /// little, as long as there are enough of them.
    pub(crate) fn rounds(&self, size: ProductSize, enough: usize) -> [usize; 2] {
        let ProductSize { positions, outputs, products } = size;
        let tiles = positions.div_ceil(self.pixels());
        let groups = tiles * outputs.div_ceil(self.outputs()) * products;
        let most = [8, 4, 2].into_iter().filter(|rounds| groups / rounds >= enough);
        if products > 1 {
            [1, most.filter(|rounds| products.is_multiple_of(*rounds)).max().unwrap_or(1)]
        } else {
            // Tiles past the last are few and empty.
            [most.max().unwrap_or(1), 1]
        }
    }

    /// Threads per work group.
    pub(crate) const fn group(&self) -> usize {
        self.threads[0] * self.threads[1]
    }

    /// Pixels per work group.
    pub(crate) const fn pixels(&self) -> usize {
        self.threads[0] * self.per_thread[0]
    }

    /// Outputs per work group.
    pub(crate) const fn outputs(&self) -> usize {
        4 * self.threads[1] * self.per_thread[1]
    }
}

/// The work groups that keep a device busy, given its largest subgroup.
///
/// With 256 groups of 64 threads even a card with dozens of cores has several for each. Subgroups of four threads or fewer are
/// not a GPU's but a CPU's vectors (SwiftShader's; in a browser 0 means unknown), and a CPU has few cores.
pub(crate) const fn enough(subgroup: u32) -> usize {
    if matches!(subgroup, 1..=4) { 16 } else { 256 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_group_computes_several_tiles_only_if_enough_groups_remain() {
        let size = ProductSize { positions: 128 * 128, outputs: 64, products: 1 };
        let large = ProductSize { positions: 512 * 512, ..size };
        let tiling = Tiling::of(size);
        assert_eq!(tiling.rounds(size, enough(32)), [1, 1], "256 tiles of 64 pixels are just enough");
        assert_eq!(tiling.rounds(large, enough(32)), [8, 1]);
        assert_eq!(tiling.rounds(size, enough(4)), [8, 1], "few cores need fewer groups");
    }

    #[test]
    fn rounds_divide_the_products() {
        for (positions, products) in [(81, 36), (1024, 36), (16, 16), (4, 16)] {
            let size = ProductSize { positions, outputs: 64, products };
            let [_, several] = Tiling::of(size).rounds(size, 1);
            assert_eq!(products % several, 0, "{products} products");
        }
    }
}
