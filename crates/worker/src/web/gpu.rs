//! Queries the browser's WebGPU adapter without opening a device.
//!
//! Through `Reflect`, since web-sys keeps its WebGPU bindings behind an unstable flag.

use super::js::property;
use super::messages::scope;
use crate::ports::QueryAdapter;
use js_sys::{Function, Promise};
use likeness_nets::device::AdapterStatus;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Names by which software renderers can be recognised.
const SOFTWARE: [&str; 4] = ["swiftshader", "llvmpipe", "lavapipe", "basic render"];

/// `navigator.gpu` of this worker.
#[derive(Debug, Clone, Copy, Default)]
pub struct NavigatorGpu;

impl QueryAdapter for NavigatorGpu {
    async fn query(&self) -> AdapterStatus {
        let gpu = property(&scope().navigator(), "gpu");
        if gpu.is_undefined() || gpu.is_null() {
            return AdapterStatus::Unavailable;
        }
        match adapter(&gpu).await {
            Some(adapter) => describe(&adapter),
            None => AdapterStatus::NoAdapter,
        }
    }
}

async fn adapter(gpu: &JsValue) -> Option<JsValue> {
    let request = property(gpu, "requestAdapter").dyn_into::<Function>().ok()?;
    let promise = request.call0(gpu).ok()?.dyn_into::<Promise>().ok()?;
    let adapter = JsFuture::from(promise).await.ok()?;
    (!adapter.is_null() && !adapter.is_undefined()).then_some(adapter)
}

fn describe(adapter: &JsValue) -> AdapterStatus {
    let info = property(adapter, "info");
    let text = |name: &str| property(&info, name).as_string().unwrap_or_default();
    let words = ["vendor", "architecture", "device", "description"].map(text);
    let mut name: Vec<&str> = words.iter().map(String::as_str).filter(|w| !w.is_empty()).collect();
    name.dedup();
    let name = if name.is_empty() { "unnamed adapter".to_owned() } else { name.join(" ") };
    // The flag moved from the adapter to its info; browsers have one or the other.
    let fallback = [&info, adapter].iter().any(|o| property(o, "isFallbackAdapter").is_truthy());
    let lower = name.to_lowercase();
    AdapterStatus::Adapter {
        software: fallback || SOFTWARE.iter().any(|s| lower.contains(s)),
        timestamps: has(&property(adapter, "features"), "timestamp-query"),
        name,
    }
}

fn has(set: &JsValue, feature: &str) -> bool {
    let Ok(has) = property(set, "has").dyn_into::<Function>() else {
        return false;
    };
    has.call1(set, &JsValue::from_str(feature)).is_ok_and(|v| v.is_truthy())
}
