//! The ratios of one run as an SVG drawing: a bar for each program, from the line of OTP, which is 1.0, to the left when
//! Purlin is faster and to the right when it is slower. The scale is logarithmic, so that half and double are as long.
//!
//! Groups are sorted within themselves. The drawing has no background of its own, and its colours are of a middle
//! brightness: a page may be light or dark whatever the reader's system prefers.

use std::fmt::Write as _;

use crate::bench::programs::Group;
use crate::bench::results::{Results, Summary, summaries, whole};

const WIDTH: f64 = 860.0;
/// Where the bars may begin and end; names stand to the left, and values may stand to the right.
const LEFT: f64 = 180.0;
const RIGHT: f64 = 810.0;
/// From one bar to the next, and the bar.
const STEP: f64 = 15.0;
const BAR: f64 = 10.0;
/// Room above the first group, and before each one for its heading.
const TOP: f64 = 64.0;
const HEADING: f64 = 30.0;
/// Room below the last bar, for machine and commit.
const BOTTOM: f64 = 44.0;
/// Ratios that may have a line.
const TICKS: [f64; 13] = [
    0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0,
];

/// A bar.
struct Bar<'a> {
    name: &'a str,
    ratio: f64,
}

/// Which ratios lie at the ends, as logarithms.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// From one tick to another, around 1.0 and all ratios.
    fn around(ratios: &[f64]) -> Scale {
        let least = ratios.iter().copied().fold(0.5, f64::min);
        let most = ratios.iter().copied().fold(2.0, f64::max);
        let below = TICKS.iter().rev().find(|tick| **tick <= least);
        let above = TICKS.iter().find(|tick| **tick >= most);
        Scale {
            low: below.copied().unwrap_or(least).ln(),
            high: above.copied().unwrap_or(most).ln(),
        }
    }

    fn x(&self, ratio: f64) -> f64 {
        LEFT + (RIGHT - LEFT) * (ratio.ln() - self.low) / (self.high - self.low)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        // The ends are ticks themselves, give or take the last bit.
        TICKS
            .into_iter()
            .filter(|tick| tick.ln() >= self.low - 1e-9 && tick.ln() <= self.high + 1e-9)
    }
}

/// Draws the three groups of the whole.
pub fn svg(results: &Results) -> String {
    let groups: Vec<(Summary, Vec<Bar>)> = summaries(&results.rows)
        .into_iter()
        .filter(|summary| Group::OF_THE_WHOLE.contains(&summary.group))
        .map(|summary| {
            let bars = bars(results, summary.group);
            (summary, bars)
        })
        .collect();
    let all: Vec<f64> = groups
        .iter()
        .flat_map(|(_, bars)| bars.iter().map(|bar| bar.ratio))
        .collect();
    let scale = Scale::around(&all);
    let height = TOP + BOTTOM + groups.len() as f64 * HEADING + all.len() as f64 * STEP;
    let mut svg = opening(height, results.rounds);
    axis(&mut svg, &scale, height - BOTTOM);
    let mut y = TOP;
    for (summary, bars) in &groups {
        heading(&mut svg, summary, y);
        y += HEADING;
        for bar in bars {
            draw(&mut svg, &scale, summary.group, bar, y);
            y += STEP;
        }
    }
    let summaries: Vec<Summary> = groups.into_iter().map(|(summary, _)| summary).collect();
    closing(&mut svg, results, whole(&summaries), height);
    svg
}

/// Fastest first.
fn bars(results: &Results, group: Group) -> Vec<Bar<'_>> {
    let mut bars: Vec<Bar> = results
        .rows
        .iter()
        .filter(|row| row.group == group)
        .filter_map(|row| {
            Some(Bar {
                name: &row.name,
                ratio: row.ratio()?,
            })
        })
        .collect();
    bars.sort_by(|a, b| a.ratio.total_cmp(&b.ratio));
    bars
}

fn colour(group: Group) -> &'static str {
    match group {
        Group::Sequential => "#3f8ae0",
        Group::Concurrent => "#2fa36b",
        Group::Library => "#d98032",
        Group::Footprint => "#8f7ad6",
    }
}

fn opening(height: f64, rounds: usize) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img">
<title>Time on Purlin divided by time on OTP 27 with its just-in-time compiler</title>
<style>
text {{ font: 11px system-ui, sans-serif; fill: #7a828c }}
.title {{ font-size: 15px; font-weight: 600 }}
.heading {{ font-size: 12px; font-weight: 600 }}
line {{ stroke: #8b949e; stroke-opacity: 0.35 }}
.otp {{ stroke-opacity: 1; stroke-width: 1.5 }}
</style>
<text class="title" x="{LEFT}" y="18">Time on Purlin / time on OTP 27 (JIT)</text>
<text x="{LEFT}" y="34">medians of {rounds} alternated runs; left of the line Purlin is faster</text>
"##
    )
}

/// A line with its ratio for each tick.
fn axis(svg: &mut String, scale: &Scale, bottom: f64) {
    for tick in scale.ticks() {
        let x = scale.x(tick);
        let (class, label) = if tick == 1.0 {
            (r#" class="otp""#, "OTP = 1.0".to_string())
        } else {
            ("", tick.to_string())
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            svg,
            r#"<line{class} x1="{x:.1}" x2="{x:.1}" y1="{:.1}" y2="{bottom:.1}"/>
<text x="{x:.1}" y="{:.1}" text-anchor="middle">{label}</text>"#,
            TOP - 8.0,
            TOP - 12.0
        );
    }
}

fn heading(svg: &mut String, summary: &Summary, y: f64) {
    let _ = writeln!(
        svg,
        r#"<text class="heading" x="{LEFT}" y="{:.1}" dx="4">{}: geometric mean {:.2}, {} programs</text>"#,
        y + HEADING - 9.0,
        summary.group.name(),
        summary.mean,
        summary.programs
    );
}

fn draw(svg: &mut String, scale: &Scale, group: Group, bar: &Bar, y: f64) {
    let (from, to) = (scale.x(1.0), scale.x(bar.ratio));
    let (x, width) = (from.min(to), (to - from).abs());
    let text_y = y + BAR - 1.0;
    // The value stands at the bar's free end.
    let (value_x, anchor) = if bar.ratio < 1.0 {
        (to - 4.0, "end")
    } else {
        (to + 4.0, "start")
    };
    let _ = writeln!(
        svg,
        r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{BAR}" rx="1.5" fill="{}"/>
<text x="{:.1}" y="{text_y:.1}" text-anchor="end">{}</text>
<text x="{value_x:.1}" y="{text_y:.1}" text-anchor="{anchor}">{:.2}</text>"#,
        colour(group),
        LEFT - 40.0,
        escaped(bar.name),
        bar.ratio
    );
}

fn closing(svg: &mut String, results: &Results, whole: Option<f64>, height: f64) {
    let whole = whole.map_or(String::new(), |whole| {
        format!("the whole, the groups with equal weights: {whole:.2}; ")
    });
    let _ = writeln!(
        svg,
        r#"<text x="{WIDTH}" y="{:.1}" dx="-8" text-anchor="end">{}</text>
<text x="{WIDTH}" y="{:.1}" dx="-8" text-anchor="end">{}</text>
</svg>"#,
        height - 22.0,
        escaped(&format!(
            "{whole}OTP {}, commit {}, {}",
            results.otp, results.commit, results.date
        )),
        height - 7.0,
        escaped(&results.machine)
    );
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
