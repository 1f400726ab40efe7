//! What is shown of a layer, through every order of questions and answers.

use super::*;
use protocol::failure::FailureKind;

const SIZE: Size = Size::new(64, 48);

fn look(channels: &[u16]) -> (Look, Vec<f32>) {
    let map = Size::new(16, 12);
    let unit = |(i, channel): (usize, &u16)| UnitResponse {
        channel: *channel,
        strength: 9.0 - i as f32,
        position: Position { x: 5, y: 4 + *channel % 3 },
    };
    let units: Vec<_> = channels.iter().enumerate().map(unit).collect();
    let maps = channels.iter().flat_map(|channel| (0..192).map(move |i| f32::from(*channel) + i as f32)).collect();
    (Look { size: SIZE, layer: SeenLayer::Conv3_1, map, units, net_ms: 1.0 }, maps)
}

fn looked(view: &mut LookView, id: u32, channels: &[u16]) {
    view.ask(LookId(id), LookAt::Same);
    let (look, maps) = look(channels);
    assert_eq!(view.looked(LookId(id), &look, maps), Answer::Shown, "nothing else was asked");
}

#[test]
fn of_a_camera_the_frame_that_is_held_is_shown_and_never_the_photo() {
    let mut view = LookView::default();
    let photo = Arc::new(RgbField::filled(SIZE, [1.0; 3]).to_rgba());
    view.ask(LookId(1), LookAt::Frame);
    let (found, maps) = look(&[0]);
    assert_eq!(view.looked(LookId(1), &found, maps), Answer::Shown);
    assert_eq!(view.picture(Some(&photo)), None, "the worker has not sent the frame");
    let (unit, position) = (Unit { layer: SeenLayer::Conv3_1, channel: 0 }, Position { x: 5, y: 4 });
    view.carried(unit, position, 1.0, [64, 48], &vec![9.0; 2 * 3 * 64 * 48]);
    view.show_layer(SeenLayer::Conv1_1);
    let frame = view.picture(Some(&photo)).expect("the frame").clone();
    assert!(frame.bytes()[0] == 9 && view.carried_back().is_none(), "also while another layer is awaited");
    view.ask(LookId(2), LookAt::Photo(SIZE));
    assert_eq!(view.picture(Some(&photo)), Some(&photo), "the photo again");
}

#[test]
fn the_strongest_unit_is_pointed_at_where_it_responds_most_and_stays_on_the_next_picture() {
    let mut view = LookView::default();
    looked(&mut view, 1, &[7, 9]);
    assert_eq!(view.chosen(), Some((7, Position { x: 5, y: 5 })), "the first of the page");
    view.choose(9);
    assert_eq!(view.value(), Some(9.0 + 4.0 * 16.0 + 5.0), "its own map");
    looked(&mut view, 2, &[3, 9]);
    assert_eq!(view.chosen().map(|(channel, _)| channel), Some(9), "the unit stays");
    looked(&mut view, 3, &[1, 2]);
    assert_eq!(view.chosen().map(|(channel, _)| channel), Some(1), "it is not on this page");
    assert!(!view.is_waiting(), "everything was answered");
}

#[test]
fn a_position_is_moved_by_one_and_stops_at_the_edge() {
    let mut view = LookView::default();
    looked(&mut view, 1, &[0]);
    view.point_beside(Direction::Right);
    view.point_beside(Direction::Down);
    assert_eq!(view.chosen(), Some((0, Position { x: 6, y: 5 })), "a step each");
    let [left, top, width, height] = view.field().expect("a field").bounds();
    assert_eq!((left, top, width, height), (2 + 6 * 4 - 12, 2 + 5 * 4 - 12, 24, 24), "what it sees");
    view.point(-5, 99);
    assert_eq!(view.chosen(), Some((0, Position { x: 0, y: 11 })), "the corner");
}

#[test]
fn an_answer_about_another_layer_or_position_is_ignored() {
    let mut view = LookView::default();
    let choices: [fn(&mut LookView); 3] = [
        |view| view.show_layer(SeenLayer::Conv1_1),
        |view| view.show_order(UnitOrder::ByChannel),
        |view| view.turn_page(true),
    ];
    for choose in choices {
        view.ask(LookId(1), LookAt::Same);
        choose(&mut view);
        assert!(view.is_waiting(), "the answer is still to come");
        let (found, maps) = look(&[0]);
        assert_eq!(view.looked(LookId(1), &found, maps), Answer::Outdated, "something else is wanted by now");
        assert_eq!(view.look(), None, "it is not shown");
    }
    view.ask(LookId(2), LookAt::Same);
    view.ask(LookId(3), LookAt::Same);
    let (found, maps) = look(&[0]);
    assert_eq!(view.looked(LookId(2), &found, maps.clone()), Answer::Ignored, "a newer one is on its way");
    view.skipped(LookId(2));
    assert_eq!(view.looked(LookId(3), &found, maps), Answer::Shown, "the last one");
    let mut view = LookView::default();
    looked(&mut view, 1, &[0]);
    let numbers = vec![1.0; 2 * 3 * 64 * 48];
    let (unit, position) = (Unit { layer: SeenLayer::Conv3_1, channel: 0 }, Position { x: 5, y: 4 });
    view.carried(unit, Position { x: 9, y: 9 }, 1.0, [64, 48], &numbers);
    assert_eq!(view.carried_back(), None, "not where it is pointed at");
    view.carried(unit, position, 1.0, [64, 48], &numbers[1..]);
    assert_eq!(view.carried_back(), None, "a number is missing");
    view.carried(unit, position, 1.0, [64, 48], &numbers);
    let back = view.carried_back().expect("what came back");
    assert_eq!(
        (back.picture.size(), back.photo.size()),
        (SIZE, Size::new(24, 24)),
        "the picture, and what is seen of it"
    );
    assert_eq!(back.gradient.size(), back.photo.size(), "the same part");
}

#[test]
fn pages_end_with_the_layer_and_another_order_begins_at_the_first() {
    let mut view = LookView::default();
    view.turn_page(false);
    assert_eq!(view.page(), (0, 256), "the first");
    (0..99).for_each(|_| view.turn_page(true));
    assert_eq!(view.page(), (240, 256), "the last one, with 16 units");
    view.show_order(UnitOrder::ByChannel);
    assert_eq!(view.page(), (0, 256), "the first again");
    view.fail(Some(Failure::new(FailureKind::NotStarted, "")));
    assert!(view.failure().is_some() && !view.is_waiting(), "it says why");
}
