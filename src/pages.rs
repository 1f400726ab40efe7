//! One file for each page of the navigation; and how the code of most of them is fetched when they are opened.

pub mod about;
pub mod bench;
pub mod chunk;
pub mod claim;
pub mod lazy;
pub mod learn;
pub mod models;
pub mod people;
pub mod privacy;
pub mod recognise;
pub mod see;
pub mod similarity;
pub mod style;
pub mod verify;
