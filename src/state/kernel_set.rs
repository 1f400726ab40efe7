//! The kernels from the address: `?kernels=burn` shows whether a wrong or slow result is caused by our kernels.

use likeness_core::backend::KernelSet;
use words::Text;

/// Name of the query parameter.
pub const QUERY_PARAM: &str = "kernels";

/// The kernels that the parameter names; ours if it is absent or unknown.
pub fn from_param(word: Option<&str>) -> KernelSet {
    match word {
        Some("burn") => KernelSet::Burn,
        Some("direct") => KernelSet::Direct,
        _ => KernelSet::Own,
    }
}

/// Their name on the Models page.
pub const fn name(kernels: KernelSet) -> Text {
    match kernels {
        KernelSet::Own => words::MODELS_KERNELS_OWN,
        KernelSet::Direct => words::MODELS_KERNELS_DIRECT,
        KernelSet::Burn => words::MODELS_KERNELS_BURN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_kernels_run_unless_the_address_names_others() {
        assert_eq!(from_param(None), KernelSet::Own, "absent");
        assert_eq!(from_param(Some("quantum")), KernelSet::Own, "unknown");
        for kernels in [KernelSet::Direct, KernelSet::Burn] {
            let text = name(kernels).text();
            let word = text.rsplit_once(QUERY_PARAM).map(|(_, end)| end.trim_matches(['=', ')']));
            assert_eq!(from_param(word), kernels, "what {text:?} names is read back");
        }
    }
}
