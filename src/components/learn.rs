//! Components of the Learn page.

pub mod among_panel;
pub mod chapter_list;
pub mod drawn_canvas;
pub mod engine_note;
pub mod inventor;
pub mod net_needed;
pub mod new_people;
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
