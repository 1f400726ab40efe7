//! Which sizes a result can have on this device.

use crate::number_format;
use likeness_core::style::memory::SizeOption;

/// The size to use: the requested one where it fits, else the next smaller one that fits, else the smallest that fits.
pub fn effective_size(sizes: &[SizeOption], requested: u32) -> Option<u32> {
    let fitting = || sizes.iter().filter(|option| option.fits).map(|option| option.longer);
    fitting().filter(|longer| *longer <= requested).max().or_else(|| fitting().min())
}

/// A sentence that lists the sizes that do not fit, with the memory they need; `None` if all fit.
pub fn too_large(sizes: &[SizeOption]) -> Option<String> {
    let refused: Vec<&SizeOption> = sizes.iter().filter(|option| !option.fits).collect();
    let item =
        |option: &SizeOption| words::style_size_item(&option.longer.to_string(), &number_format::bytes(option.bytes));
    match refused.as_slice() {
        [] => None,
        [only] => Some(words::style_size_too_large(&item(only))),
        [first, .., last] => Some(words::style_sizes_too_large(&item(first), &item(last))),
    }
}

/// A sentence about the memory that a size needs.
pub fn memory(sizes: &[SizeOption], longer: u32) -> Option<String> {
    let option = sizes.iter().find(|option| option.longer == longer)?;
    Some(words::style_size_memory(&number_format::bytes(option.bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(fits: [bool; 3]) -> Vec<SizeOption> {
        let sizes = [(128, 50_000_000), (256, 200_000_000), (512, 800_000_000)];
        sizes.into_iter().zip(fits).map(|((longer, bytes), fits)| SizeOption { longer, bytes, fits }).collect()
    }

    #[test]
    fn the_requested_size_is_used_if_it_fits_and_else_the_next_smaller_one() {
        assert_eq!(effective_size(&sizes([true; 3]), 256), Some(256), "it fits");
        assert_eq!(effective_size(&sizes([true, true, false]), 512), Some(256), "too large: the next smaller");
        assert_eq!(effective_size(&sizes([true; 3]), 300), Some(256), "not offered: the next smaller");
        assert_eq!(effective_size(&sizes([true; 3]), 64), Some(128), "smaller than any: the smallest");
        assert_eq!(effective_size(&sizes([false; 3]), 256), None, "nothing fits");
        assert_eq!(effective_size(&[], 256), None, "nothing is known yet");
    }

    #[test]
    fn sizes_that_do_not_fit_are_listed_with_the_memory_that_they_need() {
        assert_eq!(too_large(&sizes([true; 3])), None, "all fit");
        let one = too_large(&sizes([true, true, false])).unwrap_or_default();
        assert!(one.contains("512 px") && one.contains("800.0 MB"), "{one}");
        let two = too_large(&sizes([true, false, false])).unwrap_or_default();
        assert!(two.contains("256 px") && two.contains("512 px") && two.contains(" need "), "{two}");
    }
}
