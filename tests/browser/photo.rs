//! Still pictures: decoded, or rejected with a reason.

use likeness::browser::photo::PhotoFile;
use likeness_core::geometry::Size;
use protocol::failure::FailureKind;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, HtmlCanvasElement};

/// A PNG of one colour, encoded by the browser.
async fn png(width: u32, height: u32) -> Blob {
    let document = web_sys::window().expect("a page").document().expect("a document");
    let canvas: HtmlCanvasElement = document.create_element("canvas").expect("an element").unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let promise = js_sys::Promise::new(&mut |resolve, _| canvas.to_blob(&resolve).expect("a canvas can be saved"));
    JsFuture::from(promise).await.expect("a file").unchecked_into()
}

#[wasm_bindgen_test]
async fn a_photo_is_decoded_as_often_as_it_is_needed_and_its_address_is_freed() {
    let (file, bitmap) = PhotoFile::open(png(320, 200).await).await.expect("a good picture");
    assert_eq!(bitmap.size(), Size::new(320, 200), "its own size");
    assert_eq!(file.shrunk_from(), None, "small enough as it is");
    let again = file.bitmap().await.expect("still a good picture");
    assert_eq!(again.size().width, 320, "decoded again");
    let url = file.url().to_owned();
    let fetch = |url: &str| JsFuture::from(web_sys::window().expect("a page").fetch_with_str(url));
    assert!(fetch(&url).await.is_ok(), "the address works while the file is kept");
    drop(file);
    assert!(fetch(&url).await.is_err(), "and no longer");
}

#[wasm_bindgen_test]
async fn a_picture_with_a_side_of_over_4096_pixels_is_shrunk_and_keeps_its_aspect() {
    let (file, bitmap) = PhotoFile::open(png(8_192, 100).await).await.expect("a good picture");
    assert_eq!(bitmap.size(), Size::new(4_096, 50), "half of each side");
    assert_eq!(file.shrunk_from(), Some(Size::new(8_192, 100)), "the page can say so");
    let again = file.bitmap().await.expect("still a good picture");
    assert_eq!(again.size().width, 4_096, "and the same when it is decoded again");
}

#[wasm_bindgen_test]
async fn a_truncated_picture_is_called_damaged() {
    let whole = png(320, 200).await;
    let part = whole.slice_with_f64_and_f64(0.0, 60.0).expect("part of a file");
    let failure = PhotoFile::open(part).await.expect_err("half a picture");
    assert_eq!(failure.kind, FailureKind::CorruptPicture, "{failure:?}");
}

#[wasm_bindgen_test]
async fn words_are_no_picture() {
    let words = js_sys::Array::of1(&"just some words, no picture at all".into());
    let blob = Blob::new_with_str_sequence(&words).expect("text makes a blob");
    let failure = PhotoFile::open(blob).await.expect_err("no picture");
    assert_eq!(failure.kind, FailureKind::NotAPicture, "{failure:?}");
}
