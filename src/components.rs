//! Pieces of pages. Each takes signals and draws; what they show is decided in [`crate::state`] and in plain types
//! beside them.

pub mod camera_view;
pub mod face_invitation;
pub mod face_overlay;
pub mod failure_note;
pub mod gallery;
pub mod gauge_scale;
pub mod language_select;
pub mod live_camera;
pub mod nets;
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
pub mod verdict_card;
pub mod verdict_details;
pub mod wide_table;
