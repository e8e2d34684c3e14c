//! Removes from printed text what may differ between two correct runs, and nothing else (style.md, section 5):
//!
//! - N1 pids, references and ports: `<0.84.0>` becomes `<pid>`, `#Ref<0.1.2.3>` `#Ref<ref>`, `#Port<0.5>` `#Port<port>`;
//! - N2 the uniq of a fun: `#Fun<m.3.12345>` becomes `#Fun<m.3.uniq>`;
//! - N3 the time of a report: `=ERROR REPORT==== 1-Jan-2026::10:00:00.000000 ===` becomes `=ERROR REPORT==== time ===`;
//! - N4 file and line of OTP's own modules in traces: `[{file,"lists.erl"},{line,9}]` becomes `[]`, and
//!   ` (lists.erl, line 9)` goes away;
//! - N5 frames below the program's entry (`escript`, `init`, the harness), in terms and in messages;
//! - N6 the name of the starting program before its message (`escript: `, `purlin: `), and the notes about crash
//!   dumps that OTP writes when the first process dies;
//! - N7 the line breaks inside the term of a crash report, since N1 to N5 change where they fall;
//! - N8 the line in which Purlin says what was probably meant (`purlin: did you mean lists:map/2?`).
//!
//! What one side may *lack* (`error_info`, the frame of an arithmetic operator, a repeated frame) is not removed here but forgiven by
//! [`without_error_info`], so that the recorded text keeps it.

/// Modules whose locations are OTP's business, not the program's.
pub const LIBRARY_MODULES: &[&str] = &[
    "array",
    "base64",
    "binary",
    "calendar",
    "dict",
    "erl_error",
    "erl_eval",
    "erl_internal",
    "erlang",
    "error_logger",
    "escript",
    "ets",
    "file",
    "filelib",
    "filename",
    "gb_sets",
    "gb_trees",
    "gen",
    "gen_server",
    "gen_statem",
    "init",
    "io",
    "io_lib",
    "io_lib_format",
    "io_lib_pretty",
    "lists",
    "logger",
    "maps",
    "math",
    "orddict",
    "ordsets",
    "os",
    "proc_lib",
    "proplists",
    "queue",
    "rand",
    "sets",
    "shell",
    "string",
    "supervisor",
    "timer",
    "unicode",
    "unicode_util",
    "user",
];

/// Modules that call the program's `main`.
const ENTRY_MODULES: &[&str] = &["escript", "init", "purlin_boot", "purlin_harness"];

/// Prefixes that name the program which started the Erlang program.
const STARTERS: &[&str] = &["escript: ", "purlin: "];

/// Before what Purlin says of its own about an undefined function.
const HINT: &str = "purlin: did you mean ";

/// Normalises what a program wrote to one of its streams (N1 to N8).
pub fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if is_entry_frame(line) || is_dump_note(line) || line.starts_with(HINT) {
            continue;
        }
        out.push_str(&replace_tokens(strip_starter(line)));
        if line.starts_with("Error in process ") && line.trim_end().ends_with("with exit value:") {
            let mut term = String::new();
            while let Some(part) = lines.next_if(|next| !next.trim().is_empty()) {
                join_broken_line(&mut term, part.trim());
            }
            out.push_str(&replace_tokens(&term));
            out.push('\n');
        }
    }
    out
}

/// The text without what one side may lack: `error_info` in frames, its lines in messages, the frame of an
/// arithmetic operator, and a frame that repeats the one above it (OTP shows the caller of a fun twice when the call
/// itself fails: once as the place, once as the return address).
pub fn without_error_info(text: &str) -> String {
    let text = drop_operator_frames(&drop_error_info(text));
    let mut out = String::new();
    let mut last_frame = "";
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let frame = frame_of(line);
        if !frame.is_empty() && frame == last_frame {
            continue;
        }
        last_frame = frame;
        if line.trim_start().starts_with("*** argument ") {
            continue;
        }
        if line.trim_start().starts_with("in operator ") {
            lines.next_if(|next| next.trim_start().starts_with("called as "));
            if let Some(caller) =
                lines.next_if(|next| next.trim_start().starts_with("in call from "))
            {
                out.push_str(&caller.replacen("in call from ", "in function  ", 1));
            }
            continue;
        }
        out.push_str(line);
    }
    out
}

/// The place in a line of a message (`  in call from m:f/1 (m.erl, line 3)`) or of a printed trace
/// (`  m:f/1 line 3`); empty for other lines.
fn frame_of(line: &str) -> &str {
    let text = line.trim();
    let in_message = text
        .strip_prefix("in function ")
        .or_else(|| text.strip_prefix("in call from "));
    let in_trace = text
        .contains(" line ")
        .then_some(text)
        .filter(|_| line.starts_with("  "));
    in_message.map(str::trim_start).or(in_trace).unwrap_or("")
}

/// `  in call from escript:run/2 (escript.erl, line 904)`.
fn is_entry_frame(line: &str) -> bool {
    line.trim_start()
        .strip_prefix("in call from ")
        .and_then(|rest| rest.trim_start().split_once(':'))
        .is_some_and(|(module, _)| ENTRY_MODULES.contains(&module))
}

fn is_dump_note(line: &str) -> bool {
    line.starts_with("Crash dump is being written to:")
}

fn strip_starter(line: &str) -> &str {
    STARTERS
        .iter()
        .find_map(|starter| line.strip_prefix(starter))
        .unwrap_or(line)
}

/// Appends the next line of a term that was printed over several lines. A break after `=>` or an operator stands for
/// a space, any other for nothing.
fn join_broken_line(term: &mut String, part: &str) {
    if term.ends_with("=>") || term.ends_with("::") {
        term.push(' ');
    }
    term.push_str(part);
}

/// N1 to N5 inside one line: at each position the first rule that matches replaces its match.
fn replace_tokens(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        if let Some((replacement, length)) = token_at(rest) {
            out.push_str(&replacement);
            rest = &rest[length..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// The replacement and the length of the token that starts here, if one does.
fn token_at(text: &str) -> Option<(String, usize)> {
    if let Some(length) = dotted_numbers(text, "<") {
        return Some(("<pid>".to_string(), length));
    }
    if let Some(length) = dotted_numbers(text, "#Ref<") {
        return Some(("#Ref<ref>".to_string(), length));
    }
    if let Some(length) = dotted_numbers(text, "#Port<") {
        return Some(("#Port<port>".to_string(), length));
    }
    fun_at(text)
        .or_else(|| report_time_at(text))
        .or_else(|| library_location_at(text))
        .or_else(|| entry_frame_at(text))
}

/// Length of `opening` followed by numbers with dots between them and `>`.
fn dotted_numbers(text: &str, opening: &str) -> Option<usize> {
    let inside = text.strip_prefix(opening)?;
    let end = inside.find('>')?;
    let numbers = &inside[..end];
    let well_formed = numbers.contains('.') && numbers.split('.').all(is_number);
    well_formed.then_some(opening.len() + end + 1)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// `#Fun<m.3.12345>`; external funs print as `fun m:f/1` and are left alone.
fn fun_at(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix("#Fun<")?;
    let end = inside.find('>')?;
    let mut parts = inside[..end].rsplitn(3, '.');
    let (uniq, index, module) = (parts.next()?, parts.next()?, parts.next()?);
    let is_local = is_number(uniq) && is_number(index);
    is_local.then(|| {
        (
            format!("#Fun<{module}.{index}.uniq>"),
            "#Fun<".len() + end + 1,
        )
    })
}

fn report_time_at(text: &str) -> Option<(String, usize)> {
    let opening = " REPORT==== ";
    let end = text.strip_prefix(opening)?.find(" ===")?;
    Some((
        format!("{opening}time ==="),
        opening.len() + end + " ===".len(),
    ))
}

/// `{file,"lists.erl"},{line,9}` in a term or ` (lists.erl, line 9)` in a message.
fn library_location_at(text: &str) -> Option<(String, usize)> {
    let (opening, middle, closing) = if text.starts_with("{file,\"") {
        ("{file,\"", ".erl\"},", '}')
    } else if text.starts_with(" (") {
        (" (", ".erl, line ", ')')
    } else {
        return None;
    };
    let (module, rest) = text[opening.len()..].split_once(middle)?;
    if !LIBRARY_MODULES.contains(&module) {
        return None;
    }
    let number = rest.trim_start().trim_start_matches("{line,");
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let after = number[digits..].strip_prefix(closing)?;
    // What follows in the list stays; the comma before it goes.
    let after = match (closing, after.strip_prefix(',')) {
        ('}', Some(rest)) => rest.trim_start_matches([' ', '\n']),
        _ => after,
    };
    Some((String::new(), text.len() - after.len()))
}

/// `,{escript,run,2,[...]}` with the comma before it.
fn entry_frame_at(text: &str) -> Option<(String, usize)> {
    let inside = text.strip_prefix(',')?.trim_start().strip_prefix('{')?;
    let (module, _) = inside.split_once(',')?;
    if !ENTRY_MODULES.contains(&module) {
        return None;
    }
    // Locations in a frame hold no `]` but the closing one.
    let end = inside.find("]}")?;
    let length = text.len() - inside.len() + end + "]}".len();
    Some((String::new(), length))
}

/// `{error_info,#{...}}` inside a frame's last list.
fn drop_error_info(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("{error_info,#{") {
        out.push_str(&rest[..start]);
        let Some(end) = rest[start..].find("}}") else {
            break;
        };
        rest = rest[start + end + "}}".len()..].trim_start_matches(',');
    }
    out + rest
}

/// `{erlang,'+',[1,a],[]},` at the head of a trace.
fn drop_operator_frames(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("{erlang,'") {
        let frame = &rest[start..];
        let operator: String = frame["{erlang,'".len()..]
            .chars()
            .take_while(|c| *c != '\'')
            .collect();
        let is_operator =
            !operator.is_empty() && !operator.contains(|c: char| c.is_alphanumeric() || c == '_');
        let end = frame.find(",[]},").map(|end| end + ",[]},".len());
        match end {
            Some(end) if is_operator => {
                out.push_str(&rest[..start]);
                rest = frame[end..].trim_start();
            }
            _ => {
                out.push_str(&rest[..start + 1]);
                rest = &rest[start + 1..];
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests;
