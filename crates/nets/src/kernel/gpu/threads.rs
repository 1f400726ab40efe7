//! How shaders are cut that compute one number, or one vector of channels, a thread.

/// Threads of a work group.
pub(super) const GROUP: usize = 64;

/// Work groups along the first axis; WebGPU allows 65,535.
const ACROSS: usize = 32_768;

/// Work groups for so many threads.
pub(super) fn groups(threads: usize) -> [usize; 3] {
    let groups = threads.div_ceil(GROUP).max(1);
    [groups.min(ACROSS), groups.div_ceil(ACROSS), 1]
}

/// `GROUP`, and `fn index(group: vec3<u32>, thread: u32) -> u32`: which of them a thread is.
pub(super) fn declared() -> String {
    format!(
        "const GROUP: u32 = {GROUP}u;
const ACROSS: u32 = {ACROSS}u;
fn index(group: vec3<u32>, thread: u32) -> u32 {{ return (group.y * ACROSS + group.x) * GROUP + thread; }}
"
    )
}
