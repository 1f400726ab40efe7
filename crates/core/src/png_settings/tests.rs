//! Settings in files of ours and of other programs, whole and broken.

use super::*;
use crate::style::settings::{Colours, StartFrom};
use chunk::append;
use miniz_oxide::deflate::compress_to_vec_zlib;
use proptest::prelude::*;

/// A file of chunks. Its image data need not be valid, because nothing decodes it here.
fn file(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut out = SIGNATURE.to_vec();
    append(&mut out, *b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
    for (kind, data) in chunks.iter().chain(&[(b"IEND", b"".as_slice())]) {
        append(&mut out, **kind, data);
    }
    out
}

fn png(data: &[u8]) -> Vec<u8> {
    file(&[(b"IDAT", data)])
}

fn saved(seed: u64) -> PaintSettings {
    PaintSettings { seed, ..PaintSettings::default() }
}

fn json(seed: u64) -> String {
    serde_json::to_string(&saved(seed)).expect("it can be written")
}

/// The data of a text chunk that is not compressed.
fn text(keyword: &str, text: &str) -> Vec<u8> {
    format!("{keyword}\0{text}").into_bytes()
}

fn settings() -> impl Strategy<Value = PaintSettings> {
    let colours = prop_oneof![Just(Colours::Painted), Just(Colours::Luminance), Just(Colours::Statistics)];
    let start =
        prop_oneof![Just(StartFrom::Content), Just(StartFrom::Initial), (0.0_f32..=1.0).prop_map(StartFrom::Mix)];
    let blend = proptest::collection::vec(0.0_f32..=1.0, 0..=4);
    (64_u32..=2048, 0.0_f32..=1000.0, any::<u64>(), colours, start, blend).prop_map(
        |(size, beta, seed, colours, start, blend)| PaintSettings {
            size,
            beta,
            seed,
            colours,
            start,
            blend,
            ..PaintSettings::default()
        },
    )
}

#[test]
fn a_picture_without_settings_has_none() {
    assert_eq!(read(&png(b"pixels")), Ok(None), "a PNG of another program");
    let chatty = file(&[(b"tEXt", &text("Comment", "{\"a\":{}} }{")), (b"eXIf", b"MM\0*\0\0\0\x08\0\0")]);
    assert_eq!(read(&chatty), Ok(None), "with text of its own");
    assert_eq!(read(b"\xff\xd8\xff\xe0"), Ok(None), "a JPEG");
    assert_eq!(read(b""), Ok(None), "nothing");
}

#[test]
fn settings_of_another_version_are_distinguished_from_damage() {
    let newer = json(1).replacen('{', "{\"sparkle\":1,", 1);
    for keyword in [KEYWORD, "Description"] {
        let found = read(&file(&[(b"tEXt", &text(keyword, &newer))]));
        assert!(matches!(found, Err(PngSettingsError::Unreadable(_))), "{keyword}: {found:?}");
    }
    let cut = file(&[(b"tEXt", &text(KEYWORD, &json(1)[..100]))]);
    assert_eq!(read(&cut), Err(PngSettingsError::Damaged), "something was there");
}

#[test]
fn settings_are_read_from_every_text_chunk_wherever_it_stands() {
    let packed = compress_to_vec_zlib(json(7).as_bytes(), 6);
    let zipped = [b"Likeness\0\0".as_slice(), &packed].concat();
    let international = [b"Likeness\0\x01\0en\0Likeness\0".as_slice(), &packed].concat();
    let latin_1 = [b"Comment\0caf\xe9: ".as_slice(), json(7).as_bytes(), b" \xa9 {"].concat();
    let plain = text("Software", "Likeness 1.0 {");
    for (kind, data) in [
        (b"tEXt", text(KEYWORD, &json(7))),
        (b"tEXt", text("LIKENESS", &json(7))),
        (b"tEXt", text("Description", &format!("A portrait, made with {}.", json(7)))),
        (b"tEXt", latin_1),
        (b"zTXt", zipped),
        (b"iTXt", international),
        (b"prVt", json(7).into_bytes()),
    ] {
        let name = String::from_utf8_lossy(&data).into_owned();
        let pixels = (b"IDAT", b"pixels".as_slice());
        let before = file(&[(b"tEXt", &plain), (kind, &data), pixels]);
        assert_eq!(read(&before), Ok(Some(saved(7))), "before the pixels: {name}");
        let after = file(&[(b"tEXt", &plain), pixels, (kind, &data), (b"tEXt", &plain)]);
        assert_eq!(read(&after), Ok(Some(saved(7))), "after them: {name}");
    }
    let behind = [png(b"pixels"), json(7).into_bytes()].concat();
    assert_eq!(read(&behind), Ok(Some(saved(7))), "behind the end");
}

#[test]
fn our_own_chunk_comes_first_and_one_with_a_wrong_checksum_last() {
    let (other, ours) = (text("Comment", &json(1)), text("likeness", &json(2)));
    assert_eq!(read(&file(&[(b"tEXt", &other), (b"tEXt", &ours)])), Ok(Some(saved(2))), "ours");
    let mut wrong = file(&[(b"tEXt", &other), (b"tEXt", &ours)]);
    let last = wrong.len() - 13;
    wrong[last] ^= 1;
    assert_eq!(read(&wrong), Ok(Some(saved(1))), "the other one");
    let mut wrong = file(&[(b"tEXt", &ours)]);
    wrong[last - other.len() - 12] ^= 1;
    assert_eq!(read(&wrong), Ok(Some(saved(2))), "better than nothing");
}

#[test]
fn a_file_that_is_cut_off_gives_what_came_before() {
    let whole = file(&[(b"tEXt", &text(KEYWORD, &json(3))), (b"IDAT", &[0; 100])]);
    assert_eq!(read(&whole[..whole.len() - 50]), Ok(Some(saved(3))), "cut in the pixels");
    let end = SIGNATURE.len() + 25 + 8 + KEYWORD.len() + 1 + json(3).len();
    assert_eq!(read(&whole[..end]), Ok(Some(saved(3))), "cut behind the last brace");
    assert_eq!(read(&whole[..end - 1]), Err(PngSettingsError::Truncated), "cut before it");
    let mut long = whole.clone();
    long[SIGNATURE.len() + 25] = 0xff;
    assert_eq!(read(&long), Ok(Some(saved(3))), "the chunk's length is wrong");
}

/// One-coloured squares with the settings of a painting of seed 77 as other programs store them (`NAME_HOW`); Pillow 13.0,
/// ExifTool 12.57, ImageMagick 6.9.
#[test]
fn settings_are_read_as_other_programs_store_them() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/png_settings");
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder).expect("committed") {
        let path = entry.expect("readable").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = read(&std::fs::read(&path).expect("readable"));
        if name == "plain.png" {
            assert_eq!(found, Ok(None), "nothing was stored");
        } else {
            let seed = found.as_ref().map(|found| found.as_ref().map(|settings| (settings.seed, settings.iterations)));
            assert_eq!(seed, Ok(Some((77, 17))), "{name}: {found:?}");
        }
        names.push(name);
    }
    assert_eq!(names.len(), 18, "{names:?}");
}

#[test]
fn numbers_out_of_range_are_clamped() {
    let wild = PaintSettings { size: 1_000_000, alpha: -4.0, ..PaintSettings::default() };
    let file = write(&png(b"x"), &wild).expect("a PNG");
    let bare = serde_json::to_vec(&wild).expect("it can be written");
    let tame = wild.within_range();
    assert_eq!(read(&file), Ok(Some(tame.clone())), "from a hostile file");
    assert_eq!(read(&bare), Ok(Some(tame)), "from one that is no PNG");
}

#[test]
fn only_a_complete_png_accepts_settings() {
    let usual = PaintSettings::default();
    let good = png(b"pixels");
    assert_eq!(write(&good[..good.len() - 20], &usual), Err(PngSettingsError::Truncated), "cut off");
    assert_eq!(write(b"GIF89a", &usual), Err(PngSettingsError::NotPng), "another format");
    let mut headless = SIGNATURE.to_vec();
    append(&mut headless, *b"IDAT", b"x");
    append(&mut headless, *b"IEND", b"");
    assert_eq!(write(&headless, &usual), Err(PngSettingsError::NotPng), "no header");
}

proptest! {
    #[test]
    fn settings_round_trip_and_the_rest_is_unchanged(first in settings(), second in settings(), data: Vec<u8>) {
        let plain = png(&data);
        let once = write(&plain, &first).expect("a PNG");
        prop_assert_eq!(read(&once), Ok(Some(first)));
        let twice = write(&once, &second).expect("a PNG");
        prop_assert_eq!(read(&twice), Ok(Some(second)), "only the newer settings");
        let others = |file: &[u8]| -> Vec<u8> {
            Chunks::of(file).expect("a PNG").filter(|c| !is_ours(c)).flat_map(|c| c.whole.to_vec()).collect()
        };
        prop_assert_eq!(others(&twice), others(&plain), "every other chunk, byte for byte");
    }

    #[test]
    fn a_bit_flipped_outside_the_settings_never_changes_them(written in settings(), data: Vec<u8>, at: prop::sample::Index, bit in 0_u8..8) {
        let mut file = write(&png(&data), &written).expect("a PNG");
        let start = file.iter().position(|byte| *byte == b'{').expect("they are in it");
        let length = serde_json::to_string(&written).expect("it can be written").len();
        let at = at.index(file.len() - length);
        file[if at < start { at } else { at + length }] ^= 1 << bit;
        prop_assert!(matches!(read(&file), Ok(Some(found)) if found == written));
    }

    #[test]
    fn arbitrary_bytes_never_panic(bytes: Vec<u8>, signed: bool, kind in 0_usize..5) {
        let mut file = if signed { SIGNATURE.to_vec() } else { vec![] };
        let kinds = [b"iTXt", b"tEXt", b"zTXt", b"eXIf", b"IDAT"];
        append(&mut file, *kinds[kind], &[b"Likeness\0".as_slice(), &bytes].concat());
        append(&mut file, *kinds[kind], &[b"Raw profile type exif\0".as_slice(), &bytes].concat());
        file.extend(&bytes);
        let _ = read(&file);
        let _ = write(&file, &PaintSettings::default());
    }
}
