//! The shape of each hair style.

use super::super::shape::{both, ellipse, length, scallops, smooth, wave};
use super::super::viewpoint::{Spot, Viewpoint};
use crate::person::{HairStyle, Person};
use crate::view::View;

/// Far away from any hair.
const NOWHERE: f32 = 1.0;

/// A style on a head.
#[derive(Debug)]
pub(super) struct Cut {
    style: HairStyle,
    volume: f32,
    curl: f32,
    line: f32,
    parting: f32,
    /// Down to where the hair reaches at the sides, and behind the head.
    side_end: f32,
    back_end: f32,
    /// From which distance from the middle on the sides hide the face.
    side: f32,
    half_width: f32,
    /// The middle of the bun.
    bun: [f32; 2],
    /// The middle and half the height of the wreath of a bald head.
    wreath: [f32; 2],
    /// Above this, a hat hides the hair.
    hat: Option<f32>,
}

impl Cut {
    pub(super) fn new(person: &Person, view: &View, viewpoint: &Viewpoint) -> Self {
        let (hair, eyes, width) = (&person.hair, person.eyes.level, person.bones.width);
        let style = view.other_hair.unwrap_or(hair.style);
        // Curls stand off; a hat presses them down.
        let afro = if style != HairStyle::Afro {
            0.0
        } else if view.hat.is_some() {
            0.02
        } else {
            0.09
        };
        let volume = (hair.volume + view.more_volume).max(0.015) + afro;
        let (side, side_end, back_end) = match style {
            HairStyle::Bob => (0.82, 0.0, 0.30 + 0.25 * hair.length),
            HairStyle::Long => (0.86, 0.0, 0.55 + 0.45 * hair.length),
            HairStyle::Afro => (0.90, eyes + 0.13, eyes + 0.24),
            HairStyle::Bun => (0.92, eyes - 0.02, 0.1),
            HairStyle::Receding => (0.90, eyes + 0.10, 0.0),
            HairStyle::Crew => (0.95, eyes - 0.05, 0.0),
            HairStyle::Short | HairStyle::SideParting | HairStyle::Bald => (0.90, eyes + 0.06, 0.0),
        };
        let ear = eyes + person.ears.level + 0.06 + 0.1 * viewpoint.nodded() - 0.6 * person.ears.size;
        let wreath = 0.11 + 0.3 * volume;
        Self {
            style,
            volume,
            curl: if style == HairStyle::Afro { hair.curl.max(0.6) } else { hair.curl },
            line: hair.hairline,
            parting: hair.parting,
            side_end,
            back_end,
            side: side * width,
            half_width: width,
            bun: [0.5 * hair.parting - 0.15 * view.pose.yaw, -person.bones.forehead - volume - 0.08],
            wreath: [ear - 0.75 * wreath, wreath],
            hat: view.hat.as_ref().map(|_| eyes - person.brows.height - 0.15),
        }
    }

    /// Whether the hair hides the ears.
    pub(super) fn hides_ears(&self) -> bool {
        matches!(self.style, HairStyle::Bob | HairStyle::Long)
    }

    /// Whether an ear that is in front of the head is in front of the hair too.
    pub(super) fn is_behind_ears(&self) -> bool {
        !matches!(self.style, HairStyle::Bob | HairStyle::Long | HairStyle::Afro)
    }

    /// The distance to the hair behind the head.
    pub(super) fn back(&self, spot: &Spot) -> f32 {
        let shape = match self.style {
            HairStyle::Bob | HairStyle::Long => self.mantle(spot),
            HairStyle::Afro => both(spot.edge - self.growth(spot), spot.y - self.back_end, 0.20),
            HairStyle::Bun => {
                let bun = length((spot.x - self.bun[0]) * 0.92, spot.y - self.bun[1]) - 0.17;
                bun.min(both(spot.edge - 0.4 * self.volume, spot.y - self.back_end, 0.08))
            }
            _ => return NOWHERE,
        };
        self.below_hat(shape, spot)
    }

    /// The distance to the hair in front of the head.
    pub(super) fn front(&self, spot: &Spot) -> f32 {
        if spot.edge > 0.35 && spot.y < 0.0 {
            return NOWHERE;
        }
        let shape = match self.style {
            HairStyle::Bald => self.wreath(spot),
            HairStyle::Bob | HairStyle::Long => self.mantle(spot).max(-self.window(spot)),
            HairStyle::Afro => {
                both(spot.edge - self.growth(spot), spot.y - self.side_end, 0.14).max(-self.window(spot))
            }
            _ => self.cap(spot).min(self.sides(spot)),
        };
        self.below_hat(shape, spot)
    }

    fn below_hat(&self, shape: f32, spot: &Spot) -> f32 {
        self.hat.map_or(shape, |line| shape.max(line - spot.face_y))
    }

    /// How far the hair stands off the head here: a hat presses it down.
    fn growth(&self, spot: &Spot) -> f32 {
        let curls = self.curl > 0.0 && spot.edge > -0.05 && spot.edge < 0.3;
        let growth = self.volume + if curls { 0.022 * self.curl * scallops(spot.x, spot.y) } else { 0.0 };
        self.hat.map_or(growth, |line| growth.min(0.045 + 0.5 * (spot.face_y - line).max(0.0)))
    }

    /// The height of the hairline above the face.
    fn hairline(&self, spot: &Spot) -> f32 {
        let x = spot.face_x;
        let across = x / self.half_width;
        self.line
            + match self.style {
                HairStyle::Short => 0.02 + 0.25 * across * across * across * across,
                HairStyle::SideParting => {
                    let away = x - self.parting;
                    0.30 * away * away + if away > 0.0 { 0.01 } else { -0.02 - 0.10 * away }
                }
                HairStyle::Receding => -0.10 - 0.16 * (1.0 - across * across / 0.36).max(-1.2),
                HairStyle::Bald => -NOWHERE,
                HairStyle::Crew => -0.06,
                HairStyle::Afro => 0.03 + 0.015 * wave(6.4 * x),
                HairStyle::Bob => 0.13 + 0.012 * wave(8.8 * x),
                HairStyle::Long => {
                    let away = (x - 0.4 * self.parting).abs();
                    1.35 * away * away.sqrt() - 0.12
                }
                HairStyle::Bun => 0.27 * across * across - 0.06,
            }
    }

    /// Short hair on the top of the head. Towards the ears it lies closer.
    fn cap(&self, spot: &Spot) -> f32 {
        let growth = self.growth(spot) * smooth(0.12, -0.25, spot.y);
        (spot.edge - growth).max(spot.face_y - self.hairline(spot)).max(spot.y - 0.1)
    }

    /// Short hair at the sides, which ends in a rounded point in front of the ears.
    fn sides(&self, spot: &Spot) -> f32 {
        let closeness = smooth(self.side_end, self.side_end - 0.32, spot.y).min(smooth(0.12, -0.25, spot.y));
        let growth = self.growth(spot) * closeness;
        let inwards = self.side - spot.face_x.abs() - 0.05 * (spot.y + 0.2).max(0.0);
        let rim = inwards.min(-spot.edge - 0.03);
        both((spot.edge - growth).max(rim), spot.y - self.side_end, 0.05)
    }

    /// Hair that hangs down around the head, with rounded ends.
    fn mantle(&self, spot: &Spot) -> f32 {
        let growth = self.growth(spot) + 0.015;
        if spot.y < 0.0 {
            return spot.edge - growth;
        }
        let half_width = self.half_width + growth;
        let across = spot.x.abs() / half_width;
        let (flare, corner, end) = match self.style {
            HairStyle::Long => {
                (0.10 * spot.y + 0.02 * (0.3 + self.curl) * wave(2.2 * spot.y), 0.16, 0.05 * wave(2.0 * across))
            }
            _ => (0.12 * spot.y, 0.20, 0.10 * across * across - 0.06),
        };
        both(spot.x.abs() - half_width * (1.0 + flare), spot.y - self.back_end + end, corner)
    }

    /// Where hair that surrounds the face leaves it free, and the neck below it.
    fn window(&self, spot: &Spot) -> f32 {
        let sides = spot.face_x.abs() - self.side + 0.05 * (spot.y + 0.2).max(0.0);
        both(self.hairline(spot) - spot.face_y, sides, 0.06)
    }

    /// The wreath of a bald head: a tuft above each ear, and all around the back.
    fn wreath(&self, spot: &Spot) -> f32 {
        let [level, half_height] = self.wreath;
        let down = spot.y - level;
        let rest = (1.0 - down * down / (half_height * half_height)).max(0.0);
        let across = spot.face_x.abs() - 1.02 * self.half_width;
        let shape = if spot.is_front {
            ellipse(across, down, 0.5 * half_height, half_height)
        } else {
            down.abs() - half_height
        };
        // It stands off most in the middle.
        both(shape, spot.edge - rest * (self.growth(spot) - 0.5 * self.volume), 0.03)
    }
}
