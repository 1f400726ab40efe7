//! Files that must open for ever: what the first version stored and exported, written by another program by what
//! `docs/GALLERY.md` says. The bytes are also what is written today. If one of these tests fails, a format has changed:
//! raise its version and keep reading the old one.

#![expect(clippy::expect_used, reason = "a test may stop where its own fixtures are missing")]

use likeness_core::backend::Backend;
use likeness_core::face::embedding::Embedding;
use likeness_core::gallery::archive::{Contents, HEADER_BYTES, Header, THUMBNAIL_BYTES, Writer};
use likeness_core::gallery::embedding_version::EmbeddingVersion;
use likeness_core::gallery::person::{PersonId, PictureId, UnixMs};
use likeness_core::gallery::record::{PersonRecord, PictureRecord, decode, encode};

const PEOPLE: &[u8] = include_bytes!("fixtures/people-v1.bin");
const CONTENTS: &[u8] = include_bytes!("fixtures/export-contents-v1.bin");
const EXPORT: &[u8] = include_bytes!("fixtures/export-v1.likeness");

fn picture(id: u64, at: u64, thumbnail: bool, backend: Backend, shift: u16) -> PictureRecord {
    let values: Vec<f32> = (0_u16..128).map(|k| (f32::from((k + shift) % 7) - 3.0) / 32.0).collect();
    PictureRecord {
        id: PictureId(id),
        at: UnixMs(at),
        thumbnail,
        embedding_version: EmbeddingVersion { encoder: "0123456789abcdef".repeat(4), preprocessing: 1, backend },
        embedding: Embedding::new(&values).expect("a norm of about 0.7"),
    }
}

fn people() -> Vec<PersonRecord> {
    let ada = PersonRecord {
        id: PersonId(0xa1),
        name: "Ada \"Zoë\" O\u{2019}Neill".into(),
        consented_at: UnixMs(1_700_000_000_000),
        pictures: vec![
            picture(0xb1, 1_700_000_000_001, true, Backend::Cpu, 0),
            picture(0xfedc_ba98_7654_3210, 1_700_000_000_002, false, Backend::WebGpu, 3),
        ],
    };
    vec![ada, PersonRecord { id: PersonId(u64::MAX), name: "Bea".into(), consented_at: UnixMs(0), pictures: vec![] }]
}

fn thumbnail() -> Vec<u8> {
    (0..THUMBNAIL_BYTES).map(|i| u8::try_from((i * 7 + i / 96) % 256).expect("a remainder")).collect()
}

#[test]
fn people_of_the_first_version_are_read_and_written_alike() {
    assert_eq!(decode(PEOPLE), Ok(people()), "read");
    assert_eq!(encode(&people()), PEOPLE, "written");
}

#[test]
fn the_contents_of_an_export_of_the_first_version_are_read_and_written_alike() {
    let read = Contents::parse(CONTENTS).expect("well formed");
    assert_eq!(read.people, people(), "read");
    assert_eq!(read.thumbnails.get(&PictureId(0xb1)).copied(), Some(thumbnail().as_slice()), "with the thumbnail");
    let people = people();
    let mut writer = Writer::new(&people).expect("small");
    writer.add(PictureId(0xb1), &thumbnail());
    assert_eq!(writer.finish(), CONTENTS, "written");
}

#[test]
fn the_header_of_an_export_of_the_first_version_is_read_and_written_alike() {
    let salt = std::array::from_fn(|i| u8::try_from(i).expect("16 numbers"));
    let nonce = std::array::from_fn(|i| u8::try_from(100 + i).expect("12 numbers"));
    let header = Header { rounds: 600_000, salt, nonce };
    // AES-GCM adds a tag of 16 bytes.
    let (read, sealed) = Header::parse(EXPORT).expect("an export");
    assert_eq!((read, sealed.len()), (header, CONTENTS.len() + 16), "read");
    assert_eq!(header.bytes(), EXPORT[..HEADER_BYTES], "written");
}
