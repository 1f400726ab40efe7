//! The chapter that walks from the first layer to the last.

use crate::components::failure_note::FailureNote;
use crate::components::see::patch_grid::{PatchGrid, PatchInPicture};
use crate::state::see::fetched_index::FetchedIndex;
use crate::state::see::photo_index::PatchView;
use leptos::prelude::*;
use likeness_see::unit::{SeenLayer, Unit};
use words::Text;

/// A step: a layer, what its units look for, and three of them.
struct Step {
    layer: SeenLayer,
    sentence: Text,
    channels: [u16; 3],
}

const STEPS: [Step; 5] = [
    Step { layer: SeenLayer::Conv1_1, sentence: words::SEE_WALK_1, channels: [16, 5, 28] },
    Step { layer: SeenLayer::Conv2_1, sentence: words::SEE_WALK_2, channels: [12, 122, 124] },
    Step { layer: SeenLayer::Conv3_1, sentence: words::SEE_WALK_3, channels: [234, 158, 58] },
    Step { layer: SeenLayer::Conv4_1, sentence: words::SEE_WALK_4, channels: [314, 341, 349] },
    Step { layer: SeenLayer::Conv5_1, sentence: words::SEE_WALK_5, channels: [133, 128, 208] },
];

/// The questions that come up in every class, and their answers.
const QUESTIONS: [(Text, Text); 4] = [
    (words::SEE_ASK_UNIT, words::SEE_ASK_UNIT_ANSWER),
    (words::SEE_ASK_NINE, words::SEE_ASK_NINE_ANSWER),
    (words::SEE_ASK_PLOT, words::SEE_ASK_PLOT_ANSWER),
    (words::SEE_ASK_SAME, words::SEE_ASK_SAME_ANSWER),
];

/// Five steps with three units each, and the questions.
#[component]
pub fn EdgesToThingsChapter() -> impl IntoView {
    let photos = FetchedIndex::fetch();
    let step = move |step: &'static Step| view! { <WalkStep step photos /> };
    let question = |(question, answer): (Text, Text)| {
        view! {
            <dt>{question}</dt>
            <dd>{answer}</dd>
        }
    };
    view! {
        <p class="intro">{words::SEE_WALK_LEAD}</p>
        <FailureNote failure=photos.failure />
        {STEPS.iter().map(step).collect_view()}
        <section class="card" aria-labelledby="questions">
            <h2 id="questions">{words::SEE_WALK_QUESTIONS}</h2>
            <dl class="questions">{QUESTIONS.map(question)}</dl>
        </section>
    }
}

/// A layer's sentence and its units.
#[component]
fn WalkStep(step: &'static Step, photos: FetchedIndex) -> impl IntoView {
    let pointed_at = RwSignal::new(None::<PatchView>);
    let layer = step.layer;
    let unit = move |channel: u16| {
        let patches = Memo::new(move |_| photos.patches(Unit { layer, channel }));
        let label = words::see_patches_label(channel.into());
        view! {
            <figure>
                <PatchGrid
                    label=Signal::stored(label)
                    patches
                    show=Callback::new(move |patch| pointed_at.set(Some(patch)))
                />
                <figcaption class="small">{words::see_unit(channel.into())}</figcaption>
            </figure>
        }
    };
    let first = move || photos.patches(Unit { layer, channel: step.channels[0] }).first().cloned();
    let shown = Signal::derive(move || pointed_at.get().or_else(first));
    view! {
        <section class="card" aria-labelledby=layer.name()>
            <h2 id=layer.name()>{layer.name()}</h2>
            <p>{step.sentence} " " <span class="small">{words::see_walk_field(layer.field_side().into())}</span></p>
            <div class="walk-units">
                {step.channels.map(unit)}
                <PatchInPicture patch=shown />
            </div>
        </section>
    }
}
