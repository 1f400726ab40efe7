//! EnrolmentTarget operations the address asks for: `?kernels=burn` tells whose fault a wrong or a slow number is.

use likeness_core::backend::KernelSet;

/// Name of the query parameter.
pub const PARAMETER: &str = "kernels";

/// What a word of the address asks for; our kernels where it names nothing.
pub fn from_param(word: Option<&str>) -> KernelSet {
    match word {
        Some("burn") => KernelSet::Burn,
        Some("direct") => KernelSet::Direct,
        _ => KernelSet::Own,
    }
}

/// What the Models page says of it.
pub const fn sentence(operations: KernelSet) -> &'static str {
    match operations {
        KernelSet::Own => "Likeness\u{2019}s own",
        KernelSet::Direct => "Likeness\u{2019}s own, term by term (?kernels=direct)",
        KernelSet::Burn => "burn\u{2019}s (?kernels=burn)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_kernels_run_unless_the_address_names_others() {
        assert_eq!(from_param(None), KernelSet::Own, "nothing said");
        assert_eq!(from_param(Some("quantum")), KernelSet::Own, "no kernels");
        for operations in [KernelSet::Direct, KernelSet::Burn] {
            let said = sentence(operations);
            let word = said.rsplit_once(PARAMETER).map(|(_, end)| end.trim_matches(['=', ')']));
            assert_eq!(from_param(word), operations, "what {said:?} names is read back");
        }
    }
}
