//! Records figures: as JSON in `docs/bench`, and as a table between two markers in `docs/PERFORMANCE.md`.

use super::summary::Summary;
use super::table;
use crate::shell::print_line;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use std::fs;

/// Records the figures under a name.
///
/// # Errors
/// If a file cannot be read or written, or a marker is missing.
pub(crate) fn keep(workspace: &Workspace, name: &str, summary: &Summary) -> Result<()> {
    let docs = workspace.root().join("docs");
    let folder = docs.join("bench");
    fs::create_dir_all(&folder)?;
    let json = folder.join(format!("{name}.json"));
    fs::write(&json, summary.json()?).with_context(|| format!("{} cannot be written", json.display()))?;
    let page = docs.join("PERFORMANCE.md");
    let text = fs::read_to_string(&page).with_context(|| format!("{} cannot be read", page.display()))?;
    fs::write(&page, placed(&text, name, &table::text(summary))?)?;
    print_line(&format!("recorded: {} and the table in {}", json.display(), page.display()));
    Ok(())
}

/// The text with new content between its markers.
fn placed(text: &str, name: &str, table: &str) -> Result<String> {
    let [begin, end] = [format!("<!-- bench {name}: begin -->"), format!("<!-- bench {name}: end -->")];
    let Some((before, rest)) = text.split_once(&begin) else { bail!("docs/PERFORMANCE.md lacks `{begin}`") };
    let Some((_, after)) = rest.split_once(&end) else { bail!("docs/PERFORMANCE.md lacks `{end}`") };
    Ok(format!("{before}{begin}\n\n{table}\n\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_stands_between_its_marks_is_replaced() {
        let page = "a\n<!-- bench cpu: begin -->\nold\n<!-- bench cpu: end -->\nb\n";
        let new = placed(page, "cpu", "| new |").unwrap();
        assert_eq!(new, "a\n<!-- bench cpu: begin -->\n\n| new |\n\n<!-- bench cpu: end -->\nb\n", "{new}");
        assert_eq!(placed(&new, "cpu", "| new |").unwrap(), new, "twice is once");
        assert!(placed(page, "webgpu", "").is_err(), "no place for it");
    }

    #[test]
    fn the_page_has_its_marks() {
        let page = Workspace::find().unwrap().root().join("docs/PERFORMANCE.md");
        let text = fs::read_to_string(page).unwrap();
        for name in ["cpu", "webgpu", "cpu-layers", "webgpu-layers"] {
            assert!(placed(&text, name, "").is_ok(), "{name}");
        }
    }
}
