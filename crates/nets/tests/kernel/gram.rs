//! Gram matrices and their gradients.

use crate::case::{deviation, random};
use crate::device::{cases, read, under_test};
use likeness_nets::device::KernelSet;
use likeness_nets::style::gram::{gradient, gram};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(64)))]

    #[test]
    fn gram_matrix_and_its_gradient_match_burn(
        (h, w, c) in (1_usize..20, 1_usize..20, prop_oneof![1_usize..40, Just(64), Just(200), Just(320)]),
        seed in any::<u64>(),
    ) {
        let device = under_test();
        let x = random([1, h, w, c], seed, &device);
        let grad = random([1, c, c], seed ^ 1, &device);
        let grad = grad.clone() + grad.swap_dims(1, 2);
        let [own, burn] = [KernelSet::Own, KernelSet::Burn]
            .map(|kernels| (read(gram(&x, kernels)), read(gradient(grad.clone(), &x, kernels))));
        prop_assert!(deviation(&own.0, &burn.0) < 1e-5, "{:e}", deviation(&own.0, &burn.0));
        prop_assert!(deviation(&own.1, &burn.1) < 1e-5, "{:e}", deviation(&own.1, &burn.1));
        // On a GPU, channels that fill no whole tile go through burn's product, which need not be symmetric to the bit.
        let is_own_kernel = !cfg!(feature = "gpu") || c.is_multiple_of(64);
        for i in 0..if is_own_kernel { c } else { 0 } {
            for j in 0..i {
                prop_assert_eq!(own.0[i * c + j].to_bits(), own.0[j * c + i].to_bits());
            }
        }
    }
}
