//! Whose operations the address asks for: `?kernels=burn` tells whose fault a wrong or a slow number is.

use likeness_core::backend::Operations;

/// Name of the query parameter.
pub const PARAMETER: &str = "kernels";

/// What a word of the address asks for; our kernels where it names nothing.
pub fn asked(word: Option<&str>) -> Operations {
    match word {
        Some("burn") => Operations::Burn,
        Some("direct") => Operations::Direct,
        _ => Operations::Own,
    }
}

/// What the Models page says of it.
pub const fn sentence(operations: Operations) -> &'static str {
    match operations {
        Operations::Own => "Likeness\u{2019}s own",
        Operations::Direct => "Likeness\u{2019}s own, term by term (?kernels=direct)",
        Operations::Burn => "burn\u{2019}s (?kernels=burn)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_kernels_run_unless_the_address_names_others() {
        assert_eq!(asked(None), Operations::Own, "nothing said");
        assert_eq!(asked(Some("quantum")), Operations::Own, "no kernels");
        for operations in [Operations::Direct, Operations::Burn] {
            let said = sentence(operations);
            let word = said.rsplit_once(PARAMETER).map(|(_, end)| end.trim_matches(['=', ')']));
            assert_eq!(asked(word), operations, "what {said:?} names is read back");
        }
    }
}
