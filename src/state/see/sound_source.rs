//! Which sound the filters slide over, and why another could not be taken.

use crate::browser::microphone::Refusal;
use likeness_see::array::Array;
use likeness_see::sound::{Recording, RecordingError};
use std::sync::Arc;

/// A sound.
#[derive(Debug, Clone, PartialEq)]
pub enum SoundSource {
    /// Drawn from a seed.
    Drawn(u64),
    /// The visitor's own.
    Own {
        /// What can be heard.
        signal: Arc<Array<1>>,
        /// Whether it was longer.
        is_cut: bool,
    },
}

impl SoundSource {
    /// Bytes of a file that is opened at most. All of it is decoded, however little is shown.
    pub const MAX_FILE_BYTES: f64 = 5e7;

    /// The seed, if it is drawn.
    pub const fn seed(&self) -> Option<u64> {
        match self {
            Self::Drawn(seed) => Some(*seed),
            Self::Own { .. } => None,
        }
    }

    /// What is said about it above the spectrogram.
    pub fn lead(&self) -> String {
        match self {
            Self::Drawn(_) => words::SEE_SOUND_LEAD.into(),
            Self::Own { is_cut: false, .. } => words::SEE_SOUND_OWN_LEAD.into(),
            Self::Own { is_cut: true, .. } => format!("{} {}", words::SEE_SOUND_OWN_LEAD, words::SEE_SOUND_CUT),
        }
    }

    /// What a screen reader says in place of the spectrogram.
    pub fn label(&self) -> String {
        match self {
            Self::Drawn(_) => words::SEE_SOUND_LABEL.into(),
            Self::Own { .. } => words::SEE_SOUND_OWN_LABEL.into(),
        }
    }
}

impl From<Recording> for SoundSource {
    fn from(Recording { signal, is_cut }: Recording) -> Self {
        Self::Own { signal: Arc::new(signal), is_cut }
    }
}

/// Why a sound was not recorded, opened or played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoundFailure {
    /// There is no microphone.
    Microphone(Refusal),
    /// The browser cannot read the file as a sound.
    Unreadable(String),
    /// The file is too large.
    Huge,
    /// It was opened, but shows nothing.
    Recording(RecordingError),
    /// The browser plays no sound.
    Playback(String),
}

impl SoundFailure {
    /// What happened, and what to do now.
    pub fn text(&self) -> String {
        match self {
            Self::Microphone(Refusal::Denied) => words::SEE_SOUND_DENIED.into(),
            Self::Microphone(Refusal::Missing) => words::SEE_SOUND_NO_MICROPHONE.into(),
            Self::Microphone(Refusal::Busy) => words::SEE_SOUND_BUSY.into(),
            Self::Microphone(Refusal::Unsupported) => words::SEE_SOUND_NO_RECORDING.into(),
            Self::Unreadable(detail) => words::see_sound_unreadable(detail),
            Self::Huge => words::SEE_SOUND_HUGE.into(),
            Self::Recording(RecordingError::Silent) => words::SEE_SOUND_SILENT.into(),
            Self::Recording(_) => words::SEE_SOUND_SHORT.into(),
            Self::Playback(detail) => words::see_sound_failed(detail),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_its_own_sentence_and_a_next_step() {
        let refusals = [Refusal::Denied, Refusal::Missing, Refusal::Busy, Refusal::Unsupported];
        let others = [
            SoundFailure::Unreadable("x".to_owned()),
            SoundFailure::Huge,
            SoundFailure::Recording(RecordingError::Silent),
            SoundFailure::Recording(RecordingError::Short { found: 3 }),
            SoundFailure::Playback("x".to_owned()),
        ];
        let texts: Vec<String> =
            refusals.map(SoundFailure::Microphone).into_iter().chain(others).map(|failure| failure.text()).collect();
        for (i, text) in texts.iter().enumerate() {
            assert!(text.matches(['.', '?']).count() >= 2, "what happened and what to do: {text}");
            assert!(!texts[..i].contains(text), "said twice: {text}");
        }
    }

    #[test]
    fn a_sound_that_was_cut_says_so() {
        let own = |is_cut| SoundSource::Own { signal: Arc::new(Array::drawn([256], |_| 0.5)), is_cut };
        assert_ne!(own(true).lead(), own(false).lead(), "the rest is left out");
        assert_ne!(own(false).label(), SoundSource::Drawn(1).label(), "no notes are promised");
        assert_eq!((own(false).seed(), SoundSource::Drawn(7).seed()), (None, Some(7)));
    }
}
