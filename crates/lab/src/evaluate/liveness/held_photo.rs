//! A picture as a photo that is held before a pinhole camera: flat, or bent round an upright cylinder.
//!
//! Lengths are distances between the eyes in the photo. x points to the right of the frame, y down, z away from the camera.

use likeness_core::geometry::{Point, Size};
use likeness_core::pixels::RgbaFrame;

/// Size of the camera's frame.
pub const FRAME: Size = Size::new(640, 480);

/// Focal length in pixels: at eight distances between the eyes they are 80 pixels apart.
const FOCAL_LENGTH: f32 = 640.0;

/// The grey of a wall behind the photo.
const WALL: [u8; 4] = [128, 128, 128, 255];

/// How a photo is held. Angles are in radians.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// Turn about the upright axis.
    pub yaw: f32,
    /// Tilt about the axis between the eyes.
    pub pitch: f32,
    /// Tilt in its plane.
    pub roll: f32,
    /// Distance of its middle from the camera.
    pub distance: f32,
    /// Place of its middle to the right of the camera's axis and below it.
    pub offset: [f32; 2],
    /// Radius of the cylinder round which it is bent; `None` if it is flat.
    pub radius: Option<f32>,
}

impl Default for Pose {
    /// Flat, upright, in the middle.
    fn default() -> Self {
        Self { yaw: 0.0, pitch: 0.0, roll: 0.0, distance: 8.0, offset: [0.0; 2], radius: None }
    }
}

/// A photo of a face.
#[derive(Debug, Clone)]
pub struct HeldPhoto {
    picture: RgbaFrame,
    /// The middle between the eyes, in pixels.
    middle: Point,
    /// Pixels between the eyes.
    eyes: f32,
}

impl HeldPhoto {
    /// A photo of a face whose eyes are there, `eyes` pixels apart.
    pub const fn new(picture: RgbaFrame, middle: Point, eyes: f32) -> Self {
        Self { picture, middle, eyes }
    }

    /// The frame of a camera before which it is held.
    ///
    /// # Errors
    /// Never: the pixels fill the frame.
    pub fn seen(&self, pose: Pose) -> anyhow::Result<RgbaFrame> {
        let mut pixels = Vec::with_capacity(4 * FRAME.width as usize * FRAME.height as usize);
        for row in 0..FRAME.height {
            for column in 0..FRAME.width {
                let ray = [
                    (column as f32 + 0.5 - FRAME.width as f32 / 2.0) / FOCAL_LENGTH,
                    (row as f32 + 0.5 - FRAME.height as f32 / 2.0) / FOCAL_LENGTH,
                    1.0,
                ];
                let colour = pose.hit(ray).and_then(|place| self.colour(place));
                pixels.extend(colour.unwrap_or(WALL));
            }
        }
        Ok(RgbaFrame::new(FRAME, pixels)?)
    }

    /// The colour at a place of the photo, bilinear; `None` beyond its edge.
    fn colour(&self, [x, y]: [f32; 2]) -> Option<[u8; 4]> {
        let Size { width, height } = self.picture.size();
        let (x, y) = (self.middle.x + x * self.eyes - 0.5, self.middle.y + y * self.eyes - 0.5);
        let inside = x >= 0.0 && y >= 0.0 && x < (width - 1) as f32 && y < (height - 1) as f32;
        if !inside {
            return None;
        }
        let (column, row) = (x.floor(), y.floor());
        let (right, down) = (x - column, y - row);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within the picture, checked above"
        )]
        let at = 4 * (row as usize * width as usize + column as usize);
        let (bytes, next_row) = (self.picture.bytes(), 4 * width as usize);
        let mix = |channel: usize| {
            let value = |offset: usize| f32::from(bytes[at + offset + channel]);
            let upper = value(0) * (1.0 - right) + value(4) * right;
            let lower = value(next_row) * (1.0 - right) + value(next_row + 4) * right;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mean of bytes")]
            let mixed = (upper * (1.0 - down) + lower * down).round() as u8;
            mixed
        };
        Some([mix(0), mix(1), mix(2), 255])
    }
}

impl Pose {
    /// The place of the photo that a ray from the camera meets, from the middle between the eyes.
    fn hit(&self, ray: [f32; 3]) -> Option<[f32; 2]> {
        match self.radius {
            Some(radius) => self.hit_cylinder(ray, radius),
            None => self.hit_plane(ray),
        }
    }

    fn hit_plane(&self, ray: [f32; 3]) -> Option<[f32; 2]> {
        let [across, down, normal] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]].map(|axis| self.rotated(axis));
        let middle = [self.offset[0], self.offset[1], self.distance];
        let facing = dot(ray, normal);
        let along = dot(middle, normal) / facing;
        let point = [0, 1, 2].map(|axis| ray[axis] * along - middle[axis]);
        (facing.abs() > 1e-6 && along > 0.0).then(|| [dot(point, across), dot(point, down)])
    }

    /// The nearer of the two places at which a ray meets the cylinder, about whose axis the photo is turned. It is neither
    /// pitched nor rolled.
    fn hit_cylinder(&self, ray: [f32; 3], radius: f32) -> Option<[f32; 2]> {
        let axis = [self.offset[0], self.distance + radius];
        let a = ray[0] * ray[0] + ray[2] * ray[2];
        let b = ray[0] * axis[0] + ray[2] * axis[1];
        let c = axis[0] * axis[0] + axis[1] * axis[1] - radius * radius;
        let root = (b * b - a * c).sqrt();
        // Not a number where the ray passes the cylinder by.
        let along = (b - root) / a;
        let angle = (ray[0] * along - axis[0]).atan2(axis[1] - ray[2] * along);
        (along > 0.0).then(|| [radius * (angle - self.yaw), ray[1] * along - self.offset[1]])
    }

    fn rotated(&self, [x, y, z]: [f32; 3]) -> [f32; 3] {
        let (sin, cos) = self.roll.sin_cos();
        let [x, y] = [cos * x - sin * y, sin * x + cos * y];
        let (sin, cos) = self.pitch.sin_cos();
        let [y, z] = [cos * y - sin * z, sin * y + cos * z];
        let (sin, cos) = self.yaw.sin_cos();
        [cos * x + sin * z, y, cos * z - sin * x]
    }
}

fn dot(a: [f32; 3], b: [f32; 3]) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// White with a black square of 40 pixels in the middle, and eyes 80 pixels apart.
    fn marked() -> HeldPhoto {
        let pixel = |i: u32| {
            let (x, y) = (i % 640, i / 640);
            let black = x.abs_diff(320) < 20 && y.abs_diff(240) < 20;
            [if black { 0 } else { 255 }; 3].into_iter().chain([255])
        };
        let bytes = (0..640 * 480).flat_map(pixel).collect();
        HeldPhoto::new(RgbaFrame::new(FRAME, bytes).expect("it fills the size"), Point::new(320.0, 240.0), 80.0)
    }

    /// The columns that are dark in the middle row.
    fn dark(frame: &RgbaFrame) -> Vec<usize> {
        let row = &frame.bytes()[240 * 640 * 4..241 * 640 * 4];
        (0..640).filter(|x| row[4 * x] < 64).collect()
    }

    #[test]
    fn a_flat_upright_photo_is_seen_as_it_is() {
        let columns = dark(&marked().seen(Pose::default()).expect("a frame"));
        assert!((38..=40).contains(&columns.len()), "{} columns", columns.len());
        let farther = dark(&marked().seen(Pose { distance: 16.0, ..Pose::default() }).expect("a frame"));
        assert!((19..=21).contains(&farther.len()), "at twice the distance: {}", farther.len());
    }

    #[test]
    fn turning_narrows_a_flat_photo_and_moves_a_bent_one_sideways() {
        let yaw = 0.6;
        let flat = dark(&marked().seen(Pose { yaw, ..Pose::default() }).expect("a frame"));
        assert!(flat.len() < 36 && flat.contains(&320), "{flat:?}");
        let bent = dark(&marked().seen(Pose { yaw, radius: Some(1.1), ..Pose::default() }).expect("a frame"));
        assert!(bent.first().is_some_and(|x| *x > 330), "to the right: {bent:?}");
    }
}
