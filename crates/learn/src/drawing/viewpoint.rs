//! Where a pixel lies on a head.

use super::outline::Outline;
use super::shape::length;
use crate::person::Person;
use crate::view::View;

/// Half the side of the picture in face units, at scale 1.
pub(super) const REACH: f32 = 1.0 / 1.2;

/// From which side, in which light and how large a head is seen: what is the same for all pixels.
///
/// A head that turns is drawn on a ball: the pixel is moved to where it lies on the face that looks straight ahead.
#[derive(Debug)]
pub(super) struct Viewpoint {
    outline: Outline,
    step: f32,
    shift: [f32; 2],
    tilt: [f32; 2],
    yaw: [f32; 2],
    pitch: [f32; 2],
    radii: [f32; 2],
    light: [f32; 3],
    strength: f32,
    /// Pixels of a face unit.
    pub(super) pixels: f32,
}

/// A pixel, in face units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Position in the picture, from its middle.
    pub(super) picture: [f32; 2],
    /// Position on the upright head.
    pub(super) x: f32,
    /// As `x`, downwards.
    pub(super) y: f32,
    /// Position on the face that looks straight ahead.
    pub(super) face_x: f32,
    /// As `face_x`, downwards.
    pub(super) face_y: f32,
    /// Whether the face, not the back of the head, is seen here.
    pub(super) is_front: bool,
    /// Distance from the outline of the head.
    pub(super) edge: f32,
    /// How much the surface faces the light, -0.4..=1.
    pub(super) lit: f32,
    /// By which factor light and shade change the brightness.
    pub(super) shade: f32,
}

impl Viewpoint {
    pub(super) fn new(person: &Person, view: &View, side: u32) -> Self {
        let (pose, light) = (&view.pose, &view.light);
        let scale = pose.scale.max(0.1);
        let turn = |angle: f32| [libm::cosf(angle), libm::sinf(angle)];
        let tilt = turn(pose.tilt);
        Self {
            outline: Outline::new(&person.bones),
            step: 2.0 * REACH / side as f32,
            shift: [pose.shift[0], pose.shift[1] + 0.04],
            tilt: [tilt[0] / scale, tilt[1] / scale],
            yaw: turn(pose.yaw),
            pitch: turn(pose.pitch),
            radii: [person.bones.width * 1.06, person.bones.forehead.max(person.bones.height) * 1.05],
            light: [0.75 * libm::cosf(light.angle), 0.75 * libm::sinf(light.angle), 0.66],
            strength: light.strength,
            pixels: side as f32 * scale / (2.0 * REACH),
        }
    }

    /// The pixel of a column and a row.
    pub(super) fn spot(&self, column: u32, row: u32) -> Spot {
        let along = |index: u32| (index as f32 + 0.5) * self.step - REACH;
        let picture = [along(column), along(row)];
        let (dx, dy) = (picture[0] - self.shift[0], picture[1] - self.shift[1]);
        let ([cos, sin], [width, height]) = (self.tilt, self.radii);
        let (x, y) = (dx * cos + dy * sin, dy * cos - dx * sin);
        let (a, b) = ((x / width).clamp(-1.0, 1.0), (y / height).clamp(-1.0, 1.0));
        let (depth_a, depth_b) = ((1.0 - a * a).sqrt(), (1.0 - b * b).sqrt());
        let facing = (1.0 - 0.85 * (a * a + b * b)).max(0.02).sqrt();
        let lit = (0.9 * (a * self.light[0] + b * self.light[1]) + facing * self.light[2]).clamp(-0.4, 1.0);
        Spot {
            picture,
            x,
            y,
            face_x: x + width * (a * (self.yaw[0] - 1.0) - depth_a * self.yaw[1]),
            face_y: y + height * (b * (self.pitch[0] - 1.0) - depth_b * self.pitch[1]),
            is_front: depth_a * self.yaw[0] + a * self.yaw[1] >= 0.0,
            edge: self.outline.distance(x, y),
            lit,
            shade: 1.0 + self.strength * (0.12 * (lit - 0.72).max(0.0) - 0.85 * (0.72 - lit).max(0.0)),
        }
    }

    /// The sine of the turn to the side.
    pub(super) fn turned(&self) -> f32 {
        self.yaw[1]
    }

    /// The sine of the nod.
    pub(super) fn nodded(&self) -> f32 {
        self.pitch[1]
    }

    /// How wide the head looks from here, as a share.
    pub(super) fn foreshortening(&self) -> f32 {
        self.yaw[0]
    }

    /// Whether the light comes from the right.
    pub(super) fn is_lit_from_right(&self) -> bool {
        self.light[0] > 0.0
    }
}

impl Spot {
    /// -1 on the left half of the face, 1 on the right half.
    pub(super) fn side(&self) -> f32 {
        if self.face_x < 0.0 { -1.0 } else { 1.0 }
    }

    /// The distance on the face from a point.
    pub(super) fn from(&self, x: f32, y: f32) -> f32 {
        length(self.face_x - x, self.face_y - y)
    }
}
