//! The program of the Web Worker. Natively it does nothing: the engine is tested as a library.

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::web::pump::run();
}
