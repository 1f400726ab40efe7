//! A film, the kernels on it, and how much each answers.

use super::film_camera::FilmCamera;
use super::frame_canvas::FrameCanvas;
use crate::components::choice::{Choice, names};
use crate::components::style::slider::Slider;
use crate::components::wide_table::WideTable;
use crate::number_format::rounded;
use crate::state::see::film_source::FilmSource;
use crate::state::see::film_view::{self, FilmKernel, FilmView, direction_name};
use crate::state::see::later::later;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use likeness_core::pixels::RgbaFrame;
use likeness_see::volume::{Direction, Film};
use std::sync::Arc;
use words::Text;

/// Milliseconds of a frame while the film runs.
const FRAME_MS: u32 = 120;

/// A kernel's response, once it is there.
type View = ReadSignal<Option<Arc<FilmView>>>;

/// The film and the response, frame by frame, and a table of all kernels.
#[component]
pub fn FilmPanel() -> impl IntoView {
    let source = RwSignal::new(FilmSource::Drawn(Direction::Right));
    let kernel = RwSignal::new(FilmKernel::Change);
    let at = RwSignal::new(Film::FRAMES / 2);
    let drawn = later(Signal::derive(move || source.read().direction()), |direction| Some(Film::draw(*direction)));
    let film = Signal::derive(move || source.read().own().or_else(|| drawn.get()));
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
            <p>{move || source.read().lead()}</p>
            <Source source />
            <FilmCamera source />
            <Choice
                name="film-kernel"
                legend=words::SEE_KERNEL_CHOICE
                options=names(FilmKernel::ALL.map(FilmKernel::name))
                chosen=Signal::derive(move || FilmKernel::ALL.into_iter().position(|of| of == kernel.get()))
                choose=Callback::new(move |index: usize| kernel.set(FilmKernel::ALL[index.min(4)]))
            />
            <Frames frame response at />
            <Run at />
            <Strengths source views />
        </section>
    }
}

/// Where the square of the drawn film moves to, or the way back to it.
#[component]
fn Source(source: RwSignal<FilmSource>) -> impl IntoView {
    let direction = Memo::new(move |_| source.read().direction());
    let back = move |_| source.set(FilmSource::Drawn(Direction::Right));
    view! {
        <Show
            when=move || direction.get().is_some()
            fallback=move || {
                view! {
                    <div class="controls">
                        <button on:click=back>{words::SEE_FILM_DRAWN}</button>
                    </div>
                }
            }
        >
            <Choice
                name="direction"
                legend=words::SEE_FILM_DIRECTION
                options=names(Direction::ALL.map(direction_name))
                chosen=Signal::derive(move || Direction::ALL.into_iter().position(|of| Some(of) == direction.get()))
                choose=Callback::new(move |index: usize| source.set(FilmSource::Drawn(Direction::ALL[index.min(3)])))
            />
        </Show>
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

/// How much each kernel answers at most: near each of the two squares of the drawn film, anywhere in a film of the camera.
#[component]
fn Strengths(source: RwSignal<FilmSource>, views: [View; 5]) -> impl IntoView {
    let is_drawn = Memo::new(move |_| source.read().direction().is_some());
    let table = move || match is_drawn.get() {
        true => view! {
            <Table
                views
                heads=&[words::SEE_FILM_KERNEL, words::SEE_FILM_MOVING, words::SEE_FILM_STANDING]
                numbers=|view| vec![view.moving, view.standing]
            />
        },
        false => view! {
            <Table
                views
                heads=&[words::SEE_FILM_KERNEL, words::SEE_FILM_STRONGEST]
                numbers=|view| vec![view.strongest()]
            />
        },
    };
    view! {
        {table}
        <p class="small">{move || source.read().strengths_mean()}</p>
    }
}

/// A row for each kernel.
#[component]
fn Table(views: [View; 5], heads: &'static [Text], numbers: fn(&FilmView) -> Vec<f32>) -> impl IntoView {
    let cell = |number: f32| view! { <td>{words::unit_hundredths(number.into())}</td> };
    let row = move |view: View| {
        move || {
            view.get().map(|view| {
                let cells = numbers(&view).into_iter().map(cell).collect_view();
                view! {
                    <tr>
                        <th scope="row">{view.kernel().name()}</th>
                        {cells}
                    </tr>
                }
            })
        }
    };
    view! {
        <WideTable label=words::SEE_FILM_STRENGTHS class="narrow" heads>
            {views.map(row)}
        </WideTable>
    }
}
