//! The `purlin` command.
//!
//! [`flags`] reads the command line, [`commands`] has one file for each command, [`render`] shows
//! diagnostics. Everything else is the libraries'. Exit statuses: what the program says; 1 for
//! errors in source, files or command line; 127 for an uncaught exception, and for a program that `run` cannot compile.

#[cfg(feature = "mimalloc")]
mod allocator;
mod commands;
mod editor;
mod flags;
mod json;
#[cfg(all(feature = "mimalloc", target_os = "linux"))]
mod memory;
#[cfg(feature = "mimalloc")]
mod out_of_memory;
#[cfg(test)]
mod pages;
mod render;

use flags::{Command, Options, Request};
use std::process::ExitCode;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: allocator::Allocator = allocator::Allocator;

fn main() -> ExitCode {
    match flags::parse(std::env::args_os().skip(1).collect()) {
        Ok(Request::Overview) => print(&flags::overview()),
        Ok(Request::Version) => print(&format!("purlin {}\n", env!("CARGO_PKG_VERSION"))),
        Ok(Request::Command(command, options)) if options.help => print(&flags::help(command)),
        Ok(Request::Command(command, options)) => run(command, &options),
        Err(message) => fail(&message),
    }
}

fn run(command: Command, options: &Options) -> ExitCode {
    let result = match command {
        Command::Run => commands::run::run(options),
        Command::Build => commands::build::build(options),
        Command::Check => commands::check::check(options),
        Command::Dis => commands::dis::dis(options),
        Command::Eval => commands::shell::eval(options),
        Command::Shell => commands::shell::shell(options),
        Command::Explain => commands::explain::explain(options),
    };
    match result {
        Ok(status) => ExitCode::from(status),
        Err(message) => fail(&message),
    }
}

/// Prints to standard output; a reader that has gone away is no error of ours.
fn print(text: &str) -> ExitCode {
    use std::io::Write;
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("purlin: {message}");
    ExitCode::FAILURE
}
