//! Blocks as text: one instruction a line, `dst := what arguments, else target`.

use super::{Function, Inst, Value};
use crate::atoms::Atoms;
use std::fmt::Write;

/// Shows a function.
pub fn dump(name: &str, function: &Function, atoms: &Atoms) -> String {
    let params: Vec<String> = function
        .params
        .iter()
        .map(|var| format!("v{}", var.0))
        .collect();
    let mut out = format!("{name}({})\n", params.join(", "));
    for id in &function.order {
        let block = &function.blocks[id.0 as usize];
        let region = block.region.map(|r| {
            let region = &function.regions[r.0 as usize];
            let caught = region.caught.map(|var| format!("v{}", var.0)).join(", ");
            format!(" (exceptions go to b{} with {caught})", region.handler.0)
        });
        out += &format!("b{}:{}\n", id.0, region.unwrap_or_default());
        for inst in &block.insts {
            out += &format!("    {}\n", line(inst, atoms));
        }
    }
    out
}

fn line(inst: &Inst, atoms: &Atoms) -> String {
    let mut out = String::new();
    if let Some(dst) = inst.dst {
        out += &format!("v{} := ", dst.0);
    }
    out += &format!("{:?}", inst.op);
    for (index, arg) in inst.args.iter().enumerate() {
        let separator = if index == 0 { " " } else { ", " };
        let _ = match arg {
            Value::Var(var) => write!(out, "{separator}v{}", var.0),
            Value::Int(value) => write!(out, "{separator}{value}"),
            Value::Atom(atom) => write!(out, "{separator}'{}'", atoms.text(*atom)),
            Value::Nil => write!(out, "{separator}[]"),
            Value::Literal(index) => write!(out, "{separator}#{index}"),
        };
    }
    if let Some(target) = inst.target {
        out += &format!(", b{}", target.0);
    }
    out
}
