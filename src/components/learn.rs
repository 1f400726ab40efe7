//! Components of the Learn page.

pub mod drawn_canvas;
pub mod engine_note;
pub mod point_note;
pub mod points_map;
pub mod quiz_answers;
pub mod quiz_question;
pub mod race_panel;
pub mod run_bar;
pub mod run_curves;
pub mod run_numbers;
pub mod triplet_figure;
pub mod triplet_lens;
