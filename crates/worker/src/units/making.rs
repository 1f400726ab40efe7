//! A picture that is made for a unit, a step at a time.

use super::UnitError;
use crate::attachment::Attachment;
use likeness_core::geometry::Size;
use likeness_core::pixels::{PixelError, RgbField};
use likeness_nets::bridge;
use likeness_nets::vgg::{ReluRule, Vgg};
use likeness_see::maximization::{Maximization, Objective, Recipe};
use likeness_see::unit::Unit;
use protocol::see::{MaximizationId, SeeEvent};

/// A picture on its way.
#[derive(Debug)]
pub(super) struct Making {
    id: MaximizationId,
    unit: Unit,
    objective: Objective,
    maximization: Maximization,
    strength: f32,
}

impl Making {
    /// Begins with noise.
    pub(super) fn begin(id: MaximizationId, unit: Unit, seed: u64) -> Self {
        let Recipe { objective, settings } = Recipe::of(unit.layer, seed);
        Self { id, unit, objective, maximization: Maximization::new(settings), strength: 0.0 }
    }

    pub(super) const fn id(&self) -> MaximizationId {
        self.id
    }

    pub(super) const fn is_done(&self) -> bool {
        self.maximization.is_done()
    }

    /// Takes a step: what is to be reported.
    ///
    /// # Errors
    /// [`UnitError::Device`] if the device does not answer with numbers.
    pub(super) async fn step(&mut self, vgg: &Vgg) -> Result<(SeeEvent, Attachment), UnitError> {
        let no_picture = |error: &dyn std::fmt::Display| UnitError::Device(error.to_string());
        let field = self.field(&self.maximization.jittered()).map_err(|error| no_picture(&error))?;
        let input = bridge::upload_planes(&field, 1.0, vgg.device());
        let (which, objective) = ((self.unit.layer.convolution(), usize::from(self.unit.channel)), self.objective);
        let projection = vgg.project(input, which, ReluRule::Gradient, |map, size| objective.seed(map, size)).await?;
        let side = usize::try_from(self.unit.layer.positions(self.side())).unwrap_or_default();
        self.strength = objective.value(&projection.map, [side, side]);
        let gradient = bridge::read(projection.gradient).await?;
        self.maximization.step(&gradient).map_err(|error| no_picture(&error))?;
        Ok(self.report(self.is_done()))
    }

    /// Ends as it is.
    pub(super) fn end(self) -> (SeeEvent, Attachment) {
        self.report(true)
    }

    fn report(&self, is_done: bool) -> (SeeEvent, Attachment) {
        let event = SeeEvent::Maximizing {
            id: self.id,
            side: self.side(),
            step: self.maximization.iteration(),
            planned: self.maximization.settings().steps,
            strength: self.strength,
            is_done,
        };
        let picture = self.field(self.maximization.picture()).ok().map(|field| field.to_rgba().into_bytes());
        (event, picture.into())
    }

    fn field(&self, planes: &[f32]) -> Result<RgbField, PixelError> {
        RgbField::from_planes(Size::new(self.side(), self.side()), planes)
    }

    fn side(&self) -> u32 {
        u32::try_from(self.maximization.settings().side).unwrap_or_default()
    }
}
