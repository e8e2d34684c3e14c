//! What was measured, with machine and commit, and its written form: a head, a table for the reader, and the raw values,
//! from which everything else can be computed again.
//!
//! ```text
//! date      2026-11-22 12:00:00 UTC
//! ...
//! raw values:
//! sequential fib time_us otp 52310 52297
//! sequential fib time_us purlin 71002 71110
//! library strings time_us failed Exit(1): what it said
//! ```

use std::fmt::Write as _;

use crate::bench::programs::Group;
use crate::bench::statistics::{geometric_mean, median, spread};

/// The line before the values that are read again.
const RAW: &str = "raw values:";
/// Units that a ratio of times says nothing about; these rows have bounds of their own.
const NOT_A_TIME: [&str; 3] = ["speedup_percent", "p99_us", "worst_us"];

/// One run of the suite.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// When it ended.
    pub date: String,
    /// The commit that was measured.
    pub commit: String,
    /// Processor, cores, system.
    pub machine: String,
    /// Release and emulator version of OTP.
    pub otp: String,
    /// How often each program ran on each machine.
    pub rounds: usize,
    /// One for each benchmark, in the order of reports.
    pub rows: Vec<Row>,
}

/// All rounds of one program on both machines.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The name of the benchmark.
    pub name: String,
    /// Its group.
    pub group: Group,
    /// What the numbers are.
    pub unit: String,
    /// OTP's numbers.
    pub otp: Vec<f64>,
    /// Ours, or what failed.
    pub purlin: Result<Vec<f64>, String>,
}

impl Row {
    /// The median on Purlin by that on OTP, where less is better.
    pub fn ratio(&self) -> Option<f64> {
        let ours = self.purlin.as_ref().ok()?;
        (!NOT_A_TIME.contains(&self.unit.as_str())).then(|| median(ours) / median(&self.otp))
    }

    /// The line of the table.
    pub fn to_line(&self) -> String {
        let head = format!(
            "{:<10} {:<21} {:<17} {:>10.0} {:>5.1}%",
            self.group.name(),
            self.name,
            self.unit,
            median(&self.otp),
            spread(&self.otp)
        );
        match &self.purlin {
            Ok(ours) => format!(
                "{head} {:>10.0} {:>5.1}% {:>6.2}",
                median(ours),
                spread(ours),
                median(ours) / median(&self.otp)
            ),
            Err(error) => format!("{head}          -      -      - {error}"),
        }
    }

    fn raw(&self) -> String {
        let head = format!("{} {} {}", self.group.name(), self.name, self.unit);
        let ours = match &self.purlin {
            Ok(values) => format!("purlin{}", spaced(values)),
            Err(error) => format!("failed {error}"),
        };
        format!("{head} otp{}\n{head} {ours}\n", spaced(&self.otp))
    }
}

/// A group in figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Which.
    pub group: Group,
    /// The geometric mean of its ratios.
    pub mean: f64,
    /// The program with the largest ratio, and that.
    pub worst: (String, f64),
    /// How many programs have a ratio.
    pub programs: usize,
}

/// The groups that have a ratio.
pub fn summaries(rows: &[Row]) -> Vec<Summary> {
    Group::ALL
        .into_iter()
        .filter_map(|group| summary(group, rows))
        .collect()
}

fn summary(group: Group, rows: &[Row]) -> Option<Summary> {
    let ratios: Vec<(&str, f64)> = rows
        .iter()
        .filter(|row| row.group == group)
        .filter_map(|row| Some((row.name.as_str(), row.ratio()?)))
        .collect();
    let values: Vec<f64> = ratios.iter().map(|(_, ratio)| *ratio).collect();
    let (name, ratio) = ratios.iter().max_by(|(_, a), (_, b)| a.total_cmp(b))?;
    Some(Summary {
        group,
        mean: geometric_mean(&values)?,
        worst: (name.to_string(), *ratio),
        programs: values.len(),
    })
}

/// The one figure: the mean of the three groups' logarithms, as a ratio. None unless all of them were measured.
pub fn whole(summaries: &[Summary]) -> Option<f64> {
    let means: Option<Vec<f64>> = Group::OF_THE_WHOLE
        .iter()
        .map(|group| {
            let summary = summaries.iter().find(|summary| summary.group == *group)?;
            Some(summary.mean)
        })
        .collect();
    geometric_mean(&means?)
}

/// Means and worst of the groups, and the whole, for reading.
pub fn means(rows: &[Row]) -> String {
    let summaries = summaries(rows);
    let mut text = String::new();
    for summary in &summaries {
        let (name, ratio) = &summary.worst;
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "{}: geometric mean {:.2}, worst {ratio:.2} ({name}), of {} programs",
            summary.group.name(),
            summary.mean,
            summary.programs
        );
    }
    if let Some(whole) = whole(&summaries) {
        let _ = writeln!(
            text,
            "the whole, the three groups with equal weights: {whole:.2}"
        );
    }
    text
}

/// The heading of the table.
pub fn table_heading() -> String {
    format!(
        "{:<10} {:<21} {:<17} {:>10} {:>6} {:>10} {:>6} {:>6}",
        "group", "program", "unit", "OTP", "spread", "Purlin", "spread", "ratio"
    )
}

impl Results {
    /// The written form.
    pub fn to_text(&self) -> String {
        let mut text = format!(
            "date      {}\ncommit    {}\nmachine   {}\nOTP       {}\nrounds    {}\n\n",
            self.date, self.commit, self.machine, self.otp, self.rounds
        );
        text.push_str(
            "Medians; spread: from the first to the third quartile, in percent of the median.\n\n",
        );
        text.push_str(&table_heading());
        text.push('\n');
        for row in &self.rows {
            text.push_str(&row.to_line());
            text.push('\n');
        }
        let _ = write!(text, "\n{}\n{RAW}\n", means(&self.rows));
        for row in &self.rows {
            text.push_str(&row.raw());
        }
        text
    }

    /// Reads the written form.
    pub fn parse(text: &str) -> Result<Results, String> {
        let (head, raw) = text
            .split_once(&format!("\n{RAW}\n"))
            .ok_or_else(|| format!("no line `{RAW}`"))?;
        let field = |name: &str| {
            head.lines()
                .find_map(|line| {
                    Some(
                        line.strip_prefix(name)?
                            .strip_prefix(' ')?
                            .trim()
                            .to_string(),
                    )
                })
                .ok_or_else(|| format!("no line for {name}"))
        };
        Ok(Results {
            date: field("date")?,
            commit: field("commit")?,
            machine: field("machine")?,
            otp: field("OTP")?,
            rounds: field("rounds")?
                .parse()
                .map_err(|_| "rounds are no number".to_string())?,
            rows: rows(raw)?,
        })
    }
}

/// The rows from two lines for each.
fn rows(raw: &str) -> Result<Vec<Row>, String> {
    let lines: Vec<&str> = raw.lines().collect();
    lines
        .chunks(2)
        .map(|pair| match pair {
            [theirs, ours] => {
                row(theirs, ours).ok_or_else(|| format!("not understood: {theirs} / {ours}"))
            }
            _ => Err(format!("the other half is missing: {pair:?}")),
        })
        .collect()
}

fn row(theirs: &str, ours: &str) -> Option<Row> {
    let (head, otp) = fields(theirs)?;
    let (same_head, rest) = fields(ours)?;
    let [group, name, unit] = head;
    let purlin = match rest.strip_prefix("failed ") {
        Some(error) => Err(error.to_string()),
        None => Ok(numbers(rest.strip_prefix("purlin")?)?),
    };
    (head == same_head).then_some(Row {
        name: name.to_string(),
        group: Group::named(group)?,
        unit: unit.to_string(),
        otp: numbers(otp.strip_prefix("otp")?)?,
        purlin,
    })
}

/// Group, name and unit, and what follows them.
fn fields(line: &str) -> Option<([&str; 3], &str)> {
    let mut words = line.splitn(4, ' ');
    let head = [words.next()?, words.next()?, words.next()?];
    Some((head, words.next()?))
}

/// Each with a space before it.
fn spaced(values: &[f64]) -> String {
    values.iter().map(|value| format!(" {value}")).collect()
}

fn numbers(text: &str) -> Option<Vec<f64>> {
    text.split_whitespace()
        .map(|word| word.parse().ok())
        .collect()
}
