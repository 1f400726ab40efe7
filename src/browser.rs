//! Browser features, one per file. Whatever is opened here is closed when it is dropped.

pub mod address;
pub mod arrival;
pub mod bitmap;
pub mod camera;
pub mod canvas;
pub mod clock;
pub mod download;
pub mod exception;
pub mod files;
pub mod flatten;
pub mod frame_loop;
pub mod fullscreen;
pub mod navigator;
pub mod object_url;
pub mod overlay;
pub mod passphrase_estimator;
pub mod photo;
pub mod plain_key;
pub mod player;
pub mod random;
pub mod service_worker;
pub mod square;
pub mod storage;
pub mod stored_items;
pub mod tab_storage;
pub mod unicode;
