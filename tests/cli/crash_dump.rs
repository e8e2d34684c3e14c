//! The crash dump that `halt("slogan")` writes.

use std::fs;

use purlin_testkit::process::Ending;

use crate::{assert_orderly, purlin, scratch, write};

#[test]
fn tells_of_every_process() {
    let folder = scratch("crash_dump");
    let source = "-module(dumped).\n-export([main/1]).\n\
        main(_) -> register(waiter, spawn(fun waits/0)), waiter ! {message, 42}, [spawn(fun runs/0) || _ <- [1, 2, 3]],\n\
            receive after 20 -> ok end, halt(\"all is lost\").\n\
        waits() -> receive stop -> ok end.\n\
        runs() -> runs().\n";
    let file = write(&folder, "dumped.erl", source);
    let dump = folder.join("the.dump");
    let run = purlin()
        .command()
        .args(["run", &file])
        .env("ERL_CRASH_DUMP", &dump.to_string_lossy());
    let finished = run.finish().expect("the binary was built");
    assert_orderly("crash dump", &finished);
    assert_eq!(finished.ending, Ending::Exit(1));
    assert!(
        finished.stderr.starts_with("all is lost\n"),
        "{}",
        finished.stderr
    );
    let text = fs::read_to_string(&dump).expect("the dump was written");
    for part in [
        "Slogan: all is lost\n",
        "State: Waiting\nName: waiter\nSpawned as: erlang:apply/2\n",
        "Message queue length: 1\n  {message,42}\nStack:\n",
        "(dumped:waits/0, ",
        "dumped.erl:5)\n",
        "=loaded_modules\n",
    ] {
        assert!(text.contains(part), "{part} is missing in\n{text}");
    }
    assert_eq!(text.matches("(dumped:runs/0, ").count(), 3, "{text}");
    assert!(text.ends_with("=end\n"));
}
