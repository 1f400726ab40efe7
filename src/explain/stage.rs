//! The names of the stages of the face pipeline.

use likeness_core::timing::Stage;
use words::Text;

/// A stage's name.
pub const fn name(stage: Stage) -> Text {
    match stage {
        Stage::Read => words::STAGE_READ,
        Stage::Letterbox => words::STAGE_LETTERBOX,
        Stage::Detect => words::STAGE_DETECT,
        Stage::Landmarks => words::STAGE_LANDMARKS,
        Stage::Align => words::STAGE_ALIGN,
        Stage::Encode => words::STAGE_ENCODE,
        Stage::Match => words::STAGE_MATCH,
    }
}
