//! The drawn film, the kernels on it, and how much each answers to what moves and to what stands.

use super::frame_canvas::FrameCanvas;
use crate::components::choice::{Choice, names};
use crate::components::style::slider::Slider;
use crate::components::wide_table::WideTable;
use crate::number_format::rounded;
use crate::state::see::film_view::{self, FilmKernel, FilmView, direction_name};
use crate::state::see::later::later;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use likeness_core::pixels::RgbaFrame;
use likeness_see::volume::{Direction, Film};
use std::sync::Arc;

/// Milliseconds of a frame while the film runs.
const FRAME_MS: u32 = 120;

/// The film and the response, frame by frame, and a table of all kernels.
#[component]
pub fn FilmPanel() -> impl IntoView {
    let direction = RwSignal::new(Direction::Right);
    let kernel = RwSignal::new(FilmKernel::Change);
    let at = RwSignal::new(Film::FRAMES / 2);
    let film = later(Signal::derive(move || Some(direction.get())), |direction| Some(Film::draw(*direction)));
    // A task for each kernel, so that none of them holds up the page.
    let views = FilmKernel::ALL.map(|kernel| {
        let asked = Signal::derive(move || Some((film.get()?, kernel)));
        later(asked, |(film, kernel)| FilmView::new(film, *kernel))
    });
    let shown = Signal::derive(move || {
        let views = views.map(|view| view.get());
        views.into_iter().flatten().find(|view| view.kernel() == kernel.get())
    });
    let frame = Signal::derive(move || film_view::frame(film.read().as_deref()?, at.get()).map(Arc::new));
    let response = Signal::derive(move || shown.get()?.frame(at.get()).map(Arc::new));
    view! {
        <section class="card" aria-labelledby="film">
            <h2 id="film">{words::SEE_FILM}</h2>
            <p>{words::SEE_FILM_LEAD}</p>
            <Choice
                name="direction"
                legend=words::SEE_FILM_DIRECTION
                options=names(Direction::ALL.map(direction_name))
                chosen=Signal::derive(move || Direction::ALL.into_iter().position(|of| of == direction.get()))
                choose=Callback::new(move |index: usize| direction.set(Direction::ALL[index.min(3)]))
            />
            <Choice
                name="film-kernel"
                legend=words::SEE_KERNEL_CHOICE
                options=names(FilmKernel::ALL.map(FilmKernel::name))
                chosen=Signal::derive(move || FilmKernel::ALL.into_iter().position(|of| of == kernel.get()))
                choose=Callback::new(move |index: usize| kernel.set(FilmKernel::ALL[index.min(4)]))
            />
            <Frames frame response at />
            <Run at />
            <Strengths views />
        </section>
    }
}

/// A frame and the response to it.
#[component]
fn Frames(
    frame: Signal<Option<Arc<RgbaFrame>>>,
    response: Signal<Option<Arc<RgbaFrame>>>,
    at: RwSignal<usize>,
) -> impl IntoView {
    let number = move || at.get() as u64 + 1;
    let label = move || match response.read().is_some() {
        true => words::see_film_response(number()),
        false => words::SEE_FILM_NONE.into(),
    };
    view! {
        <div class="film-pair">
            <figure>
                <FrameCanvas frame class="see-pixels" label=Signal::derive(move || words::see_film_frame(number())) />
                <figcaption class="small">{words::SEE_INPUT}</figcaption>
            </figure>
            <figure>
                <FrameCanvas frame=response class="see-pixels" label=Signal::derive(label) />
                <figcaption class="small">
                    {move || if response.read().is_some() { words::SEE_RESPONSE } else { words::SEE_FILM_NONE }.text()}
                </figcaption>
            </figure>
        </div>
        <p class="small">{words::SEE_FILM_GREY}</p>
    }
}

/// The number of the frame, and a button that runs through all of them. It runs on a click only, and ends with the page.
#[component]
fn Run(at: RwSignal<usize>) -> impl IntoView {
    let running = RwSignal::new_local(None::<Interval>);
    on_cleanup(move || drop(running.try_set(None)));
    let is_running = Memo::new(move |_| running.read().is_some());
    let toggle = move |_| {
        let next = move || at.update(|at| *at = (*at + 1) % Film::FRAMES);
        running.set(if is_running.get_untracked() { None } else { Some(Interval::new(FRAME_MS, next)) });
    };
    let moved = move |to: f32| {
        running.set(None);
        at.set(usize::try_from(rounded(to.into())).unwrap_or(0));
    };
    view! {
        <Slider
            id="film-frame"
            label=Signal::derive(|| words::SEE_FILM_TIME.text().to_owned())
            range=(0.0, Film::FRAMES as f32 - 1.0)
            step=1.0
            value=Signal::derive(move || at.get() as f32)
            text=Signal::derive(move || words::see_slice_of(at.get() as u64 + 1, Film::FRAMES as u64))
            moved=Callback::new(moved)
        />
        <div class="controls">
            <button on:click=toggle>
                {move || if is_running.get() { words::SEE_FILM_PAUSE } else { words::SEE_FILM_PLAY }.text()}
            </button>
        </div>
    }
}

/// How much each kernel answers at most.
#[component]
fn Strengths(views: [ReadSignal<Option<Arc<FilmView>>>; 5]) -> impl IntoView {
    let number = |number: f32| words::unit_hundredths(number.into());
    let row = move |view: ReadSignal<Option<Arc<FilmView>>>| {
        move || {
            view.get().map(|view| {
                view! {
                    <tr>
                        <th scope="row">{view.kernel().name()}</th>
                        <td>{number(view.moving)}</td>
                        <td>{number(view.standing)}</td>
                    </tr>
                }
            })
        }
    };
    view! {
        <WideTable
            label=words::SEE_FILM_STRENGTHS
            class="narrow"
            heads=&[words::SEE_FILM_KERNEL, words::SEE_FILM_MOVING, words::SEE_FILM_STANDING]
        >
            {views.map(row)}
        </WideTable>
        <p class="small">{words::SEE_FILM_STRENGTHS_MEANS}</p>
    }
}
