//! Source files that cannot be compiled or run.

use std::fs;
use std::time::Duration;

use purlin_testkit::process::Ending;

use super::{assert_failure, check_failure, command, finish, run};
use crate::{scratch, write};

/// `run` may fail as escript does or as compilers do, the other commands as compilers do.
const RUN_FAILED: &[i32] = &[1, 127];
const COMPILE_FAILED: &[i32] = &[1];

#[test]
fn missing_file() {
    for name in [
        "no_such_file.erl",
        "no/such/folder/x.erl",
        "no_such_file.purlin",
    ] {
        check_failure(
            &["run", name],
            RUN_FAILED,
            &[name, "no such file|not found|does not exist"],
        );
    }
    check_failure(
        &["build", "no_such_file.erl"],
        COMPILE_FAILED,
        &["no_such_file.erl", "no such file|not found|does not exist"],
    );
    check_failure(
        &["check", "no_such_file.erl"],
        COMPILE_FAILED,
        &["no_such_file.erl"],
    );
    check_failure(
        &["dis", "no_such_file.purlin"],
        COMPILE_FAILED,
        &["no_such_file.purlin"],
    );
    check_failure(&["run", "no_such_module"], RUN_FAILED, &["no_such_module"]);
}

#[test]
fn directory() {
    let folder = scratch("directory.erl");
    let path = folder.to_string_lossy();
    check_failure(&["run", &path], RUN_FAILED, &["directory"]);
    check_failure(&["build", &path], COMPILE_FAILED, &["directory"]);
}

#[test]
fn unreadable_file() {
    let folder = scratch("unreadable");
    let file = write(&folder, "u.erl", "-module(u).\n");
    set_mode(&file, 0o000);
    // Whoever may read everything (root in a container) sees an ordinary file without main.
    let finished = run(&["run", &file]);
    assert_failure("unreadable", &finished, RUN_FAILED, &["permission|main"]);
    set_mode(&file, 0o600);
}

#[cfg(unix)]
fn set_mode(file: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(mode)).expect("the file is ours");
}

#[cfg(not(unix))]
fn set_mode(_file: &str, _mode: u32) {}

#[test]
fn not_utf8() {
    let file = write(
        &scratch("latin1"),
        "l.erl",
        b"-module(l).\n-export([main/1]).\nmain(_) -> \"gr\xFC\xDFe\".\n",
    );
    check_failure(&["run", &file], RUN_FAILED, &["l.erl", "utf-8"]);
    let file = write(
        &scratch("latin1"),
        "elf.erl",
        b"\x7fELF\x02\x01\x01\0\0\0\xff\xfe\x80",
    );
    check_failure(&["run", &file], RUN_FAILED, &["elf.erl"]);
}

#[test]
fn empty_or_without_main() {
    let folder = scratch("empty");
    check_failure(
        &["run", &write(&folder, "e.erl", "")],
        RUN_FAILED,
        &["e.erl|module e", "main"],
    );
    check_failure(
        &["run", &write(&folder, "c.erl", "% only a comment\n")],
        RUN_FAILED,
        &["main"],
    );
    check_failure(
        &[
            "run",
            &write(
                &folder,
                "n.erl",
                "-module(n).\n-export([f/0]).\nf() -> ok.\n",
            ),
        ],
        RUN_FAILED,
        &["main"],
    );
    let built = run(&[
        "build",
        &write(
            &folder,
            "b.erl",
            "-module(b).\n-export([f/0]).\nf() -> ok.\n",
        ),
        "-o",
        &folder.to_string_lossy(),
    ]);
    assert_eq!(built.ending, Ending::Exit(0), "{}", built.stderr);
    check_failure(
        &["run", &format!("{}/b.purlin", folder.display())],
        RUN_FAILED,
        &["main"],
    );
}

#[test]
fn syntax_error_in_the_middle() {
    let source = "-module(s).\n-export([main/1]).\nf(X) ->\n    case X of 1 -> a 2 -> b end.\n\
                  main(_) -> io:format(\"never~n\").\n";
    let file = write(&scratch("syntax"), "s.erl", source);
    let finished = run(&["run", &file]);
    assert_failure(
        "syntax error",
        &finished,
        RUN_FAILED,
        &["error[", "s.erl:4:", "case x of 1 -> a 2 -> b end."],
    );
    assert_eq!(finished.stdout, "");
    check_failure(
        &["build", &file, "-o", &scratch("syntax").to_string_lossy()],
        COMPILE_FAILED,
        &["s.erl:4:"],
    );
    assert!(!scratch("syntax").join("s.purlin").exists());
}

/// Pairs of brackets, a million deep: refused or compiled, in any case within the time and the stack.
#[test]
fn deeply_nested_expressions() {
    const DEPTH: usize = 1_000_000;
    let folder = scratch("deep");
    let shapes = [
        ("[", "]"),
        ("{", "}"),
        ("(", ")"),
        ("f(", ")"),
        ("- ", ""),
        ("1 + ", ""),
        ("begin ", " end"),
        ("fun() -> ", " end"),
    ];
    for (index, (open, close)) in shapes.iter().enumerate() {
        let source = format!(
            "-module(d{index}).\n-export([main/1]).\nmain(_) -> {}1{}.\nf(X) -> X.\n",
            open.repeat(DEPTH),
            close.repeat(DEPTH)
        );
        let file = write(&folder, &format!("d{index}.erl"), source);
        let finished = finish(
            &format!("deep {open}"),
            &command(&["check", &file]).timeout(Duration::from_secs(120)),
        );
        if finished.ending != Ending::Exit(0) {
            assert_failure(
                &format!("deep {open}"),
                &finished,
                COMPILE_FAILED,
                &[&format!("d{index}.erl:3:"), "deep|nest"],
            );
        }
    }
}

#[test]
fn integer_of_a_million_digits() {
    let digits = "7".repeat(1_000_000);
    let source = format!(
        "-module(i).\n-export([main/1]).\nmain(_) -> io:format(\"~p~n\", [{digits} rem 1000007]).\n"
    );
    let file = write(&scratch("digits"), "i.erl", source);
    let finished = finish(
        "a million digits",
        &command(&["run", &file]).timeout(Duration::from_secs(120)),
    );
    if finished.ending != Ending::Exit(0) {
        assert_failure(
            "a million digits",
            &finished,
            RUN_FAILED,
            &["i.erl:3:", "integer|number|digits"],
        );
    }
}

#[test]
fn endless_includes_and_macros() {
    let folder = scratch("endless");
    write(&folder, "self.hrl", "-include(\"self.hrl\").\n");
    let file = write(&folder, "a.erl", "-module(a).\n-include(\"self.hrl\").\n");
    check_failure(&["check", &file], COMPILE_FAILED, &["self.hrl", "includ"]);
    let file = write(
        &folder,
        "b.erl",
        "-module(b).\n-define(A, ?B).\n-define(B, ?A).\nf() -> ?A.\n",
    );
    check_failure(&["check", &file], COMPILE_FAILED, &["b.erl:", "circular"]);
}

/// A reader that goes away early: the program ends quietly.
#[test]
fn closed_output_pipe() {
    use std::io::Read;
    use std::process::{Command, Stdio};
    let source = "-module(p).\n-export([main/1]).\nmain(_) -> loop(1000000).\n\
                  loop(0) -> ok;\nloop(N) -> io:format(\"line ~p~n\", [N]), loop(N - 1).\n";
    let file = write(&scratch("pipe"), "p.erl", source);
    let mut child = Command::new(&crate::purlin().binary)
        .args(["run", &file])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary was built");
    let mut first = [0; 10];
    child
        .stdout
        .take()
        .expect("piped")
        .read_exact(&mut first)
        .expect("the program prints");
    // The pipe is closed here, since nothing holds its reading end any more.
    let mut stderr = String::new();
    child
        .stderr
        .take()
        .expect("piped")
        .read_to_string(&mut stderr)
        .expect("the program ends");
    child.wait().expect("the program ends");
    assert!(!stderr.contains("panicked"), "{stderr}");
}
