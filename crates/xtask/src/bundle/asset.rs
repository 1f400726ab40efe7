//! The assets that `index.html` names, in Trunk's notation: `<link data-trunk rel="...">`.

use super::program::{Program, Role};
use crate::html::{Page, Tag};
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeMap;
use std::ops::Range;

/// A link and its position in the page.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// Its range in the source, which is replaced.
    pub(crate) place: Range<usize>,
    /// The asset.
    pub(crate) asset: Asset,
}

/// An asset. Paths are relative to `index.html`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Asset {
    /// A file with a hash in its name: the page's icon.
    Icon(String),
    /// A file with a hash in its name: a style sheet.
    Style(String),
    /// A file, copied unchanged.
    File(String),
    /// A folder, copied unchanged.
    Folder(String),
    /// A wasm program.
    Program(Program),
}

impl Link {
    /// The program, if it is one.
    pub(crate) fn program(&self) -> Option<&Program> {
        match &self.asset {
            Asset::Program(program) => Some(program),
            Asset::Icon(_) | Asset::Style(_) | Asset::File(_) | Asset::Folder(_) => None,
        }
    }
}

/// All links of a page, in order.
///
/// # Errors
/// If a link is not supported: Trunk would then build another folder.
pub(crate) fn links(source: &str) -> Result<Vec<Link>> {
    let page = Page::read(source)?;
    page.tags().iter().filter(|tag| tag.has("data-trunk")).map(link).collect()
}

fn link(tag: &Tag<'_>) -> Result<Link> {
    let mut words = Words(tag.attributes.iter().map(|(name, value)| (name.clone(), (*value).to_owned())).collect());
    words.take("data-trunk");
    let rel = words.need("rel")?;
    let asset = match (tag.name.as_str(), rel.as_str()) {
        ("link", "icon") => {
            words.take("type");
            Asset::Icon(words.need("href")?)
        }
        ("link", "css") => Asset::Style(words.need("href")?),
        ("link", "copy-file") => Asset::File(words.need("href")?),
        ("link", "copy-dir") => Asset::Folder(words.need("href")?),
        ("link", "rust") => Asset::Program(program(&mut words)?),
        (name, rel) => bail!("index.html has <{name} data-trunk rel=\"{rel}\">, which this build does not support"),
    };
    words.finish()?;
    Ok(Link { place: tag.place.clone(), asset })
}

fn program(words: &mut Words) -> Result<Program> {
    let role = match words.need("data-type")?.as_str() {
        // Trunk would otherwise add the page's exports to the window.
        "main" => words.need("data-wasm-no-import").map(|_| Role::Page)?,
        "worker" => {
            words.need("data-loader-shim")?;
            if words.need("data-bindgen-target")? != "web" {
                bail!("index.html: the worker is a module; its data-bindgen-target is `web`");
            }
            Role::Worker
        }
        other => bail!("index.html: there is no data-type `{other}`"),
    };
    let both = words.take("data-cargo-profile");
    let profile = |own: Option<String>, otherwise: &str| own.or_else(|| both.clone()).unwrap_or(otherwise.to_owned());
    Ok(Program {
        role,
        manifest: words.need("href")?,
        bin: words.need("data-bin")?,
        release: profile(words.take("data-cargo-profile-release"), "release"),
        dev: profile(words.take("data-cargo-profile-dev"), "dev"),
        features: words
            .take("data-cargo-features")
            .unwrap_or_default()
            .split(',')
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect(),
        has_default_features: words.take("data-cargo-no-default-features").is_none(),
        level: words.need("data-wasm-opt")?,
        flags: words.need("data-wasm-opt-params")?.split_whitespace().map(str::to_owned).collect(),
    })
}

/// The attributes that are not yet parsed, like [`crate::arguments::Arguments`].
struct Words(BTreeMap<String, String>);

impl Words {
    fn take(&mut self, name: &str) -> Option<String> {
        self.0.remove(name)
    }

    fn need(&mut self, name: &str) -> Result<String> {
        self.take(name).with_context(|| format!("a <link data-trunk> of index.html lacks the attribute `{name}`"))
    }

    fn finish(self) -> Result<()> {
        match self.0.keys().next() {
            None => Ok(()),
            Some(name) => {
                bail!("index.html: the attribute `{name}` of a <link data-trunk> is not supported by this build")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link data-trunk rel="rust" href="Cargo.toml" data-bin="likeness" data-type="main" data-wasm-no-import
      data-cargo-profile-release="small" data-wasm-opt="z" data-wasm-opt-params="--enable-simd --enable-sign-ext">"#;
    const WORKER: &str = r#"<link data-trunk rel="rust" href="w/Cargo.toml" data-bin="worker" data-type="worker" data-loader-shim
      data-bindgen-target="web" data-cargo-profile="worker" data-cargo-features="gpu" data-wasm-opt="1" data-wasm-opt-params="--strip-debug">"#;

    fn one(source: &str) -> Result<Asset> {
        let mut links = links(source)?;
        assert_eq!(links.len(), 1, "{source}");
        Ok(links.remove(0).asset)
    }

    #[test]
    fn files_and_folders_are_asked_for_by_their_place() {
        let icon = one(r#"<link data-trunk rel="icon" type="image/svg+xml" href="a/b.svg">"#).unwrap();
        assert_eq!(icon, Asset::Icon("a/b.svg".to_owned()), "an icon");
        assert_eq!(
            one(r#"<link data-trunk rel="css" href="a.css">"#).unwrap(),
            Asset::Style("a.css".to_owned()),
            "css"
        );
        let folder = one(r#"<link data-trunk rel="copy-dir" href="models">"#).unwrap();
        assert_eq!(folder, Asset::Folder("models".to_owned()), "a folder");
        let file = one(r#"<link data-trunk rel="copy-file" href="a/b.js">"#).unwrap();
        assert_eq!(file, Asset::File("a/b.js".to_owned()), "a file");
        assert!(links(r#"<link rel="icon" href="a.svg">"#).unwrap().is_empty(), "what is not Trunk's stays");
    }

    #[test]
    fn a_program_has_a_profile_for_each_kind_of_build() {
        let [page, worker] = [PAGE, WORKER].map(|source| match one(source).unwrap() {
            Asset::Program(program) => program,
            other => panic!("no program: {other:?}"),
        });
        assert_eq!((page.release.as_str(), page.dev.as_str()), ("small", "dev"), "its own for a release, else cargo's");
        assert_eq!((worker.release.as_str(), worker.dev.as_str()), ("worker", "worker"), "one for both");
        assert_eq!((page.role, worker.role), (Role::Page, Role::Worker), "what they are");
        assert_eq!((page.features.len(), worker.features), (0, vec!["gpu".to_owned()]), "the features that they name");
        assert!(page.has_default_features, "and the default ones");
        assert_eq!(page.flags, ["--enable-simd", "--enable-sign-ext"], "wasm-opt's words, one by one");
    }

    #[test]
    fn what_this_build_does_not_do_is_refused_rather_than_left_out() {
        for bad in [
            r#"<link data-trunk rel="sass" href="a.scss">"#.to_owned(),
            r#"<link data-trunk rel="css" href="a.css" data-inline>"#.to_owned(),
            r#"<link data-trunk rel="css">"#.to_owned(),
            r#"<script data-trunk rel="icon" src="a.js"></script>"#.to_owned(),
            PAGE.replace("data-wasm-no-import", ""),
            PAGE.replace("data-type=\"main\"", "data-type=\"other\""),
            WORKER.replace("\"web\"", "\"no-modules\""),
            WORKER.replace("data-loader-shim", "data-loader-shim data-typescript"),
        ] {
            assert!(links(&bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_page_of_this_repository_asks_for_nothing_unknown() {
        let source = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../index.html")).unwrap();
        let links = links(&source).unwrap();
        assert_eq!(links.iter().filter_map(Link::program).count(), 3, "the page and the two workers");
        assert!(
            links.iter().all(|link| source[link.place.clone()].starts_with("<link data-trunk")),
            "where they stand"
        );
    }
}
