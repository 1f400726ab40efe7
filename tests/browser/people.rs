//! The gallery's pages, with a fake worker.

use super::page_harness::PageHarness;
use js_sys::Function;
use leptos::prelude::*;
use likeness::pages::claim::ClaimPage;
use likeness::pages::people::PeoplePage;
use likeness::pages::recognise::RecognisePage;
use likeness::pages::similarity::SimilarityPage;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Two people, in an unlocked gallery.
const TWO: &str = "const picture = (id) => ({ id: hex(id), at: 1e12, thumbnail: true, encoder: 'Current' });
    gallery.people = [
      { id: hex(1), name: 'Ada', consented_at: 1e12, pictures: [picture(11), picture(12)] },
      { id: hex(2), name: 'Grace', consented_at: 1e12, pictures: [picture(21)] },
    ];
    Object.assign(gallery, { state: 'Unlocked', lock: 'Passphrase' });";

/// The same two, of whom Ada was enrolled with an earlier net.
fn ada_of_an_earlier_net() -> String {
    format!("{TWO} gallery.people[0].pictures.forEach((picture) => {{ picture.encoder = 'Earlier'; }});")
}

/// Gives a photo to a file field.
async fn give_photo(page: &PageHarness, selector: &str) {
    let give = "const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 64 });
        canvas.getContext('2d').fillRect(0, 0, 64, 64);
        return new Promise((done) => canvas.toBlob((blob) => {
            const transfer = new DataTransfer();
            transfer.items.add(new File([blob], 'ada.png', { type: 'image/png' }));
            input.files = transfer.files;
            input.dispatchEvent(new Event('change'));
            done();
        }));";
    let input = page.find(selector).await;
    let given = Function::new_with_args("input", give).call1(&JsValue::NULL, &input).expect("it runs");
    let given: js_sys::Promise = given.unchecked_into();
    wasm_bindgen_futures::JsFuture::from(given).await.expect("a picture");
}

#[wasm_bindgen_test]
async fn a_person_of_an_earlier_net_is_renewed_by_a_photo() {
    let page = people(&ada_of_an_earlier_net());
    page.says("1 person is enrolled with an earlier net").await;
    page.find("details.person summary").await.click();
    page.says("Enrolled with an earlier net. Add a new picture to renew.").await;
    give_photo(&page, "details.person input[type=file]").await;
    page.says("Ada is renewed.").await;
    page.says("2 pictures of an earlier net are kept").await;
    page.press("Delete what the earlier net made").await;
    page.says("Ada stays enrolled with the new ones.").await;
    page.press("Delete").await;
    page.says_no_more("of an earlier net are kept").await;
}

#[wasm_bindgen_test]
async fn a_face_that_may_be_somebody_elses_is_asked_about_before_it_renews() {
    let page = people(&format!("{} gallery.doubt = true;", ada_of_an_earlier_net()));
    page.find("details.person summary").await.click();
    page.says("Add a new picture to renew").await;
    give_photo(&page, "details.person input[type=file]").await;
    page.says("Is it Ada?").await;
    page.press("Yes, renew Ada").await;
    page.says("Ada is renewed.").await;
}

fn people(before: &str) -> PageHarness {
    PageHarness::new(before, |store| view! { <PeoplePage store /> })
}

#[wasm_bindgen_test]
async fn a_gallery_is_created_with_a_passphrase_that_is_typed_twice() {
    let page = people("");
    page.says("Create a gallery").await;
    page.fill("#new-passphrase", "open sesame").await;
    page.fill("#new-passphrase-again", "open seasme").await;
    page.press("Create the gallery").await;
    page.says("The two passphrases differ").await;
    page.fill("#new-passphrase-again", "open sesame").await;
    page.press("Create the gallery").await;
    page.says("Enrol somebody").await;
}

#[wasm_bindgen_test]
async fn a_gallery_is_created_while_the_browser_still_asks_whether_to_keep_it() {
    // As Firefox does, whose question can stay open for ever.
    let silent = "const native = StorageManager.prototype.persist;
        StorageManager.prototype.persist = () => new Promise(() => {});
        return () => { StorageManager.prototype.persist = native; };";
    let restore: Function = Function::new_no_args(silent).call0(&JsValue::NULL).expect("it runs").unchecked_into();
    let page = people("");
    page.fill("#new-passphrase", "open sesame").await;
    page.fill("#new-passphrase-again", "open sesame").await;
    page.press("Create the gallery").await;
    page.says("Enrol somebody").await;
    restore.call0(&JsValue::NULL).expect("it was there before");
}

#[wasm_bindgen_test]
async fn wrong_passphrases_are_reported_and_the_fifth_makes_wait() {
    let page = people("Object.assign(gallery, { state: 'Locked', lock: 'Passphrase', wrong: 2 });");
    page.says("The gallery is locked").await;
    for tries in 3..=5 {
        page.fill("#passphrase", "sesame").await;
        page.press("Unlock the gallery").await;
        page.until("an answer", |page| {
            page.store.gallery.status.with_untracked(|status| status.as_ref().is_some_and(|s| s.wrong == tries))
        })
        .await;
    }
    page.says("Too many wrong passphrases").await;
    page.says("Wait 30 s").await;
    let button = page.find("button[type=submit]").await;
    assert!(button.has_attribute("disabled"), "nothing can be tried meanwhile");
}

#[wasm_bindgen_test]
async fn the_camera_enrols_once_a_face_is_named_and_agreed() {
    let page = people("Object.assign(gallery, { state: 'Unlocked', lock: 'ThisBrowser' });");
    page.press("Use camera").await;
    page.says("Who is it?").await;
    page.press("Enrol").await;
    page.says("Type a name.").await;
    page.fill("#enrol-name", "Ada").await;
    page.says("Tick that the person agrees.").await;
    page.tick("form .option input").await;
    page.press("Enrol").await;
    page.says("Ada is enrolled with 1 picture.").await;
    // The list comes from the worker after the answer.
    let is_ada =
        |page: &PageHarness| page.store.gallery.people.with_untracked(|people| people.iter().any(|p| p.name == "Ada"));
    page.until("Ada in the list", is_ada).await;
}

#[wasm_bindgen_test]
async fn a_face_that_resembles_an_enrolled_person_is_queried() {
    let twin = "gallery.people = [{ id: hex(9), name: 'Twin', consented_at: 1, pictures: [] }];
        Object.assign(gallery, { state: 'Unlocked', lock: 'ThisBrowser' });";
    let page = people(twin);
    page.press("Enrol somebody").await;
    page.press("Use camera").await;
    page.says("Who is it?").await;
    page.fill("#enrol-name", "Ada").await;
    page.tick("form .option input").await;
    page.press("Enrol").await;
    page.says("This face looks like Twin").await;
    page.press("No, Ada is somebody else").await;
    page.says("Ada is enrolled with 1 picture.").await;
}

#[wasm_bindgen_test]
async fn another_person_of_a_known_name_gets_an_own_entry() {
    let page = people(
        "gallery.people = [{ id: hex(9), name: 'Ada', consented_at: 1, pictures: [] }];
        Object.assign(gallery, { state: 'Unlocked', lock: 'ThisBrowser' });",
    );
    page.press("Enrol somebody").await;
    page.press("Use camera").await;
    page.says("Who is it?").await;
    page.fill("#enrol-name", "Ada").await;
    page.says("Ada is already enrolled").await;
    page.tick("#enrol-another").await;
    page.says_no_more("Ada is already enrolled").await;
    page.tick("form .option:not(:has(#enrol-another)) input").await;
    page.press("Enrol").await;
    page.says("Ada (2) is enrolled with 1 picture.").await;
    let are_two = |page: &PageHarness| {
        page.store.gallery.people.with_untracked(|people| people.iter().filter(|p| p.id.0 != 9).count() == 1)
    };
    page.until("two people", are_two).await;
}

#[wasm_bindgen_test]
async fn people_are_searched_renamed_and_deleted() {
    let page = people(TWO);
    page.says("2 people").await;
    page.fill("#search", "gra").await;
    page.says("1 of 2 people").await;
    page.find("details.person summary").await.click();
    page.fill("input[id='name-2']", "Admiral Hopper").await;
    page.press("Rename").await;
    page.says("Nobody is called \u{201c}gra\u{201d}").await;
    page.fill("#search", "").await;
    page.says("Admiral Hopper").await;
    page.find("details.person:not([open]) summary").await.click();
    page.press("Delete Ada").await;
    page.says("Delete Ada and 2 pictures?").await;
    page.press("Delete").await;
    page.says_no_more("Ada").await;
    page.says("1 person").await;
}

#[wasm_bindgen_test]
async fn of_two_people_of_one_name_every_button_says_whom_it_concerns() {
    let page = people(&format!("{TWO} gallery.people[1].name = 'Ada';"));
    page.says("2 people").await;
    page.fill("#search", "(2)").await;
    page.says("1 of 2 people").await;
    page.find("details.person summary").await.click();
    let delete = page.find(".pictures button").await.get_attribute("aria-label").unwrap_or_default();
    assert!(delete.contains("Ada (2)"), "read aloud: {delete}");
    let others = page.find("select[id='merge-2']").await.text_content().unwrap_or_default();
    assert!(others.contains("Ada") && !others.contains("(2)"), "the other one: {others}");
    page.press("Delete Ada (2)").await;
    page.says("Delete Ada (2) and 1 picture?").await;
    page.press("Delete").await;
    page.fill("#search", "").await;
    page.says_no_more("Ada (2)").await;
}

#[wasm_bindgen_test]
async fn an_import_counts_the_people_and_is_cancelled() {
    let page = people(TWO);
    page.says("2 people").await;
    page.press("Import a file").await;
    let choose = "const files = new DataTransfer();
        files.items.add(new File(['x'], 'a.likeness'));
        input.files = files.files;";
    let file: JsValue = page.find("#import-file").await.into();
    Function::new_with_args("input", choose).call1(&JsValue::NULL, &file).expect("a file is chosen");
    page.fill("#import-passphrase", "slow sesame").await;
    page.press("Import").await;
    page.says("Encrypting the people").await;
    page.says("3 of 9 people").await;
    page.press("Cancel the import").await;
    page.says("Nothing of the file was stored.").await;
    assert!(!page.text().contains("Cancel the import"), "it is over: {}", page.text());
}

#[wasm_bindgen_test]
async fn everything_is_deleted_once_confirmed_and_nothing_is_left() {
    let page = people(TWO);
    page.says("2 people").await;
    page.find(".settings-panel details:last-of-type summary").await.click();
    page.find(".settings-panel details:last-of-type button").await.click();
    page.press("Delete it all").await;
    page.says("nothing is left").await;
    page.says("Create a gallery").await;
}

#[wasm_bindgen_test]
async fn a_gallery_that_could_not_be_deleted_is_not_reported_as_deleted() {
    let held = format!("{TWO} answers.DeleteEverything = () => failed('HeldByOtherTab');");
    let page = people(&held);
    page.says("2 people").await;
    page.find(".settings-panel details:last-of-type summary").await.click();
    page.find(".settings-panel details:last-of-type button").await.click();
    page.press("Delete it all").await;
    page.says("Another tab with an older version of this page is using the gallery").await;
    assert!(!page.text().contains("nothing is left"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn the_camera_names_everyone_in_front_of_it() {
    let before = format!("{TWO} gallery.faces = ['Ada', null];");
    let page = PageHarness::new(&before, |store| view! { <RecognisePage store /> });
    page.press("Start the camera").await;
    page.says("Ada, unknown").await;
    let names = page.find("svg.names").await.text_content().unwrap_or_default();
    assert!(names.contains("Ada") && names.contains("Unknown"), "over the picture: {names}");
    page.press("The numbers behind it").await;
    page.says("Grace 0.680").await;
    page.press("Stop camera").await;
    page.says("Who is it?").await;
}

#[wasm_bindgen_test]
async fn a_claim_is_answered_yes_or_no() {
    let page = PageHarness::new(TWO, |store| view! { <ClaimPage store /> });
    page.says("Who do you claim to be?").await;
    page.press("Start the camera").await;
    page.fill("#claim-name", "ada").await;
    page.says("Yes, this is Ada").await;
    page.fill("#claim-name", "Grace").await;
    page.says("No, this is not Grace").await;
    page.fill("#claim-name", "Zoe").await;
    page.says("Nobody of that name is enrolled").await;
}

#[wasm_bindgen_test]
async fn similarity_is_drawn_and_can_be_read() {
    let page = PageHarness::new(TWO, |store| view! { <SimilarityPage store /> });
    page.says("Most similar: Ada and Grace").await;
    assert!(page.find("table.heat td[data-level='3']").await.text_content().is_some(), "Ada's own pictures");
    page.fill("#tau", "0.2").await;
    page.says("0 of 1 pairs of one person would match.").await;
    page.fill("#tau", "1.2").await;
    page.says("2 of 2 pairs of two people would be confused.").await;
}
