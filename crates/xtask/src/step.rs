//! Steps, which are announced, timed and counted.

use crate::shell::print_line;
use anyhow::{Result, bail};
use std::time::Instant;

/// The outcome of a step that did not fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It passed.
    Passed,
    /// It was skipped because of this machine, with the reason.
    Skipped(String),
}

/// A step.
pub(crate) struct Step<'a> {
    name: &'static str,
    work: Box<dyn FnOnce() -> Result<Outcome> + 'a>,
    needs: Option<&'static str>,
}

impl std::fmt::Debug for Step<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Step").field("name", &self.name).field("needs", &self.needs).finish_non_exhaustive()
    }
}

impl<'a> Step<'a> {
    /// A step that passes or fails.
    pub(crate) fn new(name: &'static str, work: impl FnOnce() -> Result<()> + 'a) -> Self {
        Self::maybe(name, || work().map(|()| Outcome::Passed))
    }

    /// A step that may also be skipped.
    pub(crate) fn maybe(name: &'static str, work: impl FnOnce() -> Result<Outcome> + 'a) -> Self {
        Self { name, work: Box::new(work), needs: None }
    }

    /// A step that needs another one: it counts as failed unless the step of that name passed.
    pub(crate) fn after(self, needs: &'static str) -> Self {
        Self { needs: Some(needs), ..self }
    }
}

/// The results of all steps.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Number of steps that passed.
    pub(crate) passed: usize,
    /// Names of those that failed.
    pub(crate) failed: Vec<&'static str>,
    /// Names of those that were skipped.
    pub(crate) skipped: Vec<&'static str>,
}

impl Tally {
    /// Runs all steps, even if earlier ones fail.
    pub(crate) fn of(steps: Vec<Step<'_>>) -> Self {
        let count = steps.len();
        let mut tally = Self::default();
        for (i, step) in steps.into_iter().enumerate() {
            print_line(&format!("\n[{}/{count}] {}", i + 1, step.name));
            let start = Instant::now();
            let result = match step.needs {
                Some(needs) if tally.failed.contains(&needs) => {
                    Err(anyhow::anyhow!("not run, because `{needs}` failed"))
                }
                _ => (step.work)(),
            };
            tally.count(step.name, result, start.elapsed().as_secs_f64());
        }
        tally
    }

    fn count(&mut self, name: &'static str, result: Result<Outcome>, seconds: f64) {
        match result {
            Ok(Outcome::Passed) => {
                self.passed += 1;
                print_line(&format!("  passed in {seconds:.1} s"));
            }
            Ok(Outcome::Skipped(why)) => {
                self.skipped.push(name);
                print_line(&format!("  skipped: {why}"));
            }
            Err(error) => {
                self.failed.push(name);
                print_line(&format!("  FAILED after {seconds:.1} s: {error:#}"));
            }
        }
    }

    /// Prints the totals as the last line: `N passed, N failed`.
    ///
    /// # Errors
    /// If a step failed.
    pub(crate) fn conclude(self) -> Result<()> {
        print_line("");
        for name in &self.skipped {
            print_line(&format!("skipped: {name}"));
        }
        for name in &self.failed {
            print_line(&format!("failed: {name}"));
        }
        print_line(&format!("{} passed, {} failed", self.passed, self.failed.len()));
        if !self.failed.is_empty() {
            bail!("{} of {} steps failed", self.failed.len(), self.passed + self.failed.len());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_does_not_stop_what_does_not_need_it() {
        let tally = Tally::of(vec![
            Step::new("bad", || bail!("as it must")),
            Step::new("needs bad", || Ok(())).after("bad"),
            Step::new("good", || Ok(())),
            Step::new("needs good", || Ok(())).after("good"),
            Step::maybe("elsewhere", || Ok(Outcome::Skipped("no network".to_owned()))),
        ]);
        assert_eq!(tally.passed, 2, "good and what needs it");
        assert_eq!(tally.failed, ["bad", "needs bad"], "bad and what needs it");
        assert_eq!(tally.skipped, ["elsewhere"], "a skipped step is neither");
        assert!(tally.conclude().is_err(), "a failure anywhere fails the whole");
    }

    #[test]
    fn skipped_steps_fail_nothing() {
        let tally = Tally::of(vec![Step::maybe("elsewhere", || Ok(Outcome::Skipped("no network".to_owned())))]);
        assert!(tally.conclude().is_ok(), "nothing failed");
    }
}
