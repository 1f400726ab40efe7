//! Extracting files from the archives of registries: npm tarballs and Python wheels.

use flate2::read::GzDecoder;
use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};
use std::path::Path;
use tar::Archive;
use thiserror::Error;
use zip::ZipArchive;

/// Maximum size of an extracted file in bytes. The encoder has 6.4 million; a damaged length must not fill the memory.
const LARGEST: u64 = 64 << 20;

/// Why files cannot be extracted.
#[derive(Debug, Error)]
pub enum ArchiveError {
    /// The archive cannot be decompressed or read.
    #[error("the archive is damaged: {0}")]
    Damaged(String),
    /// A file is missing.
    #[error("the archive lacks {0}")]
    Missing(String),
    /// A file is larger than expected.
    #[error("{0} is larger than expected")]
    TooLarge(String),
}

/// Extracts files from a folder in a gzipped tarball.
///
/// # Errors
/// [`ArchiveError`] if the tarball is damaged or a file is missing.
pub fn tarball<'a>(
    bytes: &[u8],
    folder: &str,
    wanted: impl Iterator<Item = &'a str>,
) -> Result<BTreeMap<&'a str, Vec<u8>>, ArchiveError> {
    let mut missing: Vec<&str> = wanted.collect();
    let mut files = BTreeMap::new();
    let mut archive = Archive::new(GzDecoder::new(bytes));
    for entry in archive.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let path = entry.path().map_err(damaged)?.into_owned();
        let Some(i) = missing.iter().position(|name| Path::new(folder).join(name) == path) else {
            continue;
        };
        let name = missing.swap_remove(i);
        files.insert(name, whole(name, &mut entry)?);
    }
    // The compressed stream ends with its checksum, which is only verified by reading to the end.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(damaged)?;
    missing.sort_unstable();
    match missing.first() {
        Some(name) => Err(ArchiveError::Missing((*name).to_owned())),
        None => Ok(files),
    }
}

/// Extracts a file from a wheel (a zip archive).
///
/// # Errors
/// [`ArchiveError`] if the wheel is damaged or the file is missing.
pub fn wheel(bytes: &[u8], name: &str) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let i = archive.index_for_name(name).ok_or_else(|| ArchiveError::Missing(name.to_owned()))?;
    let mut file = archive.by_index(i).map_err(damaged)?;
    whole(name, &mut file)
}

fn whole(name: &str, file: &mut impl Read) -> Result<Vec<u8>, ArchiveError> {
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(damaged)?;
    if bytes.len() as u64 > LARGEST { Err(ArchiveError::TooLarge(name.to_owned())) } else { Ok(bytes) }
}

fn damaged(error: impl std::fmt::Display) -> ArchiveError {
    ArchiveError::Damaged(error.to_string())
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write as _;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    pub(crate) fn tarball_of(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut builder = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
        for (path, bytes) in files {
            let mut header = tar::Header::new_gnu();
            header.set_size(bytes.len() as u64);
            header.set_mode(0o644);
            header.set_cksum();
            builder.append_data(&mut header, path, *bytes).expect("memory takes it");
        }
        builder.into_inner().and_then(GzEncoder::finish).expect("memory takes it")
    }

    fn wheel_of(name: &str, bytes: &[u8]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        writer.start_file(name, SimpleFileOptions::default()).expect("a fresh archive");
        writer.write_all(bytes).expect("memory takes it");
        writer.finish().expect("memory takes it").into_inner()
    }

    #[test]
    fn only_the_requested_files_are_extracted() {
        let bytes = tarball_of(&[("package/a", b"one"), ("package/b", b"two"), ("elsewhere/c", b"three")]);
        let files = tarball(&bytes, "package", ["a"].into_iter()).expect("well formed");
        assert_eq!(files.into_iter().collect::<Vec<_>>(), [("a", b"one".to_vec())], "only the requested file");
        let lost = tarball(&bytes, "package", ["c"].into_iter());
        assert!(matches!(lost, Err(ArchiveError::Missing(name)) if name == "c"), "not under the folder");
    }

    #[test]
    fn a_file_is_extracted_from_a_wheel() {
        let bytes = wheel_of("data/picture.png", b"pixels");
        assert_eq!(wheel(&bytes, "data/picture.png").ok(), Some(b"pixels".to_vec()), "the file's bytes");
        assert!(matches!(wheel(&bytes, "data/other.png"), Err(ArchiveError::Missing(_))), "nothing of that name");
    }

    #[test]
    fn truncated_archives_are_errors() {
        let tgz = tarball_of(&[("package/a", &[7; 2000])]);
        for length in [0, 1, 10, tgz.len() / 2, tgz.len() - 1] {
            let cut = tarball(&tgz[..length], "package", ["a"].into_iter());
            assert!(cut.is_err(), "a tarball cut at {length} of {}", tgz.len());
        }
        let zip = wheel_of("a", &[7; 2000]);
        for length in 0..zip.len() {
            assert!(wheel(&zip[..length], "a").is_err(), "a wheel cut at {length} of {}", zip.len());
        }
    }
}
