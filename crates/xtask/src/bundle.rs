//! Builds `dist/` with the few steps of Trunk that this page needs. Compiling Trunk took longer than compiling the page. The steps
//! are still described in `index.html` by Trunk's links, so that `trunk serve` builds the same folder, but for the chunks (ADR 16).

mod asset;
mod index;
mod output;
mod program;
mod staging_dir;

use crate::finish_build;
use crate::shell::print_line;
use crate::tools;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use asset::{Asset, Link};
use index::{Edit, Entry};
use output::Output;
use program::{Program, Role};
use staging_dir::StagingDir;
use std::fs;
use std::path::Path;
use std::thread;

/// How to build.
#[derive(Debug, Clone)]
pub(crate) struct Bundle<'a> {
    /// The prefix of every file name in the page: `./`, or the address of the page.
    pub(crate) base: &'a str,
    /// Faster to build, larger to load.
    pub(crate) dev: bool,
}

impl Bundle<'_> {
    /// Compiles the programs, then prepares the new folder and replaces the old one with it.
    ///
    /// # Errors
    /// If `index.html` asks for something unknown, a program does not compile, or a file is missing.
    pub(crate) fn build(&self, workspace: &Workspace) -> Result<()> {
        let file = workspace.root().join("index.html");
        let source = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let links = asset::links(&source)?;
        let outputs = self.compile(workspace, &links)?;
        let staging = StagingDir::open(&workspace.dist())?;
        let edits = self.lay_out(workspace.root(), &staging, &links, &outputs)?;
        staging.write("index.html", index::rewrite(&source, edits)?.as_bytes())?;
        finish_build::finish_build(staging.folder())?;
        staging.publish()?;
        print_line(&format!("built: {}", workspace.dist().display()));
        Ok(())
    }

    /// Compiles all programs in parallel, each in its own profile: linking one of them leaves a core idle.
    fn compile(&self, workspace: &Workspace, links: &[Link]) -> Result<Vec<Output>> {
        let bindgen = tools::bindgen(workspace)?;
        let programs: Vec<&Program> = links.iter().filter_map(Link::program).collect();
        if programs.iter().filter(|program| program.role == Role::Page).count() != 1 {
            bail!("index.html must name one program of the page");
        }
        thread::scope(|scope| {
            let build = |program: &'_ Program| program.build(workspace, &bindgen, self.dev);
            let started: Vec<_> = programs.into_iter().map(|program| scope.spawn(move || build(program))).collect();
            started
                .into_iter()
                .map(|thread| thread.join().unwrap_or_else(|_| bail!("a compiling thread panicked")))
                .collect()
        })
    }

    /// Adds every file to the staging folder and returns what replaces the links.
    fn lay_out(&self, root: &Path, staging: &StagingDir, links: &[Link], outputs: &[Output]) -> Result<Vec<Edit>> {
        let mut outputs = outputs.iter();
        let mut edits = Vec::new();
        for link in links {
            let text = match &link.asset {
                Asset::Icon(href) => index::icon(self.base, &staging.add(&root.join(href))?),
                Asset::Style(href) => index::style(self.base, &staging.add(&root.join(href))?),
                Asset::File(href) => {
                    staging.add_unchanged(&root.join(href))?;
                    String::new()
                }
                Asset::Folder(href) => {
                    staging.add_folder(&root.join(href))?;
                    String::new()
                }
                Asset::Program(program) => {
                    let output = outputs.next().context("a program was not compiled")?;
                    self.lay_program(staging, program, output, &mut edits)?
                }
            };
            edits.push(Edit::Replace(link.place.clone(), text));
        }
        Ok(edits)
    }

    /// Adds a program's files to the staging folder and returns what starts it: nothing for the worker, which the page starts.
    fn lay_program(
        &self,
        staging: &StagingDir,
        program: &Program,
        output: &Output,
        edits: &mut Vec<Edit>,
    ) -> Result<String> {
        if program.role == Role::Worker {
            output.lay_worker(staging)?;
            return Ok(String::new());
        }
        let entry: Entry = output.lay_page(staging)?;
        edits.push(Edit::EndOfHead(entry.preloads(self.base)));
        edits.push(Edit::EndOfHead(index::social_picture(self.base)));
        Ok(entry.script(self.base))
    }
}
