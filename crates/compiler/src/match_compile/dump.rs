//! Decision trees as text, indented by depth.

use super::tree::{Kind, Tree};

/// Shows a tree.
pub fn dump(tree: &Tree) -> String {
    let mut out = String::new();
    show(tree, 0, &mut out);
    out
}

fn line(depth: usize, text: &str, out: &mut String) {
    out.push_str(&"  ".repeat(depth));
    out.push_str(text);
    out.push('\n');
}

fn show(tree: &Tree, depth: usize, out: &mut String) {
    match tree {
        Tree::First(alternatives) => {
            line(depth, "first of", out);
            alternatives
                .iter()
                .for_each(|tree| show(tree, depth + 1, out));
        }
        Tree::Steps(steps, rest) => {
            steps
                .iter()
                .for_each(|step| line(depth, &format!("{step:?}"), out));
            show(rest, depth, out);
        }
        Tree::Switch(var, kinds) => {
            line(depth, &format!("switch on v{}", var.0), out);
            kinds
                .iter()
                .for_each(|kind| show_kind(kind, depth + 1, out));
        }
        Tree::Clause(index) => line(depth, &format!("clause {index}"), out),
    }
}

fn show_kind(kind: &Kind, depth: usize, out: &mut String) {
    match kind {
        Kind::Values(values) => {
            for (value, tree) in values {
                line(depth, &format!("{value:?}:"), out);
                show(tree, depth + 1, out);
            }
        }
        Kind::Arities(arities) => {
            for (arity, tree) in arities {
                line(depth, &format!("tuple of {arity}:"), out);
                show(tree, depth + 1, out);
            }
        }
        Kind::Test(test, tree) => {
            line(depth, &format!("{test:?}:"), out);
            show(tree, depth + 1, out);
        }
        Kind::Equal(value, tree) => {
            line(depth, &format!("equal to {value:?}:"), out);
            show(tree, depth + 1, out);
        }
        Kind::Binary { ctx, tree } => {
            line(depth, &format!("bitstring, context v{}:", ctx.0), out);
            show(tree, depth + 1, out);
        }
    }
}
