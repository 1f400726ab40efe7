//! One file for each page of the navigation.

pub mod about;
pub mod bench;
pub mod claim;
pub mod learn;
pub mod lesson;
pub mod models;
pub mod people;
pub mod privacy;
pub mod recognise;
pub mod see;
pub mod similarity;
pub mod style;
pub mod verify;
