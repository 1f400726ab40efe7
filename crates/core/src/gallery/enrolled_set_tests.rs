//! Tests of the enrolled set.

use super::super::embedding_version::tests::embedding_version;
use super::super::record::tests::{embedding, person};
use super::super::template::template;
use super::*;
use crate::gallery::person::ImportMode;
use proptest::prelude::*;

fn enrolled() -> EnrolledSet {
    EnrolledSet::new(
        [person(1, "Bea", &[0.0, 0.2]), person(2, "ada", &[1.0]), person(3, "Ada", &[])],
        Some(embedding_version('a')),
    )
}

fn applied(enrolled: &EnrolledSet, changeset: Changeset) -> EnrolledSet {
    let mut changed = enrolled.clone();
    changed.apply(changeset);
    changed
}

fn picture(id: u64, at: u64) -> PictureRecord {
    let mut picture = person(id, "x", &[0.5]).pictures.remove(0);
    (picture.id, picture.at) = (PictureId(id), UnixMs(at));
    picture
}

#[test]
fn people_are_sorted_by_name_ignoring_case() {
    let names: Vec<(String, u64)> = enrolled().people().into_iter().map(|p| (p.name, p.id.0)).collect();
    assert_eq!(names, [("Ada".into(), 3), ("ada".into(), 2), ("Bea".into(), 1)], "then by the date");
    assert_eq!((enrolled().count(), enrolled().pictures()), (3, 3), "counted");
}

#[test]
fn pictures_of_another_encoder_are_kept_but_not_compared() {
    let mut enrolled = enrolled();
    assert_eq!(enrolled.index().pictures(), 3, "all are comparable");
    enrolled.set_encoders([embedding_version('b')]);
    assert_eq!((enrolled.index().pictures(), enrolled.pictures()), (0, 3), "none is comparable, none is lost");
    let encoders: Vec<_> = enrolled.people().iter().flat_map(|p| &p.pictures).map(|p| p.encoder).collect();
    assert_eq!(encoders, [PictureEncoder::Other; 3], "and the list shows it");
    assert_eq!((enrolled.incomparable(), enrolled.to_renew()), (3, 0), "nobody can be named");
}

/// The people above, enrolled with an encoder that is an earlier one by now, and Cyd of the current one.
fn after_a_change_of_encoder() -> EnrolledSet {
    let mut cyd = person(4, "Cyd", &[2.0]);
    cyd.pictures[0].embedding_version = embedding_version('b');
    let people = enrolled().records().cloned().chain([cyd]).collect::<Vec<_>>();
    EnrolledSet::new(people, [embedding_version('b'), embedding_version('a')])
}

fn new_picture(id: u64, place: f32) -> PictureRecord {
    let mut picture = person(id, "x", &[place]).pictures.remove(0);
    (picture.id, picture.embedding_version) = (PictureId(id), embedding_version('b'));
    picture
}

#[test]
fn each_person_is_compared_by_one_encoder() {
    let enrolled = after_a_change_of_encoder();
    let (current, earlier) = (enrolled.index(), enrolled.index_of(&embedding_version('a')));
    assert_eq!((current.people(), earlier.people(), enrolled.to_renew()), (1, 2, 2), "Cyd, and Ada and Bea");
    assert_eq!(enrolled.encoder_of(PersonId(1)), Some(&embedding_version('a')), "Bea by the earlier one");
    assert_eq!(enrolled.encoder_of(PersonId(3)), None, "nobody without pictures");
    let face = Encodings::new(embedding(0.0));
    assert_eq!(enrolled.compare(PersonId(1), &face), None, "never with an embedding of another encoder");
    let face = face.with(embedding_version('a'), embedding(0.2));
    let hit = enrolled.compare(PersonId(1), &face).expect("encoded by it");
    let template = template(&[embedding(0.0), embedding(0.2)]).expect("two pictures");
    assert!(
        (hit.distance - template.distance(&embedding(0.2))).abs() < 1e-6,
        "the numbers of that encoder only: {hit:?}"
    );
    assert_eq!(enrolled.nearest(&face).count(), 2, "one list for each encoder");
}

#[test]
fn a_renewed_person_is_compared_by_the_current_encoder_and_loses_nothing_unasked() {
    let before = after_a_change_of_encoder();
    assert_eq!(
        before.remove_earlier(PersonId(1)),
        Err(EnrolledSetError::NoSuchPicture),
        "no picture takes their place"
    );
    let changeset = before.add_picture(PersonId(1), UnixMs(0), new_picture(900, 0.1)).expect("room");
    let renewed = applied(&before, changeset);
    assert_eq!(renewed.encoder_of(PersonId(1)), Some(&embedding_version('b')), "Bea by the current one");
    assert_eq!((renewed.pictures(), renewed.to_renew()), (5, 1), "with her earlier pictures");
    let bea = renewed.people().into_iter().find(|p| p.id == PersonId(1)).expect("there");
    assert_eq!((bea.needs_renewal(), bea.replaced_pictures()), (false, 2), "which are compared no more");
    let changeset = renewed.remove_earlier(PersonId(1)).expect("Bea has another picture");
    assert_eq!(changeset.drop_thumbnails, [PictureId(100), PictureId(101)], "with their thumbnails");
    let cleared = applied(&renewed, changeset);
    assert_eq!(cleared.person(PersonId(1)).map(|p| p.pictures.len()), Ok(1), "on request");
    assert_eq!(cleared.remove_earlier(PersonId(1)), Err(EnrolledSetError::NoSuchPicture), "nothing more");
}

#[test]
fn the_list_tells_who_is_enrolled_only_with_an_earlier_encoder() {
    let people = after_a_change_of_encoder().people();
    let to_renew: Vec<&str> = people.iter().filter(|p| p.needs_renewal()).map(|p| p.name.as_str()).collect();
    assert_eq!(to_renew, ["ada", "Bea"], "not Cyd, and not somebody without pictures");
    assert!(people.iter().filter(|p| p.needs_renewal()).all(Person::is_compared), "they are named all the same");
}

#[test]
fn an_import_counts_only_pictures_of_encoders_that_are_not_offered() {
    let enrolled = after_a_change_of_encoder();
    let (_, report) = enrolled.import(&[person(8, "Dee", &[0.4])], ImportMode::Merge).expect("there is room");
    assert_eq!(report.incompatible, 0, "the earlier one is offered");
    let mut eve = person(9, "Eve", &[0.4]);
    eve.pictures[0].embedding_version = embedding_version('c');
    assert_eq!(enrolled.import(&[eve], ImportMode::Merge).expect("there is room").1.incompatible, 1, "another is not");
}

#[test]
fn merging_removes_the_entry_and_keeps_its_pictures() {
    let enrolled = enrolled();
    let merged = applied(&enrolled, enrolled.merge(PersonId(2), PersonId(1)).expect("both are there"));
    assert_eq!((merged.count(), merged.pictures()), (2, 3), "one entry less");
    assert_eq!(merged.person(PersonId(1)).map(|p| p.name.as_str()), Ok("Bea"), "the remaining entry's name");
    assert_eq!(enrolled.merge(PersonId(1), PersonId(1)), Err(EnrolledSetError::SamePerson), "not with themselves");
    assert_eq!(
        enrolled.merge(PersonId(1), PersonId(9)),
        Err(EnrolledSetError::NoSuchPerson),
        "nor with a missing person"
    );
}

#[test]
fn a_person_has_at_most_twenty_pictures() {
    let full = EnrolledSet::new(
        [person(1, "Bea", &[0.1; MAX_PICTURES_PER_PERSON]), person(2, "Ada", &[0.2])],
        Some(embedding_version('a')),
    );
    let more = full.add_picture(PersonId(1), UnixMs(0), picture(900, 0));
    assert_eq!(more, Err(EnrolledSetError::TooManyPictures), "one more");
    assert_eq!(full.merge(PersonId(2), PersonId(1)), Err(EnrolledSetError::TooManyPictures), "by merging");
    let file = [person(1, "Bea", &[0.1]), PersonRecord { pictures: vec![picture(7, 7)], ..person(1, "B", &[]) }];
    let (changeset, report) = full.import(&file[1..], ImportMode::Merge).expect("room");
    assert_eq!((changeset, report.skipped, report.new_pictures), (Changeset::default(), 1, 0), "by an import");
}

#[test]
fn deleting_a_picture_keeps_the_person_and_drops_its_thumbnail() {
    let enrolled = enrolled();
    let changeset = enrolled.remove_picture(PictureId(201)).map(|_| ());
    assert_eq!(changeset, Err(EnrolledSetError::NoSuchPicture), "no such picture");
    let changeset = enrolled.remove_picture(PictureId(200)).expect("Ada's");
    assert_eq!(changeset.drop_thumbnails, [PictureId(200)], "its thumbnail");
    let changed = applied(&enrolled, changeset);
    assert_eq!((changed.count(), changed.pictures()), (3, 2), "the person stays");
}

#[test]
fn importing_existing_people_changes_nothing() {
    let enrolled = enrolled();
    let everybody: Vec<_> = enrolled.records().cloned().collect();
    let (changeset, report) = enrolled.import(&everybody, ImportMode::Merge).expect("room");
    assert_eq!((report.new_people, report.new_pictures, report.skipped), (0, 0, 0), "{report:?}");
    let same = applied(&enrolled, changeset);
    assert_eq!(same.people(), enrolled.people(), "as before");
}

#[test]
fn a_merge_writes_only_the_thumbnails_of_pictures_that_it_adds() {
    let enrolled = enrolled();
    let mut bea = person(1, "Bea", &[0.0, 0.2]);
    bea.pictures.push(picture(777, 5));
    // The picture of "ada" under somebody else's id must not be touched either.
    let thief = PersonRecord { pictures: person(2, "ada", &[1.0]).pictures, ..person(9, "Eve", &[]) };
    let (changeset, _) = enrolled.import(&[bea, thief], ImportMode::Merge).expect("room");
    assert_eq!(changeset.new_pictures, BTreeSet::from([PictureId(777)]), "what is there stays as it is");
    let (changeset, _) = enrolled.import(&[person(1, "Bea", &[0.0])], ImportMode::Replace).expect("room");
    assert_eq!(changeset.new_pictures, BTreeSet::from([PictureId(100)]), "replacing writes all of the file");
}

#[test]
fn only_a_change_of_embeddings_builds_the_index_again() {
    let mut enrolled = enrolled();
    let index = enrolled.index();
    enrolled.apply(enrolled.rename(PersonId(1), "Beatrice").expect("there"));
    enrolled.apply(enrolled.remove_person(PersonId(3)).expect("there"));
    assert!(Arc::ptr_eq(&index, &enrolled.index()), "a name, or somebody without pictures");
    enrolled.apply(enrolled.remove_picture(PictureId(100)).expect("there"));
    assert!(!Arc::ptr_eq(&index, &enrolled.index()), "a picture less");
    let index = enrolled.index();
    enrolled.apply(enrolled.add_picture(PersonId(1), UnixMs(9), picture(900, 0)).expect("room"));
    assert!(!Arc::ptr_eq(&index, &enrolled.index()), "a picture more");
    let index = enrolled.index();
    enrolled.apply(enrolled.merge(PersonId(2), PersonId(1)).expect("there"));
    assert!(!Arc::ptr_eq(&index, &enrolled.index()), "pictures of another owner");
}

#[test]
fn names_that_older_versions_stored_are_shown_and_imported_without_invisible_characters() {
    let old = [person(1, "Zoe\u{308}", &[]), person(2, "a\u{202E}b", &[]), person(3, "\u{200B}", &[])];
    let names = |enrolled: &EnrolledSet| enrolled.records().map(|p| p.name.clone()).collect::<Vec<_>>();
    let opened = EnrolledSet::new(old.clone(), None);
    assert_eq!(names(&opened), ["Zoë", "ab", "?"], "opened");
    for mode in [ImportMode::Merge, ImportMode::Replace] {
        let empty = EnrolledSet::default();
        let (changeset, _) = empty.import(&old, mode).expect("room");
        assert_eq!(names(&applied(&empty, changeset)), ["Zoë", "ab", "?"], "imported: {mode:?}");
    }
}

#[test]
fn two_people_may_have_one_name() {
    let enrolled = enrolled();
    let changed = applied(&enrolled, enrolled.add(PersonId(77), "Bea", UnixMs(1), picture(777, 5)).expect("a name"));
    assert_eq!(changed.records().filter(|person| person.name == "Bea").count(), 2, "each with an own entry");
    let labels = |enrolled: &EnrolledSet| enrolled.people().into_iter().map(|p| p.label).collect::<Vec<_>>();
    assert_eq!(labels(&changed), ["Ada", "ada (2)", "Bea", "Bea (2)"], "told apart, in the order of their dates");
    assert_eq!(changed.label(PersonId(1)), Ok("Bea (2)"), "1970 was earlier");
    let renamed = applied(&changed, changed.rename(PersonId(77), "Bea King").expect("there"));
    assert_eq!(renamed.label(PersonId(1)), Ok("Bea"), "the only one of that name");
    let deleted = applied(&changed, changed.remove_person(PersonId(77)).expect("there"));
    assert_eq!(deleted.label(PersonId(1)), Ok("Bea"), "again");
}

#[test]
fn no_gallery_grows_beyond_the_largest_that_can_be_exported() {
    let full = EnrolledSet::new((0..MAX_PEOPLE as u64 - 1).map(|id| person(id, "a", &[])), None);
    let added = full.add(PersonId(77_777), "Zoe", UnixMs(0), picture(1, 0)).expect("room for one");
    let full = applied(&full, added);
    let more = full.add(PersonId(88_888), "Bea", UnixMs(0), picture(2, 0));
    assert_eq!(more, Err(EnrolledSetError::TooManyPeople), "by enrolling");
    let [known, new] = [person(7, "a", &[0.5]), person(99_999, "Bea", &[])];
    let merged = full.import(&[known.clone(), new.clone()], ImportMode::Merge);
    assert_eq!(merged.map(drop), Err(EnrolledSetError::TooManyPeople), "by merging");
    assert!(full.import(&[known], ImportMode::Merge).is_ok(), "pictures of people who are there are no new people");
    assert!(full.import(&[new], ImportMode::Replace).is_ok(), "nor is the file, which replaces them");
    assert!(full.add_picture(PersonId(7), UnixMs(0), picture(3, 0)).is_ok(), "nor a picture");
}

#[test]
fn replacing_keeps_only_the_people_in_the_file() {
    let enrolled = enrolled();
    let (changeset, report) = enrolled.import(&[person(9, "Zoe", &[0.3])], ImportMode::Replace).expect("room");
    assert_eq!((report.people, report.new_people, report.new_pictures), (1, 1, 1), "{report:?}");
    assert_eq!(changeset.drop_thumbnails.len(), 3, "every previous thumbnail");
    let names: Vec<String> = applied(&enrolled, changeset).people().into_iter().map(|p| p.name).collect();
    assert_eq!(names, ["Zoe"], "nobody else");
}

#[test]
fn a_gallery_that_an_earlier_version_let_grow_too_large_still_takes_pictures() {
    let large = EnrolledSet::new((0..=MAX_PEOPLE as u64).map(|id| person(id, "a", &[])), None);
    let merged = large.import(&[person(7, "a", &[0.5])], ImportMode::Merge);
    assert!(merged.is_ok_and(|(changeset, _)| changeset.put.len() == 1), "of people who are there");
    let more = large.add(PersonId(88_888), "Bea", UnixMs(0), picture(2, 0));
    assert_eq!(more, Err(EnrolledSetError::TooManyPeople), "it does not grow");
}

#[test]
fn two_entries_with_twenty_pictures_together_can_be_merged() {
    let set = EnrolledSet::new(
        [person(1, "Bea", &[0.1; MAX_PICTURES_PER_PERSON - 1]), person(2, "Ada", &[0.2])],
        Some(embedding_version('a')),
    );
    let merged = applied(&set, set.merge(PersonId(2), PersonId(1)).expect("twenty are allowed"));
    assert_eq!(merged.person(PersonId(1)).map(|p| p.pictures.len()), Ok(MAX_PICTURES_PER_PERSON), "all of them");
}

#[test]
fn a_deleted_person_leaves_no_thumbnail_behind() {
    let changeset = enrolled().remove_person(PersonId(1)).expect("there");
    assert_eq!(
        (changeset.remove, changeset.drop_thumbnails),
        (vec![PersonId(1)], vec![PictureId(100), PictureId(101)]),
        ""
    );
}

#[test]
fn the_thumbnail_of_a_new_picture_is_written() {
    let enrolled = enrolled();
    let added = enrolled.add(PersonId(77), "Dee", UnixMs(1), picture(777, 5)).expect("a name");
    assert_eq!(added.new_pictures, BTreeSet::from([PictureId(777)]), "of somebody new");
    let more = enrolled.add_picture(PersonId(1), UnixMs(1), picture(778, 5)).expect("room");
    assert_eq!(more.new_pictures, BTreeSet::from([PictureId(778)]), "of somebody who is there");
}

#[test]
fn an_import_that_adds_nothing_writes_nothing() {
    let enrolled = enrolled();
    let everybody: Vec<_> = enrolled.records().cloned().collect();
    let (changeset, _) = enrolled.import(&everybody, ImportMode::Merge).expect("room");
    assert_eq!(changeset, Changeset::default(), "not even the same again");
}

#[test]
fn the_people_of_each_encoder_are_told_apart() {
    let enrolled = after_a_change_of_encoder();
    let earlier = [1, 2, 3, 4, 99].map(|id| enrolled.is_enrolled_earlier(PersonId(id)));
    assert_eq!(earlier, [true, true, false, false, false], "Bea and ada; not who has no picture, Cyd, or nobody");
    let current: Vec<_> = enrolled.current().map(|(person, picture)| (person.id, picture.id)).collect();
    assert_eq!(current, [(PersonId(4), PictureId(400))], "Cyd's picture is compared with others");
    let unknown = EnrolledSet::new([person(1, "Bea", &[0.0])], [embedding_version('c')]).people();
    assert!(!unknown[0].is_compared() && unknown[0].needs_renewal(), "by no encoder that is offered");
}

proptest! {
    #[test]
    fn a_removed_person_is_never_found_again(place in -0.5_f32..1.5, who in 1_u64..3) {
        let enrolled = enrolled();
        let face = person(50, "x", &[place]).pictures.remove(0).embedding;
        let changed = applied(&enrolled, enrolled.remove_person(PersonId(who)).expect("there"));
        let found = changed.index().nearest(&face);
        prop_assert!([found.best, found.runner_up].into_iter().flatten().all(|hit| hit.person != PersonId(who)));
        prop_assert!(changed.person(PersonId(who)).is_err() && changed.index().compare(PersonId(who), &face).is_none());
    }

    #[test]
    fn adding_an_impostor_changes_no_other_distance(place in -0.5_f32..1.5, impostor in -3.0_f32..3.0) {
        let enrolled = enrolled();
        let face = person(50, "x", &[place]).pictures.remove(0).embedding;
        let mut new = picture(777, 5);
        new.embedding = person(51, "x", &[impostor]).pictures.remove(0).embedding;
        let changed = applied(&enrolled, enrolled.add(PersonId(77), "New", UnixMs(1), new).expect("a name"));
        for who in [1, 2] {
            let (before, after) =
                (enrolled.index().compare(PersonId(who), &face), changed.index().compare(PersonId(who), &face));
            prop_assert_eq!(before, after);
        }
    }
}
