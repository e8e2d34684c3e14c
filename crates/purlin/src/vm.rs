//! [`Vm`]: settings, modules, programs.

use crate::code::Modules;
use crate::shell::{LineEditor, Render, ShellHost};
use purlin_bytecode::module::Module;
use purlin_bytecode::verify::{VerifiedModule, VerifyError, verify};
use purlin_heap::heap::{HeapDebug, HeapScope};
use purlin_heap::term::Term;
use purlin_runtime::code::LoadedFrom;
use purlin_runtime::loader::LoadError;
use purlin_runtime::vm::{self as runtime, Debug};
use purlin_syntax::diagnostic::Diagnostic;
use purlin_syntax::source::SourceMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

pub use purlin_heap::atom::ATOM_LIMITS;
pub use purlin_runtime::table::pids::PROCESS_LIMITS;

/// Where reports of crashed processes go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reports {
    /// Standard output, as OTP's default logger handler does it.
    #[default]
    Stdout,
    /// Standard error.
    Stderr,
    /// Nowhere.
    Off,
}

/// What a program is run from, for a host that lets it change while it runs.
pub trait ChangedSource: Send + Sync {
    /// `None` as long as nothing has changed; then the module as a `.purlin` file, or what is wrong with it. Each
    /// change is told once.
    fn changed(&self) -> Option<Result<Vec<u8>, String>>;
}

/// Settings of a VM.
#[derive(Default)]
pub struct VmBuilder {
    schedulers: Option<usize>,
    process_limit: Option<u32>,
    atom_limit: Option<u32>,
    code_path: Vec<PathBuf>,
    reports: Reports,
    debug: Debug,
    render: Option<Render>,
    editor: Option<Box<dyn LineEditor>>,
    watch: Option<Box<dyn ChangedSource>>,
    tend: Option<fn() -> bool>,
    rest: Option<fn()>,
}

impl VmBuilder {
    /// The defaults: a scheduler for each core, modules of the standard library only.
    pub fn new() -> VmBuilder {
        VmBuilder::default()
    }

    /// How many scheduler threads.
    pub fn schedulers(mut self, count: usize) -> VmBuilder {
        self.schedulers = Some(count);
        self
    }

    /// How many processes there may be, in [`PROCESS_LIMITS`]; one more is `system_limit`.
    pub fn process_limit(mut self, limit: u32) -> VmBuilder {
        self.process_limit = Some(limit);
        self
    }

    /// How many atoms there may be, in [`ATOM_LIMITS`]; one more is `system_limit`.
    pub fn atom_limit(mut self, limit: u32) -> VmBuilder {
        self.atom_limit = Some(limit);
        self
    }

    /// A folder in which modules (`NAME.purlin`) are looked for before the standard library.
    pub fn code_path(mut self, folder: impl Into<PathBuf>) -> VmBuilder {
        self.code_path.push(folder.into());
        self
    }

    /// Where reports of crashed processes go.
    pub fn reports(mut self, reports: Reports) -> VmBuilder {
        self.reports = reports;
        self
    }

    /// Debugging aids from a comma-separated list, as in `PURLIN_DEBUG`: `gc-stress`, `gc-verify`,
    /// `preempt=1`, `trace-ops`, `no-fuse`, `stack=256k` (for each thread). Unknown words are ignored: other
    /// tools have their own.
    pub fn debug(mut self, words: &str) -> VmBuilder {
        for word in words.split(',') {
            match word {
                "gc-stress" => {
                    self.debug.heap = HeapDebug {
                        stress: true,
                        verify: true,
                        poison: true,
                    };
                }
                "gc-verify" => self.debug.heap.verify = true,
                "preempt=1" => self.debug.preempt = true,
                "trace-ops" => self.debug.trace_ops = true,
                "no-fuse" => self.debug.no_fuse = true,
                _ => {
                    let kib = word
                        .strip_prefix("stack=")
                        .and_then(|size| size.strip_suffix('k'))
                        .and_then(|kib| kib.parse::<usize>().ok());
                    self.debug.stack_bytes = kib.map(|kib| kib * 1024).or(self.debug.stack_bytes);
                }
            }
        }
        self
    }

    /// How the shell and `eval` show mistakes in expressions.
    pub fn render(mut self, render: Render) -> VmBuilder {
        self.render = Some(render);
        self
    }

    /// Who reads the shell's lines, when standard input is a terminal.
    pub fn line_editor(mut self, editor: Box<dyn LineEditor>) -> VmBuilder {
        self.editor = Some(editor);
        self
    }

    /// What the program is run from: it is asked every now and then, and changed modules are reloaded.
    pub fn watch(mut self, source: Box<dyn ChangedSource>) -> VmBuilder {
        self.watch = Some(source);
        self
    }

    /// What the host wants to do every now and then while programs run, until it says false: look
    /// after memory, for instance. It must be quick.
    pub fn tend(mut self, tend: fn() -> bool) -> VmBuilder {
        self.tend = Some(tend);
        self
    }

    /// What the host wants done on each thread that runs programs when it has had nothing to do for a while: give back
    /// memory, for instance.
    pub fn rest(mut self, rest: fn()) -> VmBuilder {
        self.rest = Some(rest);
        self
    }

    /// Builds the VM. Its schedulers run while a program does.
    pub fn build(self) -> Vm {
        let mut builder = runtime::Vm::builder().debug(self.debug);
        if let Some(count) = self.schedulers {
            builder = builder.schedulers(count);
        }
        if let Some(limit) = self.process_limit {
            builder = builder.process_limit(limit);
        }
        if let Some(limit) = self.atom_limit {
            builder = builder.atom_limit(limit);
        }
        if let Some(tend) = self.tend {
            builder = builder.tend(tend);
        }
        if let Some(rest) = self.rest {
            builder = builder.rest(rest);
        }
        let folders = self.code_path.iter();
        let folders = folders.map(|folder| folder.to_string_lossy().into_owned());
        builder = builder.code_path(folders.chain([".".to_owned()]).collect());
        let vm = builder.source(Box::new(Modules)).build();
        let render = self.render.unwrap_or(plain);
        let watches = self.watch.is_some();
        vm.bifs.set_host(Box::new(ShellHost {
            watch: self.watch,
            render,
            editor: self.editor,
            inputs: AtomicU64::new(0),
        }));
        Vm {
            vm,
            reports: self.reports,
            watches,
        }
    }
}

/// Diagnostics without excerpts: `line:column: message`.
fn plain(diagnostics: &[Diagnostic], sources: &SourceMap) -> String {
    let line = |diagnostic: &Diagnostic| {
        let at = sources.position(diagnostic.span);
        format!("{}:{}: {}\n", at.line, at.column, diagnostic.message)
    };
    diagnostics.iter().map(line).collect()
}

/// Why a program was not started.
#[derive(Debug)]
pub enum StartError {
    /// The module breaks a rule of the verifier.
    Verify(VerifyError),
    /// The module cannot be loaded.
    Load(LoadError),
    /// Neither `main/1` nor `main/0` nor `start/0` is exported.
    NoMain(String),
    /// No module of that name is known.
    NoModule(String),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StartError::Verify(error) => write!(f, "invalid module: {error}"),
            StartError::Load(error) => write!(f, "module cannot be loaded: {error}"),
            StartError::NoMain(module) => {
                write!(
                    f,
                    "module {module} exports none of main/1, main/0 and start/0: add one of them"
                )
            }
            StartError::NoModule(module) => {
                write!(
                    f,
                    "there is no module {module}: neither a file nor in a folder given with -pa"
                )
            }
        }
    }
}

impl std::error::Error for StartError {}

/// What a program's entry point is called with.
enum Entry {
    /// `main/1`, as escript calls it.
    Escript,
    /// `main/0` or `start/0`.
    Function(&'static str),
    /// A function of `purlin_shell` with the arguments, whose result is the exit status.
    Status(&'static str),
}

/// A running VM.
pub struct Vm {
    vm: Arc<runtime::Vm>,
    reports: Reports,
    watches: bool,
}

impl Vm {
    /// Settings for a new VM.
    pub fn builder() -> VmBuilder {
        VmBuilder::new()
    }

    /// For who finds that the process cannot go on.
    pub fn crash_handle(&self) -> CrashHandle {
        CrashHandle(Arc::clone(&self.vm))
    }

    /// Verifies and loads a module: its name.
    pub fn load(&self, module: Module) -> Result<String, StartError> {
        let verified = verify(module).map_err(StartError::Verify)?;
        self.load_verified(&verified)
    }

    fn load_verified(&self, module: &VerifiedModule) -> Result<String, StartError> {
        let name = self
            .vm
            .code
            .load(&self.vm, module, LoadedFrom::Within)
            .map_err(StartError::Load)?;
        Ok(self.vm.atoms.text(name).to_owned())
    }

    /// Runs a loaded (or loadable) module as a program until it ends: its exit status.
    pub fn run(&self, module: &str, arguments: &[String]) -> Result<i32, StartError> {
        let atom = self
            .vm
            .atoms
            .intern(module)
            .map_err(|_| StartError::NoModule(module.to_owned()))?;
        let code = &self.vm.code;
        if !code.ensure_loaded(&self.vm, atom) && !code.is_pending(atom) {
            return Err(StartError::NoModule(module.to_owned()));
        }
        let exports = |name: &str, arity| {
            let name = self.vm.atoms.lookup(name);
            let exported = code.with_module(atom, |module| module.names(true));
            name.zip(exported)
                .is_some_and(|(name, exported)| exported.contains(&(name, arity)))
        };
        let entry = if exports("main", 1) {
            Entry::Escript
        } else if exports("main", 0) {
            Entry::Function("main")
        } else if exports("start", 0) {
            Entry::Function("start")
        } else {
            return Err(StartError::NoMain(module.to_owned()));
        };
        Ok(self.boot(module, entry, arguments))
    }

    /// Evaluates expressions and prints the value of the last: the exit status.
    pub fn eval(&self, text: &str) -> i32 {
        self.boot(
            "purlin_shell",
            Entry::Status("eval_string"),
            &[text.to_owned()],
        )
    }

    /// Reads expressions and prints their values until the end of input: the exit status.
    pub fn shell(&self) -> i32 {
        self.boot("purlin_shell", Entry::Status("start"), &[])
    }

    /// Starts `purlin_boot:run/4` and waits for the end.
    fn boot(&self, module: &str, entry: Entry, arguments: &[String]) -> i32 {
        let reports = match self.reports {
            Reports::Stdout => "user",
            Reports::Stderr => "standard_error",
            Reports::Off => "none",
        };
        let module = module.to_owned();
        let arguments = arguments.to_vec();
        let intern = |text: &str| {
            self.vm
                .atoms
                .intern(text)
                .expect("a new VM has room for the atoms of its start")
        };
        let boot = if self.watches {
            "purlin_watch"
        } else {
            "purlin_boot"
        };
        let (boot, run) = (intern(boot), intern("run"));
        let pid = self.vm.spawn_main(boot, run, move |scope| {
            let entry = entry_term(scope, &entry);
            let strings: Vec<Term<'_>> = arguments.iter().map(|text| scope.string(text)).collect();
            vec![
                atom(scope, &module),
                entry,
                scope.list(&strings),
                atom(scope, reports),
            ]
        });
        if pid.is_none() {
            self.vm.shutdown(1);
        }
        self.vm.wait()
    }
}

/// Writes crash dumps of a VM.
pub struct CrashHandle(Arc<runtime::Vm>);

impl CrashHandle {
    /// Writes a crash dump of the VM as it is, and tells so on standard error. The caller must hold no lock of the VM, and end
    /// the process.
    pub fn dump(&self, slogan: &str) {
        self.0.dump_at_once(slogan.to_owned());
    }
}

fn entry_term<'h>(scope: &mut HeapScope<'h>, entry: &Entry) -> Term<'h> {
    match entry {
        Entry::Escript => atom(scope, "escript"),
        Entry::Function(name) => {
            let parts = [atom(scope, "function"), atom(scope, name)];
            scope.tuple(&parts)
        }
        Entry::Status(name) => {
            let parts = [atom(scope, "status"), atom(scope, name)];
            scope.tuple(&parts)
        }
    }
}

fn atom<'h>(scope: &mut HeapScope<'h>, text: &str) -> Term<'h> {
    scope
        .atom(text)
        .expect("a new VM has room for the atoms of its start")
}
