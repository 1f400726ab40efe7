//! A sound: to be heard, and as a spectrogram by a bank of filters.

use super::frame_canvas::FrameCanvas;
use super::kernel_figure::KernelFigure;
use super::sound_choice::SoundChoice;
use crate::browser::clock;
use crate::browser::player::Player;
use crate::components::style::slider::Slider;
use crate::number_format::{grouped, rounded};
use crate::state::line_drawing::{HEIGHT, WIDTH};
use crate::state::see::later::later;
use crate::state::see::sound_control::SoundControl;
use crate::state::see::sound_source::{SoundFailure, SoundSource};
use crate::state::see::spectrogram_work::SpectrogramWork;
use crate::state::see::wave_drawing::response;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::pixels::RgbaFrame;
use likeness_see::array::Array;
use likeness_see::sound::{FilterBank, RATE, Sound};
use likeness_see::window::Window;
use std::sync::Arc;

/// Milliseconds after which the work makes room for drawing and for input.
const SLICE_MS: f64 = 10.0;

/// The row that is looked at first, near the notes.
const FIRST_ROW: f32 = 22.0;

/// The work on a sound: a picture that fills up, and at the end all numbers.
#[derive(Clone, Copy)]
struct Work {
    picture: RwSignal<Option<Arc<RgbaFrame>>>,
    done: RwSignal<Option<Arc<SpectrogramWork>>>,
}

/// The player, the spectrogram, and one filter of the bank.
#[component]
pub fn SoundPanel() -> impl IntoView {
    let control = SoundControl::new();
    let source = control.source;
    let drawn = later(Signal::derive(move || source.read().seed()), |seed| Some(Sound::draw(*seed).signal));
    let signal = Signal::derive(move || match source.get() {
        SoundSource::Drawn(_) => drawn.get(),
        SoundSource::Own { signal, .. } => Some(signal),
    });
    let work = Work { picture: RwSignal::new(None), done: RwSignal::new(None) };
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        if let Some(signal) = signal.get() {
            compute(work, signal, latest);
        }
    });
    let length = Memo::new(move |_| signal.read().as_ref().map_or(0, |signal| signal.size()[0]));
    let row = RwSignal::new(FIRST_ROW);
    view! {
        <section class="card" aria-labelledby="sound">
            <h2 id="sound">{words::SEE_SOUND}</h2>
            <p>{words::SEE_SOUND_FILTERS}</p>
            <p>{move || source.read().lead()}</p>
            <SoundChoice control />
            <Playback control signal />
            <Picture control work row length />
            <p class="small">{move || frames(length.get())}</p>
            <Filter work row />
        </section>
    }
}

/// The number of frames with its sum.
fn frames(length: usize) -> Option<String> {
    let size = Window::new(FilterBank::LENGTH).with_stride(FilterBank::STRIDE).slide(length).ok()?;
    let products = size.positions as u64 * 2 * FilterBank::ROWS as u64 * FilterBank::LENGTH as u64;
    Some(words::see_sound_frames(&size.to_string(), &grouped(products)))
}

/// Computes the spectrogram in slices, as long as it is the one that is wanted.
fn compute(work: Work, signal: Arc<Array<1>>, latest: StoredValue<u32>) {
    let own = latest.get_value().wrapping_add(1);
    latest.set_value(own);
    work.done.set(None);
    spawn_local(async move {
        TimeoutFuture::new(0).await;
        let mut spectrogram = SpectrogramWork::new(Array::clone(&signal));
        TimeoutFuture::new(0).await;
        while latest.try_get_value() == Some(own) {
            let (began, mut is_over) = (clock::now_ms(), false);
            while !is_over && clock::now_ms() - began < SLICE_MS {
                is_over = spectrogram.step();
            }
            let _ = work.picture.try_set(spectrogram.picture().map(Arc::new));
            if is_over {
                let _ = work.done.try_set(Some(Arc::new(spectrogram)));
                return;
            }
            TimeoutFuture::new(0).await;
        }
    });
}

/// Play and stop. The sound ends with the page, and when another is shown or recorded.
#[component]
fn Playback(control: SoundControl, signal: Signal<Option<Arc<Array<1>>>>) -> impl IntoView {
    let player = RwSignal::new_local(None::<Player>);
    on_cleanup(move || drop(player.try_set(None)));
    Effect::new(move |_| {
        control.source.track();
        control.stage.track();
        player.set(None);
    });
    let is_playing = Memo::new(move |_| player.read().is_some());
    let toggle = move |_| {
        if is_playing.get_untracked() {
            return player.set(None);
        }
        let Some(signal) = signal.get_untracked() else { return };
        let ended = move || drop(player.try_set(None));
        match Player::play(signal.values(), RATE as f32, ended) {
            Ok(started) => {
                control.failure.set(None);
                player.set(Some(started));
            }
            Err(detail) => control.failure.set(Some(SoundFailure::Playback(detail))),
        }
    };
    view! {
        <div class="controls">
            <button disabled=move || signal.read().is_none() on:click=toggle>
                {move || if is_playing.get() { words::SEE_SOUND_STOP } else { words::SEE_SOUND_PLAY }.text()}
            </button>
        </div>
    }
}

/// The spectrogram, with the filter that is looked at marked.
#[component]
fn Picture(control: SoundControl, work: Work, row: RwSignal<f32>, length: Memo<usize>) -> impl IntoView {
    let mark = move || format!("{:.2}%", 100.0 * (1.0 - (row.get() + 0.5) / FilterBank::ROWS as f32));
    let seconds = move || words::unit_seconds_tenths(length.get() as f64 / RATE as f64);
    view! {
        <figure class="spectrogram">
            <FrameCanvas frame=work.picture label=Signal::derive(move || control.source.read().label()) />
            <div class="spectrogram-row" style:inset-block-start=mark></div>
        </figure>
        <p class="small">{move || words::see_sound_axes(&seconds())}</p>
    }
}

/// One filter: its shape, its frequency, and what it answers over time.
#[component]
fn Filter(work: Work, row: RwSignal<f32>) -> impl IntoView {
    let index = move || usize::try_from(rounded(row.get().into())).unwrap_or(0);
    let hertz = Signal::derive(move || words::see_hertz(rounded(FilterBank::hertz(index()).into())));
    let weights =
        Signal::derive(move || work.done.read().as_ref().map(|work| work.filter(index()).to_vec()).unwrap_or_default());
    let line = move || work.done.read().as_ref().map(|work| response(&work.row(index()))).unwrap_or_default();
    let most = move || {
        let done = work.done.read();
        let row = done.as_ref().map(|work| work.row(index())).unwrap_or_default();
        words::see_filter_most(&hertz.get(), row.iter().copied().fold(0.0_f32, f32::max).into())
    };
    view! {
        <Slider
            id="filter"
            label=Signal::derive(|| words::SEE_FILTER.text().to_owned())
            range=(0.0, FilterBank::ROWS as f32 - 1.0)
            step=1.0
            value=row
            text=hertz
            moved=Callback::new(move |value| row.set(value))
        />
        <div class="kernel-line">
            <KernelFigure weights />
            <p>{words::SEE_FILTER_MEANS}</p>
        </div>
        <svg
            class="filter-response"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            preserveAspectRatio="none"
            role="img"
            aria-label=most
        >
            <path class="line line-2 solid" d=line />
        </svg>
        <p class="small">{most}</p>
    }
}
