//! A language's numbers and plurals: the browser's own, or a small copy of the rules for native tests.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use native::Locale;
#[cfg(target_arch = "wasm32")]
pub(crate) use web::Locale;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Format {
    /// Least number of decimals.
    pub(crate) least: u8,
    /// Greatest number of decimals.
    pub(crate) most: u8,
    /// Whether thousands are separated.
    pub(crate) grouping: bool,
}
