//! What was pasted or dropped: files, folders, or an address.

use super::files;
use crate::state::arrival_rule::{self, Field};
use crate::state::gallery::batch::is_picture;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::document;
use protocol::failure::{Failure, FailureKind};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Element, Event, File, HtmlInputElement};

/// Files of a folder that are taken: a folder of more is a disk.
const MAX_FOLDER_FILES: usize = 2_000;

#[wasm_bindgen]
extern "C" {
    /// An entry of a dropped folder (File and Directory Entries API).
    #[derive(Debug, Clone)]
    type Entry;
    #[wasm_bindgen(method, getter, js_name = isDirectory)]
    fn is_directory(this: &Entry) -> bool;
    #[wasm_bindgen(method, getter, js_name = fullPath)]
    fn full_path(this: &Entry) -> String;
    #[wasm_bindgen(method)]
    fn file(this: &Entry, done: &Function, failed: &Function);
    #[wasm_bindgen(method, js_name = createReader)]
    fn create_reader(this: &Entry) -> Reader;

    /// Reads a folder in parts.
    #[derive(Debug)]
    type Reader;
    #[wasm_bindgen(method, js_name = readEntries)]
    fn read_entries(this: &Reader, done: &Function, failed: &Function);
}

/// What arrived.
#[derive(Debug, Clone, Default)]
pub struct Arrival {
    files: Vec<File>,
    folders: Vec<Entry>,
    has_address: bool,
}

impl Arrival {
    /// What a drag or the clipboard holds. To be called during its event, after which the browser empties it.
    pub fn of(transfer: Option<&DataTransfer>) -> Self {
        let Some(transfer) = transfer else { return Self::default() };
        let has_address = transfer.get_data("text/uri-list").is_ok_and(|address| !address.is_empty());
        let folders = folders(transfer);
        let mut files = files::all(transfer.files().as_ref());
        // A folder is listed among the files too, by its name.
        let names: Vec<String> = folders.iter().map(|folder| folder.full_path()).collect();
        files.retain(|file| !names.iter().any(|name| name.trim_start_matches('/') == file.name()));
        Self { files, folders, has_address }
    }

    /// Files that were opened with the installed page.
    pub fn of_files(files: Vec<File>) -> Self {
        Self { files, ..Self::default() }
    }

    /// Whether it holds files or folders.
    pub fn has_files(&self) -> bool {
        !self.files.is_empty() || !self.folders.is_empty()
    }

    /// How many files it holds, without those in folders.
    pub fn file_count(&self) -> usize {
        self.files.len()
    }

    /// The files for a place with room for so many, and how many were left out. Folders are not opened.
    ///
    /// # Errors
    /// [`FailureKind::FolderGiven`], [`FailureKind::AddressGiven`] or [`FailureKind::NoPictureGiven`], if there is none.
    pub fn files_for(&self, room: usize) -> Result<(Vec<File>, usize), Failure> {
        if self.files.is_empty() {
            return Err(self.refusal());
        }
        let look: Vec<bool> = self.files.iter().map(|file| is_picture(&file.type_(), &file.name())).collect();
        let taken: Vec<File> = arrival_rule::chosen(&look, room).into_iter().map(|i| self.files[i].clone()).collect();
        let left = self.files.len() + self.folders.len() - taken.len();
        Ok((taken, left))
    }

    /// The one file for a place with room for one.
    ///
    /// # Errors
    /// Like [`Self::files_for`].
    pub fn one_file(&self) -> Result<File, Failure> {
        let (mut files, _) = self.files_for(1)?;
        files.pop().ok_or_else(|| self.refusal())
    }

    /// Every file with its path, and the pictures in its folders.
    pub async fn all_files(self) -> Vec<(String, File)> {
        let mut found: Vec<(String, File)> = self.files.into_iter().map(|file| (file.name(), file)).collect();
        let mut waiting = self.folders;
        while let Some(folder) = waiting.pop() {
            for entry in entries(&folder).await {
                if entry.is_directory() {
                    waiting.push(entry);
                } else if let Some(file) = file_of(&entry).await {
                    let path = entry.full_path().trim_start_matches('/').to_owned();
                    found.extend(is_picture(&file.type_(), &path).then_some((path, file)));
                }
                if found.len() >= MAX_FOLDER_FILES {
                    return found;
                }
            }
        }
        found
    }

    /// Why there is no picture in it.
    pub fn refusal(&self) -> Failure {
        let (kind, detail) = match (self.folders.is_empty(), self.has_address) {
            (false, _) => (FailureKind::FolderGiven, "a folder"),
            (true, true) => (FailureKind::AddressGiven, "an address"),
            (true, false) => (FailureKind::NoPictureGiven, "no file among what was given"),
        };
        Failure::new(kind, detail)
    }
}

/// The kind of field that an event is for.
pub fn field(event: &Event) -> Field {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // A paste without a focused element arrives at the body.
    let Some(element) = target.or_else(|| document().active_element()) else { return Field::None };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return match input.type_().as_str() {
            "file" => Field::Files,
            "button" | "checkbox" | "radio" | "range" | "submit" | "reset" | "image" | "color" => Field::None,
            _ => Field::Text,
        };
    }
    let is_text = element.closest("textarea, [contenteditable]:not([contenteditable='false'])").ok().flatten();
    if is_text.is_some() { Field::Text } else { Field::None }
}

/// The folders among what is transferred; none where the browser does not tell.
fn folders(transfer: &DataTransfer) -> Vec<Entry> {
    let items = Reflect::get(transfer, &"items".into()).unwrap_or_default();
    let items = if items.is_object() { Array::from(&items) } else { Array::new() };
    let entry = |item: JsValue| {
        let get: Function = Reflect::get(&item, &"webkitGetAsEntry".into()).ok()?.dyn_into().ok()?;
        let entry = get.call0(&item).ok().filter(JsValue::is_object)?;
        Some(entry.unchecked_into::<Entry>())
    };
    items.iter().filter_map(entry).filter(Entry::is_directory).collect()
}

/// The entries of a folder; those that could be read.
async fn entries(folder: &Entry) -> Vec<Entry> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    // A reader returns a hundred at a time, and nothing at the end.
    while let Ok(part) = JsFuture::from(Promise::new(&mut |done, failed| reader.read_entries(&done, &failed))).await {
        let part: Array = part.unchecked_into();
        if part.length() == 0 {
            break;
        }
        all.extend(part.iter().map(|entry| entry.unchecked_into::<Entry>()));
    }
    all
}

async fn file_of(entry: &Entry) -> Option<File> {
    JsFuture::from(Promise::new(&mut |done, failed| entry.file(&done, &failed))).await.ok().map(JsValue::unchecked_into)
}
