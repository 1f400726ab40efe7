//! The chunks of the page (docs/adr/0016-lazy-pages.md): each has a budget.

use super::{Budget, Measure, found};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// The names in `src/pages/chunk/cuts.rs`, and what their own files may weigh.
const OWN: [(&str, Budget); 5] = [
    ("gallery", Budget { part: "chunk gallery", measure: Measure::Gzip, limit: 200_000 }),
    ("style", Budget { part: "chunk style", measure: Measure::Gzip, limit: 110_000 }),
    ("learn", Budget { part: "chunk learn", measure: Measure::Gzip, limit: 150_000 }),
    ("see", Budget { part: "chunk see", measure: Measure::Gzip, limit: 210_000 }),
    ("information", Budget { part: "chunk information", measure: Measure::Gzip, limit: 40_000 }),
];

/// What several chunks need and the first page does not; each of them fetches its part of it.
const SHARED: Budget = Budget { part: "shared chunks", measure: Measure::Gzip, limit: 185_000 };

/// The chunks of `dist/` with their budgets.
///
/// # Errors
/// If one is missing, or has no budget.
pub(super) fn parts(dist: &Path) -> Result<Vec<(Budget, Vec<PathBuf>)>> {
    let mut parts = Vec::new();
    for (name, budget) in OWN {
        parts.push((budget, found(dist, "likeness-", &format!("_split_{name}.wasm"))?));
    }
    let mut shared = Vec::new();
    for file in found(dist, "likeness-", ".wasm")? {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let known =
            name.ends_with("_bg.wasm") || OWN.iter().any(|(own, _)| name.ends_with(&format!("_split_{own}.wasm")));
        if name.contains("_chunk_") {
            shared.push(file);
        } else if !known {
            bail!("the chunk {name} has no budget; add one in crates/xtask/src/size/chunks.rs");
        }
    }
    if !shared.is_empty() {
        parts.push((SHARED, shared));
    }
    Ok(parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn every_chunk_counts_against_a_budget() {
        let dist = std::env::temp_dir().join(format!("likeness-chunks-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let write = |rest: &str| fs::write(dist.join(format!("likeness-12ab_{rest}")), "x").unwrap();
        write("bg.wasm");
        assert!(parts(&dist).is_err(), "a page without its chunks");
        OWN.iter().for_each(|(name, _)| write(&format!("split_{name}.wasm")));
        assert_eq!(parts(&dist).unwrap().len(), OWN.len(), "one part each, and nothing shared");
        write("chunk_4.wasm");
        write("chunk_5.wasm");
        let (budget, files) = parts(&dist).unwrap().pop().unwrap();
        assert_eq!((budget.part, files.len()), (SHARED.part, 2), "what is shared counts together");
        write("split_new.wasm");
        assert!(parts(&dist).unwrap_err().to_string().contains("split_new"), "one that nobody has thought of");
        fs::remove_dir_all(dist).unwrap();
    }

    #[test]
    fn every_cut_has_a_budget_and_no_budget_is_left_over() {
        let cuts = include_str!("../../../../src/pages/chunk/cuts.rs");
        let names: Vec<&str> = cuts.split("#[wasm_split(").skip(1).filter_map(|rest| rest.split(',').next()).collect();
        assert_eq!(names, OWN.map(|(name, _)| name), "the names in cuts.rs, in their order");
    }
}
