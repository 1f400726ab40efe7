//! One file for each page of the navigation.

pub mod about;
pub mod models;
pub mod privacy;
pub mod style;
pub mod verify;
