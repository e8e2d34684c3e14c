//! The command line as one table: commands, flags, what they mean and what they set.
//!
//! `--help` is rendered from the table, and a test checks that every flag is documented and
//! belongs to a command.

use purlin::vm::{ATOM_LIMITS, PROCESS_LIMITS};
use std::ffi::OsString;
use std::ops::RangeInclusive;
use std::path::PathBuf;

/// What the user asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Compile if need be, and run.
    Run,
    /// Compile to `.purlin` files.
    Build,
    /// Compile for the diagnostics only.
    Check,
    /// List bytecode.
    Dis,
    /// Evaluate an expression.
    Eval,
    /// Read, evaluate, print.
    Shell,
    /// Say what a diagnostic code means.
    Explain,
}

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Format {
    /// With the source, its place underlined, and advice.
    #[default]
    Full,
    /// A line for each, as erlc prints them.
    Brief,
    /// A line of JSON for each.
    Json,
}

/// Where crash reports go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reports {
    /// Where OTP prints them: standard output.
    #[default]
    Stdout,
    /// Standard error.
    Stderr,
    /// Nowhere.
    Off,
}

/// Everything a command line can say.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Files, a module, an expression: what the command works on.
    pub operands: Vec<OsString>,
    /// `run`: the words behind the file, for the program itself.
    pub arguments: Vec<OsString>,
    /// `-I`
    pub include_dirs: Vec<PathBuf>,
    /// `-D`: name and value.
    pub defines: Vec<(String, Option<String>)>,
    /// `-o`
    pub output_dir: Option<PathBuf>,
    /// `--jobs`; 0 means one for each core.
    pub jobs: usize,
    /// `--force`
    pub force: bool,
    /// `-pa`
    pub code_path: Vec<PathBuf>,
    /// `--schedulers`; 0 means one for each core.
    pub schedulers: usize,
    /// `--max-processes`
    pub max_processes: Option<u32>,
    /// `--max-atoms`
    pub max_atoms: Option<u32>,
    /// `--reports`
    pub reports: Reports,
    /// `--format`
    pub format: Format,
    /// `--warnings-as-errors`
    pub warnings_as_errors: bool,
    /// `--watch`
    pub watch: bool,
    /// `--help` was given.
    pub help: bool,
}

/// One command.
pub struct CommandInfo {
    /// Which.
    pub command: Command,
    /// Its word.
    pub name: &'static str,
    /// What may follow the word.
    pub operands: &'static str,
    /// One line.
    pub summary: &'static str,
    /// The rest of its help.
    pub details: &'static str,
}

/// All commands, in the order that `--help` shows.
pub const COMMANDS: &[CommandInfo] = &[
    CommandInfo {
        command: Command::Run,
        name: "run",
        operands: "FILE.erl|FILE.purlin|MODULE [ARGUMENT...]",
        summary: "run a program",
        details: "\
Calls main/1 with the arguments as strings, as escript does; without a main/1, main/0 or start/0.
A first line that starts with #! is skipped, and -module may be missing. The exit status is 0,
what halt/1 was given, or 127 after an uncaught exception or errors in the source. Flags stand before FILE; what stands
behind it is the program's. `purlin FILE.erl ...` is short for `purlin run FILE.erl ...`.",
    },
    CommandInfo {
        command: Command::Build,
        name: "build",
        operands: "FILE.erl|FOLDER...",
        summary: "compile to .purlin files",
        details: "\
Writes MODULE.purlin for each file, and for each .erl file in or below a folder, beside it or into the folder given with -o.
A module that is up to date stays as it is: its source, the files that it includes, the macros and the compiler are the
same as when it was built.",
    },
    CommandInfo {
        command: Command::Check,
        name: "check",
        operands: "FILE.erl...",
        summary: "show errors and warnings, write nothing",
        details: "Exit status 1 when there is an error. What is found goes to standard error, as by the other commands.",
    },
    CommandInfo {
        command: Command::Dis,
        name: "dis",
        operands: "FILE.erl|FILE.purlin",
        summary: "list the bytecode of a module",
        details: "docs/isa.md describes the instructions.",
    },
    CommandInfo {
        command: Command::Eval,
        name: "eval",
        operands: "'EXPRESSION.'",
        summary: "evaluate expressions and print the value of the last",
        details: "For example: purlin eval 'lists:sum(lists:seq(1, 100)).'",
    },
    CommandInfo {
        command: Command::Shell,
        name: "shell",
        operands: "",
        summary: "read expressions from the terminal and print their values",
        details: "Variables keep their values; f() forgets them, q() or end of input leaves.",
    },
    CommandInfo {
        command: Command::Explain,
        name: "explain",
        operands: "[CODE...]",
        summary: "say what the code of an error or warning means",
        details: "Prints a page with an example and its repair, or lists all codes. For example: purlin explain E2021",
    },
];

/// One flag.
pub struct Flag {
    /// As written, with its dashes.
    pub name: &'static str,
    /// What follows it; empty when nothing does.
    pub value: &'static str,
    /// What it does, in one line.
    pub summary: &'static str,
    /// Where it is allowed.
    pub commands: &'static [Command],
    /// Stores it; the message says what was wrong with the value.
    pub set: fn(&mut Options, &str) -> Result<(), String>,
}

use Command::{Build, Check, Dis, Eval, Explain, Run, Shell};

/// All flags.
pub const FLAGS: &[Flag] = &[
    Flag {
        name: "-I",
        value: "DIR",
        summary: "look for included files in DIR too",
        commands: &[Run, Build, Check, Dis],
        set: |options, value| {
            options.include_dirs.push(value.into());
            Ok(())
        },
    },
    Flag {
        name: "-D",
        value: "NAME[=VALUE]",
        summary: "define a macro (true unless a value is given)",
        commands: &[Run, Build, Check, Dis],
        set: |options, value| {
            options.defines.push(match value.split_once('=') {
                Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
                None => (value.to_owned(), None),
            });
            Ok(())
        },
    },
    Flag {
        name: "-o",
        value: "DIR",
        summary: "write .purlin files into DIR",
        commands: &[Build],
        set: |options, value| {
            options.output_dir = Some(value.into());
            Ok(())
        },
    },
    Flag {
        name: "--jobs",
        value: "N",
        summary: "compile N files at a time (default: one for each core)",
        commands: &[Build],
        set: |options, value| match value.parse::<usize>() {
            Ok(count @ 1..=1024) => {
                options.jobs = count;
                Ok(())
            }
            Ok(_) | Err(_) => Err(format!(
                "--jobs takes a number from 1 to 1024, not '{value}'"
            )),
        },
    },
    Flag {
        name: "--force",
        value: "",
        summary: "compile what is up to date too",
        commands: &[Build],
        set: |options, _| {
            options.force = true;
            Ok(())
        },
    },
    Flag {
        name: "-pa",
        value: "DIR",
        summary: "look for modules (.purlin) in DIR before the standard library",
        commands: &[Run, Eval, Shell],
        set: |options, value| {
            options.code_path.push(value.into());
            Ok(())
        },
    },
    Flag {
        name: "--schedulers",
        value: "N",
        summary: "number of scheduler threads (default: one for each core)",
        commands: &[Run, Eval, Shell],
        set: |options, value| match value.parse::<usize>() {
            Ok(count @ 1..=1024) => {
                options.schedulers = count;
                Ok(())
            }
            Ok(_) | Err(_) => Err(format!(
                "--schedulers takes a number from 1 to 1024, not '{value}'"
            )),
        },
    },
    Flag {
        name: "--max-processes",
        value: "N",
        summary: "how many processes there may be (default: 1048576, as OTP)",
        commands: &[Run, Eval, Shell],
        set: |options, value| {
            options.max_processes = Some(limit("--max-processes", value, &PROCESS_LIMITS)?);
            Ok(())
        },
    },
    Flag {
        name: "--max-atoms",
        value: "N",
        summary: "how many atoms there may be (default: 1048576, as OTP)",
        commands: &[Run, Eval, Shell],
        set: |options, value| {
            options.max_atoms = Some(limit("--max-atoms", value, &ATOM_LIMITS)?);
            Ok(())
        },
    },
    Flag {
        name: "--reports",
        value: "stdout|stderr|off",
        summary: "where reports of crashed processes go (default: stdout, as OTP)",
        commands: &[Run, Eval, Shell],
        set: |options, value| {
            options.reports = match value {
                "stdout" => Reports::Stdout,
                "stderr" => Reports::Stderr,
                "off" => Reports::Off,
                other => {
                    return Err(format!(
                        "--reports takes stdout, stderr or off, not '{other}'"
                    ));
                }
            };
            Ok(())
        },
    },
    Flag {
        name: "--format",
        value: "full|brief|json",
        summary: "how errors and warnings are shown; brief is FILE:LINE:COL: message",
        commands: &[Run, Build, Check, Dis],
        set: |options, value| {
            options.format = match value {
                "full" => Format::Full,
                "brief" => Format::Brief,
                "json" => Format::Json,
                other => {
                    return Err(format!("--format takes full, brief or json, not '{other}'"));
                }
            };
            Ok(())
        },
    },
    Flag {
        name: "--warnings-as-errors",
        value: "",
        summary: "make errors of warnings, as -compile(warnings_as_errors) does",
        commands: &[Run, Build, Check, Dis],
        set: |options, _| {
            options.warnings_as_errors = true;
            Ok(())
        },
    },
    Flag {
        name: "--watch",
        value: "",
        summary: "reload modules into the running program when their files change",
        commands: &[Run],
        set: |options, _| {
            options.watch = true;
            Ok(())
        },
    },
    Flag {
        name: "--help",
        value: "",
        summary: "show this help",
        commands: &[Run, Build, Check, Dis, Eval, Shell, Explain],
        set: |options, _| {
            options.help = true;
            Ok(())
        },
    },
];

/// A number in a range.
fn limit(flag: &str, value: &str, range: &RangeInclusive<u32>) -> Result<u32, String> {
    let number = value.parse().ok().filter(|number| range.contains(number));
    number.ok_or_else(|| {
        let (least, most) = (range.start(), range.end());
        format!("{flag} takes a number from {least} to {most}, not '{value}'")
    })
}

/// What a command line comes to.
#[derive(Debug)]
pub enum Request {
    /// Run a command.
    Command(Command, Options),
    /// `purlin --help`, or no word at all.
    Overview,
    /// `purlin --version`.
    Version,
}

/// Reads a command line without the program's own name.
pub fn parse(words: Vec<OsString>) -> Result<Request, String> {
    let mut words = words.into_iter().peekable();
    let Some(first) = words.peek() else {
        return Ok(Request::Overview);
    };
    let first = first.to_string_lossy().into_owned();
    let command = match first.as_str() {
        "--help" | "-h" | "help" => return Ok(Request::Overview),
        "--version" | "-V" => return Ok(Request::Version),
        word => match COMMANDS.iter().find(|info| info.name == word) {
            Some(info) => {
                words.next();
                info.command
            }
            None if is_program(word) => Run,
            None => return Err(unknown_command(word)),
        },
    };
    parse_options(command, words.collect())
}

fn is_program(word: &str) -> bool {
    word.ends_with(".erl") || word.ends_with(".purlin") || std::path::Path::new(word).is_file()
}

fn parse_options(command: Command, words: Vec<OsString>) -> Result<Request, String> {
    let mut options = Options::default();
    let mut words = words.into_iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy().into_owned();
        if text == "-h" {
            options.help = true;
        } else if text == "--" {
            options.operands.extend(words.by_ref());
        } else if text.starts_with('-') && text.len() > 1 {
            set_flag(command, &text, &mut words, &mut options)?;
        } else {
            options.operands.push(word);
            if command == Run {
                options.arguments = words.collect();
                break;
            }
        }
    }
    Ok(Request::Command(command, options))
}

fn set_flag(
    command: Command,
    text: &str,
    rest: &mut impl Iterator<Item = OsString>,
    options: &mut Options,
) -> Result<(), String> {
    let (name, attached) = split_flag(text);
    let Some(flag) = FLAGS.iter().find(|flag| flag.name == name) else {
        return Err(format!(
            "unknown flag '{text}'; `purlin {} --help` lists the flags",
            name_of(command)
        ));
    };
    if !flag.commands.contains(&command) {
        return Err(format!(
            "{name} does not go with `purlin {}`",
            name_of(command)
        ));
    }
    let value = match (flag.value.is_empty(), attached) {
        (true, None) => String::new(),
        (true, Some(_)) => return Err(format!("{name} takes no value")),
        (false, Some(value)) => value.to_owned(),
        (false, None) => match rest.next() {
            Some(value) => value.to_string_lossy().into_owned(),
            None => return Err(format!("{name} needs a value: {name} {}", flag.value)),
        },
    };
    (flag.set)(options, &value)
}

/// Splits `--flag=value` and `-DNAME`; single-letter flags take what is attached to them.
fn split_flag(text: &str) -> (&str, Option<&str>) {
    if text.starts_with("--") {
        return match text.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (text, None),
        };
    }
    for name in ["-D", "-I", "-o"] {
        if let Some(value) = text.strip_prefix(name)
            && !value.is_empty()
        {
            return (name, Some(value));
        }
    }
    (text, None)
}

fn unknown_command(word: &str) -> String {
    let names: Vec<&str> = COMMANDS.iter().map(|info| info.name).collect();
    format!(
        "'{word}' is neither a command nor a file; commands are {}",
        names.join(", ")
    )
}

/// The command's word.
pub fn name_of(command: Command) -> &'static str {
    info_of(command).name
}

fn info_of(command: Command) -> &'static CommandInfo {
    COMMANDS
        .iter()
        .find(|info| info.command == command)
        .expect("every command stands in the table")
}

/// What `purlin --help` prints.
pub fn overview() -> String {
    let mut text = String::from("Purlin: Erlang in one small binary\n\nUsage:\n");
    for info in COMMANDS {
        text += &format!(
            "  purlin {:<7} {:<42} {}\n",
            info.name, info.operands, info.summary
        );
    }
    text += "\n`purlin COMMAND --help` says more about one of them. To begin with:\n\n";
    text += "  purlin run lang-examples/wordcount.erl\n  purlin eval '1 + 2.'\n";
    text
}

/// What `purlin COMMAND --help` prints.
pub fn help(command: Command) -> String {
    let info = info_of(command);
    let mut text = format!(
        "purlin {}: {}\n\nUsage: purlin {} [FLAG...] {}\n\n{}\n\nFlags:\n",
        info.name, info.summary, info.name, info.operands, info.details
    );
    for flag in FLAGS.iter().filter(|flag| flag.commands.contains(&command)) {
        text += &format!(
            "  {:<32} {}\n",
            format!("{} {}", flag.name, flag.value),
            flag.summary
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(line: &str) -> Result<(Command, Options), String> {
        match parse(line.split_whitespace().map(Into::into).collect())? {
            Request::Command(command, options) => Ok((command, options)),
            Request::Overview | Request::Version => Err("no command".into()),
        }
    }

    #[test]
    fn table_is_sound() {
        for flag in FLAGS {
            assert!(
                flag.name.starts_with('-') && !flag.summary.is_empty() && !flag.commands.is_empty()
            );
            assert_eq!(
                FLAGS.iter().filter(|other| other.name == flag.name).count(),
                1,
                "{}",
                flag.name
            );
        }
        for info in COMMANDS {
            assert!(help(info.command).contains(info.details));
            assert!(overview().contains(info.summary));
        }
    }

    #[test]
    fn flags_stand_before_the_file_and_arguments_behind_it() {
        let (command, options) =
            options("run --schedulers 2 -DX=1 -I inc a.erl -x --schedulers").unwrap();
        assert_eq!(command, Command::Run);
        assert_eq!(options.schedulers, 2);
        assert_eq!(options.defines, [("X".to_owned(), Some("1".to_owned()))]);
        assert_eq!(options.operands, ["a.erl"]);
        assert_eq!(options.arguments, ["-x", "--schedulers"]);
    }

    #[test]
    fn a_file_alone_is_run() {
        assert_eq!(options("a.erl b").unwrap().0, Command::Run);
    }

    #[test]
    fn mistakes_are_explained() {
        assert!(
            options("frobnicate")
                .unwrap_err()
                .contains("commands are run")
        );
        assert!(
            options("run --schedulers x a.erl")
                .unwrap_err()
                .contains("1 to 1024")
        );
        assert!(
            options("run --max-processes 1023 a.erl")
                .unwrap_err()
                .contains("from 1024 to")
        );
        assert!(
            options("check -o d a.erl")
                .unwrap_err()
                .contains("does not go with")
        );
        assert!(options("build -o").unwrap_err().contains("needs a value"));
        assert!(options("run --wat").unwrap_err().contains("unknown flag"));
    }
}
