//! The program of the Web Worker. Natively it does nothing: the engine is tested as a library.

#[cfg(target_arch = "wasm32")]
unsafe extern "C" {
    /// Made by the linker: runs every static constructor, of which burn's GPU compiler registers thousands. Where nobody calls
    /// it, the linker has every function that JavaScript can reach call it first, a millisecond each time: for each message,
    /// each promise, each value that crosses. Calling it here, once, is what keeps it from doing so
    /// (docs.rs/inventory, "WebAssembly and constructors").
    fn __wasm_call_ctors();
}

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // SAFETY: made for exactly this; nothing has run before it, and nothing calls it again.
        unsafe { __wasm_call_ctors() };
        worker::web::event_loop::run();
    }
}
