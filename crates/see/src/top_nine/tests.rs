//! The ranking against pictures whose responses are known, and the index through its bytes.

use super::*;
use proptest::prelude::*;

/// A response to a picture of 64 x 48 in which one unit responds at one position.
fn spot(layer: SeenLayer, channel: u16, position: Position, value: f32) -> Vec<f32> {
    let [width, height] = [64, 48].map(|pixels| layer.positions(pixels) as usize);
    let units = usize::from(layer.units());
    let mut response = vec![0.0; width * height * units];
    let at = usize::from(position.y) * width + usize::from(position.x);
    response[at * units + usize::from(channel)] = value;
    response
}

const SIZE: [u32; 2] = [64, 48];

#[test]
fn the_nine_strongest_of_twelve_pictures_are_kept_strongest_first() {
    let (layer, at) = (SeenLayer::Conv3_1, Position { x: 5, y: 6 });
    let mut ranking = Ranking::default();
    for picture in 0..12 {
        let value = 1.0 + f32::from(picture * 5 % 12);
        ranking.observe(layer, picture, SIZE, &spot(layer, 7, at, value));
    }
    let top = ranking.top_nine();
    let found: Vec<u8> = top.patches(Unit { layer, channel: 7 }).iter().map(|patch| patch.picture).collect();
    // 5 p mod 12 = 11, 10, 9, ... for these.
    assert_eq!(found, [7, 2, 9, 4, 11, 6, 1, 8, 3], "by strength");
    assert_eq!(top.patches(Unit { layer, channel: 8 }), [], "nothing excites the other units");
    assert_eq!(top.all().count(), PATCHES, "and no other layer");
}

#[test]
fn a_position_whose_field_leaves_the_picture_does_not_count() {
    let strongest = |layer: SeenLayer, x: u16, y: u16| {
        let mut ranking = Ranking::default();
        ranking.observe(layer, 0, SIZE, &spot(layer, 0, Position { x, y }, 1.0));
        ranking.top_nine().patches(Unit { layer, channel: 0 }).len()
    };
    // conv3_1 sees 24 pixels around 2 + 4 p: inside from p = 3 to (64 - 12 - 2) / 4 = 12.
    assert_eq!([2, 3, 12, 13].map(|x| strongest(SeenLayer::Conv3_1, x, 4)), [0, 1, 1, 0], "along a row");
    assert_eq!([2, 3, 8, 9].map(|y| strongest(SeenLayer::Conv3_1, 4, y)), [0, 1, 1, 0], "along a column");
    // Two from the border, and one.
    assert_eq!([1, 2, 5, 6].map(|x| strongest(SeenLayer::Conv4_1, x, 2)), [0, 1, 1, 0], "conv4_1");
    assert_eq!([0, 1, 2, 3].map(|x| strongest(SeenLayer::Conv5_1, x, 1)), [0, 1, 1, 0], "conv5_1");
    assert_eq!([0, 1, 62, 63].map(|x| strongest(SeenLayer::Conv1_1, x, 2)), [0, 1, 1, 0], "conv1_1");
}

#[test]
fn a_unit_that_few_pictures_excite_is_more_selective_than_one_that_all_do() {
    let layer = SeenLayer::Conv2_1;
    let at = Position { x: 9, y: 9 };
    let mut ranking = Ranking::default();
    for picture in 0..20 {
        // Unit 1 likes every picture, unit 2 the first half, unit 3 hardly anything.
        let mut response = spot(layer, 1, at, 2.0);
        let faint = f32::from(picture) * 1e-3;
        for (channel, value) in [(2, if picture < 10 { 1.0 } else { 0.1 }), (3, faint), (4, 1.0), (5, 1.0)] {
            spot(layer, channel, at, value).iter().zip(&mut response).for_each(|(one, sum)| *sum += one);
        }
        ranking.observe(layer, picture, SIZE, &response);
    }
    let found = ranking.most_selective(layer);
    let channels: Vec<u16> = found.iter().map(|(unit, _)| unit.channel).collect();
    assert_eq!(channels, [2, 1, 4, 5], "the weakest of five is left out, and so are the silent ones");
    assert!((found[0].1 - 1.0 / 0.55).abs() < 1e-6 && (found[1].1 - 1.0).abs() < 1e-9, "ratios of means: {found:?}");
}

#[test]
fn a_response_of_the_wrong_size_is_ignored() {
    let mut ranking = Ranking::default();
    ranking.observe(SeenLayer::Conv1_1, 0, SIZE, &[1.0; 100]);
    assert_eq!(ranking, Ranking::default(), "nothing was observed");
}

#[test]
fn bytes_that_are_no_index_are_refused() {
    let bytes = Ranking::default().top_nine().to_bytes();
    assert_eq!(bytes.len(), 8 + 1536, "a byte for each unit that nothing excites");
    assert_eq!(TopNine::from_bytes(b"nothing of the kind"), Err(FormatError::NotAnIndex));
    assert_eq!(TopNine::from_bytes(&bytes[..100]), Err(FormatError::Length(100)), "cut off");
    assert_eq!(TopNine::from_bytes(&[&bytes[..], &[0]].concat()), Err(FormatError::Length(1545)), "too long");
    let mut many = bytes;
    many[8] = 10;
    assert_eq!(TopNine::from_bytes(&many), Err(FormatError::TooMany(10)), "ten patches");
}

/// Responses of conv5_1 to pictures of 64 x 48, whose values are often the same.
fn pictures() -> impl Strategy<Value = Vec<Vec<f32>>> {
    let value = (0_u8..4).prop_map(f32::from);
    proptest::collection::vec(proptest::collection::vec(value, 12 * 4), 1..14)
}

/// The first four units of conv5_1 have these values, the rest are silent.
fn widened(values: &[f32]) -> Vec<f32> {
    values.chunks(4).flat_map(|four| four.iter().copied().chain(std::iter::repeat_n(0.0, 508))).collect()
}

proptest! {
    #[test]
    fn the_index_does_not_depend_on_the_order_of_the_pictures_and_survives_its_bytes(
        pictures in pictures(),
        seed in any::<u64>(),
    ) {
        let mut order: Vec<usize> = (0..pictures.len()).collect();
        let rank = |order: &[usize]| {
            let mut ranking = Ranking::default();
            for picture in order {
                let number = u8::try_from(*picture).expect("few");
                ranking.observe(SeenLayer::Conv5_1, number, SIZE, &widened(&pictures[*picture]));
            }
            ranking.top_nine()
        };
        let found = rank(&order);
        order.sort_by_key(|picture| (*picture as u64).wrapping_mul(seed | 1));
        prop_assert_eq!(&rank(&order), &found, "in the order {:?}", order);
        prop_assert_eq!(TopNine::from_bytes(&found.to_bytes()), Ok(found));
    }

    #[test]
    fn each_patch_is_as_strong_as_its_picture_s_maximum(pictures in pictures()) {
        let mut ranking = Ranking::default();
        for (number, picture) in (0..).zip(&pictures) {
            ranking.observe(SeenLayer::Conv5_1, number, SIZE, &widened(picture));
        }
        // Of 4 x 3 positions, those one from the border.
        let inside = [(1, 1), (2, 1)];
        let value = |picture: &[f32], unit: usize, (x, y): (usize, usize)| picture[(y * 4 + x) * 4 + unit];
        let top = ranking.top_nine();
        for channel in 0..4_u16 {
            let unit = usize::from(channel);
            let mut maxima: Vec<f32> = pictures
                .iter()
                .map(|picture| inside.iter().map(|at| value(picture, unit, *at)).fold(0.0, f32::max))
                .filter(|value| *value > 0.0)
                .collect();
            maxima.sort_by(|a, b| b.total_cmp(a));
            maxima.truncate(PATCHES);
            let found: Vec<f32> = top
                .patches(Unit { layer: SeenLayer::Conv5_1, channel })
                .iter()
                .map(|patch| {
                    let at = (usize::from(patch.position.x), usize::from(patch.position.y));
                    value(&pictures[usize::from(patch.picture)], unit, at)
                })
                .collect();
            prop_assert_eq!(found, maxima, "unit {}", channel);
        }
    }
}
