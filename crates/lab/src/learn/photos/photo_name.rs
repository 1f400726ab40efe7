//! The name of a photo.

/// A photo by the names of its folder and file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoName {
    /// The person: the folder's name.
    pub person: String,
    /// The file's name.
    pub file: String,
}

impl PhotoName {
    /// Folder and file.
    pub fn path(&self) -> String {
        format!("{}/{}", self.person, self.file)
    }
}
