//! Line editing for the shell, by rustyline.

use purlin::shell::LineEditor;
use rustyline::DefaultEditor;
use rustyline::error::ReadlineError;
use std::sync::{Mutex, PoisonError};

/// The terminal, with a history that lasts as long as the shell.
pub struct Editor {
    editor: Mutex<DefaultEditor>,
}

impl Editor {
    /// `None` when the terminal cannot be used.
    pub fn new() -> Option<Editor> {
        let editor = DefaultEditor::new().ok()?;
        Some(Editor {
            editor: Mutex::new(editor),
        })
    }
}

impl LineEditor for Editor {
    fn read_line(&self, prompt: &str) -> Option<String> {
        let mut editor = self.editor.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match editor.readline(prompt) {
                Ok(line) => {
                    // A history that is full or refuses duplicates is no reason to complain.
                    let _ = editor.add_history_entry(&line);
                    return Some(line + "\n");
                }
                // Ctrl-C drops the line that is being typed.
                Err(ReadlineError::Interrupted) => {}
                Err(_) => return None,
            }
        }
    }
}
