//! Runs many programs in one variant and reports what differed from OTP.

use crate::program::Program;
use crate::purlin::{Purlin, Variant};
use crate::{compare, parallel};

/// Failures beyond this many are named only.
const MAX_SHOWN: usize = 25;
/// Lines of difference shown for each.
const MAX_LINES: usize = 30;

/// What became of a set of programs.
#[derive(Debug)]
pub struct Results {
    /// How many did what OTP did.
    pub passed: usize,
    /// How many have a reason not to be run.
    pub skipped: usize,
    /// Which did not, and how they differed.
    pub failures: Vec<(Program, String)>,
}

/// Runs the programs in parallel; those with `stress-args` take them in slow variants.
pub fn run(purlin: &Purlin, programs: &[Program], variant: &Variant) -> Results {
    let runnable: Vec<Program> = programs
        .iter()
        .filter(|program| {
            program.skip.is_none() && !(variant.is_slow() && program.stress_skip.is_some())
        })
        .map(|program| {
            program
                .stressed()
                .filter(|_| variant.is_slow())
                .unwrap_or_else(|| program.clone())
        })
        .collect();
    let verdicts = parallel::map(parallel::default_threads(), &runnable, |program| {
        judge(purlin, program, variant)
    });
    let count = runnable.len();
    let failures: Vec<(Program, String)> = runnable
        .into_iter()
        .zip(verdicts)
        .filter_map(|(program, verdict)| Some((program, verdict?)))
        .collect();
    Results {
        passed: count - failures.len(),
        skipped: programs.len() - count,
        failures,
    }
}

/// `None` if the program did what is recorded.
fn judge(purlin: &Purlin, program: &Program, variant: &Variant) -> Option<String> {
    let Some(expected) = &program.expected else {
        return Some("nothing is recorded: run `just golden`\n".to_string());
    };
    match purlin.outcome(program, variant) {
        Ok(outcome) => compare::difference(expected, &outcome),
        Err(error) => Some(format!("cannot be started: {error}\n")),
    }
}

impl Results {
    /// One line of totals.
    pub fn summary(&self) -> String {
        format!(
            "{} passed, {} failed, {} skipped",
            self.passed,
            self.failures.len(),
            self.skipped
        )
    }

    /// The differences of the first failures and the names of the others.
    pub fn report(&self) -> String {
        let mut text = format!("{} programs differ from OTP\n", self.failures.len());
        for (program, difference) in self.failures.iter().take(MAX_SHOWN) {
            text.push_str(&format!(
                "\n== {} ({})\n",
                program.name,
                program.path.display()
            ));
            for line in difference.lines().take(MAX_LINES) {
                text.push_str(line);
                text.push('\n');
            }
            let hidden = difference.lines().count().saturating_sub(MAX_LINES);
            if hidden > 0 {
                text.push_str(&format!("    ... {hidden} more lines\n"));
            }
        }
        let rest: Vec<&str> = self
            .failures
            .iter()
            .skip(MAX_SHOWN)
            .map(|(program, _)| program.name.as_str())
            .collect();
        if !rest.is_empty() {
            text.push_str(&format!("\nand: {}\n", rest.join(" ")));
        }
        text
    }
}
