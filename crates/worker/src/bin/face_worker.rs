//! The program of the Web Worker for faces and the gallery. Natively it does nothing: the engine is tested as a library.

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::web::event_loop::run();
}
