//! Saves the net of the first run and its course as files, and loads a net.

use super::people_map::PeopleMap;
use super::run::{Phase, Run};
use super::{LearnStore, Slot, map_picture, share};
use crate::browser::{clock, download, exception, files};
use crate::number_format::percent_tenths;
use crate::worker_link::attachment::Attachment;
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_learn::held_out::PEOPLE;
use protocol::failure::{Failure, FailureKind};
use protocol::learn::LearnRequest;
use wasm_bindgen::JsValue;
use web_sys::File;

impl LearnStore {
    /// Asks for the net of the first run as a file, which is then saved.
    pub fn save_net(self) {
        if let Some(net) = self.run(Slot::First).with_untracked(Run::net) {
            self.send(LearnRequest::Save { run: net.run }, None);
        }
    }

    /// The net arrived as a file.
    pub(super) fn saved(self, file: &ArrayBuffer) {
        let name = format!("likeness-net-{}.safetensors", clock::today());
        self.warn_of(download::save_buffer(file, "application/octet-stream", &name));
    }

    /// Saves the course of the first run as a table.
    pub fn save_course(self) {
        let table = self.run(Slot::First).with_untracked(share::table);
        let name = format!("likeness-training-{}.csv", clock::today());
        self.warn_of(download::save(table.as_bytes(), "text/csv", &name));
    }

    /// Saves the map of the first run as a picture.
    pub fn save_map(self) {
        let name = format!("likeness-map-{}.svg", clock::today());
        if let Some(picture) = self.run(Slot::First).with_untracked(map_of) {
            self.warn_of(download::save(picture.as_bytes(), "image/svg+xml", &name));
        }
    }

    /// Loads a net in place of the first run. If the file cannot be read, that one stays.
    pub fn load_net(self, given: Result<File, Failure>) {
        self.warning.set(None);
        spawn_local(async move {
            let unread = |error: JsValue| Failure::new(FailureKind::TrainedNetUnreadable, exception::message(&error));
            let read = match given {
                Ok(file) => files::buffer(&file).await.map_err(unread),
                Err(failure) => Err(failure),
            };
            match read {
                Ok(bytes) => {
                    let id = self.next_id();
                    let request = self.run(Slot::Loaded).try_update(|run| run.load(id));
                    if let Some(request) = request {
                        self.send(request, Some(Attachment::Buffer(bytes)));
                    }
                }
                Err(failure) => self.warning.set(Some(failure)),
            }
        });
    }

    /// Something was reported about a net that is being loaded: once it is there, it takes the place of the first run, and the others
    /// make room.
    pub(super) fn loading(self) {
        match self.run(Slot::Loaded).with_untracked(|run| run.phase().clone()) {
            Phase::Ended(_) => {
                let loaded = self.run(Slot::Loaded).with_untracked(Clone::clone);
                self.run(Slot::Loaded).set(Run::default());
                Slot::ALL.into_iter().for_each(|slot| self.ask(slot, Run::discard));
                self.run(Slot::First).set(loaded);
            }
            Phase::Failed(failure) => {
                self.run(Slot::Loaded).set(Run::default());
                self.warning.set(Some(failure));
            }
            _ => {}
        }
    }

    fn warn_of(self, saved: Result<(), Failure>) {
        if let Err(failure) = saved {
            self.warning.set(Some(failure));
        }
    }
}

/// The picture of the last measurement, with the numbers that belong to it.
fn map_of(run: &Run) -> Option<String> {
    let map = PeopleMap::new(&run.measured()?.evaluation.map);
    let (step, eer) = run.errors().last().copied()?;
    let settings = run.settings();
    let legend = [
        words::learn_keep_map_measured(PEOPLE.into(), step.into(), &percent_tenths(eer.into())),
        words::learn_keep_map_trained(settings.people.into(), &settings.seed.to_string()),
    ];
    Some(map_picture::svg(&map, &legend))
}
