//! The work groups of shaders whose threads each compute one number or one vector of channels.

/// Threads per work group.
pub(super) const GROUP: usize = 64;

/// Work groups along the first axis; WebGPU allows 65,535.
const ACROSS: usize = 32_768;

/// The work groups for this many threads.
pub(super) fn groups(threads: usize) -> [usize; 3] {
    let groups = threads.div_ceil(GROUP).max(1);
    [groups.min(ACROSS), groups.div_ceil(ACROSS), 1]
}

/// `GROUP`, and `fn index(group: vec3<u32>, thread: u32) -> u32`: the index of a thread.
pub(super) fn declared() -> String {
    format!(
        "const GROUP: u32 = {GROUP}u;
const ACROSS: u32 = {ACROSS}u;
fn index(group: vec3<u32>, thread: u32) -> u32 {{ return (group.y * ACROSS + group.x) * GROUP + thread; }}
"
    )
}
