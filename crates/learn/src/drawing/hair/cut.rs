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
    /// The tufts of a bald head: the left and the right x, y and half height.
    tufts: [f32; 4],
    /// Above this, a hat hides the hair.
    hat: Option<f32>,
}

impl Cut {
    pub(super) fn new(person: &Person, view: &View, viewpoint: &Viewpoint) -> Self {
        let (hair, eyes, width) = (&person.hair, person.eyes.level, person.bones.width);
        let style = view.other_hair.unwrap_or(hair.style);
        let afro = if style == HairStyle::Afro { 0.09 } else { 0.0 };
        let volume = (hair.volume + view.more_volume).max(0.015) + afro;
        let (side, side_end, back_end) = match style {
            HairStyle::Bob => (0.82, 0.0, 0.30 + 0.25 * hair.length),
            HairStyle::Long => (0.86, 0.0, 0.55 + 0.45 * hair.length),
            HairStyle::Afro => (0.90, eyes + 0.07, eyes + 0.17),
            HairStyle::Bun => (0.92, eyes - 0.02, 0.1),
            HairStyle::Receding => (0.90, eyes + 0.10, 0.0),
            HairStyle::Crew => (0.95, eyes - 0.05, 0.0),
            HairStyle::Short | HairStyle::SideParting | HairStyle::Bald => (0.90, eyes + 0.06, 0.0),
        };
        let ear = eyes + person.ears.level + 0.06 + 0.1 * viewpoint.nodded() - 0.9 * person.ears.size;
        let tuft = |side: f32| {
            let is_near = -side * viewpoint.turned() > 0.0;
            side * (width + 0.015) * if is_near { viewpoint.foreshortening() } else { 1.0 }
        };
        Self {
            style,
            volume,
            curl: hair.curl,
            line: hair.hairline,
            parting: hair.parting,
            side_end,
            back_end,
            side: side * width,
            half_width: width,
            bun: [0.5 * hair.parting - 0.15 * view.pose.yaw, -person.bones.forehead - volume - 0.08],
            tufts: [tuft(-1.0), tuft(1.0), ear, 0.10 + 0.4 * volume],
            hat: view.hat.as_ref().map(|_| eyes - person.brows.height - 0.15),
        }
    }

    /// The distance to the hair behind the head.
    pub(super) fn back(&self, spot: &Spot) -> f32 {
        let shape = match self.style {
            HairStyle::Bob | HairStyle::Long => self.mantle(spot),
            HairStyle::Afro => both(spot.edge - self.growth(spot), spot.y - self.back_end, 0.10),
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
            HairStyle::Bald => self.tufts(spot),
            HairStyle::Bob | HairStyle::Long => self.mantle(spot).max(-self.window(spot)),
            HairStyle::Afro => {
                both(spot.edge - self.growth(spot), spot.y - self.side_end, 0.07).max(-self.window(spot))
            }
            _ => self.cap(spot).min(self.sides(spot)),
        };
        self.below_hat(shape, spot)
    }

    fn below_hat(&self, shape: f32, spot: &Spot) -> f32 {
        self.hat.map_or(shape, |line| shape.max(line - spot.face_y))
    }

    /// How far the hair stands off the head here.
    fn growth(&self, spot: &Spot) -> f32 {
        if self.curl > 0.0 && spot.edge > -0.05 && spot.edge < 0.3 {
            self.volume + 0.022 * self.curl * scallops(spot.x, spot.y)
        } else {
            self.volume
        }
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
        let growth = 0.8 * self.growth(spot) * smooth(self.side_end, self.side_end - 0.32, spot.y);
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
        let (flare, corner) = match self.style {
            HairStyle::Long => (0.10 * spot.y + 0.02 * (0.3 + self.curl) * wave(2.2 * spot.y), 0.16),
            _ => (0.12 * spot.y, 0.14),
        };
        both(spot.x.abs() - (self.half_width + growth) * (1.0 + flare), spot.y - self.back_end, corner)
    }

    /// Where hair that surrounds the face leaves it free, and the neck below it.
    fn window(&self, spot: &Spot) -> f32 {
        let sides = spot.face_x.abs() - self.side + 0.05 * (spot.y + 0.2).max(0.0);
        both(self.hairline(spot) - spot.face_y, sides, 0.06)
    }

    /// The tufts above the ears of a bald head.
    fn tufts(&self, spot: &Spot) -> f32 {
        let [left, right, level, half_height] = self.tufts;
        let x = spot.x - if spot.x < 0.0 { left } else { right };
        let (half_width, fluff) = (0.55 * half_height, self.growth(spot) - self.volume);
        ellipse(x, spot.y - level, half_width, half_height) - fluff
    }
}
