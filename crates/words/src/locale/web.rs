//! Numbers and plurals as the browser knows them.

use super::Format;
use js_sys::Intl::{NumberFormat, PluralRules};
use js_sys::{Array, Function, Object, Reflect};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The browser's rules for one language, made when they are first needed: that takes it a while.
pub(crate) struct Locale {
    tag: &'static str,
    made: RefCell<Vec<(Format, Function, PluralRules)>>,
}

impl Locale {
    pub(crate) fn new(tag: &'static str) -> Self {
        Self { tag, made: RefCell::default() }
    }

    pub(crate) fn plural(&self, number: f64, format: Format) -> String {
        self.with(format, |_, plurals| plurals.select(number).into())
    }

    pub(crate) fn number(&self, number: f64, format: Format) -> String {
        let said = self.with(format, |write, _| write.call1(&JsValue::UNDEFINED, &number.into()));
        said.ok().and_then(|said| said.as_string()).unwrap_or_else(|| number.to_string())
    }

    fn with<T>(&self, format: Format, ask: impl FnOnce(&Function, &PluralRules) -> T) -> T {
        let mut made = self.made.borrow_mut();
        let found = made.iter().position(|(of, ..)| *of == format);
        let index = found.unwrap_or_else(|| {
            let (language, options) = (Array::of1(&self.tag.into()), Object::new());
            for (name, digits) in [("minimumFractionDigits", format.least), ("maximumFractionDigits", format.most)] {
                // Only a frozen object refuses.
                let _ = Reflect::set(&options, &name.into(), &digits.into());
            }
            let _ = Reflect::set(&options, &"useGrouping".into(), &format.grouping.into());
            let write = NumberFormat::new(&language, &options).format();
            made.push((format, write, PluralRules::new(&language, &options)));
            made.len() - 1
        });
        let (_, write, plurals) = &made[index];
        ask(write, plurals)
    }
}
