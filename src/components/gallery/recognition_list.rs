//! Who is in a picture, as text; distances and the runner-up one click further.

use crate::components::wide_table::WideTable;
use crate::explain::notice;
use crate::state::gallery::face_labels::{earlier_limits_text, identity_label, limits_text, tone};
use leptos::prelude::*;
use likeness_core::gallery::recognition::{Candidate, RecognisedFace, Recognition};
use wasm_bindgen::JsCast as _;
use words::Text;

const HEADS: [Text; 4] = [
    words::RECOGNISE_HEAD_FACE,
    words::RECOGNISE_HEAD_ANSWER,
    words::RECOGNISE_HEAD_NEAREST,
    words::RECOGNISE_HEAD_RUNNER_UP,
];

/// One line per face, and the numbers behind them.
#[component]
pub fn RecognitionList(
    /// The recognised faces.
    #[prop(into)]
    recognition: Signal<Option<Recognition>>,
) -> impl IntoView {
    // The text changes only when an answer does; the numbers change with every frame.
    let answers = Memo::new(move |_| {
        let recognition = recognition.read();
        let faces = recognition.iter().flat_map(|recognition| recognition.faces.iter());
        faces.map(|face| (identity_label(&face.identity), tone(&face.identity).word())).collect::<Vec<_>>()
    });
    let line = |(text, tone): (String, &'static str)| view! { <li data-tone=tone>{text}</li> };
    view! {
        <ul class="answers">{move || answers.get().into_iter().map(line).collect_view()}</ul>
        <Numbers recognition />
    }
}

/// The table, drawn only while it is open.
#[component]
fn Numbers(recognition: Signal<Option<Recognition>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    let table = move || recognition.get().map(|recognition| view! { <Table recognition /> });
    view! {
        <details class="numbers" on:toggle=toggled>
            <summary>{words::RECOGNISE_NUMBERS}</summary>
            <Show when=move || open.get()>{table}</Show>
        </details>
    }
}

/// Distances, limits and computing time.
#[component]
fn Table(recognition: Recognition) -> impl IntoView {
    let Recognition { faces, limits, earlier_limits, timings, .. } = recognition;
    let row = |(i, face): (usize, &RecognisedFace)| {
        let notices: Vec<String> = face.notices.iter().map(|notice| notice::sentence(*notice)).collect();
        view! {
            <tr>
                <th scope="row">{i + 1}</th>
                <td>{identity_label(&face.identity)}</td>
                <td>{candidate(&face.nearest)}</td>
                <td>{candidate(&face.runner_up)}</td>
            </tr>
            {(!notices.is_empty())
                .then(|| view! { <tr><td colspan="4" class="notice">{notices.join(" ")}</td></tr> })}
        }
    };
    let rows = move || faces.iter().enumerate().map(row).collect_view();
    view! {
        <WideTable label=words::RECOGNISE_DISTANCES heads=&HEADS class="narrow">
            {rows}
        </WideTable>
        <p class="small">{move || limits_text(&limits)}</p>
        {earlier_limits
            .into_iter()
            .map(|limits| view! { <p class="small">{move || earlier_limits_text(&limits)}</p> })
            .collect_view()}
        <p class="small">
            {move || words::recognise_time(&crate::number_format::milliseconds(timings.total()))}
        </p>
    }
}

fn candidate(candidate: &Option<Candidate>) -> String {
    match candidate {
        Some(Candidate { name, distance, earlier: true, .. }) => words::renewal_candidate(name, (*distance).into()),
        Some(Candidate { name, distance, .. }) => words::recognise_candidate(name, (*distance).into()),
        None => "\u{2013}".to_owned(),
    }
}
