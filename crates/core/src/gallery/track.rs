//! Tracking faces from frame to frame, so that a name stays with its face and does not flicker.
//!
//! Boxes are matched by overlap; a face that reappears elsewhere is matched by its embedding. Each face is identified
//! by the mean of its latest embeddings, which is more stable than any single one, and its label changes only after
//! several results agree (hysteresis).

use super::encodings::Encodings;
use crate::gallery::person::PersonId;
use crate::geometry::Rect;
use std::collections::VecDeque;

/// How faces are tracked. The defaults assume ten frames per second.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrackSettings {
    /// Minimum overlap (intersection over union) of the same face in two consecutive frames. A movement by half its
    /// width in a tenth of a second gives 0.33.
    pub overlap: f32,
    /// Number of frames for which a face that is no longer detected is remembered.
    pub max_missed_frames: u32,
    /// Number of results that must agree before a new face gets a label.
    pub confirm_votes: u32,
    /// Number of results that must agree before a label changes.
    pub change_votes: u32,
    /// Number of embeddings that are averaged.
    pub window: usize,
    /// Two embeddings of the current encoder farther apart than this belong to different people; 1:1 verification would say
    /// "different".
    pub max_distance: f32,
}

impl Default for TrackSettings {
    /// A label after two results, a new label after three, and one second of memory. `max_distance` should be the
    /// rejection threshold of the encoder in `models/manifest.json`, which the caller sets; by default it is the distance of
    /// unit vectors that have nothing in common.
    fn default() -> Self {
        let max_distance = std::f32::consts::SQRT_2;
        Self { overlap: 0.3, max_missed_frames: 10, confirm_votes: 2, change_votes: 3, window: 5, max_distance }
    }
}

/// The label of a tracked face.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TrackLabel {
    /// This person.
    Known(PersonId),
    /// No result yet, or none that is certain.
    #[default]
    Uncertain,
    /// Not enrolled.
    Unknown,
}

/// Tracks faces in live video.
///
/// ```
/// use likeness_core::face::Embedding;
/// use likeness_core::gallery::person::PersonId;
/// use likeness_core::gallery::track::{TrackLabel, TrackSettings, Tracker};
/// use likeness_core::geometry::Rect;
///
/// let mut tracker = Tracker::new(TrackSettings::default());
/// let ada = TrackLabel::Known(PersonId(1));
/// for frame in 0..3_u8 {
///     // The face moves slowly to the right.
///     let ids = tracker.associate(&[Rect::new(5.0 * f32::from(frame), 0.0, 100.0, 100.0)]);
///     let id = tracker.update(ids[0], Embedding::new(&[0.1; 128])?);
///     tracker.vote(id, ada); // as identified by `tracker.mean_look(id)`
/// }
/// let ids = tracker.associate(&[Rect::new(15.0, 0.0, 100.0, 100.0)]);
/// assert_eq!(tracker.label(ids[0]), ada);
/// # Ok::<(), likeness_core::face::EmbeddingError>(())
/// ```
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
    /// Frames since the last detection; 0 if detected in the current frame.
    missed_frames: u32,
    /// Frames since the last embedding.
    frames_since_encoded: u32,
    looks: VecDeque<Encodings>,
    /// Number of consecutive embeddings that look like a different person.
    outliers: u32,
    label: TrackLabel,
    has_label: bool,
    pending: Option<(TrackLabel, u32)>,
}

impl Track {
    fn new(id: u32, bounds: Rect) -> Self {
        let (looks, pending) = (VecDeque::new(), None);
        let label = TrackLabel::default();
        Self {
            id,
            bounds,
            missed_frames: 0,
            frames_since_encoded: u32::MAX,
            looks,
            outliers: 0,
            label,
            has_label: false,
            pending,
        }
    }

    fn mean(&self) -> Option<Encodings> {
        Encodings::mean(&self.looks)
    }

    /// How far a look is from what this face looked like so far, to the current encoder.
    fn distance(&self, look: &Encodings) -> Option<f32> {
        Some(self.mean()?.current().distance(look.current()))
    }
}

impl Tracker {
    /// A tracker without any faces.
    pub const fn new(settings: TrackSettings) -> Self {
        Self { settings, next: 0, tracks: Vec::new() }
    }

    /// Matches the boxes of the next frame to tracks and returns the track id of each box.
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

    /// Pairs of tracks and boxes that overlap sufficiently, best first.
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

    /// The positions of the faces to encode in this frame: at most `most`, those that have waited longest.
    pub fn schedule(&self, track_ids: &[u32], most: usize) -> Vec<usize> {
        let frames_since_encoded =
            |track_id: u32| self.track(track_id).map_or(u32::MAX, |track| track.frames_since_encoded);
        let mut places: Vec<usize> = (0..track_ids.len()).collect();
        places.sort_by_key(|place| std::cmp::Reverse(frames_since_encoded(track_ids[*place])));
        places.truncate(most);
        places.sort_unstable();
        places
    }

    /// Adds the embeddings of a look to a track and returns the track id from now on. The id changes if the face was tracked
    /// elsewhere before, or if it now belongs to a different person.
    pub fn update(&mut self, track_id: u32, look: impl Into<Encodings>) -> u32 {
        let (settings, look) = (self.settings, look.into());
        let returned = self.find_lost(track_id, &look);
        let new_id = self.next.wrapping_add(1);
        let Some(at) = self.tracks.iter().position(|track| track.id == track_id) else {
            return track_id;
        };
        if let Some(lost) = returned {
            let bounds = self.tracks[at].bounds;
            self.tracks.swap_remove(at);
            return self.reidentify(lost, bounds, look);
        }
        let track = &mut self.tracks[at];
        track.frames_since_encoded = 0;
        let is_outlier = track.distance(&look).is_some_and(|distance| distance > settings.max_distance);
        track.outliers = if is_outlier { track.outliers + 1 } else { 0 };
        if is_outlier && track.outliers < settings.confirm_votes {
            return track_id; // Possibly blur or a hand in front of the face: not yet a different person.
        }
        if is_outlier {
            *track = Track { frames_since_encoded: 0, ..Track::new(new_id, track.bounds) };
            self.next = new_id;
        }
        self.push_look(at, look)
    }

    fn push_look(&mut self, at: usize, look: Encodings) -> u32 {
        let window = self.settings.window.max(1);
        let track = &mut self.tracks[at];
        track.looks.push_back(look);
        while track.looks.len() > window {
            track.looks.pop_front();
        }
        track.id
    }

    /// The lost track that is nearest to a look at a track that has none yet.
    fn find_lost(&self, track_id: u32, look: &Encodings) -> Option<u32> {
        self.track(track_id).filter(|track| track.looks.is_empty())?;
        let lost = self.tracks.iter().filter(|track| track.missed_frames > 0);
        let distances = lost.filter_map(|track| Some((track.distance(look)?, track.id)));
        let near = distances.filter(|(distance, _)| *distance <= self.settings.max_distance);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
    }

    fn reidentify(&mut self, track_id: u32, bounds: Rect, look: Encodings) -> u32 {
        let Some(at) = self.tracks.iter().position(|track| track.id == track_id) else {
            return track_id;
        };
        let track = &mut self.tracks[at];
        (track.bounds, track.missed_frames, track.frames_since_encoded, track.outliers) = (bounds, 0, 0, 0);
        self.push_look(at, look)
    }

    /// The embeddings by which a track is identified: the means of its latest ones, of unit length.
    pub fn mean_look(&self, track_id: u32) -> Option<Encodings> {
        self.track(track_id)?.mean()
    }

    /// Records the result of an identification and returns the label to show.
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

    /// The current label of a track.
    pub fn label(&self, track_id: u32) -> TrackLabel {
        self.track(track_id).map_or(TrackLabel::default(), |track| track.label)
    }

    /// Resets all labels, because the gallery has changed. The tracks remain.
    pub fn reset_labels(&mut self) {
        for track in &mut self.tracks {
            (track.label, track.has_label, track.pending) = (TrackLabel::default(), false, None);
        }
    }

    /// Forgets all tracks.
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
