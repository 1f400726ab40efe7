//! Drawing a person: a small cartoon, made of layers of shapes whose outlines are formulas. It needs no picture, font or randomness
//! beyond the seeds, and can be drawn at any size.
//!
//! From back to front: wall, hair behind, neck and clothes, far ear, face, near ear, hair in front, glasses, hat; then the camera
//! changes brightness and warmth, blurs and adds noise.

mod backdrop;
mod beard;
mod brows;
mod brush;
mod cheeks;
mod colour;
mod complexion;
mod ears;
mod eyes;
mod face;
mod film;
mod glasses;
mod hair;
mod hat;
mod mouth;
mod nose;
mod outline;
mod shape;
mod viewpoint;

use crate::person::Person;
use crate::view::View;
use backdrop::Backdrop;
use brush::Brush;
use complexion::Complexion;
use ears::Ears;
use face::Face;
use glasses::Glasses;
use hair::Hair;
use hat::Hat;
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};
use viewpoint::{Spot, Viewpoint};

/// Sides that a picture may have, in pixels: from what a net reads to what fills a screen.
pub const SIDES: std::ops::RangeInclusive<u32> = 32..=1024;

/// Draws a person as seen in a view: a square, opaque picture. The same on every machine, to the bit.
///
/// A side beyond [`SIDES`] becomes its nearest end. The numbers of person and view need not be within their ranges; what is drawn then
/// may not be a face, but is a picture of this size.
///
/// ```
/// use likeness_learn::{drawing, person::Person, view::View};
///
/// let picture = drawing::draw(&Person::from_seed(1), &View::from_seed(2, 0.6), 32);
/// assert_eq!(picture.size().width, 32);
/// assert!(picture.bytes().chunks(4).all(|pixel| pixel[3] == 255));
/// ```
pub fn draw(person: &Person, view: &View, side: u32) -> RgbaFrame {
    let side = side.clamp(*SIDES.start(), *SIDES.end());
    let scene = Scene::new(person, view, side);
    let filter = film::filter(&view.light).map(|c| 255.0 * c);
    let mut picture = RgbField::from_fn(Size::new(side, side), |column, row| {
        scene.colour(&scene.viewpoint.spot(column, row)).filtered(filter).0.map(|c| c.clamp(0.0, 255.0))
    });
    film::expose(&mut picture, &view.camera);
    picture.to_rgba()
}

/// The layers of a picture.
#[derive(Debug)]
struct Scene {
    viewpoint: Viewpoint,
    backdrop: Backdrop,
    ears: Ears,
    face: Face,
    hair: Hair,
    glasses: Option<Glasses>,
    hat: Option<Hat>,
}

impl Scene {
    fn new(person: &Person, view: &View, side: u32) -> Self {
        let viewpoint = Viewpoint::new(person, view, side);
        let complexion = Complexion::of(person);
        Self {
            backdrop: Backdrop::new(person, view, &complexion),
            ears: Ears::new(person, &viewpoint, &complexion),
            face: Face::new(person, view, &viewpoint, &complexion),
            hair: Hair::new(person, view, &viewpoint, &complexion),
            glasses: view.glasses.as_ref().map(|glasses| Glasses::new(glasses, person)),
            hat: view.hat.as_ref().map(|hat| Hat::new(hat, person, view, &viewpoint)),
            viewpoint,
        }
    }

    /// The colour of a pixel.
    fn colour(&self, spot: &Spot) -> colour::Colour {
        let mut brush = Brush { colour: self.backdrop.wall(spot), pixels: self.viewpoint.pixels };
        self.hair.paint_back(spot, &mut brush);
        self.backdrop.paint_body(spot, &mut brush);
        let ears = Some(&self.ears).filter(|_| !self.hair.hides_ears());
        if let Some(ears) = ears {
            ears.paint_far(spot, &mut brush);
        }
        self.face.paint(spot, &mut brush);
        if let Some(glasses) = &self.glasses {
            glasses.paint_temples(spot, &mut brush);
        }
        let is_hair_first = self.hair.is_behind_ears();
        if is_hair_first {
            self.hair.paint_front(spot, &mut brush);
        }
        if let Some(ears) = ears {
            ears.paint_near(spot, &mut brush);
        }
        if !is_hair_first {
            self.hair.paint_front(spot, &mut brush);
        }
        if let Some(glasses) = &self.glasses {
            glasses.paint_frame(spot, &mut brush);
        }
        if let Some(hat) = &self.hat {
            hat.paint(spot, &mut brush);
        }
        brush.colour
    }
}

#[cfg(test)]
mod tests;
