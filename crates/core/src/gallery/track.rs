//! Faces followed from frame to frame, so that a name stays on its face and does not flicker.
//!
//! Boxes are matched by overlap, and a face that comes back elsewhere by its encoding. A face is judged by the mean of its last
//! looks, which is steadier than any single one, and what is shown changes only after several looks agree (hysteresis).

use crate::face::embedding::Embedding;
use crate::gallery::person::PersonId;
use crate::geometry::Rect;
use std::collections::VecDeque;

/// How patiently faces are followed. At ten frames a second a frame is a tenth of a second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrackSettings {
    /// Least overlap (intersection over union) of one face in two frames. Half a face's width in a tenth of a second is 0.33.
    pub overlap: f32,
    /// Frames for which a face that is not seen is remembered.
    pub patience: u32,
    /// Looks that must agree before a new face gets an answer.
    pub confirm: u32,
    /// Looks that must agree before an answer changes.
    pub change: u32,
    /// Looks that the mean is taken over.
    pub memory: usize,
    /// Farther apart than this, two looks are two people: where 1:1 comparison says "different".
    pub apart: f32,
}

impl Default for TrackSettings {
    /// A name after two looks, another after three; a second of patience. `apart` is the doubt threshold of
    /// `models/manifest.json`, handed in by who knows it.
    fn default() -> Self {
        Self { overlap: 0.3, patience: 10, confirm: 2, change: 3, memory: 5, apart: 0.6177 }
    }
}

/// What a face is shown with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// This person.
    Known(PersonId),
    /// No answer yet, or none that is sure.
    #[default]
    NotSure,
    /// Nobody of the gallery.
    Nobody,
}

/// Follows faces.
#[derive(Debug, Clone)]
pub struct Tracker {
    settings: TrackSettings,
    next: u32,
    tracks: Vec<Track>,
}

#[derive(Debug, Clone)]
struct Track {
    id: u32,
    bounds: Rect,
    /// Frames since it was last seen; 0: in this one.
    unseen: u32,
    /// Frames since it was last looked at.
    waited: u32,
    looks: VecDeque<Embedding>,
    /// Looks in a row that show somebody else.
    strays: u32,
    shown: Shown,
    answered: bool,
    pending: Option<(Shown, u32)>,
}

impl Track {
    fn new(id: u32, bounds: Rect) -> Self {
        let (looks, pending) = (VecDeque::new(), None);
        let shown = Shown::default();
        Self { id, bounds, unseen: 0, waited: u32::MAX, looks, strays: 0, shown, answered: false, pending }
    }

    fn mean(&self) -> Option<Embedding> {
        let looks: Vec<Embedding> = self.looks.iter().cloned().collect();
        Embedding::mean(&looks)
    }
}

impl Tracker {
    /// Follows nothing yet.
    pub const fn new(settings: TrackSettings) -> Self {
        Self { settings, next: 0, tracks: Vec::new() }
    }

    /// Takes the boxes of the next frame and gives each the number of its face.
    pub fn follow(&mut self, boxes: &[Rect]) -> Vec<u32> {
        for track in &mut self.tracks {
            track.unseen += 1;
            track.waited = track.waited.saturating_add(1);
        }
        let patience = self.settings.patience;
        self.tracks.retain(|track| track.unseen <= patience);
        let mut numbers = vec![None; boxes.len()];
        for (track, at) in self.pairs(boxes) {
            let track = &mut self.tracks[track];
            if track.unseen > 0 && numbers[at].is_none() {
                (track.unseen, track.bounds) = (0, boxes[at]);
                numbers[at] = Some(track.id);
            }
        }
        let numbers = numbers.into_iter().zip(boxes);
        numbers.map(|(number, bounds)| number.unwrap_or_else(|| self.begin(*bounds))).collect()
    }

    /// Tracks and boxes that overlap enough, best first.
    fn pairs(&self, boxes: &[Rect]) -> Vec<(usize, usize)> {
        let tracks = self.tracks.iter().enumerate();
        let all =
            tracks.flat_map(|(i, track)| boxes.iter().enumerate().map(move |(j, b)| (track.bounds.iou(*b), i, j)));
        let mut pairs: Vec<_> = all.filter(|(overlap, _, _)| *overlap >= self.settings.overlap).collect();
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0));
        pairs.into_iter().map(|(_, track, at)| (track, at)).collect()
    }

    fn begin(&mut self, bounds: Rect) -> u32 {
        let id = self.number();
        self.tracks.push(Track::new(id, bounds));
        id
    }

    fn number(&mut self) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.next
    }

    /// Which of these faces to look at now: those that waited longest, at most so many, by their places.
    pub fn turns(&self, numbers: &[u32], most: usize) -> Vec<usize> {
        let waited = |number: u32| self.track(number).map_or(u32::MAX, |track| track.waited);
        let mut places: Vec<usize> = (0..numbers.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(waited(numbers[*place])));
        places.truncate(most);
        places.sort_unstable();
        places
    }

    /// Takes a look at a face, and gives its number from now on: another one where the face was seen before elsewhere, or is
    /// somebody else's than before.
    pub fn look(&mut self, number: u32, face: Embedding) -> u32 {
        let settings = self.settings;
        let returned = self.lost_like(number, &face);
        let fresh = self.next.wrapping_add(1);
        let Some(at) = self.tracks.iter().position(|track| track.id == number) else {
            return number;
        };
        if let Some(lost) = returned {
            let bounds = self.tracks[at].bounds;
            self.tracks.swap_remove(at);
            return self.resume(lost, bounds, face);
        }
        let track = &mut self.tracks[at];
        track.waited = 0;
        let is_stray = track.mean().is_some_and(|mean| mean.distance(&face) > settings.apart);
        track.strays = if is_stray { track.strays + 1 } else { 0 };
        if is_stray && track.strays < settings.confirm {
            return number; // A blur, or a hand before the face: not yet somebody else.
        }
        if is_stray {
            *track = Track { waited: 0, ..Track::new(fresh, track.bounds) };
            self.next = fresh;
        }
        self.keep(at, face)
    }

    fn keep(&mut self, at: usize, face: Embedding) -> u32 {
        let memory = self.settings.memory.max(1);
        let track = &mut self.tracks[at];
        track.looks.push_back(face);
        while track.looks.len() > memory {
            track.looks.pop_front();
        }
        track.id
    }

    /// The face out of sight that is nearest to a face that was never looked at.
    fn lost_like(&self, number: u32, face: &Embedding) -> Option<u32> {
        self.track(number).filter(|track| track.looks.is_empty())?;
        let lost = self.tracks.iter().filter(|track| track.unseen > 0);
        let distances = lost.filter_map(|track| Some((track.mean()?.distance(face), track.id)));
        let near = distances.filter(|(distance, _)| *distance <= self.settings.apart);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
    }

    fn resume(&mut self, number: u32, bounds: Rect, face: Embedding) -> u32 {
        let Some(at) = self.tracks.iter().position(|track| track.id == number) else {
            return number;
        };
        let track = &mut self.tracks[at];
        (track.bounds, track.unseen, track.waited, track.strays) = (bounds, 0, 0, 0);
        self.keep(at, face)
    }

    /// The face by which a number is judged: the mean of its last looks.
    pub fn face(&self, number: u32) -> Option<Embedding> {
        self.track(number)?.mean()
    }

    /// Takes the answer of a look and gives what to show.
    pub fn vote(&mut self, number: u32, answer: Shown) -> Shown {
        let settings = self.settings;
        let Some(track) = self.tracks.iter_mut().find(|track| track.id == number) else {
            return answer;
        };
        if track.answered && answer == track.shown {
            track.pending = None;
            return answer;
        }
        let votes = track.pending.filter(|(pending, _)| *pending == answer).map_or(1, |(_, votes)| votes + 1);
        let needed = if track.answered { settings.change } else { settings.confirm };
        if votes >= needed {
            (track.shown, track.answered, track.pending) = (answer, true, None);
        } else {
            track.pending = Some((answer, votes));
        }
        track.shown
    }

    /// What a face is shown with now.
    pub fn shown(&self, number: u32) -> Shown {
        self.track(number).map_or(Shown::default(), |track| track.shown)
    }

    /// Forgets every answer, since the gallery is another; the faces stay.
    pub fn ask_anew(&mut self) {
        for track in &mut self.tracks {
            (track.shown, track.answered, track.pending) = (Shown::default(), false, None);
        }
    }

    /// Forgets every face.
    pub fn clear(&mut self) {
        self.tracks.clear();
    }

    fn track(&self, number: u32) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == number)
    }
}

#[cfg(test)]
#[path = "track_tests.rs"]
mod tests;
