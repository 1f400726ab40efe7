//! Components of the See page.

pub mod carried_back;
pub mod chain_table;
pub mod field_picture;
pub mod film_camera;
pub mod film_panel;
pub mod frame_canvas;
pub mod head_panel;
pub mod heartbeat_panel;
pub mod kernel_editor;
pub mod kernel_figure;
pub mod layer_picker;
pub mod layer_settings;
pub mod layer_strip;
pub mod map_grid;
pub mod net_rows;
pub mod number_cell;
pub mod own_photos;
pub mod patch_grid;
pub mod picture_choice;
pub mod pyramid_figure;
pub mod slice_view;
pub mod sound_choice;
pub mod sound_panel;
pub mod stage_table;
pub mod unit_lens;
pub mod unit_picker;
