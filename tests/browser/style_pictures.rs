//! Picture files of every kind on the Style page: what reaches the worker is opaque, in sRGB, the right way up, and no larger
//! than what is painted.

use super::style::StyleHarness;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use likeness::browser::files;
use likeness::state::pictures::Incoming;
use likeness_core::geometry::Size;
use protocol::failure::FailureKind;
use protocol::style::PictureSlot;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Blob;

/// A fake worker that reports the colours of the picture that it received, at the middle of the left, right, top and bottom
/// edges, each as the memory of a size option.
const COLOUR_REPORTER: &str = "
    on((head, parts) => {
        if (head.Start) return started();
        const request = head.Style && head.Style.SetPicture;
        if (!request) return;
        const { width, height } = parts[0];
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context.drawImage(parts[0], 0, 0);
        const middle = [width >> 1, height >> 1];
        const edges = [[2, middle[1]], [width - 3, middle[1]], [middle[0], 2], [middle[0], height - 3]];
        const colour = ([x, y]) => context.getImageData(x, y, 1, 1).data;
        const size_options = edges.map(colour).map(([r, g, b, a], i) =>
            ({ longer: 128 + i, bytes: ((a * 256 + r) * 256 + g) * 256 + b, fits: true }));
        say({ Style: { PictureSet: { slot: request.slot, size: { width, height }, faces: 0, size_options } } });
    });
    ready();";

/// A file from one of the functions in `picture_files.js`.
async fn made(maker: &str, numbers: &[u32]) -> Blob {
    let makers = Function::new_no_args(include_str!("picture_files.js")).call0(&JsValue::NULL).expect("it compiles");
    let maker: Function = Reflect::get(&makers, &maker.into()).expect("an object").unchecked_into();
    let numbers: Array = numbers.iter().map(|number| JsValue::from(*number)).collect();
    let promise: Promise = Reflect::apply(&maker, &JsValue::NULL, &numbers).expect("it begins").unchecked_into();
    JsFuture::from(promise).await.expect("a file").unchecked_into()
}

/// What the worker received for a file: the size, and the colours at the edges, alpha first.
async fn received(file: Blob) -> (Size, [[u8; 4]; 4]) {
    let harness = StyleHarness::over(COLOUR_REPORTER);
    show(&harness, file);
    harness.until("a picture in place", |store| store.style.pictures.with_untracked(|p| p.photo.is_sent())).await;
    let size = harness.store.style.pictures.with_untracked(|p| p.photo.size()).expect("it is there");
    let sizes = harness.store.style.sizes.get_untracked();
    let colour = |i: usize| u32::try_from(sizes[i].bytes).expect("four bytes").to_be_bytes();
    (size, [0, 1, 2, 3].map(colour))
}

fn show(harness: &StyleHarness, blob: Blob) {
    harness.store.style.show(PictureSlot::Content, Incoming::own(blob, "a picture".to_owned()));
}

/// Whether a colour is opaque and within three levels of another: JPEG, WebP and colour management round.
fn is_near(found: [u8; 4], [r, g, b]: [u8; 3]) -> bool {
    found.iter().zip([255, r, g, b]).all(|(found, wanted)| found.abs_diff(wanted) <= 3)
}

#[wasm_bindgen_test]
async fn a_transparent_picture_is_put_on_white() {
    let (size, [left, right, ..]) = received(made("translucent", &[64, 48]).await).await;
    assert_eq!(size, Size::new(64, 48), "its own size");
    assert!(is_near(left, [255, 255, 255]), "white where it is empty: {left:?}");
    assert!(is_near(right, [255, 127, 127]), "half of a red over white: {right:?}");
}

#[wasm_bindgen_test]
async fn a_grey_picture_has_three_equal_colours() {
    let (_, edges) = received(made("grey", &[40, 30, 90, 30]).await).await;
    assert!(edges.iter().all(|edge| is_near(*edge, [90, 90, 90])), "one grey everywhere: {edges:?}");
}

#[wasm_bindgen_test]
async fn a_photo_with_an_exif_orientation_is_sent_upright() {
    for maker in ["rotated", "rotatedWebp"] {
        sent_upright(maker).await;
    }
}

async fn sent_upright(maker: &str) {
    // Exif's orientations (CIPA DC-008): where the stored left, red, and the stored right, blue, are shown.
    for (orientation, size, edges) in [
        (1, Size::new(64, 32), [0, 1]),
        (3, Size::new(64, 32), [1, 0]),
        (6, Size::new(32, 64), [2, 3]),
        (8, Size::new(32, 64), [3, 2]),
    ] {
        let (found, colours) = received(made(maker, &[64, 32, orientation]).await).await;
        assert_eq!(found, size, "{maker}, orientation {orientation}");
        let [red, blue] = edges.map(|edge: usize| colours[edge]);
        assert!(
            is_near(red, [254, 0, 0]) && is_near(blue, [0, 0, 254]),
            "{maker}, orientation {orientation}: {colours:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn of_a_picture_that_moves_the_first_frame_that_shows_something_is_sent() {
    let (size, [left, right, ..]) = received(made("movingGif", &[64, 32]).await).await;
    assert_eq!(size, Size::new(64, 32), "its own size");
    assert!(is_near(left, [255, 0, 0]) && is_near(right, [0, 0, 255]), "the second frame: {left:?}, {right:?}");
}

#[wasm_bindgen_test]
async fn a_bitmap_with_the_oldest_header_is_opened() {
    let (size, edges) = received(made("os2Bitmap", &[50, 40]).await).await;
    assert_eq!(size, Size::new(50, 40), "16-bit sides");
    assert!(edges.iter().all(|edge| is_near(*edge, [90, 90, 90])), "one grey everywhere: {edges:?}");
}

#[wasm_bindgen_test]
async fn a_large_photo_with_an_exif_orientation_is_reduced_upright() {
    let (size, [_, _, top, bottom]) = received(made("rotated", &[5_000, 2_500, 6]).await).await;
    assert_eq!(size, Size::new(1_024, 2_048), "half as wide as it is high");
    assert!(is_near(top, [254, 0, 0]) && is_near(bottom, [0, 0, 254]), "{top:?} over {bottom:?}");
}

#[wasm_bindgen_test]
async fn a_wide_gamut_picture_is_converted_to_srgb() {
    let file = made("wideGamut", &[64, 48]).await;
    let bytes = files::bytes(&file).await.expect("bytes");
    assert!(bytes.windows(4).any(|name| name == b"iCCP"), "the file says which space its numbers are of");
    let (_, [left, right, ..]) = received(file).await;
    // Display P3's 0.5, 0.3, 0.3 in sRGB; misread it would be 128, 77, 77.
    assert!(is_near(left, [136, 73, 75]), "{left:?}");
    assert!(is_near(right, [255, 0, 0]), "a colour outside sRGB is clipped: {right:?}");
}

#[wasm_bindgen_test]
async fn the_smallest_and_narrowest_pictures_are_sent_and_smaller_or_larger_ones_are_refused() {
    let (size, _) = received(made("grey", &[16, 16, 90, 16]).await).await;
    assert_eq!(size, Size::new(16, 16), "as small as it may be");
    let (size, _) = received(made("grey", &[16, 9_000, 90, 9_000]).await).await;
    assert_eq!(size, Size::new(4, 2_048), "a line of a picture keeps its aspect");
    for (width, height, kind) in [
        (1, 1, FailureKind::TinyForPainting),
        (15, 400, FailureKind::TinyForPainting),
        (40_000, 4_000, FailureKind::HugePicture),
    ] {
        let harness = StyleHarness::over(COLOUR_REPORTER);
        show(&harness, made("grey", &[width, height, 90, 1]).await);
        let refused = move |store: likeness::state::Store| {
            store.style.pictures.with_untracked(|p| p.photo.failure().map(|failure| failure.kind)) == Some(kind)
        };
        harness.until(&format!("{kind:?} for {width}x{height}"), refused).await;
    }
}
