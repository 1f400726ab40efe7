//! How a convolution is cut into work groups.

/// A work group computes `pixels() x outputs()`, each of its threads `per_thread` of them: pixels, and vectors of four
/// outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Tiling {
    /// Threads along the pixels and along the outputs.
    pub(crate) threads: [usize; 2],
    /// Pixels and vectors of four outputs of a thread.
    pub(crate) per_thread: [usize; 2],
}

/// Terms of the sum that are brought to shared memory at a time.
pub(crate) const DEPTH: usize = 16;

impl Tiling {
    /// By a small table over outputs and positions; nothing is tried out where the page runs.
    ///
    /// 64 threads each: two or four subgroups on any GPU. Shared memory: 16 terms of each pixel and each output, 13 KiB at
    /// most. Where outputs make no whole tiles of 64, the width that leaves the fewest threads without work.
    pub(crate) fn of([positions, outputs]: [usize; 2], products: usize) -> Self {
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

    /// Tiles of windows, and products, that a work group computes one after the other: as many as leave so many work groups.
    ///
    /// A browser fills a work group's shared memory with zeros before it begins, so few groups that do much are better than
    /// many that do little, as long as there are enough of them.
    pub(crate) fn rounds(&self, [windows, outputs]: [usize; 2], products: usize, enough: usize) -> [usize; 2] {
        let tiles = windows.div_ceil(self.pixels());
        let groups = tiles * outputs.div_ceil(self.outputs()) * products;
        let most = [8, 4, 2].into_iter().filter(|rounds| groups / rounds >= enough);
        if products > 1 {
            [1, most.filter(|rounds| products.is_multiple_of(*rounds)).max().unwrap_or(1)]
        } else {
            // Tiles past the last are few and hold nothing.
            [most.max().unwrap_or(1), 1]
        }
    }

    /// Threads of a work group.
    pub(crate) const fn group(&self) -> usize {
        self.threads[0] * self.threads[1]
    }

    /// Pixels of a work group.
    pub(crate) const fn pixels(&self) -> usize {
        self.threads[0] * self.per_thread[0]
    }

    /// Outputs of a work group.
    pub(crate) const fn outputs(&self) -> usize {
        4 * self.threads[1] * self.per_thread[1]
    }
}

/// Work groups that keep a device busy, by its largest subgroup.
///
/// With 256 of 64 threads even a card with dozens of cores has several for each. Subgroups of four threads or fewer are no GPU's
/// but a processor's vectors (SwiftShader's; in a browser 0 stands for nothing known), which has as many cores as it has.
pub(crate) const fn enough(subgroup: u32) -> usize {
    if matches!(subgroup, 1..=4) { 16 } else { 256 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_group_does_several_tiles_only_where_enough_groups_are_left() {
        let size = [128 * 128, 64];
        let tiling = Tiling::of(size, 1);
        assert_eq!(tiling.rounds(size, 1, enough(32)), [1, 1], "256 tiles of 64 pixels are just enough");
        assert_eq!(tiling.rounds([512 * 512, 64], 1, enough(32)), [8, 1]);
        assert_eq!(tiling.rounds(size, 1, enough(4)), [8, 1], "two cores have enough sooner");
    }

    #[test]
    fn no_product_is_left_out() {
        for (windows, products) in [(81, 36), (1024, 36), (16, 16), (4, 16)] {
            let [_, several] = Tiling::of([windows, 64], products).rounds([windows, 64], products, 1);
            assert_eq!(products % several, 0, "{products} products");
        }
    }
}
