//! The units of VGG-19: what they respond to in the visitor's pictures, and pictures that are made for them.

mod carried_back;
mod look;
mod making;
mod picture;

pub use carried_back::project;

use crate::attachment::Attachment;
use crate::ports::{Clock, Outbox};
use crate::reporter::Reporter;
use likeness_core::pixels::RgbField;
use likeness_nets::bridge::{self, BridgeError};
use likeness_nets::vgg::Vgg;
use likeness_see::top_nine::Ranking;
use likeness_see::unit::SeenLayer;
use making::Making;
use protocol::failure::{Failure, FailureKind};
use protocol::see::{LookAt, SeeEvent, SeeRequest, SeeTask};

/// The net, the picture that was looked at last, the patches of the pictures that were scanned, and the picture that is being made.
#[derive(Debug, Default)]
pub struct Units {
    /// The net, once it was needed.
    pub net: Option<Vgg>,
    picture: Option<RgbField>,
    ranking: Ranking,
    making: Option<Making>,
}

/// Why a request failed.
#[derive(Debug)]
pub enum UnitError {
    /// The device did not answer, or answered with what is no number.
    Device(String),
    /// Anything else.
    Refused(Failure),
}

impl From<BridgeError> for UnitError {
    fn from(error: BridgeError) -> Self {
        Self::Device(error.to_string())
    }
}

impl Units {
    /// Whether [`Self::work`] has anything to do.
    pub const fn is_working(&self) -> bool {
        self.making.is_some()
    }

    /// One step of the picture that is being made.
    ///
    /// # Errors
    /// What was being made, and [`UnitError`] if the device fails; it is then given up.
    pub async fn work(&mut self, reporter: Reporter<'_, impl Clock, impl Outbox>) -> Result<(), (SeeTask, UnitError)> {
        let (Some(vgg), Some(making)) = (&self.net, &mut self.making) else { return Ok(()) };
        let task = SeeTask::Maximize(making.id());
        match making.step(vgg).await {
            Ok((event, picture)) => {
                if making.is_done() {
                    self.making = None;
                }
                reporter.send(event, picture);
                Ok(())
            }
            Err(error) => {
                self.making = None;
                Err((task, error))
            }
        }
    }

    /// Carries out a request. The net must be there.
    ///
    /// # Errors
    /// [`UnitError`], which answers the request; nothing has changed.
    pub async fn handle(
        &mut self,
        request: SeeRequest,
        attachment: Attachment,
        reporter: Reporter<'_, impl Clock, impl Outbox>,
    ) -> Result<(), UnitError> {
        let missing =
            || UnitError::Refused(Failure::new(FailureKind::Internal, "VGG-19 was asked before it was loaded"));
        let vgg = self.net.as_ref().ok_or_else(missing)?;
        match request {
            SeeRequest::Look { id, at, layer, units } => {
                if at != LookAt::Same {
                    self.picture = Some(picture::of(at, attachment).map_err(UnitError::Refused)?);
                }
                let picture = self.picture.as_ref().ok_or_else(nothing_seen)?;
                let (look, maps) = look::look(vgg, picture, layer, units, reporter.clock).await?;
                reporter.send(SeeEvent::Looked { id, look }, Attachment::Bytes(maps));
            }
            SeeRequest::Project { id, unit, position, rule } => {
                let picture = self.picture.as_ref().ok_or_else(nothing_seen)?;
                let (strength, gradient) = project(vgg, picture, unit, position, rule).await?;
                let size = picture.size();
                let event = SeeEvent::Projected { id, size, unit, position, strength };
                reporter.send(event, Attachment::Bytes(little_endian(picture.planes().chain(gradient))));
            }
            SeeRequest::Scan { id, picture: number, size } => {
                let picture = picture::of(LookAt::Photo(size), attachment).map_err(UnitError::Refused)?;
                scan(vgg, &picture, number, &mut self.ranking).await?;
                let index = self.ranking.top_nine().to_bytes();
                reporter.send(SeeEvent::Scanned { id, picture: number }, Attachment::Bytes(index));
            }
            SeeRequest::ForgetScan => self.ranking = Ranking::default(),
            SeeRequest::Maximize { id, unit, seed } => {
                self.stop(reporter);
                self.making = Some(Making::begin(id, unit, seed));
            }
            SeeRequest::StopMaximizing => self.stop(reporter),
        }
        Ok(())
    }

    /// Ends the picture that is being made, as it is.
    fn stop(&mut self, reporter: Reporter<'_, impl Clock, impl Outbox>) {
        if let Some(making) = self.making.take() {
            let (event, picture) = making.end();
            reporter.send(event, picture);
        }
    }
}

fn nothing_seen() -> UnitError {
    UnitError::Refused(Failure::new(FailureKind::Internal, "no picture was looked at before"))
}

/// Takes a picture into account for the nine patches of every unit.
///
/// # Errors
/// [`BridgeError`] if the device does not answer; the ranking may then hold the picture for some layers.
pub async fn scan(vgg: &Vgg, picture: &RgbField, number: u8, ranking: &mut Ranking) -> Result<(), BridgeError> {
    let size = [picture.size().width, picture.size().height];
    let convolutions = SeenLayer::ALL.map(SeenLayer::convolution);
    let input = bridge::upload_planes(picture, 1.0, vgg.device());
    vgg.responses(input, &convolutions, |convolution, response| {
        if let Some(layer) = SeenLayer::ALL.into_iter().find(|layer| layer.convolution() == convolution) {
            ranking.observe(layer, number, size, &response);
        }
    })
    .await
}

fn little_endian(numbers: impl Iterator<Item = f32>) -> Vec<u8> {
    numbers.flat_map(f32::to_le_bytes).collect()
}
