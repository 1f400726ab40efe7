//! Which test programs run in a browser.

use crate::tidy::Source;
use anyhow::Result;
use std::path::Path;

/// The test programs of a package that hold tests for the browser, as cargo's arguments. Linking one costs minutes, so the
/// others are left to the native run.
///
/// # Errors
/// Where the package's sources cannot be read.
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
    for test in sources("tests")?.iter().filter_map(|source| source.path.strip_suffix(".rs")) {
        // What lies deeper belongs to a test beside it.
        if !test.contains('/') {
            targets.extend(["--test".to_owned(), test.to_owned()]);
        }
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
        assert_eq!(targets(&package).unwrap(), ["--test", "web"], "neither the native one nor a part of one");
        fs::create_dir_all(package.join("src/web")).unwrap();
        fs::write(package.join("src/web/frame.rs"), "#[wasm_bindgen_test]\nfn a() {}").unwrap();
        assert_eq!(targets(&package).unwrap(), ["--lib", "--test", "web"], "and the library");
        fs::remove_dir_all(package).unwrap();
    }
}
