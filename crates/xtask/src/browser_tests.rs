//! The test programs that run in a browser.

use crate::tidy::Source;
use anyhow::Result;
use std::collections::BTreeSet;
use std::path::Path;

/// The test programs of a package that contain browser tests, as arguments of cargo. Linking one takes minutes, so the
/// others run natively only.
///
/// # Errors
/// If the package's sources cannot be read.
pub(crate) fn targets(package: &Path) -> Result<Vec<String>> {
    let sources = |folder: &str| -> Result<Vec<Source>> {
        let folder = package.join(folder);
        let all = if folder.is_dir() { Source::all(&folder)? } else { Vec::new() };
        Ok(all.into_iter().filter(|s| s.ending() == "rs" && s.text.contains("#[wasm_bindgen_test")).collect())
    };
    let mut targets = Vec::new();
    if !sources("src")?.is_empty() {
        targets.push("--lib".to_owned());
    }
    // Files in folders belong to the test of that name: tests/web/link.rs to tests/web.rs.
    let of = |source: &Source| source.path.split('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
    let tests: BTreeSet<String> = sources("tests")?.iter().map(of).collect();
    for test in tests.into_iter().filter(|test| package.join("tests").join(format!("{test}.rs")).is_file()) {
        targets.extend(["--test".to_owned(), test]);
    }
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn only_programs_with_browser_tests_are_linked_for_one() {
        let package = std::env::temp_dir().join(format!("likeness-suite-{}", std::process::id()));
        fs::create_dir_all(package.join("tests/deep")).unwrap();
        assert!(targets(&package).unwrap().is_empty(), "a package without tests");
        fs::write(package.join("tests/native.rs"), "#[test]\nfn a() {}").unwrap();
        fs::write(package.join("tests/web.rs"), "#[wasm_bindgen_test]\nfn a() {}").unwrap();
        fs::write(package.join("tests/deep/case.rs"), "#[wasm_bindgen_test]\nfn a() {}").unwrap();
        assert_eq!(targets(&package).unwrap(), ["--test", "web"], "neither the native one nor a part of none");
        fs::write(package.join("tests/deep.rs"), "mod case;").unwrap();
        assert_eq!(targets(&package).unwrap(), ["--test", "deep", "--test", "web"], "one by its part");
        fs::remove_file(package.join("tests/deep.rs")).unwrap();
        fs::create_dir_all(package.join("src/web")).unwrap();
        fs::write(package.join("src/web/frame.rs"), "#[wasm_bindgen_test]\nfn a() {}").unwrap();
        assert_eq!(targets(&package).unwrap(), ["--lib", "--test", "web"], "and the library");
        fs::remove_dir_all(package).unwrap();
    }
}
