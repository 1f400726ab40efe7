//! The visitor's own photos: scanned one after the other, and which nine of them excite each unit most.

use super::photo_index::PatchView;
use likeness_see::top_nine::{PICTURES, TopNine};
use likeness_see::unit::Unit;
use protocol::failure::Failure;
use protocol::see::ScanId;
use std::sync::Arc;

/// Most photos of one scan.
pub const MOST: usize = 200;

/// A photo as it was scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPhoto {
    /// Its file's name.
    pub name: String,
    /// Its address in this tab.
    pub address: String,
    /// Columns and rows, as scanned.
    pub size: [u32; 2],
}

/// Where a scan is.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OwnScan {
    /// Which scan: what belongs to an earlier one is ignored.
    id: ScanId,
    /// Photos that were given.
    planned: usize,
    /// Photos that were given but are too many.
    left_out: usize,
    photos: Vec<OwnPhoto>,
    unreadable: usize,
    is_running: bool,
    failure: Option<Failure>,
    found: Option<Arc<TopNine>>,
}

impl OwnScan {
    /// Begins with so many files. Returns how many are taken.
    pub fn begin(&mut self, id: ScanId, files: usize) -> usize {
        let planned = files.min(MOST);
        *self = Self { id, planned, left_out: files - planned, is_running: planned > 0, ..Self::default() };
        planned
    }

    /// Which scan it is.
    pub const fn id(&self) -> ScanId {
        self.id
    }

    /// Whether this is the scan that is running.
    pub fn is_current(&self, id: ScanId) -> bool {
        self.is_running && self.id == id
    }

    /// The number of the photo that is scanned next.
    pub fn next_number(&self) -> Option<u8> {
        u8::try_from(self.photos.len()).ok().filter(|_| self.photos.len() < PICTURES)
    }

    /// A photo was scanned.
    pub fn scanned(&mut self, photo: OwnPhoto, found: TopNine) {
        self.photos.push(photo);
        self.found = Some(Arc::new(found));
        self.end_if_done();
    }

    /// A photo could not be read.
    pub fn skip(&mut self) {
        self.unreadable += 1;
        self.end_if_done();
    }

    /// The scan ends early; what was found stays.
    pub const fn stop(&mut self) {
        self.is_running = false;
    }

    /// The scan ends for a reason.
    pub fn fail(&mut self, failure: Failure) {
        self.is_running = false;
        self.failure = Some(failure);
    }

    fn end_if_done(&mut self) {
        if self.done() >= self.planned {
            self.is_running = false;
        }
    }

    /// Photos that were scanned or could not be read.
    pub const fn done(&self) -> usize {
        self.photos.len() + self.unreadable
    }

    /// Photos of this scan.
    pub const fn planned(&self) -> usize {
        self.planned
    }

    /// Photos that could not be read.
    pub const fn unreadable(&self) -> usize {
        self.unreadable
    }

    /// Photos that were too many.
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// Photos that were scanned.
    pub const fn scanned_photos(&self) -> usize {
        self.photos.len()
    }

    /// Whether photos are still to be scanned.
    pub const fn is_running(&self) -> bool {
        self.is_running
    }

    /// Why the scan ended.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// The patches of a unit, strongest first.
    pub fn patches(&self, unit: Unit) -> Vec<PatchView> {
        let Some(found) = &self.found else { return Vec::new() };
        let view = |patch: &likeness_see::top_nine::Patch| {
            let OwnPhoto { name, address, size } = self.photos.get(usize::from(patch.picture))?;
            PatchView::new(name.clone(), address.clone(), *size, unit.layer, *patch)
        };
        found.patches(unit).iter().filter_map(view).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_see::top_nine::Ranking;
    use likeness_see::unit::SeenLayer;
    use protocol::failure::FailureKind;

    fn photo(name: &str) -> OwnPhoto {
        OwnPhoto { name: name.to_owned(), address: format!("blob:{name}"), size: [64, 48] }
    }

    /// What is found if unit 0 of conv5_1 likes so many pictures.
    fn found(pictures: u8) -> TopNine {
        let mut ranking = Ranking::default();
        (0..pictures).for_each(|picture| ranking.observe(SeenLayer::Conv5_1, picture, [64, 48], &[1.0; 4 * 3 * 512]));
        ranking.top_nine()
    }

    #[test]
    fn a_scan_ends_when_every_photo_is_scanned_or_unreadable() {
        let mut scan = OwnScan::default();
        let id = ScanId(7);
        let taken = scan.begin(id, 3);
        assert_eq!((taken, scan.next_number(), scan.is_current(id)), (3, Some(0), true), "it begins");
        scan.scanned(photo("a"), found(1));
        scan.skip();
        assert_eq!((scan.done(), scan.next_number(), scan.is_running()), (2, Some(1), true), "numbers have no gaps");
        scan.scanned(photo("c"), found(2));
        assert!(!scan.is_running() && !scan.is_current(id), "all are done");
        let names: Vec<String> =
            scan.patches(Unit { layer: SeenLayer::Conv5_1, channel: 0 }).into_iter().map(|patch| patch.title).collect();
        assert_eq!(names, ["a", "c"], "both are there");
    }

    #[test]
    fn a_new_scan_forgets_the_one_before_and_a_stopped_one_keeps_what_it_found() {
        let mut scan = OwnScan::default();
        let (first, second) = (ScanId(7), ScanId(8));
        scan.begin(first, 500);
        assert_eq!((scan.planned(), scan.left_out()), (MOST, 300), "too many");
        scan.scanned(photo("a"), found(1));
        scan.stop();
        assert!(!scan.is_current(first) && scan.scanned_photos() == 1, "what was found stays");
        scan.begin(second, 1);
        assert!(!scan.is_current(first) && scan.is_current(second), "another scan");
        assert_eq!(scan.patches(Unit { layer: SeenLayer::Conv5_1, channel: 0 }), [], "nothing found yet");
        scan.fail(Failure::new(FailureKind::Internal, ""));
        assert!(!scan.is_running() && scan.failure().is_some(), "it says why");
    }
}
