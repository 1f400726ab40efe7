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

/// Terms of the sum that are brought to shared memory at a time. Few, since a browser fills that memory with zeros before each work
/// group begins.
pub(crate) const DEPTH: usize = 8;

impl Tiling {
    /// By a small table over outputs and positions; nothing is tried out where the page runs.
    ///
    /// 64 threads each: two or four subgroups on any GPU. Shared memory: 8 terms of each pixel and each output, 8 KiB at
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
