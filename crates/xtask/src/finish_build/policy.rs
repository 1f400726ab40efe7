//! The content security policy: only the page's own files, and only code from the build.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

/// The policy for a page with these inline scripts.
pub(crate) fn of(inline_scripts: &[&str]) -> String {
    let hashes: String = inline_scripts.iter().map(|script| format!(" '{}'", hash(script))).collect();
    [
        "default-src 'none'",
        // WebAssembly is compiled code that came from this origin.
        &format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        // The worker's first line is made in memory, so that it inherits this policy (src/worker_link/bootstrap.rs).
        "worker-src 'self' blob:",
        "connect-src 'self'",
        // Photos and camera frames are shown from memory.
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "style-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
    ]
    .join("; ")
}

/// The `_headers` file for hosts that read it. As a header the policy may also forbid framing, which a `<meta>` may not, and
/// it binds whatever else is opened from this host.
pub(crate) fn headers(policy: &str) -> String {
    format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n"
    )
}

/// A script's hash in the notation of the policy (CSP level 3, section 6.7.2.2: SHA-256 of the element's text, in base64). The
/// parser turns every line end into a line feed before that.
fn hash(script: &str) -> String {
    let text = script.replace("\r\n", "\n").replace('\r', "\n");
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_hashed_as_the_standard_says() {
        // The example of CSP level 3, section 8.3.
        let expected = "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=";
        assert_eq!(hash("alert('Hello, world.');"), expected, "the standard's own example");
        assert_ne!(hash("alert('Hello, world.'); "), expected, "one more space is another script");
    }

    #[test]
    fn line_ends_are_hashed_as_the_parser_sees_them() {
        assert_eq!(hash("a\r\nb\rc"), hash("a\nb\nc"), "carriage returns become line feeds");
    }

    #[test]
    fn every_source_is_the_page_itself() {
        let policy = of(&[]);
        assert!(policy.starts_with("default-src 'none'; "), "{policy}");
        for forbidden in ["unsafe-inline", "unsafe-eval'; ", "http:", "https:", "*"] {
            assert!(!policy.replace("'wasm-unsafe-eval'", "").contains(forbidden), "{forbidden} in {policy}");
        }
    }
}
