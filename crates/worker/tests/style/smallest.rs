//! The smallest photos.

use super::*;

#[test]
fn a_photo_of_one_pixel_can_be_painted() {
    let mut harness = StyleHarness::with_pictures();
    harness.place(PictureSlot::Content, stripes(1, 1));
    harness.paint(PaintSettings { iterations: 2, ..quick() });
    assert_eq!(ended(&harness.work()), Some((End::Finished, Size::new(64, 64))), "a plain square");
    harness.place(PictureSlot::Content, stripes(1, 900));
    harness.paint(PaintSettings { iterations: 2, ..quick() });
    assert_eq!(ended(&harness.work()), Some((End::Finished, Size::new(1, 64))), "a line");
}
