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
    pub max_missed_frames: u32,
    /// Looks that must agree before a new face gets an answer.
    pub confirm_votes: u32,
    /// Looks that must agree before an answer changes.
    pub change_votes: u32,
    /// Looks that the mean is taken over.
    pub window: usize,
    /// Farther apart than this, two looks are two people: where 1:1 comparison says "different".
    pub max_distance: f32,
}

impl Default for TrackSettings {
    /// A name after two looks, another after three; a second of patience. `max_distance` is the doubt threshold of
    /// `models/manifest.json`, handed in by who knows it.
    fn default() -> Self {
        Self { overlap: 0.3, max_missed_frames: 10, confirm_votes: 2, change_votes: 3, window: 5, max_distance: 0.6177 }
    }
}

/// What a face is shown with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TrackLabel {
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
    missed_frames: u32,
    /// Frames since it was last looked at.
    frames_since_encoded: u32,
    embeddings: VecDeque<Embedding>,
    /// Looks in a row that show somebody else.
    outliers: u32,
    label: TrackLabel,
    has_label: bool,
    pending: Option<(TrackLabel, u32)>,
}

impl Track {
    fn new(id: u32, bounds: Rect) -> Self {
        let (embeddings, pending) = (VecDeque::new(), None);
        let label = TrackLabel::default();
        Self {
            id,
            bounds,
            missed_frames: 0,
            frames_since_encoded: u32::MAX,
            embeddings,
            outliers: 0,
            label,
            has_label: false,
            pending,
        }
    }

    fn mean(&self) -> Option<Embedding> {
        let embeddings: Vec<Embedding> = self.embeddings.iter().cloned().collect();
        Embedding::mean(&embeddings)
    }
}

impl Tracker {
    /// Follows nothing yet.
    pub const fn new(settings: TrackSettings) -> Self {
        Self { settings, next: 0, tracks: Vec::new() }
    }

    /// Takes the boxes of the next frame and gives each the number of its face.
    pub fn associate(&mut self, boxes: &[Rect]) -> Vec<u32> {
        for track in &mut self.tracks {
            track.missed_frames += 1;
            track.frames_since_encoded = track.frames_since_encoded.saturating_add(1);
        }
        let max_missed_frames = self.settings.max_missed_frames;
        self.tracks.retain(|track| track.missed_frames <= max_missed_frames);
        let mut track_ids = vec![None; boxes.len()];
        for (track, at) in self.pairs(boxes) {
            let track = &mut self.tracks[track];
            if track.missed_frames > 0 && track_ids[at].is_none() {
                (track.missed_frames, track.bounds) = (0, boxes[at]);
                track_ids[at] = Some(track.id);
            }
        }
        let track_ids = track_ids.into_iter().zip(boxes);
        track_ids.map(|(track_id, bounds)| track_id.unwrap_or_else(|| self.start_track(*bounds))).collect()
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

    fn start_track(&mut self, bounds: Rect) -> u32 {
        let id = self.next_id();
        self.tracks.push(Track::new(id, bounds));
        id
    }

    fn next_id(&mut self) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.next
    }

    /// Which of these faces to look at now: those that waited longest, at most so many, by their places.
    pub fn schedule(&self, track_ids: &[u32], most: usize) -> Vec<usize> {
        let frames_since_encoded =
            |track_id: u32| self.track(track_id).map_or(u32::MAX, |track| track.frames_since_encoded);
        let mut places: Vec<usize> = (0..track_ids.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(frames_since_encoded(track_ids[*place])));
        places.truncate(most);
        places.sort_unstable();
        places
    }

    /// Takes a look at a face, and gives its number from now on: another one where the face was seen before elsewhere, or is
    /// somebody else's than before.
    pub fn update(&mut self, track_id: u32, embedding: Embedding) -> u32 {
        let settings = self.settings;
        let returned = self.find_lost(track_id, &embedding);
        let new_id = self.next.wrapping_add(1);
        let Some(at) = self.tracks.iter().position(|track| track.id == track_id) else {
            return track_id;
        };
        if let Some(lost) = returned {
            let bounds = self.tracks[at].bounds;
            self.tracks.swap_remove(at);
            return self.reidentify(lost, bounds, embedding);
        }
        let track = &mut self.tracks[at];
        track.frames_since_encoded = 0;
        let is_outlier = track.mean().is_some_and(|mean| mean.distance(&embedding) > settings.max_distance);
        track.outliers = if is_outlier { track.outliers + 1 } else { 0 };
        if is_outlier && track.outliers < settings.confirm_votes {
            return track_id; // A blur, or a hand before the face: not yet somebody else.
        }
        if is_outlier {
            *track = Track { frames_since_encoded: 0, ..Track::new(new_id, track.bounds) };
            self.next = new_id;
        }
        self.push_embedding(at, embedding)
    }

    fn push_embedding(&mut self, at: usize, embedding: Embedding) -> u32 {
        let window = self.settings.window.max(1);
        let track = &mut self.tracks[at];
        track.embeddings.push_back(embedding);
        while track.embeddings.len() > window {
            track.embeddings.pop_front();
        }
        track.id
    }

    /// The face out of sight that is nearest to a face that was never looked at.
    fn find_lost(&self, track_id: u32, embedding: &Embedding) -> Option<u32> {
        self.track(track_id).filter(|track| track.embeddings.is_empty())?;
        let lost = self.tracks.iter().filter(|track| track.missed_frames > 0);
        let distances = lost.filter_map(|track| Some((track.mean()?.distance(embedding), track.id)));
        let near = distances.filter(|(distance, _)| *distance <= self.settings.max_distance);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
    }

    fn reidentify(&mut self, track_id: u32, bounds: Rect, embedding: Embedding) -> u32 {
        let Some(at) = self.tracks.iter().position(|track| track.id == track_id) else {
            return track_id;
        };
        let track = &mut self.tracks[at];
        (track.bounds, track.missed_frames, track.frames_since_encoded, track.outliers) = (bounds, 0, 0, 0);
        self.push_embedding(at, embedding)
    }

    /// The face by which a number is judged: the mean of its last looks.
    pub fn mean_embedding(&self, track_id: u32) -> Option<Embedding> {
        self.track(track_id)?.mean()
    }

    /// Takes the answer of a look and gives what to show.
    pub fn vote(&mut self, track_id: u32, answer: TrackLabel) -> TrackLabel {
        let settings = self.settings;
        let Some(track) = self.tracks.iter_mut().find(|track| track.id == track_id) else {
            return answer;
        };
        if track.has_label && answer == track.label {
            track.pending = None;
            return answer;
        }
        let votes = track.pending.filter(|(pending, _)| *pending == answer).map_or(1, |(_, votes)| votes + 1);
        let needed = if track.has_label { settings.change_votes } else { settings.confirm_votes };
        if votes >= needed {
            (track.label, track.has_label, track.pending) = (answer, true, None);
        } else {
            track.pending = Some((answer, votes));
        }
        track.label
    }

    /// What a face is shown with now.
    pub fn label(&self, track_id: u32) -> TrackLabel {
        self.track(track_id).map_or(TrackLabel::default(), |track| track.label)
    }

    /// Forgets every answer, since the gallery is another; the faces stay.
    pub fn reset_labels(&mut self) {
        for track in &mut self.tracks {
            (track.label, track.has_label, track.pending) = (TrackLabel::default(), false, None);
        }
    }

    /// Forgets every face.
    pub fn clear(&mut self) {
        self.tracks.clear();
    }

    fn track(&self, track_id: u32) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == track_id)
    }
}

#[cfg(test)]
#[path = "track_tests.rs"]
mod tests;
