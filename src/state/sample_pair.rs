//! The samples on the two sides as part of an address. Pictures of one's own have none.

use super::Store;
use super::side::SideView;
use crate::browser::address;
use crate::route::{Route, query};
use crate::samples::{PORTRAITS, Sample, keyed};
use leptos::prelude::*;
use protocol::Side;

/// The sample of each side that has one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SamplePair {
    claim: Option<&'static Sample>,
    probe: Option<&'static Sample>,
}

impl SamplePair {
    /// The samples that an address's fragment names; unknown names are ignored.
    pub fn parse(fragment: &str) -> Self {
        let named = |key| query::value(fragment, key).and_then(|name| keyed(&PORTRAITS, name));
        Self { claim: named("claim"), probe: named("probe") }
    }

    /// The end of the fragment that names them.
    pub fn query(self) -> String {
        let pairs = [("claim", self.claim), ("probe", self.probe)];
        query::of(pairs.into_iter().filter_map(|(key, sample)| Some((key, sample?.key().to_owned()))))
    }

    /// What the sides show now. Of a side that is opening a picture it stays as it was: that is not decided yet.
    #[must_use]
    pub fn now(self, claim: &SideView, probe: &SideView) -> Self {
        let of = |view: &SideView, before| if view.is_opening() { before } else { view.sample() };
        Self { claim: of(claim, self.claim), probe: of(probe, self.probe) }
    }

    /// The sample of a side.
    pub const fn of(self, side: Side) -> Option<&'static Sample> {
        match side {
            Side::Claim => self.claim,
            Side::Probe => self.probe,
        }
    }
}

impl Store {
    /// Shows the samples that the address names, where they are not shown yet, and keeps the address at what is shown.
    pub fn follow_samples(self) {
        let named = SamplePair::parse(&address::fragment());
        for side in Side::BOTH {
            let is_shown = |view: &SideView| view.sample() == named.of(side) && !view.is_opening();
            if let Some(sample) = named.of(side).filter(|_| !self.side(side).view.with_untracked(is_shown)) {
                self.show_sample(side, sample);
            }
        }
        address::follow(Route::Verify, move || {
            let before = SamplePair::parse(&address::fragment());
            before.now(&self.claim.view.read(), &self.probe.view.read()).query()
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::side::Photo;
    use protocol::failure::{Failure, FailureKind};

    const BOTH: &str = "#/?claim=astronaut&probe=astronaut_2";

    fn photo(label: &str, sample: Option<&'static Sample>) -> Photo {
        Photo { url: "blob:x".to_owned(), label: label.to_owned(), shrunk_from: None, mirrored: false, sample }
    }

    fn showing(label: &str, sample: Option<&'static Sample>) -> SideView {
        let mut view = SideView::default();
        let request = view.begin_opening();
        assert!(view.opened(request, photo(label, sample)).is_some(), "current");
        view
    }

    #[test]
    fn an_address_leads_back_to_its_samples() {
        let pair = SamplePair::parse(BOTH);
        assert_eq!(pair.of(Side::Claim), Some(&PORTRAITS[0]), "left");
        assert_eq!(pair.of(Side::Probe), Some(&PORTRAITS[1]), "right");
        for claim in PORTRAITS.iter().map(Some).chain([None]) {
            for probe in PORTRAITS.iter().map(Some).chain([None]) {
                let pair = SamplePair { claim, probe };
                assert_eq!(SamplePair::parse(&format!("#/{}", pair.query())), pair, "{}", pair.query());
            }
        }
    }

    #[test]
    fn unknown_names_are_ignored() {
        let nobody = SamplePair::default();
        for fragment in ["", "#/", "#/?claim=", "#/?claim=canyon&probe=../me", "#/?name=astronaut", "#/?claim"] {
            assert_eq!(SamplePair::parse(fragment), nobody, "{fragment}");
        }
        let half = SamplePair::parse("#/?claim=nobody&probe=grace_hopper");
        assert_eq!((half.of(Side::Claim), half.of(Side::Probe)), (None, Some(&PORTRAITS[2])), "the other side");
    }

    #[test]
    fn a_picture_of_ones_own_and_the_camera_are_never_in_the_address() {
        let before = SamplePair::parse(BOTH);
        let sample = showing(PORTRAITS[0].label, Some(&PORTRAITS[0]));
        // Even a file that is called as a sample is.
        let own = showing(PORTRAITS[1].label, None);
        assert_eq!(before.now(&sample, &own).query(), "?claim=astronaut", "the sample alone");
        let mut live = sample.clone();
        live.use_camera();
        assert_eq!(before.now(&live, &own).query(), "", "nothing that can be shared");
        let mut cleared = sample;
        cleared.clear();
        assert_eq!(before.now(&cleared, &own).query(), "", "nothing is shown");
    }

    #[test]
    fn while_a_picture_is_being_opened_the_address_stays_as_it_was() {
        let before = SamplePair::parse("#/?claim=astronaut");
        let mut view = SideView::default();
        let request = view.begin_opening();
        assert_eq!(before.now(&view, &SideView::default()), before, "the sample is on its way");
        view.refuse(request, Failure::new(FailureKind::CorruptPicture, ""));
        assert_eq!(before.now(&view, &SideView::default()), SamplePair::default(), "it did not come");
    }
}
