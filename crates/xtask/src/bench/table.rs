//! The figures as a table in Markdown.

use super::summary::{ItemLine, PeerResult, Summary, Times};
use likeness_core::timing::Quartiles;
use std::fmt::Write as _;

/// The peers, in the order of their columns: name, heading.
const PEERS: [(&str, &str); 6] = [
    ("tfjs", "TensorFlow.js"),
    ("tfjs_hand", "the same, gradients by hand"),
    ("ort", "onnxruntime-web"),
    ("faceapi", "face-api"),
    ("direct", "ourselves without Winograd"),
    ("burn", "ourselves on burn's kernels"),
];

/// The table, and below it the contestants.
pub(crate) fn text(summary: &Summary) -> String {
    let ran = |name: &str| summary.items.iter().any(|item| item.peers.contains_key(name));
    let columns: Vec<_> = PEERS.into_iter().filter(|(name, _)| ran(name)).collect();
    let mut out = String::from("| what | rounds | ours |");
    out.extend(columns.iter().map(|(_, heading)| format!(" {heading} |")));
    out.push_str("\n|---|---|---|");
    out.extend(columns.iter().map(|_| "---|"));
    for item in &summary.items {
        let ours = item.ours.as_ref().map_or_else(|| "did not run".to_owned(), |times| own(item, times));
        let _ = write!(out, "\n| {} | {} | {ours} |", item.label, item.rounds);
        for (name, _) in &columns {
            let cell = item.peers.get(*name).map_or_else(|| "\u{2013}".to_owned(), |peer| peer_cell(item, peer));
            let _ = write!(out, " {cell} |");
        }
    }
    let adapter = summary.adapter.as_ref().map_or_else(String::new, |adapter| format!(" on {adapter}"));
    let processors = summary.processors.map_or_else(String::new, |n| format!(", {n} processors"));
    let [before, after] = summary.load;
    let load = format!(", load average {before:.1} before and {after:.1} at the end");
    let _ = write!(out, "\n\nChromium {}{adapter}{processors}{load}", summary.browser);
    for peer in summary.peers.values() {
        let _ = write!(out, "; {}", peer.what);
    }
    out.push('.');
    out
}

fn own(item: &ItemLine, Times { first_ms, quartiles }: &Times) -> String {
    let Quartiles { lower, median, upper } = quartiles;
    if let Some(rate) = rate(item, *median) {
        return format!("{} ms, {rate}", ms(*median));
    }
    format!("{} ms ({}\u{2013}{}), first {}", ms(*median), ms(*lower), ms(*upper), ms(*first_ms))
}

fn peer_cell(item: &ItemLine, peer: &PeerResult) -> String {
    let (Some(times), Some(ratio)) = (&peer.times, peer.ratio) else {
        return "did not run".to_owned();
    };
    let Quartiles { lower, median, upper } = ratio;
    let ratio = format!("**{median:.2}** ({lower:.2}\u{2013}{upper:.2})");
    if let Some(rate) = rate(item, times.quartiles.median) {
        return format!("**{median:.2}** ({lower:.2}\u{2013}{upper:.2}): {rate}");
    }
    let apart = peer.difference(&item.kind).map_or_else(String::new, |found| format!(", apart {found}"));
    format!("{ratio}: {} ms, first {}{apart}", ms(times.quartiles.median), ms(times.first_ms))
}

/// A layer's operations per second; Winograd's are counted as those of a direct convolution.
fn rate(item: &ItemLine, ms: f64) -> Option<String> {
    Some(format!("{:.1} GFLOP/s", item.operations? / ms / 1e6))
}

/// Three digits, and no more decimals than a browser's clock resolves.
fn ms(v: f64) -> String {
    match v {
        ..10.0 => format!("{v:.2}"),
        ..100.0 => format!("{v:.1}"),
        _ => format!("{v:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::summary::tests::rounds;
    use super::*;

    #[test]
    fn a_row_an_item_and_a_column_a_peer() {
        let text = text(&Summary::new(rounds()));
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(rows[0], "| what | rounds | ours | TensorFlow.js |", "only the peers that ran");
        assert_eq!(
            rows[2],
            "| face encoder, one face | 3 | 10.0 ms (10.0\u{2013}15.0), first 40.0 | \
             **2.00** (1.75\u{2013}2.25): 20.0 ms, first 90.0, apart 1e-6 |",
            "{text}"
        );
        assert_eq!(rows[3], "| search | 1 | 1.50 ms (1.50\u{2013}1.50), first 2.00 | \u{2013} |", "{text}");
        assert!(
            rows[5].contains(
                "Chromium 150.0, 2 processors, load average 0.5 before and 1.2 at the end; TensorFlow.js 4.22.0, wasm."
            ),
            "{text}"
        );
    }

    #[test]
    fn a_layer_is_told_in_operations_a_second() {
        let mut summary = Summary::new(rounds());
        summary.items[0].operations = Some(3e8);
        let text = text(&summary);
        assert!(text.contains("| 10.0 ms, 30.0 GFLOP/s | **2.00** (1.75\u{2013}2.25): 15.0 GFLOP/s |"), "{text}");
    }
}
