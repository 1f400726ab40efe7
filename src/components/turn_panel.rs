//! Asks for a turn of the head while a camera runs, and says what came of it.

use crate::state::turn_control::TurnControl;
use crate::state::turn_step::TurnStep;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use likeness_core::face::turn::TurnSide;
use words::Text;

/// How often the time is looked at while a turn is asked for, milliseconds.
const TICK_MS: u32 = 250;

/// The offer, the cue with its progress, the result. A screen reader reads cue and result at once.
#[component]
pub fn TurnPanel(
    /// The step.
    control: TurnControl,
    /// Whether the camera is on.
    #[prop(into)]
    live: Signal<bool>,
    /// Whether the site gives no answer without it.
    required: Signal<bool>,
) -> impl IntoView {
    let step = control.step;
    let running = Memo::new(move |_| step.read().is_running());
    let offered = Memo::new(move |_| *step.read() == TurnStep::Offered);
    let sentence = Memo::new(move |_| step.read().sentence(required.get()));
    let tone = Memo::new(move |_| step.read().tone());
    keep_time(control, running);
    view! {
        <Show when=move || live.get()>
            <section class="turn" aria-label=words::TURN_TITLE data-tone=move || tone.get()>
                <p class="turn-words" role="status" aria-live="assertive">
                    {move || sentence.get().map(Text::text)}
                </p>
                <Show when=move || running.get()>
                    <Progress control />
                </Show>
                <div class="controls">
                    <Show
                        when=move || running.get()
                        fallback=move || {
                            let label = move || if offered.get() { words::TURN_ASK.text() } else { words::TURN_AGAIN.text() };
                            view! { <button on:click=move |_| control.start()>{label}</button> }
                        }
                    >
                        <button on:click=move |_| control.skip()>{words::TURN_SKIP}</button>
                    </Show>
                </div>
                <Show when=move || offered.get()>
                    <p class="small">{move || TurnStep::reason(required.get()).text()}</p>
                </Show>
            </section>
        </Show>
    }
}

/// What to do where a name is withheld until the head was turned.
#[component]
pub fn TurnFirst(
    /// Whether one is.
    #[prop(into)]
    owed: Signal<bool>,
) -> impl IntoView {
    view! {
        <Show when=move || owed.get()>
            <p>{words::TURN_FIRST_MEANS}</p>
        </Show>
    }
}

/// The arrow over the camera's mirrored picture, on the side to turn to. The words say the same.
#[component]
pub fn TurnArrow(
    /// The step.
    control: TurnControl,
) -> impl IntoView {
    let side = Memo::new(move |_| control.step.read().side());
    let arrow = move |side: TurnSide| {
        let word = match side {
            TurnSide::Left => "left",
            TurnSide::Right => "right",
        };
        view! {
            <svg class="turn-arrow" data-side=word viewBox="0 0 96 96" aria-hidden="true">
                <path d="M62 14 28 48l34 34M28 48h60" />
            </svg>
        }
    };
    move || side.get().map(arrow)
}

/// How much of the movement has been seen.
#[component]
fn Progress(control: TurnControl) -> impl IntoView {
    let done = Memo::new(move |_| control.step.read().progress().map(|progress| format!("{progress:.2}")));
    view! { <progress max="1" value=move || done.get() aria-label=words::TURN_PROGRESS></progress> }
}

/// Ticks while a turn is asked for.
fn keep_time(control: TurnControl, running: Memo<bool>) {
    let clock = StoredValue::new_local(None::<Interval>);
    Effect::new(move |_| clock.set_value(running.get().then(|| Interval::new(TICK_MS, move || control.tick()))));
    on_cleanup(move || drop(clock.try_update_value(Option::take)));
}
