//! Memory of this very process, as Linux tells it in `/proc/self`; elsewhere nothing is known.

use std::fs;

/// What is in memory, bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resident {
    /// Now (`VmRSS`).
    pub now: u64,
    /// At most since the peak was forgotten (`VmHWM`).
    pub peak: u64,
}

/// Reads it.
pub fn read() -> Option<Resident> {
    parse(&fs::read_to_string("/proc/self/status").ok()?)
}

/// Lets the peak begin anew from what is in memory now. Where that cannot be done, the peak stays that of the whole process.
pub fn forget_peak() {
    // 5: reset the peak resident set size (proc(5), `/proc/PID/clear_refs`). Nothing is lost where it fails.
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
    fn both_numbers_are_read_and_nothing_is_made_up() {
        let status = "Name:\tlab\nVmPeak:\t  900 kB\nVmHWM:\t  300 kB\nVmRSS:\t   20 kB\n";
        assert_eq!(parse(status), Some(Resident { now: 20 * 1024, peak: 300 * 1024 }), "kB are 1024 bytes");
        assert_eq!(parse("Name:\tlab\n"), None, "another system");
        assert_eq!(parse("VmHWM:\tmany kB\nVmRSS:\t1 kB"), None, "no number");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn what_is_in_memory_is_told_and_the_peak_is_no_less() {
        const MUCH: usize = 256 << 20;
        forget_peak();
        let large = vec![1_u8; MUCH];
        assert!(large.iter().step_by(4096).map(|v| u64::from(*v)).sum::<u64>() > 0, "every page is used");
        // Other tests forget the peak at any time; what is in memory now is part of it all the same.
        let during = read().expect("Linux tells");
        drop(large);
        assert!(during.now >= MUCH as u64 && during.peak >= during.now, "{during:?}");
    }
}
