//! What is pinned of a published package.

/// A release of an npm package.
#[derive(Debug, Clone, Copy)]
pub struct Release {
    /// Name and version as npm takes them: `@scope/name@1.2.3`.
    pub name: &'static str,
    /// SHA-512 of its tarball as the registry states it (`sha512-…`).
    pub integrity: &'static str,
}

/// A file of a package and what it must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pinned {
    /// Its path in the package.
    pub path: &'static str,
    /// Its git blob id (`git hash-object`).
    pub blob: &'static str,
}
