//! Who is in a picture, in words; distances and the runner-up one click deeper.

use crate::components::wide_table::WideTable;
use crate::explain::notice;
use crate::state::gallery::face_labels::{answer, limits_text, tone};
use leptos::prelude::*;
use likeness_core::gallery::recognition::{Candidate, RecognisedFace, Recognition};
use wasm_bindgen::JsCast as _;

/// A line a face, and the numbers behind them.
#[component]
pub fn RecognitionList(
    /// Who was found.
    #[prop(into)]
    seen: Signal<Option<Recognition>>,
) -> impl IntoView {
    // The words change only when an answer does; the numbers with every frame.
    let answers = Memo::new(move |_| {
        let seen = seen.read();
        let faces = seen.iter().flat_map(|seen| seen.faces.iter());
        faces.map(|face| (answer(&face.identity).to_owned(), tone(&face.identity).word())).collect::<Vec<_>>()
    });
    let line = |(words, tone): (String, &'static str)| view! { <li data-tone=tone>{words}</li> };
    view! {
        <ul class="answers">{move || answers.get().into_iter().map(line).collect_view()}</ul>
        <Numbers seen />
    }
}

/// The table, kept up to date only while it is open.
#[component]
fn Numbers(seen: Signal<Option<Recognition>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggled = move |event: leptos::ev::Event| {
        let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        open.set(element.is_some_and(|element| element.has_attribute("open")));
    };
    let table = move || seen.get().map(|seen| view! { <Table seen /> });
    view! {
        <details class="numbers" on:toggle=toggled>
            <summary>"The numbers behind it"</summary>
            <Show when=move || open.get()>{table}</Show>
        </details>
    }
}

/// Distances, the limits, and the time it took.
#[component]
fn Table(seen: Recognition) -> impl IntoView {
    let candidate = |candidate: &Option<Candidate>| match candidate {
        Some(candidate) => format!("{} {:.3}", candidate.name, candidate.distance),
        None => "\u{2013}".to_owned(),
    };
    let row = |(i, face): (usize, &RecognisedFace)| {
        let notices: Vec<String> = face.notices.iter().map(|notice| notice::sentence(*notice)).collect();
        view! {
            <tr>
                <th scope="row">{i + 1}</th>
                <td>{answer(&face.identity).to_owned()}</td>
                <td>{candidate(&face.nearest)}</td>
                <td>{candidate(&face.runner_up)}</td>
            </tr>
            {(!notices.is_empty())
                .then(|| view! { <tr><td colspan="4" class="notice">{notices.join(" ")}</td></tr> })}
        }
    };
    let rows = seen.faces.iter().enumerate().map(row).collect_view();
    view! {
        <WideTable label="Distances" heads=&["face", "answer", "nearest", "runner-up"] class="narrow">
            {rows}
        </WideTable>
        <p class="small">{limits_text(&seen.limits)}</p>
        <p class="small">
            {format!("Looked at in {}.", crate::number_format::milliseconds(seen.timings.total()))}
        </p>
    }
}
