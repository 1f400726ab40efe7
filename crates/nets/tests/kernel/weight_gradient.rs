//! The gradient of a convolution's filters.

use crate::case::{deviation, random};
use crate::device::{cases, read, under_test};
use likeness_nets::conv::{Padding, weight_gradient};
use likeness_nets::device::KernelSet;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(64)))]

    #[test]
    fn the_gradient_of_filters_matches_burn(
        (n, h, w) in (1_usize..4, 3_usize..14, 3_usize..14),
        (inputs, outputs) in (1_usize..20, 1_usize..40),
        (side, stride) in prop_oneof![Just((1_usize, 1_usize)), Just((3, 1)), Just((3, 2))],
        seed in any::<u64>(),
    ) {
        let device = under_test();
        let x = random([n, h, w, inputs], seed, &device);
        let padding = if side == 1 { Padding::Valid } else { Padding::One };
        let size = |length: usize| if side == 1 { length } else { (length - 1) / stride + 1 };
        let gradient = random([n, size(h), size(w), outputs], seed ^ 1, &device);
        let [own, burn] = [KernelSet::Own, KernelSet::Burn]
            .map(|kernels| read(weight_gradient(x.clone(), gradient.clone(), (side, stride, padding), kernels)));
        prop_assert!(deviation(&own, &burn) < 1e-5, "{:e}", deviation(&own, &burn));
    }
}
