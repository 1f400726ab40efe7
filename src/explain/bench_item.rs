//! The names of benchmark items.

use super::model;
use likeness_core::bench::BenchItem;
use likeness_core::bench::people::{GALLERY_PEOPLE, UNLOCK_PEOPLE};

/// An item's name.
pub fn name(item: BenchItem) -> String {
    match item {
        BenchItem::Encode { faces } => words::bench_encode(faces.into()),
        BenchItem::Detect { side } => words::bench_detect(side.into()),
        BenchItem::VggForward { model, side } => words::bench_forward(model::name(model).text(), side.into()),
        BenchItem::StyleStep { model, side } => words::bench_style_step(model::name(model).text(), side.into()),
        BenchItem::Analyze { side } => words::bench_analyse(side.into()),
        BenchItem::Search => words::bench_search(GALLERY_PEOPLE as u64),
        BenchItem::Unlock => words::bench_unlock(UNLOCK_PEOPLE as u64),
        // Measured by developers on the command line, never by this page.
        BenchItem::Layer(layer) => layer.label(),
    }
}
