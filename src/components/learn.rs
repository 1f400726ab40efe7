//! Components of the Learn page.

pub mod among_panel;
pub mod crowd_panel;
pub mod drawn_canvas;
pub mod engine_note;
pub mod inventor;
pub mod net_needed;
pub mod new_people;
pub mod own_head_panel;
pub mod pair_answer;
pub mod point_note;
pub mod points_map;
pub mod precomputed;
pub mod question_panel;
pub mod quiz_answers;
pub mod quiz_question;
pub mod race_panel;
pub mod run_bar;
pub mod run_curves;
pub mod run_numbers;
pub mod save_share;
pub mod triplet_figure;
pub mod triplet_lens;
pub mod weight_bars;
