//! Losses: what is minimised, and its gradient with respect to the encodings.

mod binary_similarity;
mod contrastive;
mod pair_weights;
mod similarity_pairs;
mod triplet_margin;
mod value;

pub use binary_similarity::{BinarySimilarityHead, HeadValue, SURE};
pub use contrastive::ContrastiveLoss;
pub use triplet_margin::{Average, TripletMarginLoss};
pub use value::LossValue;
