//! Recognises answers that come too late.

/// Counts the changes of what a side or a slot of the page holds. An answer belongs to a revision; if it arrives when there
/// is a newer one, it is about content that is no longer there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Revision(u32);

impl Revision {
    /// The revision after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0.wrapping_add(1))
    }
}
