//! Components of the Style page.

pub mod advanced_settings;
pub mod advanced_view;
pub mod camera_shot;
pub mod cost_chart;
pub mod formulas;
pub mod history_strip;
pub mod job_bar;
pub mod photo_card;
pub mod settings_card;
pub mod settings_file;
pub mod slider;
pub mod source_buttons;
pub mod style_card;
pub mod style_preview;
pub mod style_slots;
