//! Messages about the units of VGG-19: what they respond to in a picture.
//!
//! The page sends pictures as RGBA bytes with their size, or frames of a camera, of which the worker takes the middle square.

use crate::failure::Failure;
use likeness_core::geometry::Size;
use likeness_see::unit::{Position, SeenLayer, Unit};
use serde::{Deserialize, Serialize};

/// Identifies a look at a picture, and what is asked about it; the page counts upwards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LookId(pub u32);

/// Identifies a picture that is made for a unit; the page counts upwards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MaximizationId(pub u32);

/// Identifies a scan of pictures; the page counts upwards.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ScanId(pub u32);

/// Longest side of a picture that is looked at or scanned, in pixels.
pub const LONGEST_SIDE: u32 = 448;

/// Shortest side, in pixels: conv5_1 has four positions along it.
pub const SHORTEST_SIDE: u32 = 64;

/// Side of a camera's frame once it is looked at, in pixels.
pub const CAMERA_SIDE: u32 = 160;

/// A request about units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SeeRequest {
    /// What a layer responds to a picture. Answered by [`SeeEvent::Looked`], or by [`SeeEvent::Skipped`] if a newer frame arrives.
    Look {
        /// Identifies the look.
        id: LookId,
        /// The picture.
        at: LookAt,
        /// The layer.
        layer: SeenLayer,
        /// Which of its units.
        units: UnitPage,
    },
    /// What of the picture that was looked at last a unit responds to. Answered by [`SeeEvent::Projected`].
    Project {
        /// Identifies the look.
        id: LookId,
        /// The unit.
        unit: Unit,
        /// Where.
        position: Position,
        /// How its response is carried back.
        rule: ProjectionRule,
    },
    /// Take the attached picture into account for the nine patches of every unit. Answered by [`SeeEvent::Scanned`].
    Scan {
        /// Identifies the scan.
        id: ScanId,
        /// Its number.
        picture: u8,
        /// Its size.
        size: Size,
    },
    /// Forget the pictures that were scanned. Not answered.
    ForgetScan,
    /// Make a picture that excites a unit, from noise. Answered by [`SeeEvent::Maximizing`] after each step.
    Maximize {
        /// Identifies the picture.
        id: MaximizationId,
        /// The unit.
        unit: Unit,
        /// Which noise.
        seed: u64,
    },
    /// End the picture that is being made, as it is. Answered by [`SeeEvent::Maximizing`].
    StopMaximizing,
}

/// Which picture is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum LookAt {
    /// The attached frame of a camera. Of those only the newest waits.
    Frame,
    /// The attached bytes, RGBA.
    Photo(Size),
    /// The picture that was looked at last.
    Same,
}

/// Which units of a layer, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct UnitPage {
    /// The order.
    pub order: UnitOrder,
    /// How many come before.
    pub from: u16,
    /// How many, at most.
    pub count: u16,
}

/// In which order units are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum UnitOrder {
    /// Those first whose strongest response is greatest.
    #[default]
    ByStrength,
    /// By channel.
    ByChannel,
}

/// How a response is carried back to the picture: what is let through at a ReLU.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProjectionRule {
    /// What is positive, where the ReLU let something through (Springenberg et al. 2015).
    #[default]
    Guided,
    /// What is positive, as the deconvnet does (Zeiler and Fergus 2014).
    Deconvolution,
    /// What the ReLU let through: the gradient.
    Gradient,
}

/// An event about units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SeeEvent {
    /// The weights of the net are being fetched.
    Loading {
        /// Bytes received so far.
        received: u64,
        /// Bytes in total.
        total: u64,
    },
    /// What a layer responds. Attached, as little-endian `f32`: the maps of the units, one after the other, row by row.
    Looked {
        /// The look.
        id: LookId,
        /// What it found.
        look: Look,
    },
    /// A frame was not looked at because a newer one arrived.
    Skipped {
        /// The look.
        id: LookId,
    },
    /// A unit was carried back to the picture. Attached, as little-endian `f32`: the picture and what came back, `[2, 3, height, width]`,
    /// R G B, the picture in 0..=255.
    Projected {
        /// The look.
        id: LookId,
        /// The size of both.
        size: Size,
        /// The unit.
        unit: Unit,
        /// Where.
        position: Position,
        /// How strongly it responds there.
        strength: f32,
    },
    /// A picture was scanned. Attached: the patches of all pictures so far, as `TopNine` stores them.
    Scanned {
        /// The scan.
        id: ScanId,
        /// Its number.
        picture: u8,
    },
    /// A picture is being made, or is done. Attached as RGBA.
    Maximizing {
        /// The picture.
        id: MaximizationId,
        /// Its side.
        side: u32,
        /// Steps taken.
        step: u32,
        /// Steps planned.
        planned: u32,
        /// How strongly the unit responds to it.
        strength: f32,
        /// Whether this was the last step.
        is_done: bool,
    },
    /// A request failed, and changed nothing.
    Failed {
        /// What was asked for.
        task: SeeTask,
        /// Why.
        failure: Failure,
    },
}

/// What a look found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Look {
    /// Size of the picture in pixels.
    pub size: Size,
    /// The layer.
    pub layer: SeenLayer,
    /// Positions of the layer along each axis: size of a map.
    pub map: Size,
    /// The units asked for.
    pub units: Vec<UnitResponse>,
    /// Milliseconds in the net.
    pub net_ms: f64,
}

/// How a unit responds to a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct UnitResponse {
    /// The channel.
    pub channel: u16,
    /// Its strongest response.
    pub strength: f32,
    /// Where that is.
    pub position: Position,
}

/// What a request asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SeeTask {
    /// [`SeeRequest::Look`] or [`SeeRequest::Project`].
    Look(LookId),
    /// [`SeeRequest::Scan`], of this picture.
    Scan(ScanId, u8),
    /// [`SeeRequest::Maximize`].
    Maximize(MaximizationId),
    /// A request that is not answered.
    Nothing,
}

impl SeeRequest {
    /// What it asks for.
    pub const fn task(&self) -> SeeTask {
        match self {
            Self::Look { id, .. } | Self::Project { id, .. } => SeeTask::Look(*id),
            Self::Scan { id, picture, .. } => SeeTask::Scan(*id, *picture),
            Self::Maximize { id, .. } => SeeTask::Maximize(*id),
            Self::ForgetScan | Self::StopMaximizing => SeeTask::Nothing,
        }
    }

    /// The event that answers this request if it fails.
    pub const fn failed(&self, failure: Failure) -> SeeEvent {
        SeeEvent::Failed { task: self.task(), failure }
    }

    /// The event that answers this request if a newer frame supersedes it; `None` if it is not about a frame.
    pub const fn skipped(&self) -> Option<SeeEvent> {
        match self {
            Self::Look { id, .. } if self.is_frame() => Some(SeeEvent::Skipped { id: *id }),
            _ => None,
        }
    }

    /// Whether a camera's frame is attached, of which only the newest waits.
    pub const fn is_frame(&self) -> bool {
        matches!(self, Self::Look { at: LookAt::Frame, .. })
    }

    /// Whether this concerns only what the worker holds: a worker that has just started has nothing to do for it.
    pub const fn concerns_held_state(&self) -> bool {
        matches!(
            self,
            Self::Look { at: LookAt::Same, .. } | Self::Project { .. } | Self::ForgetScan | Self::StopMaximizing
        )
    }
}
