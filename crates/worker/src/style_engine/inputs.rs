//! The inputs of a scale: photo, styles and faces at its size.

use super::StyleEngine;
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::resize;
use likeness_core::style::canvas::{canvas, fitted, style_side};
use likeness_core::style::settings::{Colours, PaintSettings, StartFrom};
use likeness_core::style::{colours, initial_picture, mask};
use likeness_nets::style::painting::{InitialState, ScaleInputs};
use protocol::style::PictureSlot;

/// The inputs at a size; `None` without a photo or a style.
pub(super) fn at(
    style_engine: &StyleEngine,
    settings: &PaintSettings,
    longer: u32,
    previous: Option<InitialState>,
) -> Option<ScaleInputs> {
    let photo = style_engine.pictures.get(&PictureSlot::Content)?;
    let size = fitted(photo.size(), longer);
    let content = resize(photo, size);
    let frames: Vec<&RgbaFrame> = style_engine.styles().collect();
    let weights = settings.style_weights(frames.len());
    let styles: Vec<_> = frames
        .into_iter()
        .zip(weights)
        .map(|(frame, weight)| (style(frame, &content, settings, longer), weight))
        .collect();
    if styles.is_empty() {
        return None;
    }
    let start = previous
        .map(|previous| previous.resized(size))
        .unwrap_or_else(|| initial_state(style_engine, settings, &content));
    Some(ScaleInputs { faces: faces(style_engine, settings, photo.size(), size), content, styles, start })
}

/// A style at the size of its strokes, recoloured if the photo's colours are kept.
fn style(frame: &RgbaFrame, content: &RgbField, settings: &PaintSettings, longer: u32) -> RgbField {
    let style = resize(frame, fitted(frame.size(), style_side(longer, settings.stroke)));
    if settings.colours == Colours::Statistics { colours::recoloured(&style, content) } else { style }
}

fn initial_state(style_engine: &StyleEngine, settings: &PaintSettings, content: &RgbField) -> InitialState {
    let initial = style_engine.pictures.get(&PictureSlot::Initial).filter(|_| settings.start == StartFrom::Initial);
    let base = initial.map(|frame| resize(frame, content.size()));
    let picture = initial_picture::initial_picture(base.as_ref().unwrap_or(content), settings.start, settings.seed);
    InitialState { picture, moments: None }
}

fn faces(style_engine: &StyleEngine, settings: &PaintSettings, frame: Size, size: Size) -> Vec<f32> {
    if settings.protect_faces <= 0.0 || style_engine.faces.is_empty() {
        return Vec::new();
    }
    let (on, halvings) = (canvas(size), settings.content.downsamplings());
    let grid = Size::new(on.width >> halvings, on.height >> halvings);
    let cell = f32::from(1_u16 << halvings);
    mask::face_weights(&style_engine.faces, frame, size, grid, cell, settings.protect_faces)
}
