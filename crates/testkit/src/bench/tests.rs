//! Tests of the arithmetic, of the written form of results, of the drawing, and that the README lists the programs.

use std::fs;

use super::chart;
use super::kernels::{self, Recorded};
use super::measure;
use super::programs::{self, Group, Measure};
use super::results::{Results, Row, means, summaries, whole};
use super::statistics::{geometric_mean, median, quantile, spread};
use crate::repository_root;

fn row(group: Group, name: &str, otp: &[f64], purlin: &[f64]) -> Row {
    Row {
        name: name.to_string(),
        group,
        unit: "time_us".to_string(),
        otp: otp.to_vec(),
        purlin: Ok(purlin.to_vec()),
    }
}

/// Two groups of the whole, one more row that has no ratio, and one that failed.
fn results() -> Results {
    let mut rows = vec![
        row(
            Group::Sequential,
            "fib",
            &[100.0, 110.0, 90.0],
            &[200.0, 210.0, 190.5],
        ),
        row(Group::Sequential, "tak", &[100.0], &[50.0]),
        row(Group::Concurrent, "ring", &[1000.0], &[250.0]),
        row(Group::Concurrent, "late", &[10.0], &[90.0]),
        row(Group::Library, "otp_like", &[30.0], &[30.0]),
        row(Group::Library, "sort", &[10.0], &[]),
        row(Group::Footprint, "hello", &[100.0], &[2.0]),
    ];
    rows[3].unit = "p99_us".to_string();
    rows[5].purlin = Err("wrong result: <1> & 2".to_string());
    Results {
        date: "2026-11-22 12:00:00 UTC".to_string(),
        commit: "abc1234".to_string(),
        machine: "AMD <EPYC> (2 cores), Linux x86_64".to_string(),
        otp: "27 15.2.7".to_string(),
        rounds: 3,
        rows,
    }
}

#[test]
fn medians_and_quartiles() {
    assert_eq!(median(&[3.0]), 3.0);
    assert_eq!(median(&[3.0, 1.0, 2.0]), 2.0);
    assert_eq!(median(&[4.0, 1.0, 3.0, 2.0]), 2.5);
    assert!(median(&[]).is_nan());
    assert_eq!(quantile(&[50.0, 10.0, 20.0, 40.0, 30.0], 0.25), 20.0);
    assert_eq!(quantile(&[1.0, 2.0, 3.0, 4.0], 0.75), 3.25);
}

#[test]
fn spread_leaves_the_outlier_out() {
    assert_eq!(spread(&[100.0, 98.0, 102.0, 100.0, 1000.0]), 2.0);
    assert_eq!(spread(&[7.0]), 0.0);
}

#[test]
fn geometric_means() {
    assert_eq!(geometric_mean(&[]), None);
    let mean = geometric_mean(&[0.5, 2.0, 1.0]).expect("there are values");
    assert!((mean - 1.0).abs() < 1e-12);
}

#[test]
fn groups_are_summed_up() {
    let results = results();
    let summaries = summaries(&results.rows);
    let groups: Vec<Group> = summaries.iter().map(|summary| summary.group).collect();
    assert_eq!(groups, Group::ALL);
    assert!((summaries[0].mean - 1.0).abs() < 1e-12);
    assert_eq!(summaries[0].worst, ("fib".to_string(), 2.0));
    // A lateness is no time of a program.
    assert_eq!((summaries[1].programs, summaries[1].mean), (1, 0.25));
    // What failed has no ratio.
    assert_eq!(summaries[2].programs, 1);
    // The cube root of 1.0 * 0.25 * 1.0: the footprint has no part in it.
    let whole = whole(&summaries).expect("all three groups are there");
    assert!((whole - 0.25f64.cbrt()).abs() < 1e-12);
    assert!(means(&results.rows).contains("worst 2.00 (fib), of 2 programs"));
}

#[test]
fn the_whole_needs_all_groups() {
    let rows = &results().rows[..2];
    assert_eq!(whole(&summaries(rows)), None);
}

#[test]
fn results_are_read_as_they_were_written() {
    let results = results();
    let text = results.to_text();
    let read = Results::parse(&text).expect("what was written can be read");
    assert_eq!(read, results);
    assert_eq!(read.to_text(), text);
}

#[test]
fn damaged_results_are_refused() {
    let text = results().to_text();
    assert!(Results::parse("").is_err());
    assert!(Results::parse(&text.replace("rounds    3", "rounds    x")).is_err());
    assert!(
        Results::parse(&text.replace(
            "sequential fib time_us otp 100",
            "sequential fib time_us otp 1OO"
        ))
        .is_err()
    );
    let without_last_line = text
        .trim_end()
        .rsplit_once('\n')
        .expect("there are lines")
        .0;
    assert!(Results::parse(without_last_line).is_err());
}

#[test]
fn the_chart_has_a_bar_for_each_ratio() {
    let svg = chart::svg(&results());
    assert_well_formed(&svg);
    assert_eq!(svg.matches("<rect ").count(), 4);
    for text in [
        ">fib<",
        ">2.00<",
        ">tak<",
        ">0.50<",
        ">ring<",
        ">0.25<",
        "OTP = 1.0",
    ] {
        assert!(svg.contains(text), "{text} is missing in {svg}");
    }
    // Neither what failed nor what has no part in the whole.
    assert!(!svg.contains(">sort<") && !svg.contains(">hello<"));
    // Sorted within the group.
    assert!(svg.find(">tak<") < svg.find(">fib<"));
}

#[test]
fn bars_begin_at_the_line_of_otp() {
    let svg = chart::svg(&results());
    let line = svg
        .split("class=\"otp\" x1=\"")
        .nth(1)
        .expect("there is a line for OTP");
    let x = line.split('"').next().expect("it has a place");
    // tak and ring end there, fib begins there.
    assert_eq!(
        svg.matches(&format!("<rect x=\"{x}\"")).count(),
        2,
        "fib and otp_like: {svg}"
    );
}

#[test]
fn an_empty_run_can_be_drawn() {
    let mut results = results();
    results.rows.clear();
    assert_well_formed(&chart::svg(&results));
}

/// Every element that is opened is closed, in order, and no bare ampersand or angle stands in the text.
#[track_caller]
fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        assert!(!text.contains('>'), "a bare > in {text}");
        for entity in text.split('&').skip(1) {
            let known = ["amp;", "lt;", "gt;"]
                .iter()
                .any(|name| entity.starts_with(name));
            assert!(known, "a bare & in {text}");
        }
        assert!(
            tag.matches('"').count() % 2 == 0,
            "an attribute without an end: {tag}"
        );
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(tag.split_whitespace().next().expect("a tag has a name"));
        }
    }
    assert_eq!(open, Vec::<&str>::new());
}

#[test]
fn the_readme_lists_the_programs_of_each_group() {
    let readme = fs::read_to_string(repository_root().join("tests/bench/README.md"))
        .expect("the README can be read");
    let programs = programs::benchmarks("").expect("the programs can be read");
    for group in Group::ALL {
        let heading = format!(
            "\n## {}{}\n",
            group.name()[..1].to_uppercase(),
            &group.name()[1..]
        );
        let (_, section) = readme
            .split_once(&heading)
            .expect("each group has a section");
        let section = section.split("\n## ").next().unwrap_or_default();
        let listed: Vec<&str> = section
            .lines()
            .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
            .collect();
        let mut there: Vec<&str> = programs
            .iter()
            .filter(|program| {
                program.group == group && program.measure != Measure::ProcessFromSource
            })
            .map(|program| program.name.as_str())
            .collect();
        if group == Group::Footprint {
            // It is generated.
            there.push("compile_large");
        }
        let mut sorted = listed.clone();
        sorted.sort_unstable();
        there.sort_unstable();
        assert_eq!(
            sorted,
            there,
            "the list of {} in tests/bench/README.md",
            group.name()
        );
    }
}

#[test]
fn each_sequential_program_is_a_kernel() {
    let programs = programs::benchmarks("sequential").expect("the programs can be read");
    let sequential: Vec<String> = programs.into_iter().map(|program| program.name).collect();
    let kernels = kernels::kernels("").expect("the programs can be read");
    let names: Vec<String> = kernels.into_iter().map(|kernel| kernel.name).collect();
    assert_eq!(names, sequential);
}

#[test]
fn instructions_are_read_as_they_were_written() {
    let recorded = vec![
        Recorded::new("fib", "24", 1_234_567),
        Recorded::new("tak", "1", 42),
    ];
    assert_eq!(kernels::parse(&kernels::to_text(&recorded)), Ok(recorded));
    assert!(kernels::parse("fib 24\n").is_err());
    assert!(kernels::parse("fib 24 many\n").is_err());
}

#[test]
fn more_instructions_than_the_tolerance_are_refused() {
    let recorded = [
        Recorded::new("fib", "24", 1000),
        Recorded::new("tak", "1", 1000),
    ];
    let check = |name: &str, argument: &str, count: u64| {
        let counted = Recorded::new(name, argument, count);
        kernels::judge(&recorded, &counted).is_acceptable()
    };
    assert!(check("fib", "24", 1000));
    assert!(check("fib", "24", 1030));
    assert!(!check("fib", "24", 1031));
    // Fewer are welcome.
    assert!(check("fib", "24", 500));
    // Another size, or one that was never recorded, says nothing.
    assert!(!check("tak", "2", 1000));
    assert!(!check("nrev", "1", 1000));
}

#[test]
fn the_count_is_read_from_what_callgrind_says() {
    let said = "==7== Callgrind, a call-graph generating cache profiler\n==7== Events    : Ir\n==7== Collected : 27233597\n==7==\n";
    assert_eq!(kernels::collected(said), Some(27_233_597));
    assert_eq!(kernels::collected("==7== Collected : none\n"), None);
    assert_eq!(kernels::collected(""), None);
}

#[test]
fn the_last_line_is_the_measure() {
    let sample = measure::parse_sample("{1,2}\nmore\ntime_us 1234\n").expect("it is there");
    assert_eq!(
        (&*sample.result, &*sample.unit, sample.value),
        ("{1,2}\nmore", "time_us", 1234.0)
    );
    assert!(measure::parse_sample("time_us 1234\n").is_none());
    assert!(measure::parse_sample("a result\nand no number\n").is_none());
}
