//! Runs Playwright on the built page, which this program serves.

use crate::shell::Program;
use crate::tools::{Browser, Engine};
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;

/// A group of tests in `tests/e2e`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Project {
    /// Every user story.
    Page,
    /// The soak tests.
    Soak,
    /// The rate of live recognition.
    Live,
    /// The main stories in another engine than Chromium's.
    Engine(Engine),
}

impl Project {
    /// Its name in `playwright.config.ts`, and the environment variable that enables it.
    const fn asked_by(self) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Page => ("page", None),
            Self::Soak => ("soak", Some("LIKENESS_SOAK")),
            Self::Live => ("live", Some("LIKENESS_LIVE")),
            Self::Engine(Engine::Firefox) => ("firefox", Some("LIKENESS_ENGINES")),
            Self::Engine(Engine::WebKitGtk) => ("webkitgtk", Some("LIKENESS_ENGINES")),
        }
    }

    /// The command that runs it; `program` is this program's executable.
    ///
    /// # Errors
    /// If no browser is found.
    pub(crate) fn program(self, workspace: &Workspace, program: &Path) -> Result<Program> {
        let (name, switch) = self.asked_by();
        let run = Program::new(workspace, "npx")
            .args(["--no-install", "playwright", "test"])
            .args([format!("--project={name}")])
            .inside(&workspace.e2e())
            .env("LIKENESS_DIST", workspace.dist())
            .env("LIKENESS_XTASK", program)
            .env("LIKENESS_CHROMIUM", Browser::ensure(workspace)?.chromium);
        Ok(match switch {
            Some(switch) => run.env(switch, "1"),
            None => run,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_project_is_one_of_the_configuration_and_asked_for_as_it_wants() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let config = std::fs::read_to_string(root.join("tests/e2e/playwright.config.ts")).unwrap();
        let engines = Engine::ALL.map(Project::Engine);
        for project in [Project::Page, Project::Soak, Project::Live].into_iter().chain(engines) {
            let (name, switch) = project.asked_by();
            assert!(config.contains(&format!("name: \"{name}\"")), "{name}");
            assert!(switch.is_none_or(|switch| config.contains(&format!("process.env.{switch} ?"))), "{switch:?}");
        }
    }
}
