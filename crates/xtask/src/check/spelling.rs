//! Words that are mistyped, in code and in prose.

use crate::shell::Program;
use crate::step::Step;
use crate::tools::TYPOS;
use crate::workspace::Workspace;

/// The step. `_typos.toml` says what is no English, and what is none but looks so.
pub(crate) fn step(workspace: &Workspace) -> Step<'_> {
    Step::new("spelling", move || {
        TYPOS.ensure(workspace)?;
        Program::new(workspace, "typos").words("--format brief").run()
    })
}
