//! What works: each command and flag once.

use purlin_testkit::process::Ending;

use super::{assert_failure, check_failure, check_output, command, finish, run};
use crate::{scratch, write};

const HELLO: &str =
    "-module(hi).\n-export([main/1]).\nmain(Args) -> io:format(\"hi ~p~n\", [Args]).\n";

#[test]
fn run_and_its_short_form() {
    let folder = scratch("run");
    let file = write(&folder, "hi.erl", HELLO);
    check_output(&["run", &file], "hi []\n");
    check_output(
        &[&file, "a", "-b", "--help"],
        "hi [\"a\",\"-b\",\"--help\"]\n",
    );
    check_output(&["run", "--schedulers", "1", &file], "hi []\n");
}

#[test]
fn what_was_meant_is_told_below_an_undefined_function() {
    let folder = scratch("hints");
    for (call, line) in [
        ("list:map(1, [])", "purlin: did you mean lists:map/2?"),
        ("lists:mpa(1, [])", "purlin: did you mean lists:map/2?"),
        ("lists:map(1)", "purlin: did you mean lists:map/2?"),
        ("strin:lenght([])", "purlin: did you mean string:length/1?"),
        ("hint:mian(1)", "purlin: did you mean hint:main/1?"),
        (
            "no_such:thing()",
            "escript: exception error: undefined function no_such:thing/0",
        ),
    ] {
        let text = format!("-module(hint).\n-export([main/1]).\nmain(_) -> {call}.\n");
        let finished = run(&["run", &write(&folder, "hint.erl", text)]);
        assert_eq!(finished.stderr.lines().last(), Some(line));
        assert!(finished.stderr.starts_with("escript: exception error: "));
    }
}

#[test]
fn script_forms_are_accepted() {
    let folder = scratch("script");
    let shebang = format!("#!/usr/bin/env purlin\n{HELLO}");
    check_output(&["run", &write(&folder, "hi.erl", shebang)], "hi []\n");
    let bare = "#!/usr/bin/env escript\n%% -*- erlang -*-\nmain(_) -> io:format(\"bare~n\").\n";
    check_output(&["run", &write(&folder, "bare.erl", bare)], "bare\n");
    check_output(&["run", &write(&folder, "bare_script", bare)], "bare\n");
    let quiet = run(&["run", &write(&folder, "bare.erl", bare)]);
    assert_eq!(quiet.stderr, "", "only what escript warns of");
    let no_argument = "#!/usr/bin/env purlin\nmain() -> io:format(\"none~n\").\n";
    check_output(&["run", &write(&folder, "none.erl", no_argument)], "none\n");
}

#[test]
fn build_then_run() {
    let folder = scratch("build");
    let file = write(&folder, "hi.erl", HELLO);
    let out = scratch("build/out");
    let out = out.to_string_lossy();
    check_output(&["build", &file, "-o", &out], "");
    check_output(&["run", &format!("{out}/hi.purlin"), "x"], "hi [\"x\"]\n");
    check_output(&["run", "-pa", &out, "hi", "y"], "hi [\"y\"]\n");
}

#[test]
fn the_same_source_gives_the_same_bytes() {
    let folder = scratch("same");
    let file = write(&folder, "hi.erl", HELLO);
    let build = |name: &str| {
        let out = scratch(&format!("same/{name}"));
        check_output(&["build", &file, "-o", &out.to_string_lossy()], "");
        std::fs::read(out.join("hi.purlin")).expect("the file was built")
    };
    assert_eq!(build("one"), build("two"));
}

#[test]
fn macros_and_include_folders() {
    let folder = scratch("macros");
    write(
        &scratch("macros/include"),
        "value.hrl",
        "-define(FROM_HEADER, header).\n",
    );
    let source = "-module(m).\n-export([main/1]).\n-include(\"value.hrl\").\n\
                  -ifdef(EXTRA).\nextra() -> ?EXTRA.\n-else.\nextra() -> none.\n-endif.\n\
                  main(_) -> io:format(\"~p~n\", [{?FROM_HEADER, extra()}]).\n";
    let file = write(&folder, "m.erl", source);
    let include = format!("{}/include", folder.display());
    check_output(&["run", "-I", &include, &file], "{header,none}\n");
    check_output(
        &["run", "-I", &include, "-D", "EXTRA=42", &file],
        "{header,42}\n",
    );
    check_output(
        &["run", "-I", &include, "-DEXTRA", &file],
        "{header,true}\n",
    );
}

#[test]
fn check_reports_and_writes_nothing() {
    let folder = scratch("check");
    let file = write(
        &folder,
        "w.erl",
        "-module(w).\n-export([main/1]).\nmain(_) -> X = 1, ok.\n",
    );
    let finished = run(&["check", &file]);
    assert_eq!(finished.ending, Ending::Exit(0));
    assert!(
        finished.stderr.contains("warning") && finished.stderr.contains("w.erl:3:"),
        "{}",
        finished.stderr
    );
    assert!(!folder.join("w.purlin").exists());
}

#[test]
fn diagnostics_come_in_three_forms() {
    let text = "-module(w).\n-export([main/1]).\nmain(_) -> X = 1, ok.\n";
    let file = write(&scratch("forms"), "w.erl", text);
    let full = run(&["check", &file]);
    assert!(full.stderr.contains("= help: "), "{}", full.stderr);
    assert!(!full.stderr.contains('\u{1b}'), "no terminal, no colours");
    let brief = run(&["check", "--format", "brief", &file]);
    let line = format!("{file}:3:12: Warning: variable 'X' is unused\n");
    assert_eq!(brief.stderr, line);
    let json = run(&["build", "--format=json", &file]);
    assert_eq!(json.stderr.lines().count(), 1, "{}", json.stderr);
    let start = "{\"code\":\"W4002\",\"severity\":\"warning\",\"file\":";
    assert!(json.stderr.starts_with(start), "{}", json.stderr);
    check_failure(
        &["check", "--format=xml", &file],
        &[1],
        &["full, brief or json"],
    );
}

#[test]
fn the_standard_library_draws_no_warnings() {
    let folder = purlin_testkit::repository_root().join("crates/stdlib/src");
    let files = std::fs::read_dir(folder).expect("the library is there");
    let mut args = vec!["check".to_owned(), "--warnings-as-errors".to_owned()];
    for file in files {
        let path = file.expect("the library is there").path();
        if path.extension().is_some_and(|extension| extension == "erl") {
            args.push(path.to_string_lossy().into_owned());
        }
    }
    assert!(args.len() > 40, "{args:?}");
    let finished = run(&args);
    assert_eq!(
        (finished.stderr.as_str(), finished.ending),
        ("", Ending::Exit(0))
    );
}

#[test]
fn warnings_become_errors() {
    let folder = scratch("werror");
    let text = "-module(w).\n-export([main/1]).\nmain(_) -> X = 1, ok.\n";
    let file = write(&folder, "w.erl", text);
    check_failure(
        &["check", "--warnings-as-errors", &file],
        &[1],
        &["error[W4002]"],
    );
    check_failure(
        &["build", "--warnings-as-errors", &file],
        &[1],
        &["w.erl:3:"],
    );
    assert!(!folder.join("w.purlin").exists());
    let asked = text.replace("-export", "-compile(warnings_as_errors).\n-export");
    let file = write(&folder, "w.erl", asked);
    check_failure(&["run", &file], &[127], &["error[W4002]", "w.erl:4:"]);
}

#[test]
fn codes_are_explained() {
    let page = run(&["explain", "e2021"]);
    assert_eq!(page.ending, Ending::Exit(0));
    for part in ["error[E2021]", "    -module(example).", "Repair: "] {
        assert!(page.stdout.contains(part), "{part}: {}", page.stdout);
    }
    let list = run(&["explain"]).stdout;
    assert!(
        list.lines().count() > 80 && list.contains("W4002  A variable that is bound"),
        "{list}"
    );
    check_failure(&["explain", "E2012x"], &[1], &["did you mean e2012"]);
    check_failure(&["explain", "nonsense"], &[1], &["lists them"]);
}

#[test]
fn dis_lists_functions() {
    let file = write(&scratch("dis"), "hi.erl", HELLO);
    let finished = run(&["dis", &file]);
    assert_eq!(finished.ending, Ending::Exit(0), "{}", finished.stderr);
    assert!(finished.stdout.contains("main/1"), "{}", finished.stdout);
}

#[test]
fn eval_prints_the_last_value() {
    check_output(&["eval", "X = 20, X + 22."], "42\n");
    check_output(&["eval", "lists:reverse([1, 2, 3])"], "[3,2,1]\n");
    check_failure(&["eval", "1 + a."], &[127], &["arithmetic"]);
    let finished = run(&["eval", "1/0."]);
    assert!(!finished.stderr.contains("purlin_"), "{}", finished.stderr);
    check_failure(&["eval", "1 + + ;"], &[1, 127], &["syntax"]);
}

#[test]
fn shell_survives_errors() {
    let input = "X = 5.\nX * 2.\n1 / 0.\nfoo(.\nX + 1.\n";
    let finished = finish("shell", &command(&["shell"]).stdin(input));
    assert_eq!(finished.ending, Ending::Exit(0));
    for value in ["10", "6"] {
        assert!(
            finished.stdout.lines().any(|line| line.ends_with(value)),
            "{value}: {}",
            finished.stdout
        );
    }
}

#[test]
fn a_full_atom_table_leaves_a_message() {
    let text = "-module(full).\n-export([main/1]).\nmain(_) -> fill(1).\n\
        fill(N) -> _ = list_to_atom(\"a_\" ++ integer_to_list(N)), fill(N + 1).\n";
    let file = write(&scratch("atoms"), "full.erl", text);
    check_failure(&["run", &file], &[127], &["system_limit|system limit"]);
}

#[test]
fn exit_statuses_are_those_of_escript() {
    let folder = scratch("status");
    for (body, status) in [
        ("ok", 0),
        ("halt(7)", 7),
        ("error(oops)", 127),
        ("exit(normal)", 127),
        ("throw(x)", 127),
        ("Unbound", 127),
    ] {
        let file = write(
            &folder,
            "s.erl",
            format!("-module(s).\n-export([main/1]).\nmain(_) -> {body}.\n"),
        );
        assert_eq!(run(&["run", &file]).ending, Ending::Exit(status), "{body}");
    }
}

#[test]
fn a_linked_process_that_fails_ends_main() {
    let source = "-module(l).\n-export([main/1]).\n\
                  main(_) -> spawn_link(fun() -> exit(boom) end), timer:sleep(5000), io:format(\"alive~n\").\n";
    let finished = run(&["run", &write(&scratch("linked"), "l.erl", source)]);
    assert_failure("linked", &finished, &[1, 127], &["boom"]);
    assert_eq!(finished.stdout, "");
}

#[test]
fn reports_can_go_elsewhere() {
    let source = "-module(r).\n-export([main/1]).\n\
                  main(_) -> spawn(fun() -> error(oops) end), timer:sleep(300).\n";
    let file = write(&scratch("reports"), "r.erl", source);
    let has_report = |text: &str| text.contains("Error in process") && text.contains("oops");
    assert!(has_report(&run(&["run", &file]).stdout));
    let moved = run(&["run", "--reports=stderr", &file]);
    assert!(has_report(&moved.stderr) && moved.stdout.is_empty());
    let off = run(&["run", "--reports=off", &file]);
    assert!(off.stderr.is_empty() && off.stdout.is_empty());
}

#[test]
fn help_and_version() {
    for args in [
        &["--help"][..],
        &["run", "--help"],
        &["build", "--help"],
        &["eval", "--help"],
    ] {
        let finished = run(args);
        assert_eq!(finished.ending, Ending::Exit(0));
        assert!(
            finished.stdout.contains("Usage") && finished.stdout.contains("purlin"),
            "{}",
            finished.stdout
        );
    }
    assert_eq!(run(&["--version"]).ending, Ending::Exit(0));
}

#[test]
fn wrong_command_lines() {
    let failures = [
        (&["frobnicate"][..], "frobnicate"),
        (&["run"], "file|usage"),
        (&["run", "--no-such-flag", "x.erl"], "--no-such-flag"),
        (&["run", "--schedulers", "none", "x.erl"], "schedulers"),
        (&["run", "--schedulers", "0", "x.erl"], "schedulers"),
        (&["run", "--reports=paper", "x.erl"], "reports"),
        (&["build", "-o"], "-o"),
    ];
    for (args, phrase) in failures {
        check_failure(args, &[1, 2, 64, 127], &[phrase]);
    }
}
