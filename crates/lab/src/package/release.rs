//! A published release, and the files that are expected in it.

/// A release of an npm package.
#[derive(Debug, Clone, Copy)]
pub struct Release {
    /// Name and version as used by npm: `@scope/name@1.2.3`.
    pub name: &'static str,
    /// SHA-512 of the tarball as stated by the registry (`sha512-…`).
    pub integrity: &'static str,
}

/// A file in a package, with its expected hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pinned {
    /// Its path in the package.
    pub path: &'static str,
    /// Its git blob id (`git hash-object`).
    pub blob: &'static str,
}
