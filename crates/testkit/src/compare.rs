//! The verdict on a run: does what it did equal what OTP was recorded to do?

use crate::expectation::Expectation;
use crate::normalise::without_error_info;
use crate::process::Ending;

/// `None` if the outcome is the expected one, else what differs, as text for a report.
pub fn difference(expected: &Expectation, actual: &Expectation) -> Option<String> {
    let mut report = String::new();
    if expected.compile_error_lines != actual.compile_error_lines {
        report.push_str(&format!(
            "compile errors expected in lines {:?}, reported in {:?}\n",
            expected.compile_error_lines, actual.compile_error_lines
        ));
        report.push_str(&indent(&actual.stderr));
    }
    if expected.warning_lines != actual.warning_lines {
        report.push_str(&format!(
            "warnings expected in lines {:?}, reported in {:?}\n",
            expected.warning_lines, actual.warning_lines
        ));
    }
    if expected.compile_error_lines.is_empty() {
        for (stream, expected, actual) in [
            ("stdout", &expected.stdout, &actual.stdout),
            ("stderr", &expected.stderr, &actual.stderr),
        ] {
            if !same_text(expected, actual) {
                report.push_str(&format!(
                    "{stream} (- expected, + actual):\n{}",
                    diff(expected, actual)
                ));
            }
        }
    }
    let same_ending = match (expected.compile_error_lines.is_empty(), actual.ending) {
        (true, ending) => ending == expected.ending,
        (false, Ending::Exit(status)) => status != 0,
        (false, Ending::Signal(_) | Ending::Timeout) => false,
    };
    if !same_ending {
        report.push_str(&format!(
            "ending: expected {:?}, was {:?}\n",
            expected.ending, actual.ending
        ));
    }
    (!report.is_empty()).then_some(report)
}

/// Equal, or equal but for error information that one side lacks altogether.
fn same_text(expected: &str, actual: &str) -> bool {
    expected == actual
        || without_error_info(expected) == actual
        || expected == without_error_info(actual)
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// Lines that differ, with one line of context, by longest common subsequence. Long texts are cut, since the table is
/// quadratic and nobody reads more.
pub fn diff(expected: &str, actual: &str) -> String {
    const MAX_LINES: usize = 400;
    let old: Vec<&str> = expected.lines().take(MAX_LINES).collect();
    let new: Vec<&str> = actual.lines().take(MAX_LINES).collect();
    let common = common_lengths(&old, &new);
    let (mut i, mut j) = (0, 0);
    let mut lines: Vec<(char, &str)> = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(('-', old[i]));
            i += 1;
        } else {
            lines.push(('+', new[j]));
            j += 1;
        }
    }
    if lines.iter().all(|(mark, _)| *mark == ' ') {
        return "    (only line ends or text past the first lines differ)\n".to_string();
    }
    let near_change = |at: usize| {
        (at.saturating_sub(1)..=at + 1).any(|k| lines.get(k).is_some_and(|l| l.0 != ' '))
    };
    (0..lines.len())
        .filter(|at| near_change(*at))
        .map(|at| format!("    {} {}\n", lines[at].0, lines[at].1))
        .collect()
}

/// `table[i][j]`: length of the longest common subsequence of `old[i..]` and `new[j..]`.
fn common_lengths(old: &[&str], new: &[&str]) -> Vec<Vec<u32>> {
    let mut table = vec![vec![0; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            table[i][j] = if old[i] == new[j] {
                table[i + 1][j + 1] + 1
            } else {
                table[i + 1][j].max(table[i][j + 1])
            };
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::diff;

    #[test]
    fn shows_changed_lines_with_context() {
        assert_eq!(
            diff("a\nb\nc\nd\n", "a\nb\nx\nd\n"),
            "      b\n    - c\n    + x\n      d\n"
        );
        assert_eq!(diff("a\n", "a\nb\n"), "      a\n    + b\n");
    }
}
