//! Compiles an Erlang file and calls its `main/0`, without the standard library: what it prints it
//! prints by `erlang:display/1`, and it ends by `erlang:halt/0`. For work on the interpreter.
//!
//! `cargo run --release -p purlin-runtime --example run -- FILE.erl [DEBUG-WORDS]`

use purlin_bytecode::verify::verify;
use purlin_heap::heap::HeapDebug;
use purlin_runtime::vm::{Debug, Vm};
use purlin_syntax::ParseOptions;
use purlin_syntax::preprocess::MemoryLoader;

fn main() -> std::process::ExitCode {
    let path = std::env::args()
        .nth(1)
        .expect("usage: run FILE.erl [DEBUG-WORDS]");
    let text = std::fs::read_to_string(&path).expect("the file can be read");
    let parsed =
        purlin_syntax::parse_module(&path, &text, &ParseOptions::default(), &MemoryLoader::new());
    let options = purlin_compiler::Options::default();
    let (module, diagnostics) = purlin_compiler::compile(&parsed.forms, &parsed.sources, &options);
    let Some(module) = module else {
        eprintln!("{:?} {diagnostics:?}", parsed.diagnostics);
        return std::process::ExitCode::FAILURE;
    };
    let mut debug = Debug::default();
    for word in std::env::args().nth(2).unwrap_or_default().split(',') {
        match word {
            "gc-stress" => {
                debug.heap = HeapDebug {
                    stress: true,
                    verify: true,
                    poison: true,
                }
            }
            "preempt=1" => debug.preempt = true,
            "trace-ops" => debug.trace_ops = true,
            "no-fuse" => debug.no_fuse = true,
            _ => {}
        }
    }
    let vm = Vm::builder().schedulers(1).debug(debug).build();
    let verified = verify(module).expect("the compiler's modules verify");
    let module = vm
        .code
        .load(&vm, &verified, purlin_runtime::code::LoadedFrom::Within)
        .expect("the module can be loaded");
    let main = vm.atoms.intern("main").expect("a short atom");
    vm.spawn_main(module, main, |_| Vec::new());
    vm.wait()
        .try_into()
        .map_or(std::process::ExitCode::FAILURE, |status: u8| status.into())
}
