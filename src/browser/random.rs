//! Random numbers from the browser; not for cryptography.

/// A number, uniform in 0..1.
pub fn unit() -> f64 {
    js_sys::Math::random()
}
