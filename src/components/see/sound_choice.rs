//! Which sound: a melody, a recording, a file.

use crate::components::style::source_buttons::FileButton;
use crate::state::see::sound_control::{SoundControl, SoundStage};
use leptos::prelude::*;

/// Buttons for another sound, and what is being done about it.
#[component]
pub fn SoundChoice(
    /// The sound.
    control: SoundControl,
) -> impl IntoView {
    let stage = control.stage;
    let is_own = Memo::new(move |_| control.source.read().seed().is_none());
    let draw = move || if is_own.get() { words::SEE_SOUND_DRAWN } else { words::SEE_SOUND_ANOTHER }.text();
    // One button, so that the focus stays where it was.
    let record = move || match stage.get() {
        SoundStage::Idle | SoundStage::Reading => words::SEE_SOUND_RECORD.text(),
        SoundStage::Asking => words::SEE_SOUND_CANCEL.text(),
        SoundStage::Recording => words::SEE_SOUND_FINISH.text(),
    };
    let press = move |_| match stage.get_untracked() {
        SoundStage::Idle | SoundStage::Reading => control.record(),
        SoundStage::Asking => control.cancel(),
        SoundStage::Recording => control.finish(),
    };
    let said = move || match stage.get() {
        SoundStage::Idle => String::new(),
        SoundStage::Asking => words::SEE_SOUND_ASKING.into(),
        SoundStage::Recording => words::SEE_SOUND_RECORDING.into(),
        SoundStage::Reading => words::SEE_SOUND_READING.into(),
    };
    view! {
        <div class="controls">
            <button on:click=move |_| control.draw()>{draw}</button>
            <button on:click=press>{record}</button>
            <FileButton
                label=words::SEE_SOUND_FILE
                accept="audio/*"
                chosen=Callback::new(move |given| control.open(given))
            />
        </div>
        <p class="small" role="status">{said}</p>
        <p class="small" role="alert">
            {move || control.failure.read().as_ref().map(|failure| failure.text())}
        </p>
    }
}
