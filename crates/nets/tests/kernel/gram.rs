//! Gram matrices and their way back.

use crate::case::{apart, random};
use crate::device::{cases, read, under_test};
use likeness_nets::kernel::{KernelSet, choose};
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
        let slope = random([1, c, c], seed ^ 1, &device);
        let slope = slope.clone() + slope.swap_dims(1, 2);
        let [own, burn] = [KernelSet::Own, KernelSet::Burn].map(|operations| {
            choose(operations);
            (read(gram(&x)), read(gradient(slope.clone(), &x)))
        });
        prop_assert!(apart(&own.0, &burn.0) < 1e-5, "{:e}", apart(&own.0, &burn.0));
        prop_assert!(apart(&own.1, &burn.1) < 1e-5, "{:e}", apart(&own.1, &burn.1));
        // What makes no whole tile goes through burn's product on a GPU, which need not be symmetric to the bit.
        let own_alone = !cfg!(feature = "gpu") || c.is_multiple_of(64);
        for i in 0..if own_alone { c } else { 0 } {
            for j in 0..i {
                prop_assert_eq!(own.0[i * c + j].to_bits(), own.0[j * c + i].to_bits());
            }
        }
    }
}
