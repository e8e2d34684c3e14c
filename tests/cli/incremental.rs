//! `purlin build` of many files: only what changed, in any number of threads, the same bytes.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{check_failure, check_output, run};
use crate::{scratch, write};

const MODULES: [&str; 3] = ["one", "two", "three"];

/// A project of three modules, of which the first two include a header.
struct Project {
    source: PathBuf,
    out: PathBuf,
}

impl Project {
    fn new(name: &str) -> Project {
        let folder = scratch(name);
        let source = scratch(&format!("{name}/src"));
        let out = scratch(&format!("{name}/out"));
        write(&folder, "value.hrl", "-define(VALUE, 1).\n");
        let module = |name: &str, body: &str| {
            let text = format!("-module({name}).\n-export([main/1]).\n{body}\n");
            write(&source, &format!("{name}.erl"), text);
        };
        let printing = "-include(\"value.hrl\").\nmain(_) -> io:format(\"~p~n\", [?VALUE]).";
        module("one", printing);
        module("two", printing);
        module(
            "three",
            "-ifdef(EXTRA).\nmain(_) -> extra.\n-else.\nmain(_) -> none.\n-endif.",
        );
        Project { source, out }
    }

    fn arguments(&self, flags: &[&str]) -> Vec<String> {
        let folder = self.source.parent().expect("a folder above");
        let mut arguments: Vec<String> = ["build", "-o"].map(str::to_owned).into_iter().collect();
        arguments.push(path_text(&self.out));
        arguments.extend(["-I".to_owned(), path_text(folder)]);
        arguments.extend(flags.iter().map(|flag| (*flag).to_owned()));
        arguments.push(path_text(&self.source));
        arguments
    }

    fn module(&self, name: &str) -> PathBuf {
        self.out.join(name).with_extension("purlin")
    }

    /// Builds; the modules that were written.
    #[track_caller]
    fn build(&self, flags: &[&str]) -> Vec<&'static str> {
        for module in MODULES.map(|name| self.module(name)) {
            if let Ok(file) = File::options().write(true).open(module) {
                file.set_modified(SystemTime::UNIX_EPOCH)
                    .expect("the file is ours");
            }
        }
        let arguments = self.arguments(flags);
        check_output(
            &arguments.iter().map(String::as_str).collect::<Vec<_>>(),
            "",
        );
        let is_new = |name: &&str| {
            let metadata = fs::metadata(self.module(name)).expect("the module was built");
            metadata.modified().expect("files have times") != SystemTime::UNIX_EPOCH
        };
        MODULES.into_iter().filter(is_new).collect()
    }
}

fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[test]
fn only_what_changed_is_compiled() {
    let project = Project::new("incremental");
    let folder = project.source.parent().expect("a folder above").to_owned();
    assert_eq!(project.build(&[]), MODULES);
    assert!(project.build(&[]).is_empty(), "nothing has changed");
    assert_eq!(project.build(&["--force"]), MODULES);
    // A source.
    let text = fs::read_to_string(project.source.join("two.erl")).expect("it was written");
    write(&project.source, "two.erl", format!("{text}\n"));
    assert_eq!(project.build(&[]), ["two"]);
    // A header.
    write(&folder, "value.hrl", "-define(VALUE, 2).\n");
    assert_eq!(project.build(&[]), ["one", "two"]);
    check_output(&["run", &path_text(&project.module("one"))], "2\n");
    // A header that comes before it in the search.
    write(&project.source, "value.hrl", "-define(VALUE, 3).\n");
    assert_eq!(project.build(&[]), ["one", "two"]);
    check_output(&["run", &path_text(&project.module("two"))], "3\n");
    // Macros.
    assert_eq!(project.build(&["-DEXTRA"]), MODULES);
    assert!(project.build(&["-DEXTRA"]).is_empty());
    assert_eq!(project.build(&[]), MODULES);
    // Modules that are gone or damaged.
    fs::remove_file(project.module("one")).expect("it was there");
    let mut bytes = fs::read(project.module("three")).expect("it was built");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(project.module("three"), bytes).expect("the folder is ours");
    assert_eq!(project.build(&[]), ["one", "three"]);
}

#[test]
fn a_module_is_out_of_date_when_callbacks_of_its_behaviour_change() {
    let project = Project::new("behaviour");
    let behaviour = |text: &str| {
        let head = "-module(one).\n-export([main/1]).\n-callback main(term()) -> term().\n";
        write(&project.source, "one.erl", format!("{head}{text}\n"));
    };
    behaviour("main(_) -> 1.");
    let user = "-module(three).\n-behaviour(one).\n-export([main/1]).\nmain(_) -> 3.\n";
    write(&project.source, "three.erl", user);
    assert_eq!(project.build(&[]), MODULES);
    assert!(project.build(&[]).is_empty(), "nothing has changed");
    behaviour("main(_) -> 2.");
    assert_eq!(project.build(&[]), ["one"]);
    behaviour("-callback more() -> term().\n-optional_callbacks([more/0]).\nmain(_) -> 2.");
    assert_eq!(project.build(&[]), ["one", "three"]);
    assert!(project.build(&[]).is_empty(), "nothing has changed");
}

#[test]
fn any_number_of_threads_writes_the_same_bytes() {
    let project = Project::new("threads");
    let bytes = |jobs| {
        project.build(&["--force", "--jobs", jobs]);
        MODULES.map(|name| fs::read(project.module(name)).expect("it was built"))
    };
    let one = bytes("1");
    assert_eq!(one, bytes("2"));
    assert_eq!(one, bytes("8"));
}

#[test]
fn errors_stand_in_the_order_of_the_files_and_leave_no_module() {
    let project = Project::new("errors");
    project.build(&[]);
    for name in ["one", "two"] {
        let text = format!("-module({name}).\n-export([main/1]).\nmain(_) -> Unbound_{name}.\n");
        write(&project.source, &format!("{name}.erl"), text);
    }
    let finished = run(&project.arguments(&[]));
    let place = |name: &str| {
        finished
            .stderr
            .find(&format!("Unbound_{name}"))
            .unwrap_or_else(|| panic!("nothing of {name} in {}", finished.stderr))
    };
    assert!(place("one") < place("two"));
    assert!(
        !project.module("one").exists(),
        "an old module says what the source does not"
    );
    assert!(project.module("three").exists());
}

#[test]
fn two_sources_of_one_module_are_refused() {
    let project = Project::new("twice");
    let below = scratch("twice/src/below");
    write(&below, "one.erl", "-module(one).\n");
    let arguments = project.arguments(&[]);
    check_failure(
        &arguments.iter().map(String::as_str).collect::<Vec<_>>(),
        &[1],
        &["both be written to", "one.purlin", "rename"],
    );
}

#[test]
fn a_folder_without_sources_is_refused() {
    let folder = scratch("no_sources");
    check_failure(&["build", &path_text(&folder)], &[1], &["no .erl file"]);
}
