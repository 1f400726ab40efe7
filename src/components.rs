//! Components of the pages. They take signals and draw; [`crate::state`] and plain types next to them decide what is shown.

pub mod camera_view;
pub mod empty_state;
pub mod face_choice;
pub mod face_overlay;
pub mod failure_note;
pub mod gallery;
pub mod gauge_scale;
pub mod language_select;
pub mod live_camera;
pub mod nets;
pub mod picture_entry;
pub mod pixel_canvas;
pub mod score_gauge;
pub mod side_card;
pub mod side_controls;
pub mod side_findings;
pub mod side_preview;
pub mod site_footer;
pub mod site_header;
pub mod start_progress;
pub mod style;
pub mod turn_panel;
pub mod verdict_card;
pub mod verdict_details;
pub mod wide_table;
