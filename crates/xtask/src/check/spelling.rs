//! The spelling check, of code and prose.

use crate::shell::Program;
use crate::step::Step;
use crate::tools::TYPOS;
use crate::workspace::Workspace;

/// The step. `_typos.toml` lists the files and words that it leaves out.
pub(crate) fn step(workspace: &Workspace) -> Step<'_> {
    Step::new("spelling", move || {
        TYPOS.ensure(workspace)?;
        Program::new(workspace, "typos").split_args("--format brief").run()
    })
}
