//! Still pictures: decoded, or rejected with a reason.

use likeness::browser::files;
use likeness::browser::photo::PhotoFile;
use likeness_core::geometry::Size;
use likeness_core::picture_file::PictureKind;
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

/// What is said about a file of these bytes.
async fn refused(bytes: &[u8]) -> FailureKind {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).expect("bytes make a blob");
    PhotoFile::open(blob).await.expect_err("no browser opens it").kind
}

#[wasm_bindgen_test]
async fn a_file_that_the_browser_cannot_open_is_called_what_it_is() {
    assert_eq!(refused(b"").await, FailureKind::EmptyFile, "empty");
    let lossless = b"\xff\xd8\xff\xc3\0\x0b\x08\x02\x58\x02\0\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\x01\0\0";
    for (bytes, kind) in [
        (&b"II*\0\x08\0\0\0\0\0\0\0\0\0"[..], PictureKind::Tiff),
        (b"%PDF-1.7\n%%EOF", PictureKind::Pdf),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", PictureKind::Svg),
        (lossless, PictureKind::UnusualJpeg),
    ] {
        assert_eq!(refused(bytes).await, FailureKind::UnsupportedPicture(kind), "{kind:?}");
    }
}

#[wasm_bindgen_test]
async fn an_icon_is_opened_although_it_is_no_usual_format() {
    let png = files::bytes(&png(32, 32).await).await.expect("bytes");
    let length = u32::try_from(png.len()).expect("small").to_le_bytes();
    let icon = [b"\0\0\x01\0\x01\0\x20\x20\0\0\x01\0\x20\0", &length[..], b"\x16\0\0\0", &png].concat();
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(&icon[..]));
    let blob = Blob::new_with_u8_array_sequence(&parts).expect("bytes make a blob");
    let (_, bitmap) = PhotoFile::open(blob).await.expect("the browser knows it");
    assert_eq!(bitmap.size(), Size::new(32, 32), "the picture in it");
}
