//! What a layer responds to the picture, which unit and position are pointed at, and what was carried back.

use crate::state::learn::people_map::Direction;
use likeness_core::geometry::Size;
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_see::projection::Projection;
use likeness_see::receptive_field::{Field, FieldRect};
use likeness_see::unit::{Position, SeenLayer, Unit};
use protocol::failure::Failure;
use protocol::see::{Look, LookAt, LookId, ProjectionRule, SeeRequest, UnitOrder, UnitPage, UnitResponse};
use std::sync::Arc;

/// Units on a page.
pub const PAGE: u16 = 24;

/// Which of two drawings of what came back is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ProjectionDrawing {
    /// The photo where it counts.
    #[default]
    Photo,
    /// What came back, by itself.
    Gradient,
}

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is shown.
    Shown,
    /// Another layer, order or page was chosen meanwhile, and is to be asked for.
    Outdated,
    /// Something newer was asked.
    Ignored,
}

/// The maps of a page. Two are the same only if they came with the same answer, so that comparing them costs nothing.
#[derive(Debug, Clone, Default)]
pub struct Maps(Arc<Vec<f32>>);

impl PartialEq for Maps {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What came back of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct CarriedBack {
    /// The unit.
    pub unit: Unit,
    /// Where it responds.
    pub position: Position,
    /// How strongly.
    pub strength: f32,
    /// The picture that was looked at.
    pub picture: Arc<RgbaFrame>,
    /// What the unit sees of the photo, where it counts.
    pub photo: Arc<RgbaFrame>,
    /// What came back within what the unit sees.
    pub gradient: Arc<RgbaFrame>,
}

/// What is shown of a layer.
#[derive(Debug, Clone, PartialEq)]
pub struct LookView {
    layer: SeenLayer,
    order: UnitOrder,
    from: u16,
    rule: ProjectionRule,
    asked: Option<LookId>,
    /// Whether another layer, order or page was chosen after that.
    is_outdated: bool,
    /// Whether a camera's frame is looked at, and what it shows, once something came back of it.
    is_frame: bool,
    frame: Option<Arc<RgbaFrame>>,
    look: Option<Look>,
    maps: Maps,
    chosen: Option<(u16, Position)>,
    carried_back: Option<CarriedBack>,
    failure: Option<Failure>,
}

impl Default for LookView {
    fn default() -> Self {
        Self {
            layer: SeenLayer::Conv3_1,
            order: UnitOrder::ByStrength,
            from: 0,
            rule: ProjectionRule::Guided,
            asked: None,
            is_outdated: false,
            is_frame: false,
            frame: None,
            look: None,
            maps: Maps::default(),
            chosen: None,
            carried_back: None,
            failure: None,
        }
    }
}

impl LookView {
    /// The layer.
    pub const fn layer(&self) -> SeenLayer {
        self.layer
    }

    /// The order of the units.
    pub const fn order(&self) -> UnitOrder {
        self.order
    }

    /// How a response is carried back.
    pub const fn rule(&self) -> ProjectionRule {
        self.rule
    }

    /// What the worker found last.
    pub const fn look(&self) -> Option<&Look> {
        self.look.as_ref()
    }

    /// Why the last request failed.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// The unit and the position that are pointed at.
    pub const fn chosen(&self) -> Option<(u16, Position)> {
        self.chosen
    }

    /// What came back of them.
    pub const fn carried_back(&self) -> Option<&CarriedBack> {
        self.carried_back.as_ref()
    }

    /// The picture that is looked at: the photo, or of a camera's frame what the worker has sent of it.
    pub fn picture<'a>(&'a self, photo: Option<&'a Arc<RgbaFrame>>) -> Option<&'a Arc<RgbaFrame>> {
        if self.is_frame { self.frame.as_ref() } else { photo }
    }

    /// Whether an answer is awaited.
    pub const fn is_waiting(&self) -> bool {
        self.asked.is_some()
    }

    /// The first unit of this page, and how many there are.
    pub fn page(&self) -> (u16, u16) {
        (self.from, self.layer.units())
    }

    /// Another layer: its first page, and no unit.
    pub fn show_layer(&mut self, layer: SeenLayer) {
        *self = Self {
            layer,
            order: self.order,
            rule: self.rule,
            asked: self.asked,
            is_outdated: true,
            is_frame: self.is_frame,
            frame: self.frame.take(),
            ..Self::default()
        };
    }

    /// Another order: its first page.
    pub const fn show_order(&mut self, order: UnitOrder) {
        (self.order, self.from, self.is_outdated) = (order, 0, true);
    }

    /// Another page.
    pub fn turn_page(&mut self, forward: bool) {
        let last = (self.layer.units() - 1) / PAGE * PAGE;
        self.from = if forward { (self.from + PAGE).min(last) } else { self.from.saturating_sub(PAGE) };
        self.is_outdated = true;
    }

    /// Another rule. What came back by the one before stays until the answer.
    pub const fn use_rule(&mut self, rule: ProjectionRule) {
        self.rule = rule;
    }

    /// Points at a unit, where it responds most.
    pub fn choose(&mut self, channel: u16) {
        let units = self.look.as_ref().map(|look| look.units.as_slice()).unwrap_or_default();
        self.chosen = units.iter().find(|unit| unit.channel == channel).map(|unit| (channel, unit.position));
    }

    /// Points at a position of the chosen unit; the nearest that there is.
    pub fn point(&mut self, x: i64, y: i64) {
        let Some(look) = &self.look else { return };
        let nearest = |at: i64, count: u32| u16::try_from(at.clamp(0, i64::from(count.max(1)) - 1)).unwrap_or_default();
        if let Some((_, position)) = &mut self.chosen {
            *position = Position { x: nearest(x, look.map.width), y: nearest(y, look.map.height) };
        }
    }

    /// Points at the position beside.
    pub fn point_beside(&mut self, direction: Direction) {
        let Some((_, Position { x, y })) = self.chosen else { return };
        let (x, y) = (i64::from(x), i64::from(y));
        match direction {
            Direction::Left => self.point(x - 1, y),
            Direction::Right => self.point(x + 1, y),
            Direction::Up => self.point(x, y - 1),
            Direction::Down => self.point(x, y + 1),
        }
    }

    /// Asks for what the layer responds.
    pub fn ask(&mut self, id: LookId, at: LookAt) -> SeeRequest {
        (self.asked, self.is_outdated) = (Some(id), false);
        self.failure = None;
        if at != LookAt::Same {
            (self.is_frame, self.frame) = (at == LookAt::Frame, None);
        }
        let units = UnitPage { order: self.order, from: self.from, count: PAGE };
        SeeRequest::Look { id, at, layer: self.layer, units }
    }

    /// Asks for what comes back of the chosen unit.
    pub fn ask_back(&mut self, id: LookId) -> Option<SeeRequest> {
        let (channel, position) = self.chosen?;
        self.failure = None;
        let unit = Unit { layer: self.layer, channel };
        Some(SeeRequest::Project { id, unit, position, rule: self.rule })
    }

    /// The layer's response arrived. Only the answer to the last question is shown, and only if nothing else was chosen since.
    pub fn looked(&mut self, id: LookId, look: &Look, maps: Vec<f32>) -> Answer {
        if self.asked != Some(id) {
            return Answer::Ignored;
        }
        self.asked = None;
        if self.is_outdated {
            return Answer::Outdated;
        }
        let is_here = |channel: u16| look.units.iter().any(|unit| unit.channel == channel);
        // On another picture the unit stays, if it is on the page; where it responds most has moved.
        let chosen = self.chosen.map(|(channel, _)| channel).filter(|channel| is_here(*channel));
        self.look = Some(look.clone());
        self.maps = Maps(Arc::new(maps));
        self.chosen = None;
        self.carried_back = None;
        if let Some(channel) = chosen.or_else(|| look.units.first().map(|unit| unit.channel)) {
            self.choose(channel);
        }
        Answer::Shown
    }

    /// A frame was passed over for a newer one.
    pub fn skipped(&mut self, id: LookId) {
        if self.asked == Some(id) {
            self.asked = None;
        }
    }

    /// What came back arrived: the picture and the gradient, `[2, 3, height, width]`. One that is about another unit or position than the
    /// present one is ignored.
    pub fn carried(&mut self, unit: Unit, position: Position, strength: f32, size: [u32; 2], numbers: &[f32]) {
        if self.layer != unit.layer || self.chosen != Some((unit.channel, position)) {
            return;
        }
        self.carried_back = drawn(unit, position, strength, size, numbers);
        if self.is_frame {
            self.frame = self.carried_back.as_ref().map(|back| back.picture.clone()).or(self.frame.take());
        }
    }

    /// The answer will not come.
    pub fn fail(&mut self, failure: Option<Failure>) {
        self.asked = None;
        self.failure = failure;
    }

    /// All maps of this page.
    pub fn maps(&self) -> Maps {
        self.maps.clone()
    }

    /// A unit's map, row by row.
    pub fn map(&self, channel: u16) -> Option<&[f32]> {
        let look = self.look.as_ref()?;
        let index = look.units.iter().position(|unit| unit.channel == channel)?;
        let length = usize::try_from(look.map.pixels()).ok()?;
        self.maps.0.get(index * length..(index + 1) * length)
    }

    /// The response that is pointed at.
    pub fn value(&self) -> Option<f32> {
        let (channel, position) = self.chosen?;
        let width = self.look.as_ref()?.map.width as usize;
        self.map(channel)?.get(usize::from(position.y) * width + usize::from(position.x)).copied()
    }

    /// The strongest response on this page.
    pub fn most(&self) -> f32 {
        let units = self.look.as_ref().map(|look| look.units.as_slice()).unwrap_or_default();
        units.iter().map(|unit: &UnitResponse| unit.strength).fold(0.0, f32::max)
    }

    /// What the position that is pointed at sees.
    pub fn field(&self) -> Option<FieldRect> {
        let (_, position) = self.chosen?;
        let size = self.look.as_ref()?.size;
        self.layer.field(position, [size.width, size.height])
    }
}

fn drawn(unit: Unit, position: Position, strength: f32, size: [u32; 2], numbers: &[f32]) -> Option<CarriedBack> {
    let [width, height] = size;
    let FieldRect { x, y } = unit.layer.field(position, size)?;
    let (photo, gradient) = numbers.split_at_checked(numbers.len() / 2)?;
    let shape = [usize::try_from(height).ok()?, usize::try_from(width).ok()?];
    let projection = Projection::new(shape, gradient.to_vec(), [y, x]).ok()?;
    Some(CarriedBack {
        unit,
        position,
        strength,
        picture: Arc::new(RgbField::from_planes(Size::new(width, height), photo).ok()?.to_rgba()),
        photo: Arc::new(cropped(&projection.photo_by_strength(photo).ok()?, x, y)?),
        gradient: Arc::new(projection.normalized_crop().ok()?),
    })
}

/// The part of a picture that lies in these columns and rows.
fn cropped(frame: &RgbaFrame, x: Field, y: Field) -> Option<RgbaFrame> {
    let width = usize::try_from(frame.size().width).ok()?;
    let within = |field: Field, pixels: u32| {
        let Field { first, last } = field.clipped(usize::try_from(pixels).ok()?)?;
        Some(usize::try_from(first).ok()?..usize::try_from(last).ok()? + 1)
    };
    let (columns, rows) = (within(x, frame.size().width)?, within(y, frame.size().height)?);
    let size = Size::new(u32::try_from(columns.len()).ok()?, u32::try_from(rows.len()).ok()?);
    let lines = frame.bytes().chunks_exact(4 * width).skip(rows.start).take(rows.len());
    let bytes = lines.flat_map(|line| &line[4 * columns.start..4 * columns.end]).copied().collect();
    RgbaFrame::new(size, bytes).ok()
}

#[cfg(test)]
mod tests;
