//! The page: takes pictures, and shows what the worker found in them and whether they show the same person.
//!
//! Reading order: [`route`] and [`state`] (what there is to show, mostly plain Rust with native tests), [`worker_link`]
//! (the connection to the worker), [`browser`] (one capability per file), [`components`] and [`pages`] (which draw and
//! decide nothing), [`app`] (which puts them together).
#![forbid(unsafe_code)]

pub mod app;
pub mod browser;
pub mod components;
pub mod explain;
pub mod file_label;
pub mod number_format;
pub mod pages;
pub mod route;
pub mod samples;
pub mod state;
pub mod worker_link;
