//! What a scale is painted from: photo, styles and faces at its size.

use super::StyleEngine;
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::{resize, resize_field};
use likeness_core::style::canvas::{canvas, fitted, style_side};
use likeness_core::style::settings::{Colours, PaintSettings, StartFrom};
use likeness_core::style::{colours, initial_picture, mask};
use likeness_nets::style::painting::{InitialState, ScaleInputs};
use protocol::style::PictureSlot;

/// The scene at a size. `None` where there is no photo or no style.
pub(super) fn at(
    studio: &StyleEngine,
    settings: &PaintSettings,
    longer: u32,
    coarser: Option<InitialState>,
) -> Option<ScaleInputs> {
    let photo = studio.pictures.get(&PictureSlot::Content)?;
    let size = fitted(photo.size(), longer);
    let content = resize(photo, size);
    let frames: Vec<&RgbaFrame> = studio.styles().collect();
    let weights = settings.style_weights(frames.len());
    let styles: Vec<_> = frames
        .into_iter()
        .zip(weights)
        .map(|(frame, weight)| (style(frame, &content, settings, longer), weight))
        .collect();
    if styles.is_empty() {
        return None;
    }
    let start = coarser.map(|coarser| enlarged(&coarser, size)).unwrap_or_else(|| first(studio, settings, &content));
    Some(ScaleInputs { faces: faces(studio, settings, photo.size(), size), content, styles, start })
}

/// A style at the size of its strokes, in the photo's colours where they are kept.
fn style(frame: &RgbaFrame, content: &RgbField, settings: &PaintSettings, longer: u32) -> RgbField {
    let style = resize(frame, fitted(frame.size(), style_side(longer, settings.stroke)));
    if settings.colours == Colours::Statistics { colours::recoloured(&style, content) } else { style }
}

fn first(studio: &StyleEngine, settings: &PaintSettings, content: &RgbField) -> InitialState {
    let initial = studio.pictures.get(&PictureSlot::Initial).filter(|_| settings.start == StartFrom::Initial);
    let base = initial.map(|frame| resize(frame, content.size()));
    let picture = initial_picture::initial_picture(base.as_ref().unwrap_or(content), settings.start, settings.seed);
    InitialState { picture, moments: None }
}

/// Brings picture and moments to a finer scale. The costs are means over positions, so that the gradient of one pixel falls
/// with their number.
fn enlarged(coarser: &InitialState, size: Size) -> InitialState {
    let ratio = coarser.picture.size().pixels() as f32 / size.pixels().max(1) as f32;
    let scaled = |field: &RgbField, factor: f32| {
        let mut field = resize_field(field, size);
        field.values_mut().iter_mut().for_each(|v| *v *= factor);
        field
    };
    let moments = coarser.moments.as_ref();
    InitialState {
        picture: resize_field(&coarser.picture, size),
        moments: moments.map(|(first, second, steps)| (scaled(first, ratio), scaled(second, ratio * ratio), *steps)),
    }
}

fn faces(studio: &StyleEngine, settings: &PaintSettings, frame: Size, size: Size) -> Vec<f32> {
    if settings.protect_faces <= 0.0 || studio.faces.is_empty() {
        return Vec::new();
    }
    let (on, halvings) = (canvas(size), settings.content.downsamplings());
    let grid = Size::new(on.width >> halvings, on.height >> halvings);
    let cell = f32::from(1_u16 << halvings);
    mask::face_weights(&studio.faces, frame, size, grid, cell, settings.protect_faces)
}
