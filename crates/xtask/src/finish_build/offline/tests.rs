//! Tests of the lists.

use super::*;
use std::path::PathBuf;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// A build in small: the real service worker and manifest, other files with their names as contents.
fn built(name: &str, files: &[&str]) -> PathBuf {
    let staging = std::env::temp_dir().join(format!("likeness-offline-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&staging);
    let nets =
        ["models/face-detector.safetensors", "models/face-landmarks.safetensors", "models/face-encoder.safetensors"];
    for file in nets.iter().chain(files) {
        let path = staging.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, file).unwrap();
    }
    let root = Path::new(ROOT);
    fs::copy(root.join("models/manifest.json"), staging.join("models/manifest.json")).unwrap();
    fs::copy(root.join("static").join(FILE), staging.join(FILE)).unwrap();
    staging
}

fn script(staging: &Path) -> String {
    write_lists(staging).unwrap();
    let script = fs::read_to_string(staging.join(FILE)).unwrap();
    fs::remove_dir_all(staging).unwrap();
    script
}

/// The names in a list of the script.
fn listed(script: &str, list: &str) -> Vec<String> {
    let text = script.split(&format!("const {list} = ")).nth(1).and_then(|rest| rest.split_once("\n};")).unwrap().0;
    text.lines().filter_map(|line| line.split('"').nth(1)).map(str::to_owned).collect()
}

#[test]
fn every_file_of_the_site_is_in_one_list_and_what_is_for_the_host_in_none() {
    let files = ["index.html", "likeness-1a.js", "worker-1a/worker.js", "words/de.txt", "samples/castle.jpg"];
    let more = [
        "samples/astronaut.jpg",
        "models/vgg-light.safetensors",
        "models/NOTICES.md",
        "_headers",
        ".nojekyll",
        "site.json",
        "screenshots/wide.jpg",
    ];
    let script = script(&built("lists", &[&files[..], &more].concat()));
    let needed = listed(&script, "NEEDED");
    for name in ["index.html", "likeness-1a.js", "worker-1a/worker.js", "words/de.txt", "samples/astronaut.jpg"] {
        assert!(needed.contains(&name.to_owned()), "{name} in {needed:?}");
    }
    assert!(needed.contains(&"models/face-encoder.safetensors".to_owned()), "the nets for faces: {needed:?}");
    let wanted = listed(&script, "WANTED");
    assert_eq!(wanted, ["models/NOTICES.md", "models/vgg-light.safetensors", "samples/castle.jpg"], "on request");
    assert_eq!(needed.len(), 5 + 3 + 1, "with the nets and their manifest, and nothing else: {needed:?}");
}

#[test]
fn a_file_is_listed_with_its_size_and_the_hash_of_its_content() {
    let script = script(&built("hash", &["index.html"]));
    // printf index.html | sha256sum
    let line = "\"index.html\": [10, \"0eb547304658805aad788d320f10bf1f292797b5e6d745a3bf617584da017051\"],";
    assert!(script.contains(line), "{script}");
}

#[test]
fn the_version_changes_with_a_file_and_with_the_worker_and_with_nothing_else() {
    let version =
        |script: &str| script.split("+ \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let plain = || built("version", &["index.html"]);
    let first = version(&script(&plain()));
    assert_eq!(first.len(), 16, "{first}");
    assert_eq!(version(&script(&plain())), first, "the same build");
    let other = plain();
    fs::write(other.join("index.html"), "another page").unwrap();
    assert_ne!(version(&script(&other)), first, "another page");
    let other = plain();
    let source = fs::read_to_string(other.join(FILE)).unwrap();
    fs::write(other.join(FILE), source.replace("const LANES = 4", "const LANES = 5")).unwrap();
    assert_ne!(version(&script(&other)), first, "another worker");
}

#[test]
fn a_build_that_lacks_a_net_or_a_placeholder_is_refused() {
    let staging = built("refused", &["index.html"]);
    fs::remove_file(staging.join("models/face-encoder.safetensors")).unwrap();
    assert!(write_lists(&staging).unwrap_err().to_string().contains("face-encoder"), "the net is named");
    fs::remove_dir_all(&staging).unwrap();
    let staging = built("refused", &["index.html"]);
    fs::write(staging.join(FILE), "const NEEDED = {};").unwrap();
    assert!(write_lists(&staging).unwrap_err().to_string().contains("likeness:needed"), "the placeholder is named");
    fs::remove_dir_all(staging).unwrap();
}

#[test]
fn the_portraits_are_those_that_the_page_offers_and_they_are_there() {
    let samples = fs::read_to_string(Path::new(ROOT).join("src/samples.rs")).unwrap();
    let portraits = samples.split("pub const PORTRAITS").nth(1).and_then(|rest| rest.split("\n];").next()).unwrap();
    let paths: Vec<&str> = portraits.split('"').filter(|part| part.starts_with("samples/")).collect();
    assert_eq!(paths, PORTRAITS, "src/samples.rs");
    assert!(PORTRAITS.iter().all(|path| Path::new(ROOT).join("static").join(path).is_file()), "in static");
}

/// Width and height from a PNG's header.
fn png_size(path: &Path) -> (u32, u32) {
    let bytes = fs::read(path).unwrap();
    let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    (number(16), number(20))
}

/// Width and height from a JPEG's frame header (ITU T.81, B.2.2).
fn jpeg_size(path: &Path) -> (u32, u32) {
    let bytes = fs::read(path).unwrap();
    let at = bytes.windows(2).position(|pair| [[0xff, 0xc0], [0xff, 0xc2]].contains(&[pair[0], pair[1]])).unwrap();
    let number = |at: usize| u32::from(bytes[at]) << 8 | u32::from(bytes[at + 1]);
    (number(at + 7), number(at + 5))
}

#[test]
fn the_icons_of_the_web_manifest_are_there_in_the_sizes_it_says_and_every_address_is_relative() {
    let folder = Path::new(ROOT).join("static");
    let text = fs::read_to_string(folder.join("likeness.webmanifest")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    for icon in icons {
        let (src, sizes) = (icon["src"].as_str().unwrap(), icon["sizes"].as_str().unwrap());
        assert!(folder.join(src).is_file(), "{src}");
        if src.ends_with(".png") {
            let (width, height) = png_size(&folder.join(src));
            assert_eq!(format!("{width}x{height}"), sizes, "{src}");
        }
    }
    let sizes = |purpose: &str| {
        let of = icons.iter().filter(|icon| icon["purpose"].as_str().unwrap_or("any") == purpose);
        of.filter_map(|icon| icon["sizes"].as_str()).filter(|sizes| sizes.contains('x')).collect::<Vec<_>>()
    };
    // What Chromium asks of a page that can be installed, and what a device cuts its own shape from.
    assert_eq!([sizes("any"), sizes("maskable")], [["192x192", "512x512"]; 2].map(Vec::from), "both, twice");
    assert_eq!(manifest["file_handlers"][0]["action"], "./", "under any path");
    assert!(manifest["share_target"].is_null(), "its form goes to the host wherever no service worker takes it");
    for form in ["narrow", "wide"] {
        let pictures =
            manifest["screenshots"].as_array().unwrap().iter().filter(|picture| picture["form_factor"] == form);
        for picture in pictures {
            let (width, height) = jpeg_size(&folder.join(picture["src"].as_str().unwrap()));
            assert_eq!(picture["sizes"].as_str(), Some(format!("{width}x{height}").as_str()), "{picture}");
            assert_eq!(width < height, form == "narrow", "{picture}");
        }
    }
    for key in ["start_url", "scope"] {
        assert_eq!(manifest[key], "./", "{key} under any path");
    }
}
