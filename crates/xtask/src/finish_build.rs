//! The last step of a build, ours or Trunk's, before the files are ready for a static host.
//!
//! The workers' file names have no hash, so a cached old worker could meet a new page: the files of each worker move into a
//! folder named by their hash. And the page is started by an inline script, which a strict content security policy
//! allows only by its hash: the policy is computed here. At the end the service worker gets the list of all files.

mod first_screen;
mod offline;
mod policy;
mod worker;

use crate::html::Page;
use crate::shell::print_line;
use anyhow::{Context as _, Result, bail};
use std::env;
use std::fs;
use std::path::Path;

/// The placeholder of the content security policy in `index.html`.
const POLICY_MARK: &str = "likeness:policy";
/// The workers, and the placeholders of their addresses in `index.html`.
const WORKERS: [(&str, &str); 2] = [("face_worker", "likeness:face-worker"), ("worker", "likeness:worker")];

/// `cargo xtask finish-build`: finishes the build in the folder that Trunk names in `TRUNK_STAGING_DIR`. Our own build calls [`finish_build`].
///
/// # Errors
/// If Trunk did not call it, or the files are not those of a build.
pub(crate) fn run() -> Result<()> {
    let staging =
        env::var_os("TRUNK_STAGING_DIR").context("finish-build is called by Trunk, as the last step of its build")?;
    finish_build(Path::new(&staging))
}

/// Moves the workers, writes the texts of the first screen and the policy into the page, the latter into `_headers` too, adds the texts of every language, and tells the service worker
/// which files there are.
///
/// # Errors
/// If the files are not those of a build.
pub(crate) fn finish_build(staging: &Path) -> Result<()> {
    let loaders = WORKERS.map(|(name, _)| worker::version(staging, name));
    let loaders = loaders.into_iter().collect::<Result<Vec<_>>>()?;
    let file = staging.join("index.html");
    let page = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
    let (page, policy) = finish(&first_screen::fill(&page)?, &loaders)?;
    fs::write(&file, page)?;
    fs::write(staging.join("_headers"), policy::headers(&policy))?;
    for (language, table) in words::TABLES {
        let file = staging.join(language.file());
        fs::create_dir_all(file.parent().unwrap_or(staging))?;
        fs::write(file, table)?;
    }
    let kept = offline::write_lists(staging)?;
    // GitHub Pages would drop files whose names begin with an underscore.
    fs::write(staging.join(".nojekyll"), "")?;
    print_line(&format!("workers at {}; kept for visits without a connection: {kept}", loaders.join(", ")));
    Ok(())
}

/// The page with its placeholders replaced, and the policy.
fn finish(source: &str, loaders: &[String]) -> Result<(String, String)> {
    let mut with_workers = source.to_owned();
    for ((_, mark), loader) in WORKERS.into_iter().zip(loaders) {
        with_workers = replace_once(&with_workers, mark, loader)?;
    }
    let page = Page::read(&with_workers)?;
    if let Some(blocked) = page.blocked() {
        bail!("the policy forbids inline styles and handlers, but index.html has {blocked}");
    }
    let policy = policy::of(&page.inline_scripts());
    Ok((replace_once(&with_workers, POLICY_MARK, &policy)?, policy))
}

fn replace_once(text: &str, mark: &str, value: &str) -> Result<String> {
    match text.matches(mark).count() {
        1 => Ok(text.replacen(mark, value, 1)),
        count => bail!("index.html must contain the placeholder `{mark}` once, not {count} times"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="likeness:policy">
<meta name="likeness-face-worker" content="likeness:face-worker">
<meta name="likeness-worker" content="likeness:worker">
<link rel="modulepreload" href="./likeness-1a.js"></head><body>
<script type="application/json">likeness:texts</script>
<script type="module">
import init from './likeness-1a.js';
const wasm = await init({ module_or_path: './likeness-1a_bg.wasm' });
</script></body></html>"#;

    fn loaders() -> [String; 2] {
        ["face_worker-12/face_worker_loader.js", "worker-12/worker_loader.js"].map(str::to_owned)
    }

    #[test]
    fn the_policy_allows_the_very_script_and_no_other_inline_code() {
        let (page, policy) = finish(SOURCE, &loaders()).unwrap();
        // Computed apart: printf of the script's text, line ends included, | openssl dgst -sha256 -binary | base64
        let hash = "s1z4nt1r+MppU+TO7WD7LhG4RyDwhZV6ztSCENDSx2Y=";
        assert!(policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' 'sha256-{hash}';")), "{policy}");
        assert!(!policy.contains("unsafe-inline"), "{policy}");
        assert!(page.contains(&format!("content=\"{policy}\"")), "the page states it: {page}");
        assert!(page.contains("name=\"likeness-worker\" content=\"worker-12/worker_loader.js\""), "{page}");
        assert!(page.contains("content=\"face_worker-12/face_worker_loader.js\""), "and the worker for faces: {page}");
    }

    #[test]
    fn a_page_without_its_marks_is_refused() {
        assert!(finish(&SOURCE.replace(POLICY_MARK, ""), &loaders()).is_err(), "no place for the policy");
        assert!(finish(&SOURCE.replace("likeness:worker", ""), &loaders()).is_err(), "no place for the worker");
        assert!(finish(&SOURCE.replace("<body>", "<body>likeness:policy"), &loaders()).is_err(), "two places");
    }

    #[test]
    fn what_the_policy_would_silently_block_fails_the_build() {
        for bad in ["<p style=\"color: red\">", "<style>p { margin: 0 }</style>", "<button onclick='x()'>"] {
            let error = finish(&SOURCE.replace("<body>", &format!("<body>{bad}")), &loaders()).unwrap_err().to_string();
            assert!(error.contains("forbids"), "{bad}: {error}");
        }
    }

    #[test]
    fn a_finished_folder_has_its_worker_its_policy_and_its_marker_files() {
        let staging = env::temp_dir().join(format!("likeness-finish-{}", std::process::id()));
        fs::create_dir_all(&staging).unwrap();
        fs::write(staging.join("index.html"), SOURCE).unwrap();
        for name in WORKERS.iter().flat_map(|(worker, _)| worker::files(worker)) {
            fs::write(staging.join(&name), &name).unwrap();
        }
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        for (from, to) in
            [("static/service_worker.js", offline::FILE), ("models/manifest.json", "models/manifest.json")]
        {
            fs::create_dir_all(staging.join("models")).unwrap();
            fs::copy(root.join(from), staging.join(to)).unwrap();
        }
        for net in ["detector", "landmarks", "encoder"] {
            fs::write(staging.join(format!("models/face-{net}.safetensors")), net).unwrap();
        }
        finish_build(&staging).unwrap();
        let page = fs::read_to_string(staging.join("index.html")).unwrap();
        let loader = page.split("likeness-worker\" content=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(staging.join(loader).is_file(), "the page points at the loader: {loader}");
        let headers = fs::read_to_string(staging.join("_headers")).unwrap();
        assert!(headers.contains("frame-ancestors 'none'"), "{headers}");
        assert!(staging.join(".nojekyll").is_file(), "for GitHub Pages");
        let service_worker = fs::read_to_string(staging.join(offline::FILE)).unwrap();
        assert!(service_worker.contains(&format!("\"{loader}\": [")), "the service worker keeps the worker");
        for language in words::Language::ALL {
            assert!(staging.join(language.file()).is_file(), "the words of {language:?}");
        }
        fs::remove_dir_all(&staging).unwrap();
    }
}
