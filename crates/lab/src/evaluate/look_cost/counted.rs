//! A net that counts its runs.

use likeness_core::pixels::RgbField;
use likeness_nets::bridge::BridgeError;
use likeness_nets::face::{Detect, FindLandmarks};
use std::cell::Cell;

/// A net, and how often it ran.
#[derive(Debug)]
pub struct Counted<T> {
    net: T,
    runs: Cell<usize>,
}

impl<T> Counted<T> {
    /// A net that has not run yet.
    pub fn new(net: T) -> Self {
        Self { net, runs: Cell::new(0) }
    }

    /// How often it ran since this was last asked.
    pub fn taken(&self) -> usize {
        self.runs.take()
    }

    fn count(&self) -> &T {
        self.runs.set(self.runs.get() + 1);
        &self.net
    }
}

impl<T: Detect> Detect for Counted<T> {
    async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        self.count().detect(picture).await
    }
}

impl<T: FindLandmarks> FindLandmarks for Counted<T> {
    async fn landmarks(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
        self.count().landmarks(picture).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use likeness_core::geometry::Size;

    struct Blank;

    impl Detect for Blank {
        async fn detect(&self, picture: &RgbField) -> Result<Vec<f32>, BridgeError> {
            Ok(vec![0.0; picture.values().len()])
        }
    }

    #[test]
    fn runs_are_counted_until_they_are_asked_for() {
        let (net, picture) = (Counted::new(Blank), RgbField::filled(Size::new(2, 2), [0.0; 3]));
        for _ in 0..3 {
            assert_eq!(pollster::block_on(net.detect(&picture)).map(|values| values.len()), Ok(12), "the net's answer");
        }
        assert_eq!((net.taken(), net.taken()), (3, 0), "once");
    }
}
