//! Cuts a program that shows a difference until nothing can be taken out without losing the difference.

use super::tree::{Kind, Node, Part};

/// What an expression may become.
const LITERALS: &[&str] = &["ok", "0", "[]", "<<>>", "#{}"];

/// The smallest program found that is still `interesting`, at most `tries` of which are tried.
pub fn minimise(program: Part, tries: usize, mut interesting: impl FnMut(&Part) -> bool) -> Part {
    let mut best = program;
    let mut left = tries;
    let mut keep = |best: &mut Part, candidate: Part| {
        if left == 0 || candidate == *best {
            return false;
        }
        left -= 1;
        let found = interesting(&candidate);
        if found {
            *best = candidate;
        }
        found
    };
    loop {
        let before = best.clone();
        shorten_lists(&mut best, &mut keep);
        simplify(&mut best, &mut keep);
        if best == before {
            return best;
        }
    }
}

/// Takes items out of lists: half of them, a quarter, ... one at a time; optional parts likewise.
fn shorten_lists(best: &mut Part, keep: &mut impl FnMut(&mut Part, Part) -> bool) {
    for path in best.paths() {
        let Some(Part { kind, nodes }) = best.at(&path) else {
            continue;
        };
        if *kind == Kind::Optional && !nodes.is_empty() {
            let mut candidate = best.clone();
            candidate.at_mut(&path).expect("it is there").nodes.clear();
            keep(best, candidate);
        } else if let Kind::List { least, .. } = *kind {
            shorten_list(best, &path, least, keep);
        }
    }
}

fn shorten_list(
    best: &mut Part,
    path: &[usize],
    least: usize,
    keep: &mut impl FnMut(&mut Part, Part) -> bool,
) {
    let length = |best: &Part| best.at(path).map_or(0, |part| part.nodes.len());
    let mut size = length(best);
    while size > 0 {
        let mut from = 0;
        while from < length(best) {
            let mut candidate = best.clone();
            let nodes = &mut candidate.at_mut(path).expect("it is there").nodes;
            nodes.drain(from..(from + size).min(nodes.len()));
            if nodes.len() < least || !keep(best, candidate) {
                from += size;
            }
        }
        size /= 2;
    }
}

/// Replaces expressions by what is in them, or by literals, and patterns by `_`.
fn simplify(best: &mut Part, keep: &mut impl FnMut(&mut Part, Part) -> bool) {
    for path in best.paths() {
        let Some(part) = best.at(&path) else { continue };
        let replacements: Vec<Vec<Node>> = match part.kind {
            Kind::Pattern => vec![vec![Node::Text("_".to_string())]],
            Kind::Expression => LITERALS
                .iter()
                .map(|text| vec![Node::Text((*text).to_string())])
                .chain(
                    part.nearest_expressions()
                        .iter()
                        .filter_map(|inside| part.at(inside))
                        .map(|inside| inside.nodes.clone()),
                )
                .collect(),
            Kind::List { .. } | Kind::Item | Kind::Optional => continue,
        };
        let text = part.render();
        // A literal stays one, else the search would go round in circles.
        if text == "_" || LITERALS.contains(&text.as_str()) {
            continue;
        }
        for nodes in replacements {
            let mut candidate = best.clone();
            candidate.at_mut(&path).expect("it is there").nodes = nodes;
            if keep(best, candidate) {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::{Builder, Kind};
    use super::minimise;

    #[test]
    fn keeps_what_matters() {
        let mut builder = Builder::default();
        builder.open(Kind::List {
            separator: ", ",
            least: 0,
        });
        for text in ["a", "b", "c", "d", "e"] {
            builder.open(Kind::Item);
            builder.open(Kind::Expression);
            builder.put("f(");
            builder.open(Kind::Expression);
            builder.put(text);
            builder.close();
            builder.put(")");
            builder.close();
            builder.close();
        }
        builder.close();
        let smallest = minimise(builder.finish(), 1000, |program| {
            let text = program.render();
            text.contains('b') && text.contains('d')
        });
        assert_eq!(smallest.render(), "b, d");
    }
}
