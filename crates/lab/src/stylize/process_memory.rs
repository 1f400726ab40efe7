//! Memory of this process as reported by Linux in `/proc/self`. Other systems are not supported.

use std::fs;

/// Resident memory in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resident {
    /// Current (`VmRSS`).
    pub now: u64,
    /// Peak since the last reset (`VmHWM`).
    pub peak: u64,
}

/// Reads the current values.
pub fn read() -> Option<Resident> {
    parse(&fs::read_to_string("/proc/self/status").ok()?)
}

/// Resets the peak to the current value. If that is not possible, the peak remains that of the whole process.
pub fn reset_peak() {
    // 5 resets the peak resident set size (proc(5), `/proc/PID/clear_refs`). A failure does no harm.
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn parse(status: &str) -> Option<Resident> {
    let bytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
        let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
        Some(kibibytes * 1024)
    };
    Some(Resident { now: bytes("VmRSS")?, peak: bytes("VmHWM")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_numbers_are_read_or_none() {
        let status = "Name:\tlab\nVmPeak:\t  900 kB\nVmHWM:\t  300 kB\nVmRSS:\t   20 kB\n";
        assert_eq!(parse(status), Some(Resident { now: 20 * 1024, peak: 300 * 1024 }), "kB are 1024 bytes");
        assert_eq!(parse("Name:\tlab\n"), None, "another system");
        assert_eq!(parse("VmHWM:\tmany kB\nVmRSS:\t1 kB"), None, "no number");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn current_memory_is_reported_and_the_peak_is_at_least_as_large() {
        const MUCH: usize = 256 << 20;
        reset_peak();
        let large = vec![1_u8; MUCH];
        assert!(large.iter().step_by(4096).map(|v| u64::from(*v)).sum::<u64>() > 0, "every page is used");
        // Other tests may reset the peak at any time, but it always includes the current memory.
        let during = read().expect("Linux reports it");
        drop(large);
        assert!(during.now >= MUCH as u64 && during.peak >= during.now, "{during:?}");
    }
}
