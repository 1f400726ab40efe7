//! Pictures as they come from the page: photos as bytes, frames of a camera as frames.

use crate::attachment::Attachment;
use likeness_core::geometry::{Rect, Size};
use likeness_core::pixels::{RgbField, RgbaFrame};
use likeness_core::resample::{Placement, letterbox_region};
use protocol::failure::{Failure, FailureKind};
use protocol::see::{CAMERA_SIDE, LONGEST_SIDE, LookAt, SHORTEST_SIDE};

/// The picture of a request: all of a photo, or the middle square of a frame.
///
/// # Errors
/// The failure that answers the request.
pub(super) fn of(at: LookAt, attachment: Attachment) -> Result<RgbField, Failure> {
    let refused = |detail: String| Failure::new(FailureKind::Internal, detail);
    match (at, attachment) {
        (LookAt::Frame, Attachment::Picture(picture)) => Ok(middle(&picture.frame)),
        (LookAt::Photo(size), Attachment::Bytes(bytes)) => {
            let sides = SHORTEST_SIDE..=LONGEST_SIDE;
            if !sides.contains(&size.width) || !sides.contains(&size.height) {
                return Err(refused(format!("a photo of {} x {} to look at", size.width, size.height)));
            }
            Ok(RgbaFrame::new(size, bytes).map_err(|error| refused(error.to_string()))?.to_field())
        }
        (at, _) => Err(refused(format!("{at:?} without a picture"))),
    }
}

fn middle(frame: &RgbaFrame) -> RgbField {
    let Size { width, height } = frame.size();
    let side = width.min(height);
    let (left, top) = ((width - side) / 2, (height - side) / 2);
    let region = Rect::new(left as f32, top as f32, side as f32, side as f32);
    letterbox_region(frame, region, CAMERA_SIDE, Placement::Centred).picture
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attachment::Picture;

    #[test]
    fn a_frame_gives_its_middle_square_and_a_photo_all_of_it() {
        // Black, white in the middle third.
        let bytes = (0..240 * 300_u32)
            .flat_map(|i| [if (100..200).contains(&(i % 300)) { 255 } else { 0 }; 3].into_iter().chain([255]));
        let frame = RgbaFrame::new(Size::new(300, 240), bytes.collect()).expect("a frame");
        let taken = of(LookAt::Frame, Attachment::Picture(Picture { frame, read_ms: 0.0 })).expect("a picture");
        assert_eq!(taken.size(), Size::new(CAMERA_SIDE, CAMERA_SIDE), "a square");
        let row: f32 = (0..CAMERA_SIDE).map(|x| taken.at(x, 80)[0] / 255.0).sum();
        assert!((row - 160.0 * 100.0 / 240.0).abs() < 0.5, "of 240 columns 100 are white: {row}");
        let bytes = vec![9; 100 * 80 * 4];
        let photo = of(LookAt::Photo(Size::new(100, 80)), Attachment::Bytes(bytes.clone())).expect("a picture");
        assert_eq!(photo.size(), Size::new(100, 80), "all of it");
        for (at, attachment) in [
            (LookAt::Frame, Attachment::None),
            (LookAt::Photo(Size::new(100, 81)), Attachment::Bytes(bytes.clone())),
            (LookAt::Photo(Size::new(50, 160)), Attachment::Bytes(bytes)),
            (LookAt::Photo(Size::new(449, 64)), Attachment::Bytes(vec![0; 449 * 64 * 4])),
        ] {
            assert!(of(at, attachment).is_err(), "{at:?}");
        }
    }
}
