//! Which sizes a painting may have on this device.

use crate::number_format;
use likeness_core::style::memory::SizeOption;

/// The size to paint at: the one wished for where it fits, else the next smaller that does, else the smallest that does.
pub fn effective_size(offers: &[SizeOption], wished: u32) -> Option<u32> {
    let fitting = || offers.iter().filter(|offer| offer.fits).map(|offer| offer.longer);
    fitting().filter(|longer| *longer <= wished).max().or_else(|| fitting().min())
}

/// Which sizes do not fit and why, in a sentence; `None` where all do.
pub fn too_large(offers: &[SizeOption]) -> Option<String> {
    let refused: Vec<&SizeOption> = offers.iter().filter(|offer| !offer.fits).collect();
    let needs = |offer: &SizeOption| format!("{} px (about {})", offer.longer, number_format::bytes(offer.bytes));
    match refused.as_slice() {
        [] => None,
        [only] => Some(format!("{} needs more memory than this device offers.", needs(only))),
        [first, .., last] => {
            Some(format!("{} to {} need more memory than this device offers.", needs(first), needs(last)))
        }
    }
}

/// What a size takes, in a sentence.
pub fn memory(offers: &[SizeOption], longer: u32) -> Option<String> {
    let offer = offers.iter().find(|offer| offer.longer == longer)?;
    Some(format!("Takes about {} of memory.", number_format::bytes(offer.bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(fits: [bool; 3]) -> Vec<SizeOption> {
        let sizes = [(128, 50_000_000), (256, 200_000_000), (512, 800_000_000)];
        sizes.into_iter().zip(fits).map(|((longer, bytes), fits)| SizeOption { longer, bytes, fits }).collect()
    }

    #[test]
    fn the_size_wished_for_is_taken_if_it_fits_and_the_nearest_smaller_one_else() {
        assert_eq!(effective_size(&offers([true; 3]), 256), Some(256), "it fits");
        assert_eq!(effective_size(&offers([true, true, false]), 512), Some(256), "too large: the next smaller");
        assert_eq!(effective_size(&offers([true; 3]), 300), Some(256), "not offered: the next smaller");
        assert_eq!(effective_size(&offers([true; 3]), 64), Some(128), "smaller than any: the smallest");
        assert_eq!(effective_size(&offers([false; 3]), 256), None, "nothing fits");
        assert_eq!(effective_size(&[], 256), None, "nothing is known yet");
    }

    #[test]
    fn sizes_that_do_not_fit_are_named_with_what_they_need() {
        assert_eq!(too_large(&offers([true; 3])), None, "all fit");
        let one = too_large(&offers([true, true, false])).unwrap_or_default();
        assert!(one.contains("512 px") && one.contains("800.0 MB"), "{one}");
        let two = too_large(&offers([true, false, false])).unwrap_or_default();
        assert!(two.contains("256 px") && two.contains("512 px") && two.contains(" need "), "{two}");
    }
}
