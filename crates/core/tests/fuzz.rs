//! Every parser of this crate against changed files: none panics, and what it accepts is written back alike.
//!
//! `FUZZ_RUNS=10000000 cargo test -p likeness-core --test fuzz` is a long run; the same number gives the same inputs.

#[path = "fuzz/mutation.rs"]
mod mutation;

use likeness_core::gallery::archive::{Contents, HEADER_BYTES, Header, Writer};
use likeness_core::gallery::name;
use likeness_core::gallery::recognition_csv::{TableRow, csv};
use likeness_core::gallery::record::{decode, encode};
use likeness_core::geometry::Size;
use likeness_core::manifest::Manifest;
use likeness_core::picture_file::{is_animated, plan, shown_size, without_orientation};
use likeness_core::png_settings::{read, write};
use likeness_core::style::settings::PaintSettings;
use mutation::fuzz;

const PEOPLE: &[u8] = include_bytes!("fixtures/people-v1.bin");
const CONTENTS: &[u8] = include_bytes!("fixtures/export-contents-v1.bin");
const EXPORT: &[u8] = include_bytes!("fixtures/export-v1.likeness");
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\0IHDR\xa8\xa1\xae\x0a\0\0\0\0IEND\xae\x42\x60\x82";

/// Settings as other programs store them: compressed, in XMP, in EXIF as UTF-16, as hexadecimal numbers.
const PACKED: &[u8] = include_bytes!("fixtures/png_settings/pillow_itxt_packed.png");
const XMP: &[u8] = include_bytes!("fixtures/png_settings/exiftool_xmp_attribute.png");
const COMMENT: &[u8] = include_bytes!("fixtures/png_settings/exiftool_user_comment_utf16_be.png");
const PROFILE: &[u8] = include_bytes!("fixtures/png_settings/exiftool_iptc.png");

#[test]
fn changed_records_are_refused_or_written_back_alike() {
    let nobody = encode(&[]);
    fuzz(&[PEOPLE, &nobody], |bytes| {
        if let Ok(people) = decode(bytes) {
            assert_eq!(decode(&encode(&people)), Ok(people), "written back");
        }
    });
}

#[test]
fn changed_contents_of_an_export_are_refused_or_written_back_alike() {
    // Without the thumbnail's 27 kB most changes meet the part that is parsed.
    let mut people = decode(PEOPLE).expect("the fixture");
    people[0].pictures[0].thumbnail = false;
    let small = Writer::new(&people).expect("small").finish();
    fuzz(&[&small, &small, &small, CONTENTS], |bytes| {
        if let Ok(contents) = Contents::parse(bytes) {
            let mut writer = Writer::new(&contents.people).expect("no more than was read");
            for picture in writer.expected() {
                writer.add(picture, contents.thumbnails[&picture]);
            }
            assert_eq!(Contents::parse(&writer.finish()), Ok(contents.clone()), "written back");
        }
    });
}

#[test]
fn changed_headers_of_an_export_are_refused_or_written_back_alike() {
    fuzz(&[&EXPORT[..100]], |bytes| {
        if let Ok((header, _)) = Header::parse(bytes) {
            assert_eq!(header.bytes(), bytes[..HEADER_BYTES], "written back");
        }
    });
}

#[test]
fn a_changed_manifest_never_panics() {
    let entry = |id: &str| {
        format!(
            r#"{{"id":"{id}","file":"","bytes":0,"sha256":"","format":"","input":{{"size":1,"normalization":{{"mean":[0,0,0],
            "divisor":1}}}},"self_test":{{"size":1,"stride":1,"expected":[1.5],"tolerance":0}},"source":"","integrity":"",
            "licence":"","produced_by":""}}"#
        )
    };
    let models = ["face-detector", "face-landmarks", "face-encoder", "vgg-light"].map(entry).join(",");
    let point = r#"{"fmr":0.001,"tau":0.5,"fnmr":0.1,"measured_on":""}"#;
    let text = format!(
        r#"{{"version":2,"models":[{models}],"operating_points":[{point}],"style":{{"webgpu":"vgg-light","cpu":"vgg-light"}}}}"#
    );
    Manifest::parse(&text).expect("well formed before it is changed");
    fuzz(&[text.as_bytes()], |bytes| {
        if let Ok(manifest) = Manifest::parse(&String::from_utf8_lossy(bytes)) {
            assert_eq!(manifest.version, Manifest::VERSION, "no other version is accepted");
        }
    });
}

#[test]
fn changed_names_and_file_names_stay_in_their_cells() {
    let corpus: [&[u8]; 5] = [
        "Zoe\u{308} O\u{2019}Neill".as_bytes(),
        "علی\u{200C}رضا".as_bytes(),
        b"=1+1",
        b"a,\"b\"\r\n",
        "＝\u{FEFF}@".as_bytes(),
    ];
    let columns = csv(&[]).matches(',').count();
    fuzz(&corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        if let Ok(cleaned) = name::clean(&text) {
            assert!(name::is_storable(&cleaned), "{cleaned:?}");
            assert_eq!(name::clean(&cleaned).as_ref(), Ok(&cleaned), "clean stays clean");
        }
        assert!(name::clean(&name::repaired(&text)).is_ok(), "a repaired name is valid");
        let table = csv(&[TableRow { file: text.clone().into_owned(), found: Ok(vec![]) }]);
        let outside = table.split('"').step_by(2).collect::<String>();
        assert_eq!(outside.matches(',').count(), 2 * columns, "commas between cells: {table:?}");
        assert_eq!(outside.matches('\n').count(), 2, "line breaks between lines: {table:?}");
    });
}

#[test]
fn changed_settings_of_a_painting_are_refused_or_written_back_alike() {
    let settings = PaintSettings { seed: 42, ..PaintSettings::default() };
    let painted = write(PNG, &settings).expect("a PNG");
    fuzz(&[&painted, PNG, PACKED, XMP, COMMENT, PROFILE], |bytes| {
        if let Ok(Some(settings)) = read(bytes) {
            let again = write(PNG, &settings).expect("a PNG");
            assert_eq!(read(&again), Ok(Some(settings)), "written back");
        }
    });
}

#[test]
fn changed_headers_of_pictures_never_panic() {
    let jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xc0\0\x11\x08\x01\x40\x01\xe0\x03\x01\x22\0\x02\x11\x01";
    let webp = b"RIFF\x24\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0\x3f\x01\0\xef\0\0";
    let lossy = b"RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\x01\0\x9d\x01\x2a\x40\x01\xf0\0";
    let lossless = b"RIFF\x24\0\0\0WEBPVP8L\x18\0\0\0\x2f\x3f\xc1\x3b\0";
    let bmp = b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x40\x01\0\0\xf0\0\0\0\x01\0\x18\0";
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic";
    let exif = b"\xff\xd8\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let turned = b"RIFF\x40\0\0\0WEBPVP8X\x0a\0\0\0\x08\0\0\0\x3f\x01\0\xef\0\0EXIF\x1a\0\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x03\0\0\0";
    fuzz(&[PNG, jpeg, exif, turned, webp, lossy, lossless, bmp, heic, b"GIF89a\x40\x01\xf0\0"], |bytes| {
        let _ = (is_animated(bytes), without_orientation(bytes));
        if let Ok(plan) = plan(shown_size(bytes)) {
            assert!(plan.shrink_to.is_none_or(|Size { width, height }| width > 0 && height > 0), "{plan:?}");
        }
    });
}
