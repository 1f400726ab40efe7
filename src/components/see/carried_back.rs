//! What comes back of a unit's response to the picture.

use super::frame_canvas::FrameCanvas;
use crate::components::choice::{Choice, names};
use crate::state::see::look_control::LookControl;
use crate::state::see::look_view::ProjectionDrawing;
use leptos::prelude::*;
use protocol::see::ProjectionRule;

/// The rules, in the order of their buttons.
const RULES: [ProjectionRule; 3] = [ProjectionRule::Guided, ProjectionRule::Deconvolution, ProjectionRule::Gradient];

/// What comes back, by which rule, and how it is drawn.
#[component]
pub fn CarriedBack(
    /// What is asked about the picture.
    control: LookControl,
) -> impl IntoView {
    let view = control.view;
    let drawing = RwSignal::new(ProjectionDrawing::default());
    let frame = Memo::new(move |_| {
        let view = view.read();
        let back = view.carried_back()?;
        Some(match drawing.get() {
            ProjectionDrawing::Photo => back.photo.clone(),
            ProjectionDrawing::Gradient => back.gradient.clone(),
        })
    });
    let rule = Signal::derive(move || RULES.into_iter().position(|rule| rule == view.read().rule()));
    let keeps = move || match view.read().rule() {
        ProjectionRule::Guided => words::SEE_RULE_GUIDED_KEEPS,
        ProjectionRule::Deconvolution => words::SEE_RULE_DECONVOLUTION_KEEPS,
        ProjectionRule::Gradient => words::SEE_RULE_GRADIENT_KEEPS,
    };
    let drawings = [ProjectionDrawing::Photo, ProjectionDrawing::Gradient];
    view! {
        <h2 id="back">{words::SEE_BACK}</h2>
        <p>{words::SEE_BACK_LEAD}</p>
        <Choice
            name="rule"
            legend=words::SEE_RULE
            options=names([words::SEE_RULE_GUIDED, words::SEE_RULE_DECONVOLUTION, words::SEE_RULE_GRADIENT])
            chosen=rule
            choose=Callback::new(move |index: usize| RULES.get(index).into_iter().for_each(|rule| control.use_rule(*rule)))
        />
        <Choice
            name="drawing"
            legend=words::SEE_DRAWING
            options=names([words::SEE_DRAWING_PHOTO, words::SEE_DRAWING_GRADIENT])
            chosen=Signal::derive(move || drawings.into_iter().position(|one| one == drawing.get()))
            choose=Callback::new(move |index: usize| drawings.get(index).into_iter().for_each(|one| drawing.set(*one)))
        />
        <FrameCanvas frame class="see-back" label=words::SEE_BACK.text().to_owned() />
        <p class="small">{move || keeps().text()} " " {words::SEE_RULE_NO_PROOF}</p>
    }
}
