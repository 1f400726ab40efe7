//! Takes a sound: draws another, records one, opens a file.

use super::sound_source::{SoundFailure, SoundSource};
use crate::browser::microphone::Microphone;
use crate::browser::sound_file;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_see::sound::{RATE, Recording};
use protocol::failure::Failure;
use web_sys::{Blob, File};

/// Milliseconds of a recording.
const RECORDING_MS: u32 = 4_000;

/// What is being done about another sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SoundStage {
    /// Nothing.
    #[default]
    Idle,
    /// The browser asks for the microphone.
    Asking,
    /// The microphone records.
    Recording,
    /// The browser decodes.
    Reading,
}

/// The sound and what changes it. What it has opened is closed with the view that made it.
#[derive(Debug, Clone, Copy)]
pub struct SoundControl {
    /// The sound that is shown. It stays until its successor is there.
    pub source: RwSignal<SoundSource>,
    /// What is being done.
    pub stage: RwSignal<SoundStage>,
    /// Why the last try failed.
    pub failure: RwSignal<Option<SoundFailure>>,
    microphone: StoredValue<Option<Microphone>, LocalStorage>,
    end: StoredValue<Option<Timeout>, LocalStorage>,
    // The number of the last try: one that was given up answers to nobody.
    tries: StoredValue<u32>,
}

impl SoundControl {
    /// Shows the first drawn sound.
    pub fn new() -> Self {
        Self {
            source: RwSignal::new(SoundSource::Drawn(1)),
            stage: RwSignal::default(),
            failure: RwSignal::new(None),
            microphone: StoredValue::new_local(None),
            end: StoredValue::new_local(None),
            tries: StoredValue::new(0),
        }
    }

    /// Draws another melody, or the first one again after a sound of the visitor's own.
    pub fn draw(self) {
        self.cancel();
        self.source.update(|source| *source = SoundSource::Drawn(source.seed().map_or(1, |seed| seed + 1)));
    }

    /// Asks for the microphone and records for four seconds.
    pub fn record(self) {
        let own = self.begin(SoundStage::Asking);
        spawn_local(async move {
            let done = move |blob| {
                if self.is_latest(own) {
                    self.close();
                    self.stage.set(SoundStage::Reading);
                    spawn_local(self.read(own, blob));
                }
            };
            let opened = Microphone::record(done).await;
            if !self.is_latest(own) {
                return;
            }
            match opened {
                Ok(microphone) => {
                    self.microphone.set_value(Some(microphone));
                    self.end.set_value(Some(Timeout::new(RECORDING_MS, move || self.finish())));
                    self.stage.set(SoundStage::Recording);
                }
                Err(refusal) => self.fail(SoundFailure::Microphone(refusal)),
            }
        });
    }

    /// Ends the recording early.
    pub fn finish(self) {
        let _ = self.microphone.try_with_value(|microphone| microphone.as_ref().map(Microphone::finish));
    }

    /// Opens a file that was chosen.
    pub fn open(self, given: Result<File, Failure>) {
        let own = self.begin(SoundStage::Reading);
        match given {
            Ok(file) if file.size() > SoundSource::MAX_FILE_BYTES => self.fail(SoundFailure::Huge),
            Ok(file) => spawn_local(self.read(own, file.into())),
            Err(failure) => self.fail(SoundFailure::Unreadable(failure.detail)),
        }
    }

    /// Gives up what is being done.
    pub fn cancel(self) {
        self.begin(SoundStage::Idle);
    }

    async fn read(self, own: u32, blob: Blob) {
        let decoded = sound_file::decode(&blob, RATE as f32).await;
        if !self.is_latest(own) {
            return;
        }
        let mixed = decoded.map_err(SoundFailure::Unreadable);
        match mixed.and_then(|channels| Recording::mix(&channels).map_err(SoundFailure::Recording)) {
            Ok(recording) => {
                self.source.set(recording.into());
                self.stage.set(SoundStage::Idle);
            }
            Err(failure) => self.fail(failure),
        }
    }

    fn begin(self, stage: SoundStage) -> u32 {
        self.close();
        self.failure.set(None);
        self.stage.set(stage);
        self.tries.update_value(|tries| *tries = tries.wrapping_add(1));
        self.tries.get_value()
    }

    fn is_latest(self, own: u32) -> bool {
        // The chapter may be gone by now.
        self.tries.try_get_value() == Some(own)
    }

    fn fail(self, failure: SoundFailure) {
        self.close();
        self.failure.set(Some(failure));
        self.stage.set(SoundStage::Idle);
    }

    fn close(self) {
        self.end.set_value(None);
        self.microphone.set_value(None);
    }
}

impl Default for SoundControl {
    fn default() -> Self {
        Self::new()
    }
}
