//! Opens the visitor's photos one after the other and has the worker scan them.

use super::SeeStore;
use super::own_scan::{OwnPhoto, OwnScan};
use crate::browser::canvas;
use crate::browser::object_url::ObjectUrl;
use crate::browser::photo::PhotoFile;
use crate::browser::resized::scaled;
use crate::worker_link::attachment::Attachment;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use likeness_core::pixels::RgbaFrame;
use likeness_see::top_nine::TopNine;
use protocol::failure::{Failure, FailureKind};
use protocol::see::{LONGEST_SIDE, ScanId, SeeEvent, SeeRequest, SeeTask};
use std::collections::VecDeque;
use web_sys::File;

/// Pixels along the shorter side of a photo that is scanned: as many as the page's own photos have.
const SHORTER_SIDE: u32 = 224;

/// The scan of a chapter. When the chapter is closed, photos and patches are forgotten here and in the worker.
#[derive(Debug, Clone, Copy)]
pub struct ScanControl {
    store: SeeStore,
    /// Where it is.
    pub scan: RwSignal<OwnScan>,
    files: StoredValue<VecDeque<File>, LocalStorage>,
    // The photo that the worker scans.
    scanning: StoredValue<Option<OwnPhoto>>,
    addresses: StoredValue<Vec<ObjectUrl>, LocalStorage>,
}

impl ScanControl {
    /// Nothing was scanned.
    pub fn new(store: SeeStore) -> Self {
        let control = Self {
            store,
            scan: RwSignal::default(),
            files: StoredValue::new_local(VecDeque::new()),
            scanning: StoredValue::new(None),
            addresses: StoredValue::new_local(Vec::new()),
        };
        on_cleanup(move || store.send(SeeRequest::ForgetScan, None));
        store.when_lost(move |lost| {
            if control.scan.with_untracked(OwnScan::is_running) {
                control.scan.update(|scan| scan.fail(lost));
            }
        });
        control
    }

    /// Scans these files; what was found in others is forgotten.
    pub fn begin(self, files: Vec<File>) {
        let id = ScanId(self.store.next_id());
        let Some(taken) = self.scan.try_update(|scan| scan.begin(id, files.len())) else { return };
        self.files.set_value(files.into_iter().take(taken).collect());
        self.scanning.set_value(None);
        self.addresses.update_value(Vec::clear);
        self.store.send(SeeRequest::ForgetScan, None);
        self.go_on(id);
    }

    /// Ends the scan; what was found stays.
    pub fn stop(self) {
        self.scan.update(OwnScan::stop);
        self.scanning.set_value(None);
    }

    /// Hears an event of the worker.
    pub fn hear(self, event: &SeeEvent, attachment: Option<&ArrayBuffer>) {
        match event {
            // Of a scan that was stopped or begun anew the last photo may still be on its way.
            SeeEvent::Scanned { id, .. } if *id == self.id() => {
                let Some(photo) = self.scanning.try_update_value(Option::take).flatten() else { return };
                let index = attachment.map(|bytes| Uint8Array::new(bytes).to_vec()).unwrap_or_default();
                match TopNine::from_bytes(&index) {
                    Ok(found) => {
                        self.scan.update(|scan| scan.scanned(photo, found));
                        self.go_on_if_running();
                    }
                    Err(error) => {
                        let failure = Failure::new(FailureKind::Internal, error.to_string());
                        self.scan.update(|scan| scan.fail(failure));
                    }
                }
            }
            SeeEvent::Failed { task: SeeTask::Scan(id, _), failure } if *id == self.id() => {
                self.scanning.set_value(None);
                self.scan.update(|scan| scan.fail(failure.clone()));
            }
            _ => {}
        }
    }

    fn go_on_if_running(self) {
        let running = self.scan.with_untracked(|scan| scan.is_running().then_some(scan.id()));
        if let Some(id) = running {
            self.go_on(id);
        }
    }

    /// Opens the next file and sends it to the worker; a file that cannot be opened is passed over.
    fn go_on(self, id: ScanId) {
        spawn_local(async move {
            while let Some(file) = self.files.try_update_value(VecDeque::pop_front).flatten() {
                let name = file.name();
                let opened = self.open(file).await;
                let is_current = self.scan.try_with_untracked(|scan| scan.is_current(id)).unwrap_or_default();
                if !is_current {
                    return;
                }
                match opened {
                    Ok((frame, address)) => return self.send(&frame, name, address),
                    Err(_) => self.scan.update(OwnScan::skip),
                }
            }
        });
    }

    async fn open(self, file: File) -> Result<(RgbaFrame, ObjectUrl), Failure> {
        let (_, bitmap) = PhotoFile::open(file.into()).await?;
        let frame = scaled(&bitmap, SHORTER_SIDE, LONGEST_SIDE).await?;
        let failed = |_| Failure::new(FailureKind::PictureUnreadable, "no memory for a small copy");
        let small = canvas::png_of(&canvas::image_data(&frame).map_err(failed)?).await?;
        let address = ObjectUrl::new(&small).map_err(failed)?;
        Ok((frame, address))
    }

    fn send(self, frame: &RgbaFrame, name: String, address: ObjectUrl) {
        let size = frame.size();
        let Some(picture) = self.scan.with_untracked(OwnScan::next_number) else { return };
        let photo = OwnPhoto { name, address: address.address().to_owned(), size: [size.width, size.height] };
        self.scanning.set_value(Some(photo));
        self.addresses.update_value(|addresses| addresses.push(address));
        let bytes = Uint8Array::from(frame.bytes()).buffer();
        self.store.send(SeeRequest::Scan { id: self.id(), picture, size }, Some(Attachment::Buffer(bytes)));
    }

    /// The scan that is running, or ran last, told apart from those of a chapter that was left.
    fn id(self) -> ScanId {
        self.scan.with_untracked(OwnScan::id)
    }
}
