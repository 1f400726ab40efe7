//! Builds `dist/`: the few things that Trunk does for this page. Compiling Trunk took longer than compiling the page. What is to be
//! done still stands in `index.html` as Trunk's links, so that `trunk serve` builds the same folder for those who have it.

mod asset;
mod index;
mod output;
mod program;
mod stage;

use crate::seal;
use crate::shell::print_line;
use crate::tools;
use crate::workspace::Workspace;
use anyhow::{Context as _, Result, bail};
use asset::{Asset, Link};
use index::{Edit, Entry};
use output::Output;
use program::{Program, Role};
use stage::Stage;
use std::fs;
use std::path::Path;
use std::thread;

/// How to build.
#[derive(Debug, Clone)]
pub(crate) struct Bundle<'a> {
    /// What precedes the name of every file in the page: `./`, or where the page will live.
    pub(crate) base: &'a str,
    /// Quick to build, large to load.
    pub(crate) dev: bool,
}

impl Bundle<'_> {
    /// Compiles the programs, then lays out the new folder and puts it in the place of the old.
    ///
    /// # Errors
    /// Where `index.html` asks for something unknown, a program does not compile, or a file is missing.
    pub(crate) fn build(&self, workspace: &Workspace) -> Result<()> {
        let file = workspace.root().join("index.html");
        let source = fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let links = asset::links(&source)?;
        let outputs = self.compile(workspace, &links)?;
        let stage = Stage::open(&workspace.dist())?;
        let edits = self.lay_out(workspace.root(), &stage, &links, &outputs)?;
        stage.write("index.html", index::rewrite(&source, edits)?.as_bytes())?;
        seal::seal(stage.folder())?;
        stage.publish()?;
        print_line(&format!("built: {}", workspace.dist().display()));
        Ok(())
    }

    /// Compiles all programs at once, each in a profile of its own: cargo lets them, and the linking of one leaves a core idle.
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
                .map(|thread| thread.join().unwrap_or_else(|_| bail!("a thread that compiles has panicked")))
                .collect()
        })
    }

    /// Puts every file into the stage and returns what becomes of the links.
    fn lay_out(&self, root: &Path, stage: &Stage, links: &[Link], outputs: &[Output]) -> Result<Vec<Edit>> {
        let mut outputs = outputs.iter();
        let mut edits = Vec::new();
        for link in links {
            let text = match &link.asset {
                Asset::Icon(href) => index::icon(self.base, &stage.add(&root.join(href))?),
                Asset::Style(href) => index::style(self.base, &stage.add(&root.join(href))?),
                Asset::Folder(href) => {
                    stage.add_folder(&root.join(href))?;
                    String::new()
                }
                Asset::Program(program) => {
                    let output = outputs.next().context("a program was not compiled")?;
                    self.lay_program(stage, program, output, &mut edits)?
                }
            };
            edits.push(Edit::Replace(link.place.clone(), text));
        }
        Ok(edits)
    }

    /// Puts a program's files into the stage and returns what starts it, which for the worker is nothing: the page does.
    fn lay_program(&self, stage: &Stage, program: &Program, output: &Output, edits: &mut Vec<Edit>) -> Result<String> {
        if program.role == Role::Worker {
            output.lay_worker(stage)?;
            return Ok(String::new());
        }
        let entry: Entry = output.lay_page(stage)?;
        edits.push(Edit::EndOfHead(entry.preloads(self.base)));
        Ok(entry.script(self.base))
    }
}
