//! What each layer makes of the size and of the receptive field, and the recurrence with its numbers.

use crate::components::wide_table::WideTable;
use crate::state::see::field_text::{recurrence, signed};
use crate::state::see::field_view::{FieldView, layer_name};
use leptos::prelude::*;
use likeness_see::receptive_field::Stage;

/// The recurrence at the layer that is looked at, and the table of all layers.
#[component]
pub fn StageTable(
    /// The position.
    #[prop(into)]
    view: Signal<Option<FieldView>>,
    /// Whether the net is VGG-19.
    #[prop(into)]
    is_vgg: Signal<bool>,
) -> impl IntoView {
    let lines = move || {
        let view = view.read();
        let lines = view.as_ref().and_then(|view| {
            let before = view.depth().checked_sub(2).and_then(|index| view.net().stages().get(index));
            Some(recurrence(before, view.stage()?))
        });
        lines.map(|lines| lines.map(|line| view! { <li>{line}</li> }))
    };
    let rows = move || view.get().map(|view| rows(&view, is_vgg.get()));
    view! {
        <ul class="formulas">{lines}</ul>
        <p class="small">{words::SEE_RECURRENCE_MEANS}</p>
        <details>
            <summary>{words::SEE_STAGES}</summary>
            <WideTable
                label=words::SEE_STAGES
                class="steady"
                heads=&[
                    words::SEE_STAGE_LAYER,
                    words::SEE_STAGE_POSITIONS,
                    words::SEE_STAGE_JUMP,
                    words::SEE_STAGE_SIZE,
                    words::SEE_STAGE_START,
                ]
            >
                {rows}
            </WideTable>
        </details>
    }
}

fn rows(view: &FieldView, is_vgg: bool) -> Vec<AnyView> {
    let stages = view.net().stages().iter().zip(1..);
    stages.map(|(stage, number)| row(layer_name(is_vgg, number, stage), stage, view.depth() == number)).collect()
}

fn row(name: String, stage: &Stage, is_shown: bool) -> AnyView {
    let [jump, size, start] = [stage.jump, stage.size, stage.start].map(signed);
    view! {
        <tr aria-current=is_shown.then_some("true")>
            <th scope="row">{name}</th>
            <td>{stage.output.to_string()}</td>
            <td>{jump}</td>
            <td>{size}</td>
            <td>{start}</td>
        </tr>
    }
    .into_any()
}
