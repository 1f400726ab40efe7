//! Asks the net of the first run for encodings of pictures that the page draws, one question of a kind at a time.

use super::drawn_picture::DrawnPicture;
use super::errands::Errand;
use super::net_version::NetVersion;
use super::timing::{self, Timing};
use super::{LearnStore, Slot, disguise, one_shot, question, quiz, sketch};
use crate::browser::clock;
use crate::worker_link::attachment::Attachment;
use js_sys::Uint8Array;
use leptos::prelude::*;
use likeness_learn::encoding::{Encodings, Rectification};
use likeness_learn::net::{DIM, SIDE};
use likeness_learn::person::Person;
use protocol::learn::{LearnRequest, RunId};
use std::hint::black_box;

/// Milliseconds for which comparisons are timed: many ticks of a clock that counts whole milliseconds.
const COMPARING_MS: f64 = 40.0;

/// Bytes of a picture.
const PICTURE_BYTES: usize = (SIDE * SIDE * 3) as usize;

/// What a net made of pictures.
#[derive(Debug, Clone, PartialEq)]
pub struct Encoded<T> {
    /// Whose pictures they are.
    pub of: T,
    /// Which net.
    pub net: NetVersion,
    /// The encodings, in the order of the pictures.
    pub encodings: Encodings,
}

impl<T: PartialEq> Encoded<T> {
    /// Whether this is what a net of now makes of somebody.
    pub fn is(&self, of: &T, net: NetVersion) -> bool {
        self.net == net && self.of == *of
    }
}

impl LearnStore {
    /// Encodes the pictures of the invented person, unless they are known or asked for already. To be called again when an answer has
    /// arrived: the person may have changed meanwhile.
    pub fn encode_invented(self, person: Person, net: NetVersion) {
        let is_known = self.invented.with_untracked(|found| found.as_ref().is_some_and(|found| found.is(&person, net)));
        if !is_known && !self.is_waiting_for(|errand| matches!(errand, Errand::Invented(_))) {
            let bytes = sketch::bytes(&disguise::pictures(&person));
            self.encode(net, Errand::Invented(Box::new(person)), &bytes);
        }
    }

    /// Encodes the pictures of a round of new people, like [`Self::encode_invented`].
    pub fn encode_new_people(self, round: u32, net: NetVersion) {
        let is_known =
            self.new_people.with_untracked(|found| found.as_ref().is_some_and(|found| found.is(&round, net)));
        if !is_known && !self.is_waiting_for(|errand| matches!(errand, Errand::NewPeople { .. })) {
            let difficulty = self.run(Slot::First).with_untracked(|run| run.settings().difficulty);
            let bytes = one_shot::bytes(&one_shot::pictures(round, difficulty));
            self.encode(net, Errand::NewPeople { round }, &bytes);
        }
    }

    /// The pictures that were asked about are encoded.
    pub(super) fn encoded(self, run: RunId, numbers: &[f32]) {
        let Some((net, errand)) = self.errands.try_update_value(|errands| errands.answered(run)).flatten() else {
            return;
        };
        // They are of unit length already.
        let encodings = Encodings::new(numbers, Rectification::Plain);
        match errand {
            Errand::Invented(person) => self.invented.set(Some(Encoded { of: *person, net, encodings })),
            Errand::NewPeople { round } => self.new_people.set(Some(Encoded { of: round, net, encodings })),
            Errand::Timing { asked_ms } => self.timed(asked_ms, encodings.rows()),
        }
    }

    /// Measures how long encoding and comparing take. The pictures are drawn before the time counts.
    pub fn measure_times(self, net: NetVersion) {
        if !self.is_waiting_for(|errand| matches!(errand, Errand::Timing { .. })) {
            let pictures = (0..timing::PICTURES as usize).map(|i| DrawnPicture::held_out(i, quiz::DIFFICULTY));
            let bytes = one_shot::bytes(&pictures.collect::<Vec<_>>());
            self.encode(net, Errand::Timing { asked_ms: clock::now_ms() }, &bytes);
        }
    }

    /// The pictures are encoded; comparisons are timed until the clock has moved far enough to tell.
    fn timed(self, asked_ms: f64, rows: &[[f32; DIM]]) {
        let encoded_ms = clock::now_ms();
        let Some(head) = self.run(Slot::Question).with_untracked(question::head) else { return };
        let [Some(a), Some(b)] = [rows.first(), rows.last()] else { return };
        let (mut compared, began) = (0.0, clock::now_ms());
        while clock::now_ms() - began < COMPARING_MS {
            for _ in 0..timing::COMPARISONS {
                black_box(head.probability(black_box(a), black_box(b)));
            }
            compared += f64::from(timing::COMPARISONS);
        }
        let compare_ms = (clock::now_ms() - began) / compared;
        let encode_ms = (encoded_ms - asked_ms) / f64::from(timing::PICTURES);
        self.timing.set(Some(Timing { encode_ms, compare_ms }));
    }

    fn is_waiting_for(self, holds: impl Fn(&Errand) -> bool) -> bool {
        self.errands.with_value(|errands| errands.is_waiting_for(holds))
    }

    fn encode(self, net: NetVersion, errand: Errand, bytes: &[u8]) {
        let count = u32::try_from(bytes.len() / PICTURE_BYTES).unwrap_or(u32::MAX);
        self.errands.update_value(|errands| errands.asked(net, errand));
        let attachment = Attachment::Buffer(Uint8Array::from(bytes).buffer());
        self.send(LearnRequest::Encode { run: net.run, count }, Some(attachment));
    }
}
