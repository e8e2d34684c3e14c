//! `purlin shell` and `purlin eval`: expressions instead of files.

use super::{Outcome, build_vm, finish, vm};
use crate::editor::Editor;
use crate::flags::Options;
use std::io::IsTerminal;

/// Reads expressions from the terminal until end of input or `q().`.
pub fn shell(options: &Options) -> Outcome {
    if let Some(extra) = options.operands.first() {
        return Err(format!(
            "the shell takes no file: '{}'",
            extra.to_string_lossy()
        ));
    }
    let mut builder = vm(options);
    if std::io::stdin().is_terminal()
        && let Some(editor) = Editor::new()
    {
        builder = builder.line_editor(Box::new(editor));
    }
    let vm = build_vm(builder);
    let status = vm.shell();
    Ok(finish(vm, status))
}

/// Evaluates the operands as one text.
pub fn eval(options: &Options) -> Outcome {
    if options.operands.is_empty() {
        return Err("an expression is missing: purlin eval '1 + 2.'".to_owned());
    }
    let words: Vec<String> = options
        .operands
        .iter()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let vm = build_vm(vm(options));
    let status = vm.eval(&words.join(" "));
    Ok(finish(vm, status))
}
