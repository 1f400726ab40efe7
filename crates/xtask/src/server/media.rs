//! Media types by file name.

use std::path::Path;

/// The `Content-Type` of a file.
pub(crate) fn of(path: &Path) -> &'static str {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        // Browsers compile while they download only with this type.
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_the_page_have_the_types_that_browsers_insist_on() {
        for (file, media) in [
            ("index.html", "text/html; charset=utf-8"),
            ("app.JS", "text/javascript; charset=utf-8"),
            ("worker_bg.wasm", "application/wasm"),
            ("tokens-1a.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml"),
            ("face.safetensors", "application/octet-stream"),
            ("_headers", "application/octet-stream"),
        ] {
            assert_eq!(of(Path::new(file)), media, "{file}");
        }
    }
}
